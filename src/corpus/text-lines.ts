import type { Span } from '../types.ts';

/** A line that is not blank, without the white space around it. */
export interface TextLine extends Span {
  readonly text: string;
  /** Whether a blank line, or nothing, comes after it. */
  readonly apart: boolean;
}

/** The lines of a stored text that are not blank. */
export function textLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    const printed = line.trim();
    if (printed !== '') {
      const from = start + line.indexOf(printed);
      lines.push({ start: from, end: from + printed.length, text: printed, apart: isBlankAt(text, end + 1) });
    }
    start = end + 1;
  }
  return lines;
}

function isBlankAt(text: string, start: number): boolean {
  if (start >= text.length) return true;
  for (let at = start; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] !== ' ' && text[at] !== '\t') return false;
  }
  return true;
}
