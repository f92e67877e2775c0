import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldWord } from '../../src/text/normalise.ts';

it.each([
  ['Rusia', 'rusia'],
  ["Jum'at", 'jumat'],
  ['Jum’at', 'jumat'],
  ["Russia's", 'russia'],
  ['Russia’s', 'russia'],
  ['Türkiye', 'turkiye'],
  ['Zelenskyy', 'zelenskyy'],
  ['e\u0301migre\u0301', 'emigre'],
  ['ﬁlm', 'film'],
  ['ＫＩＭ', 'kim'],
  ['İstanbul', 'istanbul'],
  ['10.000', '10000'],
  ['1,000,000', '1000000'],
  ['1,5', '1.5'],
  ['2.50', '2.50'],
  ['1.234,5', '1234.5'],
  ['1,234.5', '1234.5'],
  ['13.00', '13.00'],
  ['2023', '2023'],
  ['5km', '5km'],
  ['2,5Km', '2.5km'],
])('compares %s as %s', (printed, form) => {
  expect(foldWord(printed)).toBe(form);
});

it('leaves nothing of what is no word', () => {
  expect(foldWord('—')).toBe('');
  expect(foldWord('\u0301')).toBe('');
});

it('compares a form as itself, and with nothing in it that separates words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (printed) => {
      const form = foldWord(printed);
      expect(form).toMatch(/^[\p{L}\p{N}.]*$/u);
      if (!/^\d/.test(form)) expect(foldWord(form)).toBe(form);
    }),
    { numRuns: 500 },
  );
});
