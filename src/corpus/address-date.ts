import { isoDate } from '../text/calendar.ts';
import { MONTHS } from '../text/date-names.ts';
import type { DateEvidence } from '../types.ts';

/**
 * The day in the address of an article: `/2023/09/13/`, `/2023/sep/13/`, `/2023-09-13-`, `/20230913101500-`. None where the
 * address has two, or one before 1990 or after `latest` (ISO 8601). A number alone is not a date.
 */
export function addressDate(url: string, latest: string): DateEvidence | undefined {
  const path = URL.parse(url)?.pathname ?? '';
  const found = FORMS.flatMap((form) => [...path.matchAll(form)].flatMap(read));
  const days = found.filter(({ value }) => value >= EARLIEST && value <= latest);
  return new Set(days.map(({ value }) => value)).size === 1 ? days[0] : undefined;
}

function read([words, year, month = '', day]: RegExpExecArray): DateEvidence[] {
  const number = MONTHS[month.toLowerCase()] ?? Number(month);
  const value = isoDate(Number(year), number, Number(day));
  return value === undefined ? [] : [{ value, origin: 'address', words }];
}

const FORMS: readonly RegExp[] = [
  /(?<=\/)(\d{4})\/(\d\d|[a-z]{3})\/(\d\d)(?=[/-]|$)/gi,
  /(?<=\/)(\d{4})-(\d\d)-(\d\d)(?=[/-]|$)/g,
  /(?<=\/)(\d{4})(\d\d)(\d\d)(?:[01]\d|2[0-3])[0-5]\d[0-5]\d(?=-)/g,
];

const EARLIEST = '1990';
