import { clean } from '../../src/chat/reply/clean.ts';
import type { Links } from '../../src/chat/reply/links.ts';
import type { Inline } from '../../src/chat/reply/reply.ts';
import { linkAddress } from './address.ts';
import { inertText } from './inert.ts';
import { joined, looking, plain, type Text } from './text.ts';

/** Pieces of a line as text and entities; Telegram reads nothing else into any piece. */
export function textOf(content: readonly Inline[], links: Links): Text {
  return inertText(joined(content.map((piece) => pieceOf(piece, links))));
}

/** Noon of a day, in seconds since 1970: the same day nearly everywhere. */
export function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`) / 1000;
}

/** A line as text in which Telegram finds nothing. */
export function inert(text: string): string {
  return inertText(plain(clean(text))).text;
}

function pieceOf(piece: Inline, links: Links): Text {
  if (typeof piece === 'string') return plain(clean(piece));
  if (piece.type === 'cite') return linked(`(${piece.n})`, links.get(piece.n));
  const text = clean(piece.text);
  switch (piece.type) {
    case 'bold':
    case 'mark':
      return looking(plain(text), { type: 'bold' });
    case 'italic':
    case 'code':
      return looking(plain(text), { type: piece.type });
    case 'link':
      return linked(text, linkAddress(piece.url));
    case 'date':
      return looking(plain(text), {
        type: 'date_time',
        unix_time: noonOf(piece.day),
        date_time_format: '',
      });
    default:
      return piece satisfies never;
  }
}

function linked(text: string, url: string | undefined): Text {
  return url === undefined ? plain(text) : looking(plain(text), { type: 'text_link', url });
}
