import { FEW } from '../../turns/in-turns.ts';
import { partedMap } from '../../turns/parted-map.ts';
import { sortInTurns } from '../../turns/sort.ts';
import { spelling } from '../lexicon/spelling.ts';

/** Finds numbered names by their words. Numbers come in rising order: the names are given by rank. */
export interface WordIndex {
  /** Those that have all the words. */
  all(words: readonly string[]): readonly number[];
  /** Those that have the words and one more that begins so. */
  begun(words: readonly string[], beginning: string): readonly number[];
  /** Those that have all the words, each with at most one letter added, left out, changed or swapped. */
  nearly(words: readonly string[]): readonly number[];
  /** Whether one of the name's forms begins with these words. */
  begins(number: number, words: readonly string[]): boolean;
  /** Whether one of the name's forms is these words and no more. */
  isWhole(number: number, words: readonly string[]): boolean;
}

/** The words of names in alphabetical order, and the numbers of the names that have each: those of word `i` end at `ends[i]`. */
export interface SavedWordIndex {
  readonly words: readonly string[];
  readonly bearers: Uint32Array;
  readonly ends: Uint32Array;
}

/** The forms of a name, as folded words. */
export type FormsOf = (number: number) => readonly (readonly string[])[];

/** Words of `count` names; they are found under their spellings too. Yields after each small piece of work. */
export function* indexNames(count: number, formsOf: FormsOf): Generator<void, SavedWordIndex> {
  const bearers = partedMap<string, number[]>();
  for (let number = 0; number < count; number++) {
    const forms = formsOf(number).flat();
    for (const word of new Set(forms.flatMap((form) => [form, spelling(form)]))) {
      const known = bearers.get(word);
      if (known === undefined) bearers.set(word, [number]);
      else known.push(number);
    }
    yield;
  }
  const words = yield* sortInTurns([...bearers.keys()], (one, other) => (one < other ? -1 : 1));
  const ends = new Uint32Array(words.length);
  let total = 0;
  for (const [at, word] of words.entries()) {
    total += bearers.get(word)?.length ?? 0;
    ends[at] = total;
    if (at % FEW === 0) yield;
  }
  const numbers = new Uint32Array(total);
  for (const [at, word] of words.entries()) {
    numbers.set(bearers.get(word) ?? [], ends[at - 1] ?? 0);
    if (at % FEW === 0) yield;
  }
  return { words, bearers: numbers, ends };
}

/** The index over words that were saved. */
export function wordIndexOf({ words: sorted, bearers, ends }: SavedWordIndex, formsOf: FormsOf): WordIndex {
  const bearersOf = (word: string): Uint32Array => {
    const at = firstFrom(sorted, word);
    return sorted[at] === word ? bearers.subarray(ends[at - 1] ?? 0, ends[at]) : NOBODY;
  };
  const all = (words: readonly string[]): readonly number[] => {
    const lists = words.map(bearersOf).sort((a, b) => a.length - b.length);
    return Array.from(lists[0] ?? []).filter((number) => lists.every((list) => includes(list, number)));
  };

  return {
    all,
    begun(words, beginning) {
      if (words.length > 0)
        return all(words).filter((number) =>
          formsOf(number).some((form) => form.some((word) => word.startsWith(beginning))),
        );
      const found = new Set<number>();
      for (let at = firstFrom(sorted, beginning); sorted[at]?.startsWith(beginning); at++)
        for (const number of bearers.subarray(ends[at - 1] ?? 0, ends[at])) found.add(number);
      return [...Uint32Array.from(found).sort()];
    },
    nearly(words) {
      const spelled = words.map((word) => nearest(word, (one) => sorted[firstFrom(sorted, one)] === one));
      const [first = [], ...others] = spelled;
      const found = first.flatMap((word) => [...bearersOf(word)]);
      return [...new Set(found)]
        .filter((number) =>
          others.every((variants) => variants.some((word) => includes(bearersOf(word), number))),
        )
        .sort((a, b) => a - b);
    },
    begins: (number, words) =>
      formsOf(number).some((form) => words.every((word, at) => spelling(form[at] ?? '') === word)),
    isWhole: (number, words) =>
      formsOf(number).some(
        (form) => form.length === words.length && form.every((word, at) => spelling(word) === words[at]),
      ),
  };
}

/** The known words at most one edit away, the word itself alone where it is known. Short words are taken as they are. */
function nearest(word: string, isKnown: (word: string) => boolean): readonly string[] {
  if (isKnown(word)) return [word];
  if (word.length < SHORTEST || word.length > LONGEST) return [];
  const found: string[] = [];
  const take = (variant: string): void => {
    if (isKnown(variant)) found.push(variant);
  };
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    take(before + after.slice(1));
    if (after.length > 1) take(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    for (const letter of LETTERS) {
      take(before + letter + after);
      if (after !== '') take(before + letter + after.slice(1));
    }
  }
  return [...new Set(found)];
}

function includes(sorted: Uint32Array, number: number): boolean {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as number) < number) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === number;
}

function firstFrom(sorted: readonly string[], word: string): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as string) < word) from = middle + 1;
    else to = middle;
  }
  return from;
}

const NOBODY = new Uint32Array();
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const SHORTEST = 3;
const LONGEST = 30;
