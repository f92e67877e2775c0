import { pause } from '../chat/async/pause.ts';
import type { Log } from '../log.ts';
import { sweepRemoved } from '../store/rooms.ts';
import type { Store } from '../store/store.ts';
import type { OpenedBot } from './open-bot.ts';

/**
 * Corrects pins and recent answers whose articles changed while the bot was not running, and retries what a platform did not accept: at once, and every few
 * minutes until the signal is aborted. Never rejects.
 */
export async function keepUp(
  { bot, pins, store }: Pick<OpenedBot, 'bot' | 'pins' | 'store'>,
  log: Pick<Log, 'info' | 'warn'>,
  signal: AbortSignal,
): Promise<void> {
  await bot.review();
  while (!signal.aborted) {
    await pins.settle();
    await forget(store, log);
    await pause(INTERVAL, signal);
  }
}

/** Deletes what is stored about rooms that the bot was removed from long ago. */
async function forget(store: Store, log: Pick<Log, 'info' | 'warn'>): Promise<void> {
  try {
    const rooms = await sweepRemoved(store, Date.now());
    if (rooms.length > 0) log.info({ rooms: rooms.length }, 'rooms without the bot were forgotten');
  } catch (error) {
    log.warn({ error }, 'rooms without the bot cannot be forgotten');
  }
}

// Milliseconds.
const INTERVAL = 5 * 60_000;
