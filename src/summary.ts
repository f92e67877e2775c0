import type { SummaryRequest, SummarySentence } from './library/answers/summary.ts';
import { agreeingWith } from './summary/agreeing.ts';
import { type Candidate, quotationsWithin } from './summary/candidates.ts';
import { choose } from './summary/choose.ts';
import { type Compared, type Likeness, likenessAmong, SAME } from './summary/likeness.ts';
import { type ReadTopic, readTopic } from './summary/options.ts';
import { inOrder } from './summary/order.ts';
import { type Met, relevanceAmong } from './summary/relevance.ts';
import { fitsRoom } from './summary/room.ts';
import type { OnTopic, Telling } from './summary/topic.ts';
import { isBetween } from './text/calendar.ts';
import { type Quotation, USUAL_SUMMARY } from './types.ts';

export type Wanted = Pick<SummaryRequest, 'length' | 'from' | 'to' | 'order' | 'without'>;

/**
 * The sentences of some articles that say the most about a topic, each a slice of its article, no two of which say the same. Only
 * sentences that can be read alone, chosen by maximal marginal relevance (see `choose`), as many as fit into one message. Yields often.
 */
export function* summarise(
  articles: readonly OnTopic[],
  wanted: Wanted,
  telling: Telling,
): Generator<void, readonly SummarySentence[]> {
  const read = yield* readTopic(articles, telling);
  const all = read.sentences.map(({ compared }) => compared);
  const likeness = yield* likenessAmong(all, read.vocabulary);
  const chosen = yield* chooseFrom(read, likeness, wanted, telling);
  const sentences: (SummarySentence & { readonly place: number })[] = [];
  for (const { compared, day, dated } of chosen) {
    const { article, span, place } = compared.candidate;
    const quotation = mainQuotation(compared.candidate);
    const utterance = quotation && telling.utteranceAt({ articleId: article.id, span: quotation.span });
    sentences.push({
      citation: { articleId: article.id, span },
      ...(quotation && { quotation }),
      ...(day && { day }),
      ...(dated && { dated }),
      ...agreeingWith(compared, all, likeness, utterance, telling.article),
      place,
    });
    yield;
  }
  return inOrder(sentences, wanted.order ?? 'events').map(({ place: _, ...sentence }) => sentence);
}

interface Ranked {
  readonly met: Met;
  readonly relevance: number;
}

/** The best that are wanted, in the order of choice. */
function* chooseFrom(
  read: ReadTopic,
  likeness: Likeness,
  wanted: Wanted,
  telling: Telling,
): Generator<void, readonly Met[]> {
  const { length = USUAL_SUMMARY } = wanted;
  const unwanted = unwantedIn(read, wanted, telling);
  const ranked = yield* rank(read, likeness, wanted);
  const top = ranked[0]?.relevance ?? 0;
  const good = ranked.filter(
    ({ met, relevance }) =>
      relevance > 0 &&
      relevance >= LEAST_SHARE * top &&
      !unwanted.some((other) => likeness.tellSame(met.compared, other)),
  );
  const articleOf = ({ met }: Ranked) => met.compared.candidate.article;
  const chosen = yield* choose(good, length, SAME, {
    relevance: ({ relevance }) => relevance / top,
    likeness: (one, other) => likeness.between(one.met.compared, other.met.compared),
    said(one, taken) {
      const before = taken.map(({ met }) => met.compared);
      const beside = taken.filter((other) => articleOf(other) === articleOf(one)).length;
      const share = SAME_ARTICLE * beside + (beside >= length / 2 ? OVER_HALF : 0);
      return likeness.told(one.met.compared, before) + share;
    },
    fits: (one, taken) => fitsRoom([...taken, one].map(({ met }) => met.compared.candidate)),
  });
  return chosen.map(({ met }) => met);
}

/** The sentences within the time asked for, the most relevant first. Yields after each. */
function* rank(
  { sentences, options }: ReadTopic,
  likeness: Likeness,
  { from, to }: Wanted,
): Generator<void, readonly Ranked[]> {
  const relevance = yield* relevanceAmong(sentences, likeness);
  const ranked: Ranked[] = [];
  for (const met of options) {
    if (isBetween(met.day ?? '', from, to)) ranked.push({ met, relevance: relevance(met) });
    yield;
  }
  return ranked.sort((one, other) => other.relevance - one.relevance).slice(0, MOST_OPTIONS);
}

function unwantedIn({ read }: ReadTopic, { without = [] }: Wanted, telling: Telling): readonly Compared[] {
  return without.flatMap(({ articleId, span }) => {
    const article = telling.article(articleId);
    if (article === undefined) return [];
    const quotations = quotationsWithin(span, telling.quotationsIn(article));
    return [read({ article, span, place: 0, quotations })];
  });
}

/** The longest words between marks. */
function mainQuotation({ quotations }: Candidate): Quotation | undefined {
  const marked = quotations.filter(({ kind }) => kind !== 'indirect');
  const length = ({ span }: Quotation): number => span.end - span.start;
  return marked.toSorted((one, other) => length(other) - length(one))[0];
}

// Sentences scoring below this share of the best are padding.
const LEAST_SHARE = 0.1;

// Added to what was said for each sentence that was taken from the same article, so that others have their turn.
const SAME_ARTICLE = 0.03;

// The same, once half of the summary is from there.
const OVER_HALF = 0.1;

// The choice is among the best: elsewhere everything is new.
const MOST_OPTIONS = 40;
