import { GatewayCloseCodes } from 'discord.js';

/** Something that whoever runs the bot can put right; the message says what. */
export class DiscordError extends Error {}

/** What Discord means by closing a connection for good. */
export function refusal(code: number): DiscordError {
  return new DiscordError(REFUSALS[code] ?? `Discord has closed the connection for good, with code ${code}.`);
}

export const WRONG_TOKEN =
  'Discord does not accept DISCORD_TOKEN: copy it anew from the page “Bot” of the application, https://discord.com/developers/applications';

// https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
const REFUSALS: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: WRONG_TOKEN,
  [GatewayCloseCodes.InvalidShard]:
    'Discord knows no such shard: DISCORD_SHARD_IDS has a number that is not below DISCORD_SHARD_COUNT.',
  [GatewayCloseCodes.ShardingRequired]:
    'The bot is in too many servers for so few shards: set DISCORD_SHARDS=auto, or a larger DISCORD_SHARD_COUNT.',
  [GatewayCloseCodes.InvalidAPIVersion]: 'Discord no longer speaks version 10 of its gateway: update Kutip.',
  [GatewayCloseCodes.InvalidIntents]: 'Discord no longer knows the intents that are asked for: update Kutip.',
  [GatewayCloseCodes.DisallowedIntents]: 'Discord does not allow the application the intent “Guilds”.',
};
