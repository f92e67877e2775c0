import type { Quotes } from '../../library.ts';
import type { Member } from '../../search/collection.ts';
import { confidence } from '../../search/confidence.ts';
import type { AskedWords } from '../../search/features.ts';
import type { Ranked } from '../../search/rank.ts';
import { lookTokens } from '../../search/tokens.ts';
import type { OnTopic, Telling } from '../../summary/topic.ts';
import { isBetween } from '../../text/calendar.ts';
import { detectLanguage } from '../../text/language.ts';
import type { Lang } from '../../types.ts';
import type { SummaryRequest } from '../answers/summary.ts';
import type { Shelf, ShelvedArticle } from '../create.ts';
import { outletTest, printedTest } from '../outlets.ts';
import { quotationsIn } from '../quotes/extract.ts';
import { articleTest } from '../search.ts';

type Limits = Pick<SummaryRequest, 'source' | 'from'>;

/** What a topic asks for in the corpus. Only its beginning is read. */
export function askTopic({ engine }: Shelf, topic: string, usual: Lang): AskedWords {
  const read = topic.slice(0, LONGEST_TOPIC);
  return engine.understand(read, detectLanguage(read, usual));
}

/** The articles that hold most of a topic, the best first; none where the corpus is not about it. Yields after each. */
export function* articlesAbout(
  shelf: Shelf,
  asked: AskedWords,
  limits: Limits,
): Generator<void, readonly OnTopic[]> {
  const accept = tellingPassages(shelf, limits);
  const found = shelf.engine.find(asked, { ...(accept && { accept }) });
  yield;
  const top = found[0]?.score ?? 0;
  if (top <= 0 || !isSure(asked, found)) return [];
  const about: { readonly one: OnTopic; readonly share: number }[] = [];
  for (const { member, ranked } of byArticle(shelf, found).slice(0, MOST_ARTICLES)) {
    const { article, passages } = shelf.articles.get(member.id) as ShelvedArticle;
    const scores = new Map(ranked.map(({ entry, score }) => [entry - member.first, score / top]));
    const one = { article, passages: passages.map((span, n) => ({ span, score: scores.get(n) ?? 0 })) };
    about.push({ one, share: topicShare(shelf, asked, member) });
    yield;
  }
  const best = Math.max(...about.map(({ share }) => share), 0);
  if (best < COVERED) return [];
  return about.filter(({ share }) => share >= NEARLY * best).map(({ one }) => one);
}

/** The articles of a ranking, by their best passages. */
export function byArticle(
  { engine: { collection } }: Shelf,
  found: readonly Ranked[],
): readonly { readonly member: Member; readonly ranked: readonly Ranked[] }[] {
  const members = Map.groupBy(found, ({ entry }) => collection.memberOf(entry));
  return [...members].map(([member, ranked]) => ({ member, ranked }));
}

/** The part of a topic, by the rarity of its words, that stands in an article or its headline: 0 to 1. */
export function topicShare({ engine: { collection } }: Shelf, asked: AskedWords, member: Member): number {
  const counts = new Float64Array(asked.rarity.length);
  asked.matcher.count(collection.titleTokens(member), member.lang, counts);
  for (let entry = member.first; entry < member.first + member.count; entry++)
    asked.matcher.count(collection.tokens(entry), member.lang, counts);
  return shareOf(asked, counts);
}

/** What a summary asks of the corpus about a topic. */
export function tellingOf(
  { engine: { collection }, articles }: Shelf,
  quotes: Pick<Quotes, 'at'>,
  asked: AskedWords,
): Telling {
  const concepts = conceptsOf(asked);
  return {
    quotationsIn,
    meet({ text, lang }, span) {
      const { counts } = asked.matcher.meet(lookTokens(collection.lexicon, text, span), lang);
      return concepts.map((words) => words.every((word) => counts[word]));
    },
    utteranceAt: (citation) => quotes.at(citation)?.utterance,
    article: (id) => articles.get(id)?.article,
  };
}

/** Only passages of articles that may tell what is asked for: of the outlet, and not from before the time. All where absent. */
function tellingPassages(
  { engine: { collection }, articles, only }: Shelf,
  { source, from }: Limits,
): ((entry: number) => boolean) | undefined {
  const isRecent = from === undefined ? undefined : (published?: string) => mayTell(published, from);
  const isWanted = printedTest(outletTest(source, only), isRecent);
  return isWanted && articleTest(collection, articles, isWanted);
}

/** What is reported today may have happened long ago, but never tomorrow. */
const mayTell = (published: string | undefined, from: string): boolean =>
  published === undefined || published.startsWith('-') || isBetween(published, from, undefined);

/** Whether one passage is about the topic, as far as an answer would tell. */
function isSure(asked: AskedWords, found: readonly Ranked[]): boolean {
  if (confidence(asked, found, 0) < LEAST_CONFIDENCE) return false;
  return found.some(({ occurrences }) => shareOf(asked, occurrences.counts) >= LEAST_PASSAGE);
}

function shareOf({ rarity, total }: AskedWords, counts: Float64Array): number {
  let met = 0;
  for (let word = 0; word < rarity.length; word++) if (counts[word]) met += rarity[word] as number;
  return met / total;
}

/** The words of a topic, those of one known name together. */
function conceptsOf({ question: { words, aliases } }: AskedWords): readonly (readonly number[])[] {
  const names = aliases.map(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
  );
  const others = words.flatMap((_, i) => (names.some((name) => name.includes(i)) ? [] : [[i]]));
  return [...names, ...others];
}

// In UTF-16 units: what is longer was pasted.
const LONGEST_TOPIC = 1000;

const MOST_ARTICLES = 48;

// Of a topic, in one article, in one passage, and of the best article in others.
const COVERED = 0.75;
const LEAST_PASSAGE = 0.5;
const NEARLY = 0.4;

// Below the floor of an answer: a topic is two or three words, which leave confidence less to go by.
const LEAST_CONFIDENCE = 0.25;
