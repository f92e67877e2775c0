import type { InputRichBlock, RichText } from 'grammy/types';
import { clean } from '../../src/chat/reply/clean.ts';
import { type Inline, plainText } from '../../src/chat/reply/reply.ts';
import { linkAddress, linkText } from './address.ts';
import { noonOf } from './pieces.ts';
import { isSeen } from './text.ts';

type Paragraph = Extract<InputRichBlock, { type: 'paragraph' }>;

/** The numbers that have a footnote. */
export type Noted = ReadonlySet<number>;

/** The name of the footnote with a number. */
export function nameOf(n: number): string {
  return `source-${n}`;
}

/** The lines of a quotation, each a paragraph. */
export function paragraphs(content: readonly Inline[], noted: Noted): Paragraph[] {
  const lines: Inline[][] = [[]];
  for (const piece of content) {
    const [first = '', ...rest] = clean(plainText([piece])).split('\n');
    lines.at(-1)?.push(withText(piece, first));
    lines.push(...rest.map((line) => [withText(piece, line)]));
  }
  return lines.flatMap((line) => paragraph(pieces(line, noted)));
}

function withText(piece: Inline, text: string): Inline {
  if (typeof piece === 'string') return text;
  return piece.type === 'cite' ? piece : { ...piece, text };
}

/** None if there is nothing to see. */
export function paragraph(text: RichText[]): readonly Paragraph[] {
  return text.some((piece) => isSeen(textIn(piece))) ? [{ type: 'paragraph', text }] : [];
}

function textIn(text: RichText): string {
  if (typeof text === 'string') return text;
  if (Array.isArray(text)) return text.map(textIn).join('');
  return 'text' in text ? textIn(text.text) : '';
}

/** Without those that have no text. */
export function pieces(content: readonly Inline[], noted: Noted): RichText[] {
  return content.map((piece) => pieceOf(piece, noted)).filter((piece) => textIn(piece) !== '');
}

function pieceOf(piece: Inline, noted: Noted): RichText {
  if (typeof piece === 'string') return clean(piece);
  if (piece.type === 'cite') {
    const text = `(${piece.n})`;
    return noted.has(piece.n) ? { type: 'reference_link', text, reference_name: nameOf(piece.n) } : text;
  }
  const text = clean(piece.type === 'link' ? linkText(piece) : piece.text);
  switch (piece.type) {
    case 'bold':
    case 'italic':
    case 'code':
      return { type: piece.type, text };
    case 'mark':
      return { type: 'marked', text };
    case 'link': {
      const url = linkAddress(piece.url);
      return url === undefined ? text : { type: 'url', text, url };
    }
    case 'date':
      return { type: 'date_time', text, unix_time: noonOf(piece.day), date_time_format: '' };
    default:
      return piece satisfies never;
  }
}
