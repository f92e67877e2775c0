import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { loadMiniSearchIndex, miniSearchIndex } from '../../src/search/minisearch.ts';
import type { SavedIndex, SearchIndex } from '../../src/search/port.ts';
import { naiveIndex } from '../contract/naive-index.ts';
import { testSearchIndex } from '../contract/search-index.ts';
import { workOf } from '../support/work.ts';

const never = () => undefined;
const eachTime = () => nextTurn();
const load = (saved: SavedIndex) => loadMiniSearchIndex(saved, never);

testSearchIndex('read through', naiveIndex, async (saved) => naiveIndex(saved));
testSearchIndex('minisearch', miniSearchIndex, load);
testSearchIndex('minisearch, with much removed', worn, load);

it.each<[string, Partial<SavedIndex>]>([
  ['a document without its length', { lengths: new Uint32Array(0) }],
  ['a term without its end', { ends: new Uint32Array(0) }],
  ['postings of no term', { postings: Uint32Array.of(0, 0) }],
])('refuses to load %s', async (_, broken) => {
  const index = miniSearchIndex();
  index.add([{ id: 0, terms: ['kapal'] }]);
  await expect(load({ ...(await index.save(never)), ...broken })).rejects.toThrow(TypeError);
});

it('lets others have their turn while it is saved and loaded', async () => {
  const index = miniSearchIndex();
  index.add(Array.from({ length: 500 }, (_, id) => ({ id, terms: ['kapal', `${id}`] })));
  let turns = 0;
  const pause = async () => {
    turns++;
  };
  const saved = await index.save(pause);
  expect(turns).toBeGreaterThan(900);
  turns = 0;
  const loaded = await loadMiniSearchIndex(saved, pause);
  expect(turns).toBeGreaterThan(450);
  turns = 0;
  await loaded.prepare(pause);
  expect(turns).toBeGreaterThan(900);
});

it('does no more in one turn where it holds four times as much', async () => {
  const most = async (count: number) => {
    const index = miniSearchIndex();
    for (let id = 0; id < count; id++) index.add([{ id, terms: [`a${id % (count / 20)}`, `${id}`] }]);
    let saved: SavedIndex | undefined;
    let loaded: SearchIndex | undefined;
    const saving = await workOf(async () => {
      saved = await index.save(eachTime);
    });
    const loading = await workOf(async () => {
      loaded = await loadMiniSearchIndex(saved as SavedIndex, eachTime);
    });
    const preparing = await workOf(async () => loaded?.prepare(eachTime));
    return [saving, loading, preparing].map((work) => work.most);
  };
  const [few, many] = [await most(10_000), await most(40_000)];
  for (const [at, work] of many.entries()) expect(work).toBeLessThan(1.5 * (few[at] ?? 0) + 1000);
});

it('answers the same before and after it is prepared for changes, and saves the same', async () => {
  const index = miniSearchIndex();
  index.add(Array.from({ length: 60 }, (_, id) => ({ id, terms: ['kapal', `${id % 7}`, `a${id % 11}`] })));
  index.remove([4, 5]);
  const saved = await index.save(never);
  const loaded = await load(saved);
  const found = () => loaded.candidates(['kapal', '3', 'a5'], 20, (id) => id % 2 === 0);
  const before = found();
  expect(before).toEqual(index.candidates(['kapal', '3', 'a5'], 20, (id) => id % 2 === 0));
  expect(await loaded.save(never)).toEqual(saved);
  await loaded.prepare(never);
  await loaded.prepare(never);
  expect(found()).toEqual(before);
  expect((await load(await loaded.save(never))).candidates(['kapal'], 99)).toEqual(
    loaded.candidates(['kapal'], 99),
  );
  loaded.add([{ id: 100, terms: ['mercusuar'] }]);
  expect(loaded.candidates(['mercusuar'], 1).map(({ id }) => id)).toEqual([100]);
  expect(loaded.size).toBe(59);
});

it('stops to save and to load where it is told to', async () => {
  const index = miniSearchIndex();
  index.add([{ id: 0, terms: ['kapal'] }]);
  const stop = () => Promise.reject(new Error('enough'));
  const saved = await index.save(never);
  await expect(index.save(stop)).rejects.toThrow('enough');
  await expect(loadMiniSearchIndex(saved, stop)).rejects.toThrow('enough');
});

function worn(): SearchIndex {
  const index = miniSearchIndex();
  const once = Array.from({ length: 50 }, (_, n) => ({
    id: 1000 + n,
    terms: ['kapal', 'tiba', 'mercusuar', `${n}`],
  }));
  index.add(once);
  index.remove(once.map(({ id }) => id));
  return index;
}
