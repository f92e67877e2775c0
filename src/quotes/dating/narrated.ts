import type { FoundDate } from '../../text/dates.ts';
import type { Article, Span } from '../../types.ts';
import { isElsewhere, isOpening, SPEECH } from '../lexicon/dating.ts';
import { betweenMarks, isIn, lineStarts, lowest, paragraph } from './spans.ts';

/** A date that the reporter gives, with what stands around it. */
export interface NarratedDate {
  readonly date: FoundDate;
  readonly span: Span;
  /** The words before it in its clause, at most 160 UTF-16 units. */
  readonly clause: string;
  /** Whether the words before it give it to something else than speech: a birth, an office, a plan. */
  readonly isElsewhere: boolean;
  /** Whether it opens its sentence and so dates all that it tells: `Pada 4 Mei 2003, Ratna mengatakan …`. */
  readonly opens: boolean;
  /** The sentence around it without what is quoted in it, at most 300 UTF-16 units to each side. */
  readonly sentence: string;
  /** Whether its sentence tells that somebody spoke. */
  readonly tellsOfSpeech: boolean;
  /** Whether it stands in the first sentence of the article. */
  readonly isFirst: boolean;
}

export interface DatedText {
  readonly text: string;
  /** Those of the first three lines of the article's own text. */
  readonly lead: readonly NarratedDate[];
  within(span: Span): readonly NarratedDate[];
  /** The line around an offset. */
  paragraph(at: number): Span;
}

type Read = Pick<Article, 'text' | 'furniture' | 'published'>;

/** The dates that stand neither between marks, nor in furniture, nor in the dateline or a line of its own. */
export function datedText(article: Read, found: readonly FoundDate[]): DatedText {
  const { text, furniture, published } = article;
  const marked = betweenMarks(text);
  const lines = lineStarts(text);
  const start = ownStart(article);
  const first = firstEnd(text, start);
  const dateline = published?.origin === 'text' ? undefined : published?.span;
  const own = found.filter(
    ({ span }) =>
      !isIn(furniture, span.start) &&
      !isIn(marked, span.start) &&
      !(dateline && dateline.start < span.end && span.start < dateline.end) &&
      !standsAlone(text, paragraph(lines, text, span.start), span),
  );
  const dates = own.map((date) => narrated(text, marked, date, first));
  const leadEnd = endOfLead(text, start, furniture);
  const within = ({ start: from, end }: Span): readonly NarratedDate[] => {
    if (dates.length === 0) return NONE;
    let last = lowest(dates.length, (at) => (dates[at] as NarratedDate).span.start >= end);
    const begin = lowest(dates.length, (at) => (dates[at] as NarratedDate).span.start >= from);
    // A sentence without end is still read in constant time.
    if (last - begin > MOST_DATES) last = begin + MOST_DATES;
    return begin < last ? dates.slice(begin, last) : NONE;
  };
  return {
    text,
    lead: within({ start, end: leadEnd }),
    within,
    paragraph: (at) => paragraph(lines, text, at),
  };
}

function narrated(text: string, marked: readonly Span[], date: FoundDate, first: number): NarratedDate {
  const { start, end } = date.span;
  const from = Math.max(0, start - REACH);
  const before = unquoted(text, marked, { start: from, end: start }).split(SENTENCE_EDGE).at(-1) ?? '';
  const after =
    unquoted(text, marked, { start: end, end: Math.min(text.length, end + REACH) }).split(SENTENCE_EDGE)[0] ??
    '';
  const clause = (before.split(CLAUSE_EDGE).at(-1) ?? '').slice(-160);
  const sentence = `${before}${date.words}${after}`;
  return {
    date,
    span: date.span,
    clause,
    isElsewhere: isElsewhere(clause, before.slice(-160)),
    opens: isOpening(before),
    sentence,
    tellsOfSpeech: SPEECH.test(sentence),
    isFirst: end <= first,
  };
}

/** What is not quoted of a part of a text. */
function unquoted(text: string, marked: readonly Span[], { start, end }: Span): string {
  let shown = '';
  let at = start;
  const next = lowest(marked.length, (i) => (marked[i] as Span).end > start);
  for (let i = next; i < marked.length && (marked[i] as Span).start < end; i++) {
    const span = marked[i] as Span;
    shown += text.slice(at, Math.max(at, span.start));
    at = Math.max(at, Math.min(end, span.end));
  }
  return shown + text.slice(at, end);
}

/** Whether a line has little but a date: when the article was put out, not when anything was said. */
function standsAlone(text: string, line: Span, span: Span): boolean {
  if (line.end - line.start > span.end - span.start + 40) return false;
  const rest = text.slice(line.start, span.start) + text.slice(span.end, line.end);
  return !/\p{L}{2,}[^\p{L}]+\p{L}{2,}/u.test(rest);
}

function ownStart({ text, furniture }: Read): number {
  let start = 0;
  for (const span of furniture) {
    if (text.slice(start, span.start).trim() !== '') break;
    start = span.end;
  }
  return start;
}

function firstEnd(text: string, start: number): number {
  const from = start + (/^\s*/.exec(text.slice(start, start + 200))?.[0].length ?? 0);
  const end = /[.!?]["”]?\s|\n/.exec(text.slice(from, from + LONGEST_LEAD));
  return end === null ? from + LONGEST_LEAD : from + end.index;
}

function endOfLead(text: string, start: number, furniture: readonly Span[]): number {
  let lines = 0;
  for (let at = start; at < Math.min(text.length, start + LONGEST_LEAD); at++)
    if (text[at] === '\n' && text[at - 1] !== '\n' && !isIn(furniture, at - 1) && ++lines === 3) return at;
  return Math.min(text.length, start + LONGEST_LEAD);
}

const NONE: readonly NarratedDate[] = [];

const REACH = 300;
const MOST_DATES = 64;
const LONGEST_LEAD = 900;
const SENTENCE_EDGE = /[.!?]["”’)]*\s+(?=["“‘(]?[\p{Lu}\d])|\n/u;
const CLAUSE_EDGE = /[,;:()—–]/;
