import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ShownPassage } from '../../src/chat/reply/quote.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { CLI, type Ended, ended, run, start } from '../support/process.ts';

const folder = temporaryFolder();
const bridge = 'Gubernur Ratna Wulan membuka Jembatan Teluk Biru pada Rabu.';
const ferry = 'The last ferry to Long Island left the harbour on Sunday, the harbour master said.';
writeFiles(folder, {
  'corpus/jembatan.md': `---\ntitle: "Jembatan \\e[31mTeluk Biru\\e[0m"\nsource: Kabar Teluk\npublished: 2023-09-13\n---\n\x1b[2J${bridge}`,
  'corpus/feri.txt': ferry,
  'elsewhere/.env': 'KUTIP_CORPUS=../corpus\nKUTIP_LANG=en\n',
  'empty/README.md': 'Nothing here yet.',
});

interface Also {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

function kutip(args: readonly string[], { env, cwd = folder }: Also = {}): Promise<Ended> {
  return run(CLI, args, { cwd, env: { KUTIP_DATA: join(folder, 'data'), LANG: 'id_ID.UTF-8', ...env } });
}

it('says which Node.js it needs where that cannot read it', async () => {
  const command = [process.execPath, ['--no-strip-types', CLI, 'ask', 'jembatan']] as const;
  const { code, stdout, stderr } = await run(CLI, [], { cwd: folder, command });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^kutip needs Node\.js 24 and runs on v\S+ here\. [^\n]+\n$/);
});

