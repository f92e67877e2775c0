import type { Collection, Member } from './collection.ts';
import { type AskedWords, bm25, type Features, look, type Sight } from './features.ts';
import type { Occurrences } from './match.ts';

/** A passage as the second stage saw it. */
export interface Ranked extends Sight {
  /** Number of the passage in the collection. */
  readonly entry: number;
  /** Comparable only within one question. */
  readonly score: number;
}

/** Puts candidate passages in order, best first; those with equal scores in an order that no later change of others turns. */
export function rank(asked: AskedWords, collection: Collection, entries: readonly number[]): Ranked[] {
  const articles = new Map<Member, ArticleSight>();
  const ranked = entries.map((entry): Ranked => {
    const member = collection.memberOf(entry);
    let article = articles.get(member);
    if (article === undefined) {
      article = lookAtArticle(asked, collection, member);
      articles.set(member, article);
    }
    const sight = look(asked, {
      tokens: collection.tokens(entry),
      lang: member.lang,
      titled: article.titled,
      passagesInArticle: member.count,
      averageLength: collection.averageLength,
      article: article.score,
    });
    return { ...sight, entry, score: weigh(sight.features) };
  });
  const idOf = ({ entry }: Ranked) => collection.memberOf(entry).id;
  return ranked.sort((a, b) => b.score - a.score || compare(idOf(a), idOf(b)) || a.entry - b.entry);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function weigh(features: Features): number {
  let score = 0;
  for (const name of FEATURE_NAMES) score += WEIGHTS[name] * features[name];
  return score;
}

/** The values that all passages of an article share. */
interface ArticleSight {
  readonly titled: Occurrences;
  /** BM25 of the whole, as a share of the rarity of the question. */
  readonly score: number;
}

function lookAtArticle(asked: AskedWords, collection: Collection, member: Member): ArticleSight {
  const titled = asked.matcher.meet(collection.titleTokens(member), member.lang);
  const counts = titled.counts.slice();
  let length = 0;
  for (let entry = member.first; entry < member.first + member.count; entry++) {
    const tokens = collection.tokens(entry);
    length += tokens.length;
    asked.matcher.count(tokens, member.lang, counts);
  }
  const relative = length / collection.averageArticleLength;
  return { titled, score: bm25(counts, asked.rarity, relative) / asked.total };
}

/**
 * One set of weights for both languages. Fitted by listwise softmax (Cao et al. 2007) on three sets of questions, two
 * Indonesian and one English, and on remembered words of Indonesian news, with the news questions counted twice, none below
 * zero but that of `length`, and so much regularised that what is found without one of the sets still does well on that set.
 * `remembered` came later and was set by hand, the others left as they were (docs/adr/0034).
 */
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  bm25: 0.2,
  exact: 1.9,
  article: 1.5,
  coverage: 3.5,
  sentence: 2.6,
  window: 1.6,
  sequence: 0.8,
  early: 2.1,
  answer: 0.95,
  answered: 0.7,
  title: 4.6,
  similar: 3.6,
  definition: 3.2,
  remembered: 14,
  length: -0.45,
};

// The keys are those of the object above.
export const FEATURE_NAMES = Object.keys(WEIGHTS) as readonly (keyof Features)[];
