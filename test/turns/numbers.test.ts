import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manyNumbers } from '../../src/turns/numbers.ts';
import { workOf } from '../support/work.ts';

const CHUNK = 1 << 16;
const isSame = (one: ArrayLike<number>, other: readonly number[]) =>
  one.length === other.length && other.every((number, n) => number === one[n]);
const all = (chunks: readonly Uint32Array[]) => chunks.flatMap((chunk) => [...chunk]);

describe('manyNumbers', () => {
  it('gives back what was added, behind what there was', () => {
    const length = fc.oneof(
      fc.nat(50),
      fc.integer({ min: CHUNK - 2, max: CHUNK + 2 }),
      fc.constant(2 * CHUNK),
    );
    fc.assert(
      fc.property(length, length, fc.nat(), fc.nat(), (before, more, a, b) => {
        const begun = Uint32Array.from({ length: before }, (_, n) => n * 3);
        const numbers = manyNumbers([begun]);
        const expected = [...begun];
        for (let n = 0; n < more; n++) {
          numbers.push(n);
          expected.push(n);
        }
        const [from = 0, to = 0] = [a % (expected.length + 1), b % (expected.length + 1)].sort(
          (x, y) => x - y,
        );
        expect(numbers.length).toBe(expected.length);
        expect(isSame(numbers.between(from, to), expected.slice(from, to))).toBe(true);
        expect(isSame(all(numbers.chunks()), expected)).toBe(true);
        expect(isSame(begun, expected.slice(0, before))).toBe(true);
        expect(isSame(all(manyNumbers(numbers.chunks()).chunks()), expected)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('is empty at first', () => {
    expect(manyNumbers().length).toBe(0);
    expect(manyNumbers().between(0, 0)).toEqual(new Uint32Array());
    expect(all(manyNumbers([new Uint32Array()]).chunks())).toEqual([]);
  });

  it('refuses chunks with a gap between them', () => {
    expect(() => manyNumbers([new Uint32Array(5), new Uint32Array(5)])).toThrow(RangeError);
  });

  it('never copies very many at once', async () => {
    const numbers = manyNumbers([new Uint32Array(20 * CHUNK + 5)]);
    const { most } = await workOf(async () => {
      for (let n = 0; n < 20 * CHUNK; n++) {
        numbers.push(n);
        if (n % CHUNK === 0) await setImmediate();
      }
    });
    // An array twice as long counts for 40,960.
    expect(most).toBeLessThan(10_000);
  });
});
