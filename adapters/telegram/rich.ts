import type { InputRichBlock, InputRichMessage, RichText } from 'grammy/types';
import { cleanLine } from '../../src/chat/reply/clean.ts';
import type { Block, QuoteBlock, Reply, Source } from '../../src/chat/reply/reply.ts';
import { isContinued } from './blocks.ts';
import { type Noted, nameOf, paragraph, paragraphs, pieces } from './rich-pieces.ts';
import { isSeen } from './text.ts';

type RichBlock = InputRichBlock;

/**
 * A long reply as one rich message: headline, quotations with their credit, footnotes that fold away.
 * https://core.telegram.org/bots/api#inputrichmessage. Undefined if the reply is not long reading, or longer than one such message.
 */
export function richMessage(reply: Reply): InputRichMessage | undefined {
  if (!reply.long) return undefined;
  const { title = '', sources } = reply;
  const noted = new Set(sources?.items.map(({ n }) => n));
  const rich: readonly RichBlock[] = [
    ...(isSeen(cleanLine(title))
      ? [{ type: 'heading' as const, text: cleanLine(title), size: 3 as const }]
      : []),
    ...passages(reply.blocks).flatMap((blocks) => blockOf(blocks, noted)),
    ...(sources && sources.items.length > 0 ? [footnotes(sources)] : []),
  ];
  const size = Buffer.byteLength(JSON.stringify(rich));
  const isFit = rich.length > 0 && countBlocks(rich) <= MOST_BLOCKS && size <= MOST_BYTES;
  // What an article says is text: no name in it notifies anybody, no command is offered.
  return isFit ? { blocks: [...rich], skip_entity_detection: true } : undefined;
}

/** Groups quotations that continue each other; any other block is a group of its own. */
function passages(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const found: Block[][] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    const above = last?.at(-1);
    if (last && above?.type === 'quote' && block.type === 'quote' && isContinued(above, block))
      last.push(block);
    else found.push([block]);
  }
  return found;
}

function blockOf(blocks: readonly Block[], noted: Noted): readonly RichBlock[] {
  const [block] = blocks;
  switch (block?.type) {
    case 'text':
      return paragraph(pieces(block.content, noted));
    case 'quote':
      return quotation(blocks.filter(({ type }) => type === 'quote') as readonly QuoteBlock[], noted);
    case 'list': {
      const items = block.items.map((item) => ({ blocks: [...paragraph(pieces(item, noted))] }));
      const full = items.filter((item) => item.blocks.length > 0);
      return full.length > 0 ? [{ type: 'list', items: full }] : [];
    }
    case undefined:
      return [];
    default:
      return block satisfies never;
  }
}

/** The words of quotations that go on in each other, with the credit of the last. A credit without words is a line like others. */
function quotation(quotes: readonly QuoteBlock[], noted: Noted): readonly RichBlock[] {
  const blocks = quotes.flatMap(({ content }) => paragraphs(content, noted));
  const credit = pieces(quotes.at(-1)?.credit ?? [], noted);
  if (blocks.length === 0) return paragraph(credit);
  return [{ type: 'blockquote', blocks, ...(credit.length > 0 && { credit }) }];
}

/** Where the numbers in the text lead, folded away below it. */
function footnotes({ heading, items }: NonNullable<Reply['sources']>): RichBlock {
  const blocks = items.flatMap((source, i) => {
    const isFirst = items.findIndex(({ n }) => n === source.n) === i;
    return paragraph([footnote(source, isFirst)]);
  });
  return { type: 'details', summary: cleanLine(heading) || '…', blocks };
}

/** A number is a place to go to once only. */
function footnote({ n, content }: Source, isFirst: boolean): RichText {
  const text = [`(${n}) `, ...pieces(content, new Set())];
  return isFirst ? { type: 'reference', name: nameOf(n), text } : text;
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

// https://core.telegram.org/bots/api#rich-message-formatting-options
const MOST_BLOCKS = 500;

// It is characters of the text alone that count; with the names of what it is made of, the limit is on the safe side.
const MOST_BYTES = 32_768;
