import { ANSWER_FLOOR, confidence } from './search/confidence.ts';
import type { Engine } from './search/engine.ts';
import type { AskedWords } from './search/features.ts';
import type { Ranked } from './search/rank.ts';
import { SENTENCE_END } from './search/tokens.ts';
import type { Lang } from './types.ts';

/** A passage that answers, as the engine knows it. */
export interface AnsweringPassage {
  readonly ranked: Ranked;
  readonly confidence: number;
}

export interface EngineAnswer {
  readonly asked: AskedWords;
  /** Best first; empty if the corpus does not answer. */
  readonly passages: readonly AnsweringPassage[];
  /** Of the best passage, whether or not it is shown. */
  readonly confidence: number;
}

export interface AnswerOptions {
  readonly most?: number;
  /** Which passages may answer; all if absent. */
  readonly accept?: ((entry: number) => boolean) | undefined;
}

/**
 * Up to `most` passages that answer a question: never a weak one, never two that say the same in the same words. Other articles
 * come before a second passage of the same one.
 */
export function answer(
  engine: Engine,
  question: string,
  lang: Lang,
  { most = 3, accept }: AnswerOptions = {},
): EngineAnswer {
  const { asked, ranking } = rankAnswers(engine, question, lang, accept);
  const distinct: AnsweringPassage[] = [];
  for (const [place, ranked] of ranking.slice(0, DEPTH).entries()) {
    const sure = confidence(asked, ranking, place);
    if (sure < ANSWER_FLOOR) break;
    if (!distinct.some((other) => repeats(engine, other.ranked, ranked)))
      distinct.push({ ranked, confidence: sure });
  }
  const byArticle = Map.groupBy(distinct, ({ ranked }) => engine.collection.memberOf(ranked.entry));
  const best = [...byArticle.values()].flatMap(([first]) => first ?? []);
  const passages = [...best, ...distinct.filter((one) => !best.includes(one))].slice(0, most);
  return { asked, passages, confidence: confidence(asked, ranking, 0) };
}

/** The passages that may answer, best first. With `accept`, passages that are not accepted count as if they did not exist. */
export function rankAnswers(
  engine: Engine,
  question: string,
  lang: Lang,
  accept: AnswerOptions['accept'],
): { readonly asked: AskedWords; readonly ranking: readonly Ranked[] } {
  const understood = engine.understand(question, lang);
  if (accept === undefined) return { asked: understood, ranking: engine.find(understood) };
  const asked = engine.narrow(understood, accept);
  return { asked, ranking: engine.find(asked, { accept }) };
}

/** Whether two passages share most of their words. */
function repeats({ collection }: Engine, shown: Ranked, other: Ranked): boolean {
  const words = new Set(collection.tokens(shown.entry));
  const others = new Set(collection.tokens(other.entry));
  words.delete(SENTENCE_END);
  others.delete(SENTENCE_END);
  const common = words.intersection(others).size;
  return common / Math.max(1, words.size + others.size - common) >= 0.7;
}

const DEPTH = 20;
