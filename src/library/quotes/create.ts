import type { Quotes } from '../../library.ts';
import { isUnnamed } from '../../quotes/speakers/unnamed.ts';
import { words } from '../../text/words.ts';
import type { Citation } from '../../types.ts';
import type { QuotePage, QuoteRequest, SpeakerCount, Uttered } from '../answers/utterances.ts';
import { outletTest, printedTest } from '../outlets.ts';
import { choose } from './filter.ts';
import { latestOf } from './latest.ts';
import { listedOf } from './listed.ts';
import { namedAll } from './named.ts';
import { behind, understand, withRest } from './request.ts';
import type { QuoteShelf } from './shelf.ts';
import { toUtterance } from './utterance.ts';

/** Who said what in a corpus, by speaker. */
export function createQuotes(
  shelf: QuoteShelf,
): Pick<Quotes, 'by' | 'latest' | 'suggest' | 'speakers' | 'at'> {
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
    at: (citation) => at(shelf, citation),
  };
}

function at(shelf: QuoteShelf, { articleId, span }: Citation): Uttered | undefined {
  const found = shelf.utteranceAt(articleId, span.start);
  if (found === undefined) return undefined;
  for (const withRetold of [false, true]) {
    const utterance = toUtterance(shelf, found, withRetold);
    const wording = utterance.wordings.find(
      (one) => one.articleId === articleId && one.quotation.span.start === span.start,
    );
    if (wording) return { utterance, wording };
  }
  return undefined;
}

function by(shelf: QuoteShelf, request: QuoteRequest): QuotePage {
  const { speaker: typed, ...filters } = understand(request);
  const { found, used, isAlike } = shelf.find(typed, filters.from ?? filters.to);
  const [speaker, ...namesakes] = found;
  const understood = withRest(filters, speaker && !isAlike ? behind(typed, used) : '');
  const looked = request.only && understood.source === undefined ? { only: request.only } : {};
  const page = (others: readonly SpeakerCount[]) => ({
    others: [...new Map(others.map((one) => [one.key, one])).values()].slice(0, MOST_OTHERS),
    ...{ understood, ...looked },
  });
  if (speaker === undefined || isAlike) return { ...page(found), utterances: [], total: 0 };
  const isLookedAt = printedTest(outletTest(understood.source, request.only));
  const fitting = choose(shelf, speaker.key, understood, request.indirect ?? false, isLookedAt);
  // `gubernur muara ratna` may mean the governor, or her.
  const meant = fitting.length === 0 ? namedAll(shelf, understood.about ?? '') : [];
  // `menteri perhubungan`: not somebody whom an article calls `menteri`, about transport.
  if (fitting.length === 0 && understood.about !== undefined && isUnnamed(speaker.name))
    return { ...page(meant), utterances: [], total: 0 };
  const shown = fitting.slice(request.offset, request.offset + request.limit);
  return {
    ...{
      speaker,
      ...page([...meant, ...namesakes].filter(({ key }) => key !== speaker.key)),
      total: fitting.length,
    },
    utterances: shown.map((utterance) => toUtterance(shelf, utterance, request.indirect, isLookedAt)),
  };
}

const MOST_OTHERS = 8;
