import type { APIInteraction } from 'discord.js';
import type { Board } from '../../src/chat/board.ts';
import type { Caller } from '../../src/chat/port.ts';
import { isGuest, isModerator, lacking } from './permissions.ts';

/** Who asks, and where: a server is one room, and so is any conversation outside of servers. */
export function callerOf(interaction: APIInteraction, board: Board): Caller {
  const { guild_id: guild, channel_id, channel, member, user } = interaction;
  const id = member?.user?.id ?? user?.id ?? '0';
  const place = channel_id ?? channel?.id;
  const name = member?.nick ?? (member?.user ?? user)?.global_name ?? (member?.user ?? user)?.username;
  const lang = ('locale' in interaction ? interaction.locale : undefined) ?? interaction.guild_locale;
  return {
    // Outside of servers nobody is set over the others.
    actor: {
      id: `discord:${id}`,
      ...(name && { name }),
      moderator: async () => guild === undefined || isModerator(member?.permissions ?? ''),
    },
    room: { id: `discord:${guild ?? channel_id ?? channel?.id ?? id}` },
    lacks: async (need) => lacking(interaction, need),
    ...(place !== undefined &&
      !isGuest(interaction) && {
        spot: { board, place: `${guild ?? '@me'}/${place}`, whispers: true },
      }),
    ...(typeof lang === 'string' && { lang }),
  };
}
