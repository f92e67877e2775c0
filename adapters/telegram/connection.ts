import { Bot, HttpError, type Transformer } from 'grammy';
import { type Backoff, backoff } from '../../src/chat/backoff.ts';
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
  const again = patiently(chance);
  bot.api.config.use((send, method, payload, signal) =>
    method === 'getUpdates' ? send(method, payload, signal) : again(send, method, payload, signal),
  );
  return bot;
}

/** Makes a request again, for some minutes. An answer that comes twice is better than none. */
function patiently({ clock, random, waits, signal: stop }: Chance): Transformer {
  return async (send, method, payload, signal) => {
    const until = clock() + LONGEST;
    const pauses = backoff(clock, random);
    for (;;) {
      const answer = await send(method, payload, signal).catch(brokenLine);
      const milliseconds = pauseAfter(answer, pauses);
      const isOver = milliseconds === undefined || stop.aborted || signal?.aborted || clock() > until;
      if (isOver && answer instanceof HttpError) throw answer;
      if (isOver && !(answer instanceof HttpError)) return answer;
      if (milliseconds) waits(milliseconds, troubleOf(answer, method));
      await pause(milliseconds ?? 0, stop);
    }
  };
}

function brokenLine(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  throw error;
}

type Answer = Awaited<ReturnType<Parameters<Transformer>[0]>> | HttpError;

/** The milliseconds after which it is worth while to ask again; absent where it is not. */
function pauseAfter(answer: Answer, pauses: Backoff): number | undefined {
  if (answer instanceof HttpError) return pauses.next();
  if (answer.ok) return undefined;
  const seconds = answer.parameters?.retry_after;
  if (seconds !== undefined) return seconds <= PATIENCE ? seconds * 1000 : undefined;
  return answer.error_code >= 500 || answer.error_code === 429 ? pauses.next() : undefined;
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
