import type { Article, DateEvidence, Lang, Span } from '../types.ts';
import type { Coverage, SourceCoverage } from './answers/coverage.ts';

/** What the corpus holds, reprints counted with their outlets. Yields after each article. */
export function* coverageOf(
  articles: ReadonlyMap<string, { readonly article: Article; readonly passages: readonly Span[] }>,
): Generator<void, Coverage> {
  const languages = new Map<Lang, Tally>();
  const sources = new Map<string | undefined, Tally>();
  const whole: Tally = { articles: 0 };
  let passages = 0;
  for (const { article, passages: own } of articles.values()) {
    passages += own.length;
    count(tallyOf(languages, article.lang), article);
    for (const print of [article, ...article.reprints]) {
      count(whole, print);
      count(tallyOf(sources, print.source), print);
    }
    yield;
  }
  return {
    articles: articles.size,
    passages,
    ...rangeOf(whole),
    languages: [...languages]
      .map(([lang, { articles }]): { lang: Lang; articles: number } => ({ lang, articles }))
      .sort((a, b) => b.articles - a.articles),
    sources: [...sources]
      .map(
        ([source, tally]): SourceCoverage => ({
          ...(source !== undefined && { source }),
          articles: tally.articles,
          ...rangeOf(tally),
        }),
      )
      .sort((a, b) => b.articles - a.articles || ((a.source ?? '\uffff') < (b.source ?? '\uffff') ? -1 : 1)),
  };
}

/** What was printed, and the first and the last date. */
interface Tally {
  articles: number;
  from?: string;
  to?: string;
}

function tallyOf<K>(tallies: Map<K, Tally>, key: K): Tally {
  const known = tallies.get(key);
  if (known !== undefined) return known;
  const tally: Tally = { articles: 0 };
  tallies.set(key, tally);
  return tally;
}

/** What has no year is left out of the dates. */
function count(tally: Tally, { published }: { readonly published?: DateEvidence }): void {
  tally.articles++;
  if (published === undefined || !/^\d/.test(published.value)) return;
  if (tally.from === undefined || published.value < tally.from) tally.from = published.value;
  if (tally.to === undefined || published.value > tally.to) tally.to = published.value;
}

const rangeOf = ({ from, to }: Tally): { from?: string; to?: string } =>
  from === undefined || to === undefined ? {} : { from, to };
