import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stopwords.ts';
import { words } from '../text/words.ts';
import type { Lang } from '../types.ts';
import { opposites, synonymGroups } from './lexicon/synonyms.ts';

/** What of a text is compared with others. */
export interface TermText {
  /** Its content words in order, as numbers of a vocabulary: stems, with synonyms as one. */
  readonly sequence: Int32Array;
  /** The same, each once, in rising order. */
  readonly set: Int32Array;
  /** Those that are numbers as printed, in rising order. */
  readonly numbers: readonly number[];
  readonly isNegated: boolean;
  /** A hash of all words, those of no content included: two texts that share it are the same word for word. */
  readonly plain: number;
  /** How many words there are, those of no content included. */
  readonly words: number;
}

/** Numbers the content words of texts. */
export interface Vocabulary {
  read(text: string, lang: Lang): TermText;
  /** The content words of a text, in order: undefined for those that no text read so far has. */
  look(text: string, lang: Lang): readonly (number | undefined)[];
  /** The number of the opposite of a content word; absent where it has none. */
  opposite(term: number): readonly number[];
  readonly size: number;
}

export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const lookUp = (key: string): number | undefined => numbers.get(key);
  const tables = { id: tableOf('id', numberOf), en: tableOf('en', numberOf) };
  return {
    read: (text, lang) => read(tables[lang], text, lang),
    look: (text, lang) => look(tables[lang], text, lookUp),
    opposite: (term) => [...(tables.id.opposite.get(term) ?? []), ...(tables.en.opposite.get(term) ?? [])],
    get size() {
      return numbers.size;
    },
  };
}

interface Table {
  /** The term of a folded word; -1 for one without content. */
  term(form: string): number;
  /** The same as a key, without giving it a number. */
  key(form: string): string | undefined;
  readonly phrases: ReadonlyMap<string, number>;
  readonly opposite: ReadonlyMap<number, readonly number[]>;
}

function tableOf(lang: Lang, numberOf: (key: string) => number): Table {
  const same = new Map<string, string>();
  const phrases = new Map<string, number>();
  for (const group of synonymGroups(lang)) {
    const first = rootOf(group.find((entry) => entry.length === 1)?.[0] ?? group[0]?.join(' ') ?? '', lang);
    for (const entry of group) {
      if (entry.length > 1) phrases.set(entry.join(' '), numberOf(first));
      else if (!same.has(rootOf(entry[0] as string, lang))) same.set(rootOf(entry[0] as string, lang), first);
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
  return { term, key, phrases, opposite };
}

function read({ term, phrases }: Table, text: string, lang: Lang): TermText {
  const forms = words(text).map(({ form }) => form);
  const sequence: number[] = [];
  const numbers = new Set<number>();
  let isNegated = false;
  for (let at = 0; at < forms.length; at++) {
    const form = forms[at] as string;
    const phrase = at + 1 < forms.length ? phrases.get(`${form} ${forms[at + 1]}`) : undefined;
    const number = phrase ?? term(form);
    if (phrase !== undefined) at++;
    if (NEGATIONS[lang].has(form)) isNegated = true;
    if (number < 0) continue;
    sequence.push(number);
    if (/^\d/.test(form) && phrase === undefined) numbers.add(number);
  }
  return {
    sequence: Int32Array.from(sequence),
    set: Int32Array.from(new Set(sequence)).sort(),
    numbers: [...numbers].sort((a, b) => a - b),
    isNegated,
    plain: hashOf(forms),
    words: forms.length,
  };
}

function look(
  { key, phrases }: Table,
  text: string,
  numberOf: (key: string) => number | undefined,
): readonly (number | undefined)[] {
  const forms = words(text).map(({ form }) => form);
  const found: (number | undefined)[] = [];
  for (let at = 0; at < forms.length; at++) {
    const phrase = phrases.get(`${forms[at]} ${forms[at + 1] ?? ''}`);
    const named = phrase === undefined ? key(forms[at] as string) : undefined;
    if (phrase !== undefined) at++;
    if (phrase !== undefined || named !== undefined) found.push(phrase ?? numberOf(named as string));
  }
  return found;
}

/** 53 bits: among a million texts, two share a hash by chance once in ten thousand corpora. */
function hashOf(forms: readonly string[]): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const form of forms) {
    for (let at = 0; at <= form.length; at++) {
      const unit = at < form.length ? form.charCodeAt(at) : 32;
      high = Math.imul(high ^ unit, 0x9e3779b1);
      low = Math.imul(low ^ unit, 0x5f356495);
    }
    high ^= low >>> 15;
    low ^= high >>> 13;
  }
  return (high & 0x1fffff) * 0x100000000 + (low >>> 0);
}

/** Loans end in two ways: `hegemoni` and `hegemonik`, `strategi` and `strategis`. */
function rootOf(form: string, lang: Lang): string {
  const root = stem(form, lang);
  return lang === 'id' && root.length > 6 ? root.replace(/i[ks]$/, 'i') : root;
}

const NEGATIONS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  id: new Set('tidak tak bukan belum jangan tanpa enggak gak nggak ndak'.split(' ')),
  en: new Set(
    'not no never cannot without dont doesnt didnt wont isnt arent wasnt werent cant couldnt wouldnt shouldnt hasnt havent'.split(
      ' ',
    ),
  ),
};
