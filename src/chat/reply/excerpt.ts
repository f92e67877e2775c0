import type { Span } from '../../types.ts';

/**
 * What to show of a slice that may be long: at most `size` UTF-16 units (100 or more), cut between words where that is
 * possible, with `core` in the middle, or the beginning of `core` where that is longer by itself.
 * `text` is the slice of `whole`; `core` lies inside `whole`, and all spans count into the article.
 */
export function excerpt(text: string, whole: Span, core: Span, size: number): Span {
  if (text.length <= size) return whole;
  const [coreStart, coreEnd] = [core.start - whole.start, core.end - whole.start];
  const room = Math.max(0, size - (coreEnd - coreStart));
  const earliest = Math.max(0, Math.min(coreStart - Math.floor(room / 2), text.length - size));
  const start = wordStart(text, earliest, coreStart);
  const latest = Math.min(text.length, start + size);
  const end = wordEnd(text, latest, coreEnd <= latest ? coreEnd : start + Math.floor(size / 2));
  return { start: whole.start + start, end: whole.start + end };
}

/** The first start of a word between two offsets; the second where there is none. */
function wordStart(text: string, from: number, to: number): number {
  if (from === 0) return 0;
  const gap = text.slice(from - 1, to).search(/\s\S/);
  return gap < 0 ? to : from + gap;
}

/** The last end of a word between two offsets; the first, but never within a character, where there is none. */
function wordEnd(text: string, from: number, to: number): number {
  if (from === text.length) return from;
  const gap = text.slice(to, from + 1).search(/\s+\S*$/);
  if (gap >= 0) return to + gap;
  return /[\uD800-\uDBFF]/.test(text.charAt(from - 1)) ? from - 1 : from;
}
