import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isoDate, weekdayOf } from '../../src/text/calendar.ts';
import { isMonth, isWeekday } from '../../src/text/date-names.ts';
import { findDates, isNoDay, readDate, resolveDate, weekdayAgrees } from '../../src/text/dates.ts';
import type { Lang } from '../../src/types.ts';

const read = (text: string, lang: Lang) => findDates(text, lang).map(({ words, value }) => [words, value]);

describe('findDates', () => {
  it.each([
    ['Rabu (13/9/2023)', '2023-09-13'],
    ['Sabtu malam (1/11/2025)', '2025-11-01'],
    ['Senin (27 / 3)', '--03-27'],
    ["Jum'at (5/5/23)", '2023-05-05'],
    ['Senin 21 Februari 2022', '2022-02-21'],
    ['Selasa, 10 September 2019', '2019-09-10'],
    ['13 September 2023', '2023-09-13'],
    ['13 September', '--09-13'],
    ['Mei 2020', '2020-05'],
    ['2023-09-13', '2023-09-13'],
    ['29 Februari 2024', '2024-02-29'],
    ['10-Sep-19', '2019-09-10'],
  ])('reads %s in Indonesian', (words, value) => {
    expect(read(`Rapat itu digelar pada ${words}, kata panitia.`, 'id')).toEqual([[words, value]]);
  });

  it.each([
    ['Sept. 13, 2023', '2023-09-13'],
    ['Wednesday, Sept. 13, 2023', '2023-09-13'],
    ['13 September 2023', '2023-09-13'],
    ['May 5th, 2021', '2021-05-05'],
    ['June 3', '--06-03'],
    ['March 2021', '2021-03'],
  ])('reads %s in English', (words, value) => {
    expect(read(`The meeting of ${words} was short.`, 'en')).toEqual([[words, value]]);
  });

  it.each([
    '31/2/2023',
    'Rabu (31/2/2023)',
    '31 Februari 2023',
    '29 Februari 2023',
    '13/13/2023',
    '0 Mei 2020',
  ])('finds no day in %s, which the calendar does not have', (words) => {
    expect(findDates(`pada tanggal ${words} itu`, 'id').filter((date) => date.value !== undefined)).toEqual(
      [],
    );
  });

  it.each(['bagian (1/2)', 'pukul 10.30', 'Rp 12.500', '+62-21-2023', 'skor 3-0', 'versi 1.2.3'])(
    'passes over %s',
    (words) => {
      expect(findDates(words, 'id')).toEqual([]);
    },
  );

  it('reads day and month in English only where one order is possible', () => {
    expect(read('9/13/2023', 'en')).toEqual([['9/13/2023', '2023-09-13']]);
    expect(read('9/11/2023', 'en')).toEqual([]);
    expect(read('Monday (9/11/2023)', 'en')).toEqual([['Monday (9/11/2023)', '2023-09-11']]);
  });

  it('takes words that are also months only with a capital', () => {
    expect(read('they may 5 times march 3 abreast', 'en')).toEqual([]);
  });

  it('reads weekdays alone and words relative to the day of the report', () => {
    const found = findDates('Kemarin dan Rabu pagi, bukan hari ini.', 'id');
    expect(found.map(({ words, day, weekday }) => [words, day, weekday])).toEqual([
      ['Kemarin', -1, undefined],
      ['Rabu', undefined, 3],
      ['hari ini', 0, undefined],
    ]);
  });

  it.each(['akhir September kemarin', 'pekan kemarin', 'Piala 2019 kemarin'])(
    'does not take it for the day before in %s',
    (words) => {
      expect(findDates(words, 'id').filter(({ day }) => day !== undefined)).toEqual([]);
    },
  );

  it('takes the day itself where a word only says that it is past', () => {
    expect(read('kalah pada Kamis (5/9/2019) kemarin', 'id')).toEqual([['Kamis (5/9/2019)', '2019-09-05']]);
    expect(findDates('kalah pada Rabu kemarin', 'id').map(({ words }) => words)).toEqual(['Rabu']);
  });

  it('counts offsets into the whole text', () => {
    const text = 'Pada 1 Mei 2020 dan 2 Mei 2020.';
    const [found] = findDates(text, 'id', { start: 15, end: text.length });
    expect(found && text.slice(found.span.start, found.span.end)).toBe('2 Mei 2020');
  });

  it('gives sorted, disjoint spans that hold the words, for any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '13',
        '/',
        '9',
        '2023',
        ' ',
        'September',
        'Rabu',
        '(',
        ')',
        ',',
        '31',
        'Februari',
        'May',
        '-',
        '\n',
        'kemarin',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom<Lang>('id', 'en'), (pieces, lang) => {
        const text = pieces.join('');
        let last = 0;
        for (const { span, words, value } of findDates(text, lang)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(span.start, span.end)).toBe(words);
          if (value?.length === 10) expect(addDays(value, 0)).toBe(value);
          last = span.end;
        }
      }),
    );
  });

  it('finds every day of the calendar again', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const value = date.toISOString().slice(0, 10);
        const words = new Intl.DateTimeFormat('id-ID', { dateStyle: 'full', timeZone: 'UTC' }).format(date);
        const [found] = findDates(words, 'id');
        expect([found?.value, found && weekdayAgrees(found)]).toEqual([value, true]);
      }),
    );
  });
});

