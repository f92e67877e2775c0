import type { Lang } from '../types.ts';
import { answerPlaces, closeness } from './answer-words.ts';
import { worth } from './bm25.ts';
import type { Matcher, Occurrences } from './match.ts';
import { type BestSentence, bestSentence, bestWindow, sequences } from './proximity.ts';
import type { Question } from './question.ts';
import type { Remembrance } from './remembered.ts';
import type { Likeness } from './similarity.ts';
import { formOf, SENTENCE_END } from './tokens.ts';

/**
 * What the second stage sees of a passage. All but `length` are shares of the rarity of the whole question, so that they
 * mean the same for short and long questions and small and large corpora.
 */
export interface Features {
  /** BM25 of the passage (see `worth`), by stem. */
  readonly bm25: number;
  /** The same, counting only words in the form that was asked for. */
  readonly exact: number;
  /** BM25 of the article with its title. */
  readonly article: number;
  /** Question words that stand in the passage or the title. */
  readonly coverage: number;
  /** Question words that stand in the best sentence. */
  readonly sentence: number;
  readonly window: number;
  /** Neighbouring question words that follow each other in the passage too. */
  readonly sequence: number;
  /** How early the question words first stand. */
  readonly early: number;
  /** How near a word of the asked kind is to the question words. */
  readonly answer: number;
  /** Whether the best sentence has a word of the asked kind. */
  readonly answered: number;
  readonly title: number;
  /** Question words that do not stand in the passage, but something spelled much like them does. */
  readonly similar: number;
  /** Whether the passage begins by saying what the word is (`X adalah …`). */
  readonly definition: number;
  /** How far the best sentence is the one that the question remembers half of, stop words and order included. */
  readonly remembered: number;
  /** Logarithm of the number of words. */
  readonly length: number;
}

export interface Sight {
  /** A view, valid until another passage is added. */
  readonly tokens: Uint32Array;
  readonly features: Features;
  readonly sentence: BestSentence;
  readonly occurrences: Occurrences;
}

/** What ranking knows of a question in one corpus. */
export interface AskedWords {
  readonly question: Question;
  readonly matcher: Matcher;
  /** Of each word in the question, stop words counted. */
  readonly positions: readonly number[];
  /** Inverse passage frequency of each word, and their sum. */
  readonly rarity: Float64Array;
  readonly total: number;
  /** The rarity of a word that no passage holds. */
  readonly rarest: number;
  readonly likeness: Likeness;
  readonly remembrance: Remembrance;
  readonly form: (id: number) => string;
  readonly kindsOf: (form: number) => number;
}

/** A passage with what surrounds it. */
export interface Surroundings {
  readonly tokens: Uint32Array;
  readonly lang: Lang;
  /** Where the words stand in the title. */
  readonly titled: Occurrences;
  readonly passagesInArticle: number;
  readonly averageLength: number;
  readonly article: number;
}

export function look(asked: AskedWords, passage: Surroundings): Sight {
  const { rarity, total, question } = asked;
  const { tokens, titled } = passage;
  const met = asked.matcher.meet(tokens, passage.lang);
  const answers = answerPlaces(question.type, tokens, met, asked.kindsOf);
  const has = (from: number, to: number) => answers.some((at) => at >= from && at < to);
  const sentence = bestSentence(tokens, met, rarity, (from, to) => {
    const count = answers.filter((at) => at >= from && at < to).length;
    return ANSWER_BONUS * total * (1 - 1 / (1 + count));
  });
  // A title speaks for the whole article, and so says less of each passage the more there are.
  const titleShare = 1 / passage.passagesInArticle;
  const likeness = asked.likeness(tokens);
  const share = (value: (word: number) => number) => weighted(rarity, value) / total;
  const features: Features = {
    bm25: bm25(met.counts, rarity, tokens.length / passage.averageLength) / total,
    exact: bm25(met.exact, rarity, tokens.length / passage.averageLength) / total,
    article: passage.article,
    coverage: share((word) => (met.counts[word] ? 1 : titled.counts[word] ? titleShare : 0)),
    sentence: Math.max(0, sentence.score) / total,
    window: bestWindow(met, rarity) / total,
    sequence: sequences(met, rarity, asked.positions) / total,
    early: share((word) => (met.counts[word] ? 1 / (1 + (met.firsts[word] as number) / 20) : 0)),
    answer: closeness(answers, met, rarity) / total,
    answered: has(sentence.from, sentence.to) ? 1 : 0,
    title: share((word) => (titled.counts[word] ? titleShare : 0)),
    similar: share((word) => (met.counts[word] ? 0 : (likeness[word] as number))),
    remembered: asked.remembrance(tokens, met, sentence, rarity) / total,
    definition: question.type === undefined ? definition(asked, met, tokens) : 0,
    length: Math.log(1 + tokens.length),
  };
  return { tokens, features, sentence, occurrences: met };
}

/** BM25 (Robertson & Zaragoza 2009) over the words of a question; `relative` is the length of the text by the average. */
export function bm25(counts: Float64Array, rarity: Float64Array, relative: number): number {
  let sum = 0;
  for (let word = 0; word < rarity.length; word++)
    sum += worth(rarity[word] as number, counts[word] as number, relative);
  return sum;
}

function weighted(rarity: Float64Array, value: (word: number) => number): number {
  let sum = 0;
  for (let word = 0; word < rarity.length; word++) sum += (rarity[word] as number) * value(word);
  return sum;
}

function definition(
  { rarity, total, form }: AskedWords,
  { words, places }: Occurrences,
  tokens: Uint32Array,
): number {
  let best = 0;
  for (let j = 0; j < words.length; j++) {
    const at = places[j] as number;
    for (const token of tokens.subarray(at + 1, at + 5)) {
      if (token === SENTENCE_END) break;
      if (COPULAS.has(form(formOf(token)))) {
        best = Math.max(best, (rarity[words[j] as number] as number) / total / (1 + at / 20));
        break;
      }
    }
  }
  return best;
}

const ANSWER_BONUS = 0.3;
const COPULAS: ReadonlySet<string> = new Set([
  'adalah',
  'ialah',
  'merupakan',
  'yaitu',
  'yakni',
  'is',
  'was',
  'are',
  'were',
]);
