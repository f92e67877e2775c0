import { expect, it } from 'vitest';
import { detectLanguage } from '../../src/text/language.ts';

it.each([
  ['Warga desa itu menunggu kapal dari kota sejak pagi.', 'id'],
  ['Siapa yang membuka jembatan?', 'id'],
  ['The villagers have been waiting for the ship since the morning.', 'en'],
  ['Who opened the bridge?', 'en'],
  ['Menteri itu mengutip "the art of the possible" di depan para nelayan dan wartawan dari kota.', 'id'],
] as const)('reads %s as %s', (text, lang) => {
  expect(detectLanguage(text)).toBe(lang);
});

it('falls back where the words do not tell', () => {
  expect(detectLanguage('Vladimir Putin', 'en')).toBe('en');
  expect(detectLanguage('Vladimir Putin', 'id')).toBe('id');
  expect(detectLanguage('', 'en')).toBe('en');
  expect(detectLanguage('Kim Jong Un')).toBe('id');
});

it('tells by the beginning of a long text', () => {
  const indonesian = 'Kapal itu tiba dari kota dan membawa beras untuk warga. '.repeat(100);
  expect(detectLanguage(indonesian + 'The ship is of the line and it is here. '.repeat(1000))).toBe('id');
});
