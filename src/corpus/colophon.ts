import type { Span } from '../types.ts';
import { outletName } from './outlets.ts';
import type { TextLine } from './text-lines.ts';

/** What the lines around an article say about it. */
export interface Colophon {
  readonly byline?: string;
  readonly source?: string;
  /** The year of the copyright notice, as printed. */
  readonly year?: { readonly value: string; readonly words: string; readonly span: Span };
}

/** Reads the credits of an article: `Pewarta: …`, `By …`, `Copyright © ANTARA 2023`, `Artikel ini telah tayang di …`. */
export function readColophon(credits: readonly TextLine[]): Colophon {
  const byline = credits.map((line) => BYLINE.exec(line.text)?.[1]?.trim()).find((name) => name);
  const notice = credits.findLast((line) => NOTICE.test(line.text));
  const holder = notice === undefined ? undefined : copyrightHolder(notice.text);
  const source = holder ?? credits.map((line) => FIRST_SEEN.exec(line.text)?.[1]).find((name) => name);
  return {
    ...(byline !== undefined && { byline }),
    ...(source !== undefined && { source: outletName(source) }),
    ...(notice !== undefined && copyrightYear(notice)),
  };
}

function copyrightHolder(notice: string): string | undefined {
  const name = notice
    .replace(NOTICE, '')
    .replace(/all rights reserved.*$/i, '')
    .replace(/(?:©|\(c\)|\b(?:19|20)\d\d\b(?:\s?[-–]\s?(?:19|20)?\d\d\b)?)/gi, ' ')
    .split(/\.\s|[|,;]/, 1)[0]
    ?.replace(/^[\s.:-]+|[\s.:-]+$/g, '')
    .replace(/^by\s/i, '');
  return name !== undefined && name.length <= 50 && /^[\p{L}\d]/u.test(name)
    ? name.replace(/\s+/g, ' ')
    : undefined;
}

function copyrightYear(notice: TextLine): Pick<Colophon, 'year'> {
  const hit = [...notice.text.matchAll(/\b(?:19|20)\d\d\b/g)].at(-1);
  return hit === undefined
    ? {}
    : { year: { value: hit[0], words: notice.text, span: { start: notice.start, end: notice.end } } };
}

const BYLINE =
  /^(?:(?:pewarta|penulis|reporter|wartawan|oleh)\s?:\s?|by:?\s|oleh\s|(?:reporting|written) by:?\s|laporan (?:wartawan|reporter|jurnalis|kontributor)[^,:]{0,40}[,:]\s?)([\p{L}][\p{L} .,'’-]{2,80}?)(?=\s?(?:[|;(/]|(?:editor|penyunting|sumber)\s?:|$))/iu;

const NOTICE = /^(?:copyright|hak cipta|©|\(c\))\s?(?:©|\(c\))?/i;

const FIRST_SEEN =
  /^(?:artikel|berita) ini telah tayang di (?:laman |portal )?((?:[a-z0-9-]{2,30}\.){1,2}(?:com|co|id|net))\b/i;
