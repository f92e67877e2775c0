import type { Span } from '../types.ts';
import { marksOf, quoteContent } from './quote.ts';
import { type Block, type Inline, plainText, type QuoteBlock } from './reply.ts';
import { overlap } from './spans.ts';

/**
 * Blocks in groups of at most `limit` UTF-16 units of plain text (100 or more), in order. A block is cut only where it is
 * longer than that by itself, between paragraphs or words; each piece of a quotation points to its own words.
 */
export function splitBlocks(blocks: readonly Block[], limit: number): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  let left = 0;
  for (const block of blocks.flatMap((whole) => splitBlock(whole, limit))) {
    const group = groups.at(-1);
    const length = blockLength(block);
    const fits = group !== undefined && length <= left;
    if (fits) group.push(block);
    else groups.push([block]);
    left = (fits ? left : limit) - length;
  }
  return groups;
}

/** What a block takes up: each line with its line break, a citation as `(n)`. */
export function blockLength(block: Block): number {
  switch (block.type) {
    case 'text':
      return plainText(block.content).length + 1;
    case 'quote':
      return plainText(block.content).length + 1 + creditLength(block);
    case 'list':
      return block.items.reduce((sum, item) => sum + plainText(item).length + 1, 0);
    default:
      return block satisfies never;
  }
}

function splitBlock(block: Block, limit: number): readonly Block[] {
  if (blockLength(block) <= limit) return [block];
  switch (block.type) {
    case 'text':
      return splitContent(block.content, limit - 1).map((content) => ({ type: 'text', content }));
    case 'quote':
      return splitQuote(block, limit);
    case 'list':
      return block.items
        .flatMap((item) => splitContent(item, limit - 1))
        .map((item) => ({ type: 'list', items: [item] }));
    default:
      return block satisfies never;
  }
}

function splitQuote({ credit, ...block }: QuoteBlock, limit: number): readonly Block[] {
  const text = plainText(block.content);
  const used = creditLength({ ...block, ...(credit && { credit }) });
  // A credit that would leave the words no room stands below them.
  if (credit && used > limit / 2) {
    return [...splitQuote(block, limit), ...splitBlock({ type: 'text', content: credit }, limit)];
  }
  const room = limit - 1 - used;
  return cuts(text, room).map((range) => ({
    ...pieceOf(block, text, range),
    ...(credit && range.end === text.length && { credit }),
  }));
}

/** What of a quotation stands in a range of its text, pointing to its own words. */
function pieceOf(
  { mark, marks, said, ...block }: QuoteBlock,
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
  const spoken = said && overlap(said.span, part);
  return {
    ...block,
    content: quoteContent(text.slice(start, end), part, marksOf(marked)),
    citation: { articleId, span: part },
    ...marked,
    ...(said && spoken && { said: { ...said, span: spoken } }),
  };
}

function splitContent(content: readonly Inline[], limit: number): readonly (readonly Inline[])[] {
  return cuts(plainText(content), limit).map((part) => {
    let start = 0;
    return content.flatMap((piece) => {
      const length = plainText([piece]).length;
      const inside = overlap({ start, end: start + length }, part);
      const offset = start;
      start += length;
      return inside ? [slicePiece(piece, inside.start - offset, inside.end - offset)] : [];
    });
  });
}

function slicePiece(piece: Inline, start: number, end: number): Inline {
  if (typeof piece === 'string') return piece.slice(start, end);
  return piece.type === 'cite' ? piece : { ...piece, text: piece.text.slice(start, end) };
}

/** Spans that cover the text without a gap, at most `limit` long each. */
function cuts(text: string, limit: number): readonly Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < text.length; start = spans.at(-1)?.end ?? text.length) {
    spans.push({ start, end: cutBefore(text, start, start + limit) });
  }
  return spans;
}

/** The end of the last paragraph that ends in the second half of the range; else of the last word; else of the last character. */
function cutBefore(text: string, start: number, limit: number): number {
  if (limit >= text.length) return text.length;
  const middle = start + (limit - start) / 2;
  const places = [text.lastIndexOf('\n', limit - 1), text.lastIndexOf(' ', limit - 1)];
  const place = places.find((at) => at >= middle);
  if (place !== undefined) return place + 1;
  return /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}

function creditLength({ credit }: Pick<QuoteBlock, 'credit'>): number {
  return credit ? plainText(credit).length + 1 : 0;
}
