import type { Command } from '../chat/command/command.ts';
import { commandName, findCommand, typedArg } from '../chat/command/names.ts';
import type { Button, Reply } from '../chat/reply/reply.ts';
import type { Lang } from '../types.ts';
import type { Flags } from './flags.ts';

/** The buttons of a reply as lines to be typed into a shell: nobody can press them there. Undefined if there are none. */
export function nextSteps(
  buttons: readonly Button[],
  commands: readonly Command[],
  lang: Lang,
  flags: Flags,
): Reply | undefined {
  const items = buttons.flatMap(({ label, action }) => {
    const command = findCommand(commands, action.command);
    return command
      ? [[`${label}: `, { type: 'code' as const, text: shellLine(command, action.args, lang, flags) }]]
      : [];
  });
  return items.length > 0 ? { blocks: [{ type: 'list', items }] } : undefined;
}

function shellLine(command: Command, given: Button['action']['args'], lang: Lang, flags: Flags): string {
  const words = Object.entries(command.args).flatMap(([name, arg]) => {
    const value = given[name];
    return value === undefined ? [] : [typedArg(name, arg, value, lang)];
  });
  const options = [
    ...(flags.corpus === undefined ? [] : ['--corpus', flags.corpus]),
    ...(flags.lang === undefined ? [] : ['--lang', flags.lang]),
  ];
  return ['kutip', ...options, commandName(command, lang), ...words].map(shellWord).join(' ');
}

/** One word of a POSIX shell, whatever it holds. */
function shellWord(text: string): string {
  return /^[\w./:@%+,=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
