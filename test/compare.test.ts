import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../src/compare.ts';
import type { Comparison } from '../src/library/answers/checks.ts';
import { createQuotationIndex } from '../src/quotes/lookup/quotation-index.ts';
import { spoken } from './support/utterances.ts';

const { utterances, articleOf } = spoken([
  {
    by: 'Sari Melati',
    printed: [
      'Irigasi adalah prioritas paling utama bagi kami, hari ini dan besok',
      'Irigasi adalah prioritas nomor satu bagi kami hari ini dan besok',
      { words: 'prioritas paling penting', kind: 'partial' },
    ],
  },
  { by: 'Budi Laksana', printed: ['Irigasi bukan prioritas, jembatan lebih mendesak'] },
  { by: 'Wati', printed: ['Warga menjahit layar perahu di tepi danau'] },
  {
    by: 'Tono',
    printed: ['Warga menjahit layar perahu di tepi danau', 'Para warga menjahit layar perahu di danau'],
  },
  { by: 'Yusuf', printed: [{ words: 'gudang garam terbakar semalam', kind: 'indirect' }] },
]);
const index = createQuotationIndex(utterances, articleOf);

const speakerOf = (words: string) => compare(words, index)?.utterance.speaker?.name;

/** The words that differ, for each wording. */
function differing({ utterance, differences }: Comparison): string[][] {
  return utterance.wordings.map(({ articleId }, at) =>
    (differences[at] ?? []).map(({ start, end }) => articleOf(articleId).text.slice(start, end)),
  );
}

describe('the utterance that words fit', () => {
  it.each([
    ['a topic', 'irigasi utama', 'Sari Melati'],
    ['a fragment', 'jembatan lebih mendesak', 'Budi Laksana'],
    ['another inflection', 'kemendesakan jembatan', 'Budi Laksana'],
    ['a topic and its speaker', 'irigasi budi', 'Budi Laksana'],
    ['several wordings before one', 'warga menjahit layar perahu', 'Tono'],
    ['several outlets before one', 'prioritas irigasi', 'Sari Melati'],
  ])('%s', (_, words, speaker) => {
    expect(speakerOf(words)).toBe(speaker);
  });

  it.each(['', '?!', 'gunung meletus', 'adalah bagi kami', 'sari', 'gudang garam terbakar'])(
    'none fits %j',
    (words) => {
      expect(compare(words, index)).toBeUndefined();
    },
  );

  it('names the others', () => {
    const found = compare('prioritas irigasi', index);
    expect(found?.others.map(({ speaker }) => speaker?.name)).toEqual(['Budi Laksana']);
  });
});

describe('its wordings', () => {
  it('are held against the first, and the first against all; a fragment lacks nothing outside of it', () => {
    const found = compare('irigasi utama', index) as Comparison;
    expect(differing(found)).toEqual([['paling utama'], ['nomor satu'], ['penting']]);
  });

  it('differ in words that stand in their own article', () => {
    const found = compare('warga menjahit', index) as Comparison;
    expect(differing(found)).toEqual([['tepi'], ['Para']]);
  });
});

describe('for any words', () => {
  it('every wording has its differences, inside of its quotation', () => {
    const words = fc.array(
      fc.constantFrom('irigasi', 'warga', 'layar', 'kami', 'Budi', '"', '\u0000', '🙂'),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          words.map((some) => some.join(' ')),
          fc.string({ unit: 'binary' }),
        ),
        (asked) => {
          const found = compare(asked, index);
          if (!found) return;
          expect(found.differences).toHaveLength(found.utterance.wordings.length);
          for (const [at, { quotation }] of found.utterance.wordings.entries())
            for (const { start, end } of found.differences[at] ?? []) {
              expect(start).toBeGreaterThanOrEqual(quotation.span.start);
              expect(end).toBeLessThanOrEqual(quotation.span.end);
            }
          expect(found.others).not.toContain(found.utterance);
        },
      ),
    );
  });
});
