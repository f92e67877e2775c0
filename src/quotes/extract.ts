import { withoutGarbled } from '../text/garbled.ts';
import { withoutSpace } from '../text/sentences.ts';
import type { Article, Quotation, Span } from '../types.ts';
import { attribute } from './attribution/attribute.ts';
import { judge } from './attribution/judge.ts';
import { introduce } from './cast/introduce.ts';
import { THUS } from './lexicon/cues-indonesian.ts';
import { type Grammar, grammarOf } from './lexicon/grammar.ts';
import { bodyLines } from './reading/body-lines.ts';
import { endsOpen, findMarked } from './reading/marks.ts';
import { restoreSpaces } from './reading/restore-spaces.ts';
import { type Paragraph, readParagraph, type Unit } from './reading/units.ts';
import { unwrapped } from './reading/wrapped-lines.ts';

/** What extraction needs to know of an article. */
export type Source = Pick<Article, 'text' | 'lang' | 'furniture'>;

/**
 * Every quotation of an article, in the order of the text, none overlapping another: who is quoted, with the words that say so. Furniture
 * is left out. Never throws; linear in the length of the text. A text longer than any article is read in parts that do not know of each other's names, so
 * that it takes no more memory than one.
 */
export function quotationsOf({ text: given, lang, furniture }: Source): readonly Quotation[] {
  const text = withoutGarbled(given, true);
  const grammar = grammarOf(lang);
  const found: Quotation[] = [];
  for (const part of parts(text, furniture, grammar)) {
    if (!tells(part, grammar)) continue;
    const paragraphs = grammar.lang === 'id' ? restoreSpaces(part) : part;
    const { cast, read } = introduce(text, paragraphs, grammar);
    for (const one of judge(text, read, attribute(text, read, cast, grammar), grammar)) found.push(one);
  }
  return found;
}

/** Whether anything can be quoted: words between marks, or a word that may attribute some without marks. */
function tells(paragraphs: readonly Paragraph[], grammar: Grammar): boolean {
  for (const { units } of paragraphs)
    for (let at = 0; at < units.length; at++) {
      const { kind, lower } = units[at] as Unit;
      if (kind === 'marked' || (kind === 'word' && grammar.cueOf(lower).length > 0)) return true;
    }
  return false;
}

function* parts(text: string, furniture: readonly Span[], grammar: Grammar): Generator<readonly Paragraph[]> {
  const read = paragraphReader(text, grammar);
  let part: Paragraph[] = [];
  let size = 0;
  for (const line of unwrapped(text, bodyLines(text, furniture))) {
    const paragraph = read(line);
    const more = PARAGRAPH + paragraph.units.length;
    if (part.length > 0 && size + more > LONGEST_PART) {
      yield part;
      [part, size] = [[], 0];
    }
    part.push(paragraph);
    size += more;
  }
  if (part.length > 0) yield part;
}

// In units: words and marks. A paragraph takes as much memory as some more of them.
const LONGEST_PART = 16_384;
const PARAGRAPH = 12;

/** Reads the lines of a text one after the other: the last mark of a line may belong to the next. */
function paragraphReader(text: string, grammar: Grammar): (line: Span) => Paragraph {
  const isCue = (offset: number): boolean => {
    let at = offset;
    while (at < offset + 4 && BEFORE_CUE.has(text.charCodeAt(at))) at++;
    const first = text.charCodeAt(at);
    SMALL_WORD.lastIndex = at;
    if (!(first >= 0x61 && first <= 0x7a) || !SMALL_WORD.test(text)) return false;
    const word = text.slice(at, SMALL_WORD.lastIndex);
    if (grammar.lang === 'en') return grammar.isSaying(word);
    const [kind] = grammar.cueOf(THUS.has(word) ? wordBehind(text, SMALL_WORD.lastIndex) : word);
    return kind === 'verb-first' || kind === 'clitic' || (THUS.has(word) && kind === 'passive');
  };
  let isOpen = false;
  return (line) => {
    const opensNext = endsOpen(text, line);
    const span = opensNext ? withoutSpace(text, { start: line.start, end: line.end - 1 }) : line;
    const marked = findMarked(text, span, isCue, isOpen);
    isOpen = opensNext;
    return readParagraph(text, span, marked, grammar.isSaying);
  };
}

/** The small word behind a space. */
function wordBehind(text: string, space: number): string {
  SMALL_WORD.lastIndex = space + 1;
  return text.charCodeAt(space) === 0x20 && SMALL_WORD.test(text)
    ? text.slice(space + 1, SMALL_WORD.lastIndex)
    : '';
}

// No cue is longer, and all begin with one of a to z. Of `kataSari` it is `kata`.
const SMALL_WORD = /\p{Ll}{1,30}/uy;

const BEFORE_CUE: ReadonlySet<number> = new Set(
  [' ', '\u00a0', '\n', '"', '”', "'", '’', ','].map((mark) => mark.charCodeAt(0)),
);
