import { createDating } from '../quotes/dating/said-on.ts';
import { isFull } from '../text/calendar.ts';
import type { Article, Quotation, Span } from '../types.ts';
import type { Candidate } from './candidates.ts';

/** When something happened, as far as its article tells. */
export interface Dated {
  /** ISO 8601 of any precision, of the event or, where that is not dated, of the report; absent if nothing is. */
  readonly day?: string;
  /** The words of the sentence that state it; absent if something else of the article does. */
  readonly dated?: Span;
}

/** Dates the sentences of an article as quotations are dated: by the sentence, its paragraph, the lead, the date of the article. */
export function datesOf(article: Article): (candidate: Pick<Candidate, 'span' | 'quotations'>) => Dated {
  const date = createDating(article);
  return ({ span, quotations }) => {
    const said = quotations.find(({ kind }) => kind !== 'indirect');
    const found = said?.saidOn ?? date(asked(said, span));
    if (found === undefined) return {};
    const isOwn = found.span && found.span.start >= span.start && found.span.end <= span.end;
    return { day: found.value, ...(found.span && isOwn && { dated: found.span }) };
  };
}

/** A sentence that quotes nobody is dated as if all of it were the reporter's. */
function asked(said: Quotation | undefined, span: Candidate['span']) {
  return said ?? { span: { start: span.start, end: span.start }, sentence: span };
}

/**
 * Days with their missing parts filled in from the others where only one fits: `--09-13` and `2023` are `2023-09-13` if
 * that is the only full day among them that they can mean.
 */
export function fillDays(days: readonly (string | undefined)[]): readonly (string | undefined)[] {
  const full = [...new Set(days.filter((day) => day !== undefined && isFull(day)))] as readonly string[];
  return days.map((day) => {
    if (day === undefined || isFull(day)) return day;
    const fitting = full.filter((other) => canMean(day, other));
    return fitting.length === 1 ? fitting[0] : day;
  });
}

/** Whether a day that is not fully known may be a full one. */
export const canMean = (day: string, full: string): boolean =>
  day.startsWith('--') ? full.endsWith(day.slice(1)) : full.startsWith(day);
