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

/**
 * As `quotationsIn`. No text is known over which it fails; if one is, `onFault` is told, and that article alone is without
 * quotations.
 */
export function quotationsOrNone(
  article: Parameters<typeof quotationsIn>[0],
  onFault: (error: unknown) => void,
): readonly Quotation[] {
  try {
    return quotationsIn(article);
  } catch (error) {
    onFault(error);
    return [];
  }
}
