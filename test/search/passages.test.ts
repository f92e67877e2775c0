import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../src/corpus/article.ts';
import { pagesOf, passagesOf } from '../../src/search/passages.ts';
import type { Article, Span } from '../../src/types.ts';
import { expectLinear } from '../text/growth.ts';

type Text = Pick<Article, 'text' | 'furniture'>;

const whole = (text: string): Text => ({ text, furniture: [] });
const cut = ({ text }: Text, spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end));
const sentence = (length: number) => `${'Kata '.repeat(length / 5 - 1)}Kata.`;

describe('passagesOf', () => {
  it('joins short sentences until there is enough to read', () => {
    const article = whole([sentence(200), sentence(200), sentence(200), sentence(200)].join(' '));
    expect(cut(article, passagesOf(article)).map(({ length }) => length)).toEqual([401, 401]);
  });

  it('joins a short last sentence to what is before it', () => {
    const article = whole(`${sentence(400)} ${sentence(400)} Selesai.`);
    expect(cut(article, passagesOf(article))[1]).toMatch(/Kata\. Selesai\.$/);
  });

  it('lets a sentence be whole where it is not too long, and cuts it between words where it is', () => {
    expect(passagesOf(whole(sentence(900)))).toHaveLength(1);
    const article = whole(sentence(2000));
    const passages = cut(article, passagesOf(article));
    expect(passages.length).toBeGreaterThan(2);
    for (const passage of passages.slice(0, -1)) expect(passage).toMatch(/^Kata .* Kata$/);
  });

  it('goes round the furniture', () => {
    const { article } = makeArticle(
      {
        origin: 'metadata',
        text: 'Kapal itu tiba.\nBaca juga: Sepuluh kapal lain\nWarga bersorak.\nCopyright © ANTARA 2023',
      },
      'a.txt',
    );
    const text = article as Article;
    expect(cut(text, passagesOf(text))).toEqual(['Kapal itu tiba.', 'Warga bersorak.']);
  });

  it('finds nothing in nothing', () => {
    expect(passagesOf(whole(''))).toEqual([]);
    expect(passagesOf({ text: 'Iklan', furniture: [{ start: 0, end: 5 }] })).toEqual([]);
  });

  it('cuts any article into parts of its own text that leave out no word and no more than white space', () => {
    fc.assert(
      fc.property(article, (of) => {
        expectParts(of, passagesOf(of), 900);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['.', '."', 'kata', 'kata ', '😀', '\n', '1.000.', 'A. '])(
    'cuts four megabytes of %j in linear time',
    (repeated) => {
      expectLinear((text) => passagesOf(whole(text)), repeated, 1 << 22);
    },
  );
});

describe('pagesOf', () => {
  it('fills pages with whole sentences', () => {
    const article = whole(Array.from({ length: 10 }, () => sentence(150)).join(' '));
    expect(cut(article, pagesOf(article, 500)).map(({ length }) => length)).toEqual([452, 452, 452, 150]);
  });

  it('cuts any article into parts of its own text, of any size', () => {
    fc.assert(
      fc.property(article, fc.integer({ min: 2, max: 1500 }), (of, size) => {
        expectParts(of, pagesOf(of, size), size);
      }),
      { numRuns: 300 },
    );
  });
});

/** In order and apart, of the article's own text, nothing left out but white space, and none too long, blank or cut through a character. */
function expectParts({ text, furniture }: Text, parts: readonly Span[], size: number): void {
  const own = text
    .split('')
    .map((unit, at) => unit.trim() !== '' && !furniture.some((of) => of.start <= at && at < of.end));
  let last = 0;
  for (const { start, end } of parts) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(end - start).toBeLessThanOrEqual(size);
    expect(furniture.some((of) => of.start < end && start < of.end)).toBe(false);
    const words = text.slice(start, end);
    expect(words.trim()).toBe(words);
    expect(words.isWellFormed()).toBe(true);
    expect(own.slice(last, start)).not.toContain(true);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
  expect(own.slice(last)).not.toContain(true);
}

const piece = fc.oneof(
  fc.constantFrom(
    'Kapal',
    ' tiba',
    '. ',
    '?',
    '"',
    '\n',
    '\n\n',
    '   ',
    '\u3000',
    '\t',
    '😀',
    'e\u0301',
    ' '.repeat(1200),
    'a'.repeat(1000),
  ),
  fc.constantFrom(
    'Kapal itu tiba di dermaga pada pagi hari. ',
    'Warga yang menunggu sejak malam bersorak melihatnya. ',
  ),
);

// Furniture that cuts no character in two: that of a stored text is made of whole lines and sentences.
const article: fc.Arbitrary<Text> = fc.array(fc.tuple(piece, fc.nat(5)), { maxLength: 40 }).map((pieces) => {
  let text = '';
  const furniture: Span[] = [];
  for (const [words, kind] of pieces) {
    if (kind === 0) furniture.push({ start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, furniture };
});
