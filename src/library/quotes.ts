import type { QuotePage, QuoteRequest, Quotes } from '../library.ts';
import { words } from '../text/words.ts';
import type { Article } from '../types.ts';
import { type OutletTest, outletTest } from './outlets.ts';
import { choose } from './quotes-filter.ts';
import { latestOf } from './quotes-latest.ts';
import { listedOf } from './quotes-listed.ts';
import { behind, understand } from './quotes-request.ts';
import type { QuoteShelf } from './quotes-shelf.ts';
import { readId, toUtterance } from './quotes-utterance.ts';

/** Who said what in a corpus, by speaker. */
export function createQuotes(
  shelf: QuoteShelf,
): Pick<Quotes, 'by' | 'latest' | 'suggest' | 'speakers' | 'utterance'> {
  const latest = latestOf(shelf);
  const listed = listedOf(shelf);
  const list = (from: number, to: number) => listed().slice(from, to).map(shelf.speaker);
  return {
    by: (request) => by(shelf, request),
    latest: ({ offset, limit }) => ({
      utterances: latest()
        .slice(offset, offset + limit)
        .map((utterance) => toUtterance(shelf, utterance)),
      total: latest().length,
    }),
    suggest: (typed, limit) =>
      words(typed).length === 0 ? list(0, limit) : shelf.find(typed).found.slice(0, limit),
    speakers: ({ offset, limit }) => ({
      speakers: list(offset, offset + limit),
      total: listed().length,
    }),
    utterance(id) {
      const place = readId(id);
      const found = place && shelf.utteranceAt(place.articleId, place.start);
      return found === undefined ? undefined : toUtterance(shelf, found);
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
  const [first] = isAlike ? [] : found;
  const others = found.slice(first ? 1 : 0).slice(0, mostOthers);
  const looked = request.only && understood.source === undefined ? { only: request.only } : {};
  if (first === undefined) return { others, understood, utterances: [], total: 0, ...looked };
  const isLookedAt = request.only && printedBy(outletTest(understood.source, request.only));
  const fitting = choose(shelf, first.key, understood, request.indirect ?? false, isLookedAt);
  return {
    ...{ speaker: first, others, understood, total: fitting.length, ...looked },
    utterances: fitting
      .slice(request.offset, request.offset + request.limit)
      .map((utterance) => toUtterance(shelf, utterance, request.indirect, isLookedAt)),
  };
}

/** Whether an outlet that is looked at printed an article. */
function printedBy(isFrom: OutletTest | undefined): ((article: Article) => boolean) | undefined {
  if (isFrom === undefined) return undefined;
  return ({ source, reprints }) => isFrom(source) || reprints.some((one) => isFrom(one.source));
}

const mostOthers = 8;
