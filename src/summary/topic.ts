import type { Utterance } from '../library/answers/utterances.ts';
import type { Article, Citation, Quotation, Span } from '../types.ts';

/** An article that is about a topic. */
export interface OnTopic {
  readonly article: Article;
  /** Its passages in order, and how well each answers to the topic: 1 for the best of all. */
  readonly passages: readonly { readonly span: Span; readonly score: number }[];
}

/** What a summary asks of the corpus. */
export interface Telling {
  quotationsIn(article: Article): readonly Quotation[];
  /** Which of the words and names of the topic stand between two offsets of an article. */
  meet(article: Article, span: Span): readonly boolean[];
  /** The utterance whose quotation begins where a citation does. */
  utteranceAt(citation: Citation): Utterance | undefined;
  article(id: string): Article | undefined;
}
