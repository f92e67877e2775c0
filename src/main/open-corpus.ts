import { access, constants } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Config, ConfigError } from '../config.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { fingerprint, fingerprintOfLists, sightOf } from '../corpus/watch.ts';
import { nameLists } from '../library/names.ts';
import { type OpenedLibrary, type OpenOptions, openLibrary } from '../library/open.ts';
import type { Log } from '../log.ts';
import { BUNDLED_NAMES } from './bundled-names.ts';
import { reasonOf } from './failure.ts';
import { indexAhead } from './index-ahead.ts';

export interface OpenedCorpus {
  readonly opened: OpenedLibrary;
  /** The state of the corpus as it was read; differs from `corpusState` if the corpus has changed since. */
  readonly state: string;
}

/** Opens the library of the configured corpus. Rejects with what `accept` throws and with the reason of the signal. */
export async function openCorpus(
  { corpus, data }: Pick<Config, 'corpus' | 'data'>,
  log: Log,
  options: Pick<OpenOptions, 'accept' | 'onProgress' | 'signal' | 'turn'>,
): Promise<OpenedCorpus> {
  const lists = await fingerprintOfLists(nameLists(corpus));
  const opened = await openLibrary({
    ...options,
    corpus,
    data,
    names: BUNDLED_NAMES,
    onSnapshotError: (error) =>
      log.warn(
        { reason: reasonOf(error) },
        'the snapshot cannot be used or kept; the corpus is indexed anew',
      ),
  });
  return { opened, state: await fingerprint(opened.corpus, lists) };
}

/** Like `openCorpus`, but indexes large changes in a child process first. Rejects if the corpus has no articles. */
export async function openAnew(
  config: Pick<Config, 'corpus' | 'data'>,
  log: Log,
  signal: AbortSignal,
): Promise<OpenedCorpus> {
  const { files } = await sightOf(config.corpus);
  const isLarge = files.reduce((bytes, { size }) => bytes + size, 0) > LITTLE;
  // Without a snapshot nothing can be handed over.
  if (isLarge && (await isWritable(config.data))) await indexAhead(config, signal);
  const accept = (corpus: Corpus) => requireArticles(corpus, config.corpus);
  return openCorpus(config, log, { signal, accept, turn: SHORT });
}

const isWritable = (folder: string): Promise<boolean> =>
  access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );

/** The state of a corpus now. Takes about 50 microseconds of each file. */
export async function corpusState(corpus: string): Promise<string> {
  const lists = await fingerprintOfLists(nameLists(corpus));
  return fingerprint(await sightOf(corpus), lists);
}

/** Throws a `ConfigError` if there is nothing to read at the path of a corpus. */
export function requireCorpus({ files, folderProblems }: Corpus, path: string): void {
  const [problem] = folderProblems;
  if (files.length > 0 || problem?.file !== basename(path)) return;
  const why = problem.reason.code === 'unreadable' ? ` (${problem.reason.error})` : '';
  throw new ConfigError([
    `KUTIP_CORPUS is ${JSON.stringify(path)}; write a folder or a file that exists and can be read${why}`,
  ]);
}

/** The same where it has no article either. */
export function requireArticles(corpus: Corpus, path: string): void {
  requireCorpus(corpus, path);
  if (corpus.articles.length === 0)
    throw new ConfigError([`KUTIP_CORPUS is ${JSON.stringify(path)}, which has no articles`]);
}

// Milliseconds: people are waiting for answers meanwhile.
const SHORT = 5;

// Bytes of articles that take less than a process of one's own costs: 60 MB, and half a second of a processor.
const LITTLE = 1 << 20;
