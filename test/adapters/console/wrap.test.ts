import { describe, expect, it } from 'vitest';
import { columns, wrap } from '../../../adapters/console/wrap.ts';

const lines = (text: string, width: number) =>
  wrap(text, width).map(({ start, end }) => text.slice(start, end));

describe('lines', () => {
  it('are broken at spaces, and at the breaks of the text', () => {
    expect(lines('satu dua tiga empat', 9)).toEqual(['satu dua', 'tiga', 'empat']);
    expect(lines('satu\n\ndua tiga', 80)).toEqual(['satu', '', 'dua tiga']);
  });

  it('keep a word whole that is too long', () => {
    expect(lines('ke https://kabar.example/panjang sekali', 10)).toEqual([
      'ke',
      'https://kabar.example/panjang',
      'sekali',
    ]);
  });

  it('keep every space but the one they are broken at', () => {
    expect(lines('satu  dua', 5)).toEqual(['satu ', 'dua']);
  });

  it('count what is seen', () => {
    expect(lines('世界 世界', 8)).toEqual(['世界', '世界']);
    expect(lines('e\u0301e\u0301 e\u0301e\u0301', 5)).toEqual(['e\u0301e\u0301 e\u0301e\u0301']);
  });
});

it.each([
  ['kata', 4],
  ['世界', 4],
  ['e\u0301', 1],
  ['👩‍🌾', 2],
  ['한국', 4],
  ['“é”', 3],
  ['', 0],
])('%s takes up %i columns', (text, width) => {
  expect(columns(text)).toBe(width);
});
