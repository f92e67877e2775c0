import { daysBetween, isFull } from '../../text/calendar.ts';
import { type FoundDate, findDates, resolveDate, weekdayAgrees } from '../../text/dates.ts';
import type { Article, Quotation, SaidOn, Span } from '../../types.ts';
import { EVENT, isApposed, RETELLS, TO_COME } from '../lexicon/dating.ts';
import { type DatedText, datedText, type NarratedDate } from './narrated.ts';

type Dated = Pick<Article, 'text' | 'lang' | 'furniture' | 'published'>;

/**
 * When the words of an article were said: by a date of the attribution, else one of the paragraph that dates the speech, else
 * that of the event in the lead, else the date of the article, as `reported`. `value` is `--09-13` where nothing tells the year.
 * The text is read once; each quotation then costs the same whatever its length.
 */
export function createDating(
  article: Dated,
): (quotation: Pick<Quotation, 'span' | 'sentence' | 'cue'>) => SaidOn | undefined {
  const text = datedText(article, findDates(article.text, article.lang));
  const published = article.published?.value ?? '';
  const fits = (date: NarratedDate): boolean => isPast(date, published);
  const isNews = (date: NarratedDate): boolean => fits(date) && isOfItsTime(date, published);
  const lead = text.lead.find((date) => isNews(date) && isRecent(date, published));
  return (quotation) => {
    const own = attributed(text, quotation).filter(
      (date) => isNews(date) || (fits(date) && isTied(text.text, date, quotation)),
    );
    const date =
      best(own) ??
      besides(text, quotation).find(isNews) ??
      (isLookingBack(text, quotation, published) ? undefined : lead);
    return (date && statedBy(date, published)) ?? reported(article);
  };
}

/** The dates of the sentence that belong to its clause of attribution: not the words' own, nor those of what is retold. */
function attributed(
  text: DatedText,
  { span, sentence, cue }: Pick<Quotation, 'span' | 'sentence' | 'cue'>,
): readonly NarratedDate[] {
  const dates = text.within(sentence);
  if (dates.length === 0) return dates;
  return dates.filter((date) => {
    if (overlaps(date.span, span) || date.isElsewhere) return false;
    if (cue === undefined || cue.start >= span.end || date.span.start < cue.start) return true;
    // `S mengatakan kapal itu tiba pada 5 Mei dengan "…"`: the date of the arrival, not of the words.
    return date.span.start >= span.end
      ? isApposed(text.text.slice(Math.max(span.end, date.span.start - 120), date.span.start))
      : !RETELLS.test(text.text.slice(cue.end, date.span.start));
  });
}

/** Whether the sentence dates the speech itself by it, so that it may be as old as it says. */
function isTied(text: string, date: NarratedDate, { cue }: Pick<Quotation, 'cue'>): boolean {
  if (cue === undefined || date.span.start >= cue.end || date.opens) return true;
  // `Sari pada 5 Mei 1999 mengatakan`
  return cue.start < date.span.end + 16 && RIGHT_BEFORE.test(text.slice(date.span.end, cue.start));
}

const RIGHT_BEFORE = /^[\s,)]*(?:(?:lalu|silam|itu|pernah|telah|sudah|juga)\s+)?$/;

/** Dates of other sentences of the paragraph that tell of speaking; the nearest before the words first, then behind them. */
function besides(
  text: DatedText,
  { span, sentence }: Pick<Quotation, 'span' | 'sentence'>,
): readonly NarratedDate[] {
  const paragraph = text.paragraph(span.start);
  const near = {
    start: Math.max(paragraph.start, sentence.start - FARTHEST),
    end: Math.min(paragraph.end, sentence.end + FARTHEST),
  };
  const dates = text.within(near);
  if (dates.length === 0) return dates;
  const telling = dates.filter(
    (date) => !overlaps(date.span, sentence) && !date.isElsewhere && date.tellsOfSpeech,
  );
  const before = telling.filter((date) => date.span.end <= sentence.start).reverse();
  return [...before, ...telling.filter((date) => date.span.start >= sentence.end)];
}

/** A date with a weekday is how reports date what they report; of equals the last, which stands nearest to place and time. */
function best(dates: readonly NarratedDate[]): NarratedDate | undefined {
  return dates.findLast(({ date }) => date.weekday !== undefined || date.day !== undefined) ?? dates.at(-1);
}

/** Undefined where the weekday is not that of the date: one of them is wrong, and nothing tells which. */
function statedBy({ date, span }: NarratedDate, published: string): SaidOn | undefined {
  const value = dayOf(date, published);
  if (value === undefined || (date.value && weekdayAgrees({ ...date, value }) === false)) return undefined;
  return { value, basis: 'stated', words: date.words, span };
}

/** The day of the calendar where the article tells it, else as printed; absent for a weekday of an unknown week. */
function dayOf(date: FoundDate, published: string): string | undefined {
  return resolveDate(date, published) ?? date.value;
}

function reported({ published }: Dated): SaidOn | undefined {
  if (published === undefined) return undefined;
  const { value, words, span } = published;
  return { value, basis: 'reported', words, ...(span !== undefined && { span }) };
}

/** Whether the date can be told, and is not still to come when the article appears. */
function isPast({ date, clause }: NarratedDate, published: string): boolean {
  const value = dayOf(date, published);
  if (value === undefined || TO_COME.test(clause)) return false;
  if (/^-/.test(published)) return !(daysBetween(published, value) > 0);
  return /^-/.test(value) || published === '' || !isAfter(value, published);
}

/** Whether words of that day may be news when the article appears, or when any article does. */
function isOfItsTime({ date }: NarratedDate, published: string): boolean {
  const value = dayOf(date, published) ?? '';
  if (!/^\d/.test(value)) return true;
  return /^\d/.test(published)
    ? Date.parse(published) - Date.parse(value) <= OLDEST_NEWS
    : value >= FIRST_NEWS_SITE;
}

const isAfter = (value: string, published: string): boolean => {
  const length = Math.min(value.length, published.length);
  return value.slice(0, length) > published.slice(0, length);
};

/** Whether the report has gone back in time before the words: the last full date before them is older than news. */
function isLookingBack(text: DatedText, { span }: Pick<Quotation, 'span'>, published: string): boolean {
  if (!isFull(published)) return false;
  const before = text.within({ start: Math.max(0, span.start - 3 * FARTHEST), end: span.start });
  const last = before.findLast(({ date }) => date.value !== undefined && isFull(date.value))?.date.value;
  return last !== undefined && Date.parse(published) - Date.parse(last) > LONGEST_NEWS;
}

/** Whether the lead tells of news, and not of what is remembered. */
function isRecent(narrated: NarratedDate, published: string): boolean {
  const { date, isFirst, sentence } = narrated;
  if (date.weekday === undefined && date.day === undefined && !isFirst && !EVENT.test(sentence)) return false;
  if (narrated.isElsewhere) return false;
  const value = dayOf(date, published) ?? '';
  if (!isFull(value)) return value.startsWith('--');
  if (isFull(published)) return Date.parse(published) - Date.parse(value) <= LONGEST_NEWS;
  return /^\d{4}/.test(published) ? value.startsWith(published) : true;
}

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

// Also the bound of the work for one quotation.
const FARTHEST = 600;

const LONGEST_NEWS = 14 * 86_400_000;
const OLDEST_NEWS = 366 * 86_400_000;

const FIRST_NEWS_SITE = '1994';
