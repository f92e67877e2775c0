import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Backoff } from '../../src/chat/async/backoff.ts';
import { pause } from '../../src/chat/async/pause.ts';
import { refusal, retryAfter, withoutRequest } from './errors.ts';
import { ALLOWED_UPDATES } from './update.ts';

export interface PollOptions {
  readonly api: Pick<Api, 'getUpdates'>;
  readonly backoff: Backoff;
  /** Updates cannot be fetched; the next attempt is after so many milliseconds. */
  waits(milliseconds: number, error: object): void;
}

/** Updates, each confirmed only once it is handled: what was not is delivered again after a crash. */
export interface Poll {
  /** At least one. Rejects with a `TelegramError` if Telegram refuses the bot for good, and with the reason of the signal. */
  supply(signal: AbortSignal): Promise<readonly Update[]>;
  handled(update: Update): void;
  /** Whether the last request for updates succeeded. */
  works(): boolean;
  /** Confirms to Telegram what was handled, at the end. */
  confirm(): Promise<void>;
}

/**
 * An update counts as confirmed once a later one is asked for (https://core.telegram.org/bots/api#getupdates), so the offset stays
 * at the oldest that is still being handled. Telegram then repeats what is known, at once: it is asked again only after a while.
 */
export function confirmedPoll({ api, backoff, waits }: PollOptions): Poll {
  // Those from the offset on, oldest first, and whether each is handled.
  const known = new Map<number, boolean>();
  let last = -1;
  let patience = SHORTEST;
  let failing = false;
  let wake = Promise.withResolvers<void>();

  /** The oldest that is being handled. One with very many behind it is given up, lest those that follow stay unheard. */
  function oldest(): number | undefined {
    for (const [id, isHandled] of known) {
      if (!isHandled && known.size <= WINDOW) return id;
      known.delete(id);
    }
    return undefined;
  }

  async function supply(signal: AbortSignal): Promise<readonly Update[]> {
    for (;;) {
      const isRepeating = oldest() !== undefined;
      if (isRepeating) await Promise.race([wake.promise, pause(patience, signal)]);
      const updates = await ask(signal);
      const fresh = updates.filter(({ update_id }) => !known.has(update_id));
      patience = fresh.length > 0 ? SHORTEST : Math.min(patience * 2, LONGEST);
      for (const { update_id } of fresh) known.set(update_id, false);
      // Not the highest ever: after a quiet week the numbers begin anew somewhere else.
      if (updates.length > 0) last = Math.max(...updates.map(({ update_id }) => update_id));
      if (fresh.length > 0) return fresh;
      // A server may say at once that there is nothing.
      if (!isRepeating) await pause(SHORTEST, signal);
    }
  }

  async function ask(signal: AbortSignal): Promise<readonly Update[]> {
    for (;;) {
      signal.throwIfAborted();
      try {
        const from = oldest();
        const asked = { offset: from ?? last + 1, limit: MOST, timeout: from === undefined ? HELD : 0 };
        const updates = await api.getUpdates(
          { ...asked, allowed_updates: ALLOWED_UPDATES },
          signal as ApiSignal,
        );
        const numbered = updates.filter((update) => Number.isSafeInteger(update?.update_id));
        if (failing) backoff.succeeded();
        failing = false;
        return numbered;
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
    if (known.has(update_id)) known.set(update_id, true);
    if ([...known.values()].includes(false)) return;
    wake.resolve();
    wake = Promise.withResolvers();
  }

  async function confirm(): Promise<void> {
    if (last >= 0) await api.getUpdates({ offset: oldest() ?? last + 1, limit: 1, timeout: 0 });
  }

  return { supply, handled, confirm, works: () => !failing };
}

// The library has a type of its own for it.
type ApiSignal = Parameters<Api['getUpdates']>[1];

// https://core.telegram.org/bots/api#getupdates
const MOST = 100;

// What is known is repeated first, and must leave room for what is new.
const WINDOW = 50;

// Seconds for which Telegram holds a request to which there is nothing to say.
const HELD = 30;

// Milliseconds. Most updates are handled sooner; one that is not delays the next ones by this at the most.
const SHORTEST = 50;
const LONGEST = 400;
