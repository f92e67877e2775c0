import type { Span } from '../types.ts';
import type { Marked } from './marks.ts';

/** Words between single marks, outside double ones. An apostrophe has a letter before it. */
export function singles(text: string, { start, end }: Span, doubles: readonly Marked[]): Marked[] {
  const found: Marked[] = [];
  let opener = -1;
  let next = 0;
  for (let at = start; at < end; at++) {
    while ((doubles[next]?.outer.end ?? end) <= at) next++;
    const inside = doubles[next];
    if (inside !== undefined && at >= inside.outer.start) {
      at = inside.outer.end - 1;
      opener = -1;
      continue;
    }
    const unit = text.charCodeAt(at);
    if (unit !== APOSTROPHE && unit !== OPENING && unit !== CLOSING) continue;
    const before = at === start ? ' ' : text.charAt(at - 1);
    const after = at + 1 >= end ? ' ' : text.charAt(at + 1);
    if (/\s|\(/.test(before) && /[\p{L}\p{N}]/u.test(after)) opener = at;
    else if (opener >= 0 && !/\s/.test(before) && !/[\p{L}\p{N}]/u.test(after) && at - opener > 3) {
      found.push({
        outer: { start: opener, end: at + 1 },
        inner: { start: opener + 1, end: at },
        isSingle: true,
        isRepaired: false,
      });
      opener = -1;
    }
  }
  return found;
}

// ' ‘ ’
const [APOSTROPHE, OPENING, CLOSING] = [0x27, 0x2018, 0x2019];
