/** Watches how long the event loop keeps others waiting. */
export interface LoopWatch {
  /** Milliseconds of the longest wait in the last half minute. */
  longest(): number;
  stop(): void;
}

export function watchLoop(): LoopWatch {
  let waits: readonly { readonly at: number; readonly milliseconds: number }[] = [];
  let last = performance.now();
  const look = () => {
    const now = performance.now();
    const recent = waits.filter(({ at }) => now - at < MEMORY);
    const late = now - last - TICK;
    waits = late > TICK ? [...recent, { at: now, milliseconds: late }] : recent;
    last = now;
  };
  const clock = setInterval(look, TICK).unref();
  return {
    longest() {
      look();
      return Math.max(0, ...waits.map(({ milliseconds }) => milliseconds));
    },
    stop: () => clearInterval(clock),
  };
}

// Milliseconds.
const TICK = 250;
const MEMORY = 30_000;
