import { createHash } from 'node:crypto';
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command } from '../../src/chat/command/command.ts';
import { localizations, optionsOf } from './options.ts';
import { MODERATES } from './permissions.ts';

export { inviteLink } from './permissions.ts';

type Registration = readonly RESTPostAPIApplicationCommandsJSONBody[];

/**
 * All commands as the API takes them, for servers, conversations with the bot and, as an app that a person has installed,
 * anywhere: https://discord.com/developers/docs/interactions/application-commands. Throws if a command is too long.
 */
export function registrationOf(commands: readonly Command[]): RESTPostAPIApplicationCommandsJSONBody[] {
  const registration = [...commands.map(slashCommand), ...commands.flatMap(messageCommand)];
  for (const command of registration) {
    const length = commandLength(command);
    if (length > LONGEST_COMMAND)
      throw new Error(`discord: /${command.name} takes up ${length} of ${LONGEST_COMMAND} characters`);
  }
  return registration;
}

/** The same for the same registration, whatever the order of the keys in it. */
export function hashOf(registration: Registration): string {
  return createHash('sha256').update(canonical(registration)).digest('hex');
}

function slashCommand(command: Command): RESTPostAPIApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    name_localizations: localizations(command.names),
    description: command.about.en,
    description_localizations: localizations(command.about),
    options: optionsOf(command.args),
    ...places(command),
  };
}

function messageCommand(command: Command): RESTPostAPIApplicationCommandsJSONBody[] {
  if (command.messageMenu === undefined) return [];
  const { label } = command.messageMenu;
  const names = { name: label.en, name_localizations: localizations(label) };
  return [{ type: ApplicationCommandType.Message, ...names, ...places(command) }];
}

function places({ moderators }: Command) {
  return {
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    ...(moderators && { default_member_permissions: String(MODERATES) }),
  };
}

/** Names, descriptions and values, each in the language in which it is longest. */
function commandLength(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + commandLength(one), 0);
  const fields = Object.entries(value);
  return fields.reduce((sum, [key, field]) => {
    if (!COUNTED.includes(key)) return sum + (key.endsWith('_localizations') ? 0 : commandLength(field));
    const others = fields.find(([name]) => name === `${key}_localizations`)?.[1] ?? {};
    return sum + Math.max(...[field, ...Object.values(others)].map((text) => String(text).length));
  }, 0);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

const COUNTED: readonly string[] = ['name', 'description', 'value'];

// https://discord.com/developers/docs/interactions/application-commands#slash-commands
const LONGEST_COMMAND = 8000;
