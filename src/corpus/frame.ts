import type { FoundDate } from '../text/dates.ts';
import type { Span } from '../types.ts';
import { type Colophon, readColophon } from './colophon.ts';
import { readDateLine } from './date-line.ts';
import { readDateline } from './dateline.ts';
import { findFurniture } from './furniture.ts';
import { joinSpans } from './spans.ts';
import { textLines } from './text-lines.ts';

/** What stands around an article's own text, and what it says about the article. */
export interface Frame {
  /** The dateline included: the article's own text begins with its first sentence. */
  readonly furniture: readonly Span[];
  /** Offset of the first sentence. */
  readonly start: number;
  readonly headline?: string;
  readonly source?: string;
  readonly byline?: string;
  /** The date of the dateline, or of a line of its own above the text. */
  readonly dateline?: FoundDate;
  readonly copyright?: Colophon['year'];
}

/** Reads the frame of a stored text; `title` and `source` are what the input states, in case the text repeats them. */
export function readFrame(text: string, title: string | undefined, source?: string): Frame {
  const layout = findFurniture(text, textLines(text), title);
  const dateline = readDateline(text, layout.start, source);
  const { year, byline, source: credited } = readColophon([...layout.head, ...layout.foot]);
  const above = layout.head.map((line) => readDateLine(text, line)).find((date) => date !== undefined);
  const date = above ?? dateline?.date;
  const outlet = dateline?.source ?? credited;
  return {
    furniture: joinSpans(
      text,
      dateline === undefined ? layout.furniture : [...layout.furniture, dateline.span],
    ),
    start: dateline?.span.end ?? layout.start,
    ...(layout.headline !== undefined && { headline: layout.headline }),
    ...(outlet !== undefined && { source: outlet }),
    ...(byline !== undefined && { byline }),
    ...(date !== undefined && { dateline: date }),
    ...(year !== undefined && { copyright: year }),
  };
}
