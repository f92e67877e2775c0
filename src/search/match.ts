import type { Lang } from '../types.ts';
import { compoundsOf } from './compounds.ts';
import type { Lexicon } from './lexicon.ts';
import type { Question } from './question.ts';
import { formOf, isAllCapitals, SENTENCE_END } from './tokens.ts';

/** Where the words of a question stand in a sequence of tokens, in order. */
export interface Occurrences {
  /** For each occurrence: the index of the question word. */
  readonly words: readonly number[];
  /** For each occurrence: the index of the token. */
  readonly places: readonly number[];
  /** For each question word: how often it stands there, … */
  readonly counts: Float64Array;
  /** … how often in just the form that was asked for, … */
  readonly exact: Float64Array;
  /** … and the first place; -1 where it does not stand there. */
  readonly firsts: Int32Array;
}

export interface Matcher {
  meet(tokens: Uint32Array, lang: Lang): Occurrences;
  /** Adds up the `counts` only. */
  count(tokens: Uint32Array, lang: Lang, counts: Float64Array): void;
}

/** Words that stand for the question words `first` to `last` where they follow one another. */
interface Sequence {
  readonly forms: readonly number[];
  readonly capitals: boolean;
  readonly first: number;
  readonly last: number;
}

/**
 * Meets the words of a question in passages: by stem, by another name of the same thing, and as a compound written
 * together or apart (`ibu kota` and `ibukota`).
 */
export function createMatcher(question: Question, lexicon: Lexicon): Matcher {
  const byStem: Record<Lang, Map<number, number[]>> = { id: new Map(), en: new Map() };
  const forms = question.words.map((word) => lexicon.find(word.form));
  question.words.forEach((word, i) => {
    for (const lang of ['id', 'en'] as const) {
      const stem = lexicon.findStem(word.stems[lang]);
      if (stem !== 0) byStem[lang].set(stem, [...(byStem[lang].get(stem) ?? []), i]);
    }
  });
  const sequences = Map.groupBy(
    [...aliasSequences(question, lexicon), ...compoundSequences(question, lexicon)],
    (sequence) => sequence.forms[0] as number,
  );

  // Most words of most passages have nothing to do with the question: each form is looked up once.
  const silentIn: Partial<Record<Lang, Uint8Array>> = {};
  function silentForms(lang: Lang): Uint8Array {
    silentIn[lang] ??= new Uint8Array(lexicon.forms);
    return silentIn[lang];
  }

  function scan(
    tokens: Uint32Array,
    lang: Lang,
    met: (word: number, at: number, exact: boolean) => void,
  ): void {
    const stems = byStem[lang];
    const silent = silentForms(lang);
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as number;
      if (token === SENTENCE_END) continue;
      const form = formOf(token);
      if (silent[form] === 1) continue;
      // Two words of a question can have one stem: `kecepatan kereta cepat`, `anak-anak`.
      const words = stems.get(lexicon.stemOf(form, lang)) ?? NO_WORDS;
      const beginning = sequences.get(form) ?? NO_SEQUENCES;
      if (words.length + beginning.length === 0) silent[form] = 1;
      for (const word of words) met(word, at, forms[word] === form);
      for (const sequence of beginning) {
        if (!stands(sequence, tokens, at)) continue;
        for (let i = sequence.first; i <= sequence.last; i++) if (!words.includes(i)) met(i, at, true);
      }
    }
  }

  return {
    meet: (tokens, lang) => collect(question.words.length, (met) => scan(tokens, lang, met)),
    count: (tokens, lang, counts) =>
      scan(tokens, lang, (word) => {
        counts[word] = (counts[word] as number) + 1;
      }),
  };
}

function collect(
  length: number,
  scan: (met: (word: number, at: number, exact: boolean) => void) => void,
): Occurrences {
  const words: number[] = [];
  const places: number[] = [];
  const counts = new Float64Array(length);
  const exactly = new Float64Array(length);
  const firsts = new Int32Array(length).fill(-1);
  scan((word, at, exact) => {
    words.push(word);
    places.push(at);
    counts[word] = (counts[word] as number) + 1;
    if (exact) exactly[word] = (exactly[word] as number) + 1;
    if (firsts[word] === -1) firsts[word] = at;
  });
  return { words, places, counts, exact: exactly, firsts };
}

function aliasSequences(question: Question, lexicon: Lexicon): Sequence[] {
  return question.aliases.flatMap(({ first, last, alternatives }) =>
    alternatives.flatMap((alias) => {
      const forms = alias.forms.map((form) => lexicon.find(form));
      return forms.includes(0) ? [] : [{ forms, capitals: alias.capitals, first, last }];
    }),
  );
}

function compoundSequences(question: Question, lexicon: Lexicon): Sequence[] {
  return compoundsOf(question, (form) => lexicon.find(form) !== 0).map(({ forms, first, last }) => ({
    forms: forms.map(lexicon.find),
    capitals: false,
    first,
    last,
  }));
}

function stands(sequence: Sequence, tokens: Uint32Array, at: number): boolean {
  if (sequence.capitals && !isAllCapitals(tokens[at] as number)) return false;
  return sequence.forms.every((form, i) => formOf(tokens[at + i] ?? SENTENCE_END) === form);
}

const NO_WORDS: readonly number[] = [];
const NO_SEQUENCES: readonly Sequence[] = [];
