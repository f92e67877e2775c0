import { commonWords } from './text/common-words.ts';
import { sentences } from './text/sentences.ts';
import { words } from './text/words.ts';
import type { Anchor, Article, Held, Span } from './types.ts';

/** The words at a span of an article, with what it takes to find them again in a later version of it. */
export function anchorAt(article: Article, span: Span): Anchor {
  const { id, text, file, title, url, source } = article;
  return {
    articleId: id,
    span,
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
    suffix: text.slice(span.end, span.end + CONTEXT),
    article: { id, file, title, ...(url !== undefined && { url }), ...(source !== undefined && { source }) },
  };
}

/**
 * What has become of the words of an anchor in the articles that have taken the place of its own, best first. White space may
 * differ. Of several places the one with the same neighbours is meant, as with the TextQuoteSelector of the Web Annotation Data
 * Model (https://www.w3.org/TR/annotation-model/#text-quote-selector). Where the words are nowhere, the sentences most like them
 * are what they have been changed to.
 */
export function reanchor(anchor: Anchor, articles: readonly Article[]): Held {
  if (articles.some(({ id }) => id === anchor.articleId)) return { kind: 'same' };
  if (articles.length === 0) return { kind: 'gone' };
  for (const article of articles) {
    const span = placeOf(anchor, article);
    if (span) return { kind: 'moved', anchor: anchorAt(article, span) };
  }
  for (const article of articles) {
    const span = mostAlike(anchor.exact, article);
    if (span) return { kind: 'changed', anchor: anchorAt(article, span) };
  }
  return { kind: 'lost' };
}

function placeOf({ exact, prefix, suffix, span }: Anchor, { text, furniture }: Article): Span | undefined {
  if (exact.trim() === '') return undefined;
  const written = exact.trim().split(/\s+/).map(RegExp.escape).join('\\s+');
  const places = [...text.matchAll(new RegExp(written, 'g'))]
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
    .filter((place) => !overlaps(place, furniture));
  const likeness = (place: Span): number =>
    commonEnd(prefix, text.slice(Math.max(0, place.start - CONTEXT), place.start)) +
    commonEnd(reversed(suffix), reversed(text.slice(place.end, place.end + CONTEXT)));
  const far = (place: Span): number => Math.abs(place.start - span.start);
  return places.toSorted((a, b) => likeness(b) - likeness(a) || far(a) - far(b))[0];
}

/** The run of as many sentences as the words had, if enough of their words are the same. */
function mostAlike(exact: string, { text, furniture }: Article): Span | undefined {
  const asked = forms(exact);
  const length = Math.max(1, sentences(exact).length);
  let best: { readonly span: Span; readonly share: number } | undefined;
  const all = sentences(text);
  for (const [i, { start }] of all.entries()) {
    const span = { start, end: (all[i + length - 1] ?? { end: 0 }).end };
    if (span.end <= start || overlaps(span, furniture)) continue;
    const there = forms(text.slice(start, span.end));
    const share = (2 * commonWords(asked, there).length) / (asked.length + there.length || 1);
    if (share >= ALIKE && share > (best?.share ?? 0)) best = { span, share };
  }
  return best?.span;
}

function commonEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++;
  return n;
}

const forms = (text: string): readonly string[] => words(text).map(({ form }) => form);

const reversed = (text: string): string => text.split('').reverse().join('');

const overlaps = ({ start, end }: Span, parts: readonly Span[]): boolean =>
  parts.some((part) => part.start < end && start < part.end);

// UTF-16 units before and behind.
const CONTEXT = 32;

// Of the words of both. What shares fewer says something else.
const ALIKE = 0.6;
