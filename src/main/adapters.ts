import { openConsole } from '../../adapters/console/index.ts';
import type { DiscordConfig } from '../config/discord.ts';
import type { TelegramConfig } from '../config/telegram.ts';
import type { Log } from '../log.ts';
import type { Lang } from '../types.ts';
import type { Adapter } from './adapter.ts';
import type { Setting } from './environment.ts';
import { explained } from './failure.ts';
import type { OpenedBot } from './open-bot.ts';
import type { Operations } from './operations.ts';

type Opened = Pick<OpenedBot, 'bot' | 'store' | 'boards'>;

/** Every platform whose token is set. */
export async function openAdapters(
  { discord, telegram, lang }: Setting,
  opened: Opened,
  operations: Pick<Operations, 'add' | 'deliver'>,
  log: Log,
): Promise<readonly Adapter[]> {
  outliveFaults(log);
  return [
    ...(discord ? [await onDiscord(discord, opened, operations, log)] : []),
    ...(telegram ? [await onTelegram(telegram, lang, opened, operations, log)] : []),
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

async function onDiscord(
  config: DiscordConfig,
  { bot, store, boards }: Opened,
  operations: Pick<Operations, 'add'>,
  log: Log,
): Promise<Adapter> {
  // Only whoever is on Discord waits until its library is loaded.
  const { DiscordError, openDiscord } = await import('../../adapters/discord/index.ts');
  const discord = await openDiscord({
    ...config,
    bot,
    store,
    log: log.child({ platform: 'discord' }),
    clock: Date.now,
    random: Math.random,
  });
  boards.connect('discord', discord.board);
  operations.add('discord', discord.ready);
  return { ...discord, closed: explained(discord.closed, DiscordError) };
}

async function onTelegram(
  config: TelegramConfig,
  lang: Lang,
  { bot, store, boards }: Opened,
  operations: Pick<Operations, 'add' | 'deliver'>,
  log: Log,
): Promise<Adapter> {
  const { TelegramError, openTelegram } = await import('../../adapters/telegram/index.ts');
  const telegram = openTelegram({
    ...config,
    bot,
    lang,
    store,
    log: log.child({ platform: 'telegram' }),
    clock: Date.now,
    random: Math.random,
  });
  boards.connect('telegram', telegram.board);
  operations.add('telegram', telegram.ready);
  if (telegram.webhook) operations.deliver(telegram.webhook);
  return { ...telegram, closed: explained(telegram.closed, TelegramError) };
}

/** A conversation at the terminal, or with a pipe. */
export function atTerminal({ color, locale }: Setting, { bot }: Opened): Adapter {
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
