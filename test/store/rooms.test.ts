import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../src/store/memory.ts';
import {
  forgetRoom,
  markRemoved,
  moveRoom,
  REMEMBERED,
  roomEntries,
  sweepRemoved,
  unmarkRemoved,
} from '../../src/store/rooms.ts';
import type { Store } from '../../src/store/store.ts';

/** One entry of each kind. */
function keysFor(id: string): readonly string[] {
  return [`room/${id}`, `removed/${id}`, `draft/${id}/a1`, `pin/${id}/1`, `pin/${id}/last`, `sent/${id}/5/6`];
}

async function storeWith(...keys: readonly string[]): Promise<Store> {
  const store = memoryStore();
  await store.write(keys.map((key) => ({ key, value: `of ${key}` })));
  return store;
}

const keysIn = async (store: Store) => (await store.list('')).map(({ key }) => key);

const OF_NOBODY = [
  'action/abc',
  'count/telegram/chosen',
  'registration/discord',
  'room',
  'pin/',
  'roomtelegram:-1',
];

describe('what is kept of a room', () => {
  it('is everything of it', async () => {
    const store = await storeWith(...keysFor('telegram:-1'), ...OF_NOBODY);
    const entries = await roomEntries(store, 'telegram:-1');
    expect(entries.map(({ key }) => key).sort()).toEqual([...keysFor('telegram:-1')].sort());
    for (const { key, value } of entries) expect(value).toBe(`of ${key}`);
  });

  it('is deleted, and nothing else', async () => {
    const store = await storeWith(...keysFor('telegram:-1'), ...keysFor('telegram:-12'), ...OF_NOBODY);
    expect(await forgetRoom(store, 'telegram:-1')).toHaveLength(6);
    expect((await keysIn(store)).sort()).toEqual([...keysFor('telegram:-12'), ...OF_NOBODY].sort());
    expect(await forgetRoom(store, 'telegram:-1')).toEqual([]);
  });

  it.each(['', 'telegram:1/2', '/', 'telegram:-1/', '../room'])(
    'is not asked for by %j, which is no id',
    async (id) => {
      const store = await storeWith(...keysFor('telegram:1'), 'pin/telegram:1/2/3', 'room/');
      const before = await keysIn(store);
      await expect(roomEntries(store, id)).rejects.toThrow('no id of a room');
      await expect(forgetRoom(store, id)).rejects.toThrow('no id of a room');
      await expect(moveRoom(store, id, 'telegram:2')).rejects.toThrow('no id of a room');
      await expect(moveRoom(store, 'telegram:1', id)).rejects.toThrow('no id of a room');
      await expect(markRemoved(store, id, 0)).rejects.toThrow('no id of a room');
      expect(await keysIn(store)).toEqual(before);
    },
  );

  it('is never what another has, however alike their ids are', async () => {
    const id = fc.oneof(
      fc.constantFrom(
        'telegram:-1',
        'telegram:-12',
        'telegram:1',
        'discord:1',
        'telegram:-1 ',
        'telegram:-1\0',
      ),
      fc.string({
        unit: fc.constantFrom('1', '2', '-', ':', '%', '_', '.', '\0', '🎉'),
        minLength: 1,
        maxLength: 4,
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(id, { minLength: 2, maxLength: 5 }), async ([one = '', ...others]) => {
        const theirs = others.flatMap(keysFor);
        const store = await storeWith(...keysFor(one), ...theirs);
        expect((await forgetRoom(store, one)).map(({ key }) => key).sort()).toEqual([...keysFor(one)].sort());
        expect((await keysIn(store)).sort()).toEqual([...theirs].sort());
      }),
    );
  });
});

describe('a room that goes on under another id', () => {
  it('takes everything with it but that the bot was removed, and leaves nothing', async () => {
    const store = await storeWith(...keysFor('telegram:-1'), ...keysFor('telegram:-12'));
    await moveRoom(store, 'telegram:-1', 'telegram:-100');
    expect(await roomEntries(store, 'telegram:-1')).toEqual([]);
    const moved = new Map((await roomEntries(store, 'telegram:-100')).map(({ key, value }) => [key, value]));
    expect([...moved.keys()].sort()).toEqual(
      keysFor('telegram:-100')
        .filter((key) => !key.startsWith('removed/'))
        .sort(),
    );
    expect(moved.get('pin/telegram:-100/1')).toBe('of pin/telegram:-1/1');
    expect(await roomEntries(store, 'telegram:-12')).toHaveLength(6);
  });

  it('keeps what is kept under that id already, and the greater of two counts', async () => {
    const store = memoryStore();
    await store.write([
      { key: 'room/telegram:-1', value: { lang: 'en' } },
      { key: 'pin/telegram:-1/1', value: 'old' },
      { key: 'pin/telegram:-1/2', value: 'old' },
      { key: 'pin/telegram:-1/last', value: 2 },
      { key: 'room/telegram:-100', value: { lang: 'id' } },
      { key: 'pin/telegram:-100/1', value: 'new' },
      { key: 'pin/telegram:-100/last', value: 1 },
    ]);
    await moveRoom(store, 'telegram:-1', 'telegram:-100');
    const kept = [
      { key: 'pin/telegram:-100/1', value: 'new' },
      { key: 'pin/telegram:-100/2', value: 'old' },
      { key: 'pin/telegram:-100/last', value: 2 },
      { key: 'room/telegram:-100', value: { lang: 'id' } },
    ];
    expect(await store.list('')).toEqual(kept);
    for (const from of ['telegram:-1', 'telegram:-100', 'telegram:-7'])
      await moveRoom(store, from, 'telegram:-100');
    expect(await store.list('')).toEqual(kept);
  });
});

describe('a room from which the bot was removed', () => {
  const DAY = 24 * 60 * 60 * 1000;

  it('is remembered for thirty days', async () => {
    const store = await storeWith('room/telegram:-1', 'pin/telegram:-1/1', 'room/telegram:-12');
    await markRemoved(store, 'telegram:-1', 1000);
    expect(await sweepRemoved(store, 1000 + 30 * DAY - 1)).toEqual([]);
    expect(await roomEntries(store, 'telegram:-1')).toHaveLength(3);
    expect(await sweepRemoved(store, 1000 + 30 * DAY)).toEqual(['telegram:-1']);
    expect(await keysIn(store)).toEqual(['room/telegram:-12']);
    expect(await sweepRemoved(store, 1000 + 31 * DAY)).toEqual([]);
    expect(REMEMBERED).toBe(30 * DAY);
  });

  it('is remembered for good once the bot is back', async () => {
    const store = await storeWith('room/telegram:-1');
    await markRemoved(store, 'telegram:-1', 0);
    await unmarkRemoved(store, 'telegram:-1');
    expect(await sweepRemoved(store, 99 * DAY)).toEqual([]);
    expect(await keysIn(store)).toEqual(['room/telegram:-1']);
  });

  it('counts from the first time that this was told', async () => {
    const store = memoryStore();
    await markRemoved(store, 'discord:5', 0);
    await markRemoved(store, 'discord:5', 29 * DAY);
    expect(await sweepRemoved(store, 30 * DAY)).toEqual(['discord:5']);
  });

  it.each([null, 'x', {}, { at: 'x' }])(
    'is not deleted for a mark that holds %j, and a new mark counts',
    async (value) => {
      const store = await storeWith('room/a');
      await store.write([{ key: 'removed/a', value }]);
      expect(await sweepRemoved(store, 99 * DAY)).toEqual([]);
      await markRemoved(store, 'a', 0);
      expect(await sweepRemoved(store, 30 * DAY)).toEqual(['a']);
    },
  );
});
