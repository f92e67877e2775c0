import { stem } from '../../text/stem.ts';
import { isStopWord } from '../../text/stopwords.ts';
import type { Lang } from '../../types.ts';
import { opposites, synonymGroups } from '../lexicon/synonyms.ts';

/** The content words of one language as numbers: stems, with synonyms as one. */
export interface Synonyms {
  /** The term of a folded word; -1 for one without content. */
  term(form: string): number;
  /** The same as a key, without giving it a number. */
  key(form: string): string | undefined;
  /** Under their words, with a space between. */
  readonly phrases: ReadonlyMap<string, number>;
  /** The first words of the phrases. */
  readonly openers: ReadonlySet<string>;
  readonly opposite: ReadonlyMap<number, readonly number[]>;
}

/** `numberOf` gives each key its number. */
export function synonymsOf(lang: Lang, numberOf: (key: string) => number): Synonyms {
  const same = new Map<string, string>();
  const phrases = new Map<string, number>();
  const openers = new Set<string>();
  for (const group of synonymGroups(lang)) {
    const first = rootOf(group.find((entry) => entry.length === 1)?.[0] ?? group[0]?.join(' ') ?? '', lang);
    for (const entry of group) {
      if (entry.length > 1) {
        phrases.set(entry.join(' '), numberOf(first));
        openers.add(entry[0] as string);
      } else if (!same.has(rootOf(entry[0] as string, lang)))
        same.set(rootOf(entry[0] as string, lang), first);
    }
  }
  const key = (form: string): string | undefined => {
    const root = rootOf(form, lang);
    return isStopWord(form, lang) ? undefined : (same.get(root) ?? root);
  };
  const known = new Map<string, number>();
  const term = (form: string): number => {
    const met = known.get(form);
    if (met !== undefined) return met;
    const named = key(form);
    const number = named === undefined ? -1 : numberOf(named);
    known.set(form, number);
    return number;
  };
  const opposite = new Map<number, number[]>();
  for (const [one, other] of opposites(lang)) {
    const [a, b] = [term(one), term(other)];
    if (a < 0 || b < 0) continue;
    opposite.set(a, [...(opposite.get(a) ?? []), b]);
    opposite.set(b, [...(opposite.get(b) ?? []), a]);
  }
  return { term, key, phrases, openers, opposite };
}

/** Loans end in two ways: `hegemoni` and `hegemonik`, `strategi` and `strategis`. */
function rootOf(form: string, lang: Lang): string {
  const root = stem(form, lang);
  return lang === 'id' && root.length > 6 ? root.replace(/i[ks]$/, 'i') : root;
}
