import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { quotationsOf } from '../../src/quotes/extract.ts';
import type { Quotation } from '../../src/types.ts';

const ARTICLE = `Bupati Muara, Melati Anjani, menutup dermaga lama pada Senin pagi.
"Kami butuh perahu," kata Melati.
Ketua Panitia, Wira Santika, menyebut keputusan itu "terlambat sekali". "
Warga sudah menunggu," ujarnya.
"Besok kami datang lagi," kata Melati Anjani.
`;

const read = (text: string): readonly Quotation[] => quotationsOf({ text, lang: 'id', furniture: [] });

const told = (text: string, found: readonly Quotation[]) =>
  found.map(({ span, kind, speaker }) => ({ words: text.slice(span.start, span.end), kind, speaker }));

describe('a text longer than any article', () => {
  it.each([
    ['of many lines', ARTICLE],
    ['without line ends', `${ARTICLE.replaceAll('"\n', '').replaceAll('\n', ' ')}`],
  ])('%s is quoted to its end as each piece of it is', (_, piece) => {
    const text = piece.repeat(Math.ceil(400_000 / piece.length));
    const words = new Set(told(piece, read(piece)).map((one) => JSON.stringify(one)));
    const found = told(text, read(text));
    expect(words.size).toBeGreaterThan(2);
    // Where it is cut, a quotation may be lost, and who said it.
    const like = found.filter((one) => words.has(JSON.stringify(one)));
    expect(like.length).toBeGreaterThan(0.99 * words.size * (text.length / piece.length));
    expect(found.length - like.length).toBeLessThan(10);
    expect(found.at(-1)?.words).toBe('Besok kami datang lagi');
  });

  it('is cut between the marks where it has no space', () => {
    const text = '"Kamibutuhperahu",kataMelati.'.repeat(20_000);
    const whole = '"Kamibutuhperahu",kataMelati.'.repeat(20);
    const wordsOf = (of: string): ReadonlySet<string> =>
      new Set(told(of, read(of)).map(({ words }) => words));
    expect(wordsOf(text)).toEqual(wordsOf(whole));
  });

  it.each([
    ['short lines', 'A\\n'],
    ['marked letters without a space', '"A",'],
  ])(
    'takes no more memory than an article when it is all %s',
    async (_, repeated) => {
      const reader = new Worker(
        `import(${JSON.stringify(EXTRACT)}).then(({ quotationsOf }) => {
        quotationsOf({ text: '${repeated}'.repeat(500_000), lang: 'id', furniture: [] });
      })`,
        // Each line takes some hundred bytes while it is read, and all of them half a gigabyte.
        { eval: true, resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16 } },
      );
      const [code] = await once(reader, 'exit');
      expect(code).toBe(0);
    },
    60_000,
  );
});

const EXTRACT = pathToFileURL(join(import.meta.dirname, '../../src/quotes/extract.ts')).href;
