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
  const part = text.slice(start, end);
  let last = -1;
  for (const { 0: found, index } of part.matchAll(TOKEN)) {
    const isWord = WORD.test(found);
    tokens.push({
      start: start + index,
      end: start + index + found.length,
      text: found,
      lower: isWord ? found.toLowerCase().replaceAll('’', "'") : found,
      kind: isWord ? 'word' : 'punctuation',
      isCapital: isWord && CAPITAL.test(found),
      isApart: index !== last || index === 0,
    });
    last = index + found.length;
  }
  return tokens;
}

const WORD = /^[@#]?[\p{L}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;

// Every alternative is taken at once or given up at its first letter, so that no text is read twice.
const TOKEN =
  /\p{Lu}(?:\.\p{Lu})+(?!\p{L})|[@#]?[\p{L}\p{M}\p{N}_]+(?:[’'‑-][\p{L}\p{M}\p{N}_]+|(?<=\p{N})[.,]\p{N}+|\.(?:com|co|net|org|id|tv)(?![\p{L}\p{N}]))*|[^\s]/gu;
