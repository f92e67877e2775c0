import { daysBetween, isFull, isoDate } from '../text/calendar.ts';
import { type FoundDate, findDates, resolveDate, weekdayAgrees } from '../text/dates.ts';
import type { DateEvidence, Lang, Span } from '../types.ts';
import type { Frame } from './frame.ts';
import { isInside } from './spans.ts';

/**
 * When the article was published, by its own words and the day in its address: the dateline unless the address contradicts
 * it, else the address, else the first date of the lead, one with a weekday before others, else the year of the copyright
 * notice. A missing year is filled in from the address, from the same day written out elsewhere or from the notice, never
 * from today.
 */
export function publishedIn(
  text: string,
  lang: Lang,
  frame: Frame,
  address?: DateEvidence,
): DateEvidence | undefined {
  const { dateline, copyright } = frame;
  const above = dateline && inHead(text, lang, dateline, frame, address);
  if (above !== undefined) return above;
  // What an article tells of in its lead is older than its address, or still to come.
  if (address !== undefined) return address;
  const best = ownDates(text, lang, frame, lead(text, frame))
    .filter((date) => isNews(text, date, frame))
    .map((date, at) => ({ date, rank: rank(date), at }))
    .sort((one, other) => other.rank - one.rank || one.at - other.at)[0]?.date;
  if (best !== undefined)
    return complete(text, lang, latestReport(text, lang, frame, best) ?? best, 'text', frame);
  return copyright && { ...copyright, origin: 'copyright' };
}

/** The last weekday of the days after `best` on which words of the article were said: it is no older than what it reports. */
function latestReport(text: string, lang: Lang, frame: Frame, best: FoundDate): FoundDate | undefined {
  let [latest, days]: [FoundDate | undefined, number] = [undefined, 0];
  for (const date of ownDates(text, lang, frame, opening(text, frame))) {
    const later = daysBetween(best.value ?? '', date.value ?? '');
    if (!(later > days && later <= LONGEST_STORY) || date.weekday === undefined) continue;
    const value = resolveDate(date, best.value ?? '');
    if (isReport(text, date, frame)) [latest, days] = [{ ...date, ...(value && { value }) }, later];
  }
  return latest;
}

