import { isNoDay, readDate } from '../text/dates.ts';
import { detectLanguage } from '../text/language.ts';
import { sentences } from '../text/sentences.ts';
import type { Article, DateEvidence } from '../types.ts';
import { addressDate } from './address-date.ts';
import type { Draft } from './draft.ts';
import { readFrame } from './frame.ts';
import { articleId, sha256 } from './identity.ts';
import { outletName } from './outlets.ts';
import type { Reason } from './problem.ts';
import { publishedIn } from './published.ts';
import { storedText } from './stored-text.ts';

/** An article, and what is wrong with what its input states; no article where the input has no text. */
export interface MadeArticle {
  readonly article?: Article;
  readonly reasons: readonly Reason[];
}

/**
 * Makes the article of a draft. What the draft states comes before what the text says; what neither says stays absent.
 * `latest` is the last day on which the article may have been published, as ISO 8601.
 */
export function makeArticle(draft: Draft, file: string, latest = LATEST): MadeArticle {
  const text = storedText(draft.text);
  if (text === '') return { reasons: [{ code: 'no-text' }] };
  const lang = draft.lang ?? detectLanguage(text);
  const frame = readFrame(text, draft.title, draft.source);
  const title = draft.title ?? frame.headline;
  const source = draft.source === undefined ? frame.source : outletName(draft.source);
  const byline = draft.byline ?? frame.byline;
  const stated = statedDate(draft);
  const address = draft.url === undefined ? undefined : addressDate(draft.url, latest);
  const published = stated ?? publishedIn(text, lang, frame, address);
  const article = {
    id: articleId(source, text),
    title: title ?? firstSentence(text, frame.start),
    titleDerived: title === undefined,
    ...(source !== undefined && { source }),
    lang,
    text,
    furniture: frame.furniture,
    ...(draft.url !== undefined && { url: draft.url }),
    ...(byline !== undefined && { byline }),
    ...(published !== undefined && { published }),
    sha256: sha256(text),
    file,
    reprints: [],
  };
  return { article, reasons: stated === undefined ? unreadDate(draft) : [] };
}

function statedDate(draft: Draft): DateEvidence | undefined {
  const value = draft.published === undefined ? undefined : readDate(draft.published);
  return value === undefined ? undefined : { value, origin: draft.origin, words: draft.published as string };
}

function unreadDate({ published }: Draft): readonly Reason[] {
  if (published === undefined) return [];
  return [{ code: isNoDay(published) ? 'date' : 'date-form', words: published.slice(0, LONGEST_TITLE) }];
}

/** On one line, and shortened between words where it is too long for a title. */
function firstSentence(text: string, start: number): string {
  const first = sentences(text, { start, end: Math.min(text.length, start + 4 * LONGEST_TITLE) })[0];
  const words = (first === undefined ? text.slice(0, LONGEST_TITLE + 1) : text.slice(first.start, first.end))
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= LONGEST_TITLE) return words;
  const cut = words
    .slice(0, LONGEST_TITLE)
    .toWellFormed()
    .replace(/[\s\ufffd]+\S{0,40}$/, '');
  return `${cut}…`;
}

const LONGEST_TITLE = 160;

const LATEST = '2199-12-31';
