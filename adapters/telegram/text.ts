import type { MessageEntity } from 'grammy/types';

/** Text with what it looks like: entities as Telegram takes them, their offsets in UTF-16 units of the text. */
export interface Text {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/** An entity without its position. */
export type Look =
  | { readonly type: 'bold' | 'italic' | 'code' | 'blockquote' | 'expandable_blockquote' }
  | { readonly type: 'text_link'; readonly url: string }
  | { readonly type: 'date_time'; readonly unix_time: number; readonly date_time_format: '' };

export const EMPTY: Text = { text: '', entities: [] };

export function plain(text: string): Text {
  return { text, entities: [] };
}

/** Telegram refuses a text of nothing but space. */
export function isSeen(text: string): boolean {
  return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text);
}

/** The text with one more entity over all of it; none over white space alone, since Telegram would drop it. */
export function looking({ text, entities }: Text, look: Look): Text {
  const words = text.trim();
  if (words === '') return { text, entities };
  const place = { offset: text.indexOf(words), length: words.length };
  return { text, entities: [{ ...look, ...place }, ...entities] };
}

export function joined(texts: readonly Text[], between = ''): Text {
  let text = '';
  const entities: MessageEntity[] = [];
  for (const [i, piece] of texts.entries()) {
    if (i > 0) text += between;
    const start = text.length;
    entities.push(...piece.entities.map((entity) => ({ ...entity, offset: entity.offset + start })));
    text += piece.text;
  }
  return { text, entities };
}

/** Without space around it: Telegram cuts it off, and would count the entities from another place. */
export function trimmed({ text, entities }: Text): Text {
  const words = text.trim();
  const start = words === '' ? 0 : text.indexOf(words);
  if (words.length === text.length) return { text, entities };
  const inside = entities.flatMap((entity) => {
    const from = Math.max(entity.offset, start);
    const to = Math.min(entity.offset + entity.length, start + words.length);
    return from < to ? [{ ...entity, offset: from - start, length: to - from }] : [];
  });
  return { text: words, entities: inside };
}
