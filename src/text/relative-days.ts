import { addDays, weekdayOf } from './calendar.ts';
import { DAYS } from './date-names.ts';

/** Days from one to another, both inclusive, ISO 8601 of any precision. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What matches the words that `relativeDays` knows, in small letters. */
export const RELATIVE =
  'hari ini|kemarin|yesterday|(?:minggu|pekan|bulan|tahun) (?:ini|lalu|kemarin)|(?:this|last) (?:week|month|year)';

/** The days that words such as `kemarin` or `last week` mean on a full ISO 8601 date: weeks from Monday, and months and years of the calendar. */
export function relativeDays(words: string, today: string): Period | undefined {
  const said = words.toLowerCase();
  if (!IS_RELATIVE.test(said)) return undefined;
  const days = DAYS[said];
  if (days !== undefined) return only(addDays(today, days));
  const back = /lalu|kemarin|last/.test(said) ? 1 : 0;
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  if (/^(?:minggu|pekan)|week$/.test(said)) {
    const monday = addDays(today, -(((weekdayOf(today) ?? 0) + 6) % 7) - 7 * back);
    return { from: monday, to: addDays(monday, 6) };
  }
  if (/^bulan|month$/.test(said))
    return only(new Date(Date.UTC(year, month - 1 - back)).toISOString().slice(0, 7));
  return only(String(year - back));
}

const IS_RELATIVE = new RegExp(`^(?:${RELATIVE})$`);

const only = (date: string): Period => ({ from: date, to: date });
