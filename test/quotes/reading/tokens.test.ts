import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../src/quotes/reading/tokens.ts';

const tokens = (text: string) => tokenise(text, 0, text.length);
const printed = (text: string): string =>
  tokens(text)
    .map((token) => token.text)
    .join(' | ');

describe('tokens', () => {
  it.each([
    ['Wira Jong-un', 'Wira | Jong-un'],
    ["Qur'an dan Jum’at", "Qur'an | dan | Jum’at"],
    ["tamu' itu", "tamu | ' | itu"],
    ['al-Seruni', 'al-Seruni'],
    ['A.S. naik', 'A.S | naik'],
    ['A.S. Naik', 'A.S | . | Naik'],
    ['selesai.Warga', 'selesai | . | Warga'],
    ['Rp1.500,50', 'Rp1.500,50'],
    ['3,Wira', '3 | , | Wira'],
    ['warta.example.com buka', 'warta | . | example.com | buka'],
    ['tulis @melati #bakau', 'tulis | @melati | #bakau'],
    ['@ melati', '@ | melati'],
    ['satu—dua', 'satu | — | dua'],
    ['(42)', '( | 42 | )'],
    ['PresidenWira datang', 'Presiden | Wira | datang'],
    ['NegeriJepangWira', 'Negeri | Jepang | Wira'],
    ['kepadaWarta', 'kepada | Warta'],
    ['Santikasetelah itu', 'Santika | setelah | itu'],
    ['Santikamenggelar', 'Santika | menggelar'],
    ['Saint-Seruni, Jakarta-Randu', 'Saint-Seruni | , | Jakarta-Randu'],
    ['DiRandu WarTekno', 'DiRandu | WarTekno'],
    ['Randuyang Permenrandu', 'Randuyang | Permenrandu'],
    ['PRESIDENWIRA', 'PRESIDENWIRA'],
  ])('of %s are %s', (text, expected) => {
    expect(printed(text)).toBe(expected);
  });

  it('tell capitals, also behind marks, and compare in lower case with straight apostrophes', () => {
    const [name, word, accent] = tokens('Mu’Ti warga Élan');
    expect([name?.isCapital, word?.isCapital, accent?.isCapital]).toEqual([true, false, true]);
    expect([name?.lower, accent?.lower]).toEqual(["mu'ti", 'élan']);
  });

  it('tell what stands behind white space', () => {
    expect(tokens('a,b c').map(({ isApart }) => isApart)).toEqual([true, false, false, true]);
  });

  it('keep the two halves of a character together', () => {
    expect(tokens('a 🚢, b').map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [2, 4],
      [4, 5],
      [6, 7],
    ]);
  });

  it('hold every character but white space, in order, each once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, one, other) => {
        const [start, end] = [one, other].map((at) => at % (text.length + 1)).sort((a, b) => a - b) as [
          number,
          number,
        ];
        let at = start;
        for (const token of tokenise(text, start, end)) {
          expect(text.slice(at, token.start).trim()).toBe('');
          expect(token.text).toBe(text.slice(token.start, token.end));
          expect(token.end).toBeGreaterThan(token.start);
          at = token.end;
        }
        expect(text.slice(at, end).trim()).toBe('');
      }),
    );
  });
});
