import { isBetween } from '../text/calendar.ts';
import type { Article } from '../types.ts';
import type { UnderstoodRequest } from './quotes-request.ts';
import type { QuoteShelf } from './quotes-shelf.ts';
import { topicOf } from './quotes-topic.ts';

/** A speaker's utterances as they are wanted: newest first, or with a topic those that fit it best. */
export function choose(
  shelf: QuoteShelf,
  speakerKey: string,
  { about, source, from, to }: Omit<UnderstoodRequest, 'speaker'>,
  indirect: boolean,
  isLookedAt?: (article: Article) => boolean,
): readonly number[] {
  const isPrintedBy = isLookedAt
    ? ownFilter(shelf, isLookedAt, indirect)
    : source === undefined
      ? undefined
      : outletFilter(shelf, folded(source));
  const wanted = [...shelf.utterancesOf(speakerKey)].filter(
    (utterance) =>
      (indirect || shelf.isMarked(utterance)) &&
      isBetween(shelf.when(utterance), from, to) &&
      (isPrintedBy === undefined || isPrintedBy(utterance)),
  );
  const topic = about === undefined ? undefined : topicOf(shelf, about);
  if (topic === undefined) return wanted;
  return wanted
    .map((utterance) => ({ utterance, fit: topic(utterance) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ utterance }) => utterance);
}

/** Whether an article that is looked at has an utterance, between marks unless retold ones are wanted. */
function ownFilter(
  { rows, quotations: { articles, rows: all } }: QuoteShelf,
  isLookedAt: (article: Article) => boolean,
  indirect: boolean,
): (utterance: number) => boolean {
  return (utterance) =>
    rows(utterance).some(
      (row) =>
        (indirect || all.kind(row) !== 'indirect') && isLookedAt(articles[all.article(row)] as Article),
    );
}

/** Whether an outlet whose name has these letters printed an utterance; reprints count. */
function outletFilter(
  { rows, quotations: { articles, rows: all } }: QuoteShelf,
  wanted: string,
): (utterance: number) => boolean {
  const known = new Map<string, boolean>();
  const fits = (source: string | undefined): boolean => {
    if (source === undefined) return false;
    if (!known.has(source)) known.set(source, folded(source).includes(wanted));
    return known.get(source) as boolean;
  };
  return (utterance) =>
    rows(utterance).some((row) => {
      const article = articles[all.article(row)];
      return fits(article?.source) || article?.reprints.some(({ source }) => fits(source)) === true;
    });
}

const folded = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
