import { withoutSpace } from '../../text/sentences.ts';
import type { Span } from '../../types.ts';
import { kindAt, OTHER } from './characters.ts';

/**
 * The lines of a text outside its furniture, in order, without the white space around them. A line that is longer than any paragraph is cut
 * behind a sentence, a word or, where no space is, a mark. Linear in the length of the text; gives each line before it looks for the next.
 */
export function* bodyLines(text: string, furniture: readonly Span[]): Generator<Span> {
  let next = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    let at = start;
    while ((furniture[next]?.start ?? text.length) < end) {
      const cut = furniture[next] as Span;
      if (cut.start > at) yield* pieces(text, at, cut.start);
      at = Math.max(at, Math.min(cut.end, end));
      if (cut.end > end) break;
      next++;
    }
    if (end - at > LONGEST_LINE) yield* pieces(text, at, end);
    else if (end > at) {
      const line = withoutSpace(text, { start: at, end });
      if (line.end > line.start) yield line;
    }
    start = end + 1;
  }
}

function* pieces(text: string, start: number, end: number): Generator<Span> {
  for (let at = start; at < end; ) {
    const to = end - at > LONGEST_LINE ? cutIn(text, at, end) : end;
    const line = withoutSpace(text, { start: at, end: to });
    if (line.end > line.start) yield line;
    at = to;
  }
}

/** Where a long line is cut: in the second half of what a line may be, or of the next so much where a word is longer still. */
function cutIn(text: string, start: number, end: number): number {
  for (let from = start; end - from > LONGEST_LINE; ) {
    const half = from + LONGEST_LINE / 2;
    const within = text.slice(half, from + LONGEST_LINE);
    const stop = Math.max(within.lastIndexOf('. '), within.lastIndexOf('." '), within.lastIndexOf('.” '));
    const space = stop < 0 ? within.lastIndexOf(' ') : within.indexOf(' ', stop);
    if (space >= 0) return half + space;
    const mark = behindMark(text, half, from + LONGEST_LINE);
    if (mark !== undefined) return mark;
    from += LONGEST_LINE;
  }
  return end;
}

/** Behind the last mark between two offsets that does not make one word of what is beside it. */
function behindMark(text: string, start: number, end: number): number | undefined {
  for (let at = end - 1; at >= start; at--)
    if (kindAt(text, at) === OTHER && !JOINTS.has(text.charCodeAt(at))) return at + 1;
  return undefined;
}

// - ‑ ' ’ @ # and the first halves of characters of two units.
const JOINTS: ReadonlySet<number> = new Set([
  ...[0x2d, 0x2011, 0x27, 0x2019, 0x40, 0x23],
  ...Array.from({ length: 0x400 }, (_, half) => 0xd800 + half),
]);

// UTF-16 units; more than whole articles have that were saved without their line ends.
const LONGEST_LINE = 32_768;
