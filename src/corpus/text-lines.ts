import { withoutSpace } from '../text/sentences.ts';
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
    const line = withoutSpace(text, { start, end });
    if (line.end > line.start)
      lines.push({
        start: line.start,
        end: line.end,
        text: text.slice(line.start, line.end),
        apart: isBlankAt(text, end + 1),
      });
    start = end + 1;
  }
  return lines;
}

function isBlankAt(text: string, start: number): boolean {
  if (start >= text.length) return true;
  for (let at = start; at < text.length && text.charCodeAt(at) !== 0x0a; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x20 && unit !== 0x09) return false;
  }
  return true;
}
