import type { InputRichBlock, InputRichMessage, RichText } from 'grammy/types';
import { webAddress } from '../../src/chat/address.ts';
import { clean, cleanLine } from '../../src/chat/clean.ts';
import type { Block, Inline, Reply, Source } from '../../src/chat/reply.ts';
import { noonOf } from './pieces.ts';

type RichBlock = InputRichBlock;

/**
 * A long reply as one rich message: headline, quotations with their credit, footnotes that fold away.
 * https://core.telegram.org/bots/api#inputrichmessage. Absent where the reply is not long reading, or longer than one such message.
 */
export function richMessage(reply: Reply): InputRichMessage | undefined {
  if (!reply.long) return undefined;
  const { title, blocks, sources } = reply;
  const noted = new Set(sources?.items.map(({ n }) => n));
  const rich: readonly RichBlock[] = [
    ...(title ? [{ type: 'heading' as const, text: cleanLine(title), size: 3 as const }] : []),
    ...blocks.flatMap((block) => blockOf(block, noted)),
    ...(sources && sources.items.length > 0 ? [footnotes(sources)] : []),
  ];
  const isFit = countBlocks(rich) <= MOST_BLOCKS && JSON.stringify(rich).length <= MOST_CHARACTERS;
  // What an article says is text: no name in it notifies anybody, no command is offered.
  return isFit ? { blocks: [...rich], skip_entity_detection: true } : undefined;
}

function blockOf(block: Block, noted: ReadonlySet<number>): readonly RichBlock[] {
  switch (block.type) {
    case 'text':
      return [{ type: 'paragraph', text: pieces(block.content, noted) }];
    case 'quote':
      return [
        {
          ...{ type: 'blockquote', blocks: paragraphs(block.content, noted) },
          ...(block.credit && { credit: pieces(block.credit, noted) }),
        },
      ];
    case 'list': {
      const items = block.items.map((item) => ({
        blocks: [{ type: 'paragraph' as const, text: pieces(item, noted) }],
      }));
      return [{ type: 'list', items }];
    }
    default:
      return block satisfies never;
  }
}

/** Where the numbers in the text lead, folded away below it. */
function footnotes({ heading, items }: NonNullable<Reply['sources']>): RichBlock {
  return {
    ...{ type: 'details', summary: cleanLine(heading) },
    blocks: items.map((source) => ({ type: 'paragraph', text: footnote(source) })),
  };
}

function footnote({ n, content }: Source): RichText {
  return { type: 'reference', name: nameOf(n), text: [`(${n}) `, ...pieces(content, new Set())] };
}

function nameOf(n: number): string {
  return `source-${n}`;
}

/** The lines of a quotation, each a paragraph. */
function paragraphs(content: readonly Inline[], noted: ReadonlySet<number>): RichBlock[] {
  const lines: RichText[][] = [[]];
  for (const piece of content) {
    const text = typeof piece === 'string' ? piece : piece.type === 'mark' ? piece.text : '';
    for (const [i, line] of clean(text).split('\n').entries()) {
      if (i > 0) lines.push([]);
      if (line !== '')
        lines
          .at(-1)
          ?.push(typeof piece === 'string' ? line : pieceOf({ ...piece, text: line } as Inline, noted));
    }
  }
  return lines.filter((line) => line.length > 0).map((text) => ({ type: 'paragraph', text }));
}

function pieces(content: readonly Inline[], noted: ReadonlySet<number>): RichText[] {
  return content.map((piece) => pieceOf(piece, noted));
}

function pieceOf(piece: Inline, noted: ReadonlySet<number>): RichText {
  if (typeof piece === 'string') return clean(piece);
  switch (piece.type) {
    case 'bold':
    case 'italic':
    case 'code':
      return { type: piece.type, text: clean(piece.text) };
    case 'mark':
      return { type: 'marked', text: clean(piece.text) };
    case 'link': {
      const url = webAddress(piece.url);
      return url === undefined ? clean(piece.text) : { type: 'url', text: clean(piece.text), url };
    }
    case 'date':
      return {
        ...{ type: 'date_time', text: clean(piece.text) },
        ...{ unix_time: noonOf(piece.day), date_time_format: '' },
      };
    case 'cite': {
      const text = `(${piece.n})`;
      return noted.has(piece.n) ? { type: 'reference_link', text, reference_name: nameOf(piece.n) } : text;
    }
    default:
      return piece satisfies never;
  }
}

/** Nested ones, the items of lists included. */
function countBlocks(blocks: readonly RichBlock[]): number {
  return blocks.reduce((sum, block) => {
    if (block.type === 'list')
      return block.items.reduce((all, { blocks }) => all + 1 + countBlocks(blocks), sum + 1);
    const inner = block.type === 'blockquote' || block.type === 'details' ? countBlocks(block.blocks) : 0;
    return sum + 1 + inner;
  }, 0);
}

// https://core.telegram.org/bots/api#rich-message-limits
const MOST_BLOCKS = 500;

// Of the text alone; with the names of what it is made of, the limit is on the safe side.
const MOST_CHARACTERS = 32_768;
