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
  if (about === undefined) return wanted;
  // A headline is about the article: it counts where no words of the speaker's are about the topic.
  for (const headlines of [false, true]) {
    const topic = topicOf(shelf, about, { headlines });
    if (topic === undefined) return wanted;
    const fitting = wanted
      .map((utterance) => ({ utterance, fit: topic(utterance) }))
      .filter(({ fit }) => fit > 0);
    if (fitting.length > 0) return fitting.sort((a, b) => b.fit - a.fit).map(({ utterance }) => utterance);
  }
  return [];
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
