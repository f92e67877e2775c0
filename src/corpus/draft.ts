import type { Lang } from '../types.ts';
import type { Reason } from './problem.ts';

/** What a file states about one article, before its text is looked into. Fields are as printed. */
export interface Draft {
  readonly text: string;
  readonly title?: string;
  readonly source?: string;
  readonly url?: string;
  readonly byline?: string;
  readonly published?: string;
  readonly lang?: Lang;
  /** Where `published` stands: what a person wrote for the corpus, or what a program did. */
  readonly origin: 'front-matter' | 'metadata';
}

/** What a parser gives for one article: no draft where it could not be read, and everything that is wrong with it. */
export interface Parsed {
  readonly draft?: Draft;
  readonly reasons: readonly Reason[];
}
