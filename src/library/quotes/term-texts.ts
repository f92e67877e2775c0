import type { WordNumbers } from '../../quotes/lookup/words.ts';
import { NEGATIONS, type TermText, type Vocabulary } from '../../quotes/utterances/terms.ts';
import type { Lang } from '../../types.ts';

/** Makes of numbers that are kept what `Vocabulary.read` makes of a text. */
export function createTermTexts(numbers: WordNumbers, vocabulary: Vocabulary) {
  const negations = { id: wordsOf('id'), en: wordsOf('en') };

  return {
    plain,
    read(said: Uint32Array, terms: Uint32Array, lang: Lang): TermText {
      const set = Int32Array.from(new Set(terms)).sort();
      return {
        sequence: Int32Array.from(terms),
        set,
        plain: plain(said),
        words: said.length,
        numbers: Array.from(set).filter((term) => isDigit(vocabulary.key(term).charCodeAt(0))),
        isNegated: said.some((word) => negations[lang].has(word)),
      };
    },
  };

  function wordsOf(lang: Lang): ReadonlySet<number> {
    return new Set(Array.from(NEGATIONS[lang], numbers.find).filter((word) => word >= 0));
  }
}

/** 53 bits: among a million texts, two share a hash by chance once in ten thousand corpora. */
function plain(said: Uint32Array): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const word of said) {
    high = Math.imul(high ^ word, 0x9e3779b1);
    low = Math.imul(low ^ word, 0x5f356495);
    high ^= low >>> 15;
    low ^= high >>> 13;
  }
  return (high & 0x1fffff) * 0x100000000 + (low >>> 0);
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
