import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type Pause, pauser } from '../turns/pause.ts';
import type { Article } from '../types.ts';
import { makeArticle } from './article.ts';
import { decode } from './decode.ts';
import type { Parsed } from './draft.ts';
import { parseJsonLine } from './json-line.ts';
import { byteLines, type Line } from './lines.ts';
import { parseMarkdown } from './markdown.ts';
import type { Problem, Reason } from './problem.ts';
import { FORMATS, failure, type SourceFile } from './walk.ts';

/** What one file gives: plain data, fit to be kept in a snapshot. */
export interface Reading {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

/** The articles of one file. What cannot be read is a problem, not an error; rejects only where `pause` does. */
export async function readArticles(file: SourceFile, pause: Pause = pauser()): Promise<Reading> {
  const format = FORMATS.get(extname(file.path).toLowerCase()) ?? 'plain';
  if (format === 'lines') return readLines(file, pause);
  const limit = format === 'html' ? MOST_BYTES_OF_HTML : MOST_BYTES;
  if (file.size > limit) return refused(file.path, { code: 'too-large', limit });
  await pause();
  try {
    const text = decode(await readFile(file.location), format === 'html');
    if (typeof text !== 'string') return refused(file.path, text);
    return finished(await PARSERS[format](text), file.path, file.path);
  } catch (error) {
    return refused(file.path, failure(error));
  }
}

async function readLines(file: SourceFile, pause: Pause): Promise<Reading> {
  const articles: Article[] = [];
  const problems: Problem[] = [];
  const ids = new Set<string>();
  for await (const line of byteLines(bytesOf(file, problems), MOST_BYTES_OF_LINE)) {
    const reading = readLine(line, file.path, ids);
    articles.push(...reading.articles);
    problems.push(...reading.problems);
    await pause();
  }
  const isEmpty = articles.length === 0 && problems.length === 0;
  return { articles, problems: isEmpty ? [{ file: file.path, reason: { code: 'empty' } }] : problems };
}

/** The bytes of a file as far as they can be read; what stops the reading is added to the problems. */
async function* bytesOf(file: SourceFile, problems: Problem[]): AsyncIterable<Uint8Array> {
  try {
    yield* createReadStream(file.location, { highWaterMark: CHUNK_SIZE });
  } catch (error) {
    problems.push({ file: file.path, reason: failure(error) });
  }
}

function readLine(line: Line, path: string, ids: Set<string>): Reading {
  if (line.bytes === undefined)
    return refused(path, { code: 'too-large', limit: MOST_BYTES_OF_LINE }, line.number);
  const text = decode(line.bytes);
  if (typeof text !== 'string') return text.code === 'empty' ? nothing : refused(path, text, line.number);
  const { statedId, ...parsed } = parseJsonLine(text);
  const known = statedId !== undefined && ids.has(statedId);
  if (statedId !== undefined) ids.add(statedId);
  const reasons: readonly Reason[] = known
    ? [{ code: 'duplicate-id', id: statedId }, ...parsed.reasons]
    : parsed.reasons;
  return finished({ ...parsed, reasons }, path, `${path}#${line.number}`, line.number);
}

function finished(parsed: Parsed, path: string, name: string, line?: number): Reading {
  const made = parsed.draft === undefined ? { reasons: [] } : makeArticle(parsed.draft, name, tomorrow());
  const reasons = [...parsed.reasons, ...made.reasons];
  return {
    articles: made.article === undefined ? [] : [made.article],
    problems: reasons.map((reason) => ({ file: path, ...(line !== undefined && { line }), reason })),
  };
}

/** An address may name the day of a place where it is later than here. */
const tomorrow = (): string => new Date(Date.now() + DAY).toISOString().slice(0, 10);

function refused(file: string, reason: Reason, line?: number): Reading {
  return { articles: [], problems: [{ file, ...(line !== undefined && { line }), reason }] };
}

const nothing: Reading = { articles: [], problems: [] };

const PARSERS = {
  markdown: parseMarkdown,
  plain: (text: string): Parsed => ({ draft: { text, origin: 'metadata' }, reasons: [] }),
  // Its libraries take longer to load than most corpora.
  html: async (text: string): Promise<Parsed> => (await import('./html.ts')).parseHtml(text),
} as const;

const DAY = 86_400_000;

const MEGABYTE = 1024 * 1024;
const MOST_BYTES = 50 * MEGABYTE;
// The tree of a page takes many times its size, and no article's page is as large.
const MOST_BYTES_OF_HTML = 5 * MEGABYTE;
const MOST_BYTES_OF_LINE = 10 * MEGABYTE;
const CHUNK_SIZE = 256 * 1024;
