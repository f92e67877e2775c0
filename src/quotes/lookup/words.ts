import { foldWord } from '../../text/normalise.ts';
import { stem } from '../../text/stem.ts';
import { isStopWord } from '../../text/stopwords.ts';
import { numbered } from '../../turns/numbered.ts';
import { partedMap } from '../../turns/parted-map.ts';
import type { Lang } from '../../types.ts';

/** Folded words and their stems as numbers. A word is stemmed by the language of the article that first has it. */
export interface WordNumbers {
  /** The number of a printed word; -1 where nothing is left after folding. */
  read(printed: string, lang: Lang): number;
  /** The number of a folded word; a new one where it is unknown. */
  number(form: string, lang: Lang): number;
  /** -1 where the folded word is unknown. */
  find(form: string): number;
  form(word: number): string;
  stemOf(word: number): number;
  /** The stem of a folded word, inflected as no text has it; -1 where it is unknown. */
  findStem(form: string): number;
  /** `wordWeight` of a word. */
  weight(word: number): number;
  readonly stems: number;
  save(): SavedWords;
}

export interface SavedWords {
  /** In the order of their numbers. */
  readonly forms: readonly string[];
  readonly stems: readonly string[];
  /** The stem of each form. */
  readonly stemOf: Uint32Array;
}

export const createWordNumbers = (): WordNumbers => wordNumbers([], [], [], partedMap(), partedMap());

/** Words whose numbers are to stay. Yields after each few thousand. */
export function* loadWordNumbers(saved: SavedWords): Generator<void, WordNumbers> {
  const numbers = yield* numbered(saved.forms);
  const stems = yield* numbered(saved.stems);
  return wordNumbers([...saved.forms], [...saved.stems], [...saved.stemOf], numbers, stems);
}

/** All five are added to. */
function wordNumbers(
  forms: string[],
  roots: string[],
  stemOf: number[],
  numbers: Map<string, number>,
  stems: Map<string, number>,
): WordNumbers {
  // 0 where it was not asked for yet.
  let weights = new Float32Array();
  // Folding costs more than looking up, and most words come again.
  const printed = partedMap<string, number>();

  function number(form: string, lang: Lang): number {
    const known = numbers.get(form);
    if (known !== undefined) return known;
    numbers.set(form, forms.length);
    const root = stem(form, lang);
    let rootNumber = stems.get(root);
    if (rootNumber === undefined) {
      rootNumber = roots.push(root) - 1;
      stems.set(root, rootNumber);
    }
    stemOf.push(rootNumber);
    return forms.push(form) - 1;
  }

  return {
    read(word, lang) {
      const known = printed.get(word);
      if (known !== undefined) return known;
      const form = foldWord(word);
      const read = form === '' ? -1 : number(form, lang);
      printed.set(word, read);
      return read;
    },
    number,
    find: (form) => numbers.get(form) ?? -1,
    form: (word) => forms[word] as string,
    stemOf: (word) => stemOf[word] as number,
    findStem(form) {
      const known = numbers.get(form);
      if (known !== undefined) return stemOf[known] as number;
      return stems.get(stem(form, 'id')) ?? stems.get(stem(form, 'en')) ?? -1;
    },
    weight(word) {
      if (word >= weights.length) weights = new Float32Array(forms.length);
      if (weights[word] === 0) weights[word] = wordWeight(forms[word] as string);
      return weights[word] as number;
    },
    get stems() {
      return roots.length;
    },
    save: () => ({ forms, stems: roots, stemOf: Uint32Array.from(stemOf) }),
  };
}

/** Words of the closed classes weigh a quarter: two sentences that share only these have nothing in common. */
export function wordWeight(form: string): number {
  return isStopWord(form, 'id') || isStopWord(form, 'en') ? 0.25 : 1;
}
