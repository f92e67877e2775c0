import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { readEntities } from '../corpus/entities.ts';
import { catalog } from '../i18n/index.ts';
import { UsageError } from '../main/failure.ts';
import { BUNDLED_NAMES } from '../main/open-bot.ts';
import { progressLine } from '../main/progress.ts';
import { createRetriever } from '../search/retrieve.ts';

export interface RetrieveOptions {
  readonly passages: string;
  readonly queries: string;
  /** How many hits a line holds at most. */
  readonly top: number;
}

/** Ranks given passages for given queries and prints one JSON line for each query, in order. Gives the exit code. */
export async function retrieve({ passages, queries, top }: RetrieveOptions): Promise<number> {
  const lines = await readLines(passages, PASSAGE);
  const asked = await readLines(queries, QUERY);
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

/** Every line of a file of JSON Lines. Throws a `UsageError` at the first that is not what it should be. */
async function readLines<T>(path: string, shape: z.ZodType<T>): Promise<T[]> {
  const found: T[] = [];
  let number = 0;
  try {
    const input = createReadStream(path);
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      const json = number === 1 ? line.replace(/^\ufeff/, '') : line;
      if (json.trim() !== '') found.push(parse(json, shape));
    }
  } catch (error) {
    const { message } = error as Error;
    const place = error instanceof UsageError ? `${path}, line ${number}:` : `${path} cannot be read:`;
    throw new UsageError(`${place} ${message}`, { cause: error });
  }
  return found;
}

function parse<T>(json: string, shape: z.ZodType<T>): T {
  const { data, error } = shape.safeParse(parseJson(json));
  if (error === undefined) return data;
  const [issue] = error.issues;
  throw new UsageError(issue?.path.length ? `${issue.path.join('.')}: ${issue.message}` : NOT_AN_OBJECT);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const NOT_AN_OBJECT = 'not a JSON object';

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
