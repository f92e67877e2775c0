import type { Page } from './http.ts';

export interface Status {
  /** 200 while the process serves. */
  health(): Page;
  /** 200 when it answers everywhere; otherwise it says where not. */
  readiness(): Page;
  /** From now on, a part has to be ready, too. */
  add(part: string, ready: () => boolean): void;
}

export interface StatusOptions {
  /** Aborted when the process was told to stop. */
  readonly signal: AbortSignal;
  /** Milliseconds for which the event loop lately kept others waiting. */
  readonly longestWait: () => number;
}

/** The health of the process, for whatever restarts it or sends it work. Contains nothing of tokens, rooms or articles. */
export function processStatus({ signal, longestWait }: StatusOptions): Status {
  const parts = new Map<string, () => boolean>();

  function health(): Page {
    const wait = longestWait();
    if (signal.aborted) return page(503, { status: 'closing', reason: 'the process was told to stop' });
    if (wait < TOO_LONG) return page(200, { status: 'ok' });
    const seconds = Math.round(wait / 1000);
    return page(503, { status: 'stuck', reason: `lately nothing could be done for ${seconds} seconds` });
  }

  function readiness(): Page {
    const states = [...parts].map(([part, ready]): [string, boolean] => [part, ready()]);
    const isReady = !signal.aborted && states.every(([, state]) => state);
    return page(isReady ? 200 : 503, { ready: isReady, ...Object.fromEntries(states) });
  }

  return { health, readiness, add: (part, ready) => parts.set(part, ready) };
}

function page(status: Page['status'], content: object): Page {
  return { status, type: 'application/json', body: `${JSON.stringify(content)}\n` };
}

// Milliseconds, longer than collecting garbage takes: Discord gives up after three seconds.
const TOO_LONG = 5000;