/** Whether a verb of reporting stands before a date in its sentence, and nothing that puts it into the time to come. */
function isReport(text: string, date: FoundDate, frame: Frame): boolean {
  const { before: sentence, after } = around(text, date.span, frame);
  // The words that are quoted may tell of other days.
  const before = sentence.split(/["”]/).at(-1) ?? '';
  return (
    REPORTING.test(before) &&
    !TO_COME.test(before) &&
    !TO_COME.test(after) &&
    !OTHER_EVENT.test(before) &&
    weekdayAgrees(date) !== false
  );
}

/** The date of the dateline, unless the day in the address is another: what stands there belongs to something else then. */
function inHead(
  text: string,
  lang: Lang,
  dateline: FoundDate,
  frame: Frame,
  address: DateEvidence | undefined,
): DateEvidence | undefined {
  if (address === undefined) return complete(text, lang, dateline, 'dateline', frame);
  const value = resolveDate(dateline, address.value);
  if (value === undefined || !isFull(value)) return undefined;
  const apart = Math.abs(Date.parse(address.value) - Date.parse(value));
  return apart <= LONGEST_WAY
    ? { value, origin: 'dateline', words: dateline.words, span: dateline.span }
    : undefined;
}

/** The first three lines of the article's own text, if they are not too long. */
function lead(text: string, frame: Frame): Span {
  const most = Math.min(text.length, frame.start + LONGEST_LEAD);
  let end = frame.start;
  for (let lines = 0; lines < LEAD_LINES && end < most; end++) {
    if (text[end] === '\n' && text[end - 1] !== '\n' && !isInside(frame.furniture, end - 1)) lines++;
  }
  return { start: frame.start, end };
}

/** As much of the article's own text as is searched at all. */
const opening = (text: string, { start }: Frame): Span => ({
  start,
  end: Math.min(text.length, start + LONGEST_SEARCH),
});

/** A link's title carries the date of another event. */
function ownDates(text: string, lang: Lang, frame: Frame, within: Span): readonly FoundDate[] {
  return findDates(text, lang, within).filter((date) => !isInside(frame.furniture, date.span.start));
}

/**
 * Whether a date of the lead may be that of the news: with a weekday, as reports date what they report, unless it is still to
 * come; without one only in the first sentence or beside a verb of reporting, since most such dates are those of other events.
 */
function isNews(text: string, date: FoundDate, frame: Frame): boolean {
  const { value, span, weekday } = date;
  if (value === undefined || isMonth(value)) return false;
  const year = Number(frame.copyright?.value ?? value.slice(0, 4));
  if (isFull(value) && (value < FIRST_NEWS_SITE || Math.abs(Number(value.slice(0, 4)) - year) > 1))
    return false;
  const { before, after } = around(text, span, frame);
  if (TO_COME.test(before) || TO_COME.test(after) || weekdayAgrees(date) === false) return false;
  if (weekday !== undefined) return true;
  const isFirst = !/[.!?]["”]?\s|\n/.test(text.slice(frame.start, span.start));
  const isOther = OTHER_EVENT.test(before) || LONG_AGO.test(after) || RANGE.test(before);
  return (isFirst || REPORTING.test(before)) && !isOther;
}

/** What stands before a date in its sentence, and behind it in its clause. */
function around(text: string, span: Span, frame: Frame): { readonly before: string; readonly after: string } {
  const before =
    text
      .slice(Math.max(frame.start, span.start - 160), span.start)
      .split(/[.!?]["”]?\s|\n/)
      .at(-1) ?? '';
  return { before, after: text.slice(span.end, span.end + 40).split(/[.,;\n]/, 1)[0] ?? '' };
}

function rank(date: FoundDate): number {
  return (isFull(date.value as string) ? 1 : 0) + (date.weekday === undefined ? 0 : 2);
}

function complete(
  text: string,
  lang: Lang,
  date: FoundDate,
  origin: 'dateline' | 'text',
  frame: Frame,
): DateEvidence {
  const value = date.value as string;
  const printed = { origin, words: date.words, span: date.span };
  if (!value.startsWith('--')) return { value, ...printed };
  const whole = ownDates(text, lang, frame, opening(text, frame)).find(
    (other) =>
      isFull(other.value ?? '') && other.value?.endsWith(value.slice(1)) && other.value >= FIRST_NEWS_SITE,
  );
  if (whole?.value !== undefined) return { value: whole.value, origin, words: whole.words, span: whole.span };
  const { copyright } = frame;
  const year =
    copyright && isoDate(Number(copyright.value), Number(value.slice(2, 4)), Number(value.slice(5)));
  return { value: year ?? value, ...printed };
}

const isMonth = (value: string): boolean => /^\d{4}-\d\d$/.test(value);

const LEAD_LINES = 3;
const LONGEST_LEAD = 900;

// From the dateline's place and clock to those of the site.
const LONGEST_WAY = 3 * 86_400_000;

const FIRST_NEWS_SITE = '1994-01-01';

const LONGEST_SEARCH = 100_000;

// Days over which an article follows one event.
const LONGEST_STORY = 7;

const anyOf = (words: string): RegExp => new RegExp(`\\b(?:${words.replaceAll(' ', '|')})\\b`, 'i');

const TO_COME = anyOf(
  'akan bakal besok digelar dijadwalkan direncanakan lusa mendatang nanti rencananya rilis tayang due next scheduled upcoming will',
);

const OTHER_EVENT = anyOf(
  'antara berlaku berlangsung dimulai hingga kelahiran lahir menikah mulai per perdana pertama sampai sebelum sejak ' +
    'after before between born by first from since through till until',
);

const REPORTING = anyOf(
  'dikutip dilansir kata keterangan melansir mengutip tulis tutur ucap ujar reported said told wrote',
);

const LONG_AGO = /^[\s)]{0,3}(?:silam|lalu|ago)\b/i;

const RANGE = /(?:\d|\b(?:dan|and|to))\s?[-–]?\s?$/;
