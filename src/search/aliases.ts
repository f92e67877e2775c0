import { words } from '../text/words.ts';
import type { Entity } from '../types.ts';

/** A name as the forms of its words. */
export interface Alias {
  readonly name: string;
  readonly forms: readonly string[];
  /** Printed in capitals only (`AS`, `US`), and so met only where it is printed so: `as` is a word of its own. */
  readonly capitals: boolean;
}

/** A word as it was printed and as it is compared. */
export interface PrintedWord {
  readonly printed: string;
  readonly form: string;
}

/** The names of an entity file, to find in a question what has other names. */
export interface AliasTable {
  /** The longest names among words that follow one another, left to right, with the other names of the same thing. */
  find(words: readonly PrintedWord[]): { first: number; last: number; alternatives: readonly Alias[] }[];
  /** Whether a printed word begins a name that is written in capitals only. */
  begins(printed: string): boolean;
}

export function aliasTable(entities: readonly Entity[]): AliasTable {
  const byFirst = new Map<string, { alias: Alias; others: readonly Alias[] }[]>();
  for (const entity of entities) {
    const names = [...new Set([entity.name, ...entity.aliases])]
      .map(toAlias)
      .filter((alias) => alias.forms.length > 0);
    for (const alias of names) {
      const first = alias.forms[0] as string;
      byFirst.set(first, [
        ...(byFirst.get(first) ?? []),
        // In a language where its letters are a stop word, a name in capitals is not met as a word.
        { alias, others: names.filter((name) => name !== alias || alias.capitals) },
      ]);
    }
  }
  for (const known of byFirst.values()) known.sort((a, b) => b.alias.forms.length - a.alias.forms.length);

  return {
    find(asked) {
      const found: { first: number; last: number; alternatives: readonly Alias[] }[] = [];
      for (let first = 0; first < asked.length; first++) {
        const named = byFirst.get(asked[first]?.form ?? '')?.find(({ alias }) => fits(alias, asked, first));
        if (named === undefined) continue;
        const last = first + named.alias.forms.length - 1;
        if (named.others.length > 0) found.push({ first, last, alternatives: named.others });
        first = last;
      }
      return found;
    },
    begins: (printed) =>
      isCapitals(printed) &&
      (byFirst.get(printed.toLowerCase())?.some(({ alias }) => alias.capitals) ?? false),
  };
}

function fits(alias: Alias, asked: readonly PrintedWord[], first: number): boolean {
  return alias.forms.every((form, i) => {
    const word = asked[first + i];
    if (word === undefined || word.form !== form) return false;
    return !alias.capitals || isCapitals(word.printed);
  });
}

function toAlias(name: string): Alias {
  return {
    name,
    forms: words(name).map((word) => word.form),
    capitals: isCapitals(name) && name.length <= 3,
  };
}

const isCapitals = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();
