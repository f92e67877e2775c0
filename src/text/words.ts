import { foldWord } from './normalise.ts';

/** A word of a text: where it stands and the form under which it is compared. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

/**
 * Calls `visit` with the UTF-16 offsets of each word between `start` and `end`, in order. Letters and digits of any
 * script make words; an apostrophe between letters and a point or comma between digits belong to the word; a hyphen
 * separates (`Kim Jong-un` and `Kim Jong Un` are the same three words). Linear in the length of the text.
 */
export function eachWord(
  text: string,
  start: number,
  end: number,
  visit: (start: number, end: number) => void,
): void {
  let at = start;
  while (at < end) {
    const width = wordCharacter(text, at);
    if (width === 0) {
      at++;
      continue;
    }
    const from = at;
    at += width;
    for (;;) {
      const next = at < end ? wordCharacter(text, at) : 0;
      if (next > 0) at += next;
      else if (at + 1 < end && joins(text, at)) at++;
      else break;
    }
    visit(from, at);
  }
}

/** The words of a text between two offsets. */
export function words(text: string, start = 0, end = text.length): Word[] {
  const found: Word[] = [];
  eachWord(text, start, end, (from, to) => {
    const form = foldWord(text.slice(from, to));
    if (form !== '') found.push({ start: from, end: to, form });
  });
  return found;
}

/** The folded forms of the words of a text, in order. */
export function forms(text: string): string[] {
  const found: string[] = [];
  eachWord(text, 0, text.length, (from, to) => {
    const form = foldWord(text.slice(from, to));
    if (form !== '') found.push(form);
  });
  return found;
}

/** How many code units of a word character stand at `at`: 0 where there is none, 2 for a surrogate pair. */
function wordCharacter(text: string, at: number): 0 | 1 | 2 {
  const unit = text.charCodeAt(at);
  const known = KIND[unit] as number;
  if (known !== UNKNOWN) return known as 0 | 1;
  if (unit >= 0xd800 && unit <= 0xdbff) {
    const point = text.codePointAt(at) as number;
    return point > 0xffff && WORD.test(String.fromCodePoint(point)) ? 2 : 0;
  }
  const kind = WORD.test(String.fromCharCode(unit)) ? 1 : 0;
  KIND[unit] = kind;
  return kind;
}

function joins(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (unit === POINT || unit === COMMA) return digit(before) && digit(after);
  if (unit !== 0x27 && unit !== 0x2019 && unit !== 0x2bc) return false;
  return !digit(before) && !digit(after) && wordCharacter(text, at + 1) > 0;
}

const digit = (unit: number): boolean => unit >= 48 && unit <= 57;

const POINT = 0x2e;
const COMMA = 0x2c;
const WORD = /[\p{L}\p{N}\p{M}]/u;
const UNKNOWN = 2;
// One entry for each code unit, filled when it is first met: a table is several times faster than a regular expression.
const KIND = new Uint8Array(0x10000).fill(UNKNOWN);
