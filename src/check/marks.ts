import type { Span } from '../types.ts';

/**
 * What stands between quotation marks of any kind, without them, in order. Whether a mark opens or closes depends on its
 * neighbours, not on its form; single marks count only where there are no double ones. A mark without its fellow reaches
 * to the start or the end of the text.
 */
export function marked(text: string): Span[] {
  const double = between(text, DOUBLE);
  return double.length > 0 ? double : between(text, SINGLE);
}

function between(text: string, marks: RegExp): Span[] {
  const found: Span[] = [];
  let open = -1;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const after = index + mark.length;
    const opens =
      BEFORE.test(text.slice(Math.max(0, index - 1), index)) && !/^\s|^$/.test(text.slice(after, after + 1));
    if (inWord(text, index, after)) continue;
    if (open < 0 && opens) open = after;
    else if (open >= 0 && !opens) {
      found.push({ start: open, end: index });
      open = -1;
    } else if (open < 0 && found.length === 0 && marks === DOUBLE) found.push({ start: 0, end: index });
  }
  if (open >= 0 && marks === DOUBLE) found.push({ start: open, end: text.length });
  return found.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

/** `Jum'at`, `5'9"`: no mark of a quotation. */
function inWord(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start - 1, start)) && /[\p{L}\p{N}]/u.test(text.slice(end, end + 1));
}

const DOUBLE = /["“”„‟«»″＂「」『』]|''|``/gu;
const SINGLE = /['‘’‚‛‹›]/gu;
const BEFORE = /^$|[\s([{:,;.!?/–—~>*_-]/u;
