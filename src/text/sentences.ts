import type { Span } from '../types.ts';
import { isAbbreviation } from './abbreviations.ts';

/**
 * The sentences between two offsets of a text, in order, without the white space around them. A line break ends a
 * sentence unless the next line goes on in lower case. A sentence keeps its closing marks; commas that join lines
 * belong to none. Linear in the length of the text.
 */
export function sentences(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  // Cut out first: looking for the next end would read on behind `within`, and again for each part of a long text.
  const part = text.slice(within.start, within.end);
  const found: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    const sentence = withoutSpace(text, { start: within.start + start, end: within.start + end });
    if (sentence.end > sentence.start) found.push(sentence);
  };
  for (const hit of part.matchAll(BREAK)) {
    const next = hit.index + hit[0].length;
    if (!isBoundary(part, start, hit.index, hit[1], next)) continue;
    close(hit.index + (hit[1]?.length ?? 0));
    start = next;
  }
  close(part.length);
  return found;
}

/** A span without the white space at its edges; empty if it has nothing else. */
export function withoutSpace(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** `mark` is the stop found at `at` with the marks that close it, absent for a bare line break; the next text begins at `next`. */
function isBoundary(
  text: string,
  start: number,
  at: number,
  mark: string | undefined,
  next: number,
): boolean {
  const following = text.slice(next, next + 2);
  if (mark === undefined) return !/^\p{Ll}/u.test(following);
  if (/\n/.test(text.slice(at, next))) return true;
  // `M.Si.,Ketua`, `a.m.,Sari`
  if (text[at + mark.length] === ',' && /\.\p{L}{1,4}$/u.test(text.slice(Math.max(start, at - 6), at)))
    return false;
  if (!/^["'“‘«([]?[\p{Lu}\p{N}"'“‘«([]/u.test(following)) return false;
  return mark[0] !== '.' || !isAbbreviation(lastWord(text.slice(Math.max(start, at - 12), at)), following);
}

/** What stands behind the last white space, opening mark or point; with a point inside where it is short for two words (`U.S`). */
const lastWord = (text: string): string => /(?:\p{Lu}\.)?[^\s("“'.]*$/u.exec(text)?.[0] ?? '';

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || (unit >= 0xa0 && /\s/.test(String.fromCharCode(unit)));
}

// The last of several stops with the marks that close it, and the white space behind them or the commas by which lines have been
// joined (`… selesai.,Besok …`, but not `M.Si.,Ph.D.`); or a bare line break. Only the last stop: for a run of any length the engine would remember each
// of them, and run out of its stack.
const BREAK = /([.?!…]["'”’»)\]]*)(?:\s+|,{1,4}(?=["“]?(?!(?:Ph|Sp|Dr)\.)\p{Lu}\p{Ll}))|\n\s*/gu;
