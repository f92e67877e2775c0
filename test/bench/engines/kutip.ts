import { join } from 'node:path';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { createQuotations } from '../../../src/library/quotes/quotations.ts';
import { regroup } from '../../../src/library/quotes/update.ts';
import { FORMAT, pack } from '../../../src/library/snapshot/pack.ts';
import { unpack } from '../../../src/library/snapshot/unpack.ts';
import { createEngine, type Engine } from '../../../src/search/engine.ts';
import { readSnapshot } from '../../../src/search/snapshot-read.ts';
import { writeSnapshot } from '../../../src/search/snapshot-write.ts';
import { atOnce } from '../../../src/turns/in-turns.ts';
import type { BenchEngine, BenchPassage, Searcher } from '../engine.ts';

/** Our own, without any names of people and places. */
export const engine: BenchEngine = {
  index(passages) {
    const index = createEngine([]);
    for (const [id, parts] of byArticle(passages)) {
      index.add({
        id,
        title: parts[0]?.title ?? '',
        lang: 'id',
        passages: parts.map(({ text }) => ({ text, span: { start: 0, end: text.length } })),
      });
    }
    return searcher(index, passages);
  },
  async load(folder, passages) {
    const sections = await readSnapshot(join(folder, 'kutip'), FORMAT, withoutPause);
    const kept = sections && (await unpack(sections, withoutPause));
    if (!kept) throw new Error('the snapshot cannot be read');
    return searcher(createEngine([], kept.collection, kept.index), passages);
  },
};

function searcher(index: Engine, passages: readonly BenchPassage[]): Searcher {
  const entries = [...byArticle(passages).values()].flat();
  return {
    search: (query, limit) =>
      index
        .find(index.understand(query, 'id'))
        .slice(0, limit)
        .flatMap(({ entry }) => entries[entry]?.id ?? []),
    save: async (folder) =>
      writeSnapshot(
        join(folder, 'kutip'),
        FORMAT,
        await pack(NO_ARTICLES, index, new Map(), await nothingQuoted(), withoutPause),
        withoutPause,
      ),
  };
}

function byArticle(passages: readonly BenchPassage[]): ReadonlyMap<string, readonly BenchPassage[]> {
  return Map.groupBy(passages, ({ articleId }) => articleId);
}

const nothingQuoted = () => regroup(atOnce(createQuotations().done()), [], undefined, withoutPause);

const withoutPause = () => undefined;

// The engines are given the texts; only what is made of them is kept and measured.
const NO_ARTICLES: Corpus = { files: [], articles: [], folderProblems: [], problems: [] };
