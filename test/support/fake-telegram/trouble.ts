import type { Answer, Recorded } from './wire.ts';

/** What to do with the next requests that fit, instead of answering them as usual. */
export interface Trouble {
  /** How many requests it holds for; one where absent. */
  readonly times?: number;
  /** The status and the code that are answered; none where the request is only late, or its connection is cut. */
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
  /** A body in place of JSON, as proxies give. */
  readonly html?: string;
  /** The connection ends without an answer, before or after the request was carried out. */
  readonly cut?: 'before' | 'after';
  /** Milliseconds until all this; `Infinity` for ever. */
  readonly delay?: number;
  /** Milliseconds between the work and its answer; `Infinity` for ever. */
  readonly late?: number;
}

export type Fits = string | ((request: Recorded) => boolean);

/** Troubles in the order in which they were asked for. */
export function troubleScript() {
  const script: { readonly fits: Fits; readonly trouble: Trouble; left: number }[] = [];

  function next(request: Recorded): Trouble | undefined {
    const entry = script.find(({ fits, left }) => left > 0 && suits(fits, request));
    if (entry) entry.left -= 1;
    return entry?.trouble;
  }

  function fail(fits: Fits, trouble: Trouble): void {
    script.push({ fits, trouble, left: trouble.times ?? 1 });
  }

  /** From now on all goes well. */
  const end = (): void => void script.splice(0);

  return { next, fail, end };
}

/** The body that a trouble answers with, if it does. */
export function answerOf({ error_code, description, parameters }: Trouble): Answer | undefined {
  if (error_code === undefined) return undefined;
  const usual = USUAL[error_code] ?? 'Internal Server Error';
  const after = parameters?.retry_after === undefined ? '' : `: retry after ${parameters.retry_after}`;
  const said = { description: description ?? `${usual}${after}`, ...(parameters && { parameters }) };
  return { ok: false, error_code, ...said };
}

const suits = (fits: Fits, request: Recorded): boolean =>
  typeof fits === 'string' ? fits === request.method : fits(request);

const USUAL: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden: bot was blocked by the user',
  404: 'Not Found',
  409: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  429: 'Too Many Requests',
  502: 'Bad Gateway',
};
