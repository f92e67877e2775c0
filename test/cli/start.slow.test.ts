import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { inventedLines } from '../support/invented.ts';
import { bound, type Ended, ended, MAIN, run, start } from '../support/process.ts';

const folder = temporaryFolder();
writeFiles(folder, {
  'corpus/jembatan.txt': 'Gubernur Ratna Wulan membuka Jembatan Teluk Biru pada Rabu.',
  'many/invented.jsonl': inventedLines(800).join('\n'),
});

let folders = 0;
function newData(): string {
  folders += 1;
  return join(folder, `data ${folders}`);
}

const env = (more: Readonly<Record<string, string>>) => ({
  LANG: 'en_US.UTF-8',
  KUTIP_DATA: join(folder, 'data'),
  ...more,
});

function chat(
  lines: readonly string[],
  more: Readonly<Record<string, string>> = {},
  command?: ReturnType<typeof bound>,
): Promise<Ended> {
  return run(MAIN, [], { cwd: folder, env: env(more), input: lines.join('\n'), ...(command && { command }) });
}

/** Once it is there, the program listens to signals and works on the corpus. */
async function atWork(data: string): Promise<void> {
  while (!existsSync(join(data, 'kutip.sqlite'))) await setTimeout(5);
}

async function firstWords(child: ChildProcess): Promise<string> {
  const [chunk] = await once(child.stdout as NonNullable<ChildProcess['stdout']>, 'data');
  return String(chunk);
}

