import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Index } from 'flexsearch';
import { terms } from '../analysis.ts';
import { type BenchEngine, contents, type Searcher } from '../engine.ts';

/** FlexSearch over our stems; without `suggest` it finds only passages that hold every word. */
export const engine: BenchEngine = {
  index(passages) {
    const index = emptyIndex();
    for (const passage of passages) index.add(passage.id, contents(passage));
    return searcher(index);
  },
  load(folder) {
    const index = emptyIndex();
    for (const part of readdirSync(join(folder, 'flexsearch'))) {
      index.import(part, readFileSync(join(folder, 'flexsearch', part), 'utf8'));
    }
    return searcher(index);
  },
};

function emptyIndex(): Index {
  return new Index({ encode: terms });
}

function searcher(index: Index): Searcher {
  return {
    search: (query, limit) => index.search(query, { limit, suggest: true }).map(String),
    save: async (folder) => {
      mkdirSync(join(folder, 'flexsearch'));
      await index.export(async (part, text) => writeFileSync(join(folder, 'flexsearch', part), text ?? ''));
    },
  };
}
