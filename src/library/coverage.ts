import type { Coverage, SourceCoverage } from '../library.ts';
import type { Article, DateEvidence, Lang, Span } from '../types.ts';

/** What the corpus holds, reprints counted with their outlets. */
export function coverageOf(
  articles: ReadonlyMap<string, { readonly article: Article; readonly passages: readonly Span[] }>,
): Coverage {
  const all = [...articles.values()];
  const printed = all.flatMap(({ article }) => [article, ...article.reprints]);
  const languages = Map.groupBy(all, ({ article }) => article.lang);
  const sources = Map.groupBy(printed, ({ source }) => source);
  return {
    articles: articles.size,
    passages: all.reduce((sum, { passages }) => sum + passages.length, 0),
    ...range(printed),
    languages: [...languages]
      .map(([lang, of]): { lang: Lang; articles: number } => ({ lang, articles: of.length }))
      .sort((a, b) => b.articles - a.articles),
    sources: [...sources]
      .map(
        ([source, of]): SourceCoverage => ({
          ...(source !== undefined && { source }),
          articles: of.length,
          ...range(of),
        }),
      )
      .sort((a, b) => b.articles - a.articles || ((a.source ?? '\uffff') < (b.source ?? '\uffff') ? -1 : 1)),
  };
}

/** The first and the last date; what has no year is left out. */
function range(printed: readonly { readonly published?: DateEvidence }[]): { from?: string; to?: string } {
  let from: string | undefined;
  let to: string | undefined;
  for (const { published } of printed) {
    if (published === undefined || !/^\d/.test(published.value)) continue;
    if (from === undefined || published.value < from) from = published.value;
    if (to === undefined || published.value > to) to = published.value;
  }
  return from === undefined || to === undefined ? {} : { from, to };
}
