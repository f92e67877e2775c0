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
  let isApart = true;
  while (at < end) {
    const kind = kindAt(text, at);
    if (kind === SPACE) {
      isApart = true;
      at++;
      continue;
    }
    const isHandle =
      kind === OTHER && HANDLES.has(text.charCodeAt(at)) && at + 1 < end && isWordKind(kindAt(text, at + 1));
    const to =
      isWordKind(kind) || isHandle ? wordEnd(text, at + (isHandle ? 1 : 0), end) : at + widthAt(text, at);
    const printed = text.slice(at, to);
    const isWord = isWordKind(kind) || isHandle;
    tokens.push({
      start: at,
      end: to,
      text: printed,
      lower: isWord ? lowered(printed) : printed,
      kind: isWord ? 'word' : 'punctuation',
      isCapital: kind === CAPITAL,
      isApart,
    });
    isApart = false;
    at = to;
  }
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
  const next = kindAt(text, at + 1);
  if (!isWordKind(next)) return 0;
  if (HYPHENS.has(unit)) return 1;
  if (unit !== POINT && unit !== COMMA) return 0;
  if (kindAt(text, at - 1) === DIGIT && next === DIGIT) return 1;
  if (unit === COMMA) return 0;
  return isInitial(text, from, at, end) || ADDRESS.test(text.slice(at, at + 5)) ? 1 : 0;
}

/** A point between single capitals: `U.S`. */
function isInitial(text: string, from: number, at: number, end: number): boolean {
  const isSingle = at - 1 === from || text.charCodeAt(at - 2) === POINT;
  if (!isSingle || kindAt(text, at - 1) !== CAPITAL || kindAt(text, at + 1) !== CAPITAL) return false;
  return at + 2 >= end || !isWordKind(kindAt(text, at + 2));
}

const lowered = (word: string): string => {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
};

/** A surrogate pair is one token. */
const widthAt = (text: string, at: number): 1 | 2 => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

const isWordKind = (kind: number): boolean => kind <= DIGIT;

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = KIND[unit] as number;
  if (known !== UNKNOWN) return known;
  const character = String.fromCharCode(unit);
  const kind = /\s/.test(character)
    ? SPACE
    : /\p{Lu}/u.test(character)
      ? CAPITAL
      : /\p{N}/u.test(character)
        ? DIGIT
        : /[\p{L}\p{M}_]/u.test(character)
          ? LETTER
          : OTHER;
  KIND[unit] = kind;
  return kind;
}

const [LETTER, CAPITAL, DIGIT, SPACE, OTHER, UNKNOWN] = [0, 1, 2, 3, 4, 5];
// One entry for each code unit, filled when it is first met.
const KIND = new Uint8Array(0x10000).fill(UNKNOWN);
const POINT = 0x2e;
const COMMA = 0x2c;
const HYPHENS: ReadonlySet<number> = new Set([0x2d, 0x2011, 0x27, 0x2019]);
const HANDLES: ReadonlySet<number> = new Set([0x40, 0x23]);
const ADDRESS = /^\.(?:com|co|net|org|id|tv)(?![\p{L}\p{N}])/u;
