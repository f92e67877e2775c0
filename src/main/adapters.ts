import { openConsole } from '../../adapters/console/index.ts';
import type { DiscordConfig } from '../config/discord.ts';
import type { Log } from '../log.ts';
import type { Setting } from './environment.ts';
import { UsageError } from './failure.ts';
import type { OpenedBot } from './open-bot.ts';

export interface Adapter {
  /** Resolves when it has ended, and rejects where it cannot go on. */
  readonly closed: Promise<void>;
  close(): unknown;
}

type Opened = Pick<OpenedBot, 'bot' | 'store'>;

/** Every platform whose token is set; without any, the terminal. */
export async function openAdapters(setting: Setting, opened: Opened, log: Log): Promise<readonly Adapter[]> {
  if (setting.discord) outliveFaults(log);
  const platforms = setting.discord ? [await onDiscord(setting.discord, opened, log)] : [];
  return platforms.length > 0 ? platforms : [atTerminal(setting, opened)];
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

async function onDiscord(config: DiscordConfig, { bot, store }: Opened, log: Log): Promise<Adapter> {
  // Only whoever is on Discord waits until its library is loaded.
  const { DiscordError, openDiscord } = await import('../../adapters/discord/index.ts');
  const discord = await openDiscord({
    ...config,
    ...{ bot, store, log: log.child({ platform: 'discord' }), clock: Date.now, random: Math.random },
  });
  const closed = discord.closed.catch((error) => {
    throw error instanceof DiscordError ? new UsageError(error.message, { cause: error }) : error;
  });
  return { ...discord, closed };
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
