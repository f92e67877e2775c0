import type { Lang, Span } from '../types.ts';
import { addDays, isFull, isoDate, weekdayOf } from './calendar.ts';
import { FORMS, type Form } from './date-forms.ts';
import { DAYS, letters, MONTHS, WEEKDAYS } from './date-names.ts';

/** A date as printed. Exactly one of `value`, `day` and a bare `weekday` says when. */
export interface FoundDate {
  /** Weekday and brackets included: `Rabu (13/9/2023)`. */
  readonly span: Span;
  readonly words: string;
  /** ISO 8601, as precise as the words: `2023-09-13`, `2023-09`, `--09-13`. */
  readonly value?: string;
  /** The day of the week that the words name, 0 for Sunday. */
  readonly weekday?: number;
  /** Days from the day of the report: `kemarin` is -1. */
  readonly day?: number;
}

/**
 * The dates between two offsets of a text, in order, as Indonesian and English news print them. Numbers stand day first;
 * in English only where one reading is possible. Days that the calendar does not have are left out.
 */
export function findDates(
  text: string,
  lang: Lang,
  within: Span = { start: 0, end: text.length },
): readonly FoundDate[] {
  const part = text.slice(within.start, within.end);
  const printed = FORMS.flatMap((form) =>
    [...part.matchAll(form.pattern)].map((hit) => written(part, hit, form, lang)),
  );
  const found = outermost([...printed, ...relative(part)]).filter(says);
  return found.map((date) => ({ ...date, span: shift(date.span, within.start) }));
}

/** The date in a time stamp or in printed words, day first: `2023-09-13T10:00:00+07:00`, `13/9/2023`, `13-Sep-23`, `2023`. */
export function readDate(printed: string): string | undefined {
  const words = printed.trim().slice(0, 100);
  if (/^\d{4}$/.test(words)) return /^(?:1[89]|2[01])/.test(words) ? words : undefined;
  const month = words.match(/^(\d{4})-(\d\d)$/);
  if (month !== null) return isoDate(Number(month[1]), Number(month[2]), undefined);
  const stated = findDates(asNames(words), 'id').flatMap((date) => date.value ?? []);
  return stated.find(isFull) ?? stated[0];
}

/**
 * Whether printed words have the form of a date, but no calendar has it, however its numbers are read: `2019-02-30`,
 * `31 Februari 2023`.
 */
export function isNoDay(printed: string): boolean {
  const words = asNames(printed.trim().slice(0, 100));
  const hits = FORMS.flatMap((form) => [...words.matchAll(form.pattern)].map((hit) => ({ form, hit })));
  // The longest at the first place: `31 Februari 2023` is not February 2023.
  const [first] = hits.sort(
    (one, other) => one.hit.index - other.hit.index || other.hit[0].length - one.hit[0].length,
  );
  if (first === undefined) return false;
  const parts = [...first.hit].map((part) => part ?? '');
  return ANY_WEEKDAY.every((weekday) => first.form.read(parts, 'en', weekday) === undefined);
}

/** The words of a field, which names months in small letters, too. */
const asNames = (words: string): string =>
  words.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());

/** Whether the weekday that the words name is that of the date; undefined if they do not say both. */
export function weekdayAgrees(date: FoundDate): boolean | undefined {
  const actual = date.value === undefined ? undefined : weekdayOf(date.value);
  return actual === undefined || date.weekday === undefined ? undefined : actual === date.weekday;
}

/**
 * The day that the words mean in a report of `reported` (ISO 8601): a missing year is the one nearest to it, a bare weekday
 * the last such day on or before it. Undefined if `reported` is not precise enough to tell.
 */
export function resolveDate(date: FoundDate, reported: string): string | undefined {
  if (date.value !== undefined)
    return date.value.startsWith('--') ? withYear(date.value, reported) : date.value;
  if (!isFull(reported)) return undefined;
  if (date.day !== undefined) return addDays(reported, date.day);
  const since = ((weekdayOf(reported) as number) - (date.weekday as number) + 7) % 7;
  return addDays(reported, -since);
}

