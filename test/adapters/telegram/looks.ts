import type { MessageEntity } from 'grammy/types';
import { linkAddress, linkText } from '../../../adapters/telegram/address.ts';
import type { TelegramMessage } from '../../../adapters/telegram/render.ts';
import { clean } from '../../../src/chat/reply/clean.ts';
import { linksOf } from '../../../src/chat/reply/links.ts';
import { type Inline, plainText, type Reply } from '../../../src/chat/reply/reply.ts';

/** What is seen of words. */
export const bare = (text: string): string => text.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');

/** The same without what is ours: bullets, the dash before a credit, what is cut off. */
export const unadorned = (text: string): string => bare(text).replace(/[•—…]/g, '');

export const words = (content: readonly Inline[]): string =>
  content.map((piece) => clean(shown(piece))).join('');

const shown = (piece: Inline): string =>
  typeof piece === 'object' && piece.type === 'link' ? linkText(piece) : plainText([piece]);

/** Everything that a reply says, in order. */
export function lines({ title = '', blocks, sources }: Reply): readonly string[] {
  const said = blocks.flatMap((block) => {
    if (block.type === 'list') return block.items.map(words);
    return block.type === 'quote'
      ? [words(block.content), words(block.credit ?? [])]
      : [words(block.content)];
  });
  const items = (sources?.items ?? []).map(({ n, content }) => `(${n}) ${words(content)}`);
  return [clean(title), ...said, ...(items.length > 0 ? [clean(sources?.heading ?? ''), ...items] : [])];
}

/** The words that have a look by what the reply says, those of one look together. */
export function wantedLooks({ title = '', blocks, sources }: Reply): ReadonlyMap<string, string> {
  const links = linksOf(sources, linkAddress);
  const ofPieces = (content: readonly Inline[]) => content.flatMap((piece) => lookOf(piece, links));
  const ofBlocks = blocks.flatMap((block) => {
    if (block.type === 'text') return ofPieces(block.content);
    if (block.type === 'list') return block.items.flatMap(ofPieces);
    return [look('quote', words(block.content)), ...ofPieces([...block.content, ...(block.credit ?? [])])];
  });
  const items = sources?.items ?? [];
  const ofSources = items.flatMap(({ n, content }) => ofPieces([{ type: 'cite', n }, ...content]));
  const heading = items.length > 0 ? [look('bold', sources?.heading ?? '')] : [];
  return together([look('bold', title), ...ofBlocks, ...heading, ...ofSources]);
}

/** The words that have a look by the entities of the messages. */
export function foundLooks(messages: readonly TelegramMessage[]): ReadonlyMap<string, string> {
  return together(
    messages.flatMap(({ text, entities }) =>
      entities
        .toSorted((a, b) => a.offset - b.offset)
        .map((entity) => look(nameOf(entity), text.slice(entity.offset, entity.offset + entity.length))),
    ),
  );
}

function nameOf(entity: MessageEntity): string {
  if (entity.type === 'text_link') return entity.url;
  if (entity.type === 'date_time') return `date ${entity.unix_time}`;
  return entity.type.endsWith('blockquote') ? 'quote' : entity.type;
}

type Look = readonly [name: string, words: string];

const look = (name: string, text: string): Look => [name, bare(clean(text))];

function lookOf(piece: Inline, links: ReadonlyMap<number, string>): readonly Look[] {
  if (typeof piece === 'string') return [];
  const said = words([piece]);
  if (piece.type === 'date') return [look(`date ${Date.parse(`${piece.day}T12:00:00Z`) / 1000}`, said)];
  if (piece.type !== 'cite' && piece.type !== 'link')
    return [look(piece.type === 'mark' ? 'bold' : piece.type, said)];
  const url = piece.type === 'cite' ? links.get(piece.n) : linkAddress(piece.url);
  return url === undefined ? [] : [look(url, said)];
}

function together(looks: readonly Look[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, text] of looks) if (text !== '') found.set(name, (found.get(name) ?? '') + text);
  return found;
}
