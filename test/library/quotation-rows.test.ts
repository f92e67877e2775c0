import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRows, rowsOf } from '../../src/library/quotes/rows.ts';
import type { Quotation } from '../../src/types.ts';
import { finish } from '../quotes/utterances/cluster-finish.ts';

const span = fc
  .tuple(fc.nat(1_000_000), fc.nat(5000))
  .map(([start, length]) => ({ start, end: start + length }));
const words = fc.string({ unit: 'grapheme', maxLength: 12 });

const quotation: fc.Arbitrary<Quotation> = fc.record(
  {
    kind: fc.constantFrom('direct', 'partial', 'indirect'),
    span,
    sentence: span,
    confidence: fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true }).map(Math.abs),
    speaker: words,
    path: fc.constantFrom('name', 'epithet', 'pronoun', 'continued', 'neighbour', 'organisation'),
    mention: span,
    nickname: words,
    cue: span,
    via: words,
    saidOn: fc.record(
      { value: words, basis: fc.constantFrom('stated', 'reported'), words, span },
      { requiredKeys: ['value', 'basis', 'words'] },
    ),
  },
  { requiredKeys: ['kind', 'span', 'sentence', 'confidence'] },
);

it('gives back the quotations of every article as they were, before and after saving and copying', () => {
  fc.assert(
    fc.property(fc.array(fc.array(quotation, { maxLength: 4 }), { maxLength: 6 }), (articles) => {
      const builder = createRows();
      for (const own of articles) builder.add(own);
      const built = finish(builder.done());
      const copies = createRows();
      for (const number of articles.keys()) copies.copy(built, number);
      const copied = finish(copies.done());
      expect(copied.save()).toEqual(built.save());
      for (const rows of [built, rowsOf(built.save()), copied]) {
        expect([rows.articles, rows.size]).toEqual([articles.length, articles.flat().length]);
        const kept = Array.from({ length: rows.size }, (_, row) => row);
        for (const [number, own] of articles.entries())
          expect(kept.filter((row) => rows.article(row) === number).map(rows.quotation)).toEqual(own);
        expect(kept.map((row) => [rows.kind(row), rows.start(row), rows.end(row)])).toEqual(
          articles.flat().map(({ kind, span: { start, end } }) => [kind, start, end]),
        );
      }
    }),
  );
});
