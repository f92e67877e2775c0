import type { Span } from '../../types.ts';
import { isLetterOrDigit, kindAt, SPACE } from './characters.ts';
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
    const isApart = at === start || kindAt(text, at - 1) === SPACE;
    const goesOn = at + 1 < end && isLetterOrDigit(text, at + 1);
    if (goesOn && (isApart || text.charCodeAt(at - 1) === BRACKET)) opener = at;
    else if (opener >= 0 && !isApart && !goesOn && at - opener > 3) {
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
const BRACKET = 0x28;
