import { webAddress } from '../../src/chat/address.ts';
import { clean } from '../../src/chat/clean.ts';
import type { Inline, Reply } from '../../src/chat/reply.ts';
import { joined, looking, plain, type Text } from './text.ts';

/** Where numbered citations lead. */
export type Links = ReadonlyMap<number, string>;

/** Pieces of a line as text and entities; no piece of it becomes anything but what it is said to be. */
export function textOf(content: readonly Inline[], links: Links): Text {
  return joined(content.map((piece) => pieceOf(piece, links)));
}

/** Where each numbered source can be read: its first address. */
export function linksOf(sources: Reply['sources']): Links {
  const found = (sources?.items ?? []).flatMap(({ n, content }): readonly (readonly [number, string])[] => {
    const urls = content.flatMap((piece) =>
      typeof piece === 'object' && piece.type === 'link' ? (webAddress(piece.url) ?? []) : [],
    );
    return urls.slice(0, 1).map((url) => [n, url]);
  });
  return new Map(found);
}

/** Noon of a day, in seconds since 1970: the same day nearly everywhere. */
export function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`) / 1000;
}

/** Text in which Telegram finds no name to notify and no command to send: what begins one is set apart by a joiner that nobody sees. */
export function inert(text: string): string {
  return clean(text).replace(ACTIVE, `$&${WORD_JOINER}`);
}

function pieceOf(piece: Inline, links: Links): Text {
  if (typeof piece === 'string') return plain(inert(piece));
  switch (piece.type) {
    case 'bold':
    case 'mark':
      return looking(plain(inert(piece.text)), { type: 'bold' });
    case 'italic':
      return looking(plain(inert(piece.text)), { type: 'italic' });
    case 'code':
      return looking(plain(clean(piece.text)), { type: 'code' });
    case 'link':
      return linked(inert(piece.text), webAddress(piece.url));
    case 'date':
      return looking(plain(clean(piece.text)), {
        ...{ type: 'date_time', unix_time: noonOf(piece.day), date_time_format: '' },
      });
    case 'cite':
      return linked(`(${piece.n})`, links.get(piece.n));
    default:
      return piece satisfies never;
  }
}

function linked(text: string, url: string | undefined): Text {
  if (url === undefined || url.length > LONGEST_URL) return plain(text);
  return looking(plain(text), { type: 'text_link', url });
}

// Telegram looks for these by itself, whatever entities a message brings: https://core.telegram.org/api/entities
const ACTIVE = /(?<![\p{L}\p{N}_])@(?=[A-Za-z0-9_]{2})|(?<![\p{L}\p{N}_/<>])\/(?=[A-Za-z0-9_])/gu;

// Longer addresses are dropped by Telegram.
const LONGEST_URL = 2048;

const WORD_JOINER = '\u2060';
