import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Backoff } from '../../src/chat/backoff.ts';
import { pause } from '../../src/chat/pause.ts';
import { refusal, retryAfter, withoutRequest } from './errors.ts';
import { ALLOWED_UPDATES } from './update.ts';

export interface PollOptions {
  readonly api: Pick<Api, 'getUpdates'>;
  readonly backoff: Backoff;
  /** Updates cannot be had; they are asked for again after so many milliseconds. */
  waits(milliseconds: number, error: object): void;
}

/** Updates as the runner asks for them, each confirmed only once it is handled: what was not is delivered again after a crash. */
export interface Poll {
  /** Rejects with a `TelegramError` where Telegram refuses the bot for good, and with the reason of the signal. */
  supply(most: number, signal: AbortSignal): Promise<Update[]>;
  handled(update: Update): void;
  /** Resolves when all that was supplied is handled, or the signal is aborted. */
  settled(signal: AbortSignal): Promise<void>;
  /** Tells Telegram what is handled, at the end. */
  confirm(): Promise<void>;
}

/**
 * An update counts as confirmed once a later one is asked for (https://core.telegram.org/bots/api#getupdates), so the offset stays
 * at the oldest that is still being handled. Telegram then repeats what is known, at once: it is asked again only after a while.
 */
export function confirmedPoll({ api, backoff, waits }: PollOptions): Poll {
  const pending = new Set<number>();
  const waiting: (() => void)[] = [];
  let last = -1;
  let patience = SHORTEST;
  let failing = false;

  const offset = () => (pending.size > 0 ? Math.min(...pending) : last + 1);

  async function supply(most: number, signal: AbortSignal): Promise<Update[]> {
    for (;;) {
      if (pending.size > 0) await Promise.race([settled(signal), pause(patience, signal)]);
      const fresh = (await ask(most, signal)).filter(({ update_id }) => update_id > last);
      patience = fresh.length > 0 || pending.size === 0 ? SHORTEST : Math.min(patience * 2, LONGEST);
      for (const { update_id } of fresh) pending.add(update_id);
      last = Math.max(last, ...pending);
      if (fresh.length > 0) return fresh;
    }
  }

  async function ask(most: number, signal: AbortSignal): Promise<readonly Update[]> {
    for (;;) {
      signal.throwIfAborted();
      // What is known is repeated first.
      const limit = Math.min(pending.size + most, MOST);
      const timeout = pending.size > 0 ? 0 : HELD;
      try {
        const asked = { offset: offset(), limit, timeout, allowed_updates: ALLOWED_UPDATES };
        const updates = await api.getUpdates(asked, signal as ApiSignal);
        if (failing) backoff.succeeded();
        failing = false;
        return updates;
      } catch (error) {
        signal.throwIfAborted();
        failing = true;
        await recover(error, signal);
      }
    }
  }

  async function recover(error: unknown, signal: AbortSignal): Promise<void> {
    const final = refusal(error);
    if (final) throw final;
    const milliseconds = retryAfter(error) ?? backoff.next();
    if (milliseconds > 0) waits(milliseconds, withoutRequest(error));
    await pause(milliseconds, signal);
  }

  function handled({ update_id }: Update): void {
    pending.delete(update_id);
    if (pending.size === 0) for (const resolve of waiting.splice(0)) resolve();
  }

  async function settled(signal: AbortSignal): Promise<void> {
    if (pending.size === 0 || signal.aborted) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.push(resolve);
    signal.addEventListener('abort', () => resolve(), { once: true });
    await promise;
  }

  async function confirm(): Promise<void> {
    if (last >= 0) await api.getUpdates({ offset: offset(), limit: 1, timeout: 0 });
  }

  return { supply, handled, settled, confirm };
}

// The library has a type of its own for it.
type ApiSignal = Parameters<Api['getUpdates']>[1];

// https://core.telegram.org/bots/api#getupdates
const MOST = 100;

// Seconds for which Telegram holds a request to which there is nothing to say.
const HELD = 30;

// Milliseconds. Most updates are handled sooner; one that is not delays the next ones by this at the most.
const SHORTEST = 50;
const LONGEST = 800;
