import { expect, it } from 'vitest';
import { miniSearchIndex } from '../../src/search/minisearch.ts';
import type { SearchIndex } from '../../src/search/port.ts';
import { naiveIndex } from '../contract/naive-index.ts';
import { testSearchIndex } from '../contract/search-index.ts';

testSearchIndex('read through', naiveIndex);
testSearchIndex('minisearch', miniSearchIndex);
testSearchIndex('minisearch, saved and loaded after each change', reloading);
testSearchIndex('minisearch, with much removed', worn);

it('throws where what it loads was not saved by it', () => {
  expect(() => miniSearchIndex('{"kapal":1}')).toThrow();
  expect(() => miniSearchIndex('no JSON')).toThrow();
});

function reloading(saved?: string): SearchIndex {
  let index = miniSearchIndex(saved);
  const reload = () => {
    index = miniSearchIndex(index.save());
  };
  return {
    add(documents) {
      index.add(documents);
      reload();
    },
    remove(ids) {
      index.remove(ids);
      reload();
    },
    candidates: (terms, limit, accept) => index.candidates(terms, limit, accept),
    get size() {
      return index.size;
    },
    save: () => index.save(),
  };
}

function worn(saved?: string): SearchIndex {
  const index = miniSearchIndex(saved);
  if (saved !== undefined) return index;
  const once = Array.from({ length: 50 }, (_, n) => ({
    id: 1000 + n,
    terms: ['kapal', 'tiba', 'mercusuar', `${n}`],
  }));
  index.add(once);
  index.remove(once.map(({ id }) => id));
  return index;
}
