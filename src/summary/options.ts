import type { Vocabulary } from '../quotes/similar-terms.ts';
import { type Candidate, readArticle } from './candidates.ts';
import { datesOf, fillDays } from './days.ts';
import { type Compared, createReader } from './likeness.ts';
import type { Met } from './relevance.ts';
import type { OnTopic, Telling } from './topic.ts';

/** The articles on a topic as sentences. */
export interface ReadTopic {
  /** Every one. */
  readonly sentences: readonly Met[];
  /** Those that a summary may take. */
  readonly options: readonly Met[];
  readonly vocabulary: Vocabulary;
  read(candidate: Candidate): Compared;
}

/** Reads articles on a topic. Yields after each small piece of work. */
export function* readTopic(articles: readonly OnTopic[], telling: Telling): Generator<void, ReadTopic> {
  const { vocabulary, read } = createReader((articleId, start) => telling.utteranceAt(articleId, start)?.id);
  const sentences: Met[] = [];
  const options: Met[] = [];
  for (const { article, passages } of articles) {
    const { sentences: all, candidates } = readArticle(article, telling.quotationsIn(article));
    const dateOf = datesOf(article);
    const meet = (candidate: Candidate): Met => {
      const { span } = candidate;
      const around = passages.filter((one) => one.span.start < span.end && span.start < one.span.end);
      return {
        compared: read(candidate),
        met: telling.meet(article, span),
        passage: Math.max(0, ...around.map(({ score }) => score)),
        ...dateOf(candidate),
      };
    };
    yield;
    sentences.push(...all.map(meet));
    yield;
    options.push(...candidates.map(meet));
    yield;
  }
  const days = fillDays(options.map(({ day }) => day));
  return {
    ...{ sentences, vocabulary, read },
    options: options.map(({ day: _, ...one }, i) => ({ ...one, ...(days[i] && { day: days[i] }) })),
  };
}
