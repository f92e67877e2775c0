import type { Lang } from '../types.ts';
import { isoDate, weekdayOf } from './calendar.ts';
import { letters, MONTHS, NEEDS_CAPITAL } from './date-names.ts';

/** One way to print a date. `read` gives its ISO 8601 value, or nothing where the words say no day of the calendar. */
export interface Form {
  readonly pattern: RegExp;
  readonly read: (parts: readonly string[], lang: Lang, weekday: number | undefined) => string | undefined;
}

/** Day first, or month first in English where only that fits the calendar or the weekday. */
function numeric(parts: readonly string[], lang: Lang, weekday: number | undefined): string | undefined {
  const year = parts[4]?.length === 2 ? 2000 + Number(parts[4]) : Number(parts[4]);
  if (parts[4]?.length === 2 && weekday === undefined) return undefined;
  const dayFirst = isoDate(year, Number(parts[3]), Number(parts[1]));
  if (lang === 'id') return dayFirst;
  const readings = [dayFirst, isoDate(year, Number(parts[1]), Number(parts[3]))].filter(
    (date) => date !== undefined,
  );
  const fitting = readings.filter((date) => weekday === undefined || weekdayOf(date) === weekday);
  return new Set(fitting).size === 1 ? fitting[0] : undefined;
}

function named(day: string, month: string, year: string): string | undefined {
  const name = letters(month);
  if (NEEDS_CAPITAL.test(name) && !/^[A-Z]/.test(month)) return undefined;
  return isoDate(
    year === '' ? undefined : Number(year),
    MONTHS[name] ?? 0,
    day === '' ? undefined : Number(day),
  );
}

const MONTH_NAME = `(${Object.keys(MONTHS)
  .sort((one, other) => other.length - one.length)
  .join('|')})(?![a-z])`;
const YEAR_NUMBER = '((?:1[89]|2[01])\\d\\d)(?![\\d]|[.,]\\d)';
const SPACE = '[ \\u00a0]{1,3}';

// As computers print them: `10-Sep-19`. `17-Agu-45` is past.
const century = (year: string): string => (Number(year) < 40 ? '20' : '19') + year;

/** Every repetition is bounded: each pattern reads a text once. */
export const FORMS: readonly Form[] = [
  {
    pattern: /(?<![\d-])(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g,
    read: ([, year, month, day]) => isoDate(Number(year), Number(month), Number(day)),
  },
  {
    pattern: /(?<![\d/.,-])(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?![\d/]|[.,-]\d)/g,
    read: numeric,
  },
  {
    // Without a weekday, (1/2) is a part or a fraction.
    pattern: /(?<=\()(\d{1,2}) ?\/ ?(\d{1,2})(?=\))/g,
    read: ([, day, month], lang, weekday) =>
      lang === 'id' && weekday !== undefined ? isoDate(undefined, Number(month), Number(day)) : undefined,
  },
  {
    pattern: new RegExp(`(?<![\\d-])(\\d{1,2})([-/])${MONTH_NAME}\\2(\\d{4}|\\d{2})(?![\\d/-])`, 'gi'),
    read: ([, day = '', , month = '', year = '']) =>
      named(day, month, year.length === 2 ? century(year) : year),
  },
  {
    pattern: new RegExp(
      `(?<![\\d.,/:])(\\d{1,2})(?:st|nd|rd|th)?(?: of)?${SPACE}${MONTH_NAME}(?:\\.?,?${SPACE}${YEAR_NUMBER})?`,
      'gi',
    ),
    read: ([, day = '', month = '', year = '']) => named(day, month, year),
  },
  {
    pattern: new RegExp(
      `(?<![a-z])${MONTH_NAME}\\.?${SPACE}(\\d{1,2})(?:st|nd|rd|th)?(?![\\d]|[.,:/]\\d)(?:,?${SPACE}${YEAR_NUMBER})?`,
      'gi',
    ),
    read: ([, month = '', day = '', year = ''], lang) =>
      lang === 'en' || year !== '' ? named(day, month, year) : undefined,
  },
  {
    pattern: new RegExp(`(?<![a-z])${MONTH_NAME}\\.?,?${SPACE}${YEAR_NUMBER}`, 'gi'),
    read: ([, month = '', year = '']) => named('', month, year),
  },
];
