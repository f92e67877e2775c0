/** What a UTF-16 unit of a text is. The kinds up to `DIGIT` make words. */
export const [LETTER, MARK, CAPITAL, DIGIT, SPACE, OTHER] = [0, 1, 2, 3, 4, 5];

/** The kind of the unit at `at`. Halves of surrogate pairs are `OTHER`. */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = KIND[unit] as number;
  return known === UNKNOWN ? learn(unit) : known;
}

export const isWordKind = (kind: number): boolean => kind <= DIGIT;

/** Whether a unit is a letter or a digit by itself. */
export function isLetterOrDigit(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind <= DIGIT && kind !== MARK;
}

/** Whether a letter or a digit of any script stands between two offsets; of what is longer than a name, it nearly always does at once. */
export function hasLetterOrDigit(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (isLetterOrDigit(text, at)) return true;
    if (isHalf(text.charCodeAt(at))) return LETTER_OR_DIGIT.test(text.slice(at, end));
  }
  return false;
}

/** Whether a word is capital letters alone. */
export function isCapitals(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (kindAt(word, at) !== CAPITAL) return false;
  return word !== '';
}

/** How many of the digits 0 to 9 a word has. */
export function digitsIn(word: string): number {
  let count = 0;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39) count++;
  }
  return count;
}

/** How many characters at the end of a name make it that of an owner: `Sari's`, `Budi'`. */
export function ownerEnding(name: string): 0 | 1 | 2 {
  const last = name.charCodeAt(name.length - 1);
  if (isApostrophe(last)) return 1;
  return last === 0x73 && isApostrophe(name.charCodeAt(name.length - 2)) ? 2 : 0;
}

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019;

const isHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const kind = KINDS.findIndex((pattern) => pattern.test(character));
  KIND[unit] = kind;
  return kind;
}

// In the order of the numbers above.
const KINDS = [/(?!\p{Lu})\p{L}/u, /[\p{M}_]/u, /\p{Lu}/u, /\p{N}/u, /\s/, /(?:)/];
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const UNKNOWN = 6;
// One entry for each unit, filled when it is first met: a table is several times faster than a regular expression.
const KIND = new Uint8Array(0x10000).fill(UNKNOWN);
