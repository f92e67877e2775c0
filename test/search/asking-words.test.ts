import { expect, it } from 'vitest';
import { isQuestion } from '../../src/search/asking-words.ts';

it.each([
  'dermaga baru?',
  'Siapa wali kota',
  'siapakah wali kota',
  'bagaimanakah caranya',
  'di mana pasar',
  'Dimanakah pasar',
  'dari mana beras',
  'who won',
  'What’s new',
  'how many boats ',
])('takes %j for a question', (text) => {
  expect(isQuestion(text)).toBe(true);
});

it.each(['', 'siapa', 'di mana', 'di pasar ikan', 'ratna wulan', 'dermaga apa', 'WHO', 'whose', '“” —'])(
  'does not take %j for a question',
  (text) => {
    expect(isQuestion(text)).toBe(false);
  },
);
