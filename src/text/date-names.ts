/** A name in the spelling of the tables below. */
export const letters = (word: string): string => word.toLowerCase().replace(/[^a-z]/g, '');

/** Months from 1 under their names and short forms, in small letters. */
export const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['januari', 'january', 'jan'],
    ['februari', 'pebruari', 'february', 'feb'],
    ['maret', 'march', 'mar'],
    ['april', 'apr'],
    ['mei', 'may'],
    ['juni', 'june', 'jun'],
    ['juli', 'july', 'jul'],
    ['agustus', 'august', 'aug', 'agu', 'agt', 'ags'],
    ['september', 'sept', 'sep'],
    ['oktober', 'october', 'okt', 'oct'],
    ['november', 'nopember', 'nov'],
    ['desember', 'december', 'des', 'dec'],
  ].flatMap((names, month) => names.map((name) => [name, month + 1])),
);

/** Whether a folded word names a month. */
export const isMonth = (form: string): boolean => Object.hasOwn(MONTHS, form);

/** Names of months that are other words when they are not written as names. */
export const NEEDS_CAPITAL =
  /^(?:may|march|jan|feb|mar|apr|jun|jul|aug|agu|agt|ags|sept?|okt|oct|nov|des|dec)$/;

/** Days of the week, 0 for Sunday, in small letters without apostrophes. */
export const WEEKDAYS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['minggu', 'ahad', 'sunday'],
    ['senin', 'monday'],
    ['selasa', 'tuesday'],
    ['rabu', 'wednesday'],
    ['kamis', 'thursday'],
    ['jumat', 'friday'],
    ['sabtu', 'saturday'],
  ].flatMap((names, day) => names.map((name) => [name, day])),
);

/** Whether a folded word names a day of the week. */
export const isWeekday = (form: string): boolean => Object.hasOwn(WEEKDAYS, form);

/** Days from the day of the report. */
export const DAYS: Readonly<Record<string, number>> = {
  'hari ini': 0,
  today: 0,
  kemarin: -1,
  semalam: -1,
  'tadi malam': -1,
  yesterday: -1,
  besok: 1,
  tomorrow: 1,
};
