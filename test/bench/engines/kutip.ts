import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { createEngine, type Engine } from '../../../src/search/engine.ts';
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
  load(folder, passages) {
    return searcher(createEngine([], deserialize(readFileSync(join(folder, 'kutip')))), passages);
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
    save: (folder) => writeFileSync(join(folder, 'kutip'), serialize(index.save())),
  };
}

function byArticle(passages: readonly BenchPassage[]): ReadonlyMap<string, readonly BenchPassage[]> {
  return Map.groupBy(passages, ({ articleId }) => articleId);
}
