import { isBetween } from '../../text/calendar.ts';
import type { Article } from '../../types.ts';
import type { UnderstoodRequest } from './request.ts';
import type { QuoteShelf } from './shelf.ts';
import { topicOf } from './topic.ts';

/** A speaker's utterances as they are wanted: newest first, or with a topic those that fit it best. */
export function choose(
  shelf: QuoteShelf,
  speakerKey: string,
  { about, from, to }: Pick<UnderstoodRequest, 'about' | 'from' | 'to'>,
  indirect: boolean,
  isLookedAt?: (article: Article) => boolean,
): readonly number[] {
  const isPrinted = isLookedAt && printedFilter(shelf, isLookedAt, indirect);
  const wanted = [...shelf.utterancesOf(speakerKey)].filter(
    (utterance) =>
      (indirect || shelf.isMarked(utterance)) &&
      isBetween(shelf.when(utterance), from, to) &&
      (isPrinted === undefined || isPrinted(utterance)),
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
function printedFilter(
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
