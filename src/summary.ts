import type { SummaryRequest, SummarySentence } from './library.ts';
import { agreeingWith } from './summary/agreeing.ts';
import { type Candidate, quotationsWithin } from './summary/candidates.ts';
import { choose } from './summary/choose.ts';
import { type Likeness, likenessAmong, SAME } from './summary/likeness.ts';
import { type ReadTopic, readTopic } from './summary/options.ts';
import { inOrder } from './summary/order.ts';
import { type Met, relevanceAmong } from './summary/relevance.ts';
import { fitsRoom } from './summary/room.ts';
import type { OnTopic, Telling } from './summary/topic.ts';
import { isBetween } from './text/calendar.ts';
import type { Quotation } from './types.ts';

export type Wanted = Pick<SummaryRequest, 'length' | 'from' | 'to' | 'order' | 'without'>;

/**
 * The sentences of some articles that tell the most about a topic, each a slice of its article, no two of which tell the same: those
 * that can be read alone, by maximal marginal relevance (see `choose`), as many as fit into one message. Yields often.
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
    const utterance = quotation && telling.utteranceAt(article.id, quotation.span.start);
    sentences.push({
      citation: { articleId: article.id, span },
      ...(quotation && { quotation }),
      ...{ ...(day && { day }), ...(dated && { dated }) },
      ...agreeingWith(compared, all, likeness, utterance, telling.article),
      place,
    });
    yield;
  }
  return inOrder(sentences, wanted.order ?? 'events').map(({ place: _, ...sentence }) => sentence);
}

/** The best that are wanted, in the order of choice. */
function* chooseFrom(
  read: ReadTopic,
  likeness: Likeness,
  { length = USUAL_LENGTH, from, to, without = [] }: Wanted,
  telling: Telling,
): Generator<void, readonly Met[]> {
  const unwanted = without.flatMap(({ articleId, span }) => {
    const article = telling.article(articleId);
    if (article === undefined) return [];
    const quotations = quotationsWithin(span, telling.quotationsIn(article));
    return [read.read({ article, span, place: 0, quotations })];
  });
  const relevance = yield* relevanceAmong(read.sentences, likeness);
  const within = read.options.filter(({ day }) => isBetween(day ?? '', from, to));
  const ranked: { readonly met: Met; readonly relevance: number }[] = [];
  for (const met of within) {
    ranked.push({ met, relevance: relevance(met) });
    yield;
  }
  ranked.sort((one, other) => other.relevance - one.relevance).splice(MOST_OPTIONS);
  const [best] = ranked;
  const top = best?.relevance ?? 0;
  const good = ranked.filter(
    (one) =>
      one.relevance > 0 &&
      one.relevance >= LEAST_SHARE * top &&
      !unwanted.some((other) => likeness.tellSame(one.met.compared, other)),
  );
  const articleOf = ({ met }: (typeof good)[number]) => met.compared.candidate.article;
  const chosen = yield* choose(good, length, SAME, {
    relevance: (one) => one.relevance / top,
    likeness: (one, other) => likeness.between(one.met.compared, other.met.compared),
    said(one, taken) {
      const before = taken.map(({ met }) => met.compared);
      const beside = taken.filter((other) => articleOf(other) === articleOf(one)).length;
      return likeness.told(one.met.compared, before) + SAME_ARTICLE * beside;
    },
    fits: (one, taken) => fitsRoom([...taken, one].map(({ met }) => met.compared.candidate)),
  });
  return chosen.map(({ met }) => met);
}

/** The longest words between marks. */
function mainQuotation({ quotations }: Candidate): Quotation | undefined {
  const marked = quotations.filter(({ kind }) => kind !== 'indirect');
  const length = ({ span }: Quotation): number => span.end - span.start;
  return marked.toSorted((one, other) => length(other) - length(one))[0];
}

const USUAL_LENGTH = 6;

// What is worth less beside the best only fills the page.
const LEAST_SHARE = 0.2;

// Added to what was said for each sentence that was taken from the same article, so that others have their turn.
const SAME_ARTICLE = 0.03;

// The choice is among the best: elsewhere everything is new.
const MOST_OPTIONS = 40;
