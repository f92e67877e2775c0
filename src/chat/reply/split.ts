import type { Span } from '../../types.ts';
import { type Cut, cutText } from './cut-text.ts';
import { marksOf, quoteContent } from './quote.ts';
import { type Block, type Inline, line, plainText, type QuoteBlock, type Said } from './reply.ts';
import { overlap } from './spans.ts';

/** A block or, where that was too long by itself, a piece of it; `cut` says on which sides its words go on in other pieces. */
export type Part = Block & { readonly cut?: Cut };

/** What a part takes up as it is written on a platform; a list takes up what its items take up, each as a list of its own. */
export type Measure = (part: Part) => number;

/**
 * A block in parts of at most `limit` (100 or more) each by `measure`, in order. It is cut only where it is longer than that,
 * between paragraphs or words; each piece of a quotation points to its own words.
 */
export function splitBlock(block: Block, limit: number, measure: Measure): readonly Part[] {
  if (measure(block) <= limit) return [block];
  switch (block.type) {
    case 'text':
      return splitText(block.content, limit, measure);
    case 'quote':
      return splitQuote(block, limit, measure);
    case 'list':
      return splitList(block.items, limit, measure);
    default:
      return block satisfies never;
  }
}

function splitText(content: readonly Inline[], limit: number, measure: Measure): readonly Part[] {
  return cutText(plainText(content), limit, measure, (range, cut) => ({
    type: 'text',
    content: sliceContent(content, range),
    cut,
  }));
}

function splitList(items: readonly (readonly Inline[])[], limit: number, measure: Measure): readonly Part[] {
  const whole = (item: readonly Inline[]): Part => ({ type: 'list', items: [item] });
  const parts = items.flatMap((item) =>
    measure(whole(item)) <= limit
      ? [item]
      : cutText(plainText(item), limit, measure, (range) => whole(sliceContent(item, range))).flatMap(
          (part) => (part.type === 'list' ? part.items : []),
        ),
  );
  const lists: (readonly Inline[])[][] = [];
  let left = 0;
  for (const item of parts) {
    const length = measure(whole(item));
    const fits = lists.length > 0 && length <= left;
    if (fits) lists.at(-1)?.push(item);
    else lists.push([item]);
    left = (fits ? left : limit) - length;
  }
  return lists.map((items) => ({ type: 'list', items }));
}

function splitQuote({ credit, ...block }: QuoteBlock, limit: number, measure: Measure): readonly Part[] {
  // A credit that would leave the words no room stands below them.
  if (credit && measure({ ...block, content: [], credit }) > limit / 2) {
    const words = splitBlock(block, limit, measure);
    return [...words, ...splitBlock(line(...credit), limit, measure)];
  }
  const text = plainText(block.content);
  return cutText(text, limit, measure, (range, cut) => ({
    ...pieceOf(block, text, range),
    ...(credit && !cut.after && { credit }),
    cut,
  }));
}

/** What of a quotation stands in a range of its text, pointing to its own words. */
function pieceOf(
  { mark, marks, said, alsoSaid, ...block }: QuoteBlock,
  text: string,
  { start, end }: Span,
): QuoteBlock {
  const { articleId, span } = block.citation;
  const part = { start: span.start + start, end: span.start + end };
  const best = mark && overlap(mark, part);
  const marked = {
    ...(best && { mark: best }),
    ...(marks && { marks: marks.flatMap((one) => overlap(one, part) ?? []) }),
  };
  const within = (one: Said): readonly Said[] => {
    const span = overlap(one.span, part);
    return span ? [{ ...one, span }] : [];
  };
  const [spoken] = said ? within(said) : [];
  return {
    ...block,
    content: quoteContent(text.slice(start, end), part, marksOf(marked)),
    citation: { articleId, span: part },
    ...marked,
    ...(spoken && { said: spoken }),
    ...(alsoSaid && { alsoSaid: alsoSaid.flatMap(within) }),
  };
}

function sliceContent(content: readonly Inline[], part: Span): readonly Inline[] {
  let start = 0;
  return content.flatMap((piece) => {
    const length = plainText([piece]).length;
    const inside = overlap({ start, end: start + length }, part);
    const offset = start;
    start += length;
    return inside ? [slicePiece(piece, inside.start - offset, inside.end - offset)] : [];
  });
}

function slicePiece(piece: Inline, start: number, end: number): Inline {
  if (typeof piece === 'string') return piece.slice(start, end);
  return piece.type === 'cite' ? piece : { ...piece, text: piece.text.slice(start, end) };
}
