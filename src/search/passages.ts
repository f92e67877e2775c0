import { sentences } from '../text/sentences.ts';
import type { Article, Span } from '../types.ts';

/**
 * The passages of an article: one to a few sentences each, in order, without its furniture. Two articles with the same text
 * have the same passages.
 */
export function passagesOf(article: Pick<Article, 'text' | 'furniture'>): Span[] {
  return bodyOf(article).flatMap((part) =>
    group(sentences(article.text, part).flatMap((span) => cut(article.text, span))),
  );
}

/** The parts of the text that are the article's own, between its furniture. */
export function bodyOf({ text, furniture }: Pick<Article, 'text' | 'furniture'>): Span[] {
  const starts = [0, ...furniture.map(({ end }) => end)];
  const ends = [...furniture.map(({ start }) => start), text.length];
  return starts.flatMap((start, i) =>
    (ends[i] as number) > start ? [{ start, end: ends[i] as number }] : [],
  );
}

function group(spans: readonly Span[]): Span[] {
  const passages: { start: number; end: number }[] = [];
  let open = false;
  for (const { start, end } of spans) {
    const last = passages.at(-1);
    if (open && last !== undefined && end - last.start <= LONGEST) last.end = end;
    else passages.push({ start, end });
    const current = passages.at(-1) as Span;
    open = current.end - current.start < ENOUGH;
  }
  return joinShortTail(passages);
}

function joinShortTail(passages: readonly Span[]): Span[] {
  const tail = passages.at(-1);
  const before = passages.at(-2);
  if (tail === undefined || before === undefined) return [...passages];
  if (tail.end - tail.start >= SHORT || tail.end - before.start > LONGEST) return [...passages];
  return [...passages.slice(0, -2), { start: before.start, end: tail.end }];
}

/** A sentence that is too long to be cited whole, cut between words. */
function cut(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let start = span.start;
  while (span.end - start > LONGEST) {
    const space = text.lastIndexOf(' ', start + LONGEST);
    const end =
      space > start + SHORT ? space : start + LONGEST - (isHighSurrogate(text, start + LONGEST - 1) ? 1 : 0);
    pieces.push({ start, end });
    start = text.charCodeAt(end) === 32 ? end + 1 : end;
  }
  if (span.end > start) pieces.push({ start, end: span.end });
  return pieces;
}

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff;
}

// In UTF-16 units. A passage is closed once it has enough; a last sentence that is short joins the one before.
const ENOUGH = 320;
const LONGEST = 900;
const SHORT = 120;
