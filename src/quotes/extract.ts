import type { Article, Quotation, Span } from '../types.ts';
import { attribute } from './attribute.ts';
import { introduce } from './introduce.ts';
import { judge } from './judge.ts';
import { type Grammar, grammarOf } from './lexicon/grammar.ts';
import { endsOpen, findMarked } from './marks.ts';
import { type Paragraph, readParagraph } from './units.ts';

/** What extraction needs to know of an article. */
export type Source = Pick<Article, 'text' | 'lang' | 'furniture'>;

/**
 * Every quotation of an article, in the order of the text, none overlapping another: who is quoted, with the words that say so. Furniture
 * is left out. Never throws; linear in the length of the text.
 */
export function quotationsOf({ text, lang, furniture }: Source): readonly Quotation[] {
  const grammar = grammarOf(lang);
  const paragraphs = readParagraphs(text, bodyLines(text, furniture), grammar);
  const { cast, read } = introduce(text, paragraphs, grammar);
  return judge(text, read, attribute(text, read, cast, grammar), grammar);
}

/** The lines of a text outside its furniture. */
function bodyLines(text: string, furniture: readonly Span[]): Span[] {
  const lines: Span[] = [];
  let next = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    let at = start;
    while ((furniture[next]?.start ?? text.length) < end) {
      const cut = furniture[next] as Span;
      if (cut.start > at) lines.push({ start: at, end: cut.start });
      at = Math.max(at, Math.min(cut.end, end));
      if (cut.end > end) break;
      next++;
    }
    if (at < end) lines.push({ start: at, end });
    start = end + 1;
  }
  return lines.map((line) => trimmed(text, line)).filter(({ start, end }) => end > start);
}

function readParagraphs(text: string, lines: readonly Span[], grammar: Grammar): Paragraph[] {
  const isCue = (offset: number): boolean => {
    let at = offset;
    while (at < offset + 4 && BEFORE_CUE.has(text.charAt(at))) at++;
    const word = /^\p{L}+/u.exec(text.slice(at, at + 30))?.[0];
    return (
      word !== undefined &&
      !/^\p{Lu}/u.test(word) &&
      (grammar.lang === 'id'
        ? /^(?:verb-first|clitic)$/.test(grammar.cueOf(word)[0] ?? '')
        : grammar.isSaying(word))
    );
  };
  let isOpen = false;
  return lines.map((line) => {
    const opensNext = endsOpen(text, line);
    const span = opensNext ? trimmed(text, { start: line.start, end: line.end - 1 }) : line;
    const marked = findMarked(text, span, isCue, isOpen);
    isOpen = opensNext;
    return readParagraph(text, span, marked, grammar.isSaying);
  });
}

function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

const BEFORE_CUE: ReadonlySet<string> = new Set([' ', '\u00a0', '\n', '"', '”', "'", '’', ',']);
