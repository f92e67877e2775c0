import type { Article } from '../types.ts';
import { mergeDuplicates } from './dedupe.ts';
import { type Pause, pauser } from './pause.ts';
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
  /** Those of the folder, then those of its files. */
  readonly problems: readonly Problem[];
}

export interface ReadOptions {
  /** The records of an earlier reading by path: a file of the same size and time is not read again. */
  readonly known?: ReadonlyMap<string, FileRecord>;
  /** Called after each file. */
  readonly onProgress?: (progress: {
    readonly done: number;
    readonly total: number;
    readonly file: string;
  }) => void;
  readonly signal?: AbortSignal;
}

/**
 * Reads all articles of a folder, or of one file, in turns of about 20 ms. What cannot be read is a problem, and the rest is
 * read; rejects only with the reason of the signal.
 */
export async function readCorpus(root: string, options: ReadOptions = {}): Promise<Corpus> {
  const pause = pauser(options.signal);
  const listing = await listFiles(root);
  const files: FileRecord[] = [];
  for (const file of listing.files) {
    files.push(await readRecord(file, options.known?.get(file.path), pause));
    options.onProgress?.({ done: files.length, total: listing.files.length, file: file.path });
  }
  return {
    files,
    articles: await mergeDuplicates(
      files.flatMap((file) => file.articles),
      pause,
    ),
    problems: [...listing.problems, ...files.flatMap((file) => file.problems)],
  };
}

async function readRecord(
  file: SourceFile,
  known: FileRecord | undefined,
  pause: Pause,
): Promise<FileRecord> {
  const { path, size, mtimeMs } = file;
  if (known !== undefined && known.size === size && known.mtimeMs === mtimeMs) return known;
  return { path, size, mtimeMs, ...(await readArticles(file, pause)) };
}
