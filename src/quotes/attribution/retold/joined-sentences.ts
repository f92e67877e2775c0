import { isAbbreviation } from '../../../text/abbreviations.ts';
import type { Span } from '../../../types.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { isPunctuation } from '../cues/cues.ts';

/**
 * The part of a sentence around unit `at` of which nothing says that another sentence begins in it: not over `selesai. ,Besok`, `Muara.Besok` or
 * `selesai.,"Besok`, where lines have been joined, nor over a mark that is left open.
 */
export function unjoined(units: Phrases['units'], { start, end }: Span, at: number): Span {
  let first = at;
  while (first > start && !isJoint(units, first - 1)) first--;
  while (first > start && isPunctuation(units[first], ',')) first++;
  return { start: first, end: endFrom(units, at, end) };
}

function endFrom(units: Phrases['units'], at: number, end: number): number {
  let isOpen = false;
  for (let last = at; last < end; last++) {
    if (isJoint(units, last)) return last;
    if (!MARK.test(units[last]?.text ?? '')) continue;
    if (!isOpen && isLeftOpen(units, last, end)) return last;
    isOpen = !isOpen;
  }
  return end;
}

/** Whether another sentence begins behind the unit at `at`. */
function isJoint(units: Phrases['units'], at: number): boolean {
  const { kind, text } = units[at] as Phrases['units'][number];
  if (kind !== 'punctuation' || !/^[.?!:]$/.test(text)) return false;
  const next = units[at + 1];
  // The words under a picture: `![Sari mengatakan sungai naik.](https://…)`.
  if (next?.text === ']') return true;
  if (text !== ':' && beginsMarked(units, at + 1)) return true;
  const before = units[at - 1]?.text ?? '';
  // `di kota itu. ,Besok`
  if (next?.text === ',' && text === '.' && SMALL_WORD.test(before)) return beginsAnew(units, at + 1);
  if (before.length < SHORTEST_LAST && before !== ')') return false;
  if (next?.text === ',') return text === ':' || beginsAnew(units, at + 1);
  if (text !== '.' || next?.kind !== 'word') return false;
  // In articles without capitals.
  if (!next.isCapital) return next.isApart && !isAbbreviation(before, next.text);
  return !next.isApart && CAPITAL.test(next.text);
}

/** Behind commas a capital, or what has been left of a page: `bukti.,(rhs)`. */
function beginsAnew(units: Phrases['units'], at: number): boolean {
  const text = units[behindCommas(units, at)]?.text ?? '';
  return text === '(' || CAPITAL.test(text);
}

/** `selesai.,"Besok`, `selesai. “Besok`. */
function beginsMarked(units: Phrases['units'], at: number): boolean {
  const next = units[behindCommas(units, at)];
  return MARK.test(next?.text ?? '') || (next?.kind === 'marked' && units[at]?.text === ',');
}

function behindCommas(units: Phrases['units'], from: number): number {
  let at = from;
  while (at < from + MOST_COMMAS && units[at]?.text === ',') at++;
  return at;
}

/** A mark without another soon behind it. */
function isLeftOpen(units: Phrases['units'], at: number, end: number): boolean {
  return !units.slice(at + 1, Math.min(end, at + LONGEST_TERM)).some(({ text }) => MARK.test(text));
}

const MARK = /^["“”]$/;
// No degree.
const CAPITAL = /^\p{Lu}\p{L}{2}/u;
// No abbreviation that is printed so: `dr.`, `dst.`
const SMALL_WORD = /^(?!dst|dll|dsb)\p{Ll}{3,}$/u;
const LONGEST_TERM = 30;
const SHORTEST_LAST = 4;
const MOST_COMMAS = 8;
