import { chmod, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/corpus.ts';
import { parseHtml } from '../../src/corpus/html.ts';
import { byteLines } from '../../src/corpus/lines.ts';
import { storedText } from '../../src/corpus/stored-text.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kutip-read-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What a file of these bytes gives, read as a corpus of its own. */
async function read(name: string, bytes: string | Uint8Array) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return readCorpus(path);
}

const sentence = 'Pasar ikan dibuka lagi, “ramai sekali”.';

describe('what cannot be read', () => {
  it.each([
    ['kosong.txt', '', 'empty'],
    ['spasi.md', ' \r\n\t\n', 'empty'],
    ['gambar.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2), 'binary'],
    ['utf16-tanpa-tanda.txt', Buffer.from(sentence, 'utf16le'), 'binary'],
    ['windows.txt', Buffer.from('caf\xe9 di tepi kali', 'latin1'), 'encoding'],
    ['setengah.txt', Buffer.from(sentence).subarray(0, -3), 'encoding'],
    ['tanda-salah.txt', Uint8Array.of(0xff, 0xfe, 0x00, 0xd8), 'encoding'],
    ['salah.html', Buffer.from('<meta charset="tidak-ada"><p>teks</p>'), 'encoding'],
    ['kosong.html', '<html><body><script>1</script></body></html>', 'no-text'],
    ['hanya-depan.md', '---\ntitle: A\n---\n', 'no-text'],
    ['rusak.md', '---\ntitle: [a\n---\nteks', 'front-matter'],
    ['daftar.md', '---\n- a\n---\nteks', 'front-matter'],
    [
      'bom-alias.md',
      `---\na: &a [x]\n${'b: [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n'.repeat(40)}---\nteks`,
      'front-matter',
    ],
    ['kosong.jsonl', '\n\n', 'empty'],
    ['rusak.jsonl', '{"text": "a"', 'json'],
    ['angka.jsonl', '{"text": 12}', 'no-text'],
    ['daftar.jsonl', '[]', 'json'],
  ])('%s is a problem and no article', async (name, bytes, code) => {
    const { articles, problems } = await read(name, bytes);
    expect(articles).toEqual([]);
    expect(problems.map(({ file, reason }) => [file, reason.code])).toEqual([[name, code]]);
  });

  it('says why a missing folder, a broken link and a file too large are left out', async () => {
    expect((await readCorpus(join(folder, 'tidak-ada'))).problems).toEqual([
      { file: 'tidak-ada', reason: { code: 'missing' } },
    ]);
    const huge = join(folder, 'besar.txt');
    await writeFile(huge, 'a');
    await truncate(huge, 51 * 1024 * 1024);
    expect((await readCorpus(huge)).problems[0]?.reason).toEqual({
      code: 'too-large',
      limit: 50 * 1024 * 1024,
    });
    await rm(huge);
    await symlink(join(folder, 'tidak-ada.txt'), join(folder, 'putus.txt'));
    expect((await readCorpus(join(folder))).problems).toContainEqual({
      file: 'putus.txt',
      reason: { code: 'unreadable', error: 'ENOENT' },
    });
  });

  it.skipIf(process.getuid?.() === 0)(
    'says that a file may not be read (root may read everything)',
    async () => {
      const path = join(folder, 'terkunci.txt');
      await writeFile(path, sentence, { mode: 0o000 });
      expect((await readCorpus(path)).problems[0]?.reason).toEqual({ code: 'unreadable', error: 'EACCES' });
      await chmod(path, 0o600);
    },
  );

  it('skips bad lines of JSON and reads the others, with their numbers', async () => {
    const lines = [
      '{"id": 1, "text": "Satu."}',
      'x',
      '',
      '{"id": 1, "text": "Dua."}',
      '\u00ff{',
      '{"text": "Tiga."}\r',
    ];
    const { articles, problems } = await read('campur.jsonl', lines.join('\n'));
    expect(articles.map(({ file, text }) => [file, text])).toEqual([
      ['campur.jsonl#1', 'Satu.'],
      ['campur.jsonl#4', 'Dua.'],
      ['campur.jsonl#6', 'Tiga.'],
    ]);
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [2, { code: 'json' }],
      [4, { code: 'duplicate-id', id: '1' }],
      [5, { code: 'json' }],
    ]);
  });

  it('is never an error, whatever the bytes', async () => {
    const markup = fc.constantFrom(
      '---\n',
      'title: ',
      '<html>',
      '<p>',
      '&',
      '{"text":"',
      '"}',
      '\n',
      '[',
      '](',
      '**',
      '\0',
      'Baca juga: ',
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.array(fc.oneof(markup, fc.string()), { maxLength: 40 }).map((parts) => Buffer.from(parts.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.jsonl'),
        bytes,
        async (name, content) => {
          const { articles, problems } = await read(name, content);
          expect(articles.length + problems.length).toBeGreaterThan(0);
          for (const { text } of articles)
            expect(text).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]/u);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('encodings', () => {
  it.each([
    ['utf-8 with a mark', Buffer.from(`\ufeff${sentence}`)],
    ['utf-16le', Buffer.from(`\ufeff${sentence}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${sentence}`, 'utf16le').swap16()],
  ])('reads %s', async (name, bytes) => {
    expect((await read(`${name}.txt`, bytes)).articles[0]?.text).toBe(sentence);
  });

  it('reads HTML in the encoding that it declares', async () => {
    const page = `<html><head><meta charset="windows-1252"></head><body><p>Pasar di caf\xe9, \x93ramai\x94.</p></body></html>`;
    expect((await read('a.html', Buffer.from(page, 'latin1'))).articles[0]?.text).toBe(
      'Pasar di café, “ramai”.',
    );
  });
});

describe('storedText', () => {
  it('has one kind of line end and no character that is not printed', () => {
    expect(storedText('\ufeffSatu\r\nDua\rTiga\u2028\tEmpat\x1b[31m\u202e lima\u00ad\0\ud800\n')).toBe(
      'Satu\nDua\nTiga\n\tEmpat[31m lima\ufffd',
    );
  });

  it('does not change again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const stored = storedText(text);
        expect(storedText(stored)).toBe(stored);
      }),
    );
  });
});

describe('byteLines', () => {
  it('cuts at line ends wherever the chunks are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string()), fc.integer({ min: 1, max: 9 }), async (lines, size) => {
        const bytes = Buffer.from(lines.join('\n'));
        async function* chunks() {
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
        }
        const cut = [];
        for await (const line of byteLines(chunks(), 1000))
          cut.push(Buffer.from(line.bytes ?? []).toString());
        const whole = bytes.toString().split('\n');
        expect(cut).toEqual(whole.at(-1) === '' ? whole.slice(0, -1) : whole);
      }),
    );
  });

  it('drops a line that is too long and goes on with the next', async () => {
    async function* chunks() {
      yield Buffer.from('ab\ncdefg');
      yield Buffer.from('hij\nkl');
    }
    const cut = [];
    for await (const { number, bytes } of byteLines(chunks(), 4))
      cut.push([number, bytes && Buffer.from(bytes).toString()]);
    expect(cut).toEqual([
      [1, 'ab'],
      [2, undefined],
      [3, 'kl'],
    ]);
  });
});

