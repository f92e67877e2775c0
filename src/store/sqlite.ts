import { statSync } from 'node:fs';
import { checkKey, decode, encode } from './encode.ts';
import { openDatabase, transaction } from './sqlite-open.ts';
import { problemOf, storeProblem } from './sqlite-problem.ts';
import type { Change, Entry, Store } from './store.ts';

/**
 * A store in one SQLite file, made with its folder where it is missing. Several processes may share it. Throws, and rejects, with a
 * `StoreError` where the file or the disk is the reason.
 */
export function sqliteStore(path: string, database = openDatabase(path)): Store {
  const file = fileAt(path);
  const select = database.prepare('SELECT value FROM entry WHERE key = ?');
  const selectFrom = database.prepare('SELECT key, value FROM entry WHERE key >= ? ORDER BY key');
  const upsert = database.prepare('INSERT OR REPLACE INTO entry (key, value) VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM entry WHERE key = ?');

  async function during<T>(done: 'read' | 'written', work: () => T): Promise<T> {
    if (!database.isOpen) throw new Error('store: closed');
    try {
      return work();
    } catch (error) {
      throw problemOf(error, path, done);
    }
  }

  function get(key: string): unknown {
    checkKey(key);
    const row = select.get(key);
    return row && decode(key, String(row.value));
  }

  // Keys with one prefix are neighbours in code point order, so the first other key ends the list.
  function list(prefix: string): readonly Entry[] {
    checkKey(prefix);
    const entries: Entry[] = [];
    for (const row of selectFrom.iterate(prefix)) {
      const key = String(row.key);
      if (!key.startsWith(prefix)) break;
      entries.push({ key, value: decode(key, String(row.value)) });
    }
    return entries;
  }

  function write(changes: readonly Change[]): void {
    const encoded = changes.map(encode);
    if (fileAt(path) !== file) throw storeProblem(path, 'written', ...REPLACED);
    transaction(database, () => {
      for (const { key, json } of encoded) {
        if (json === undefined) remove.run(key);
        else upsert.run(key, json);
      }
    });
  }

  return {
    get: (key) => during('read', () => get(key)),
    list: (prefix) => during('read', () => list(prefix)),
    write: (changes) => during('written', () => write(changes)),
    close: async () => {
      if (database.isOpen) database.close();
    },
  };
}

/** What distinguishes a file from another of the same name. */
function fileAt(path: string): string | undefined {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.dev}:${stats.ino}`;
}

// SQLite would go on writing into the file that nobody can find any more.
const REPLACED = [
  'it was moved, deleted or replaced while Kutip was running',
  'put it, or a backup, in its place and start Kutip again',
] as const;
