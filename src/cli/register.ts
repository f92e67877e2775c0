import { DiscordError } from '../../adapters/discord/index.ts';
import { inviteLink } from '../../adapters/discord/register.ts';
import { applicationOf, commandBodies, setCommands } from '../../adapters/discord/registration.ts';
import { commands } from '../../commands/index.ts';
import type { DiscordConfig } from '../config/discord.ts';
import { readEnvironment, readSetting } from '../main/environment.ts';
import { UsageError } from '../main/failure.ts';
import type { RegisterOptions } from './flags.ts';

/** Registers the commands with Discord, or prints what would be registered, and gives the exit code. */
export async function register({ guild, dryRun }: RegisterOptions): Promise<number> {
  const bodies = commandBodies(commands, guild);
  if (dryRun) {
    process.stdout.write(`${JSON.stringify(bodies, undefined, 2)}\n`);
    return 0;
  }
  await explained(setCommands(account(), commands, guild));
  const where = guild === undefined ? 'for everybody' : `in the server ${guild}`;
  process.stdout.write(`${bodies.length} commands are registered with Discord ${where}.\n`);
  return 0;
}

/** Prints the link by which the bot is invited, and gives the exit code. */
export async function invite(): Promise<number> {
  const application = await explained(applicationOf(account()));
  process.stdout.write(`${inviteLink(application)}\n`);
  return 0;
}

function account(): DiscordConfig {
  const { discord } = readSetting(readEnvironment());
  if (discord) return discord;
  throw new UsageError('DISCORD_TOKEN is not set; docs/discord.md tells where to find it');
}

async function explained<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((error) => {
    throw error instanceof DiscordError ? new UsageError(error.message, { cause: error }) : error;
  });
}
