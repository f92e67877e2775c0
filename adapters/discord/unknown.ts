import { InteractionType } from 'discord.js';
import type { Request } from './interaction.ts';

/**
 * A command that we do not offer, or not in this form, as far as it takes for the bot to say so: what Discord shows may be older
 * than what we registered. Undefined if it is no command.
 */
export function unknownCommand(raw: unknown): Exclude<Request, { kind: 'press' | 'suggest' }> | undefined {
  const [id, token, application_id] = ['id', 'token', 'application_id'].map((field) => textAt(raw, field));
  if (!id || !token || !application_id || at(raw, 'type') !== InteractionType.ApplicationCommand)
    return undefined;
  const room = textAt(raw, 'guild_id') ?? textAt(raw, 'channel_id') ?? id;
  const lang = textAt(raw, 'locale');
  return {
    kind: 'call',
    address: { id, token, application_id },
    whisper: true,
    guest: false,
    call: {
      command: textAt(at(raw, 'data'), 'name') ?? '',
      input: {},
      actor: { id: 'discord:0', moderator: async () => false },
      room: { id: `discord:${room}` },
      ...(lang !== undefined && { lang }),
    },
  };
}

function at(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
}

function textAt(value: unknown, field: string): string | undefined {
  const text = at(value, field);
  return typeof text === 'string' ? text : undefined;
}
