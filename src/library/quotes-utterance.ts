import type { Utterance } from '../library.ts';
import { originsOf } from '../quotes/cluster-origins.ts';
import type { ShelvedQuotation, ShelvedUtterance } from './quotes-shelf.ts';
import { bestSaidOn } from './quotes-when.ts';

/** An utterance as commands know it. What is retold is left out, unless there is nothing else or it is asked for. */
export function toUtterance({ members, speaker, isMarked }: ShelvedUtterance, indirect = false): Utterance {
  const shown =
    isMarked && !indirect ? members.filter(({ quotation }) => quotation.kind !== 'indirect') : members;
  const saidOn = bestSaidOn(members);
  return {
    id: idOf(shown[0] as ShelvedQuotation),
    ...(speaker && { speaker: { key: speaker.key, name: speaker.name } }),
    ...(saidOn && { saidOn }),
    wordings: shown.map(({ article, quotation }) => ({ articleId: article.id, quotation })),
    outlets: outletsOf(shown),
    origins: originsOf(shown.map(toPrinting)),
  };
}

/** The article and the offset in an id; absent where it is none. */
export function readId(id: string): { articleId: string; start: number } | undefined {
  const [, articleId, start] = /^([a-z0-9]{1,40})\.(0|[1-9]\d{0,8})$/.exec(id) ?? [];
  return articleId === undefined ? undefined : { articleId, start: Number(start) };
}

/** Every outlet that printed one of the quotations, reprints included, each once. */
export function outletsOf(members: readonly ShelvedQuotation[]): readonly string[] {
  const printed = members.flatMap(({ article }) => [article, ...article.reprints]);
  return [...new Set(printed.flatMap(({ source }) => source ?? []))];
}

const idOf = ({ article, quotation }: ShelvedQuotation): string => `${article.id}.${quotation.span.start}`;

const toPrinting = ({ article, quotation, plain }: ShelvedQuotation) => ({
  articleId: article.id,
  plain,
  ...(article.source !== undefined && { outlet: article.source }),
  ...(quotation.via !== undefined && { via: quotation.via }),
});
