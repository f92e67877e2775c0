import { createHash } from 'node:crypto';
import type { BotCommand, BotCommandScope } from 'grammy/types';
import type { Command } from '../../src/chat/command/command.ts';
import { commandName } from '../../src/chat/command/names.ts';
import type { Lang } from '../../src/types.ts';

/** One list of commands, as `setMyCommands` takes it. */
export interface CommandList {
  readonly commands: readonly BotCommand[];
  readonly scope: BotCommandScope;
  /** Absent for readers of any other language. */
  readonly language_code?: Lang;
}

/**
 * All lists: for every scope in every language, since a narrower scope hides the wider ones whatever the language
 * (https://core.telegram.org/bots/api#determining-list-of-commands). Each has the names of its language; the others work too.
 * `lang` is what readers of other languages see. Where moderators have no say, their commands are not offered.
 */
export function commandLists(commands: readonly Command[], lang: Lang): readonly CommandList[] {
  return SCOPES.flatMap(({ scope, moderated }) =>
    LANGUAGES.map((language): CommandList => {
      const offered = commands.filter(({ moderators }) => moderated || !moderators);
      const written = offered.map((command) => listed(command, language ?? lang));
      return { commands: written, scope, ...(language && { language_code: language }) };
    }),
  );
}

/** The same for the same lists. */
export function hashOf(lists: readonly CommandList[]): string {
  return createHash('sha256').update(JSON.stringify(lists)).digest('hex');
}

function listed(command: Command, lang: Lang): BotCommand {
  return { command: commandName(command, lang), description: command.about[lang] };
}

// https://core.telegram.org/bots/api#botcommandscope
const SCOPES: readonly { readonly scope: BotCommandScope; readonly moderated: boolean }[] = [
  { scope: { type: 'default' }, moderated: false },
  { scope: { type: 'all_private_chats' }, moderated: true },
  { scope: { type: 'all_group_chats' }, moderated: false },
  { scope: { type: 'all_chat_administrators' }, moderated: true },
];

const LANGUAGES: readonly (Lang | undefined)[] = [undefined, 'id', 'en'];
