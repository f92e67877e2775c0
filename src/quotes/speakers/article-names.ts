import { fitsInto } from './names.ts';

/** The names of one article's speakers, found by the words of a shorter one. */
export interface ArticleNames {
  /** The names of more words that a shorter name fits into, in no particular order. */
  fuller(words: readonly string[]): Iterable<string>;
}

/** `partsOf` gives the words of a name. */
export function articleNames(
  names: readonly string[],
  partsOf: (name: string) => readonly string[],
): ArticleNames {
  const byWord = new Map<string, string[]>();
  for (const name of names) {
    const parts = new Set(partsOf(name));
    // An initial stands for any word that begins with it.
    for (const key of new Set([...parts, ...Array.from(parts, (part) => part.charAt(0))])) {
      const known = byWord.get(key);
      if (known === undefined) byWord.set(key, [name]);
      else known.push(name);
    }
  }
  return {
    *fuller(words) {
      for (const name of rarest(words, byWord)) {
        const parts = partsOf(name);
        if (parts.length > words.length && fitsInto(words, parts)) yield name;
      }
    },
  };
}

/** The names that have the word of them that the fewest have. */
function rarest(words: readonly string[], byWord: ReadonlyMap<string, readonly string[]>): readonly string[] {
  let fewest: readonly string[] | undefined;
  for (const word of words) {
    const names = byWord.get(word) ?? NONE;
    if (fewest === undefined || names.length < fewest.length) fewest = names;
  }
  return fewest ?? NONE;
}

const NONE: readonly string[] = [];
