import { foldWord } from '../text/normalise.ts';
import { sentences } from '../text/sentences.ts';
import { eachWord } from '../text/words.ts';
import { manyNumbers } from '../turns/numbers.ts';
import { grow } from '../turns/typed.ts';
import type { Span } from '../types.ts';
import type { Lexicon } from './lexicon.ts';

/** In place of a token: a sentence ends here. */
export const SENTENCE_END = 0;

/**
 * Texts as sequences of numbers, so that ranking reads no text. A token is four times the number of the word's form, plus
 * one where it was printed with a capital, plus two where it was printed in capitals only.
 */
export interface TokenStore {
  /** Stores the words of a text between two offsets; returns the number of the entry, counted from 0. */
  append(text: string, within: Span): number;
  /** The tokens of an entry, with `SENTENCE_END` after each of its sentences. A view: valid until the next `append`. */
  tokens(entry: number): Uint32Array;
  readonly size: number;
  save(): SavedTokens;
}

/** `ends[i]` is where entry `i` ends in `tokens`, which lie one chunk after the other. */
export interface SavedTokens {
  readonly tokens: readonly Uint32Array[];
  readonly ends: Uint32Array;
}

export const formOf = (token: number): number => token >>> 2;
export const isCapital = (token: number): boolean => (token & 1) === 1;
export const isAllCapitals = (token: number): boolean => (token & 2) === 2;

export function createTokenStore(lexicon: Lexicon, saved: SavedTokens = EMPTY): TokenStore {
  const tokens = manyNumbers(saved.tokens);
  let { ends } = saved;
  let size = ends.length;

  return {
    append(text, within) {
      for (const sentence of sentences(text, within)) {
        eachWord(text, sentence.start, sentence.end, (start, end) => {
          const printed = text.slice(start, end);
          const form = lexicon.intern(printed);
          if (form !== 0) tokens.push(form * 4 + capitals(printed));
        });
        tokens.push(SENTENCE_END);
      }
      ends = grow(ends, size + 1);
      ends[size] = tokens.length;
      return size++;
    },
    tokens: (entry) => tokens.between(entry === 0 ? 0 : (ends[entry - 1] as number), ends[entry] as number),
    get size() {
      return size;
    },
    save: () => ({ tokens: tokens.chunks(), ends: ends.subarray(0, size) }),
  };
}

/** The tokens of a text between two offsets that is not stored; words that the lexicon does not know are left out. */
export function lookTokens(lexicon: Pick<Lexicon, 'find'>, text: string, within: Span): Uint32Array {
  const tokens: number[] = [];
  eachWord(text, within.start, within.end, (start, end) => {
    const printed = text.slice(start, end);
    const form = lexicon.find(foldWord(printed));
    if (form !== 0) tokens.push(form * 4 + capitals(printed));
  });
  return Uint32Array.from(tokens);
}

function capitals(printed: string): 0 | 1 | 3 {
  const first = printed.charCodeAt(0);
  const upper =
    first < 128 ? first >= 65 && first <= 90 : printed.slice(0, 1) !== printed.slice(0, 1).toLowerCase();
  if (!upper) return 0;
  return printed.length > 1 && printed === printed.toUpperCase() ? 3 : 1;
}

const EMPTY: SavedTokens = { tokens: [], ends: new Uint32Array(0) };
