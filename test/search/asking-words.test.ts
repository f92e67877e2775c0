import { describe, expect, it } from 'vitest';
import { asksMeaning, isQuestion } from '../../src/search/asking-words.ts';

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

describe('asksMeaning', () => {
  const asks = (text: string, lang: 'id' | 'en' = 'id') => asksMeaning(text.split(' '), lang);

  it.each(['apa itu dermaga', 'apa yang dimaksud dengan dermaga', 'apakah arti dermaga', 'definisi dermaga'])(
    'is true of %j',
    (text) => expect(asks(text)).toBe(true),
  );

  it.each(['what is a ferry', 'what does ferry mean', 'meaning of ferry'])('is true of %j', (text) =>
    expect(asks(text, 'en')).toBe(true),
  );

  it.each([
    'apa hasilnya',
    'apa penyebab kebakaran dermaga',
    'apakah itu alasan wali kota mundur dari dewan',
    'apa arti kemenangan itu bagi tim',
    'berapa harga cabai dan apa itu benar',
  ])('is false of %j', (text) => expect(asks(text)).toBe(false));

  it.each(['what is the death toll', 'what does the mayor mean', 'what was the verdict'])(
    'is false of %j',
    (text) => expect(asks(text, 'en')).toBe(false),
  );
});
