import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchPassage } from './engine.ts';
import type { KnownItem } from './queries.ts';
import { randomFrom, shuffled } from './random.ts';

export interface QuestionSet {
  readonly passages: readonly BenchPassage[];
  readonly items: readonly KnownItem[];
}

/** Questions that people asked, with the passages that answer them; undefined where the set is not at hand. */
export function questionSet(name: string, count: number): QuestionSet | undefined {
  const folder = join(SETS, name);
  if (!existsSync(folder)) return undefined;
  const lines = (file: string) => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
  const passages = lines('passages.jsonl').map((line): BenchPassage => {
    const { id, article_id, title, text } = JSON.parse(line);
    return { id, articleId: article_id, title, text };
  });
  const textOf = new Map(passages.map(({ id, text }) => [id, text]));
  const judged = Map.groupBy(
    lines('qrels.tsv').map((line) => line.split('\t')),
    ([query]) => query,
  );
  const queries: { id: string; text: string }[] = lines('queries.jsonl').map((line) => JSON.parse(line));
  const items = queries.flatMap(({ id, text }): KnownItem[] => {
    const answers = judged.get(id)?.flatMap(([, passage = '']) => textOf.get(passage) ?? []);
    return answers === undefined ? [] : [{ query: text, answers }];
  });
  return { passages, items: shuffled(items, randomFrom(3)).slice(0, count) };
}

const SETS = join(import.meta.dirname, '../../../shared/data/retrieval');
