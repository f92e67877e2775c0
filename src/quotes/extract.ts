import { withoutSpace } from '../text/sentences.ts';
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
      addLine(lines, text, at, cut.start);
      at = Math.max(at, Math.min(cut.end, end));
      if (cut.end > end) break;
      next++;
    }
    addLine(lines, text, at, end);
    start = end + 1;
  }
  return lines;
}

function addLine(lines: Span[], text: string, start: number, end: number): void {
  if (start >= end) return;
  const line = withoutSpace(text, { start, end });
  if (line.end > line.start) lines.push(line);
}

function readParagraphs(text: string, lines: readonly Span[], grammar: Grammar): Paragraph[] {
  const isCue = (offset: number): boolean => {
    let at = offset;
    while (at < offset + 4 && BEFORE_CUE.has(text.charAt(at))) at++;
    const first = text.charCodeAt(at);
    SMALL_WORD.lastIndex = at;
    if (!(first >= 0x61 && first <= 0x7a) || !SMALL_WORD.test(text)) return false;
    const word = text.slice(at, SMALL_WORD.lastIndex);
    if (grammar.lang === 'en') return grammar.isSaying(word);
    const [kind] = grammar.cueOf(word);
    return kind === 'verb-first' || kind === 'clitic';
  };
  let isOpen = false;
  return lines.map((line) => {
    const opensNext = endsOpen(text, line);
    const span = opensNext ? withoutSpace(text, { start: line.start, end: line.end - 1 }) : line;
    const marked = findMarked(text, span, isCue, isOpen);
    isOpen = opensNext;
    return readParagraph(text, span, marked, grammar.isSaying);
  });
}

// No cue is longer, and all begin with one of a to z.
const SMALL_WORD = /\p{L}{1,30}/uy;

const BEFORE_CUE: ReadonlySet<string> = new Set([' ', '\u00a0', '\n', '"', '”', "'", '’', ',']);
