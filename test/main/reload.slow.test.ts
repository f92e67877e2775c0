import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, expect, it } from 'vitest';
import { inlineUpdate, queryOf } from '../support/fake-telegram/updates.ts';
import { fakeTelegram } from '../support/fake-telegram.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { ended, MAIN, start } from '../support/process.ts';

const root = temporaryFolder();
const fake = await fakeTelegram();
afterAll(() => fake.close());

it('answers on Telegram from articles that came, and not from those that went, without being told', async () => {
  const folder = join(root, 'telegram');
  writeFiles(join(folder, 'corpus'), {
    'jembatan.txt': 'Gubernur Ratna Wulan membuka Jembatan Teluk Biru pada Rabu.',
    'pasar.txt': 'Harga cabai di Pasar Seroja turun lagi.',
  });
  const env = { LANG: 'C', TELEGRAM_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.apiRoot, LOG_LEVEL: 'info' };
  const child = start(MAIN, [], { cwd: folder, env });
  const end = ended(child);
  const found = async (query: string) => {
    const update = inlineUpdate({ query });
    fake.push(update);
    await fake.until(() => fake.inlineAnswers.has(queryOf(update)));
    return JSON.stringify(fake.inlineAnswers.get(queryOf(update)));
  };
  expect(await found('cabai')).toContain('Pasar Seroja');
  writeFiles(join(folder, 'corpus'), { 'kapal.txt': 'Kapal Bintang Laut tiba di dermaga Muara.' });
  rmSync(join(folder, 'corpus/pasar.txt'));
  for (let isKnown = false; !isKnown; ) {
    const [line] = await once(child.stderr as NonNullable<typeof child.stderr>, 'data');
    isKnown = String(line).includes('the corpus has changed');
  }
  expect(await found('dermaga')).toContain('Kapal Bintang Laut');
  expect(await found('cabai')).not.toContain('Pasar Seroja');
  child.kill('SIGTERM');
  expect((await end).code).toBe(0);
});

it('reads its articles anew by SIGHUP, and the conversation goes on', async () => {
  const folder = join(root, 'signal');
  writeFiles(join(folder, 'corpus'), {
    'jembatan.txt': 'Gubernur Ratna Wulan membuka Jembatan Teluk Biru pada Rabu.',
  });
  const child = start(MAIN, [], { cwd: folder, env: { LANG: 'en_US.UTF-8', LOG_LEVEL: 'info' } });
  const end = ended(child);
  const said = (output: Readable | null, words: string) =>
    new Promise<void>((resolve) => {
      output?.on('data', (chunk) => String(chunk).includes(words) && resolve());
    });
  const first = said(child.stdout, 'What the corpus covers');
  child.stdin?.write('/sources\n');
  await first;
  writeFiles(join(folder, 'corpus'), { 'kapal.txt': 'Kapal Bintang Laut tiba di dermaga Muara.' });
  const changed = said(child.stderr, 'the corpus has changed');
  child.kill('SIGHUP');
  await changed;
  child.stdin?.end('/search kapal\n');
  const { code, stdout } = await end;
  expect(stdout).toContain('Kapal Bintang Laut tiba di dermaga Muara.');
  expect(code).toBe(0);
});
