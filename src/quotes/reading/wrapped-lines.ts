import type { Span } from '../../types.ts';
import { isLetterOrDigit, kindAt, LETTER } from './characters.ts';

/**
 * The lines of a text whose paragraphs were broken at a certain width, as in mail, joined again: those between which no empty line stands. Other texts
 * keep their lines. Gives each before it looks for the next.
 */
export function* unwrapped(text: string, lines: Iterable<Span>): Generator<Span> {
  if (!isWrapped(text)) {
    yield* lines;
    return;
  }
  let paragraph: Span | undefined;
  for (const line of lines) {
    const isSame =
      paragraph !== undefined &&
      line.end - paragraph.start <= LONGEST_PARAGRAPH &&
      isOneBreak(text, paragraph.end, line.start);
    if (paragraph !== undefined && !isSame) yield paragraph;
    paragraph = isSame && paragraph !== undefined ? { start: paragraph.start, end: line.end } : line;
  }
  if (paragraph !== undefined) yield paragraph;
}

/** Whether lines end in the middle of sentences, of which the next goes on in small letters, and none is longer than such a text has. */
function isWrapped(text: string): boolean {
  let breaks = 0;
  let inside = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > LONGEST_WRAPPED) return false;
    if (end > start && end + 1 < text.length && text.charCodeAt(end + 1) !== NEWLINE) {
      breaks++;
      const last = text.charCodeAt(end - 1) === SPACE_UNIT ? end - 2 : end - 1;
      if (isLetterOrDigit(text, last) && kindAt(text, end + 1) === LETTER) inside++;
    }
    start = end + 1;
  }
  return inside >= FEWEST_INSIDE && inside * MOST_BREAKS >= breaks;
}

/** Whether one line ends between two offsets, and nothing else stands there. */
function isOneBreak(text: string, start: number, end: number): boolean {
  const between = text.slice(start, end);
  const newline = between.indexOf('\n');
  return newline >= 0 && newline === between.lastIndexOf('\n') && between.trim() === '';
}

// In UTF-16 units.
const LONGEST_WRAPPED = 110;
const LONGEST_PARAGRAPH = 32_768;
const FEWEST_INSIDE = 3;
const MOST_BREAKS = 3;
const NEWLINE = 0x0a;
const SPACE_UNIT = 0x20;
