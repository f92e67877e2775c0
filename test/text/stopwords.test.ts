import { expect, it } from 'vitest';
import { isStopWord } from '../../src/text/stopwords.ts';

it('knows the words of each language that carry no topic, question words included', () => {
  for (const word of ['yang', 'dari', 'siapa', 'berapa', 'kapan', 'di'])
    expect(isStopWord(word, 'id')).toBe(true);
  for (const word of ['the', 'of', 'who', 'when', 'did']) expect(isStopWord(word, 'en')).toBe(true);
});

it('leaves what a question can be about', () => {
  for (const word of ['presiden', 'rusia', 'jembatan', 'dua', 'tahun', 'kata'])
    expect(isStopWord(word, 'id')).toBe(false);
  for (const word of ['president', 'two', 'year', 'said', 'dan']) expect(isStopWord(word, 'en')).toBe(false);
});

it('does not take the words of one language for those of the other', () => {
  expect(isStopWord('the', 'id')).toBe(false);
  expect(isStopWord('yang', 'en')).toBe(false);
});
