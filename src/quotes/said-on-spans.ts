import type { Span } from '../types.ts';

/** What stands between double marks: the text is read once, and a mark that is not closed ends with its line. */
export function betweenMarks(text: string): Span[] {
  const spans: Span[] = [];
  let open: number | undefined;
  for (const { 0: mark, index } of text.matchAll(/["“”„«»\n]/g)) {
    if (open !== undefined && mark !== '“' && mark !== '«') {
      spans.push({ start: open, end: index });
      open = undefined;
    } else if (mark !== '\n' && (mark !== '»' || open !== undefined)) open = index + 1;
  }
  return spans;
}

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
