import { StoreError } from './store.ts';

/** What SQLite or the file system refused, in words that say what to do. Any other error is given back as it is. */
export function problemOf(error: unknown, path: string, done: 'opened' | 'read' | 'written'): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const { errcode, syscall } = error as Refusal;
  if (syscall !== undefined) return storeProblem(path, done, error.message, NO_PLACE, error);
  if (errcode === undefined) return error;
  // The lower byte is the kind, the others tell more of it: https://sqlite.org/rescode.html
  return storeProblem(path, done, error.message, ADVICE[errcode & 0xff] ?? MOVE_AWAY, error);
}

/** A problem of the file that is found without SQLite's help. */
export function storeProblem(
  path: string,
  done: 'opened' | 'read' | 'written',
  what: string,
  advice: string,
  cause?: unknown,
): StoreError {
  return new StoreError(`${path} cannot be ${done} (${what}); ${advice}`, { cause });
}

interface Refusal extends Error {
  /** SQLite's. */
  readonly errcode?: number;
  /** The file system's. */
  readonly syscall?: string;
}

/** What to do about a damaged file. */
export const MOVE_AWAY =
  'if it is damaged, move it away: settings, pins and buttons begin anew; or put a backup in its place (docs/state.md)';

const NO_PLACE = 'it takes a file that may be read and written, in a folder that may be written';

const NOT_WRITABLE = 'whoever runs Kutip must be allowed to write the file and its folder';

const BUSY = 'another program has kept it busy for five seconds; try again when that is done';

const FULL =
  'nothing of this change is kept, and all that was kept before is: make room on the disk, then try again';

const ADVICE: Readonly<Record<number, string>> = {
  3: NOT_WRITABLE,
  5: BUSY,
  6: BUSY,
  8: NOT_WRITABLE,
  10: 'the disk is full, fails or is gone; what was kept before is not touched',
  13: FULL,
  14: NO_PLACE,
};
