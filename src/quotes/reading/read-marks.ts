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

/** The double marks between two offsets, those of inches aside. */
export function readMarks(text: string, { start, end }: Span): Mark[] {
  const marks: Mark[] = [];
  for (let at = start; at < end; at++) {
    if (!isMark(text.charCodeAt(at))) continue;
    const glyph = text.charCodeAt(at);
    const before = at === start ? BLANK : BESIDE[text.charCodeAt(at - 1)];
    const after = at + 1 >= end ? BLANK : BESIDE[text.charCodeAt(at + 1)];
    if (glyph === STRAIGHT && before === NUMBER && isInches(text, start, at)) continue;
    const mayOpen = before === BLANK || before === BOTH || before === BEFORE;
    const mayClose = after === BLANK || after === BOTH || after === BEHIND;
    marks.push({
      at,
      glyph,
      opens: mayOpen && after !== BLANK,
      closes: before !== BLANK && (mayClose || !mayOpen),
    });
  }
  return marks;
}

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
