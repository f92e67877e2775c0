import { kindAt, LETTER } from '../../reading/characters.ts';
import type { MarkedUnit } from '../../reading/units.ts';
import type { Speaker } from '../speaker.ts';

/** The speaker of a line of a transcript: `DEWI: We begin.` */
export function labelOf(text: string, { marked: { inner } }: MarkedUnit): Speaker | undefined {
  // Most words begin with a capital and a small letter.
  if (kindAt(text, inner.start + 1) === LETTER) return undefined;
  const label = /^(\p{Lu}[\p{Lu} .'-]{2,30}):\s/u.exec(text.slice(inner.start, inner.start + 40))?.[1];
  return label === undefined || ANNOUNCED.has(label.toLowerCase())
    ? undefined
    : { name: label, path: 'name', mention: { start: inner.start, end: inner.start + label.length } };
}

// `EKSKLUSIF: …`: what kind of news it is.
const ANNOUNCED: ReadonlySet<string> = new Set(
  'eksklusif exclusive breaking update info hoaks fakta viral foto video resmi official penting catatan peringatan warning note'.split(
    ' ',
  ),
);
