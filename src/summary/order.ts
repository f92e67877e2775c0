import type { SummaryRequest, SummarySentence } from '../library/answers/summary.ts';
import { isFull } from '../text/calendar.ts';
import { canMean } from './days.ts';

type Placed = SummarySentence & { readonly place: number };

/** Sentences in the order asked for; they come in that of relevance. Of one day, those that stand earlier in their articles first. */
export function inOrder<T extends Placed>(
  sentences: readonly T[],
  order: NonNullable<SummaryRequest['order']>,
): readonly T[] {
  switch (order) {
    case 'relevance':
      return sentences;
    case 'events':
    case 'newest': {
      const days = new Map(sentences.map((one) => [one, dayAmong(one, sentences)]));
      const dayOf = (one: T): string => days.get(one) ?? UNKNOWN;
      const sign = order === 'events' ? 1 : -1;
      return sentences.toSorted(
        (one, other) => sign * compare(dayOf(one), dayOf(other)) || byPlace(one, other),
      );
    }
    default:
      return order satisfies never;
  }
}

/** The day of a sentence or, where that is not fully known, the most frequent of the others that it can be. */
function dayAmong({ day }: Placed, all: readonly Placed[]): string {
  if (day === undefined) return UNKNOWN;
  if (isFull(day)) return day;
  const fitting = all.flatMap((other) =>
    other.day && isFull(other.day) && canMean(day, other.day) ? [other.day] : [],
  );
  const counts = [...Map.groupBy(fitting, (one) => one)].sort(
    ([one, ones], [other, others]) => others.length - ones.length || compare(one, other),
  );
  return counts[0]?.[0] ?? (day.startsWith('-') ? UNKNOWN : day);
}

const byPlace = (one: Placed, other: Placed): number =>
  one.place - other.place || compare(one.citation.articleId, other.citation.articleId);

// Behind every day.
const UNKNOWN = '\uffff';

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
