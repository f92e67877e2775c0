import { type ClusterMember, cluster } from '../quotes/cluster.ts';
import { type Rarity, rarityOf } from '../quotes/similar.ts';
import { createVocabulary, type TermText, type Vocabulary } from '../quotes/similar-terms.ts';
import { createSpeakers, type KnownSpeaker, type SpeakerName } from '../quotes/speakers.ts';
import { createSpeakerSearch, type SpeakerSearch } from '../quotes/speakers-find.ts';
import type { Article, Entity, Quotation } from '../types.ts';
import { compareWhen, whenOf } from './quotes-when.ts';

/** An article with what is quoted in it. */
export interface QuotedArticle {
  readonly article: Article;
  readonly quotations: readonly Quotation[];
}

/** One quotation of the corpus, with what it is compared by. */
export interface ShelvedQuotation {
  readonly article: Article;
  readonly quotation: Quotation;
  /** Absent where it is unclear who speaks. */
  readonly speaker?: KnownSpeaker;
  /** Its content words, as numbers of the vocabulary, in rising order. */
  readonly terms: Int32Array;
  /** The same for the same words. */
  readonly plain: number;
}

/** Quotations of one utterance, the longest between marks first, what is retold last. */
export interface ShelvedUtterance {
  readonly members: readonly ShelvedQuotation[];
  readonly speaker?: KnownSpeaker;
  /** Whether any of them has quotation marks. */
  readonly isMarked: boolean;
  /** ISO 8601 of any precision: when it was said, else reported; empty where nothing tells. */
  readonly when: string;
}

export interface QuoteShelf {
  readonly articles: ReadonlyMap<string, QuotedArticle>;
  readonly vocabulary: Vocabulary;
  readonly rarity: Rarity;
  readonly find: SpeakerSearch;
  /** The most quoted first; those quoted with marks only. */
  readonly speakers: readonly CountedSpeaker[];
  /** Newest first. */
  utterancesOf(speakerKey: string): readonly ShelvedUtterance[];
  /** By article and the offset at which one of its quotations begins. */
  utteranceAt(articleId: string, start: number): ShelvedUtterance | undefined;
  readonly utterances: readonly ShelvedUtterance[];
}

export type CountedSpeaker = KnownSpeaker & { readonly utterances: number };

/** Brings together who says what in a corpus. Yields after each small piece of work. */
export function* shelve(
  articles: ReadonlyMap<string, QuotedArticle>,
  entities: readonly Entity[],
): Generator<void, QuoteShelf> {
  const registry = yield* createSpeakers(yield* namesOf(articles), entities);
  const vocabulary = createVocabulary();
  const quotations: ShelvedQuotation[] = [];
  const compared: (ClusterMember & { text: TermText })[] = [];
  for (const { article, quotations: own } of articles.values()) {
    const names = [...new Set(own.flatMap(({ speaker }) => speaker ?? []))];
    for (const quotation of own) {
      const { speaker: name, span, kind } = quotation;
      const text = vocabulary.read(article.text.slice(span.start, span.end), article.lang);
      const date = quotation.saidOn?.value ?? article.published?.value;
      const speaker = name === undefined ? undefined : registry.of(name, names, date);
      quotations.push({
        ...{ article, quotation, terms: text.set, plain: text.plain },
        ...(speaker && { speaker }),
      });
      compared.push({
        ...{ text, lang: article.lang, kind },
        ...(speaker && { speakerKey: speaker.lone ? `${speaker.key} ${article.id}` : speaker.key }),
        ...(date !== undefined && { date }),
      });
    }
    yield;
  }
  const rarity = yield* rarityOf(textsOf(compared), vocabulary);
  const groups = yield* cluster(compared, vocabulary, rarity);
  const utterances = yield* gather(quotations, groups);
  const speakers = yield* count(registry.all, utterances);
  const find = yield* createSpeakerSearch(speakers, entities);
  return {
    ...{ articles, vocabulary, rarity, find, utterances },
    speakers: speakers.filter((speaker) => speaker.utterances > 0),
    ...(yield* lookUp(utterances)),
  };
}

