import type { Citation } from '../../types.ts';

/** A citation as one word, `9alkibikce.120-180`: the article, and UTF-16 offsets into its stored text. */
export function citationId({ articleId, span }: Citation): string {
  return `${articleId}.${span.start}-${span.end}`;
}

/** Undefined if the word is none that `citationId` writes. */
export function readCitationId(word: string): Citation | undefined {
  const [, articleId, start, end] = /^([a-z0-9]{1,40})\.(\d{1,9})-(\d{1,9})$/i.exec(word) ?? [];
  if (articleId === undefined || Number(start) >= Number(end)) return undefined;
  return { articleId: articleId.toLowerCase(), span: { start: Number(start), end: Number(end) } };
}
