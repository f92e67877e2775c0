import { describe, expect, it } from 'vitest';
import { foldName } from '../../src/i18n/spelling.ts';

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
