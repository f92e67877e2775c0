import { spawn } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { sqliteStore } from '../../src/store/sqlite.ts';
import { backUp } from '../../src/store/sqlite-backup.ts';
import { type Entry, StoreError } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';

const folder = temporaryFolder();

let folders = 0;
/** A store with two entries, and a place beside it where a backup may go. */
async function withState(): Promise<{ readonly path: string; readonly target: string }> {
  folders += 1;
  const path = join(folder, String(folders), 'data', 'kutip.sqlite');
  const store = sqliteStore(path);
  await store.write(['pin/telegram:-1/1', 'room/telegram:-1'].map((key) => ({ key, value: { key } })));
  await store.close();
  return { path, target: join(folder, String(folders), 'backup.sqlite') };
}

async function entriesAt(path: string): Promise<readonly Entry[]> {
  const store = sqliteStore(path);
  const entries = await store.list('');
  await store.close();
  return entries;
}

describe('a backup', () => {
  it('is a store with everything, for its owner alone', async () => {
    const { path, target } = await withState();
    expect(await backUp(path, target)).toBe(2);
    expect(readdirSync(dirname(target)).sort()).toEqual(['backup.sqlite', 'data']);
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(await entriesAt(target)).toEqual(await entriesAt(path));
  });

  it('holds each batch whole while another process writes', async () => {
    const { path, target } = await withState();
    const writer = spawn(process.execPath, ['--input-type=module', '--eval', WRITER, path]);
    const promised: number[] = [];
    const lines = createInterface(writer.stdout);
    lines.on('line', (line) => promised.push(Number(line)));
    await new Promise((done) => lines.once('line', done));
    for (let n = 0; n < 10; n += 1) {
      const before = promised.at(-1) ?? 0;
      await backUp(path, target, { force: true });
      const entries = new Map((await entriesAt(target)).map(({ key, value }) => [key, value]));
      expect(entries.get('first')).toBeGreaterThanOrEqual(before);
      expect(entries.get('second')).toBe(entries.get('first'));
      await new Promise((done) => setTimeout(done, 10));
    }
    expect(promised.length).toBeGreaterThan(10);
    writer.kill('SIGKILL');
  });

  it('overwrites nothing, unless it is told to', async () => {
    const { path, target } = await withState();
    writeFileSync(target, 'a diary');
    await expect(backUp(path, target)).rejects.toThrow(
      /backup\.sqlite is there already; --force overwrites it/,
    );
    expect(readFileSync(target, 'utf8')).toBe('a diary');
    await backUp(path, target, { force: true });
    expect(await entriesAt(target)).toHaveLength(2);
  });

  it.each(['kutip.sqlite', 'kutip.sqlite-wal', 'kutip.sqlite-shm', 'same.sqlite', 'link.sqlite'])(
    'does not go to %s, which is the state itself',
    async (name) => {
      const { path } = await withState();
      linkSync(path, join(dirname(path), 'same.sqlite'));
      symlinkSync(path, join(dirname(path), 'link.sqlite'));
      const target = join(dirname(path), name);
      await expect(backUp(path, target, { force: true })).rejects.toThrow(
        /is the state itself; name another file/,
      );
      expect(await entriesAt(path)).toHaveLength(2);
    },
  );

  it('is not made of nothing, and makes nothing', async () => {
    const path = join(folder, 'nowhere', 'kutip.sqlite');
    await expect(backUp(path, join(folder, 'b.sqlite'))).rejects.toThrow(
      /nowhere.*is not there: no state is kept yet/,
    );
    expect(readdirSync(folder)).not.toContain('nowhere');
    expect(readdirSync(folder)).not.toContain('b.sqlite');
  });

  it('is not made of a damaged file; the one that was there stays', async () => {
    const { path, target } = await withState();
    await backUp(path, target);
    writeFileSync(path, readFileSync(path).fill(0x5a, 4096), { flag: 'r+' });
    const error = await backUp(path, target, { force: true }).catch((reason) => reason);
    expect(error).toBeInstanceOf(StoreError);
    expect(error.message).toMatch(
      /data\/kutip\.sqlite cannot be opened \(.+\); if it is damaged, move it away/,
    );
    expect(await entriesAt(target)).toHaveLength(2);
    expect(readdirSync(dirname(target)).sort()).toEqual(['backup.sqlite', 'data']);
  });

  it.each([
    ['a folder that is not there', 'nowhere/backup.sqlite', /cannot be written \(ENOENT.*; it takes a file/],
    ['a folder', 'folder', /cannot be written \((?:EISDIR|ENOTEMPTY|EEXIST).*; it takes a file/],
    ['a file as if it were a folder', 'file/backup.sqlite', /cannot be written \(ENOTDIR.*; it takes a file/],
  ])('does not go into %s', async (_, name, message) => {
    const { path, target } = await withState();
    mkdirSync(join(dirname(target), 'folder/in it'), { recursive: true });
    writeFileSync(join(dirname(target), 'file'), '');
    const before = readdirSync(dirname(target));
    await expect(backUp(path, join(dirname(target), name), { force: true })).rejects.toThrow(message);
    expect(readdirSync(dirname(target))).toEqual(before);
  });

  it('takes over the schema as it is', async () => {
    const { path, target } = await withState();
    const database = new DatabaseSync(path);
    database.exec('PRAGMA user_version = 7');
    database.close();
    await backUp(path, target);
    const copy = new DatabaseSync(target);
    expect(copy.prepare('PRAGMA user_version').get()?.user_version).toBe(7);
    copy.close();
  });
});

const WRITER = `
  import { writeSync } from 'node:fs';
  import { sqliteStore } from ${JSON.stringify(new URL('../../src/store/sqlite.ts', import.meta.url).href)};
  const store = sqliteStore(process.argv[1]);
  for (let n = 1; ; n += 1) {
    await store.write([{ key: 'first', value: n }, { key: 'second', value: n }]);
    writeSync(1, n + '\\n');
  }
`;
