import { withoutSpace } from '../text/sentences.ts';
import type { Span } from '../types.ts';

/**
 * The lines of a text outside its furniture, in order, without the white space around them. A line that is longer than any paragraph is cut
 * behind a sentence, or a word. Linear in the length of the text; gives each line before it looks for the next.
 */
export function* bodyLines(text: string, furniture: readonly Span[]): Generator<Span> {
  let next = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    let at = start;
    while ((furniture[next]?.start ?? text.length) < end) {
      const cut = furniture[next] as Span;
      yield* pieces(text, at, cut.start);
      at = Math.max(at, Math.min(cut.end, end));
      if (cut.end > end) break;
      next++;
    }
    yield* pieces(text, at, end);
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

/** Where a long line is cut: in the second half of what a line may be, counted from behind a word that is longer still. */
function cutIn(text: string, start: number, end: number): number {
  for (let from = start; end - from > LONGEST_LINE; ) {
    const half = from + LONGEST_LINE / 2;
    const within = text.slice(half, from + LONGEST_LINE);
    const stop = Math.max(within.lastIndexOf('. '), within.lastIndexOf('." '), within.lastIndexOf('.” '));
    const space = stop < 0 ? within.lastIndexOf(' ') : within.indexOf(' ', stop);
    if (space >= 0) return half + space;
    const next = text.indexOf(' ', from + LONGEST_LINE);
    if (next < 0) return end;
    from = next;
  }
  return end;
}

// UTF-16 units; more than whole articles have that were saved without their line ends.
const LONGEST_LINE = 65_536;
