import { once } from 'node:events';
import { z } from 'zod';
import { readEntities } from '../corpus/entities.ts';
import { catalog } from '../i18n/index.ts';
import { BUNDLED_NAMES } from '../main/bundled-names.ts';
import { progressLine } from '../main/progress.ts';
import { createRetriever } from '../search/retrieve.ts';
import { ID, readJsonLines } from './json-lines.ts';

export interface RetrieveOptions {
  readonly passages: string;
  readonly queries: string;
  /** How many hits a line holds at most. */
  readonly top: number;
}

/** Ranks given passages for given queries and prints one JSON line for each query, in order. Gives the exit code. */
export async function retrieve({ passages, queries, top }: RetrieveOptions): Promise<number> {
  const lines = await readAll(readJsonLines(passages, PASSAGE));
  const asked = await readAll(readJsonLines(queries, QUERY));
  const { entities } = await readEntities(BUNDLED_NAMES);
  const retriever = createRetriever(lines, entities);
  const progress = progressLine(process.stderr, catalog('en'));
  for (const [i, query] of asked.entries()) {
    const line = `${JSON.stringify(retriever.retrieve(query, top))}\n`;
    if (!process.stdout.write(line)) await once(process.stdout, 'drain');
    progress.show({ stage: 'answered', done: i + 1, total: asked.length });
  }
  progress.clear();
  return 0;
}

async function readAll<T>(lines: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const line of lines) found.push(line);
  return found;
}

const PASSAGE = z.object({
  id: ID,
  article_id: ID,
  title: z
    .string()
    .nullish()
    .transform((title) => title ?? ''),
  text: z.string(),
});
const QUERY = z.object({ id: ID, text: z.string() });
