import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import { z } from 'zod';
import { readEntities } from '../corpus/entities.ts';
import { BUNDLED_NAMES } from '../main/open-bot.ts';
import type { Progress } from '../main/progress.ts';
import { createRetriever } from '../search/retrieve.ts';

/** The input cannot be used; the message says which line, and why. */
export class InputError extends Error {}

export interface RetrieveOptions {
  readonly passages: string;
  readonly queries: string;
  /** How many hits a line holds at most. */
  readonly top: number;
}

/** Ranks given passages for given queries and writes one JSON line for each query, in order. */
export async function retrieveLines(
  { passages, queries, top }: RetrieveOptions,
  output: Writable,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const lines = await readLines(passages, PASSAGE);
  const asked = await readLines(queries, QUERY);
  const { entities } = await readEntities(BUNDLED_NAMES);
  const retriever = createRetriever(lines, entities);
  for (const [i, query] of asked.entries()) {
    const line = `${JSON.stringify(retriever.retrieve(query, top))}\n`;
    if (!output.write(line)) await once(output, 'drain');
    onProgress({ stage: 'answered', done: i + 1, total: asked.length });
  }
}

async function readLines<T>(path: string, shape: z.ZodType<T>): Promise<T[]> {
  const found: T[] = [];
  let number = 0;
  const input = createReadStream(path);
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (line.trim() === '') continue;
      const { data, error } = shape.safeParse(parse(line));
      if (error) throw new InputError(`${path}, line ${number}: ${z.prettifyError(error)}`);
      found.push(data);
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  return found;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

const ID = z.union([z.string(), z.number()]).transform(String);
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
