import { bodyOf } from '../search/passages.ts';
import { sentences } from '../text/sentences.ts';
import type { Article, Span } from '../types.ts';
import { countMarks } from './marks.ts';

/** A sentence of an article, or several where a quotation runs over their ends. */
export interface Unit {
  readonly span: Span;
  /** The number of its paragraph, from 0. */
  readonly paragraph: number;
}

/** An article's own text in sentences, in order, without its furniture. What stands between two marks is not torn apart. */
export function unitsOf(article: Pick<Article, 'text' | 'furniture'>): readonly Unit[] {
  const { text } = article;
  const units: Unit[] = [];
  let paragraph = 0;
  let open: Span | undefined;
  const close = () => {
    if (open) units.push({ span: open, paragraph });
    open = undefined;
  };
  for (const part of bodyOf(article)) {
    let last = part.start;
    for (const sentence of sentences(text, part)) {
      if (text.slice(last, sentence.start).includes('\n') || last === part.start) {
        close();
        paragraph++;
      }
      open = { start: open?.start ?? sentence.start, end: sentence.end };
      if (countMarks(text, open) % 2 === 0 || open.end - open.start > LONGEST) close();
      last = sentence.end;
    }
    close();
  }
  return units;
}

// In UTF-16 units: a mark that is not closed by then is a mistake of print.
const LONGEST = 700;
