import {
  createWordNumbers,
  loadWordNumbers,
  type SavedWords,
  type WordNumbers,
} from '../../quotes/lookup/words.ts';
import {
  createVocabulary,
  loadVocabulary,
  type TermText,
  type Vocabulary,
} from '../../quotes/utterances/terms.ts';
import { eachWord } from '../../text/words.ts';
import type { Article, Lang, Quotation } from '../../types.ts';
import { createLists, listOf, type NumberLists } from '../number-lists.ts';
import { createTermTexts } from './term-texts.ts';

/** The words of quotations as numbers; a list for each quotation, in the order of their rows. */
export interface SavedReadings {
  readonly words: SavedWords;
  /** The keys of the vocabulary. */
  readonly keys: readonly string[];
  /** All its words, in order. */
  readonly said: NumberLists;
  /** Its content words, in order. */
  readonly terms: NumberLists;
  /** The content words beside it in its sentence. */
  readonly beside: NumberLists;
}

export interface Readings {
  readonly numbers: WordNumbers;
  readonly vocabulary: Vocabulary;
  said(row: number): Uint32Array;
  terms(row: number): Uint32Array;
  beside(row: number): Uint32Array;
  /** What of a quotation is compared with others. */
  text(row: number, lang: Lang): TermText;
  /** The same for the same words. */
  plain(row: number): number;
  save(): SavedReadings;
}

export interface ReadingsBuilder {
  /** Reads the next quotation. */
  read(article: Pick<Article, 'text' | 'lang'>, quotation: Pick<Quotation, 'span' | 'sentence'>): void;
  /** Takes the next quotation over from a row of other readings, always the same ones. */
  copy(from: Readings, row: number, lang: Lang): void;
  /** Yields after each piece of work. */
  done(): Generator<void, Readings>;
}

export function createReadings(): ReadingsBuilder {
  const [numbers, vocabulary] = [createWordNumbers(), createVocabulary()];
  const [said, terms, beside] = [createLists(), createLists(), createLists()];
  const newWords: number[] = [];
  const newTerms: number[] = [];
  return {
    read(article, quotation) {
      const { span } = quotation;
      const words = wordsBetween(numbers, article, span.start, span.end);
      said.add(words);
      terms.add(vocabulary.read(words.map(numbers.form), article.lang).sequence);
      beside.add(new Set(vocabulary.read(around(article.text, quotation), article.lang).sequence));
    },
    copy(from, row, lang) {
      const wordOf = (word: number) => (newWords[word] ??= numbers.number(from.numbers.form(word), lang));
      const termOf = (term: number) => (newTerms[term] ??= vocabulary.number(from.vocabulary.key(term)));
      said.add(Array.from(from.said(row), wordOf));
      terms.add(Array.from(from.terms(row), termOf));
      beside.add(Array.from(from.beside(row), termOf));
    },
    *done() {
      const lists = { said: yield* said.done(), terms: yield* terms.done(), beside: yield* beside.done() };
      return readingsOf(numbers, vocabulary, lists);
    },
  };
}

/** What was saved. Its arrays are taken over. Yields after each piece of work. */
export function* loadReadings({ words, keys, ...lists }: SavedReadings): Generator<void, Readings> {
  const numbers = yield* loadWordNumbers(words);
  const vocabulary = yield* loadVocabulary(keys);
  return readingsOf(numbers, vocabulary, lists);
}

function readingsOf(
  numbers: WordNumbers,
  vocabulary: Vocabulary,
  lists: Pick<SavedReadings, 'said' | 'terms' | 'beside'>,
): Readings {
  const said = (row: number): Uint32Array => listOf(lists.said, row);
  const terms = (row: number): Uint32Array => listOf(lists.terms, row);
  const texts = createTermTexts(numbers, vocabulary);
  return {
    numbers,
    vocabulary,
    said,
    terms,
    beside: (row) => listOf(lists.beside, row),
    text: (row, lang) => texts.read(said(row), terms(row), lang),
    plain: (row) => texts.plain(said(row)),
    save: () => ({ words: numbers.save(), keys: vocabulary.keys(), ...lists }),
  };
}

function wordsBetween(
  numbers: WordNumbers,
  { text, lang }: Pick<Article, 'text' | 'lang'>,
  from: number,
  to: number,
): number[] {
  const found: number[] = [];
  eachWord(text, from, to, (start, end) => {
    const number = numbers.read(text.slice(start, end), lang);
    if (number >= 0) found.push(number);
  });
  return found;
}

/** What else stands in the sentence, at most 300 UTF-16 units to each side, without what else is quoted in it. */
function around(text: string, { span, sentence }: Pick<Quotation, 'span' | 'sentence'>): string {
  const before = text.slice(Math.max(sentence.start, span.start - REACH), Math.max(0, span.start - 1));
  const behind = text.slice(span.end + 1, Math.min(sentence.end, span.end + REACH));
  return `${before}\n${behind}`.replace(/["“”][^"“”\n]*["“”]/g, ' ');
}

const REACH = 300;
