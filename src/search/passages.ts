import { sentences, withoutSpace } from '../text/sentences.ts';
import type { Article, Span } from '../types.ts';

/**
 * The passages of an article: one to a few sentences each, in order, without its furniture. Two articles with the same text
 * have the same passages.
 */
export function passagesOf(article: Pick<Article, 'text' | 'furniture'>): Span[] {
  return bodyOf(article).flatMap((part) =>
    joinShortTail(group(pieces(article.text, part, LONGEST), ENOUGH, LONGEST)),
  );
}

/** The article's own text in pieces of at most `size` UTF-16 units (2 or more), cut between sentences where they are not longer. */
export function pagesOf(article: Pick<Article, 'text' | 'furniture'>, size: number): Span[] {
  return bodyOf(article).flatMap((part) => group(pieces(article.text, part, size), size, size));
}

/** The parts of the text that are the article's own, between its furniture. */
export function bodyOf({ text, furniture }: Pick<Article, 'text' | 'furniture'>): Span[] {
  const starts = [0, ...furniture.map(({ end }) => end)];
  const ends = [...furniture.map(({ start }) => start), text.length];
  return starts.flatMap((start, i) =>
    (ends[i] as number) > start ? [{ start, end: ends[i] as number }] : [],
  );
}

/** Joins neighbours until they have `enough`, and never beyond `longest`. */
function group(spans: readonly Span[], enough: number, longest: number): Span[] {
  const groups: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = groups.at(-1);
    if (last !== undefined && last.end - last.start < enough && end - last.start <= longest) last.end = end;
    else groups.push({ start, end });
  }
  return groups;
}

function joinShortTail(passages: readonly Span[]): Span[] {
  const tail = passages.at(-1);
  const before = passages.at(-2);
  if (tail === undefined || before === undefined) return [...passages];
  if (tail.end - tail.start >= SHORT || tail.end - before.start > LONGEST) return [...passages];
  return [...passages.slice(0, -2), { start: before.start, end: tail.end }];
}

/** The sentences between two offsets, those that are too long cut between words. */
function pieces(text: string, within: Span, longest: number): Span[] {
  return sentences(text, within).flatMap((sentence) => {
    const cut: Span[] = [];
    let rest = sentence;
    while (rest.end - rest.start > longest) {
      const end = cutPoint(text, rest.start, longest);
      cut.push(withoutSpace(text, { start: rest.start, end }));
      rest = withoutSpace(text, { start: end, end: rest.end });
    }
    return [...cut, rest];
  });
}

function cutPoint(text: string, start: number, longest: number): number {
  const middle = start + Math.floor(longest / 2);
  const space = text.slice(middle, start + longest + 1).lastIndexOf(' ');
  if (space > 0) return middle + space;
  return start + longest - (isHighSurrogate(text, start + longest - 1) ? 1 : 0);
}

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff;
}

// In UTF-16 units. A passage is closed once it has enough; a last sentence that is short joins the one before.
const ENOUGH = 320;
const LONGEST = 900;
const SHORT = 120;
