import { spelling } from './lexicon/spelling.ts';

/** Finds numbered names by their words. Numbers come in rising order: the names are given by rank. */
export interface WordIndex {
  /** Those that have all the words. */
  all(words: readonly string[]): readonly number[];
  /** Those that have the words and one more that begins so. */
  begun(words: readonly string[], beginning: string): readonly number[];
  /** Those that have all the words, each with at most one letter added, left out, changed or swapped. */
  nearly(words: readonly string[]): readonly number[];
  /** Whether one of the name's forms is these words and no more. */
  isWhole(number: number, words: readonly string[]): boolean;
}

/** `formsOf` gives the forms of each of `count` names as folded words; they are found under their spellings too. */
export function* createWordIndex(
  count: number,
  formsOf: (number: number) => readonly (readonly string[])[],
): Generator<void, WordIndex> {
  const bearers = new Map<string, number[]>();
  for (let number = 0; number < count; number++) {
    for (const word of new Set(
      formsOf(number)
        .flat()
        .flatMap((form) => [form, spelling(form)]),
    )) {
      const known = bearers.get(word);
      if (known === undefined) bearers.set(word, [number]);
      else known.push(number);
    }
    yield;
  }
  const sorted = [...bearers.keys()].sort();
  const has = (number: number, word: string): boolean => includes(bearers.get(word) ?? [], number);
  const all = (words: readonly string[]): readonly number[] => {
    const lists = words.map((word) => bearers.get(word) ?? []).sort((a, b) => a.length - b.length);
    return (lists[0] ?? []).filter((number) => lists.every((list) => includes(list, number)));
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
        for (const number of bearers.get(sorted[at] as string) ?? []) found.add(number);
      return [...found].sort((a, b) => a - b);
    },
    nearly(words) {
      const spelled = words.map((word) => nearest(word, bearers));
      const [first = [], ...others] = spelled;
      const found = first.flatMap((word) => bearers.get(word) ?? []);
      return [...new Set(found)]
        .filter((number) => others.every((variants) => variants.some((word) => has(number, word))))
        .sort((a, b) => a - b);
    },
    isWhole: (number, words) =>
      formsOf(number).some(
        (form) => form.length === words.length && form.every((word, at) => spelling(word) === words[at]),
      ),
  };
}

/** The known words at most one edit away, the word itself alone where it is known. Short words are taken as they are. */
function nearest(word: string, known: ReadonlyMap<string, unknown>): readonly string[] {
  if (known.has(word)) return [word];
  if (word.length < shortest || word.length > longest) return [];
  const found: string[] = [];
  const take = (variant: string): void => {
    if (known.has(variant)) found.push(variant);
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

function includes(sorted: readonly number[], number: number): boolean {
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

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const shortest = 3;
const longest = 30;
