import type { AskedWords } from './features.ts';
import type { Ranked } from './rank.ts';

/**
 * How likely the passage at `place` of a ranking is to answer, 0 to 1: a logistic regression on what tells an answer from the
 * best of the rest. Fitted on questions with their answer in the corpus against the same questions with that passage taken
 * out, questions about one detail that it does not hold, and questions put to another corpus, large and small.
 */
export function confidence(asked: AskedWords, ranking: readonly Ranked[], place: number): number {
  const passage = ranking[place];
  if (passage === undefined) return 0;
  const { question, total } = asked;
  const others = ranking.slice(place + 1, place + 10).map(({ score }) => score);
  const mean = others.reduce((sum, score) => sum + score, 0) / Math.max(1, others.length);
  const evidence =
    0.27 * passage.score +
    0.21 * (passage.score - mean) +
    0.55 * namesMet(asked, passage) +
    0.39 * ((passage.features.article * total) / asked.rarest) +
    0.28 * passage.features.answered -
    0.8 * (question.type === undefined ? 0 : 1) -
    0.56 * (question.words.some((word) => word.corrected !== undefined) ? 1 : 0) -
    3.84;
  return 1 / (1 + Math.exp(-evidence));
}

/**
 * Below this a passage is no answer. 95 % of the answerable questions of the Indonesian news set lie above it, and 17 % of the
 * questions put to a corpus that is not about them.
 */
export const ANSWER_FLOOR = 0.36;

/** The share of the names and numbers of the question that stand in the passage; half where it has none. */
function namesMet({ question, rarity }: AskedWords, { occurrences }: Ranked): number {
  let all = 0;
  let met = 0;
  question.words.forEach((word, i) => {
    const name = word.position > 0 && word.printed !== word.printed.toLowerCase();
    if (!name && !/^\d/.test(word.form)) return;
    all += rarity[i] as number;
    if (occurrences.counts[i]) met += rarity[i] as number;
  });
  return all === 0 ? 0.5 : met / all;
}
