import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change, Store } from '../../src/store/store.ts';

/** What every driver of the store promises; `open` gives an empty one. */
export function testStore(name: string, open: () => Store): void {
  describe(`${name}: a store`, () => {
    let store: Store;
    beforeEach(() => {
      store = open();
    });
    afterEach(() => store.close());

    it('gives back what was written', async () => {
      const value = { room: 'telegram:-100', pins: [1, 2.5, null], open: true, title: 'Péngumuman 🎉' };
      await store.write([{ key: 'pin/a', value }]);
      expect(await store.get('pin/a')).toEqual(value);
    });

    it('knows nothing under a key that was never written', async () => {
      expect(await store.get('pin/a')).toBeUndefined();
      expect(await store.list('pin/')).toEqual([]);
    });

    it.each([null, false, 0, ''])('tells %j from nothing', async (value) => {
      await store.write([{ key: 'a', value }]);
      expect(await store.get('a')).toBe(value);
      expect(await store.list('')).toEqual([{ key: 'a', value }]);
    });

    it('overwrites, and deletes where the value is absent', async () => {
      await store.write([{ key: 'a', value: 1 }]);
      await store.write([{ key: 'a', value: 2 }]);
      expect(await store.get('a')).toBe(2);
      await store.write([{ key: 'a' }, { key: 'never written' }]);
      expect(await store.get('a')).toBeUndefined();
    });

    it('applies the changes of one batch in order', async () => {
      await store.write([{ key: 'a', value: 1 }, { key: 'a' }, { key: 'a', value: 3 }]);
      expect(await store.get('a')).toBe(3);
    });

    it('lists by prefix, not by pattern', async () => {
      const keys = ['pin/1/a', 'pin/10/a', 'pin/1/b', 'pin/%/a', 'pin/_/a', 'pin', 'PIN/1/a', 'room/1'];
      await store.write(keys.map((key) => ({ key, value: key })));
      expect(await keysUnder(store, 'pin/1/')).toEqual(['pin/1/a', 'pin/1/b']);
      expect(await keysUnder(store, 'pin/%')).toEqual(['pin/%/a']);
      expect(await keysUnder(store, 'pin/_')).toEqual(['pin/_/a']);
      expect(await keysUnder(store, '')).toHaveLength(keys.length);
    });

    it('takes any text as a key', async () => {
      const keys = [
        "'; DROP TABLE entry; --",
        '',
        '__proto__',
        'a\0b',
        'a',
        '/',
        '../x',
        '\uffff',
        '🎉',
        '[a]*?',
      ];
      await store.write(keys.map((key) => ({ key, value: key })));
      for (const key of keys) expect(await store.get(key)).toBe(key);
      expect(await keysUnder(store, '')).toHaveLength(keys.length);
    });

    it('lists in the order of code points, not of UTF-16 units', async () => {
      await store.write(['x🎉', 'x\uffee', 'x', 'xa', 'xB'].map((key) => ({ key, value: 0 })));
      expect(await keysUnder(store, 'x')).toEqual(['x', 'xB', 'xa', 'x\uffee', 'x🎉']);
    });

    it.each<[string, Change]>([
      ['a value that JSON cannot say', { key: 'b', value: () => 1 }],
      ['a value that JSON refuses', { key: 'b', value: 1n }],
      ['a key with half a character', { key: 'b\ud83c', value: 1 }],
    ])('writes nothing of a batch with %s', async (_, bad) => {
      await store.write([{ key: 'a', value: 'before' }]);
      await expect(store.write([{ key: 'a', value: 'after' }, bad])).rejects.toThrow();
      expect(await store.list('')).toEqual([{ key: 'a', value: 'before' }]);
    });

    it('keeps its own copy of a value', async () => {
      const value = { pins: [1] };
      await store.write([{ key: 'a', value }]);
      value.pins.push(2);
      expect(await store.get('a')).toEqual({ pins: [1] });
    });

    it('writes concurrent batches whole', async () => {
      const batches = Array.from({ length: 20 }, (_, n) => [
        { key: 'a', value: n },
        { key: 'b', value: n },
      ]);
      await Promise.all(batches.map((batch) => store.write(batch)));
      expect(await store.get('a')).toBe(await store.get('b'));
    });

    it('closes twice, and is closed for everything afterwards', async () => {
      await store.close();
      await store.close();
      await expect(store.get('a')).rejects.toThrow();
      await expect(store.list('')).rejects.toThrow();
      await expect(store.write([])).rejects.toThrow();
    });

    it('agrees with a plain map', async () => {
      const key = fc.oneof(
        fc.constantFrom('a', 'a/', 'a/b', 'a/c'),
        fc.string({ unit: 'binary', maxLength: 4 }),
      );
      const batch = fc.array(fc.record({ key, value: fc.option(fc.integer(), { nil: undefined }) }));
      await fc.assert(
        fc.asyncProperty(fc.array(batch, { maxLength: 5 }), key, async (batches, prefix) => {
          const fresh = open();
          for (const changes of batches) await fresh.write(changes);
          const listed = await fresh.list(prefix);
          await fresh.close();
          expect(new Map(listed.map((entry) => [entry.key, entry.value]))).toEqual(
            model(batches.flat(), prefix),
          );
        }),
        { numRuns: 50 },
      );
    });
  });
}

function model(changes: readonly Change[], prefix: string): ReadonlyMap<string, unknown> {
  const entries = new Map<string, unknown>();
  for (const { key, value } of changes) {
    if (value === undefined) entries.delete(key);
    else entries.set(key, value);
  }
  return new Map([...entries].filter(([key]) => key.startsWith(prefix)));
}

async function keysUnder(store: Store, prefix: string): Promise<readonly string[]> {
  return (await store.list(prefix)).map((entry) => entry.key);
}
