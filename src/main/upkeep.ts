import type { Bot } from '../chat/adapter.ts';
import { pause } from '../chat/pause.ts';
import type { PinDesk } from '../chat/pins/desk.ts';

/**
 * Puts right what the articles no longer say, as they may have changed while nobody looked; shows what could not be shown before: at
 * once, and every few minutes until the signal is aborted. Never rejects.
 */
export async function keepUp(
  { bot, pins }: { readonly bot: Pick<Bot, 'review'>; readonly pins: Pick<PinDesk, 'settle'> },
  signal: AbortSignal,
): Promise<void> {
  await bot.review();
  while (!signal.aborted) {
    await pins.settle();
    await pause(INTERVAL, signal);
  }
}

// Milliseconds.
const INTERVAL = 5 * 60_000;
