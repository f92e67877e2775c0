import type { APIInteraction } from 'discord.js';
import type { Caller } from '../../src/chat/adapter.ts';
import { isModerator, lacking } from './permissions.ts';

/** Who asks, and where: a server is one room, and so is any conversation outside of servers. */
export function callerOf(interaction: APIInteraction): Caller {
  const { guild_id: guild, channel_id, channel, member, user } = interaction;
  const id = member?.user?.id ?? user?.id ?? '0';
  const lang = ('locale' in interaction ? interaction.locale : undefined) ?? interaction.guild_locale;
  return {
    // Outside of servers nobody is set over the others.
    actor: {
      id: `discord:${id}`,
      moderator: async () => guild === undefined || isModerator(member?.permissions ?? ''),
    },
    room: { id: `discord:${guild ?? channel_id ?? channel?.id ?? id}` },
    lacks: async (need) => lacking(interaction, need),
    ...(typeof lang === 'string' && { lang }),
  };
}
