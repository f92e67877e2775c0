import { CAPITAL, DIGIT, isWordKind, kindAt, LETTER, SPACE } from './characters.ts';
import { gluedName, gluedWord } from './lost-spaces.ts';

/** A word or a mark of punctuation of a paragraph: where it stands in the article, and what it looks like. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The text in lower case, with straight apostrophes. */
  readonly lower: string;
  readonly kind: 'word' | 'punctuation';
  /** Whether a word begins with a capital letter. */
  readonly isCapital: boolean;
  /** Whether white space, or nothing, stands before it. */
  readonly isApart: boolean;
}

/**
 * The tokens between two offsets. Hyphens and apostrophes between letters belong to the word (`Jong-un`, `al-Haq`), so do the points of
 * abbreviations in capitals and of web addresses (`U.S`, `warta.example.com`), and points and commas between digits. Linear in the length.
 */
export function tokenise(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  tokeniseInto(tokens, text, start, end);
  return tokens;
}

/** Adds the tokens between two offsets to those, or other things, that are there. */
export function tokeniseInto(
  tokens: { push(token: Token): unknown },
  text: string,
  start: number,
  end: number,
): void {
  let at = start;
  let wordStop = start;
  let isApart = true;
  while (at < end) {
    const kind = kindAt(text, at);
    if (kind === SPACE) {
      isApart = true;
      at++;
      continue;
    }
    const isWord = isWordKind(kind) || isHandle(text, at, end);
    // Of a word that has been parted the end is known.
    if (isWord && at >= wordStop) wordStop = wordEnd(text, isWordKind(kind) ? at : at + 1, end);
    const whole = isWord ? gluedName(text, at, wordStop) : at + widthAt(text, at);
    const small = kind === CAPITAL ? gluedWord(text, at, whole) : whole;
    tokens.push(token(text, at, small, isWord, kind === CAPITAL, isApart));
    if (small < whole) tokens.push(token(text, small, whole, true, false, false));
    isApart = false;
    at = isWord && goesOnBehindPoint(text, at, whole) ? whole + 1 : whole;
  }
}

function token(
  text: string,
  start: number,
  end: number,
  isWord: boolean,
  isCapital: boolean,
  isApart: boolean,
): Token {
  const printed = text.slice(start, end);
  return {
    start,
    end,
    text: printed,
    lower: isWord ? lowered(printed) : printed,
    kind: isWord ? 'word' : 'punctuation',
    isCapital,
    isApart,
  };
}

/** The sign before an account or a topic: `@sari`, `#banjir`. */
function isHandle(text: string, at: number, end: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit === AT || unit === HASH) && at + 1 < end && isWordKind(kindAt(text, at + 1));
}

function wordEnd(text: string, from: number, end: number): number {
  let at = from;
  for (;;) {
    while (at < end && isWordKind(kindAt(text, at))) at++;
    const joined = at > from && at + 1 < end ? joint(text, from, at, end) : 0;
    if (joined === 0) return at;
    at += joined;
  }
}

/** How many characters of punctuation at `at` belong to the word: 0 or 1. */
function joint(text: string, from: number, at: number, end: number): 0 | 1 {
  const unit = text.charCodeAt(at);
  const isPoint = unit === POINT || unit === COMMA;
  if (!isPoint && !isHyphen(unit)) return 0;
  const next = kindAt(text, at + 1);
  if (!isWordKind(next)) return 0;
  if (!isPoint) return 1;
  if (kindAt(text, at - 1) === DIGIT && next === DIGIT) return 1;
  if (unit === COMMA) return 0;
  return isInitial(text, from, at, end) || isAddress(text, at) ? 1 : 0;
}

/** A point between single capitals: `U.S`. */
function isInitial(text: string, from: number, at: number, end: number): boolean {
  const isSingle = at - 1 === from || text.charCodeAt(at - 2) === POINT;
  if (!isSingle || kindAt(text, at - 1) !== CAPITAL || kindAt(text, at + 1) !== CAPITAL) return false;
  return at + 2 >= end || !isWordKind(kindAt(text, at + 2));
}

/** The last point of `the U.S. mission`: behind it the sentence goes on, and nothing has to tell it from a stop. */
const goesOnBehindPoint = (text: string, start: number, end: number): boolean =>
  end - start > 2 &&
  text.charCodeAt(end) === POINT &&
  text.charCodeAt(end - 2) === POINT &&
  kindAt(text, end - 1) === CAPITAL &&
  kindAt(text, end + 1) === SPACE &&
  kindAt(text, end + 2) === LETTER;

/** A point of a web address: `.com`. */
function isAddress(text: string, at: number): boolean {
  ADDRESS.lastIndex = at;
  return ADDRESS.test(text);
}

const lowered = (word: string): string => {
  const lower = word.toLowerCase();
  // An apostrophe stands between two letters.
  return word.length > 2 && lower.includes('’') ? lower.replaceAll('’', "'") : lower;
};

/** A surrogate pair is one token. */
function widthAt(text: string, at: number): 1 | 2 {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}

/** Hyphens, and apostrophes, which join words alike. */
const isHyphen = (unit: number): boolean =>
  unit === 0x2d || unit === 0x27 || unit === 0x2011 || unit === 0x2019;

const POINT = 0x2e;
const COMMA = 0x2c;
const AT = 0x40;
const HASH = 0x23;
const ADDRESS = /\.(?:com|co|net|org|id|tv)(?![\p{L}\p{N}])/uy;
