import { isFull } from '../text/calendar.ts';
import { type FoundDate, findDates } from '../text/dates.ts';
import type { Span } from '../types.ts';

/** The date of a line that holds nothing but a date and a time: `Rabu, 13 September 2023 10:15 WIB`. */
export function readDateLine(text: string, line: Span): FoundDate | undefined {
  if (line.end - line.start > LONGEST) return undefined;
  const dates = [...findDates(text, 'id', line), ...findDates(text, 'en', line)];
  return dates.find(
    ({ value, span }) =>
      isFull(value ?? '') && span.start === line.start && TIME.test(text.slice(span.end, line.end)),
  );
}

const LONGEST = 70;

const TIME = /^(?:[\s,|–-]{1,4}(?:at |pukul )?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[A-Za-z.]{2,4})?)?$/;
