import type { Span } from '../../types.ts';
import { isLetterOrDigit, kindAt, SPACE } from './characters.ts';
import type { Marked } from './marks.ts';
import { beginsSentence, endsSentence, opensNextLine } from './open-marks.ts';

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
    // `… the nets.’The mayor said: ‘We …`, `… the nets.‘The boats …`: where the break between is lost.
    const isGlued = !isApart && goesOn && endsSentence(text, at - 1, at) && beginsSentence(text, at + 1);
    const isAgain = isGlued && unit === OPENING;
    if (opener >= 0 && !isApart && (!goesOn || isGlued) && at - opener > 3) {
      const end = isAgain ? at : at + 1;
      found.push({
        outer: { start: opener, end },
        inner: { start: opener + 1, end: at },
        isSingle: true,
        isRepaired: isAgain,
      });
      opener = -1;
    }
    if (goesOn && (isApart || isAgain || text.charCodeAt(at - 1) === BRACKET)) opener = at;
  }
  if (opener >= 0 && isOpenToEnd(text, opener, start, end))
    found.push({
      outer: { start: opener, end },
      inner: { start: opener + 1, end },
      isSingle: true,
      isRepaired: true,
    });
  return found;
}

/** Words that go on in the next paragraph: they open theirs, or follow a break, and the next opens with a mark, too. */
function isOpenToEnd(text: string, opener: number, start: number, end: number): boolean {
  if (end - opener <= SHORTEST_OPEN || !beginsSentence(text, opener + 1) || !endsSentence(text, opener, end))
    return false;
  return (
    opener === start || (BREAK.test(text.slice(opener - 2, opener)) && opensNextLine(text, end, isSingle))
  );
}

const isSingle = (unit: number): boolean => unit === APOSTROPHE || unit === OPENING;

const BREAK = /[:,.?!]\s$/;
const SHORTEST_OPEN = 20;

// ' ‘ ’
const [APOSTROPHE, OPENING, CLOSING] = [0x27, 0x2018, 0x2019];
const BRACKET = 0x28;
