import type { QuoteBlock } from '../../src/chat/reply.ts';
import type { Part } from '../../src/chat/split.ts';
import { type Links, textOf } from './pieces.ts';
import { EMPTY, isSeen, joined, looking, plain, type Text, trimmed } from './text.ts';

/** A part of a reply as text; empty where there is nothing to see. */
export function blockText(part: Part, links: Links): Text {
  switch (part.type) {
    case 'text':
      return trimmed(textOf(part.content, links));
    case 'quote':
      return quoteText(part, links);
    case 'list':
      return joined(
        part.items
          .map((item) => trimmed(textOf(item, links)))
          .filter(({ text }) => isSeen(text))
          .map((item) => joined([plain('• '), item])),
        '\n',
      );
    default:
      return part satisfies never;
  }
}

/** Whether a quotation goes on in the one below it: the credit of both stands there. */
export function isContinued(above: QuoteBlock, below: QuoteBlock): boolean {
  return above.credit === undefined && above.citation.articleId === below.citation.articleId;
}

/** The words as a quotation, folded where they are long; what is cut off, and who printed them, stands outside of it. */
function quoteText(part: Extract<Part, { type: 'quote' }>, links: Links): Text {
  const words = trimmed(textOf(part.content, links));
  const quotation = looking(words, {
    type: words.text.length > LONG ? 'expandable_blockquote' : 'blockquote',
  });
  const cut = isSeen(words.text) ? part.cut : undefined;
  const credit = part.credit ? trimmed(textOf(part.credit, links)) : EMPTY;
  const lines = [
    cut?.before ? plain('…') : EMPTY,
    quotation,
    cut?.after ? plain('…') : EMPTY,
    credit.text === '' ? EMPTY : joined([plain('— '), credit]),
  ];
  return joined(
    lines.filter(({ text }) => text !== ''),
    '\n',
  );
}

// In UTF-16 units: more than a reader wants to scroll past in a chat.
const LONG = 700;
