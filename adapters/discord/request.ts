import { DefaultUserAgent, RouteBases } from 'discord.js';
import { pause } from '../../src/chat/async/pause.ts';

export interface Request {
  readonly method: 'POST' | 'PATCH';
  /** As `Routes` has it, from the version on, with a slash; may have a query. */
  readonly route: string;
  readonly body: object;
  /** Milliseconds after which it is not sent again. */
  readonly patience: number;
  /** Whether to send it again even if it may already have been accepted: true if doing it twice does no harm. */
  readonly repeatable: boolean;
}

export type Fetch = typeof globalThis.fetch;

export interface Network {
  /** Where the REST interface is, without the version. Discord's own if absent. */
  readonly apiUrl?: string;
  readonly fetch: Fetch;
  /** Milliseconds. */
  readonly clock: () => number;
}

export interface Taken {
  /** How often it was sent. */
  readonly attempts: number;
  /** Milliseconds that Discord asks for before the next request of its kind. */
  readonly rest: number;
  /** What Discord returned, if anything. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** Discord refused the request. `code` is Discord's own, 0 if it gave none. */
export class RequestRefused extends Error {
  readonly status: number;
  readonly code: number;
  readonly attempts: number;

  constructor(status: number, code: number, reason: string, attempts: number) {
    super(reason);
    this.name = 'RequestRefused';
    this.status = status;
    this.code = code;
    this.attempts = attempts;
  }
}

/**
 * Sends requests that need no bot token, each on its own: none waits for another, unless Discord asks all of them to. A request that is
 * rate-limited (429) waits for as long as Discord says; one that meets a busy server or a broken connection is sent again after
 * growing pauses. Rejects with a `RequestRefused`, or with whatever else leaves open whether Discord took it.
 */
export function requestSender({ apiUrl, fetch: ask, clock }: Network): (request: Request) => Promise<Taken> {
  const root = apiUrl === undefined ? RouteBases.api : `${apiUrl}/v10`;
  let heldUntil = 0;

  async function send(request: Request): Promise<Taken> {
    const until = clock() + request.patience;
    for (let attempts = 1; ; attempts += 1) {
      if (heldUntil > clock()) await pause(heldUntil - clock());
      const answer = await attempt(root, ask, request).catch((error) => {
        if (!mayRepeat(error, request) || clock() + pauseAfter(attempts) > until) throw error;
      });
      if (answer?.isTaken) return { attempts, rest: restOf(answer), body: answer.body };
      const milliseconds = answer ? patience(answer, attempts) : pauseAfter(attempts);
      if (answer && isGlobal(answer)) heldUntil = clock() + milliseconds;
      if (answer && !(isPassing(answer, request) && clock() + milliseconds <= until))
        throw refusal(answer, attempts);
      await pause(milliseconds);
    }
  }

  return send;
}

interface Answer {
  readonly isTaken: boolean;
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

async function attempt(root: string, ask: Fetch, { method, route, body }: Request): Promise<Answer> {
  const response = await ask(`${root}${route}`, {
    method,
    headers: { 'content-type': 'application/json', 'user-agent': DefaultUserAgent },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(LONGEST_ATTEMPT),
  });
  // What is said about a request that was taken is of no interest, and may be broken off.
  const text = await response.text().catch((error) => (response.ok ? '' : Promise.reject(error)));
  const { ok: isTaken, status, headers: said } = response;
  return { isTaken, status, headers: said, body: fieldsOf(text) };
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function refusal({ status, body }: Answer, attempts: number): RequestRefused {
  const reason = typeof body.message === 'string' ? body.message : `HTTP ${status}`;
  return new RequestRefused(status, Number(body.code) || 0, reason, attempts);
}

function isPassing({ status }: Answer, { repeatable }: Request): boolean {
  // Behind a gateway that timed out, the request may have been taken.
  return status === 429 || (status >= 500 && (repeatable || status !== 504));
}

function mayRepeat(error: unknown, { repeatable }: Request): boolean {
  return repeatable || NEVER_SENT.test(codesOf(error));
}

/** Of an error of `fetch` and of what is behind it, which may be several. */
function codesOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const inner = error instanceof AggregateError ? error.errors : [error.cause];
  return ['code' in error ? String(error.code) : '', ...inner.map(codesOf)].join(' ');
}

/** Milliseconds: what the body says of a 429 is finer than the header, and either may be missing. */
function patience({ status, headers, body }: Answer, attempts: number): number {
  if (status !== 429) return pauseAfter(attempts);
  const seconds = [body.retry_after, headers.get('retry-after'), headers.get('x-ratelimit-reset-after')]
    .map((value) => (value === null || value === '' ? Number.NaN : Number(value)))
    .filter((value) => value >= 0);
  return Math.max((seconds[0] ?? 0) * 1000 + MARGIN, pauseAfter(attempts));
}

function isGlobal({ status, headers, body }: Answer): boolean {
  return status === 429 && (body.global === true || headers.has('x-ratelimit-global'));
}

function restOf({ headers }: Answer): number {
  const seconds = Number(headers.get('x-ratelimit-reset-after'));
  return headers.get('x-ratelimit-remaining') === '0' && seconds > 0 ? seconds * 1000 + MARGIN : 0;
}

function pauseAfter(attempts: number): number {
  return Math.min(FIRST_PAUSE * 2 ** (attempts - 1), LONGEST_PAUSE);
}

// Milliseconds. A request that is slow is not given up early: to send another one would make it slower.
const LONGEST_ATTEMPT = 8000;
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 2000;

// Milliseconds that a clock may be off: https://discord.com/developers/docs/topics/rate-limits
const MARGIN = 20;

// https://nodejs.org/api/errors.html#common-system-errors
const NEVER_SENT = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT/;
