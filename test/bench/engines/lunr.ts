import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import lunr from 'lunr';
import { terms } from '../analysis.ts';
import { type BenchEngine, contents, type Searcher } from '../engine.ts';

/** lunr with our stemmer and stop words in place of its English ones. */
export const engine: BenchEngine = {
  index(passages) {
    const builder = new lunr.Builder();
    builder.field('contents');
    for (const passage of passages) builder.add({ id: passage.id, contents: terms(contents(passage)) });
    return searcher(builder.build());
  },
  load(folder) {
    return searcher(lunr.Index.load(JSON.parse(readFileSync(join(folder, 'lunr.json'), 'utf8'))));
  },
};

function searcher(index: lunr.Index): Searcher {
  return {
    search: (query, limit) =>
      index
        .query((search) => search.term(terms(query), {}))
        .slice(0, limit)
        .map((result) => result.ref),
    save: (folder) => writeFileSync(join(folder, 'lunr.json'), JSON.stringify(index)),
  };
}
