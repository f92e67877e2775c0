import { expect, it } from 'vitest';
import { isUnnamed } from '../../../src/quotes/speakers/unnamed.ts';

it.each([
  'seorang warga',
  'juru bicara Muara',
  'the company',
  'a spokesman for Clara Marlow',
  'A spokeswoman for the Muara Council',
  'A senior Muara coast official',
  "Clara Marlow's lawyers",
])('%s is the name of nobody', (words) => {
  expect(isUnnamed(words)).toBe(true);
});

it.each(['Clara Marlow', 'A Better Muara', 'Muara Council', 'pemerintah Muara', 'Dewan Nelayan'])(
  '%s is a name',
  (words) => {
    expect(isUnnamed(words)).toBe(false);
  },
);
