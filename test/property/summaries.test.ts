import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SummaryRequest } from '../../src/library/answers/summary.ts';
import { coverageOf } from '../../src/library/coverage.ts';
import { createLibrary, type ShelvedArticle } from '../../src/library/create.ts';
import { type OpenedLibrary, openLibrary } from '../../src/library/open.ts';
import type { Library } from '../../src/library.ts';
import { createEngine } from '../../src/search/engine.ts';
import { choose } from '../../src/summary/choose.ts';
import { words } from '../../src/text/words.ts';
import { libraryOf, markdown } from '../library/folder.ts';
import { finish } from '../quotes/utterances/cluster-finish.ts';
import { plainQuotes } from '../support/plain-quotes.ts';

const corpus = join(import.meta.dirname, '../../corpus');

let opened: OpenedLibrary;
let vocabulary: readonly string[];

beforeAll(async () => {
  opened = await openLibrary({ corpus });
  vocabulary = [...opened.passages.values()].flatMap(({ article }) =>
    words(`${article.title}\n${article.text}`).map(({ form }) => form),
  );
});

const topic = () =>
  fc.oneof(
    fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 4 }).map((of) => of.join(' ')),
    fc.constantFrom('pertemuan Kim dan Putin', 'kereta cepat', 'Guterres', 'moon landing', 'COP28', ''),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );
const request = (): fc.Arbitrary<SummaryRequest> =>
  fc
    .record({
      topic: topic(),
      length: fc.integer({ min: 1, max: 12 }),
      order: fc.constantFrom('events' as const, 'relevance' as const, 'newest' as const),
    })
    .chain((asked) =>
      fc
        .record(
          { from: fc.constantFrom('2023', '2024-06', '2023-09-13'), to: fc.constantFrom('2023', '2024') },
          { requiredKeys: [] },
        )
        .map((time) => ({ ...asked, ...time })),
    );

/** Whatever was asked: words of articles, outside their furniture, none of them twice, and no more than were asked for. */
async function expectValid(library: Library, asked: SummaryRequest): Promise<number> {
  const { sentences, nearest } = await library.summarise(asked);
  const spans = sentences.map(({ citation }) => citation);
  for (const { citation, quotation, dated, outlets, origins } of sentences) {
    const article = library.article(citation.articleId);
    const { start, end } = citation.span;
    const said = library.slice(citation);
    expect(said).toBe(article?.text.slice(start, end));
    expect(said.trim()).toBe(said);
    expect(said.length).toBeGreaterThan(0);
    expect(said.length).toBeLessThanOrEqual(350);
    expect(article?.furniture.some((one) => one.start < end && start < one.end)).toBe(false);
    for (const part of [quotation?.span, dated]) {
      expect(part === undefined || (part.start >= start && part.end <= end)).toBe(true);
    }
    expect(new Set(outlets).size).toBe(outlets.length);
    if (article?.source !== undefined) expect(outlets[0]).toBe(article.source);
    expect(origins).toBeGreaterThanOrEqual(1);
  }
  const plain = spans.map((one) =>
    words(library.slice(one))
      .map(({ form }) => form)
      .join(' '),
  );
  expect(new Set(plain).size).toBe(plain.length);
  for (const [i, one] of spans.entries())
    for (const other of spans.slice(0, i)) {
      const isApart = one.span.end <= other.span.start || other.span.end <= one.span.start;
      expect(one.articleId !== other.articleId || isApart).toBe(true);
    }
  expect(sentences.length).toBeLessThanOrEqual(asked.length ?? 6);
  expect(nearest.length).toBeLessThanOrEqual(sentences.length > 0 ? 0 : 5);
  return sentences.length;
}

describe('a summary', () => {
  it('says slices of its articles, whatever is asked of the samples', async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(request(), async (asked) => {
        told += await expectValid(opened.library, asked);
      }),
      { numRuns: 60 },
    );
    expect(told).toBeGreaterThan(0);
  });

  it('is one, or a refusal, whatever of the articles there is', async () => {
    const all = [...opened.passages];
    await fc.assert(
      fc.asyncProperty(fc.subarray(all), request(), async (some, asked) => {
        const articles: ReadonlyMap<string, ShelvedArticle> = new Map(some);
        const engine = createEngine([]);
        for (const [id, { article, passages }] of articles)
          engine.add({
            ...{ id, title: article.title, lang: article.lang },
            passages: passages.map((span) => ({ text: article.text, span })),
          });
        await expectValid(
          createLibrary(
            ...([
              engine,
              articles,
              plainQuotes([], opened.library),
              () => [],
              finish(coverageOf(articles)),
            ] as const),
          ),
          asked,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('keeps to the stored text, whatever is printed', async () => {
    const piece = fc.constantFrom(
      ...[
        'Kapal',
        'Ratna Wulan',
        'tiba',
        'di',
        'dermaga',
        'kata',
        'pada Rabu (13/9/2023)',
        'ia',
        'itu',
        '“',
        '”',
        '"',
        '. ',
        '.\n',
        '\n\n',
      ],
      ...['😀', '\u0301', '*', '<b>', '?', ', ', 'ujarnya', 'Selain itu', 'Baca juga: Kapal', '40', 'Foto:'],
    );
    const article = fc.array(piece, { minLength: 5, maxLength: 120 }).map((of) => of.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(article, { minLength: 1, maxLength: 4 }), request(), async (texts, asked) => {
        const files = texts.map((text, n) => [
          `${n}.md`,
          markdown({ title: 'Kapal tiba', source: `Kabar ${n}`, date: '2023-09-14' }, text),
        ]);
        const library = await libraryOf(Object.fromEntries(files));
        await expectValid(library, { ...asked, topic: 'kapal Ratna Wulan dermaga' });
      }),
      { numRuns: 60 },
    );
  });
});

describe('the choice by relevance and novelty', () => {
  it('never takes two that are as alike as the bound, nor more than asked for, nor leaves room for another', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            // Subnormal numbers lose digits when they are weighed.
            worth: fc.double({ min: 0, max: 1, noNaN: true }).map((worth) => (worth < 1e-300 ? 0 : worth)),
            at: fc.double({ min: 0, max: 1, noNaN: true }),
          }),
          { maxLength: 30 },
        ),
        fc.integer({ min: 0, max: 12 }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (options, most, bound) => {
          type Option = (typeof options)[number];
          const likeness = (one: Option, other: Option) => 1 - Math.abs(one.at - other.at);
          const said = (one: Option, chosen: readonly Option[]) =>
            Math.max(0, ...chosen.map((other) => likeness(one, other)));
          const work = choose(options, most, bound, { relevance: ({ worth }) => worth, likeness, said });
          let step = work.next();
          while (!step.done) step = work.next();
          const chosen = step.value;
          for (const [i, one] of chosen.entries())
            for (const other of chosen.slice(0, i)) expect(likeness(one, other)).toBeLessThan(bound);
          expect(new Set(chosen).size).toBe(chosen.length);
          expect(chosen.length).toBeLessThanOrEqual(most);
          const isFree = (one: Option) =>
            !chosen.includes(one) && chosen.every((other) => likeness(one, other) < bound);
          if (chosen.length < most) expect(options.some(isFree)).toBe(false);
          if (chosen[0]) expect(chosen[0].worth).toBe(Math.max(...options.map(({ worth }) => worth)));
        },
      ),
    );
  });
});
