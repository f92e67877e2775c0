import { isFull } from '../text/calendar.ts';
import type { Dated } from './days.ts';
import type { Compared, Likeness } from './likeness.ts';

/** A sentence with how much it has of a topic. */
export interface Met extends Dated {
  readonly compared: Compared;
  /** Which of the words and names of the topic stand in it. */
  readonly met: readonly boolean[];
  /** How well the passage around it answers to the topic: 1 for the best of all. */
  readonly passage: number;
}

/**
 * How much a sentence is worth for a topic: how much of the topic it and its passage name, how many of the words that sentences on
 * the topic repeat it has (SumBasic, Nenkova & Vanderwende 2005, each sentence counting by how much of the topic it names), how many
 * articles tell the like, and how early in its article it stands; all of it by how much the article is about the topic.
 * `all` are the sentences of all articles. Yields after each piece of work.
 */
export function* relevanceAmong(
  all: readonly Met[],
  { weight }: Pick<Likeness, 'weight'>,
): Generator<void, (one: Met) => number> {
  const share = shareAmong(all);
  const about = aboutness(all);
  yield;
  const salience = salienceAmong(all, (one) => about(one) * (LEAST_VOICE + share(one)));
  yield;
  const central = centralityAmong(all, salience);
  yield;
  const support = supportAmong(all, weight);
  yield;
  return (one) => {
    const early = 1 / (1 + one.compared.candidate.place / HALF_AS_EARLY);
    const named = NAMES * share(one) + PASSAGE * one.passage;
    return about(one) * (named + CENTRAL * central(one) + SUPPORT * support(one) + EARLY * early);
  };
}

/** The part of a topic that a sentence names, 0 to 1; a word that most of the sentences have tells little. */
function shareAmong(all: readonly Met[]): (one: Met) => number {
  const weights = Array.from({ length: all[0]?.met.length ?? 0 }, (_, word) => {
    const holding = all.filter(({ met }) => met[word]).length;
    return holding === 0 ? 0 : Math.log1p(all.length / holding) ** 2;
  });
  const total = sum(weights) || 1;
  return ({ met }) => sum(weights.map((weight, word) => (met[word] ? weight : 0))) / total;
}

/**
 * How much the article of a sentence is about the topic, 0 to 1: how well its best passage answers to it, and the best of all
 * articles from the same days, which tell of the same event.
 */
function aboutness(all: readonly Met[]): (one: Met) => number {
  const articles = [...Map.groupBy(all, articleOf)].map(([id, of]) => ({
    id,
    best: Math.max(...of.map(({ passage }) => passage)),
    day: of[0]?.day ?? '',
  }));
  const known = new Map(
    articles.map(({ id, best, day }) => {
      const together = articles.filter((other) => areNear(day, other.day)).map((other) => other.best);
      return [id, best * Math.max(best, ...together) ** OTHER_EVENT];
    }),
  );
  return (one) => known.get(articleOf(one)) ?? 0;
}

const areNear = (one: string, other: string): boolean =>
  isFull(one) && isFull(other) && Math.abs(Date.parse(one) - Date.parse(other)) <= DAYS;

function salienceAmong(all: readonly Met[], voice: (one: Met) => number): (term: number) => number {
  const frequency = new Map<number, number>();
  for (const one of all) {
    const weight = voice(one);
    for (const term of one.compared.text.set) frequency.set(term, (frequency.get(term) ?? 0) + weight);
  }
  return (term) => Math.log1p(frequency.get(term) ?? 0);
}

function centralityAmong(all: readonly Met[], salience: (term: number) => number): (one: Met) => number {
  const raw = ({ compared }: Met): number =>
    sum(
      Array.from(compared.text.set, salience)
        .sort((one, other) => other - one)
        .slice(0, TERMS),
    );
  const most = Math.max(...all.map(raw), Number.MIN_VALUE);
  return (one) => Math.min(1, raw(one) / most);
}

/**
 * How many other articles have a sentence like it: the sum of its likeness to the nearest of each, by how many there are (degree
 * centrality, Erkan & Radev 2004). Sentences are found by the words that they share.
 */
function supportAmong(all: readonly Met[], weight: (term: number) => number): (one: Met) => number {
  const postings = new Map<number, number[]>();
  const weights = all.map(({ compared }, i) => {
    for (const term of compared.text.set) {
      const known = postings.get(term);
      if (known) known.push(i);
      else postings.set(term, [i]);
    }
    return sum(Array.from(compared.text.set, weight));
  });
  const articles = new Set(all.map(articleOf)).size;
  return (one) => {
    const shared = new Map<number, number>();
    const own = sum(Array.from(one.compared.text.set, weight));
    for (const term of one.compared.text.set)
      for (const other of postings.get(term) ?? [])
        shared.set(other, (shared.get(other) ?? 0) + weight(term));
    const nearest = new Map<string, number>();
    for (const [i, common] of shared) {
      const other = all[i] as Met;
      const id = articleOf(other);
      if (id === articleOf(one)) continue;
      const dice = (2 * common) / (own + (weights[i] as number));
      const like = one.compared.utterances.isDisjointFrom(other.compared.utterances) ? dice : 1;
      if (like > LEAST_LIKE) nearest.set(id, Math.max(nearest.get(id) ?? 0, like));
    }
    return Math.min(1, sum([...nearest.values()]) / Math.max(1, Math.min(articles - 1, ENOUGH)));
  };
}

const articleOf = ({ compared }: Met): string => compared.candidate.article.id;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

// Set by hand on ten topics, between values that do about as well.
const NAMES = 0.4;
const PASSAGE = 0.4;
const CENTRAL = 0.4;
const SUPPORT = 0.5;
const EARLY = 0.1;

// A sentence that names nothing of the topic speaks for its article still.
const LEAST_VOICE = 0.1;
// High, so that reports of another event count only where they answer nearly as well.
const OTHER_EVENT = 6;
// In sentences.
const HALF_AS_EARLY = 4;
// So that a sentence is not central by being long.
const TERMS = 12;
const LEAST_LIKE = 0.3;
// So many others that tell the like are enough.
const ENOUGH = 4;
// What is reported within so many milliseconds is one event's news.
const DAYS = 4 * 86_400_000;
