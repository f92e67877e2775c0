import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backoff } from '../../../src/chat/async/backoff.ts';

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

it('pauses grow up to a minute, and never beyond', () => {
  fc.assert(
    fc.property(random, fc.integer({ min: 10, max: 200 }), (chance, attempts) => {
      const { next } = backoff(
        () => 0,
        () => chance,
      );
      const pauses = Array.from({ length: attempts }, next);
      expect(pauses.slice(0, 2)).toEqual([0, 0]);
      expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
      expect(Math.max(...pauses)).toBeLessThanOrEqual(60_000);
      expect(pauses.at(-1)).toBeGreaterThan(30_000);
    }),
  );
});

it('a connection has to hold before counting begins anew', () => {
  let now = 0;
  const { next, succeeded } = backoff(
    () => now,
    () => 0.5,
  );
  const after = (milliseconds: number): number => {
    succeeded();
    now += milliseconds;
    return next();
  };
  expect([next(), next(), next(), after(100), after(9000)]).toEqual([0, 0, 1000, 2000, 4000]);
  expect([after(10_000), next(), next()]).toEqual([0, 0, 1000]);
});
