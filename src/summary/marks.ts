import type { Span } from '../types.ts';

/** How many double quotation marks, straight or curly, stand between two offsets. */
export function countMarks(text: string, { start, end }: Span): number {
  let count = 0;
  for (let at = start; at < end; at++) if (MARKS.has(text.charCodeAt(at))) count++;
  return count;
}

/** What stands between the marks of a sentence, without them; undefined if the marks do not pair. */
export function betweenMarks(text: string, { start, end }: Span): readonly Span[] | undefined {
  const inside: Span[] = [];
  let open: number | undefined;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (!MARKS.has(unit)) continue;
    // Some outlets print ” or “ on both sides; „ and « only ever open.
    if (open === undefined) open = at + 1;
    else if (ONLY_OPENS.has(unit)) return undefined;
    else {
      inside.push({ start: open, end: at });
      open = undefined;
    }
  }
  return open === undefined ? inside : undefined;
}

const MARKS: ReadonlySet<number> = new Set([...'"“”„«»'].map((mark) => mark.charCodeAt(0)));
const ONLY_OPENS: ReadonlySet<number> = new Set([...'„«'].map((mark) => mark.charCodeAt(0)));
