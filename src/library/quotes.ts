import type { QuotePage, QuoteRequest, Quotes, SpeakerCount } from '../library.ts';
import type { RankedSpeaker } from '../quotes/speakers-find.ts';
import { words } from '../text/words.ts';
import type { Entity } from '../types.ts';
import { behind, type UnderstoodRequest, understand } from './quotes-request.ts';
import { type QuotedArticle, type QuoteShelf, type ShelvedUtterance, shelve } from './quotes-shelf.ts';
import { topicOf } from './quotes-topic.ts';
import { outletsOf, readId, toUtterance } from './quotes-utterance.ts';
import { isBetween } from './quotes-when.ts';

export interface QuotesOptions {
  readonly articles: ReadonlyMap<string, QuotedArticle>;
  readonly entities: readonly Entity[];
  /** Called after each small piece of work; what it returns is awaited. */
  readonly pause?: () => Promise<void> | undefined;
}

export interface QuotesCore extends Pick<Quotes, 'by' | 'suggest' | 'speakers' | 'utterance'> {
  readonly shelf: QuoteShelf;
}

/** Who said what in a corpus. Rejects only with what `pause` rejects with. */
export async function createQuotes({ articles, entities, pause }: QuotesOptions): Promise<QuotesCore> {
  const work = shelve(articles, entities);
  for (;;) {
    const step = work.next();
    if (step.done) return quotesOf(step.value);
    const waiting = pause?.();
    if (waiting !== undefined) await waiting;
  }
}

function quotesOf(shelf: QuoteShelf): QuotesCore {
  return {
    shelf,
    by: (request) => by(shelf, request),
    suggest(typed, limit) {
      if (words(typed).length === 0) return shelf.speakers.slice(0, limit).map(toCount);
      return shelf.find(typed).found.slice(0, limit).map(toCount);
    },
    speakers: ({ offset, limit }) => ({
      speakers: shelf.speakers.slice(offset, offset + limit).map(toCount),
      total: shelf.speakers.length,
    }),
    utterance(id) {
      const place = readId(id);
      const found = place && shelf.utteranceAt(place.articleId, place.start);
      return found && toUtterance(found);
    },
  };
}

function by(shelf: QuoteShelf, request: QuoteRequest): QuotePage {
  const { speaker: typed, ...filters } = understand(request);
  const { found, used, isAlike } = shelf.find(typed, filters.from ?? filters.to);
  const about = [found.length > 0 && !isAlike ? behind(typed, used) : '', filters.about ?? '']
    .filter((part) => part !== '')
    .join(' ');
  const understood = { ...filters, ...(about !== '' && { about }) };
  const [first, ...rest] = isAlike ? [undefined, ...found] : found;
  const others = rest
    .flatMap((one) => one ?? [])
    .slice(0, mostOthers)
    .map(toCount);
  if (first === undefined) return { others, understood, utterances: [], total: 0 };
  const fitting = choose(shelf, first.key, understood, request.indirect ?? false);
  return {
    ...{ speaker: toCount(first), others, understood, total: fitting.length },
    utterances: fitting
      .slice(request.offset, request.offset + request.limit)
      .map((utterance) => toUtterance(utterance, request.indirect)),
  };
}

/** A speaker's utterances as they are wanted: newest first, or with a topic those that fit it best. */
function choose(
  shelf: QuoteShelf,
  speakerKey: string,
  { about, source, from, to }: Omit<UnderstoodRequest, 'speaker'>,
  indirect: boolean,
): readonly ShelvedUtterance[] {
  const outlet = source === undefined ? undefined : folded(source);
  const wanted = shelf
    .utterancesOf(speakerKey)
    .filter(
      (utterance) =>
        (indirect || utterance.isMarked) &&
        isBetween(utterance.when, from, to) &&
        (outlet === undefined || outletsOf(utterance.members).some((name) => folded(name).includes(outlet))),
    );
  const topic = about === undefined ? undefined : topicOf(shelf, about);
  if (topic === undefined) return wanted;
  return wanted
    .map((utterance) => ({ utterance, fit: topic(utterance) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ utterance }) => utterance);
}

const toCount = ({ key, name, utterances }: RankedSpeaker): SpeakerCount => ({ key, name, utterances });

const folded = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const mostOthers = 8;
