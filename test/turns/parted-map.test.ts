import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partedMap } from '../../src/turns/parted-map.ts';
import { workOf } from '../support/work.ts';

const key = fc.oneof(fc.nat(20_000), fc.nat(2 ** 32 - 1), fc.string(), fc.string({ unit: 'grapheme' }));
const step = fc.record({ key, what: fc.constantFrom('set', 'set', 'set', 'delete', 'clear') });

describe('partedMap', () => {
  it('holds what a map holds', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const [plain, parted] = [new Map<number | string, number>(), partedMap<number | string, number>()];
        for (const [at, { key, what }] of steps.entries()) {
          if (what === 'delete') expect(parted.delete(key)).toBe(plain.delete(key));
          else for (const map of [plain, parted]) what === 'set' ? map.set(key, at) : map.clear();
          expect([parted.size, parted.get(key), parted.has(key)]).toEqual([
            ...[plain.size, plain.get(key), plain.has(key)],
          ]);
        }
        const told: [number | string, number][] = [];
        parted.forEach((value, key) => {
          told.push([key, value]);
        });
        expect(new Map(parted)).toEqual(plain);
        expect(new Map(told)).toEqual(plain);
        expect(new Set(parted.keys())).toEqual(new Set(plain.keys()));
        expect([...parted.values()].sort()).toEqual([...plain.values()].sort());
      }),
    );
  });

  it('gives numbers back in the order in which they came, if that was a rising one', () => {
    const map = partedMap<number, string>();
    for (let number = 0; number < 30_000; number += 7) map.set(number, '');
    expect([...map.keys()]).toEqual([...map.keys()].sort((a, b) => a - b));
  });

  it.each([
    ['numbers', (n: number) => n],
    ['words', (n: number) => `me${n.toString(36)}kan`],
    ['names of files', (n: number) => `berita/${n % 100}/${n}.md`],
  ])('never moves very many %s at once', async (_, keyOf) => {
    const map = partedMap<number | string, number>();
    const { most } = await workOf(async () => {
      for (let n = 0; n < 200_000; n++) {
        map.set(keyOf(n), n);
        if (n % 64 === 0) await setImmediate();
      }
    });
    expect(map.size).toBe(200_000);
    // A plain map moves 131,072 at once.
    expect(most).toBeLessThan(20_000);
  });
});
