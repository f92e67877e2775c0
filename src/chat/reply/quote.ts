import type { Library } from '../../library.ts';
import type { Citation, QuotationKind, SaidOn, Span } from '../../types.ts';
import type { Inline, QuoteBlock, Reply, Said } from './reply.ts';

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
  /** These three only where the words are a quotation: `text` is then what was said. Null where it is unclear. */
  readonly speaker?: string | null;
  readonly kind?: QuotationKind;
  readonly saidOn?: Omit<SaidOn, 'span'> | null;
}

/** The words of a citation as a block: the one way in which an article's words get into a reply. */
export function quoteBlock(
  library: Pick<Library, 'slice'>,
  citation: Citation,
  more: Omit<QuoteBlock, 'type' | 'content' | 'citation'> = {},
): QuoteBlock {
  const content = quoteContent(library.slice(citation), citation.span, marksOf(more));
  return { type: 'quote', content, citation, ...more };
}

/** Throws unless every quote block says exactly what its citation points to. */
export function verifyQuotes(reply: Reply, library: Pick<Library, 'slice'>): void {
  for (const block of quotes(reply)) {
    const { articleId, span } = block.citation;
    const marks = marksOf(block);
    const expected = quoteContent(library.slice(block.citation), span, marks);
    const ordered = marks.every(({ start }, i) => start >= (marks[i - 1]?.end ?? span.start));
    const inside = [...marks, ...saidIn(block).map((said) => said.span)].every((part) => lies(part, span));
    if (!ordered || !inside || JSON.stringify(block.content) !== JSON.stringify(expected)) {
      throw new Error(`quote: not the words of ${articleId} ${span.start}-${span.end}`);
    }
  }
}

/** The passages and quotations that a reply shows, with their words as the library holds them. */
export function shownPassages(
  reply: Reply,
  library: Pick<Library, 'slice' | 'article'>,
): readonly ShownPassage[] {
  return quotes(reply).flatMap((block) => {
    const said = saidIn(block);
    return said.length === 0
      ? [passage(block, undefined, library)]
      : said.map((one) => passage(block, one, library));
  });
}

function passage(
  { citation: { articleId, span: whole }, confidence }: QuoteBlock,
  said: Said | undefined,
  library: Pick<Library, 'slice' | 'article'>,
): ShownPassage {
  const article = library.article(articleId);
  const span = said?.span ?? whole;
  return {
    article: articleId,
    source: article?.source ?? null,
    date: article?.published?.value ?? null,
    start: span.start,
    end: span.end,
    text: library.slice({ articleId, span }),
    confidence: confidence ?? null,
    ...(said && { speaker: said.speaker ?? null, kind: said.kind, saidOn: said.saidOn ?? null }),
  };
}

const saidIn = ({ said, alsoSaid = [] }: QuoteBlock): readonly Said[] => [
  ...(said ? [said] : []),
  ...alsoSaid,
];

/** What is marked in a block: several parts, the best one, or nothing. */
export function marksOf({ mark, marks }: Pick<QuoteBlock, 'mark' | 'marks'>): readonly Span[] {
  return marks ?? (mark ? [mark] : []);
}

/** The slice with its marks, which are sorted and disjoint. All spans count into the article. */
export function quoteContent(slice: string, span: Span, marks: readonly Span[]): readonly Inline[] {
  const at = (offset: number): number => offset - span.start;
  const parts = marks.flatMap(({ start, end }, i): Inline[] => [
    slice.slice(at(marks[i - 1]?.end ?? span.start), at(start)),
    { type: 'mark', text: slice.slice(at(start), at(end)) },
  ]);
  const rest = slice.slice(at(marks.at(-1)?.end ?? span.start));
  return marks.length === 0 ? [slice] : [...parts, rest].filter((part) => part !== '');
}

function quotes(reply: Reply): readonly QuoteBlock[] {
  return reply.blocks.filter((block) => block.type === 'quote');
}

function lies(part: Span, span: Span): boolean {
  return span.start <= part.start && part.start < part.end && part.end <= span.end;
}
