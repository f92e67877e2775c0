import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { encode } from './encode.ts';
import type { Change, Entry, Store } from './store.ts';

/** A store in one SQLite file, made with its folder where it is missing. Several processes may share it. Throws where it cannot be opened. */
export function sqliteStore(path: string): Store {
  const database = opened(path);
  const select = database.prepare('SELECT value FROM entry WHERE key = ?');
  const selectFrom = database.prepare('SELECT key, value FROM entry WHERE key >= ? ORDER BY key');
  const upsert = database.prepare('INSERT OR REPLACE INTO entry (key, value) VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM entry WHERE key = ?');

  function get(key: string): unknown {
    const row = select.get(key);
    return row && JSON.parse(String(row.value));
  }

  // Keys with one prefix are neighbours in code point order, so the first other key ends the list.
  function list(prefix: string): readonly Entry[] {
    const entries: Entry[] = [];
    for (const row of selectFrom.iterate(prefix)) {
      const key = String(row.key);
      if (!key.startsWith(prefix)) break;
      entries.push({ key, value: JSON.parse(String(row.value)) });
    }
    return entries;
  }

  function write(changes: readonly Change[]): void {
    const encoded = changes.map(encode);
    transaction(database, () => {
      for (const { key, json } of encoded) {
        if (json === undefined) remove.run(key);
        else upsert.run(key, json);
      }
    });
  }

  return {
    get: async (key) => get(key),
    list: async (prefix) => list(prefix),
    write: async (changes) => write(changes),
    close: async () => {
      if (database.isOpen) database.close();
    },
  };
}

function opened(path: string): DatabaseSync {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const database = new DatabaseSync(path, { timeout: LOCK_TIMEOUT_MS });
    database.exec(SCHEMA);
    return database;
  } catch (cause) {
    throw new Error(`store: cannot open ${path}: ${cause}`, { cause });
  }
}

function transaction(database: DatabaseSync, run: () => void): void {
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

const LOCK_TIMEOUT_MS = 5_000;

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  CREATE TABLE IF NOT EXISTS entry (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;