describe('parseHtml', () => {
  it.each([
    ['deep', '<div>'.repeat(20_000)],
    ['wide', '<i>a</i>'.repeat(40_000)],
    ['of loose marks', '<'.repeat(100_000)],
  ])('reads a page that is too %s for Readability in seconds', (_, body) => {
    const { draft } = parseHtml(`<html><body>${body} teks</body></html>`);
    expect(draft?.text).toMatch(/teks$/);
  });
});

describe('a file of one megabyte in one line', () => {
  const patterns = [
    'a',
    '. ',
    '(',
    '"',
    'Baca juga: ',
    '(Baca juga: ',
    'AaBb ',
    'JAKARTA, ',
    '1/1/',
    'Rabu (13/9/2023) ',
    '[video',
    '**a',
    '[a](',
    '- ',
  ];

  it.each(patterns)('of %s is read in linear time', async (pattern) => {
    const work = async (length: number) => {
      const since = process.threadCpuUsage();
      for (const name of ['panjang.txt', 'panjang.md'])
        await read(name, pattern.repeat(length / pattern.length));
      const { user, system } = process.threadCpuUsage(since);
      return (user + system) / 1000;
    };
    await work(250_000);
    expect(await work(1_000_000)).toBeLessThan(10 * (await work(250_000)) + 200);
  });
});