describe.concurrent('a conversation from a pipe', () => {
  it('answers each line, lets numbers press buttons, and ends with its input', async ({ expect }) => {
    const typed = ['/ask siapa yang membuka Jembatan Teluk Biru', '1', '', '/sources', '/nosuch'];
    const { code, stdout, stderr } = await chat(typed);
    const answers = [
      /\n\[1\] Open the article\n/,
      /\n\nGubernur Ratna Wulan[^\n]*\n\nSources\n\(1\) \/article [a-z0-9]{10}\n/,
      /\nWhat the corpus covers\n/,
      /\nThere is no command \/nosuch\./,
    ];
    for (const answer of answers) expect(stdout).toMatch(answer);
    expect(stdout).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(stdout).not.toContain('kutip>');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('ends before its input where it is told to', async ({ expect }) => {
    const { code, stdout } = await chat(['/sources', '/quit', '/help']);
    expect(stdout).toContain('What the corpus covers');
    expect(stdout).not.toContain('/search');
    expect(code).toBe(0);
  });

  it('ends where nobody reads on', async ({ expect }) => {
    const child = start(MAIN, [], { cwd: folder, env: env({}) });
    child.stdout?.destroy();
    child.stdin?.on('error', () => {}).write('/help\n'.repeat(50));
    expect(await ended(child)).toMatchObject({ code: 0, stderr: '' });
  });
});

describe.concurrent('being told to stop', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`ends a conversation by ${signal}`, async ({ expect }) => {
      const child = start(MAIN, [], { cwd: folder, env: env({}) });
      const end = ended(child);
      child.stdin?.write('/sources\n');
      expect(await firstWords(child)).toMatch(/^What the corpus covers/);
      child.kill(signal);
      expect(await end).toMatchObject({ code: 0, stderr: '' });
    });
  }

  it('ends the work on a corpus, and leaves nothing half done', async ({ expect }) => {
    const data = newData();
    const child = start(MAIN, [], { cwd: folder, env: env({ KUTIP_CORPUS: 'many', KUTIP_DATA: data }) });
    await atWork(data);
    child.kill('SIGTERM');
    expect(await ended(child)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readdirSync(data).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

it('starts again after it was killed at work', async () => {
  const data = newData();
  const more = { KUTIP_CORPUS: 'many', KUTIP_DATA: data };
  await chat(['/language id'], more);
  writeFileSync(join(folder, 'many/more.jsonl'), inventedLines(1600).slice(800).join('\n'));
  const [snapshot] = readdirSync(data).filter((name) => name.endsWith('.snapshot'));
  for (const milliseconds of [300, 600]) {
    const child = start(MAIN, [], { cwd: folder, env: env(more) });
    await setTimeout(milliseconds);
    child.kill('SIGKILL');
    await once(child, 'close');
    // As if it had been killed while it wrote.
    writeFileSync(join(data, `${snapshot}.${child.pid}.tmp`), 'half a snap');
  }
  const ours = `${snapshot}.${process.pid}.tmp`;
  writeFileSync(join(data, ours), 'still being written');
  writeFileSync(join(folder, 'many/last.txt'), 'Kapal terakhir tiba di pelabuhan Muara.');
  const { code, stdout, stderr } = await chat(['/sources'], more);
  expect(stdout).toMatch(/^Isi korpus\n\nKorpus ini memuat 1\.601 artikel/);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(readdirSync(data).filter((name) => name.endsWith('.tmp'))).toEqual([ours]);
});

describe('a data folder', () => {
  it('is shared by programs that start at once', async () => {
    const more = { KUTIP_DATA: newData() };
    const answers = await Promise.all([1, 2, 3].map(() => chat(['/language id', '/sources'], more)));
    for (const answer of answers)
      expect(answer).toMatchObject({ code: 0, stdout: expect.stringContaining('Isi korpus'), stderr: '' });
  });

  it('that cannot be written costs a warning, not the answer', async () => {
    writeFileSync(join(folder, 'file'), '');
    const { code, stdout, stderr } = await chat(['/sources'], { KUTIP_DATA: join(folder, 'file', 'data') });
    expect(stdout).toContain('What the corpus covers');
    expect(stderr).toContain('the data folder cannot be written: settings and buttons last until the end');
    expect(stderr).not.toMatch(/ at .*:\d+:\d+/);
    expect(code).toBe(0);
  });

  it('that is read-only gives what it holds, and says that nothing more is kept', async ({ skip }) => {
    const data = newData();
    await chat(['/language id', '/sources'], { KUTIP_DATA: data });
    chmodSync(data, 0o555);
    const command = bound(process.execPath, [MAIN]);
    if (!command) return skip('root cannot be bound by the rights of files here');
    const { code, stdout, stderr } = await chat(['/sources'], { KUTIP_DATA: data }, command);
    chmodSync(data, 0o755);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('What the corpus covers') });
    expect(stderr).toContain('settings and buttons last until the end of this process, pins too');
    expect(stderr).toContain(
      'What kutip.sqlite there holds is not used: no pin, setting or button of before is known',
    );
    expect((await chat(['/sources'], { KUTIP_DATA: data })).stdout).toContain('Isi korpus');
  });

  it('with damaged state is refused with what to do', async () => {
    const data = newData();
    mkdirSync(data);
    writeFileSync(join(data, 'kutip.sqlite'), 'This is no database at all. '.repeat(100));
    const { code, stderr } = await chat(['/sources'], { KUTIP_DATA: data });
    expect(stderr).toMatch(/kutip\.sqlite cannot be opened .*; if it is damaged, move it away/);
    expect(code).toBe(2);
  });

  it('with a damaged snapshot is mended', async () => {
    const data = newData();
    await chat([], { KUTIP_DATA: data });
    const [snapshot = ''] = readdirSync(data).filter((name) => name.endsWith('.snapshot'));
    writeFileSync(
      join(data, snapshot),
      Uint8Array.from({ length: 5000 }, (_, i) => i),
    );
    const { code, stdout } = await chat(['/ask jembatan Teluk Biru'], { KUTIP_DATA: data });
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('Ratna Wulan') });
  });
});

it.each([
  ['a missing corpus', { KUTIP_CORPUS: 'nowhere' }, /KUTIP_CORPUS is "nowhere"/],
  [
    'misspelled variables',
    { KUTIP_CORPSE: 'a', KUTIP_LANG: 'fr' },
    /KUTIP_LANG is "fr".*\n.*did you mean KUTIP_CORPUS\?/,
  ],
])('refuses %s in one message', async (_, more, message) => {
  expect(await chat(['/sources'], more)).toEqual({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(message),
  });
});
