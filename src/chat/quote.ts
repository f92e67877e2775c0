import type { Library } from '../library.ts';
import type { Citation, Span } from '../types.ts';
import type { Inline, QuoteBlock, Reply } from './reply.ts';

/** A passage that a reply shows, for programs. `start` and `end` are UTF-16 offsets into the article's stored text. */
export interface ShownPassage {
  readonly article: string;
  readonly source: string | null;
  /** ISO 8601, as precise as it is known. */
  readonly date: string | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly confidence: number | null;
}

/** The words of a citation as a block: the one way in which an article's words get into a reply. */
export function quoteBlock(
  library: Pick<Library, 'slice'>,
  citation: Citation,
  more: Pick<QuoteBlock, 'mark' | 'confidence' | 'credit'> = {},
): QuoteBlock {
  const content = quoteContent(library.slice(citation), citation.span, more.mark);
  return { type: 'quote', content, citation, ...more };
}

/** Throws unless every quote block says exactly what its citation points to. */
export function verifyQuotes(reply: Reply, library: Pick<Library, 'slice'>): void {
  for (const { citation, mark, content } of quotes(reply)) {
    const { start, end } = citation.span;
    const expected = quoteContent(library.slice(citation), citation.span, mark);
    const inside = mark === undefined || (start <= mark.start && mark.start < mark.end && mark.end <= end);
    if (!inside || JSON.stringify(content) !== JSON.stringify(expected)) {
      throw new Error(`quote: not the words of ${citation.articleId} ${start}-${end}`);
    }
  }
}

/** The passages that a reply shows, with their words as the library holds them. */
export function shownPassages(
  reply: Reply,
  library: Pick<Library, 'slice' | 'article'>,
): readonly ShownPassage[] {
  return quotes(reply).map(({ citation, confidence }) => {
    const article = library.article(citation.articleId);
    return {
      article: citation.articleId,
      source: article?.source ?? null,
      date: article?.published?.value ?? null,
      start: citation.span.start,
      end: citation.span.end,
      text: library.slice(citation),
      confidence: confidence ?? null,
    };
  });
}

function quotes(reply: Reply): readonly QuoteBlock[] {
  return reply.blocks.filter((block) => block.type === 'quote');
}

/** The slice with its best part marked. Both spans count into the article. */
export function quoteContent(slice: string, span: Span, mark: Span | undefined): readonly Inline[] {
  if (mark === undefined) return [slice];
  const [start, end] = [mark.start - span.start, mark.end - span.start];
  const parts: Inline[] = [
    slice.slice(0, start),
    { type: 'mark', text: slice.slice(start, end) },
    slice.slice(end),
  ];
  return parts.filter((part) => part !== '');
}
