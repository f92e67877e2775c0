import { DiscordError } from '../../adapters/discord/index.ts';
import { inviteLink } from '../../adapters/discord/register.ts';
import { applicationOf, commandBodies, setCommands } from '../../adapters/discord/registration.ts';
import { commands } from '../../commands/index.ts';
import type { DiscordConfig } from '../config/discord.ts';
import { readEnvironment, readSetting } from '../main/environment.ts';
import { explained, UsageError } from '../main/failure.ts';
import type { RegisterOptions } from './flags.ts';
import { print } from './print.ts';

export async function register({ guild, dryRun }: RegisterOptions): Promise<number> {
  const bodies = commandBodies(commands, guild);
  if (dryRun) return print(JSON.stringify(bodies, undefined, 2));
  await explained(setCommands(account(), commands, guild), DiscordError);
  const where = guild === undefined ? 'for everybody' : `in the server ${guild}`;
  return print(`${bodies.length} commands are registered with Discord ${where}.`);
}

export async function invite(): Promise<number> {
  return print(inviteLink(await explained(applicationOf(account()), DiscordError)));
}

function account(): DiscordConfig {
  const { discord } = readSetting(readEnvironment());
  if (discord) return discord;
  throw new UsageError('DISCORD_TOKEN is not set; docs/discord.md says where to find it');
}
