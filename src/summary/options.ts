import type { Vocabulary } from '../quotes/utterances/terms.ts';
import type { Article } from '../types.ts';
import { type Candidate, readArticle } from './candidates.ts';
import { datesOf, fillDays } from './days.ts';
import { type Compared, createReader } from './likeness.ts';
import type { Met } from './relevance.ts';
import type { OnTopic, Telling } from './topic.ts';

/** The articles on a topic as sentences. */
export interface ReadTopic {
  /** All sentences. */
  readonly sentences: readonly Met[];
  /** Those that a summary may take. */
  readonly options: readonly Met[];
  readonly vocabulary: Vocabulary;
  read(candidate: Candidate): Compared;
}

/** Reads articles on a topic. Yields after each small piece of work. */
export function* readTopic(articles: readonly OnTopic[], telling: Telling): Generator<void, ReadTopic> {
  const { vocabulary, read } = createReader((citation) => telling.utteranceAt(citation)?.id);
  const sentences: Met[] = [];
  const options: Met[] = [];
  for (const { article: whole, passages } of articles) {
    const article = beginning(whole);
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
    for (const [i, sentence] of all.entries()) {
      sentences.push(meet(sentence));
      if (i % FEW === 0) yield;
    }
    for (const [i, candidate] of candidates.entries()) {
      options.push(meet(candidate));
      if (i % FEW === 0) yield;
    }
  }
  const days = fillDays(options.map(({ day }) => day));
  return {
    sentences,
    vocabulary,
    read,
    options: options.map(({ day: _, ...one }, i) => ({ ...one, ...(days[i] && { day: days[i] }) })),
  };
}

/** As much of an article as a summary reads; what is cited in it stands at the same place in the whole. */
function beginning(article: Article): Article {
  if (article.text.length <= LONGEST) return article;
  const furniture = article.furniture.filter(({ end }) => end <= LONGEST);
  return { ...article, text: article.text.slice(0, LONGEST).toWellFormed(), furniture };
}

// In UTF-16 units: news is told by then.
const LONGEST = 20_000;

// Sentences between two yields.
const FEW = 8;
