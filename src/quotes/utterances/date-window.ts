import { isFull } from '../../text/calendar.ts';

/** When the members of a group were said, as far as it is known: to add one narrows it. */
export interface DateWindow {
  /** The first and the last day, in days since 1970, of those that are known to the day. */
  readonly first?: number;
  readonly last?: number;
  /** What months and years leave open. */
  readonly from?: number;
  readonly to?: number;
  /** A day without a year, in days since the beginning of a leap year. */
  readonly yearless?: number;
}

/** The window of one ISO 8601 date of any precision, `--09-13` included; empty for none. */
export function windowOf(date: string | undefined): DateWindow {
  if (date === undefined) return {};
  const yearless = /^--(\d\d)-(\d\d)$/.exec(date);
  if (yearless) return { yearless: days(`2000-${yearless[1]}-${yearless[2]}`) - days('2000-01-01') };
  if (isFull(date)) return { first: days(date), last: days(date) };
  const [, year, month] = /^(\d{4})(?:-(\d\d))?$/.exec(date) ?? [];
  if (year === undefined) return {};
  const from = days(`${year}-${month ?? '01'}-01`);
  const next = month === undefined ? [Number(year) + 1, 1] : [Number(year), Number(month) + 1];
  return { from, to: Date.UTC(next[0] as number, (next[1] as number) - 1) / MILLISECONDS_OF_DAY - 1 };
}

/** The window of two taken together; absent where some dates of theirs are more than two days apart. */
export function joinWindows(one: DateWindow, other: DateWindow): DateWindow | undefined {
  const first = least(one.first, other.first);
  const last = most(one.last, other.last);
  const from = most(one.from, other.from);
  const to = least(one.to, other.to);
  const yearless = one.yearless ?? other.yearless;
  if (first !== undefined && last !== undefined) {
    if (last - first > TOLERANCE) return undefined;
    if (from !== undefined && last < from - TOLERANCE) return undefined;
    if (to !== undefined && first > to + TOLERANCE) return undefined;
  }
  if (from !== undefined && to !== undefined && from > to + TOLERANCE) return undefined;
  if (yearless !== undefined) {
    const others = [one.yearless, other.yearless, dayOfYear(first), dayOfYear(last)];
    if (others.some((day) => day !== undefined && apart(yearless, day) > TOLERANCE)) return undefined;
  }
  return {
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(yearless !== undefined && { yearless }),
  };
}

/** Whether nothing at all is known. */
export const isOpen = ({ first, from, yearless }: DateWindow): boolean =>
  first === undefined && from === undefined && yearless === undefined;

const days = (date: string): number => Date.parse(date) / MILLISECONDS_OF_DAY;

function dayOfYear(day: number | undefined): number | undefined {
  if (day === undefined) return undefined;
  const date = new Date(day * MILLISECONDS_OF_DAY);
  return (Date.UTC(2000, date.getUTCMonth(), date.getUTCDate()) - Date.UTC(2000, 0)) / MILLISECONDS_OF_DAY;
}

function apart(one: number, other: number): number {
  const distance = Math.abs(one - other);
  return Math.min(distance, 366 - distance);
}

function least(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}

function most(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
}

const TOLERANCE = 2;
const MILLISECONDS_OF_DAY = 86_400_000;
