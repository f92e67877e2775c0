import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edits, foldName } from '../../src/i18n/spelling.ts';

describe('a folded name', () => {
  it.each([
    ['Kabar Teluk', ['KABAR  TELUK', 'kabarteluk', 'Kabar-Teluk', 'Kábar Tëluk', 'Ｋabar Teluk']],
    ['Détik Muara', ['detik muara', 'De\u0301tik\u00a0Muara', 'DÉTIK MUARA']],
  ])('is that of %s, however it is written', (name, others) => {
    for (const other of others) expect(foldName(other)).toBe(foldName(name));
  });

  it('keeps letters and digits apart that are others', () => {
    expect(foldName('Kabar Teluk')).not.toBe(foldName('Kabar Telok'));
    expect(foldName('Kanal 24')).not.toBe(foldName('Kanal 42'));
    expect(foldName('— !')).toBe('');
  });
});

describe('the letters between two names', () => {
  it.each([
    ['', '', 0],
    ['kutip', '', 5],
    ['', 'kutip', 5],
    ['sumarry', 'summary', 2],
    ['kitten', 'sitting', 3],
    ['telok', 'teluk', 1],
  ])('%s, %s: %i', (typed, name, distance) => {
    expect(edits(typed, name)).toBe(distance);
  });

  it('are as many from either end, and no more than the longer has', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
    fc.assert(
      fc.property(name, name, name, (one, other, third) => {
        expect(edits(one, other)).toBe(edits(other, one));
        expect(edits(one, other) === 0).toBe(one === other);
        expect(edits(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(edits(one, third)).toBeLessThanOrEqual(edits(one, other) + edits(other, third));
      }),
    );
  });
});