function* namesOf(articles: ReadonlyMap<string, QuotedArticle>): Generator<void, readonly SpeakerName[]> {
  const names = new Map<string, SpeakerName>();
  for (const { quotations } of articles.values()) {
    for (const { speaker: name, path } of quotations) {
      if (name === undefined) continue;
      const known = names.get(name);
      const organisation = (known?.organisation ?? false) || path === 'organisation';
      names.set(name, { name, organisation, quotations: (known?.quotations ?? 0) + 1 });
    }
    yield;
  }
  return [...names.values()];
}

function* textsOf(members: readonly { readonly text: TermText }[]): Generator<TermText> {
  for (const { text } of members) yield text;
}

function* gather(
  quotations: readonly ShelvedQuotation[],
  groups: Int32Array,
): Generator<void, readonly ShelvedUtterance[]> {
  const members: ShelvedQuotation[][] = [];
  for (const [at, quotation] of quotations.entries()) {
    const group = groups[at] as number;
    const others = members[group];
    if (others === undefined) members[group] = [quotation];
    else others.push(quotation);
    if (at % 256 === 0) yield;
  }
  const utterances: ShelvedUtterance[] = [];
  for (const of of members) {
    utterances.push(toUtterance(of));
    yield;
  }
  return utterances;
}

function toUtterance(members: readonly ShelvedQuotation[]): ShelvedUtterance {
  const sorted = members.toSorted(longestFirst);
  const { speaker } = sorted[0] as ShelvedQuotation;
  return {
    members: sorted,
    ...(speaker && { speaker }),
    isMarked: sorted[0]?.quotation.kind !== 'indirect',
    when: whenOf(sorted),
  };
}

function longestFirst({ quotation: one, article: a }: ShelvedQuotation, other: ShelvedQuotation): number {
  const { quotation, article } = other;
  const retold = (kind: Quotation['kind']): number => (kind === 'indirect' ? 1 : 0);
  const length = ({ span }: Quotation): number => span.end - span.start;
  return (
    retold(one.kind) - retold(quotation.kind) ||
    length(quotation) - length(one) ||
    (a.id < article.id ? -1 : a.id > article.id ? 1 : one.span.start - quotation.span.start)
  );
}

function* count(
  speakers: readonly KnownSpeaker[],
  utterances: readonly ShelvedUtterance[],
): Generator<void, readonly CountedSpeaker[]> {
  const counts = new Map<string, number>();
  for (const [at, { speaker, isMarked }] of utterances.entries()) {
    if (speaker && isMarked) counts.set(speaker.key, (counts.get(speaker.key) ?? 0) + 1);
    if (at % 256 === 0) yield;
  }
  const counted = speakers.map((speaker) => ({ ...speaker, utterances: counts.get(speaker.key) ?? 0 }));
  yield;
  return counted.sort((a, b) => b.utterances - a.utterances || (a.name < b.name ? -1 : 1));
}

function* lookUp(
  utterances: readonly ShelvedUtterance[],
): Generator<void, Pick<QuoteShelf, 'utterancesOf' | 'utteranceAt'>> {
  const bySpeaker = new Map<string, ShelvedUtterance[]>();
  const byPlace = new Map<string, ShelvedUtterance>();
  for (const utterance of utterances) {
    for (const { article, quotation } of utterance.members)
      byPlace.set(`${article.id}.${quotation.span.start}`, utterance);
    const key = utterance.speaker?.key;
    const others = key === undefined ? undefined : bySpeaker.get(key);
    if (others) others.push(utterance);
    else if (key !== undefined) bySpeaker.set(key, [utterance]);
    yield;
  }
  for (const of of bySpeaker.values()) {
    of.sort(compareWhen);
    yield;
  }
  return {
    utterancesOf: (key) => bySpeaker.get(key) ?? [],
    utteranceAt: (articleId, start) => byPlace.get(`${articleId}.${start}`),
  };
}
