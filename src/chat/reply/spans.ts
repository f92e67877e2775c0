import type { Span } from '../../types.ts';

/** What two spans have in common; undefined if that is nothing. */
export function overlap(a: Span, b: Span): Span | undefined {
  const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
  return start < end ? { start, end } : undefined;
}

/** The shortest span that holds both. */
export function around(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
