import type { Article, Citation, Lang, Span } from './types.ts';

/** One passage that was found, with the words in it that answer. */
export interface Found {
  readonly passageId: string;
  readonly citation: Citation;
  /** The best part of the passage, inside `citation.span`. */
  readonly mark?: Span;
  /** 0 to 1: how likely the passage is to answer. */
  readonly confidence: number;
}

/** What the corpus holds. Dates are ISO 8601 of any precision; absent where no article is dated. */
export interface Coverage {
  readonly articles: number;
  readonly passages: number;
  readonly from?: string;
  readonly to?: string;
  readonly languages: readonly { readonly lang: Lang; readonly articles: number }[];
  /** Most articles first; `source` absent for those whose outlet is unknown. */
  readonly sources: readonly SourceCoverage[];
}

export interface SourceCoverage {
  readonly source?: string;
  readonly articles: number;
  readonly from?: string;
  readonly to?: string;
}

/** The answer to a question: `found` is empty where the corpus does not answer it. */
export interface Answer {
  readonly found: readonly Found[];
  readonly confidence: number;
}

export interface SearchPage {
  readonly found: readonly Found[];
  /** How many passages match in all. */
  readonly total: number;
}

/** Why a passage came up for a question. Scores are comparable only within one question. */
export interface Explanation {
  readonly question: string;
  readonly citation: Citation;
  readonly terms: readonly ExplainedTerm[];
  /** The filters of the query, as they were understood (`source:antara`). */
  readonly filters: readonly string[];
  readonly features: readonly { readonly name: string; readonly value: number; readonly weight: number }[];
  readonly score: number;
  readonly confidence: number;
}

export interface ExplainedTerm {
  /** The word of the question. */
  readonly word: string;
  readonly stem: string;
  /** The words of the passage that it met, as printed; empty where it met none. */
  readonly matched: readonly string[];
  /** Set where the match came through another name of the same thing. */
  readonly alias?: string;
  /** Set where an unknown word was read as this one. */
  readonly corrected?: string;
  readonly rarity: number;
}

/** Everything that a command may ask of the core. */
export interface Library {
  /** The words that a citation points to: the only way in which text leaves the corpus. */
  slice(citation: Citation): string;
  article(id: string): Article | undefined;
  /** The parts of an article that are its own text, in order, at most `size` UTF-16 units each, cut between sentences. */
  pages(article: Article, size: number): readonly Span[];
  /** Up to three passages that answer the question, best first. Never throws on a malformed question. */
  ask(question: string): Promise<Answer>;
  /** Ranked passages for search words with `"exact phrase"`, `-without`, `source:`, `after:`, `before:`. */
  search(query: string, page: { readonly offset: number; readonly limit: number }): Promise<SearchPage>;
  /** Absent where there is no such passage. */
  why(passageId: string, question: string): Explanation | undefined;
  coverage(): Coverage;
}
