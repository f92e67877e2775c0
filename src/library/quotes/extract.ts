import { createDating } from '../../quotes/dating/said-on.ts';
import { quotationsOf } from '../../quotes/extract.ts';
import type { Article, Quotation } from '../../types.ts';

/** Everything that is quoted in an article, in the order of its text, dated as far as the article tells. */
export function quotationsIn(
  article: Pick<Article, 'text' | 'lang' | 'furniture' | 'published'>,
): readonly Quotation[] {
  const found = quotationsOf(article);
  if (found.length === 0) return found;
  const dateOf = createDating(article);
  return found.map((quotation) => {
    const saidOn = dateOf(quotation);
    return saidOn === undefined ? quotation : { ...quotation, saidOn };
  });
}
