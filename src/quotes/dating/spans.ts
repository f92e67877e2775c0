import type { Span } from '../../types.ts';

/** What stands between double marks: the text is read once, and a mark that is not closed ends with its line. */
export function betweenMarks(text: string): Span[] {
  const spans: Span[] = [];
  let open: number | undefined;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!EDGES.has(unit)) continue;
    if (open !== undefined && unit !== LEFT && unit !== GUILLEMET_LEFT) {
      spans.push({ start: open, end: at });
      open = undefined;
    } else if (unit !== LINE_END && (unit !== GUILLEMET_RIGHT || open !== undefined)) open = at + 1;
  }
  return spans;
}

const [LINE_END, LEFT, GUILLEMET_LEFT, GUILLEMET_RIGHT] = [0x0a, 0x201c, 0xab, 0xbb];

const EDGES: ReadonlySet<number> = new Set([...'"“”„«»\n'].map((mark) => mark.charCodeAt(0)));

/** Where each line begins. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The line around an offset. */
export function paragraph(starts: readonly number[], text: string, at: number): Span {
  const next = lowest(starts.length, (line) => (starts[line] as number) > at);
  return { start: starts[next - 1] ?? 0, end: (starts[next] ?? text.length + 1) - 1 };
}

/** Whether an offset lies in one of the spans, which are sorted and disjoint. */
export function isIn(spans: readonly Span[], at: number): boolean {
  const span = spans[lowest(spans.length, (i) => (spans[i] as Span).end > at)];
  return span !== undefined && span.start <= at;
}

/** The first of `count` numbers that fits; what fits, fits from there on. */
export function lowest(count: number, fits: (at: number) => boolean): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (fits(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
