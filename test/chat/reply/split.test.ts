import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quoteBlock, shownPassages, verifyQuotes } from '../../../src/chat/reply/quote.ts';
import { type Block, plainText } from '../../../src/chat/reply/reply.ts';
import { splitBlock } from '../../../src/chat/reply/split.ts';
import { inventedArticle } from '../../support/articles.ts';
import { blockLength } from '../../support/block-length.ts';
import { plainLibrary } from '../../support/plain-library.ts';

const word = fc.constantFrom('kata', 'nelayan', '😀', 'e\u0301', 'x'.repeat(150), 'a');
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '\n', '. ')), { minLength: 1, maxLength: 80 })
  .map((words) => words.flat().join(''));
const inline = fc.oneof(
  text,
  text.map((text) => ({ type: 'bold' as const, text })),
  fc.constant({ type: 'cite' as const, n: 1 }),
);
const content = fc.array(inline, { maxLength: 4 });

const quoted = fc.tuple(text, fc.nat(50)).map(([words, from]) => {
  const article = inventedArticle({ id: 'panjang001', title: 'Panjang', text: words });
  const start = Math.min(from, words.length - 1);
  const library = plainLibrary([article]);
  const citation = { articleId: article.id, span: { start: 0, end: words.length } };
  return {
    library,
    block: quoteBlock(library, citation, { mark: { start, end: words.length }, credit: ['Kabar Teluk'] }),
  };
});

const said = (blocks: readonly Block[]) =>
  blocks
    .map((block) => (block.type === 'list' ? block.items.map(plainText).join('') : plainText(block.content)))
    .join('');

it('keeps to the limit, and loses nothing', () => {
  const block = fc.oneof(
    content.map((content): Block => ({ type: 'text', content })),
    fc.array(content, { maxLength: 4 }).map((items): Block => ({ type: 'list', items })),
  );
  fc.assert(
    fc.property(block, fc.integer({ min: 100, max: 400 }), (whole, limit) => {
      const parts = splitBlock(whole, limit, blockLength);
      for (const part of parts) {
        expect(blockLength(part)).toBeLessThanOrEqual(limit);
        expect(said([part]).isWellFormed()).toBe(true);
      }
      expect(said(parts)).toBe(said([whole]));
    }),
  );
});

it('cuts a quotation into quotations that point to their own words, with the credit under the last', () => {
  fc.assert(
    fc.property(quoted, fc.integer({ min: 100, max: 400 }), ({ library, block }, limit) => {
      const pieces = splitBlock(block, limit, blockLength);
      verifyQuotes({ blocks: pieces }, library);
      expect(said(pieces)).toBe(said([block]));
      expect(pieces.map((piece) => piece.type === 'quote' && piece.credit !== undefined)).toEqual(
        pieces.map((_, i) => i === pieces.length - 1),
      );
      for (const piece of pieces) expect(blockLength(piece)).toBeLessThanOrEqual(limit);
    }),
  );
});

it('leaves each fragment of a sentence in the piece that has its words', () => {
  const text = `Sari menyebut itu "rumah" ${'dan seterusnya '.repeat(20)} "dapur" kami.`;
  const article = inventedArticle({ id: 'pasar00001', title: 'Pasar', text });
  const library = plainLibrary([article]);
  const spanOf = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
  const [first, second] = ['rumah', 'dapur'].map((word) => ({
    span: spanOf(word),
    kind: 'partial' as const,
  }));
  if (!first || !second) throw new Error('two fragments');
  for (const [said, other] of [
    [first, second],
    [second, first],
  ] as const) {
    const citation = { articleId: article.id, span: { start: 0, end: text.length } };
    const block = quoteBlock(library, citation, {
      marks: [first.span, second.span],
      said,
      alsoSaid: [other],
    });
    const blocks = splitBlock(block, 200, blockLength);
    verifyQuotes({ blocks }, library);
    const shown = blocks.map((piece) => shownPassages({ blocks: [piece] }, library).map((one) => one.text));
    expect(shown[0]).toEqual(['rumah']);
    expect(shown.at(-1)).toEqual(['dapur']);
  }
});

it('cuts between paragraphs rather than words, and between words rather than letters', () => {
  const cut = (text: string) =>
    splitBlock({ type: 'text', content: [text] }, 101, blockLength).map((part) => said([part]));
  expect(cut(`${'satu '.repeat(16)}\n${'dua '.repeat(10)}`)).toEqual([
    `${'satu '.repeat(16)}\n`,
    'dua '.repeat(10),
  ]);
  expect(cut('tiga '.repeat(25))).toEqual(['tiga '.repeat(20), 'tiga '.repeat(5)]);
  expect(cut(`${'a'.repeat(99)}😀`)).toEqual(['a'.repeat(99), '😀']);
});
