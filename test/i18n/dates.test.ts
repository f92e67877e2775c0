import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { formatDate, formatEvidence, formatRange } from '../../src/i18n/dates.ts';
import type { DateEvidence } from '../../src/types.ts';

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
