import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { terms } from '../analysis.ts';
import { type BenchEngine, contents, type Searcher } from '../engine.ts';

/** SQLite's FTS5 ranked by its bm25, in memory, over our stems; any of the words may match. */
export const engine: BenchEngine = {
  index(passages) {
    const database = new DatabaseSync(':memory:');
    database.exec("CREATE VIRTUAL TABLE passage USING fts5(contents, content='')");
    database.exec('CREATE TABLE name (number INTEGER PRIMARY KEY, id TEXT NOT NULL)');
    const add = database.prepare('INSERT INTO passage (rowid, contents) VALUES (?, ?)');
    const name = database.prepare('INSERT INTO name (number, id) VALUES (?, ?)');
    database.exec('BEGIN');
    for (const [number, passage] of passages.entries()) {
      add.run(number, terms(contents(passage)).join(' '));
      name.run(number, passage.id);
    }
    database.exec('COMMIT');
    return searcher(database);
  },
  load: (folder) => searcher(new DatabaseSync(join(folder, 'fts5.db'))),
};

function searcher(database: DatabaseSync): Searcher {
  const select = database.prepare(`
    SELECT name.id FROM passage JOIN name ON name.number = passage.rowid
    WHERE passage MATCH ? ORDER BY passage.rank LIMIT ?
  `);
  return {
    search: (query, limit) => select.all(anyOf(terms(query)), limit).map((row) => String(row.id)),
    save: async (folder) => {
      await backup(database, join(folder, 'fts5.db'));
    },
  };
}

function anyOf(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(' OR ') || '""';
}
