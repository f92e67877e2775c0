import type { Found } from '../../library/answers/passages.ts';
import type { Article, Citation } from '../../types.ts';
import { type Context, MAX_TEXT } from '../command/command.ts';
import { citationId } from '../reply/citation-id.ts';
import { evidencePieces } from '../reply/dates.ts';
import { quoteBlock } from '../reply/quote.ts';
import { type Action, type Button, bold, type Inline, type QuoteBlock, type Source } from '../reply/reply.ts';
import { pageAt } from './pages.ts';

interface Cited {
  readonly citation: Citation;
}

type Telling = Pick<Context, 'library' | 'lang' | 'say'>;

export interface Shown<T extends Cited = Cited> {
  readonly found: T;
  readonly article: Article;
  /** The number of the article among those shown. */
  readonly n: number;
}

/** What was found, with the articles, which are numbered in the order of showing. */
export function numbered<T extends Cited>(
  found: readonly T[],
  { library }: Pick<Context, 'library'>,
): readonly Shown<T>[] {
  const known = found.flatMap((one) => {
    const article = library.article(one.citation.articleId);
    return article ? [{ found: one, article }] : [];
  });
  const ids = [...new Set(known.map(({ article }) => article.id))];
  return known.map((one) => ({ ...one, n: ids.indexOf(one.article.id) + 1 }));
}

/** The words of a passage, who printed them, when, and under what headline. */
export function passageBlock({ found, article, n }: Shown<Found>, telling: Telling): QuoteBlock {
  return quoteBlock(telling.library, found.citation, {
    ...(found.mark && { mark: found.mark }),
    confidence: found.confidence,
    credit: [...credit(article, telling), ' · ', article.title, ' ', { type: 'cite', n }],
  });
}

/** The articles behind the passages, each once. */
export function sources(
  shown: readonly Shown[],
  { say }: Telling,
): { readonly heading: string; readonly items: readonly Source[] } {
  const items = firsts(shown).map(({ article, n }) => ({
    n,
    articleId: article.id,
    content: whereabouts(article, say),
  }));
  return { heading: say.passages.sources, items };
}

/** A button for each article, which opens it at the page of its first passage shown. */
export function openButtons(shown: readonly Shown[], { library, say }: Telling): readonly Button[] {
  return firsts(shown).map(({ article, found, n }, _, all) => ({
    label: say.passages.open(n, all.length),
    action: {
      command: 'article',
      args: { id: article.id, page: pageAt(article, found.citation.span.start, library) },
    },
  }));
}

/** A button for each passage or quotation that prepares a pin of it: for moderators, if the bot can pin. */
export async function pinButtons(
  citations: readonly Citation[],
  { pins, say, isModerator }: Pick<Context, 'pins' | 'say' | 'isModerator'>,
): Promise<readonly Button[]> {
  if (pins === undefined || !(await isModerator())) return [];
  return citations.map((citation, i) => ({
    label: say.pins.pinThis(i + 1, citations.length),
    action: { command: 'pin', args: { at: citationId(citation) } },
  }));
}

/** Who printed an article, and when, with what is not certain about it. */
export function credit(article: Article, { lang, say }: Omit<Telling, 'library'>): readonly Inline[] {
  const outlet = article.source ?? say.article.unnamedOutlet;
  return [bold(outlet), ' · ', ...evidencePieces(article.published, lang)];
}

/** Where an article can be read: its address, and the command that opens it here. */
function whereabouts(article: Article, say: Context['say']): readonly Inline[] {
  const outlets = [...new Set(article.reprints.flatMap(({ source }) => source ?? []))];
  return [
    ...(article.url ? [{ type: 'link' as const, text: article.url, url: article.url }, ' · '] : []),
    { type: 'code', text: say.article.open(article.id) },
    ...(outlets.length > 0 ? [` · ${say.article.reprinted(outlets.join(', '))}`] : []),
  ];
}

/** Buttons to the pages before and after; none if there is only one. */
export function pageButtons(
  page: number,
  last: number,
  go: (page: number) => Action,
  { say }: Pick<Context, 'say'>,
): readonly Button[] {
  const turned = (to: number): Action => ({ ...go(to), turns: true });
  return [
    ...(page > 1 ? [{ label: say.article.previous, action: turned(page - 1) }] : []),
    ...(page < last ? [{ label: say.article.next, action: turned(page + 1) }] : []),
  ];
}

/** A button that searches for a text as it is typed, or for its words wherever they stand. */
export function searchButton(
  text: string,
  { say }: Pick<Context, 'say'>,
  { apart = false }: { readonly apart?: boolean } = {},
): Button {
  const words = (apart ? text.replace(/["“”]/g, ' ') : text).slice(0, MAX_TEXT).toWellFormed();
  return { label: say.ask.search, action: { command: 'search', args: { words } } };
}

export function sourcesButton({ say }: Pick<Context, 'say'>): Button {
  return { label: say.ask.sources, action: { command: 'sources', args: {} } };
}

function firsts(shown: readonly Shown[]): readonly Shown[] {
  return shown.filter(({ n }, i) => shown.findIndex((one) => one.n === n) === i);
}
