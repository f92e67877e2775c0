import type { MessageEntity } from 'grammy/types';

type Place = Pick<MessageEntity, 'type' | 'offset' | 'length'>;

/**
 * Names that are notified and commands that can be pressed, as Telegram finds them in any text, offsets in UTF-16 units: letter by
 * letter as `match_mentions` and `match_bot_commands` of https://github.com/tdlib/td.
 */
export function detected(text: string): readonly Place[] {
  const found: Place[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const end = text[at] === '@' ? mentionEnd(text, at) : text[at] === '/' ? commandEnd(text, at) : at;
    const type = text[at] === '@' ? 'mention' : 'bot_command';
    if (end > at) found.push({ type, offset: at, length: end - at });
  }
  return found;
}

/** The end of the name that begins at an offset, or that offset. */
function mentionEnd(text: string, start: number): number {
  if (isWord(before(text, start))) return start;
  const end = nameEnd(text, start + 1);
  const length = end - start - 1;
  return length < 2 || length > 32 || isWord(after(text, end)) ? start : end;
}

function commandEnd(text: string, start: number): number {
  if (isBarrier(before(text, start))) return start;
  const named = nameEnd(text, start + 1);
  if (named === start + 1 || named - start > 65) return start;
  const end = text[named] === '@' ? nameEnd(text, named + 1) : named;
  const bot = end - named - 1;
  if (end > named && (bot < 3 || bot > 32)) return start;
  return isBarrier(after(text, end)) ? start : end;
}

function nameEnd(text: string, start: number): number {
  let end = start;
  while (/^[A-Za-z0-9_]$/.test(text.charAt(end))) end += 1;
  return end;
}

const isWord = (letter: string): boolean => /^[\p{L}\p{N}_]$/u.test(letter);
const isBarrier = (letter: string): boolean => isWord(letter) || /^[/<>]$/.test(letter);
const after = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0);

function before(text: string, at: number): string {
  const isPair = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 2), at));
  return text.slice(Math.max(0, at - (isPair ? 2 : 1)), at);
}
