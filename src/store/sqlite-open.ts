import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { MOVE_AWAY, problemOf, storeProblem } from './sqlite-problem.ts';

/**
 * The database of a store, made with its folder where it is missing, checked for damage and brought to the newest schema. Throws
 * a `StoreError` where the file is damaged, of a newer Kutip, or cannot be written.
 */
export function openDatabase(path: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    makeRoom(path);
    database = new DatabaseSync(path, { timeout: LOCK_TIMEOUT_MS });
    database.exec(PRAGMAS);
    checkDatabase(database, path);
    migrate(database, path);
    database.exec('SELECT key, value FROM entry LIMIT 0');
    return database;
  } catch (error) {
    database?.close();
    throw problemOf(error, path, 'opened');
  }
}

/** Throws a `StoreError` if pages of the file contradict each other. Reads all of it, at a gigabyte in one to two seconds. */
export function checkDatabase(database: DatabaseSync, path: string): void {
  const [first] = database.prepare('PRAGMA quick_check(1)').all();
  const found = String(first?.quick_check).replaceAll(/\s+/g, ' ');
  if (found !== 'ok') throw storeProblem(path, 'opened', found, MOVE_AWAY);
}

/** Runs changes in a transaction: all of them are kept or, if it throws, none. */
export function transaction(database: DatabaseSync, run: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    run();
    database.exec('COMMIT');
  } catch (error) {
    // A full disk has already rolled back: https://sqlite.org/lang_transaction.html
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function makeRoom(path: string): void {
  if (path === ':memory:') return;
  mkdirSync(dirname(path), { recursive: true });
  const there = statSync(path, { throwIfNoEntry: false });
  // SQLite would open what it cannot write, and refuse the first change.
  if (there) accessSync(path, constants.R_OK | constants.W_OK);
  if (there?.isDirectory())
    throw storeProblem(path, 'opened', 'it is a folder', 'move it away: a file is to be there');
}

function migrate(database: DatabaseSync, path: string): void {
  transaction(database, () => {
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
    if (version > MIGRATIONS.length) throw storeProblem(path, 'opened', newer(version), UPDATE);
    if (version === MIGRATIONS.length) return;
    for (const migration of MIGRATIONS.slice(version)) database.exec(migration);
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}

const newer = (version: number): string =>
  `a newer Kutip has written it: its schema is ${version}, and this one knows ${MIGRATIONS.length}`;

const UPDATE = 'update Kutip, or put a backup of before in its place (docs/state.md)';

/** How long a program waits for another that writes. */
export const LOCK_TIMEOUT_MS = 5_000;

// FULL: what is promised outlives a power cut. Writes are rare enough that waiting for the disk costs nothing that is felt.
// What is forgotten is overwritten, not only marked as free.
const PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON;
`;

/** What leads from each schema to the next; the version of a file is how many it has been through. None may ever be changed. */
const MIGRATIONS: readonly string[] = [
  // Files from before there were versions have the table already.
  'CREATE TABLE IF NOT EXISTS entry (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID',
];
