import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, it } from 'vitest';
import { sqliteStore } from '../../src/store/sqlite.ts';
import { testSharedStore, testStore } from '../contract/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'kutip-store-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function newFile(): string {
  files += 1;
  return join(folder, `folder ${files}`, 'kutip.db');
}

testStore('sqlite in memory', () => sqliteStore(':memory:'));
testStore('sqlite', () => sqliteStore(newFile()));

testSharedStore('sqlite', async () => {
  const path = newFile();
  return [sqliteStore(path), sqliteStore(path)];
});

it('keeps every batch it promised, whole, when the process is killed while it writes', async () => {
  const path = newFile();
  const writer = spawn(process.execPath, ['--input-type=module', '--eval', WRITER, path]);
  let promised = 0;
  for await (const line of createInterface(writer.stdout)) {
    promised = Number(line);
    if (promised === 25) writer.kill('SIGKILL');
  }
  if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit');
  const store = sqliteStore(path);
  const [first, second] = [await store.get('first'), await store.get('second')];
  await store.close();
  expect(promised).toBeGreaterThanOrEqual(25);
  expect(first).toBeGreaterThanOrEqual(promised);
  expect(second).toBe(first);
});

it('says which file cannot be opened', () => {
  const path = newFile();
  const notAFolder = join(folder, 'not-a-folder');
  writeFileSync(notAFolder, '');
  expect(() => sqliteStore(join(notAFolder, 'kutip.db'))).toThrow(notAFolder);
  sqliteStore(path).close();
  writeFileSync(
    path,
    'this is no database, only words that are long enough to be read as a header'.repeat(20),
  );
  expect(() => sqliteStore(path)).toThrow(path);
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
