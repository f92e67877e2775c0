import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortInTurns } from '../../src/turns/sort.ts';
import { finish } from '../quotes/utterances/cluster-finish.ts';

const byKey = (one: readonly [number, number], other: readonly [number, number]) => one[0] - other[0];

it('sorts as a stable sort does, in turns', () => {
  fc.assert(
    fc.property(fc.nat(20_000), fc.integer({ min: 1, max: 5000 }), (length, keys) => {
      const values = Array.from({ length }, (_, at) => [(at * 7919) % keys, at] as const);
      const turns = [...sortInTurns(values, byKey)].length;
      expect(finish(sortInTurns(values, byKey))).toEqual(values.toSorted(byKey));
      expect(turns).toBeGreaterThanOrEqual(Math.floor(length / 4096));
    }),
    { numRuns: 30 },
  );
});
