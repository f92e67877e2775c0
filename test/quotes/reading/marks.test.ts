import { describe, expect, it } from 'vitest';
import { endsOpen, findMarked } from '../../../src/quotes/reading/marks.ts';

/** Marked words of a paragraph where `kata`, two characters on at most, is the only cue. */
function marked(text: string, isOpen = false) {
  const isCue = (offset: number): boolean => /^[\s"”’,]{0,3}kata\b/.test(text.slice(offset, offset + 8));
  return findMarked(text, { start: 0, end: text.length }, isCue, isOpen);
}

const words = (text: string, isOpen = false): string[] =>
  marked(text, isOpen).map(({ inner }) => text.slice(inner.start, inner.end));

describe('words between marks', () => {
  it('reach from mark to mark, and hold neither', () => {
    const text = 'a "b c", kata';
    expect(marked(text)).toEqual([
      { outer: { start: 2, end: 7 }, inner: { start: 3, end: 6 }, isSingle: false, isRepaired: false },
    ]);
  });

  it.each([
    ['“satu dua”', ['satu dua']],
    ['«satu dua»', ['satu dua']],
    ['„satu dua“', ['satu dua']],
    ['”satu dua” dan ”tiga”', ['satu dua', 'tiga']],
    ['“satu dua“ dan “tiga“', ['satu dua', 'tiga']],
    ['"satu dua” dan “tiga"', ['satu dua', 'tiga']],
    ['("satu dua")', ['satu dua']],
    ['satu—"dua tiga"—empat', ['dua tiga']],
    ['kota“satu dua” itu', ['satu dua']],
    ['"satu" "dua"', ['satu', 'dua']],
  ])('are found whatever glyphs an outlet prints: %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ['"satu "dua" tiga"', ['satu "dua" tiga']],
    ['"satu \'dua\' tiga"', ["satu 'dua' tiga"]],
    ["satu 'dua tiga' empat", ['dua tiga']],
    ["satu ('dua tiga') empat", ['dua tiga']],
    ['satu ‘dua tiga’ empat', ['dua tiga']],
    ["tahun '45 dan '98", []],
    ["Jum'at, Mu'ti dan Rifa'", []],
  ])('are not split by marks inside them, nor begun by apostrophes: %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ['no closing mark before a cue', '"Satu dua tiga, kata Budi.', ['Satu dua tiga,']],
    [
      'no closing mark before a cue and another opening one',
      '"Satu dua, kata Budi. "Tiga empat," kata',
      ['Satu dua,', 'Tiga empat,'],
    ],
    ['no opening mark before a cue', 'Satu dua," kata Budi.', ['Satu dua,']],
    [
      'no closing mark in a paragraph that is a quotation',
      '"Satu dua tiga empat lima enam.',
      ['Satu dua tiga empat lima enam.'],
    ],
    ['a mark too many', 'Satu "dua. "Tiga," kata Budi.', ['Tiga,']],
    ['a stop before a mark without a space', 'Satu dua." Tiga empat," kata Budi.', ['Tiga empat,']],
  ])('are mended: %s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    'Satu dua" tiga empat.',
    'Satu "dua tiga empat.',
    'Satu dua tiga " empat.',
    '"',
    '""',
    '" ... "',
    '"Satu dua.',
  ])('are none where their place is unknown: %s', (text) => {
    expect(words(text)).toEqual([]);
  });

  it('are marked as mended where a mark was missing, and as single', () => {
    const [first, second] = marked("Satu dua,\" kata 'tiga empat'.");
    expect([first?.isRepaired, first?.isSingle]).toEqual([true, false]);
    expect([second?.isRepaired, second?.isSingle]).toEqual([false, true]);
  });

  it('begin with the paragraph where the one before ended in their opening mark', () => {
    expect(words('Satu dua." Tiga empat.', true)).toEqual(['Satu dua.']);
    expect(words('Satu dua." Tiga empat.', false)).toEqual([]);
  });
});

describe('a paragraph that ends in an opening mark', () => {
  const ends = (text: string): boolean => endsOpen(text, { start: 0, end: text.length });

  it.each([
    ['Budi berkata: "', true],
    ['"Satu," kata Budi. “', true],
    ['"Satu dua."', false],
    ['Satu "dua "', false],
    ['"', false],
    ['', false],
  ])('is told from one that closes: %s', (text, expected) => {
    expect(ends(text)).toBe(expected);
  });
});
