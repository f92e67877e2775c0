import type { Library } from '../../library.ts';
import type { Article, Span } from '../../types.ts';

/** An article in pages, each the parts of its own text that fit together: about two minutes of reading. */
export function articlePages(
  article: Article,
  library: Pick<Library, 'pages'>,
): readonly (readonly Span[])[] {
  const pages: Span[][] = [];
  let left = 0;
  for (const part of library.pages(article, PAGE_SIZE)) {
    const page = pages.at(-1);
    const length = part.end - part.start;
    if (page && length <= left) page.push(part);
    else pages.push([part]);
    left = (page && length <= left ? left : PAGE_SIZE) - length;
  }
  return pages;
}

/** The number of the page on which an offset stands, from 1. */
export function pageAt(article: Article, offset: number, library: Pick<Library, 'pages'>): number {
  const pages = articlePages(article, library);
  const before = pages.findIndex((parts) => parts.some(({ end }) => offset < end));
  return Math.max(before, 0) + 1;
}

// In UTF-16 units. A page with its metadata fits into one message of every platform (4,000 on Discord, 4,096 on Telegram).
const PAGE_SIZE = 2400;
