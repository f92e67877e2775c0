export interface Backoff {
  /** Milliseconds to wait before the next attempt, which is counted. */
  next(): number;
  /** The attempt has succeeded. If it holds for a while, counting begins anew. */
  succeeded(): void;
}

/** Growing pauses: the first attempt and one more are made at once, so that a connection that breaks is back soon. */
export function backoff(clock: () => number, random: () => number): Backoff {
  let attempts = 0;
  let since = Number.POSITIVE_INFINITY;
  return {
    next() {
      if (clock() - since >= STABLE) attempts = 0;
      since = Number.POSITIVE_INFINITY;
      attempts += 1;
      return attempts <= FREE ? 0 : pauseOf(attempts - FREE, random);
    },
    succeeded() {
      since = clock();
    },
  };
}

/** 1 s, 2 s, 4 s … up to a minute, a quarter more or less by chance, so that many do not come back together. */
function pauseOf(failures: number, random: () => number): number {
  const steady = Math.min(1000 * 2 ** (failures - 1), LONGEST / 1.25);
  return Math.round(steady * (0.75 + random() / 2));
}

const FREE = 2;
const LONGEST = 60_000;

// A connection that is refused a few seconds after it was accepted was no success.
const STABLE = 10_000;
