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
  const dates = printed.flatMap(({ published }) =>
    published && /^\d/.test(published.value) ? [published.value] : [],
  );
  if (dates.length === 0) return {};
  const sorted = dates.sort();
  return { from: sorted[0] as string, to: sorted.at(-1) as string };
}
