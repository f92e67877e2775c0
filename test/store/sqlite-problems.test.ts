import { spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { sqliteStore } from '../../src/store/sqlite.ts';
import { openDatabase } from '../../src/store/sqlite-open.ts';
import { type Change, type Entry, StoreError } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { bound } from '../support/process.ts';

const folder = temporaryFolder();

let files = 0;
function newFile(): string {
  files += 1;
  return join(folder, String(files), 'kutip.sqlite');
}

/** Enough for some hundred pages. */
const MANY: readonly Change[] = Array.from({ length: 400 }, (_, n) => ({
  key: `sent/telegram:-1/${n}`,
  value: { n, text: `Kapal ke-${n} tiba di pelabuhan. `.repeat(30) },
}));

async function written(path: string, changes: readonly Change[] = MANY): Promise<string> {
  const store = sqliteStore(path);
  await store.write(changes);
  await store.close();
  return path;
}

async function entriesAt(path: string): Promise<readonly Entry[]> {
  const store = sqliteStore(path);
  const entries = await store.list('');
  await store.close();
  return entries;
}

function raw(path: string, sql: string): void {
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
}

function versionOf(path: string): unknown {
  const database = new DatabaseSync(path);
  const version = database.prepare('PRAGMA user_version').get()?.user_version;
  database.close();
  return version;
}

/** Refused with a message that begins with the file; the file is as it was. */
function expectRefused(path: string, message: RegExp): void {
  const before = statSync(path).isFile() ? readFileSync(path) : undefined;
  expect(() => sqliteStore(path)).toThrow(StoreError);
  expect(() => sqliteStore(path)).toThrow(message);
  expect(() => sqliteStore(path)).toThrow(path);
  if (before) expect(readFileSync(path).equals(before)).toBe(true);
}

describe('the schema of a file', () => {
  it('that has no version yet is taken over, with all that it holds', async () => {
    const path = newFile();
    mkdirSync(join(path, '..'));
    raw(
      path,
      `PRAGMA journal_mode = WAL;
      CREATE TABLE IF NOT EXISTS entry (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
      INSERT INTO entry VALUES ('room/telegram:-1', '{"lang":"en"}')`,
    );
    expect(await entriesAt(path)).toEqual([{ key: 'room/telegram:-1', value: { lang: 'en' } }]);
    expect(versionOf(path)).toBe(1);
    expect(await entriesAt(path)).toHaveLength(1);
  });

  it('of a newer Kutip is refused, and left as it is', async () => {
    const path = await written(newFile());
    raw(path, 'PRAGMA user_version = 2; ALTER TABLE entry ADD more TEXT');
    expectRefused(path, /its schema is 2, and this one knows 1\); update Kutip/);
    expect(versionOf(path)).toBe(2);
  });

  it('is made by programs that start at once', async () => {
    const path = newFile();
    const errors = await Promise.all(
      Array.from({ length: 4 }, (_, n) =>
        inProcess(`await store.write([{ key: 'pin/${n}', value: ${n} }]);`, path),
      ),
    );
    expect(errors).toEqual(['', '', '', '']);
    expect(await entriesAt(path)).toHaveLength(4);
  });
});

describe('a file that was tampered with', () => {
  it.each<[string, (path: string) => void]>([
    ['some pages of it overwritten', (path) => overwrite(path, 40, 3)],
    ['its first page overwritten', (path) => overwrite(path, 0, 1)],
    ['its end cut off', (path) => truncateSync(path, 4096 * 20)],
    ['cut in the middle of a page', (path) => truncateSync(path, 4096 * 20 + 100)],
    ['words in its place', (path) => writeFileSync(path, 'These are words, and no database. '.repeat(99))],
    ['a table of another shape', (path) => raw(path, 'ALTER TABLE entry RENAME value TO worth')],
    ['without its table', (path) => raw(path, 'DROP TABLE entry')],
  ])('is refused with what to do: %s', async (_, tamper) => {
    const path = await written(newFile());
    tamper(path);
    expectRefused(
      path,
      /cannot be opened \(.+\); if it is damaged, move it away: .* or put a backup in its place/,
    );
  });

  it('is given up for a new one once it is moved away, and read again when a backup is put there', async () => {
    const path = await written(newFile());
    copyFileSync(path, `${path}.backup`);
    overwrite(path, 40, 3);
    renameSync(path, `${path}.damaged`);
    expect(await entriesAt(path)).toEqual([]);
    copyFileSync(`${path}.backup`, path);
    expect(await entriesAt(path)).toHaveLength(MANY.length);
  });

  it('tells which value is no JSON any more, and gives the others', async () => {
    const path = await written(newFile());
    raw(path, `UPDATE entry SET value = '{"lang' WHERE key = 'sent/telegram:-1/7'`);
    const store = sqliteStore(path);
    await expect(store.get('sent/telegram:-1/7')).rejects.toThrow(
      /"sent\/telegram:-1\/7" is no JSON.*Put a backup/,
    );
    expect(await store.get('sent/telegram:-1/8')).toEqual(MANY[8]?.value);
    await store.write([{ key: 'sent/telegram:-1/7' }]);
    expect(await store.list('sent/')).toHaveLength(MANY.length - 1);
    await store.close();
  });

  it('while it is open is found out as soon as the damage is read', async () => {
    const path = await written(newFile());
    const store = sqliteStore(path);
    overwrite(path, 1, 80);
    const error = await store.list('').catch((reason) => reason);
    expect(error).toBeInstanceOf(StoreError);
    expect(error.message).toMatch(/put a backup in its place/i);
    await store.close();
  });

  it.each<[string, (path: string) => void]>([
    ['deleted', (path) => rmSync(path)],
    ['moved away', (path) => renameSync(path, `${path}.old`)],
    ['replaced', replace],
  ])('while it is open, being %s, is not written as if nothing were', async (_, tamper) => {
    const path = await written(newFile());
    const store = sqliteStore(path);
    tamper(path);
    await expect(store.write([{ key: 'a', value: 1 }])).rejects.toThrow(
      /moved, deleted or replaced.*start Kutip again/,
    );
    await store.close();
  });
});

