import type { Span } from '../../src/types.ts';

/**
 * The lines of a text, as spans of it: none wider than `width` columns unless a single word is. Where a line was broken,
 * the one space that it was broken at stands between the spans.
 */
export function wrap(text: string, width: number): readonly Span[] {
  let offset = 0;
  return text.split('\n').flatMap((paragraph) => {
    const lines = wrapParagraph(paragraph, offset, width);
    offset += paragraph.length + 1;
    return lines;
  });
}

/** Columns that a terminal needs: two for East Asian wide letters and for emoji, none for combining marks. */
export function columns(text: string): number {
  if (/^[\x20-\x7E]*$/.test(text)) return text.length;
  return [...GRAPHEMES.segment(text)].reduce((sum, { segment }) => sum + graphemeColumns(segment), 0);
}

function wrapParagraph(paragraph: string, offset: number, width: number): readonly Span[] {
  const lines: Span[] = [];
  let start = offset;
  let end = offset - 1;
  let used = -1;
  for (const word of paragraph.split(' ')) {
    const needed = columns(word) + 1;
    if (used >= 0 && used + needed > width) {
      lines.push({ start, end });
      start = end + 1;
      used = -1;
    }
    used += needed;
    end += word.length + 1;
  }
  return [...lines, { start, end }];
}

function graphemeColumns(grapheme: string): number {
  if (WIDE.test(grapheme)) return 2;
  return INVISIBLE.test(grapheme) ? 0 : 1;
}

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

const INVISIBLE = /^[\p{M}\p{Cf}]*$/u;

// The wide and full-width blocks of https://www.unicode.org/reports/tr11/, roughly; emoji by their own property.
const WIDE =
  /\p{Emoji_Presentation}|\uFE0F|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;
