import type { Article, ArticleOrigin } from '../types.ts';
import type { ShelvedArticle } from './create.ts';

/**
 * What may be a later version of an article, most trusted first: what stands in its file, at its address, under its headline in its
 * outlet. A text that is kept as a reprint of another is found with that other. Indexed at the first article that is gone.
 */
export function relatedAmong(
  articles: ReadonlyMap<string, ShelvedArticle>,
): (known: ArticleOrigin) => readonly Article[] {
  let index: ReadonlyMap<string, readonly Article[]> | undefined;
  return (known) => {
    const same = articles.get(known.id)?.article;
    if (same !== undefined) return [same];
    index ??= indexed(articles);
    return [...new Set(tracesOf(known).flatMap((trace) => index?.get(trace) ?? []))];
  };
}

function indexed(articles: ReadonlyMap<string, ShelvedArticle>): ReadonlyMap<string, readonly Article[]> {
  const index = new Map<string, Article[]>();
  for (const { article } of articles.values())
    for (const print of [article, ...article.reprints])
      for (const trace of tracesOf(print)) {
        const known = index.get(trace);
        if (known === undefined) index.set(trace, [article]);
        else known.push(article);
      }
  return index;
}

/** Most trusted first. The lines of a file are soon others: a line inserted above moves them all. */
function tracesOf({ file, url, source, title }: Omit<ArticleOrigin, 'id'>): readonly string[] {
  const place = `file ${file}`;
  const others = [
    ...(url === undefined ? [] : [`url ${url}`]),
    ...(source === undefined ? [] : [`title ${JSON.stringify([source, title])}`]),
  ];
  return LINE.test(file) ? [...others, place] : [place, ...others];
}

const LINE = /#\d+$/;
