import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachWord, words } from '../../src/text/words.ts';
import { expectLinear } from './growth.ts';

const forms = (text: string) => words(text).map(({ form }) => form);
const printed = (text: string) => words(text).map(({ start, end }) => text.slice(start, end));

describe('words', () => {
  it('says where each word stands, in UTF-16 units', () => {
    expect(words('😀 Kapal, tiba.')).toEqual([
      { start: 3, end: 8, form: 'kapal' },
      { start: 10, end: 14, form: 'tiba' },
    ]);
  });

  it('counts offsets from the beginning of the text where it reads a part of it', () => {
    expect(words('Satu dua tiga', 5, 8)).toEqual([{ start: 5, end: 8, form: 'dua' }]);
  });

  it.each([
    ['Kim Jong-un', 'Kim Jong Un'],
    ['anak-anak', 'anak anak'],
    ['se‑Indonesia', 'se Indonesia'],
    ['Timor–Leste', 'timor leste'],
  ])('reads %s as %s', (written, other) => {
    expect(forms(written)).toEqual(forms(other));
  });

  it.each([
    ["Jum'at", ["Jum'at"]],
    ['Jum’at', ['Jum’at']],
    ["rock'n'roll", ["rock'n'roll"]],
    ["'satu' dua'", ['satu', 'dua']],
    ["the guards' hut", ['the', 'guards', 'hut']],
    ["the 1990's", ['the', '1990', 's']],
  ])('lets an apostrophe belong to a word only between its letters: %s', (text, expected) => {
    expect(printed(text)).toEqual(expected);
  });

  it.each([
    ['10.000 ton', ['10.000', 'ton']],
    ['naik 1,5 persen.', ['naik', '1,5', 'persen']],
    ['pukul 12.30, Rabu (13/9/2023)', ['pukul', '12.30', 'Rabu', '13', '9', '2023']],
    ['Rp10.000,-', ['Rp10.000']],
    ['tahun 2023.Kemudian', ['tahun', '2023', 'Kemudian']],
    ['1..2, 3,,4', ['1', '2', '3', '4']],
    ['G20 dan COVID-19', ['G20', 'dan', 'COVID', '19']],
  ])('lets a point or comma belong to a number only between its digits: %s', (text, expected) => {
    expect(printed(text)).toEqual(expected);
  });

  it('reads letters of every script, beyond the first plane too, and no half of one', () => {
    expect(printed('Πλάτων 金正恩 𝒜𝒷 x\ud83dy')).toEqual(['Πλάτων', '金正恩', '𝒜𝒷', 'x', 'y']);
  });

  it('finds nothing where there is nothing to say', () => {
    expect(forms('')).toEqual([]);
    expect(forms(' — “…” 😀 \u0301 \n')).toEqual([]);
  });

  it('gives slices of the text that are words, in order and apart, and everything else is none', () => {
    fc.assert(
      fc.property(newsText, (text) => {
        let last = 0;
        eachWord(text, 0, text.length, (start, end) => {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(last, start)).not.toMatch(/\p{L}|\p{N}/u);
          expect(text.slice(start, end)).toMatch(
            /^[\p{L}\p{N}\p{M}]([\p{L}\p{N}\p{M}'’ʼ.,]*[\p{L}\p{N}\p{M}])?$/u,
          );
          last = end;
        });
        expect(last).toBeLessThanOrEqual(text.length);
        expect(text.slice(last)).not.toMatch(/\p{L}|\p{N}/u);
      }),
    );
  });

  it.each(["a'", '1,', '.', "'", 'e\u0301', '\ud83d', 'a', 'a-'])(
    'reads a megabyte of %j in linear time',
    (repeated) => {
      expectLinear((text) => words(text), repeated, 1 << 20);
    },
  );
});

const newsText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "Jum'at",
        'Kim',
        '-',
        '1.000',
        ',',
        '.',
        ' ',
        "'",
        '’',
        '𝒜',
        '😀',
        'e\u0301',
        '\ud83d',
        '\n',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  )
  .map((parts) => parts.join(''));
