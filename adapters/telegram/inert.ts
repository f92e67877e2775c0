import type { MessageEntity } from 'grammy/types';
import type { Text } from './text.ts';

/**
 * The text in which Telegram finds no name to notify and no command to send: what begins one is set apart by a joiner that
 * nobody sees. Nothing else of the text changes, and in code, where Telegram does not look, nothing at all.
 */
export function inertText({ text, entities }: Text): Text {
  const code = entities.filter(({ type }) => type === 'code');
  const places = [...text.matchAll(ACTIVE)]
    .map(({ index, 0: { length } }) => ({ offset: index, length }))
    .filter((found) => !code.some((one) => covers(one, found)))
    .map(({ offset }) => offset + 1);
  return places.length === 0 ? { text, entities } : withJoiners({ text, entities }, places);
}

/** `places` are offsets, in order. A joiner at the edge of an entity stays outside of it. */
function withJoiners({ text, entities }: Text, places: readonly number[]): Text {
  const before = new Uint32Array(text.length + 1);
  for (const place of places) before[place] = 1;
  for (let at = 1; at < before.length; at += 1) before[at] = (before[at] ?? 0) + (before[at - 1] ?? 0);
  const moved = (at: number) => at + (before[at] ?? 0);
  const pieces = places.map((place, i) => text.slice(places[i - 1] ?? 0, place));
  return {
    text: [...pieces, text.slice(places.at(-1))].join(WORD_JOINER),
    entities: entities.map((entity) => {
      const offset = moved(entity.offset);
      return { ...entity, offset, length: moved(entity.offset + entity.length - 1) + 1 - offset };
    }),
  };
}

function covers(outer: MessageEntity, { offset, length }: Pick<MessageEntity, 'offset' | 'length'>): boolean {
  return outer.offset <= offset && offset + length <= outer.offset + outer.length;
}

// What Telegram looks for by itself, whatever entities a message brings: `match_mentions` and `match_bot_commands` of
// https://github.com/tdlib/td. Letters with marks count as no letters there.
const ACTIVE =
  /(?<![\p{L}\p{N}_])@[A-Za-z0-9_]{2,32}(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32}|(?!@))(?![\p{L}\p{N}_/<>])/gu;

export const WORD_JOINER = '\u2060';
