import { autoRetry } from '@grammyjs/auto-retry';
import { Bot, HttpError, type Transformer } from 'grammy';
import { backoff } from '../../src/chat/backoff.ts';
import { pause } from '../../src/chat/pause.ts';
import { withoutRequest } from './errors.ts';

export interface Account {
  readonly token: string;
  /** Another server of the Bot API, such as one of one's own; Telegram's where absent. */
  readonly apiRoot?: string;
}

/** What the pauses between attempts are made of. */
export interface Chance {
  readonly clock: () => number;
  readonly random: () => number;
  /** A request is made again after so many milliseconds. */
  waits(milliseconds: number, error: object): void;
  /** Aborted when no more attempts are to be made. */
  readonly signal: AbortSignal;
}

/**
 * A client of the Bot API whose requests wait out 429, and are made again where the server or the line fails. Updates are asked for
 * anew by whoever asks for them.
 */
export function connection({ token, apiRoot }: Account, chance: Chance): Bot {
  const bot = new Bot(token, {
    client: { timeoutSeconds: TIMEOUT, ...(apiRoot !== undefined && { apiRoot }) },
  });
  const busy = autoRetry({
    maxDelaySeconds: PATIENCE,
    maxRetryAttempts: ATTEMPTS,
    rethrowHttpErrors: true,
  });
  // The first that is told is the last to be asked.
  bot.api.config.use(unlessPolling(busy));
  bot.api.config.use(unlessPolling(overBrokenLines(chance)));
  return bot;
}

/** Makes a request again while it does not reach the server, for some minutes. An answer that comes twice is better than none. */
function overBrokenLines({ clock, random, waits, signal: stop }: Chance): Transformer {
  return async (send, method, payload, signal) => {
    const until = clock() + LONGEST;
    const pauses = backoff(clock, random);
    for (;;) {
      try {
        return await send(method, payload, signal);
      } catch (error) {
        const isHopeless = !(error instanceof HttpError) || stop.aborted || signal?.aborted;
        if (isHopeless || clock() > until) throw error;
        const milliseconds = pauses.next();
        if (milliseconds > 0) waits(milliseconds, withoutRequest(error));
        await pause(milliseconds, stop);
      }
    }
  };
}

function unlessPolling(transformer: Transformer): Transformer {
  return (send, method, payload, signal) =>
    method === 'getUpdates' ? send(method, payload, signal) : transformer(send, method, payload, signal);
}

// Seconds: longer than Telegram holds a request for updates.
const TIMEOUT = 45;

// Seconds that one request waits for the flood to end.
const PATIENCE = 120;
const ATTEMPTS = 4;

// Milliseconds.
const LONGEST = 10 * 60_000;
