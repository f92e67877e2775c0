import type { Entity, Lang } from '../types.ts';
import { type Alias, aliasTable } from './aliases.ts';
import { rarityOf } from './bm25.ts';
import { type Collection, createCollection, type IndexedText } from './collection.ts';
import { compoundsOf } from './compounds.ts';
import type { AskedWords } from './features.ts';
import { createMatcher } from './match.ts';
import { miniSearchIndex } from './minisearch.ts';
import type { SearchIndex } from './port.ts';
import { analyseQuestion, type Question, type QuestionWord, stemsOf } from './question.ts';
import { type Ranked, rank } from './rank.ts';
import { remembranceOf } from './remembered.ts';
import { likenessOf } from './similarity.ts';
import { nearestWord } from './spelling.ts';
import { tokenKinds } from './token-kinds.ts';

/** The passages of a corpus, ready to be asked. */
export interface Engine {
  readonly collection: Collection;
  readonly index: SearchIndex;
  /** Throws if the article is there already. */
  add(text: IndexedText): void;
  remove(articleId: string): void;
  /** What a question asks for in this corpus. Never throws. */
  understand(text: string, lang: Lang): AskedWords;
  /** The same question where only these passages are there: a word that none of them holds is as rare as can be. */
  narrow(asked: AskedWords, accept: (entry: number) => boolean): AskedWords;
  /** The best passages for a question, best first. */
  find(asked: AskedWords, options?: FindOptions): readonly Ranked[];
  /** The given passages, best first. */
  look(asked: AskedWords, entries: readonly number[]): readonly Ranked[];
}

export interface FindOptions {
  /** How many passages the second stage looks at. */
  readonly limit?: number;
  readonly accept?: (entry: number) => boolean;
}

/** An engine for texts whose people, places and organisations have the names in `entities`. */
export function createEngine(
  entities: readonly Entity[],
  collection: Collection = createCollection(),
  index: SearchIndex = miniSearchIndex(),
): Engine {
  const names = aliasTable(entities);
  const kindsOf = tokenKinds(collection.lexicon);

  return {
    collection,
    index,
    add(text) {
      const { member, terms } = collection.add(text);
      index.add(terms.map((of, n) => ({ id: member.first + n, terms: of })));
    },
    remove(articleId) {
      const member = collection.remove(articleId);
      if (member !== undefined)
        index.remove(Array.from({ length: member.count }, (_, n) => member.first + n));
    },
    understand(text, lang) {
      const question = correct(analyseQuestion(text, lang, names), collection);
      const rarity = Float64Array.from(question.words, (word, i) => rarityIn(collection, question, word, i));
      const total = rarity.reduce((sum, of) => sum + of, 0) || 1;
      const { lexicon } = collection;
      return {
        question,
        matcher: createMatcher(question, lexicon),
        positions: question.words.map(({ position }) => position),
        rarity,
        total,
        rarest: rarityAmong(collection.passages, 0),
        likeness: likenessOf(
          question.words.map(({ form }) => form),
          lexicon.form,
          lexicon.forms,
        ),
        remembrance: remembranceOf(question, lexicon.find),
        form: lexicon.form,
        kindsOf,
      };
    },
    narrow(asked, accept) {
      const { question, rarest } = asked;
      const isHeld = (word: QuestionWord, i: number) => index.holds(termsOf(question, word, i), accept);
      const rarity = Float64Array.from(question.words, (word, i) =>
        isHeld(word, i) ? (asked.rarity[i] as number) : rarest * (word.asks ? ASKING : 1),
      );
      return { ...asked, rarity, total: rarity.reduce((sum, of) => sum + of, 0) || 1 };
    },
    find(asked, { limit = LOOKED_AT, accept } = {}) {
      const found = index.candidates(rareTerms(asked.question, collection), limit, accept);
      return rank(
        asked,
        collection,
        found.map(({ id }) => id),
      );
    },
    look: (asked, entries) => rank(asked, collection, entries),
  };
}

/** Reads the first words that no passage holds as the most frequent word one edit away, where there is one. */
function correct(question: Question, collection: Collection): Question {
  let unknown = 0;
  const words = question.words.map((word, i): QuestionWord => {
    const known = passagesWith(word.stems, collection) > 0 || aliasesOf(question, i).length > 0;
    if (known || !/^[a-z]{5,20}$/.test(word.form) || ++unknown > MOST_CORRECTED) return word;
    const nearest = nearestWord(word.form, collection.lexicon, (form) =>
      passagesWith(stemsOf(form), collection),
    );
    return nearest === undefined ? word : { ...word, corrected: nearest, stems: stemsOf(nearest) };
  });
  return { ...question, words };
}

function rarityIn(collection: Collection, question: Question, word: QuestionWord, i: number): number {
  const named = aliasesOf(question, i).map((alias) =>
    Math.min(...alias.forms.map((form) => passagesWith(stemsOf(form), collection))),
  );
  const found = passagesWith(word.stems, collection) + Math.max(0, ...named);
  return rarityAmong(collection.passages, found) * (word.asks ? ASKING : 1);
}

/** The terms of which a passage has one that holds a word, or part of another name of the same. */
function termsOf(question: Question, word: QuestionWord, i: number): string[] {
  const named = aliasesOf(question, i).flatMap(({ forms }) => forms.map(stemsOf));
  return [...new Set([word.stems, ...named].flatMap(({ id, en }) => [id, en]))];
}

/**
 * Inverse passage frequency. A small corpus does not tell how common a word is in the language: it counts as part of a larger
 * one that does not have its words.
 */
const rarityAmong = (passages: number, found: number): number =>
  rarityOf(passages + BACKGROUND, Math.min(passages, found));

function passagesWith(stems: QuestionWord['stems'], collection: Collection): number {
  return frequency(stems.id, collection) + (stems.en === stems.id ? 0 : frequency(stems.en, collection));
}

function frequency(term: string, collection: Collection): number {
  const stem = collection.lexicon.findStem(term);
  return stem === 0 ? 0 : collection.frequency(stem);
}

function aliasesOf(question: Question, word: number): readonly Alias[] {
  return question.aliases.flatMap(({ first, last, alternatives }) =>
    word >= first && word <= last ? alternatives : [],
  );
}

/**
 * The terms that find the candidates: the rarest first, and no more of the common ones than fit the budget, since the second
 * stage counts every word anyway.
 */
function rareTerms(question: Question, collection: Collection): string[] {
  const named = question.aliases.flatMap(({ alternatives }) => alternatives.flatMap((alias) => alias.forms));
  const compounds = compoundsOf(question, (form) => collection.lexicon.find(form) !== 0);
  const others = [...named, ...compounds.flatMap(({ forms }) => forms)];
  const stems = [...question.words.map((word) => word.stems), ...others.map(stemsOf)];
  const terms = [...new Set(stems.flatMap(({ id, en }) => [id, en]))]
    .map((term) => ({ term, passages: frequency(term, collection) }))
    .filter(({ passages }) => passages > 0)
    .sort((a, b) => a.passages - b.passages);
  let spent = 0;
  const affordable = terms.filter(({ passages }, i) => {
    spent += passages;
    return i === 0 || spent <= MOST_POSTINGS;
  });
  return affordable.map(({ term }) => term);
}

const BACKGROUND = 1000;
// Of the weight of a word that only asks.
const ASKING = 0.3;
const LOOKED_AT = 200;
// A question of unknown words is in a language that the corpus does not speak, not full of mistakes.
const MOST_CORRECTED = 3;
const MOST_POSTINGS = 20_000;
