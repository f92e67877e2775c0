/** An ISO 8601 date from its parts (`2023-09-13`, `2023-09`, `--09-13`); undefined if the calendar has no such day. */
export function isoDate(
  year: number | undefined,
  month: number,
  day: number | undefined,
): string | undefined {
  if (year === undefined && day === undefined) return undefined;
  if (year !== undefined && (year < 1800 || year > 2199)) return undefined;
  if (!(month >= 1 && month <= 12)) return undefined;
  if (day !== undefined && (day < 1 || day > daysIn(year ?? LEAP_YEAR, month))) return undefined;
  const first = year === undefined ? '-' : String(year);
  return [first, pad(month), ...(day === undefined ? [] : [pad(day)])].join('-');
}

/** The day of the week of a full ISO 8601 date, 0 for Sunday; undefined if year, month or day is unknown. */
export function weekdayOf(value: string): number | undefined {
  return isFull(value) ? new Date(`${value}T00:00:00Z`).getUTCDay() : undefined;
}

/** The full ISO 8601 date some days after another. */
export function addDays(value: string, days: number): string {
  return new Date(Date.parse(`${value}T00:00:00Z`) + days * MILLISECONDS_OF_DAY).toISOString().slice(0, 10);
}

/**
 * Days from one ISO 8601 day to another. Where the year of one is unknown, it is taken to be the one that brings them nearest;
 * not a number if one is no day.
 */
export function daysBetween(from: string, to: string): number {
  if (isFull(from) && isFull(to)) return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_OF_DAY;
  const inLeapYear = (day: string): number =>
    Date.parse(`${LEAP_YEAR}-${day.slice(-5)}`) / MILLISECONDS_OF_DAY;
  if (![from, to].every((day) => /^(?:-|\d{4})-\d\d-\d\d$/.test(day))) return Number.NaN;
  const days = inLeapYear(to) - inLeapYear(from);
  return Math.abs(days) <= 183 ? days : days - 366 * Math.sign(days);
}

/** Whether an ISO 8601 date states year, month and day. */
export const isFull = (value: string): boolean => /^\d{4}-\d\d-\d\d$/.test(value);

/** Whether an ISO 8601 date may lie between two others, both inclusive, all of any precision; one without a year never does. */
export function isBetween(date: string, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  if (!/^\d{4}/.test(date)) return false;
  const reaches = (one: string, other: string): boolean => {
    const length = Math.min(one.length, other.length);
    return one.slice(0, length) <= other.slice(0, length);
  };
  return (from === undefined || reaches(from, date)) && (to === undefined || reaches(date, to));
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const pad = (part: number): string => String(part).padStart(2, '0');

const MILLISECONDS_OF_DAY = 86_400_000;

// 29 February may be meant where the year is unknown.
const LEAP_YEAR = 2000;