describe.concurrent('an answer', () => {
  it('comes as text without any code for terminals, with what to type next', async ({ expect }) => {
    const { code, stdout, stderr } = await kutip(['ask', 'siapa yang membuka Jembatan Teluk Biru?']);
    expect(stdout).toContain(bridge);
    expect(stdout).toContain('Kabar Teluk · 13 September 2023');
    expect(stdout).toMatch(/^- Buka artikelnya: kutip artikel [a-z0-9]{10} 1$/m);
    expect(stdout).toMatch(/: kutip mengapa [a-z0-9]{10}\.0 'siapa yang membuka Jembatan Teluk Biru\?'$/m);
    expect(stdout).not.toMatch(/(?!\n)\p{Cc}/u);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('comes as JSON with every passage that it shows', async ({ expect }) => {
    const { code, stdout } = await kutip(['search', 'jembatan', 'ferry', '--json']);
    const { passages, blocks }: Reply & { readonly passages: readonly ShownPassage[] } = JSON.parse(stdout);
    const ofText = (text: string) => passages.find((passage) => passage.text.endsWith(text));
    const found = { article: expect.stringMatching(/^[a-z0-9]{10}$/), confidence: expect.any(Number) };
    const at = ofText(bridge)?.text.indexOf('[2J') ?? -1;
    expect(at).toBe(0);
    expect(ofText(bridge)).toEqual({
      ...{ ...found, source: 'Kabar Teluk', date: '2023-09-13' },
      ...{ start: 0, end: bridge.length + '[2J'.length, text: `[2J${bridge}` },
    });
    expect(ofText(ferry)).toEqual({
      ...{ ...found, source: null, date: null },
      ...{ start: 0, end: ferry.length, text: ferry },
    });
    expect(blocks.filter(({ type }) => type === 'quote')).toHaveLength(passages.length);
    expect(stdout).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(code).toBe(0);
  });

  // Three programs, one after the other, beside all the others.
  it('leads to the article and to why it came up, typed as it says', { timeout: 60_000 }, async ({
    expect,
  }) => {
    const { stdout } = await kutip([
      '--lang',
      'en',
      'ask',
      'which last ferry to Long Island left the harbour',
    ]);
    const [open = [], why = []] = [...stdout.matchAll(/^- .*: kutip (.*)$/gm)].map(([, typed = '']) =>
      typed.replaceAll("'", '').split(' '),
    );
    expect((await kutip(open)).stdout).toContain(ferry);
    expect((await kutip(why)).stdout).toContain('“ferry” is in the passage');
  });

  it.each([
    [1, 'not in the corpus', ['ask', 'siapa raja Swedia?'], /^Jawabannya tidak ada di korpus\./],
    [0, 'about the corpus', ['sources'], /2 artikel/],
    [0, 'in the language asked for', ['sources', '--lang', 'en'], /2 articles/],
    [0, 'an explanation', ['help'], /\/tanya <pertanyaan>/],
    [1, 'from an empty corpus', ['--corpus', 'empty', 'ask', 'ferry'], /Korpus masih kosong/],
    [0, 'from one file', ['ask', 'ferry', 'Long', 'Island', '--corpus', 'corpus/feri.txt'], /The last ferry/],
    [0, 'to words behind two dashes', ['ask', '--', '--jembatan', 'Teluk', 'Biru'], /Ratna Wulan/],
  ])('ends with %i: %s', async (code, _, args, stdout) => {
    expect(await kutip(args)).toEqual({ code, stdout: expect.stringMatching(stdout), stderr: '' });
  });

  it('is in the language that the room has chosen, unless told otherwise', async ({ expect }) => {
    const env = { KUTIP_DATA: join(folder, 'english') };
    expect(await kutip(['language', 'en'], { env })).toMatchObject({ code: 0 });
    expect((await kutip(['sources'], { env })).stdout).toMatch(/^What the corpus covers/);
    expect((await kutip(['sources', '--lang', 'id'], { env })).stdout).toMatch(/^Isi korpus/);
  });
});

describe.concurrent('what can be put right', () => {
  it('is said in one message', async ({ expect }) => {
    const env = { KUTIP_LNAG: 'en', KUTIP_LANG: 'fr', LOG_LEVEL: 'loud' };
    const { code, stdout, stderr } = await kutip(['ask', 'kapan'], { env });
    expect(stderr.split('\n')).toEqual([
      'The configuration has a problem:',
      '  KUTIP_LANG is "fr"; write one of: id, en',
      expect.stringContaining('  LOG_LEVEL is "loud"; write one of: fatal, error, warn'),
      '  "KUTIP_LNAG" is not a variable; did you mean KUTIP_LANG?',
      '',
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it.each([
    ['a missing corpus', ['ask', 'kapan', '--corpus', 'nowhere'], /KUTIP_CORPUS is "nowhere"/],
    ['a corpus without a name', ['ask', 'kapan', '--corpus', ''], /KUTIP_CORPUS is ""/],
    ['a misspelled command', ['serch', 'kapan'], /Did you mean search\?/],
    ['a missing question', ['ask'], /^Bagian pertanyaan belum diisi/],
    ['a missing article', ['--lang', 'en', 'article', 'nowhere'], /^No article has the id “nowhere”/],
  ])('is said on standard error: %s', async (_, args, message) => {
    expect(await kutip(args)).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
  });
});

it('reads .env where it stands', async () => {
  const { stdout, code } = await kutip(['sources'], { cwd: join(folder, 'elsewhere'), env: { LANG: 'C' } });
  expect({ stdout, code }).toEqual({ code: 0, stdout: expect.stringContaining('2 articles') });
});

it('ends quietly where nobody reads on', async () => {
  const child = start(CLI, ['search', 'jembatan'], {
    cwd: folder,
    env: { KUTIP_DATA: join(folder, 'data') },
  });
  child.stdout?.destroy();
  expect(await ended(child)).toMatchObject({ code: 0, stderr: '' });
});

it.skipIf(process.platform === 'win32' && 'no first line names the interpreter')(
  'is a program of its own',
  async () => {
    const root = join(import.meta.dirname, '../..');
    const { bin, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
    const child = spawn(join(root, bin.kutip), ['--version'], { env: { PATH } });
    expect(await ended(child)).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  },
);
