import { originsOf } from '../../quotes/utterances/origins.ts';
import type { Article } from '../../types.ts';
import type { Utterance } from '../answers/utterances.ts';
import type { QuoteShelf, ShelvedQuotation } from './shelf.ts';
import { bestSaidOn, type Printed } from './when.ts';

/**
 * An utterance as commands know it, in the articles that are looked at: all where nothing says which. What is retold is left out,
 * unless there is nothing else or it is asked for.
 */
export function toUtterance(
  shelf: QuoteShelf,
  utterance: number,
  indirect = false,
  isLookedAt: (article: Article) => boolean = () => true,
): Utterance {
  const members = shelf.members(utterance).filter(({ article }) => isLookedAt(article));
  const speaker = shelf.speakerOf(utterance);
  const shown =
    shelf.isMarked(utterance) && !indirect
      ? members.filter(({ quotation }) => quotation.kind !== 'indirect')
      : members;
  const saidOn = bestSaidOn(members);
  return {
    id: idOf(shown[0] as ShelvedQuotation),
    ...(speaker && { speaker: { key: speaker.key, name: speaker.name } }),
    ...(saidOn && { saidOn }),
    wordings: shown.map(({ article, quotation }) => ({ articleId: article.id, quotation })),
    outlets: outletsOf(shown),
    reports: reportsOf(shown),
    origins: originsOf(shown.map((one) => toPrinting(one, shelf))),
  };
}

/** Every outlet that printed one of the quotations, reprints included, each once. */
function outletsOf(members: readonly Printed[]): readonly string[] {
  const printed = members.flatMap(({ article }) => [article, ...article.reprints]);
  return [...new Set(printed.flatMap(({ source }) => source ?? []))];
}

/** How many outlets these are, each article or reprint without a named one being one. */
function reportsOf(members: readonly Printed[]): number {
  const articles = new Set(members.map(({ article }) => article));
  const printed = [...articles].flatMap((article) => [article, ...article.reprints]);
  return outletsOf(members).length + printed.filter(({ source }) => source === undefined).length;
}

const idOf = ({ article, quotation }: Printed): string => `${article.id}.${quotation.span.start}`;

const toPrinting = (
  { article, quotation, row }: ShelvedQuotation,
  { quotations: { readings } }: QuoteShelf,
) => ({
  articleId: article.id,
  plain: readings.plain(row),
  ...(article.source !== undefined && { outlet: article.source }),
  ...(quotation.via !== undefined && { via: quotation.via }),
});
