import { openConsole } from '../../adapters/console/index.ts';
import type { DiscordConfig } from '../config/discord.ts';
import type { TelegramConfig } from '../config/telegram.ts';
import type { Log } from '../log.ts';
import type { Adapter } from './adapter.ts';
import type { Setting } from './environment.ts';
import { explained } from './failure.ts';
import { listenFor } from './http.ts';
import type { OpenedBot } from './open-bot.ts';

type Opened = Pick<OpenedBot, 'bot' | 'store' | 'boards'>;

/** Every platform whose token is set; without any, the terminal. */
export async function openAdapters(setting: Setting, opened: Opened, log: Log): Promise<readonly Adapter[]> {
  const { discord, telegram } = setting;
  if (discord === undefined && telegram === undefined) return [atTerminal(setting, opened)];
  outliveFaults(log);
  return [
    ...(discord ? [await onDiscord(discord, opened, log)] : []),
    ...(telegram ? await onTelegram(telegram, setting, opened, log) : []),
  ];
}

/** Resolves when all have ended. Where one cannot go on, or the signal is aborted, all are closed. */
export async function untilClosed(adapters: readonly Adapter[], signal: AbortSignal): Promise<void> {
  const closeAll = () => Promise.all(adapters.map(({ close }) => close()));
  signal.addEventListener('abort', closeAll, { once: true });
  if (signal.aborted) await closeAll();
  try {
    await Promise.all(adapters.map(({ closed }) => closed));
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function onDiscord(config: DiscordConfig, { bot, store, boards }: Opened, log: Log): Promise<Adapter> {
  // Only whoever is on Discord waits until its library is loaded.
  const { DiscordError, openDiscord } = await import('../../adapters/discord/index.ts');
  const discord = await openDiscord({
    ...config,
    ...{ bot, store, log: log.child({ platform: 'discord' }), clock: Date.now, random: Math.random },
  });
  boards.connect('discord', discord.board);
  return { ...discord, closed: explained(discord.closed, DiscordError) };
}

async function onTelegram(
  config: TelegramConfig,
  { lang, http }: Setting,
  { bot, store, boards }: Opened,
  log: Log,
): Promise<readonly Adapter[]> {
  const { TelegramError, openTelegram } = await import('../../adapters/telegram/index.ts');
  const telegram = openTelegram({
    ...{ ...config, bot, lang, store, log: log.child({ platform: 'telegram' }) },
    ...{ clock: Date.now, random: Math.random },
  });
  boards.connect('telegram', telegram.board);
  const closed = explained(telegram.closed, TelegramError);
  const { webhook } = telegram;
  if (!webhook) return [{ ...telegram, closed }];
  try {
    return [{ ...telegram, closed }, await listenFor([webhook], http, log)];
  } catch (error) {
    closed.catch(() => {});
    await telegram.close();
    throw error;
  }
}

function atTerminal({ color, locale }: Setting, { bot }: Opened): Adapter {
  const isTTY = process.stdin.isTTY === true && process.stdout.isTTY === true;
  return openConsole({
    bot,
    input: process.stdin,
    output: process.stdout,
    isTTY,
    color: isTTY && color,
    ...(locale !== undefined && { lang: locale }),
  });
}

/** A fault in one answer, or in a library, is no reason to leave every room without any. */
function outliveFaults(log: Log): void {
  process.on('unhandledRejection', (error) => log.error({ error }, 'something failed unseen'));
}
