import type { Span } from '../../types.ts';

/** A double mark of a paragraph. */
export interface Mark {
  readonly at: number;
  /** The UTF-16 unit. */
  readonly glyph: number;
  /** What stands beside it lets it open or close. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** The double marks between two offsets, those of inches aside. Of two that quote together, `""We begin""`, the one beside the words. */
export function readMarks(text: string, { start, end }: Span): Mark[] {
  const marks: Mark[] = [];
  for (let at = start; at < end; at++) {
    if (!isMark(text.charCodeAt(at))) continue;
    const glyph = text.charCodeAt(at);
    const before = at === start ? BLANK : BESIDE[text.charCodeAt(at - 1)];
    if (glyph === STRAIGHT && before === NUMBER && isInches(text, start, at)) continue;
    const mayOpen = before === BLANK || before === BOTH || before === BEFORE;
    const isTwo = isDoubled(text, at, end) && (mayOpen || endsDoubled(text, at, end));
    const to = isTwo ? at + 2 : at + 1;
    const after = to >= end ? BLANK : BESIDE[text.charCodeAt(to)];
    const mayClose = after === BLANK || after === BOTH || after === BEHIND;
    marks.push({
      at: isTwo && mayOpen ? at + 1 : at,
      glyph,
      opens: mayOpen && after !== BLANK,
      closes: before !== BLANK && (mayClose || !mayOpen),
    });
    at = to - 1;
  }
  return marks;
}

const isDoubled = (text: string, at: number, end: number): boolean =>
  at + 1 < end && text.charCodeAt(at) === STRAIGHT && text.charCodeAt(at + 1) === STRAIGHT;

const endsDoubled = (text: string, at: number, end: number): boolean => {
  const after = at + 2 >= end ? BLANK : BESIDE[text.charCodeAt(at + 2)];
  return after === BLANK || after === BEHIND;
};

/** From the first of two marks that open together to the last of two that close. */
export const withDoubled = (text: string, { start, end }: Span, limit: Span): Span => ({
  start: start > limit.start && isDoubled(text, start - 1, limit.end) ? start - 1 : start,
  end: isDoubled(text, end - 1, limit.end) && endsDoubled(text, end - 1, limit.end) ? end + 1 : end,
});

/** `6'3"` */
const isInches = (text: string, start: number, at: number): boolean =>
  /['’]\d{1,2}$/.test(text.slice(Math.max(start, at - 4), at));

/** Whether a UTF-16 unit is a double mark. */
export const isMark = (unit: number): boolean => unit === STRAIGHT || (unit > 0x7f && GLYPHS.has(unit));

// " “
export const [STRAIGHT, LEFT] = [0x22, 0x201c];

const GLYPHS: ReadonlySet<number> = new Set([...'“”„«»‟'].map((glyph) => glyph.charCodeAt(0)));

// What a unit beside a mark is: before one that opens, behind one that closes.
const [ELSE, BLANK, BEFORE, BEHIND, BOTH, NUMBER] = [0, 1, 2, 3, 4, 5];

const BESIDE = new Uint8Array(0x10000).fill(ELSE);
for (const [kind, units] of [
  [BLANK, ' \t\n\u00a0\u2003\u2009\u202f\u3000'],
  [BEFORE, '([{'],
  [BEHIND, ')]},.;?!…'],
  [BOTH, '–—-/:'],
  [NUMBER, '0123456789'],
] as const)
  for (const unit of units) BESIDE[unit.charCodeAt(0)] = kind;