function withYear(value: string, reported: string): string | undefined {
  const year = Number(reported.slice(0, 4));
  if (Number.isNaN(year)) return undefined;
  const [month, day] = [Number(value.slice(2, 4)), Number(value.slice(5, 7))];
  if (!isFull(reported)) return isoDate(year, month, day);
  const distance = (date: string): number => Math.abs(Date.parse(date) - Date.parse(reported));
  return [year - 1, year, year + 1]
    .map((candidate) => isoDate(candidate, month, day))
    .filter((candidate) => candidate !== undefined)
    .sort((one, other) => distance(one) - distance(other))[0];
}

function written(text: string, hit: RegExpExecArray, form: Form, lang: Lang): FoundDate {
  const before = text.slice(Math.max(0, hit.index - 26), hit.index).match(WEEKDAY_BEFORE);
  const weekday = before?.[1] === undefined ? undefined : WEEKDAYS[letters(before[1])];
  const value = form.read(
    [...hit].map((part) => part ?? ''),
    lang,
    weekday,
  );
  const bracketed = text[hit.index - 1] === '(' && text[hit.index + hit[0].length] === ')';
  const start = hit.index - (before?.[0].length ?? (bracketed ? 1 : 0));
  const end = hit.index + hit[0].length + (bracketed ? 1 : 0);
  return {
    span: { start, end },
    words: text.slice(start, end),
    ...(value !== undefined && { value }),
    ...(value !== undefined && weekday !== undefined && { weekday }),
  };
}

function relative(text: string): FoundDate[] {
  const found = [...text.matchAll(RELATIVE)].filter((hit) => !isPastOne(text, hit));
  return found.map((hit) => {
    const day = DAYS[hit[0].toLowerCase()];
    const weekday = WEEKDAYS[letters(hit[0])];
    return {
      span: { start: hit.index, end: hit.index + hit[0].length },
      words: hit[0],
      ...(day === undefined ? weekday !== undefined && { weekday } : { day }),
    };
  });
}

/** `akhir September kemarin`, `Kamis (5/9/2019) kemarin`: behind another time, the word says only that it is past. */
function isPastOne(text: string, { index, 0: words }: RegExpExecArray): boolean {
  return /^kemarin$/i.test(words) && PAST_ONE.test(text.slice(Math.max(0, index - 20), index));
}

/** Leaves out what lies inside or across an earlier or longer find: `31 Februari 2023` hides `Februari 2023`. */
function outermost(found: readonly FoundDate[]): FoundDate[] {
  const kept: FoundDate[] = [];
  const order = (one: FoundDate, other: FoundDate): number =>
    one.span.start - other.span.start || other.span.end - one.span.end;
  for (const date of [...found].sort(order)) {
    if (date.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(date);
  }
  return kept;
}

const says = (date: FoundDate): boolean =>
  date.value !== undefined || date.day !== undefined || date.weekday !== undefined;

const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

const WEEKDAY_NAME = `(${Object.keys(WEEKDAYS).join('|').replace('jumat', "jum['’]?at")})`;

const WEEKDAY_BEFORE = new RegExp(
  `\\b${WEEKDAY_NAME}(?: (?:pagi|siang|sore|petang|malam|dini hari))?,?[ \\u00a0]{0,2}(?:tanggal )?\\(?$`,
  'i',
);

const PAST_ONE = new RegExp(
  `(?:\\b\\d{4}|\\d\\)|\\b(?:tahun|bulan|minggu|pekan|musim|${[...Object.keys(MONTHS), ...Object.keys(WEEKDAYS)].join('|')}))\\s$`,
  'i',
);

const ANY_WEEKDAY = [undefined, 0, 1, 2, 3, 4, 5, 6];

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

// "Minggu" is also a week and "Ahad" a number: a weekday alone counts only when it is written as a name.
const RELATIVE = new RegExp(
  `\\b(?:${[
    ...Object.keys(DAYS),
    ...[...Object.keys(DAYS), ...Object.keys(WEEKDAYS)].map(capitalised),
    "Jum['’]at",
  ].join('|')})(?![A-Za-z-])`,
  'g',
);
