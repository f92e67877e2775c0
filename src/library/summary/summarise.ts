import type { Quotes } from '../../library.ts';
import type { OnTopic } from '../../summary/topic.ts';
import { summarise } from '../../summary.ts';
import { detectLanguage } from '../../text/language.ts';
import { inTurns } from '../../turns/in-turns.ts';
import { pauser } from '../../turns/pause.ts';
import { type Lang, USUAL_SUMMARY } from '../../types.ts';
import type { Summary, SummaryRequest, SummarySentence } from '../answers/summary.ts';
import type { Shelf } from '../create.ts';
import { onlyOf } from '../search.ts';
import { nearestHeadlines } from './nearest.ts';
import { articlesAbout, askTopic, tellingOf } from './topic.ts';

/** What a summary is made from. */
interface Source {
  readonly shelf: Shelf;
  readonly quotes: Pick<Quotes, 'at'>;
  /** The language in which a topic of names only is read. */
  readonly usual: Lang;
}

/** A summary of what the corpus has on a topic, or the nearest topics that it has. Never throws on a malformed topic. */
export async function summaryOf(source: Source, request: SummaryRequest): Promise<Summary> {
  const summary = await inTurns(answer(source, request), pauser(undefined, TURN));
  return { ...summary, ...onlyOf(source.shelf, request) };
}

function* answer(source: Source, request: SummaryRequest): Generator<void, Summary> {
  const sentences = yield* told(source, request);
  if (sentences.length > 0) return { sentences, nearest: [] };
  const nearest: string[] = [];
  for (const headline of yield* nearestHeadlines(source.shelf, request.topic, source.usual)) {
    const known = yield* told(source, { topic: headline, length: 1 });
    if (known.length > 0) nearest.push(headline);
    if (nearest.length === MOST_NEAREST) break;
  }
  return { sentences, nearest };
}

/** The sentences of a summary: in one language, unless that has too few of them. */
function* told(
  { shelf, quotes, usual }: Source,
  request: SummaryRequest,
): Generator<void, readonly SummarySentence[]> {
  const asked = askTopic(shelf, request.topic, usual);
  yield;
  const about = yield* articlesAbout(shelf, asked, request);
  const telling = tellingOf(shelf, quotes, asked);
  const own = inLanguage(about, request.lang ?? detectLanguage(request.topic, usual));
  const sentences = yield* summarise(own, request, telling);
  if (own.length === about.length || sentences.length >= (request.length ?? USUAL_SUMMARY) / 2)
    return sentences;
  const mixed = yield* summarise(about, request, telling);
  return mixed.length > sentences.length ? mixed : sentences;
}

/** The articles in the language in which a topic is told best; in the reader's where it is told about as well in both. */
function inLanguage(about: readonly OnTopic[], preferred: Lang): readonly OnTopic[] {
  const best = (lang: Lang): number =>
    Math.max(
      0,
      ...about
        .filter(({ article }) => article.lang === lang)
        .flatMap(({ passages }) => passages.map(({ score }) => score)),
    );
  const other: Lang = preferred === 'id' ? 'en' : 'id';
  const lang = best(preferred) >= ABOUT_AS_WELL * best(other) ? preferred : other;
  return about.filter(({ article }) => article.lang === lang);
}

// In milliseconds.
const TURN = 10;
const MOST_NEAREST = 5;

// Of the score of the best passage in the other language.
const ABOUT_AS_WELL = 0.7;
