import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, insertMultiple, load, type Orama, save, search } from '@orama/orama';
import { stem } from '../../../src/text/stem.ts';
import { STOP_WORDS } from '../../../src/text/stopwords.ts';
import { type BenchEngine, contents, type Searcher } from '../engine.ts';

type Database = Orama<typeof SCHEMA>;

/** Orama with its Indonesian tokenizer, our stemmer and our stop words. */
export const engine: BenchEngine = {
  async index(passages) {
    const database = emptyDatabase();
    await insertMultiple(
      database,
      passages.map((passage) => ({ id: passage.id, contents: contents(passage) })),
    );
    return searcher(database);
  },
  load(folder) {
    const database = emptyDatabase();
    load(database, JSON.parse(readFileSync(join(folder, 'orama.json'), 'utf8')));
    return searcher(database);
  },
};

function emptyDatabase(): Database {
  return create({
    schema: SCHEMA,
    components: {
      tokenizer: {
        language: 'indonesian',
        stemmer: (word: string) => stem(word, 'id'),
        stopWords: [...STOP_WORDS.id],
      },
    },
  });
}

function searcher(database: Database): Searcher {
  return {
    search: async (query, limit) => {
      const { hits } = await search(database, { term: query, limit });
      return hits.map((hit) => hit.id);
    },
    save: (folder) => writeFileSync(join(folder, 'orama.json'), JSON.stringify(save(database))),
  };
}

const SCHEMA = { contents: 'string' } as const;
