import type { MessageEntity } from 'grammy/types';
import type { Links } from '../../src/chat/reply/links.ts';
import type { QuoteBlock } from '../../src/chat/reply/reply.ts';
import type { Part } from '../../src/chat/reply/split.ts';
import { textOf } from './pieces.ts';
import { EMPTY, isSeen, joined, looking, plain, type Text, trimmed } from './text.ts';

/** A part of a reply as text; empty if there is nothing to see. */
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

/** Whether a quotation continues in the one below it, which then has the credit of both. */
export function isContinued(above: QuoteBlock, below: QuoteBlock): boolean {
  return above.credit === undefined && above.citation.articleId === below.citation.articleId;
}

/** Joins a quotation with its continuation, so that the paragraphs of an article are read in one piece. */
export function continued(above: Text, below: Text): Text {
  const [upper, lower] = [above.entities.findLast(isQuotation), below.entities.find(isQuotation)];
  const both = joined([above, below], '\n\n');
  const isWhole = upper && upper.offset + upper.length === above.text.length && lower?.offset === 0;
  if (!isWhole) return both;
  const length = above.text.length - upper.offset + 2 + lower.length;
  const others = joined([without(above, upper), without(below, lower)], '\n\n').entities;
  return { text: both.text, entities: [{ type: 'blockquote', offset: upper.offset, length }, ...others] };
}

function isQuotation({ type }: MessageEntity): boolean {
  return type === 'blockquote' || type === 'expandable_blockquote';
}

function without({ text, entities }: Text, entity: MessageEntity): Text {
  return { text, entities: entities.filter((one) => one !== entity) };
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
