import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { type Corpus, readCorpus } from '../corpus/corpus.ts';
import { readEntities } from '../corpus/entities.ts';
import { pauser } from '../corpus/pause.ts';
import type { Problem } from '../corpus/problem.ts';
import type { Library } from '../library.ts';
import type { Collection } from '../search/collection.ts';
import { createEngine, type Engine } from '../search/engine.ts';
import { passagesOf } from '../search/passages.ts';
import { readSnapshot, writeSnapshot } from '../search/snapshot.ts';
import type { Article, Span } from '../types.ts';
import { createLibrary, type ShelvedArticle } from './create.ts';
import { FORMAT, type Kept, pack, unpack } from './pack.ts';

export interface OpenOptions {
  /** A folder of articles, or one file. */
  readonly corpus: string;
  /** Where snapshots are kept; without it nothing is kept. */
  readonly data?: string;
  /** Names to fall back on where the corpus has no `people.yaml` of its own. */
  readonly names?: string;
  readonly onProgress?: (progress: Progress) => void;
  /** Called where the snapshot could not be kept: the library works without it. */
  readonly onSnapshotError?: (error: unknown) => void;
  readonly signal?: AbortSignal;
}

export interface Progress {
  readonly stage: 'read' | 'index';
  readonly done: number;
  readonly total: number;
}

export interface OpenedLibrary {
  readonly library: Library;
  readonly corpus: Corpus;
  readonly problems: readonly Problem[];
  readonly passages: ReadonlyMap<string, ShelvedArticle>;
  /** How much work there was: all of it, that of the files that changed, or none. */
  readonly built: 'whole' | 'changes' | 'nothing';
}

/**
 * Opens the library of a corpus: from its snapshot where the corpus is as it was, otherwise reading and indexing what changed.
 * Rejects only with the reason of the signal.
 */
export async function openLibrary(options: OpenOptions): Promise<OpenedLibrary> {
  const pause = pauser(options.signal);
  const names = await readNames(options);
  const path = options.data === undefined ? undefined : snapshotPath(options.data, options.corpus);
  const kept = path === undefined ? undefined : await restore(path, pause);
  const corpus = await readCorpus(options.corpus, {
    ...(kept && { earlier: kept.corpus }),
    ...(options.signal && { signal: options.signal }),
    onProgress: ({ done, total }) => options.onProgress?.({ stage: 'read', done, total }),
  });
  const same = kept !== undefined && corpus === kept.corpus;
  const reusable = kept !== undefined && !isWorn(kept.collection) ? kept : undefined;
  const engine = createEngine(names.entities, reusable?.collection, reusable?.index);
  if (!same || !reusable) await bring(engine, corpus.articles, options.onProgress, pause);
  const articles = await shelve(corpus.articles, reusable?.passages, pause);
  if (path !== undefined && (!same || !reusable)) {
    await writeSnapshot(path, FORMAT, pack(corpus, engine, articles), pause).catch((error: unknown) => {
      options.signal?.throwIfAborted();
      options.onSnapshotError?.(error);
    });
  }
  return {
    library: createLibrary(engine, articles),
    corpus,
    problems: [...names.problems, ...corpus.problems],
    passages: articles,
    built: same && reusable ? 'nothing' : reusable ? 'changes' : 'whole',
  };
}

/** The articles with their passages: those that were kept, or worked out anew. */
async function shelve(
  articles: readonly Article[],
  kept: ReadonlyMap<string, readonly Span[]> | undefined,
  pause: () => Promise<void> | undefined,
): Promise<ReadonlyMap<string, ShelvedArticle>> {
  const shelved = new Map<string, ShelvedArticle>();
  for (const article of articles) {
    shelved.set(article.id, { article, passages: kept?.get(article.id) ?? passagesOf(article) });
    await pause();
  }
  return shelved;
}

/** Adds the articles that the engine does not have and removes those that the corpus has no more. */
async function bring(
  engine: Engine,
  articles: readonly Article[],
  onProgress: OpenOptions['onProgress'],
  pause: () => Promise<void> | undefined,
): Promise<void> {
  const wanted = new Map(articles.map((article) => [article.id, article]));
  for (const { id } of [...engine.collection.members()]) {
    if (!wanted.has(id)) engine.remove(id);
    await pause();
  }
  const missing = articles.filter(({ id }) => engine.collection.member(id) === undefined);
  for (const [i, article] of missing.entries()) {
    const passages = passagesOf(article).map((span) => ({ text: article.text, span }));
    const { id, title, lang } = article;
    engine.add({ id, title, lang, passages });
    onProgress?.({ stage: 'index', done: i + 1, total: missing.length });
    await pause();
  }
}

/** What removed articles leave behind costs memory until the index is built anew. */
function isWorn(collection: Collection): boolean {
  return collection.removed > collection.passages / 2;
}

async function restore(path: string, pause: () => Promise<void> | undefined): Promise<Kept | undefined> {
  const sections = await readSnapshot(path, FORMAT, pause);
  return sections === undefined ? undefined : await unpack(sections, pause);
}

async function readNames({ corpus, names }: OpenOptions) {
  for (const folder of [corpus, dirname(corpus)]) {
    const own = await readEntities(join(folder, NAMES));
    if (own.entities.length > 0 || own.problems.length > 0) return withoutNoise(own);
  }
  return names === undefined ? { entities: [], problems: [] } : await readEntities(names);
}

/** A corpus that is a file has no folder to look into. */
function withoutNoise(list: Awaited<ReturnType<typeof readEntities>>) {
  const problems = list.problems.filter(
    ({ reason }) => reason.code !== 'unreadable' || reason.error !== 'ENOTDIR',
  );
  return { ...list, problems };
}

/** One snapshot for each corpus, whatever the working directory. */
function snapshotPath(data: string, corpus: string): string {
  const name = createHash('sha256').update(resolve(corpus)).digest('hex').slice(0, 12);
  return join(data, `corpus-${name}.snapshot`);
}

const NAMES = 'people.yaml';
