import { isDeepStrictEqual } from 'node:util';
import { type Pause, pauser } from '../turns/pause.ts';
import type { Article } from '../types.ts';
import { mergeDuplicates } from './dedupe.ts';
import type { Problem } from './problem.ts';
import { type Reading, readArticles } from './read-file.ts';
import { listFiles, type SourceFile } from './walk.ts';

/** One file as it was read: plain data, from which a later reading goes on. */
export interface FileRecord extends Reading {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly mtimeMs: number;
}

export interface Corpus {
  /** By path. */
  readonly files: readonly FileRecord[];
  /** Duplicates merged; in the order of the files. */
  readonly articles: readonly Article[];
  /** Those of the folder alone: what could not be listed. */
  readonly folderProblems: readonly Problem[];
  /** Those of the folder, then those of its files. */
  readonly problems: readonly Problem[];
}

export interface ReadOptions {
  /** An earlier reading: a file of the same size and time is not read again. */
  readonly earlier?: Corpus;
  /** Called after each file. */
  readonly onProgress?: (progress: {
    readonly done: number;
    readonly total: number;
    readonly file: string;
  }) => void;
  readonly signal?: AbortSignal;
  /** The pause to use instead of turns of 20 ms. */
  readonly pause?: Pause;
}

/**
 * Reads all articles of a folder, or of one file, in turns of about 20 ms. What cannot be read is a problem, and the rest is
 * read. Gives the earlier reading itself where nothing has changed. Rejects only with the reason of the signal.
 */
export async function readCorpus(root: string, options: ReadOptions = {}): Promise<Corpus> {
  const pause = options.pause ?? pauser(options.signal);
  const listing = await listFiles(root);
  const known = new Map(options.earlier?.files.map((file) => [file.path, file]));
  const files: FileRecord[] = [];
  for (const file of listing.files) {
    files.push(await readRecord(file, known.get(file.path), pause));
    options.onProgress?.({ done: files.length, total: listing.files.length, file: file.path });
  }
  if (options.earlier && isSame(options.earlier, files, listing.problems)) return options.earlier;
  return {
    files,
    articles: await mergeDuplicates(
      files.flatMap((file) => file.articles),
      pause,
    ),
    folderProblems: listing.problems,
    problems: [...listing.problems, ...files.flatMap((file) => file.problems)],
  };
}

function isSame(earlier: Corpus, files: readonly FileRecord[], folderProblems: readonly Problem[]): boolean {
  return (
    files.length === earlier.files.length &&
    files.every((file, i) => file === earlier.files[i]) &&
    JSON.stringify(folderProblems) === JSON.stringify(earlier.folderProblems)
  );
}

async function readRecord(
  file: SourceFile,
  known: FileRecord | undefined,
  pause: Pause,
): Promise<FileRecord> {
  const { path, size, mtimeMs } = file;
  if (known?.size === size && known.mtimeMs === mtimeMs && !wasUnreadable(known)) return known;
  const record = { path, size, mtimeMs, ...(await readArticles(file, pause)) };
  return isDeepStrictEqual(record, known) ? (known as FileRecord) : record;
}

/** Whether a file failed for a passing reason, such as a broken connection or a missing permission: its size and time don't change then. */
const wasUnreadable = ({ problems }: FileRecord): boolean =>
  problems.some(({ reason }) => reason.code === 'unreadable');
