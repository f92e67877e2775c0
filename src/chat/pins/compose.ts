import type { SummarySentence } from '../../library/answers/summary.ts';
import type { Library } from '../../library.ts';
import type { Wish } from '../../pins.ts';
import { type Lang, LONGEST_SUMMARY } from '../../types.ts';

/** The sentences that a wish is for, as the corpus has them: none if it does not cover the topic. */
export async function chosen(wish: Wish, lang: Lang, library: Library): Promise<readonly SummarySentence[]> {
  const { passage, ...request } = wish;
  if (passage === undefined) return (await library.summarise({ ...request, lang })).sentences;
  const article = library.article(passage.articleId);
  if (article === undefined) return [];
  const quotation = library.quotes.at(passage)?.wording.quotation;
  const citation = quotation ? { articleId: article.id, span: quotation.sentence } : passage;
  return [
    {
      citation,
      outlets: article.source === undefined ? [] : [article.source],
      origins: 1,
      ...(quotation && { quotation }),
      ...(article.published && { day: article.published.value }),
    },
  ];
}

/** The articles that the corpus has on a topic: what comes up later is news. */
export async function articlesOn({ topic, passage }: Wish, library: Library): Promise<readonly string[]> {
  if (passage !== undefined) return [];
  const { found } = await library.search(topic, { offset: 0, limit: KNOWN });
  return [...new Set([...found.map(articleOf), ...(await best(topic, library)).map(articleOf)])];
}

/** How many passages on a topic are of articles that were not known. */
export async function newerOn(
  { topic, passage }: Wish,
  seen: readonly string[],
  library: Library,
): Promise<number> {
  if (passage !== undefined) return 0;
  return (await best(topic, library)).filter((one) => !seen.includes(articleOf(one))).length;
}

async function best(topic: string, library: Library): Promise<readonly SummarySentence[]> {
  return (await library.summarise({ topic, length: LONGEST_SUMMARY, order: 'relevance' })).sentences;
}

const articleOf = ({ citation }: Pick<SummarySentence, 'citation'>): string => citation.articleId;

// Passages.
const KNOWN = 50;
