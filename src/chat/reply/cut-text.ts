import type { Span } from '../../types.ts';

/** On which sides of a piece the text continues in other pieces. */
export interface Cut {
  readonly before: boolean;
  readonly after: boolean;
}

/** The pieces of a text, without a gap, each as long as `limit` lets it be by `measure`, and a character at least. */
export function cutText<T>(
  text: string,
  limit: number,
  measure: (piece: T) => number,
  piece: (range: Span, cut: Cut) => T,
): readonly T[] {
  const pieces: T[] = [];
  for (let start = 0; start < text.length; ) {
    const made = (end: number) => piece({ start, end }, { before: start > 0, after: end < text.length });
    let room = Math.min(limit, text.length - start);
    let end = cutBefore(text, start, start + room);
    for (let used = measure(made(end)); used > limit && room > 1; used = measure(made(end))) {
      room = Math.max(1, Math.min(room - 1, Math.floor((room * limit) / used)));
      end = cutBefore(text, start, start + room);
    }
    pieces.push(made(end));
    start = end;
  }
  return pieces;
}

/** The end of the last paragraph that ends in the second half of the range; else of the last word; else of the last character. */
function cutBefore(text: string, start: number, limit: number): number {
  if (limit >= text.length) return text.length;
  const middle = start + (limit - start) / 2;
  const places = [text.lastIndexOf('\n', limit - 1), text.lastIndexOf(' ', limit - 1)];
  const place = places.find((at) => at >= middle);
  if (place !== undefined) return place + 1;
  const inside = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1));
  if (!inside) return limit;
  return limit - 1 > start ? limit - 1 : limit + 1;
}
