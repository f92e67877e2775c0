import type { SummaryRequest, SummarySentence } from '../library.ts';

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
      return sentences.toSorted((one, other) => compare(dayOf(one), dayOf(other)) || byPlace(one, other));
    case 'newest':
      return sentences.toSorted((one, other) => compare(dayOf(other), dayOf(one)) || byPlace(one, other));
    default:
      return order satisfies never;
  }
}

/** What has no year comes last in the order of events. */
const dayOf = ({ day }: Placed): string => (day === undefined || day.startsWith('-') ? '\uffff' : day);

const byPlace = (one: Placed, other: Placed): number =>
  one.place - other.place || compare(one.citation.articleId, other.citation.articleId);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