describe('what stands in the way of a file', () => {
  it('is a folder of its name', () => {
    const path = newFile();
    mkdirSync(path, { recursive: true });
    expectRefused(path, /it is a folder\); move it away/);
  });

  it('is a file in place of its folder', () => {
    const notAFolder = newFile();
    mkdirSync(join(notAFolder, '..'));
    writeFileSync(notAFolder, '');
    expect(() => sqliteStore(join(notAFolder, 'kutip.sqlite'))).toThrow(/cannot be opened.*may be written/);
  });
});

describe('a full disk', () => {
  it('refuses the batch that has no room, whole; what was there stays, and smaller ones are taken', async () => {
    const path = newFile();
    const database = openDatabase(path);
    const store = sqliteStore(path, database);
    await store.write(MANY.slice(0, 50));
    const { page_count } = database.prepare('PRAGMA page_count').get() ?? {};
    database.exec(`PRAGMA max_page_count = ${page_count}`);
    const before = await store.list('');
    await expect(store.write(MANY)).rejects.toThrow(
      /cannot be written \(database or disk is full\); nothing of this change is kept, and all that was kept before is/,
    );
    expect(await store.list('')).toEqual(before);
    await store.write([{ key: MANY[0]?.key ?? '' }]);
    await store.write([{ key: 'room/telegram:-1', value: { lang: 'id' } }]);
    await store.close();
    expect(await entriesAt(path)).toHaveLength(50);
  });

  it('refuses a file that cannot even be begun', () => {
    const path = newFile();
    mkdirSync(join(path, '..'));
    const limited = spawn('bash', [
      '-c',
      'ulimit -f 0; exec "$@"',
      'bash',
      process.execPath,
      ...script('', path),
    ]);
    return expect(text(limited.stderr)).resolves.toMatch(
      /kutip\.sqlite cannot be opened \(disk I\/O error\); the disk is full/,
    );
  });
});

describe('a file that cannot be written', () => {
  it('is refused at the start', async ({ skip }) => {
    const path = await written(newFile());
    chmodSync(path, 0o444);
    const command = bound(process.execPath, script('', path));
    if (!command) return skip('root cannot be bound by the rights of files here');
    expect(await text(spawn(...command).stderr)).toMatch(
      /cannot be opened \(EACCES.*\); it takes a file that may be read and written/,
    );
    expect(await entriesAt(path)).toHaveLength(MANY.length);
  });
});

describe('two processes', () => {
  it('write into one file at once, and nothing is lost', async () => {
    const path = await written(newFile(), []);
    const writer = (name: string) =>
      inProcess(
        `for (let n = 0; n < 100; n += 1)
           await store.write([{ key: '${name}/' + n, value: n }, { key: 'last', value: '${name}' + n }]);`,
        path,
      );
    expect(await Promise.all(['one', 'two'].map(writer))).toEqual(['', '']);
    const entries = await entriesAt(path);
    expect(entries).toHaveLength(201);
    expect(['one99', 'two99']).toContain(entries.find(({ key }) => key === 'last')?.value);
  });

  it('wait for each other, and say so when it takes too long', async () => {
    const path = await written(newFile(), []);
    const store = sqliteStore(path, new DatabaseSync(path, { timeout: 50 }));
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    await expect(store.write([{ key: 'a', value: 1 }])).rejects.toThrow(
      /database is locked\); another program/,
    );
    other.exec('COMMIT');
    await store.write([{ key: 'a', value: 1 }]);
    other.close();
    await store.close();
  });
});

it('overwrites what is deleted, so that no program finds it in the file', async () => {
  const path = await written(newFile(), [{ key: 'room/telegram:-1', value: 'rahasia ruang ini' }]);
  await written(path, [{ key: 'room/telegram:-1' }]);
  expect(readFileSync(path).includes('rahasia ruang ini')).toBe(false);
});

function replace(path: string): void {
  renameSync(path, `${path}.old`);
  copyFileSync(`${path}.old`, path);
}

function overwrite(path: string, page: number, pages: number): void {
  const bytes = readFileSync(path);
  // In place, as the same file.
  writeFileSync(path, bytes.fill(0x5a, page * 4096, (page + pages) * 4096), { flag: 'r+' });
}

/** What another process complains of, having the file open for some work. */
async function inProcess(work: string, path: string): Promise<string> {
  return text(spawn(process.execPath, script(work, path)).stderr);
}

function script(work: string, path: string): readonly string[] {
  const module = new URL('../../src/store/sqlite.ts', import.meta.url).href;
  const source = `
    const { sqliteStore } = await import(${JSON.stringify(module)});
    try {
      const store = sqliteStore(process.argv[1]);
      ${work}
      await store.close();
    } catch (error) {
      process.stderr.write(error.message);
    }`;
  return ['--input-type=module', '--eval', source, path];
}
