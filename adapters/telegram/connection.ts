import { autoRetry } from '@grammyjs/auto-retry';
import { Bot, HttpError, type Transformer } from 'grammy';
import { backoff } from '../../src/chat/async/backoff.ts';
import { pause } from '../../src/chat/async/pause.ts';
import { withoutRequest } from './errors.ts';

export interface Account {
  readonly token: string;
  /** Another Bot API server, such as a self-hosted one; Telegram's if absent. */
  readonly apiRoot?: string;
}

/** What the pauses between attempts depend on. */
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
  const busy = { maxDelaySeconds: PATIENCE, rethrowInternalServerErrors: true, rethrowHttpErrors: true };
  bot.api.config.use(unlessPolling(autoRetry(busy)), unlessPolling(patiently(chance)));
  return bot;
}

function unlessPolling(transformer: Transformer): Transformer {
  return (send, method, payload, signal) =>
    method === 'getUpdates' ? send(method, payload, signal) : transformer(send, method, payload, signal);
}

/** Makes a request again where the server or the line fails, for some minutes. An answer that comes twice is better than none. */
function patiently({ clock, random, waits, signal: stop }: Chance): Transformer {
  return async (send, method, payload, signal) => {
    const until = clock() + LONGEST;
    const pauses = backoff(clock, random);
    for (;;) {
      const answer = await send(method, payload, signal).catch(brokenLine);
      const isOver = !isPassing(answer) || stop.aborted || signal?.aborted || clock() > until;
      if (isOver && answer instanceof HttpError) throw answer;
      if (isOver && !(answer instanceof HttpError)) return answer;
      const milliseconds = pauses.next();
      if (milliseconds > 0) waits(milliseconds, troubleOf(answer, method));
      await pause(milliseconds, stop);
    }
  };
}

function brokenLine(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  throw error;
}

type Answer = Awaited<ReturnType<Parameters<Transformer>[0]>> | HttpError;

/** Whether it is worth trying again. A busy server says itself for how long it is busy. */
function isPassing(answer: Answer): boolean {
  if (answer instanceof HttpError) return true;
  const isTold = !answer.ok && answer.parameters?.retry_after !== undefined;
  return !answer.ok && !isTold && (answer.error_code >= 500 || answer.error_code === 429);
}

function troubleOf(answer: Answer, method: string): object {
  if (answer instanceof HttpError) return withoutRequest(answer);
  return answer.ok ? {} : { method, status: answer.error_code, reason: answer.description };
}

// Seconds: longer than Telegram holds a request for updates.
const TIMEOUT = 45;

// Seconds that one request waits for the flood to end.
const PATIENCE = 120;

// Milliseconds.
const LONGEST = 10 * 60_000;
