import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { type BenchEngine, contents, type Searcher } from '../engine.ts';

/** Plain MiniSearch, default options: what everything is compared with. */
export const engine: BenchEngine = {
  index(passages) {
    const index = new MiniSearch(OPTIONS);
    index.addAll(passages.map((passage) => ({ id: passage.id, contents: contents(passage) })));
    return searcher(index);
  },
  load(folder) {
    return searcher(MiniSearch.loadJSON(readFileSync(join(folder, 'minisearch.json'), 'utf8'), OPTIONS));
  },
};

function searcher(index: MiniSearch): Searcher {
  return {
    search: (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map((result) => String(result.id)),
    save: (folder) => writeFileSync(join(folder, 'minisearch.json'), JSON.stringify(index)),
  };
}

const OPTIONS = { fields: ['contents'] };
