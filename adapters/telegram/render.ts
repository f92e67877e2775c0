import type { InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import { type Links, linksOf } from '../../src/chat/reply/links.ts';
import { type Block, bold, type Inline, line, type Reply } from '../../src/chat/reply/reply.ts';
import { type Part, splitBlock } from '../../src/chat/reply/split.ts';
import { linkAddress, linkText } from './address.ts';
import { blockText, continued, isContinued } from './blocks.ts';
import { keyboardOf } from './keyboard.ts';
import { isSeen, joined, type Text } from './text.ts';

/** A message, as the API takes it for a new one, an edit and a result of the inline mode. */
export interface TelegramMessage {
  readonly text: string;
  readonly entities: MessageEntity[];
  readonly link_preview_options: { readonly is_disabled: true };
  readonly reply_markup?: InlineKeyboardMarkup;
}

/**
 * A reply as messages, in order, at least one; the keyboard hangs below the last. Total: what does not fit into a message goes
 * into the next one. `bot` is the name of the bot, for what is said in a conversation with it.
 */
export function render(reply: Reply, bot?: string): readonly TelegramMessage[] {
  const links = linksOf(reply.sources, linkAddress);
  const texts = packed(led(blocksOf(reply), links));
  const keyboard = keyboardOf(reply.buttons, undefined, bot);
  const last = Math.max(texts.length, 1) - 1;
  return (texts.length > 0 ? texts : [{ text: '…', entities: [] }]).map(({ text, entities }, i) => ({
    text,
    entities: [...entities],
    link_preview_options: { is_disabled: true },
    ...(i === last && keyboard && { reply_markup: keyboard }),
  }));
}

/** Title and sources are lines like the others. */
function blocksOf({ title, blocks, sources }: Reply): readonly Block[] {
  const heading: readonly Block[] = title ? [line(bold(title))] : [];
  return [...heading, ...blocks, ...(sources ? [sourceLines(sources)] : [])].map(withLinkTexts);
}

/** Runs before anything is cut, since half an address cannot be recognised. */
function withLinkTexts(block: Block): Block {
  const shown = (content: readonly Inline[]) =>
    content.map((piece) =>
      typeof piece === 'object' && piece.type === 'link' ? { ...piece, text: linkText(piece) } : piece,
    );
  if (block.type === 'list') return { ...block, items: block.items.map(shown) };
  if (block.type === 'text') return { ...block, content: shown(block.content) };
  return block.credit ? { ...block, credit: shown(block.credit) } : block;
}

function sourceLines({ heading, items }: NonNullable<Reply['sources']>): Block {
  const lines = items.map(({ n, content }): readonly Inline[] => [
    '\n',
    { type: 'cite', n },
    ' ',
    ...content,
  ]);
  const content = lines.length > 0 ? [bold(heading), ...lines.flat()] : [];
  return line(...content);
}

/** Blocks as texts, each quotation with what belongs to it, where both fit into a message. */
function led(blocks: readonly Block[], links: Links): readonly Text[] {
  const texts: Text[] = [];
  for (const [i, block] of blocks.entries()) {
    const [first, ...rest] = parts(block, links);
    const [above, lead] = [blocks[i - 1], texts.at(-1)];
    const both = above && lead && first && together(above, block, lead, first);
    if (both && cost(both) <= MOST_UNITS) texts.splice(-1, 1, both, ...rest);
    else if (first) texts.push(first, ...rest);
  }
  return texts;
}

/** Joins a quotation with the line that introduces it, or with what the same article says before it; undefined if they do not belong together. */
function together(above: Block, block: Block, lead: Text, first: Text): Text | undefined {
  if (block.type !== 'quote' || above.type === 'list') return undefined;
  if (above.type === 'text') return joined([lead, first], '\n');
  return isContinued(above, block) ? continued(lead, first) : undefined;
}

function parts(block: Block, links: Links): readonly Text[] {
  // The items of a list are measured one by one, without the line break between them.
  const measure = (part: Part) => cost(blockText(part, links)) + (part.type === 'list' ? 1 : 0);
  return splitBlock(block, MOST_UNITS, measure)
    .map((part) => blockText(part, links))
    .filter(({ text }) => isSeen(text));
}

/** The texts in messages, in order, none of them over a limit that each text keeps to by itself. */
function packed(texts: readonly Text[]): readonly Text[] {
  const messages: Text[] = [];
  for (const text of texts) {
    const last = messages.at(-1);
    const both = last ? joined([last, text], '\n\n') : text;
    if (last && cost(both) <= MOST_UNITS) messages.splice(-1, 1, both);
    else messages.push(text);
  }
  return messages;
}

/** What a text takes of a message, in UTF-16 units; its entities are so dear that a full number of them takes it all. */
function cost({ text, entities }: Text): number {
  return Math.max(text.length, Math.floor((entities.length * MOST_UNITS) / MOST_ENTITIES));
}

// https://core.telegram.org/bots/api#sendmessage
const MOST_UNITS = 4096;

// Those beyond are dropped: https://core.telegram.org/method/messages.sendMessage, https://core.telegram.org/api/config#message-length-max
const MOST_ENTITIES = 100;
