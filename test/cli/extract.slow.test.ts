import { describe, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { CLI, type Ended, run } from '../support/process.ts';

const TIDE =
  'Bupati Muara, Sari Dewi, mengatakan bahwa air laut sudah turun.\n"Besok pasar dibuka lagi," ujarnya.\n';
const ECHO = 'MUARA - "Besok pasar dibuka lagi," kata Bupati Muara, Sari Dewi, Selasa (4/3/2025).';
const WALL = 'Tembok itu sudah roboh. "Kami akan membangunnya lagi dalam setahun," kata seorang warga.';

// Printed as UTF-8 and read as Mac Roman.
const GARBLED = 'Pasar¬†ramai. ‚ÄúKami jualan lagi,‚Äù kata Sari Dewi.';

const folder = temporaryFolder();
writeFiles(folder, {
  // With a byte order mark, the line ends of Windows, a blank line, and a number for an id.
  'articles.jsonl':
    `\ufeff${JSON.stringify({ id: 'a', lang: 'id', text: TIDE, date: '2025-03-04' })}\r\n\r\n` +
    `${JSON.stringify({ id: 2, text: ECHO, date: null, outlet: 'Kabar Muara' })}\r\n` +
    `${JSON.stringify({ id: 'c', text: WALL })}\r\n${JSON.stringify({ id: 'd', text: GARBLED })}`,
  'no-text.jsonl': '{"id":"a","text":"b"}\n{"id":"c"}\n',
  'no-json.jsonl': '{"id":"a","text":"b"}\n\n{"id":\n',
  'nothing.jsonl': '',
});

interface Line {
  readonly id: string;
  readonly quotes: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly kind: string;
    readonly speaker?: string;
    readonly confidence: number;
    readonly cluster: string;
    readonly saidOn?: { readonly value: string; readonly basis: string };
  }[];
}

const extract = (...words: readonly string[]): Promise<Ended> =>
  run(CLI, ['extract', ...words], { cwd: folder });

const linesOf = ({ stdout }: Ended): Line[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe.concurrent('extract', () => {
  it('prints the quotations of each line, with offsets into the text as it was given', async ({ expect }) => {
    const ended = await extract('articles.jsonl');
    const lines = linesOf(ended);
    expect(lines.map(({ id }) => id)).toEqual(['a', '2', 'c', 'd']);
    for (const [i, text] of [TIDE, ECHO, WALL, GARBLED].entries())
      for (const quote of lines[i]?.quotes ?? []) expect(quote.text).toBe(text.slice(quote.start, quote.end));
    expect(lines[0]?.quotes).toMatchObject([
      { kind: 'indirect', speaker: 'Sari Dewi' },
      { kind: 'direct', speaker: 'Sari Dewi', text: 'Besok pasar dibuka lagi' },
    ]);
    expect(lines[3]?.quotes).toMatchObject([{ speaker: 'Sari Dewi', text: 'Kami jualan lagi' }]);
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('gives the same words of the same person in two articles one cluster, and other words another', async ({
    expect,
  }) => {
    const [tide, echo, wall] = linesOf(await extract('articles.jsonl'));
    const direct = (line: Line | undefined) => line?.quotes.find(({ kind }) => kind === 'direct');
    expect(direct(echo)).toMatchObject({
      speaker: 'Sari Dewi',
      saidOn: { value: '2025-03-04', basis: 'stated' },
    });
    expect(direct(tide)?.cluster).toBe(direct(echo)?.cluster);
    expect(direct(wall)?.cluster).not.toBe(direct(echo)?.cluster);
  });

  it('reads lines of any length that hold other line ends than their own', async ({ expect }) => {
    const text = `Ombak tinggi.\u2028${'Pasar ramai. '.repeat(20_000)}\u2029${TIDE}`;
    const input = `${JSON.stringify({ id: 'a', text })}\r\n${JSON.stringify({ id: 'b', text })}\n`;
    const lines = linesOf(await run(CLI, ['extract'], { cwd: folder, input }));
    expect(lines.map(({ id }) => id)).toEqual(['a', 'b']);
    for (const { quotes } of lines) expect(quotes.at(-1)?.text).toBe('Besok pasar dibuka lagi');
  });

  it('reads standard input where no file is named, or a dash', async ({ expect }) => {
    const input = JSON.stringify({ id: 'a', text: TIDE });
    for (const words of [[], ['-']]) {
      const ended = await run(CLI, ['extract', ...words], { cwd: folder, input });
      expect(linesOf(ended)[0]?.quotes).toHaveLength(2);
    }
  });

  it.for([
    ['a line without a text', 'no-text.jsonl', 2, /no-text\.jsonl, line 2: text: /],
    ['a line that is no JSON', 'no-json.jsonl', 2, /no-json\.jsonl, line 3: not a JSON object/],
    ['a file that is not there', 'other.jsonl', 2, /other\.jsonl cannot be read: .*ENOENT/],
    ['no line', 'nothing.jsonl', 0, /^$/],
  ] as const)('says what is wrong with %s', async ([, file, code, said], { expect }) => {
    const ended = await extract(file);
    expect(ended.code).toBe(code);
    expect(ended.stderr).toMatch(said);
    expect(ended.stderr).not.toContain(' at ');
  });

  it('reads the other lines where one is wrong', async ({ expect }) => {
    const input = `{"id":"a"}\n${JSON.stringify({ id: 'b', text: TIDE })}\n{"id":"c","text":"d","lang":"xx"}\n`;
    const ended = await run(CLI, ['extract'], { cwd: folder, input });
    expect(linesOf(ended).map(({ id, quotes }) => [id, quotes.length])).toEqual([['b', 2]]);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(/line 1: text: .*\n.*line 3: lang: .*\n2 lines were passed over/);
  });
});