describe('weekdayAgrees', () => {
  it('tells a date from a misprint, and says nothing where the words do not', () => {
    const [right, wrong, silent] = findDates('Rabu (13/9/2023), Senin (12/9/2023), 13 September', 'id').map(
      weekdayAgrees,
    );
    expect([right, wrong, silent]).toEqual([true, false, undefined]);
  });
});

describe('resolveDate', () => {
  const resolve = (words: string, reported: string) => {
    const [found] = findDates(words, 'id');
    return found && resolveDate(found, reported);
  };

  it.each([
    ['kemarin', '2023-09-13', '2023-09-12'],
    ['kemarin', '2024-03-01', '2024-02-29'],
    ['Rabu', '2023-09-13', '2023-09-13'],
    ['Kamis', '2023-09-13', '2023-09-07'],
    ['Rabu (13/9)', '2023-09-14', '2023-09-13'],
    ['30 Desember', '2024-01-02', '2023-12-30'],
    ['2 Januari', '2023-12-30', '2024-01-02'],
    ['13 September', '2023', '2023-09-13'],
    ['29 Februari', '2023', undefined],
    ['Rabu', '2023-09', undefined],
    ['13 September', '--09-13', undefined],
    ['13 September 2021', '2023-09-14', '2021-09-13'],
  ])('%s in a report of %s is %s', (words, reported, day) => {
    expect(resolve(words, reported)).toBe(day);
  });
});

describe('readDate', () => {
  it.each([
    ['2023-09-13T23:30:00+07:00', '2023-09-13'],
    ['Wed, 13 Sep 2023 10:00:00 GMT', '2023-09-13'],
    ['Rabu, 13 September 2023 10:12 WIB', '2023-09-13'],
    ['13/9/2023', '2023-09-13'],
    ['Sept. 13, 2023', '2023-09-13'],
    ['13-Sep-23', '2023-09-13'],
    ['13-sep-2023', '2023-09-13'],
    ['5/Mei/98', '1998-05-05'],
    ['5-MAY-05', '2005-05-05'],
    ['13 september 2023', '2023-09-13'],
    ['2023-09', '2023-09'],
    ['2023', '2023'],
  ])('reads %s', (printed, value) => expect(readDate(printed)).toBe(value));

  it.each([
    'kemarin',
    '31/2/2023',
    '9/13/2023',
    '2023-13-01',
    '45183',
    '1694563200',
    '31-Feb-23',
    '13-Sep-023',
    '',
  ])('refuses %s', (printed) => {
    expect(readDate(printed)).toBeUndefined();
  });
});

describe('isNoDay', () => {
  it.each(['2019-02-30', '2019-13-01', '31/2/2023', '31 Februari 2023', '31-Feb-23', '32 mei 2020'])(
    'tells that no calendar has %s',
    (printed) => expect(isNoDay(printed)).toBe(true),
  );

  it.each(['43727', 'kemarin', '9/13/2023', '13/9/23', '13.09', '', 'Rabu', '10-Sep-19'])(
    'does not say so of %j, which may be a day in another form',
    (printed) => expect(isNoDay(printed)).toBe(false),
  );
});

describe('daysBetween', () => {
  it.each([
    ['2023-09-13', '2023-09-14', 1],
    ['2023-09-13', '2021-09-13', -730],
    ['--09-13', '2021-09-14', 1],
    ['--12-30', '--01-02', 3],
    ['2024-01-02', '--12-30', -3],
    ['2023-09', '--12-30', Number.NaN],
    ['', '2023-09-13', Number.NaN],
  ])('%s to %s', (from, to, days) => expect(daysBetween(from, to)).toBe(days));
});

describe('calendar', () => {
  it('knows leap years and weekdays', () => {
    expect([isoDate(1900, 2, 29), isoDate(2000, 2, 29), isoDate(undefined, 2, 29)]).toEqual([
      undefined,
      '2000-02-29',
      '--02-29',
    ]);
    expect([weekdayOf('2023-09-13'), weekdayOf('2023-09'), weekdayOf('--09-13')]).toEqual([
      3,
      undefined,
      undefined,
    ]);
  });
});

it('knows months and days of the week by all their names, and nothing else', () => {
  expect(['nopember', 'pebruari', 'agt', 'sept', 'may'].map(isMonth)).toEqual(Array(5).fill(true));
  expect(['ahad', 'minggu', 'jumat', 'sunday'].map(isWeekday)).toEqual(Array(4).fill(true));
  expect(['constructor', 'bulan', ''].some((form) => isMonth(form) || isWeekday(form))).toBe(false);
});
