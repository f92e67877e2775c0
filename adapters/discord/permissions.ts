import { PermissionFlagsBits } from 'discord.js';

/** May a member with these permissions (a decimal bit set, as the API writes it) moderate? */
export function isModerator(permissions: string): boolean {
  const held = /^\d+$/.test(permissions) ? BigInt(permissions) : 0n;
  return (held & (MODERATES | PermissionFlagsBits.Administrator)) !== 0n;
}

/** What a member needs for the commands of moderators: who may pin may say what stands in the room. */
export const MODERATES = PermissionFlagsBits.PinMessages;

/** Where a bot is invited to, and with what it needs there: nothing that it can do without. */
export function inviteLink(applicationId: string): string {
  const link = new URL('https://discord.com/oauth2/authorize');
  link.searchParams.set('client_id', applicationId);
  link.searchParams.set('scope', 'bot applications.commands');
  link.searchParams.set('permissions', String(NEEDED.reduce((all, one) => all | one, 0n)));
  return link.href;
}

// https://discord.com/developers/docs/topics/permissions: to see rooms and write into them and their threads; to pin, which takes
// the right to read what was written before (https://discord.com/developers/docs/resources/message#pin-message).
const NEEDED: readonly bigint[] = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.ReadMessageHistory,
  PermissionFlagsBits.PinMessages,
];
