import {
  type APIInteraction,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Need, Right } from '../../src/chat/command/command.ts';

/** May a member with these permissions (a decimal bit set, as the API writes it) moderate? */
export function isModerator(permissions: string): boolean {
  const held = /^\d+$/.test(permissions) ? BigInt(permissions) : 0n;
  return (held & (MODERATES | PermissionFlagsBits.Administrator)) !== 0n;
}

/** What a member needs for the commands of moderators: who may pin may say what stands in the room. */
export const MODERATES = PermissionFlagsBits.PinMessages;

/** The invitation link of a bot, with the permissions that it needs and no others. */
export function inviteLink(applicationId: string): string {
  const link = new URL('https://discord.com/oauth2/authorize');
  link.searchParams.set('client_id', applicationId);
  link.searchParams.set('scope', 'bot applications.commands');
  link.searchParams.set('permissions', String(Object.values(BITS).reduce((all, one) => all | one, 0n)));
  return link.href;
}

/** The rights a need requires that the bot lacks where the interaction happened, as stated in the interaction. */
export function lacking(interaction: Place, need: Need): readonly Right[] {
  const { guild_id, context, channel, app_permissions } = interaction;
  if (isGuest(interaction)) return ['join'];
  // With somebody alone, the bot may do all that it does.
  if (guild_id === undefined) return context === InteractionContextType.PrivateChannel ? ['join'] : [];
  // What is not said is found out by trying.
  if (!/^\d+$/.test(app_permissions ?? '')) return [];
  const held = BigInt(app_permissions ?? '');
  if ((held & PermissionFlagsBits.Administrator) !== 0n) return [];
  const inThread = channel !== undefined && THREADS.includes(channel.type);
  return NEEDS[need]
    .map((right): Right => (right === 'send' && inThread ? 'sendInThreads' : right))
    .filter((right) => right !== 'join' && (held & BITS[right]) === 0n);
}

/** Is the bot used as somebody's own app, where it has not been invited? Not where Discord does not tell. */
export function isGuest({ authorizing_integration_owners: owners }: Place): boolean {
  const installed = Object.keys(owners ?? {});
  const [server, person] = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall];
  return installed.includes(String(person)) && !installed.includes(String(server));
}

/** Of an interaction, what tells where it is. */
type Place = Partial<
  Pick<APIInteraction, 'guild_id' | 'context' | 'app_permissions' | 'authorizing_integration_owners'>
> & { readonly channel?: { readonly type: number } | undefined };

const BITS: Readonly<Record<Exclude<Right, 'join'>, bigint>> = {
  view: PermissionFlagsBits.ViewChannel,
  send: PermissionFlagsBits.SendMessages,
  sendInThreads: PermissionFlagsBits.SendMessagesInThreads,
  readHistory: PermissionFlagsBits.ReadMessageHistory,
  pin: PermissionFlagsBits.PinMessages,
};

// To pin takes the right to read what was written before: https://discord.com/developers/docs/resources/message#pin-message
const NEEDS: Readonly<Record<Need, readonly Right[]>> = {
  post: ['view', 'send'],
  pin: ['view', 'send', 'readHistory', 'pin'],
};

// https://discord.com/developers/docs/topics/permissions#permissions-for-channels
const THREADS: readonly number[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];
