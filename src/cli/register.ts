import { DiscordError } from '../../adapters/discord/index.ts';
import { inviteLink } from '../../adapters/discord/register.ts';
import { applicationOf, commandBodies, setCommands } from '../../adapters/discord/registration.ts';
import { TelegramError } from '../../adapters/telegram/index.ts';
import { commandLists } from '../../adapters/telegram/register.ts';
import { accountOf, setLists } from '../../adapters/telegram/registration.ts';
import { commands } from '../../commands/index.ts';
import type { DiscordConfig } from '../config/discord.ts';
import type { TelegramConfig } from '../config/telegram.ts';
import { readEnvironment, readSetting, type Setting } from '../main/environment.ts';
import { UsageError } from '../main/failure.ts';
import type { Platform, RegisterOptions } from './flags.ts';

/** Registers the commands with a platform, or prints what would be registered, and gives the exit code. */
export async function register(platform: Platform, options: RegisterOptions): Promise<number> {
  if (platform === 'telegram') return registerTelegram(options);
  return registerDiscord(options);
}

/** Prints the link by which the bot is invited, and gives the exit code. */
export async function invite(platform: Platform): Promise<number> {
  if (platform === 'discord') return say(inviteLink(await explained(applicationOf(discord()))));
  const { username } = await explained(accountOf(telegram(setting())));
  return say(`https://t.me/${username}?startgroup=start`);
}

async function registerDiscord({ guild, dryRun }: RegisterOptions): Promise<number> {
  const bodies = commandBodies(commands, guild);
  if (dryRun) return say(JSON.stringify(bodies, undefined, 2));
  await explained(setCommands(discord(), commands, guild));
  const where = guild === undefined ? 'for everybody' : `in the server ${guild}`;
  return say(`${bodies.length} commands are registered with Discord ${where}.`);
}

async function registerTelegram({ guild, dryRun }: RegisterOptions): Promise<number> {
  if (guild !== undefined) throw new UsageError('--guild is for Discord; Telegram has no servers');
  const set = setting();
  const lists = commandLists(commands, set.lang);
  if (dryRun) return say(JSON.stringify(lists, undefined, 2));
  await explained(setLists(telegram(set), commands, set.lang));
  return say(`${commands.length} commands are registered with Telegram, in ${lists.length} lists.`);
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function setting(): Setting {
  return readSetting(readEnvironment());
}

function discord(): DiscordConfig {
  const { discord } = setting();
  if (discord) return discord;
  throw new UsageError('DISCORD_TOKEN is not set; docs/discord.md tells where to find it');
}

function telegram({ telegram }: Setting): TelegramConfig {
  if (telegram) return telegram;
  throw new UsageError('TELEGRAM_TOKEN is not set; docs/telegram.md tells where to find it');
}

async function explained<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((error) => {
    const isKnown = error instanceof DiscordError || error instanceof TelegramError;
    throw isKnown ? new UsageError(error.message, { cause: error }) : error;
  });
}
