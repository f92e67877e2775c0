import type { Span } from '../types.ts';

/** Spans in order, made one where only white space is between them. */
export function joinSpans(text: string, spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last !== undefined && isBlank(text, last.end, start)) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else if (end > start) joined.push({ start, end });
  }
  return joined;
}

/** Whether an offset lies in one of the spans. */
export function isInside(spans: readonly Span[], offset: number): boolean {
  return spans.some((span) => span.start <= offset && offset < span.end);
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) > 32 && text.charCodeAt(at) !== NO_BREAK_SPACE) return false;
  }
  return true;
}

const NO_BREAK_SPACE = 0xa0;
