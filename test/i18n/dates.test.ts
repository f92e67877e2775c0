import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { formatDate, formatEvidence, formatRange, formatSaidOn } from '../../src/i18n/dates.ts';
import type { DateEvidence, SaidOn } from '../../src/types.ts';

const evidence = (value: string, origin: DateEvidence['origin'], words = value) => ({ value, origin, words });

describe('a date', () => {
  it.each([
    ['2023-09-13', '13 September 2023', '13 September 2023'],
    ['2024-05-01', '1 May 2024', '1 Mei 2024'],
    ['2023-09', 'September 2023', 'September 2023'],
    ['2023', '2023', '2023'],
    ['--09-13', '13 September, year unknown', '13 September, tahunnya tidak diketahui'],
    ['--02-29', '29 February, year unknown', '29 Februari, tahunnya tidak diketahui'],
    ['soon', 'soon', 'soon'],
  ])('%s is written as precisely as it is known', (value, english, indonesian) => {
    expect(formatDate(value, 'en')).toBe(english);
    expect(formatDate(value, 'id')).toBe(indonesian);
  });

  it('is the same day wherever the bot runs', () => {
    vi.stubEnv('TZ', 'Pacific/Honolulu');
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(Date.parse(`${formatDate(iso, 'en')} UTC`)).toBe(Date.parse(iso));
      }),
    );
  });
});

describe('the evidence for a date', () => {
  it.each([
    [evidence('2023-09-13', 'dateline', 'Rabu (13/9/2023)'), '13 September 2023'],
    [evidence('2023-09-13', 'metadata'), '13 September 2023'],
    [evidence('2023-09-13', 'address', '2023/09/13'), '13 September 2023 (from the address)'],
    [evidence('2023', 'copyright', '© 2023'), '2023 (from the copyright line)'],
    [
      evidence('--09-13', 'text', '13 September'),
      '13 September, year unknown (from the text: “13 September”)',
    ],
    [evidence('2023-09-13', 'text', '13 September 2023'), '13 September 2023 (from the text)'],
    [undefined, 'date unknown'],
  ])('%j is said', (dated, said) => {
    expect(formatEvidence(dated, 'en')).toBe(said);
  });
});

describe('when something was said', () => {
  const said = (value: string, basis: SaidOn['basis'], words: string) => ({ value, basis, words });

  it.each([
    [
      said('2023-09-13', 'stated', 'Rabu (13/9)'),
      'said on 13 September 2023 (“Rabu (13/9)”)',
      'diucapkan pada 13 September 2023 (“Rabu (13/9)”)',
    ],
    [
      said('2023-09-13', 'stated', '2023-09-13'),
      'said on 13 September 2023',
      'diucapkan pada 13 September 2023',
    ],
    [
      said('2023-09', 'stated', 'bulan itu'),
      'said in September 2023 (“bulan itu”)',
      'diucapkan pada September 2023 (“bulan itu”)',
    ],
    [said('2023', 'stated', '2023'), 'said in 2023', 'diucapkan pada 2023'],
    [
      said('2023-09-13', 'reported', 'Rabu'),
      'reported on 13 September 2023',
      'diberitakan pada 13 September 2023',
    ],
    [said('2023', 'reported', '© 2023'), 'reported in 2023', 'diberitakan pada 2023'],
    [undefined, 'date of the quotation unknown', 'tanggal ucapan tidak diketahui'],
  ])('%j', (saidOn, english, indonesian) => {
    expect(formatSaidOn(saidOn, 'en')).toBe(english);
    expect(formatSaidOn(saidOn, 'id')).toBe(indonesian);
  });
});

describe('a range', () => {
  it.each([
    ['2022', '2023-09-13', '2022 sampai 13 September 2023'],
    ['2022', '2022', '2022'],
    [undefined, '2022', '2022'],
    ['2022', undefined, '2022'],
    [undefined, undefined, undefined],
  ])('from %s to %s', (from, to, said) => {
    expect(formatRange(from, to, 'id')).toBe(said);
  });
});
