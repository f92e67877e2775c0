import type { APIInteraction } from 'discord.js';
import type { Caller } from '../../src/chat/adapter.ts';
import { isModerator } from './permissions.ts';

/** Who asks, and where: a server is one room, and so is any conversation outside of servers. */
export function callerOf(interaction: APIInteraction): Caller {
  const { guild_id: guild, channel_id: channel, member, user } = interaction;
  const id = member?.user.id ?? user?.id ?? '0';
  const lang = 'locale' in interaction ? interaction.locale : undefined;
  return {
    // Outside of servers nobody is set over the others.
    actor: {
      id: `discord:${id}`,
      moderator: async () => guild === undefined || isModerator(member?.permissions ?? ''),
    },
    room: { id: `discord:${guild ?? channel ?? id}` },
    ...(lang !== undefined && { lang }),
  };
}
