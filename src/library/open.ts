import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { type Corpus, readCorpus } from '../corpus/corpus.ts';
import type { Problem } from '../corpus/problem.ts';
import type { Library } from '../library.ts';
import type { Collection } from '../search/collection.ts';
import { createEngine, type Engine } from '../search/engine.ts';
import { readSnapshot } from '../search/snapshot-read.ts';
import { writeSnapshot } from '../search/snapshot-write.ts';
import { inTurns } from '../turns/in-turns.ts';
import type { Pause } from '../turns/pause.ts';
import { pauser } from '../turns/pause.ts';
import type { Entity } from '../types.ts';
import { coverageOf } from './coverage.ts';
import { createLibrary, type ShelvedArticle } from './create.ts';
import { readNames } from './names.ts';
import { openQuotes } from './quotes/open.ts';
import { extract, type Grouped, regroup } from './quotes/update.ts';
import { relatedAmong } from './related.ts';
import { shelve, update } from './shelve.ts';
import { FORMAT, pack } from './snapshot/pack.ts';
import { type Kept, unpack } from './snapshot/unpack.ts';

export interface OpenOptions {
  /** A folder of articles, or one file. */
  readonly corpus: string;
  /** Where snapshots are kept; without it nothing is kept. */
  readonly data?: string;
  /** Names to fall back on where the corpus has no `people.yaml` of its own. */
  readonly names?: string;
  readonly onProgress?: (progress: Progress) => void;
  /** Told what was read before anything is kept of it; what it throws ends the opening. */
  readonly accept?: (corpus: Corpus) => void;
  /** Called where the snapshot could not be used or kept: the library works without it. */
  readonly onSnapshotError?: (error: unknown) => void;
  readonly signal?: AbortSignal;
  /** Milliseconds after which others have their turn; 20 where absent. */
  readonly turn?: number;
}

export interface Progress {
  readonly stage: 'read' | 'index' | 'quote';
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

/** A corpus that is read and indexed. */
interface IndexedCorpus extends Pick<OpenedLibrary, 'corpus' | 'problems' | 'passages' | 'built'> {
  readonly engine: Engine;
  readonly entities: readonly Entity[];
  readonly grouped: Grouped;
}

/**
 * Opens the library of a corpus: from its snapshot where the corpus is as it was, otherwise reading and indexing what changed.
 * Rejects only with the reason of the signal and with what `accept` throws.
 */
export async function openLibrary(options: OpenOptions): Promise<OpenedLibrary> {
  const { engine, entities, grouped, ...opened } = await indexCorpus(options);
  const pause = pauser(options.signal, options.turn);
  const quotes = await openQuotes(engine, opened.passages, grouped, entities, pause);
  const related = await relatedAmong(opened.passages, pause);
  const coverage = await inTurns(coverageOf(opened.passages), pause);
  return { library: createLibrary(engine, opened.passages, quotes, related, coverage), ...opened };
}

/** All the work of opening a library that its snapshot can take over, which is written. Rejects as `openLibrary` does. */
export async function indexCorpus(options: OpenOptions): Promise<IndexedCorpus> {
  const pause = pauser(options.signal, options.turn);
  const tell = (stage: Progress['stage']) => (done: number, total: number) =>
    options.onProgress?.({ stage, done, total });
  const names = await readNames(options.corpus, options.names, pause);
  const path = options.data === undefined ? undefined : snapshotPath(options.data, options.corpus);
  const kept = path === undefined ? undefined : await attempt(options, () => restore(path, pause));
  const corpus = await readCorpus(options.corpus, {
    ...(kept && { earlier: kept.corpus }),
    pause,
    onProgress: ({ done, total }) => options.onProgress?.({ stage: 'read', done, total }),
  });
  options.accept?.(corpus);
  const reused = kept !== undefined && !isWorn(kept.collection) ? kept : undefined;
  const engine = createEngine(names.entities, reused?.collection, reused?.index);
  const articles = await shelve(corpus.articles, reused, pause);
  const isSame = reused !== undefined && corpus === reused.corpus;
  if (!isSame) {
    await engine.index.prepare(pause);
    await update(engine, articles, reused, tell('index'), pause);
  }
  const faults: Problem[] = [];
  const quotations = isSame
    ? reused.grouped.quotations
    : await extract(articles, reused?.grouped.quotations, tell('quote'), pause, ({ file }, error) =>
        faults.push({ file, reason: { code: 'quotations', error: String(error) } }),
      );
  const grouped = await regroup(quotations, names.entities, reused?.grouped, pause);
  if (path !== undefined && grouped !== reused?.grouped)
    await attempt(options, async () =>
      writeSnapshot(path, FORMAT, await pack(corpus, engine, articles, grouped, pause), pause),
    );
  return {
    corpus,
    engine,
    grouped,
    entities: names.entities,
    passages: articles,
    problems: [...names.problems, ...corpus.problems, ...faults],
    built: isSame ? 'nothing' : reused ? 'changes' : 'whole',
  };
}

/** What removed articles leave behind costs memory until the index is built anew. */
function isWorn(collection: Collection): boolean {
  return collection.removed > collection.passages / 2;
}

/** Does without the snapshot where it fails: the corpus itself is still there. */
async function attempt<T>(
  { signal, onSnapshotError }: OpenOptions,
  step: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await step();
  } catch (error) {
    signal?.throwIfAborted();
    onSnapshotError?.(error);
    return undefined;
  }
}

async function restore(path: string, pause: Pause): Promise<Kept | undefined> {
  const sections = await readSnapshot(path, FORMAT, pause);
  return sections === undefined ? undefined : await unpack(sections, pause);
}

/** One snapshot for each corpus, whatever the working directory. */
function snapshotPath(data: string, corpus: string): string {
  const name = createHash('sha256').update(resolve(corpus)).digest('hex').slice(0, 12);
  return join(data, `corpus-${name}.snapshot`);
}
