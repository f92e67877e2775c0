import { describe, expect, it } from 'vitest';
import { readRun, titleStart, titleWords } from '../../../src/quotes/cast/names.ts';
import { readParagraph } from '../../../src/quotes/reading/units.ts';

const unitsOf = (text: string) => readParagraph(text, { start: 0, end: text.length }, [], () => false).units;

/** The name in the run of capitals with which a text begins. */
function nameOf(text: string): string | undefined {
  const units = unitsOf(text);
  const run = readRun(units, 0, units.length);
  return run && text.slice(units[run.first]?.start ?? text.length, units[run.last - 1]?.end);
}

describe('the name in a run of capitals', () => {
  it.each([
    ['Wira Santika datang', 'Wira Santika'],
    ['WIRA SANTIKA datang', 'WIRA SANTIKA'],
    ['Wakil Menteri Wira Santika', 'Wira Santika'],
    ['Ketua Umum Partai Golkar Wira Santika', 'Wira Santika'],
    ['Jaksa Agung Wira Santika', 'Wira Santika'],
    ['Eks-Menteri Wira Santika', 'Wira Santika'],
    ['Kemenhub Wira Santika', 'Wira Santika'],
    ['Menko Perekonomian Wira Santika', 'Wira Santika'],
    ['Komisi V Wira Santika', 'Wira Santika'],
    ['Komisi II Wira Santika', 'Wira Santika'],
    ['Direktur KPK Wira Santika', 'Wira Santika'],
    ['Gubernur Jawa Tengah Wira Santika', 'Wira Santika'],
  ])('has no office, rank, body or place: %s', (text, expected) => {
    expect(nameOf(text)).toBe(expected);
  });

  it.each([
    ['Agung Santika', 'Agung Santika'],
    ['Wira Hakim', 'Wira Hakim'],
    ['Paus Wira XVI', 'Wira XVI'],
    ['Arya R Wisesa', 'Arya R Wisesa'],
    ['Arya R. Wisesa', 'Arya R. Wisesa'],
    ['M. Santika', 'M. Santika'],
    ['Wira van Santika', 'Wira van Santika'],
    ['Wira al-Santika', 'Wira al-Santika'],
    ['I Wayan Randu', 'I Wayan Randu'],
    ['Wira Jong-un', 'Wira Jong-un'],
  ])('keeps what looks like an office and is none, initials and small words: %s', (text, expected) => {
    expect(nameOf(text)).toBe(expected);
  });

  it.each([
    ['Wira Santika SH MH', 'Wira Santika'],
    ['Wira Santika. Warga menunggu', 'Wira Santika'],
    ['Wira Santika, Ketua Randu', 'Wira Santika'],
    ['Wira Santika Rabu pagi', 'Wira Santika'],
    ['Wira Santika Menurut warga', 'Wira Santika'],
    ["Melati's lawyer", "Melati's"],
    ["Melati's Wira Santika", "Melati's"],
  ])('ends before degrees, stops, commas, days and what belongs to somebody: %s', (text, expected) => {
    expect(nameOf(text)).toBe(expected);
  });

  it.each(['Komisi Pemberantasan Korupsi', 'KPK', 'Kota Tegal', 'Menteri Luar Negeri', 'Presiden Rusia'])(
    'is empty where nobody is named: %s',
    (text) => {
      expect(nameOf(text)).toBe('');
    },
  );

  it('is undefined where no capital stands', () => {
    expect(nameOf('warga datang')).toBeUndefined();
    expect(nameOf('Senin pagi')).toBeUndefined();
  });
});

describe('what stands before a name', () => {
  it('is read from the run and from the titles in small letters before it', () => {
    const units = unitsOf('kata juru bicara Kementerian Sosial Wira Santika');
    const run = readRun(units, 3, units.length);
    expect(run && titleWords(units, run.from, run.first)).toEqual(['kementerian', 'sosial']);
    expect(run && titleStart(units, run.from, 0)).toBe(1);
  });
});
