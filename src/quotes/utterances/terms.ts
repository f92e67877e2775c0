import { forms } from '../../text/words.ts';
import { numbered } from '../../turns/numbered.ts';
import { partedMap } from '../../turns/parted-map.ts';
import type { Lang } from '../../types.ts';
import { type Synonyms, synonymsOf } from './synonyms.ts';

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

/** Numbers the content words of texts. A text may be given as its folded words, too. */
export interface Vocabulary {
  read(text: string | readonly string[], lang: Lang): TermText;
  /** The keys of the content words of a text, in order. */
  keysIn(text: string, lang: Lang): readonly string[];
  /** The number of a key; undefined if no text read so far has it. */
  find(key: string): number | undefined;
  /** The number of a key; a new one where it is unknown. */
  number(key: string): number;
  /** The opposites of a content word. */
  opposite(term: number): readonly number[];
  readonly size: number;
  /** The key of a number. */
  key(term: number): string;
  /** Keys in the order of their numbers. */
  keys(): readonly string[];
}

export const createVocabulary = (): Vocabulary => vocabulary([], partedMap());

/** Terms whose numbers are to stay. Yields after each few thousand. */
export function* loadVocabulary(keys: readonly string[]): Generator<void, Vocabulary> {
  return vocabulary([...keys], yield* numbered(keys));
}

/** Both are added to. */
function vocabulary(all: string[], numbers: Map<string, number>): Vocabulary {
  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, all.length);
    return all.push(key) - 1;
  };
  const tables = { id: synonymsOf('id', numberOf), en: synonymsOf('en', numberOf) };
  return {
    read: (text, lang) => read(tables[lang], formsOf(text), lang),
    keysIn: (text, lang) => keysIn(tables[lang], formsOf(text), all),
    find: (key) => numbers.get(key),
    number: numberOf,
    opposite: (term) => [...(tables.id.opposite.get(term) ?? []), ...(tables.en.opposite.get(term) ?? [])],
    get size() {
      return all.length;
    },
    key: (term) => all[term] as string,
    keys: () => all,
  };
}

const formsOf = (text: string | readonly string[]): readonly string[] =>
  typeof text === 'string' ? forms(text) : text;

function read({ term, phrases, openers }: Synonyms, forms: readonly string[], lang: Lang): TermText {
  const sequence: number[] = [];
  const numbers: number[] = [];
  let isNegated = false;
  for (let at = 0; at < forms.length; at++) {
    const form = forms[at] as string;
    const mayOpen = at + 1 < forms.length && openers.has(form);
    const phrase = mayOpen ? phrases.get(`${form} ${forms[at + 1]}`) : undefined;
    const number = phrase ?? term(form);
    if (phrase !== undefined) at++;
    if (NEGATIONS[lang].has(form)) isNegated = true;
    if (number < 0) continue;
    sequence.push(number);
    if (phrase === undefined && isDigit(form.charCodeAt(0))) numbers.push(number);
  }
  const terms = new Int32Array(sequence);
  return {
    sequence: terms,
    set: distinct(terms),
    numbers: numbers.length === 0 ? NO_NUMBERS : [...new Set(numbers)].sort((a, b) => a - b),
    isNegated,
    plain: hashOf(forms),
    words: forms.length,
  };
}

function keysIn(
  { key, phrases }: Synonyms,
  forms: readonly string[],
  keys: readonly string[],
): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < forms.length; at++) {
    const phrase = phrases.get(`${forms[at]} ${forms[at + 1] ?? ''}`);
    const named = phrase === undefined ? key(forms[at] as string) : keys[phrase];
    if (phrase !== undefined) at++;
    if (named !== undefined) found.push(named);
  }
  return found;
}

/** Each number once, in rising order. */
function distinct(terms: Int32Array): Int32Array {
  if (terms.length < 2) return terms;
  const sorted = terms.toSorted();
  let count = 1;
  for (let at = 1; at < sorted.length; at++)
    if (sorted[at] !== sorted[count - 1]) sorted[count++] = sorted[at] as number;
  return count === sorted.length ? sorted : sorted.slice(0, count);
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

const NO_NUMBERS: readonly number[] = [];

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

/** Words of each language that turn a sentence into its contrary. */
export const NEGATIONS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  id: new Set('tidak tak bukan belum jangan tanpa enggak gak nggak ndak'.split(' ')),
  en: new Set(
    'not no never cannot without dont doesnt didnt wont isnt arent wasnt werent cant couldnt wouldnt shouldnt hasnt havent'.split(
      ' ',
    ),
  ),
};
