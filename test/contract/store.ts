import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change, Entry, Store } from '../../src/store/store.ts';

type Opened = Store | Promise<Store>;

/** What every driver of the store promises; `open` gives an empty one. */
export function testStore(name: string, open: () => Opened): void {
  describe(`${name}: a store`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
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

    it('tells keys apart by characters that others cut off or fold', async () => {
      const keys = [
        'a',
        'a\0',
        'a\0\0',
        'a\u0001',
        'a\u0001\u0001',
        'a\u0001\u0002',
        'a ',
        'A',
        'á',
        'a\u0301',
      ];
      await store.write(keys.map((key) => ({ key, value: key })));
      for (const key of keys) expect(await store.get(key)).toBe(key);
      expect(await keysUnder(store, 'a\0')).toEqual(['a\0', 'a\0\0']);
      expect(await keysUnder(store, 'a\u0001')).toEqual(['a\u0001', 'a\u0001\u0001', 'a\u0001\u0002']);
    });

    it('keeps every character of a value', async () => {
      const value = { 'a\0': ['\0', '\u0001\u0002', '\u2028', '\ud83c', '\udfff🎉', '\u{10ffff}', '\'"\\'] };
      await store.write([{ key: 'a', value }]);
      expect(await store.get('a')).toEqual(value);
    });

    it('keeps large values', async () => {
      const value = Array.from({ length: 40_000 }, (_, n) => `${n}: ${'kata '.repeat(20)}`);
      await store.write([{ key: 'a', value }]);
      expect(await store.get('a')).toEqual(value);
    });

    it('writes many changes at once', async () => {
      const changes = Array.from({ length: 2_000 }, (_, n) => ({ key: `sent/a/${n}`, value: n }));
      await store.write(changes);
      expect(await store.list('sent/a/')).toHaveLength(2_000);
      await store.write(changes.map(({ key }) => ({ key })));
      expect(await store.list('')).toEqual([]);
    });

    it('takes keys of a thousand bytes, and refuses longer ones', async () => {
      const longest = '\0'.repeat(200) + '🎉'.repeat(200);
      await store.write([{ key: longest, value: 1 }]);
      expect(await store.list(longest)).toEqual([{ key: longest, value: 1 }]);
      await expect(store.get(`${longest}a`)).rejects.toThrow('1000 bytes');
      await expect(store.list(`${longest}a`)).rejects.toThrow('1000 bytes');
      await expect(store.write([{ key: 'b', value: 1 }, { key: `${longest}a` }])).rejects.toThrow(
        '1000 bytes',
      );
      expect(await store.get('b')).toBeUndefined();
    });

    it('does not look for half a character', async () => {
      await store.write(['a🎉', 'a\ufffd'].map((key) => ({ key, value: key })));
      await expect(store.get('a\ud83c')).rejects.toThrow('well-formed');
      await expect(store.list('a\ud83c')).rejects.toThrow('well-formed');
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

    it('writes concurrent batches that meet in several keys, in whatever order', async () => {
      await Promise.all(Array.from({ length: 20 }, (_, n) => store.write(meeting(n))));
      expect(new Set((await store.list('m/')).map(({ value }) => value)).size).toBe(1);
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
          const fresh = await open();
          for (const changes of batches) await fresh.write(changes);
          const listed = await fresh.list(prefix);
          await fresh.close();
          expect(listed).toEqual(model(batches.flat(), prefix));
        }),
        { numRuns: 50 },
      );
    });
  });
}

/** What every driver promises that several programs share; `open` gives two stores over the same, which is empty. */
export function testSharedStore(name: string, open: () => Promise<readonly [Store, Store]>): void {
  describe(`${name}: two stores of the same`, () => {
    let stores: readonly [Store, Store];
    beforeEach(async () => {
      stores = await open();
    });
    afterEach(() => Promise.all(stores.map((store) => store.close())));

    it('find what the other wrote, while both are open and afterwards', async () => {
      const [bot, terminal] = stores;
      await bot.write([{ key: 'pin/1', value: 'a' }]);
      await terminal.write([{ key: 'pin/2', value: 'b' }]);
      expect(await bot.list('pin/')).toEqual(await terminal.list('pin/'));
      expect(await bot.list('pin/')).toHaveLength(2);
      await bot.close();
      expect(await terminal.get('pin/1')).toBe('a');
    });

    it('write at once and lose nothing, and no batch of one is seen in halves by the other', async () => {
      const torn: unknown[] = [];
      await Promise.all(
        stores.map(async (store, i) => {
          for (let n = 0; n < 25; n += 1) {
            await store.write([...meeting(2 * n + i), { key: `own/${i}/${n}`, value: n }]);
            const seen = new Set((await store.list('m/')).map(({ value }) => value));
            if (seen.size !== 1) torn.push([...seen]);
          }
        }),
      );
      expect(torn).toEqual([]);
      for (const store of stores) expect(await store.list('own/')).toHaveLength(50);
    });
  });
}

/** Two batches of this deadlock where each locks its keys in its own order. */
function meeting(n: number): readonly Change[] {
  const keys = Array.from({ length: 500 }, (_, i) => `m/${i}`);
  return (n % 2 === 0 ? keys : keys.toReversed()).map((key) => ({ key, value: n }));
}

function model(changes: readonly Change[], prefix: string): readonly Entry[] {
  const entries = new Map<string, unknown>();
  for (const { key, value } of changes) {
    if (value === undefined) entries.delete(key);
    else entries.set(key, value);
  }
  return [...entries]
    .filter(([key]) => key.startsWith(prefix))
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([key, value]) => ({ key, value }));
}

function byCodePoint(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => [...text].map((char) => char.codePointAt(0) ?? 0)) as [
    number[],
    number[],
  ];
  const at = left.findIndex((point, i) => point !== right[i]);
  return at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
}

async function keysUnder(store: Store, prefix: string): Promise<readonly string[]> {
  return (await store.list(prefix)).map((entry) => entry.key);
}
