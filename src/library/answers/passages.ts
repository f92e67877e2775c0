import type { Citation, Span } from '../../types.ts';

/** One passage that was found, with the words in it that answer. */
export interface Found {
  readonly passageId: string;
  readonly citation: Citation;
  /** The best part of the passage, inside `citation.span`. */
  readonly mark?: Span;
  /** 0 to 1: how likely the passage is to answer. */
  readonly confidence: number;
}

/** The answer to a question: `found` is empty if the corpus does not answer it. */
export interface Answer {
  readonly found: readonly Found[];
  readonly confidence: number;
  /** The outlets that were looked at, where the library is one `within` outlets and the question names none. */
  readonly only?: readonly string[];
  /** What the question names as its outlet. */
  readonly source?: string;
}

export interface SearchPage {
  readonly found: readonly Found[];
  /** How many passages match; with `isCut` those that match best, and there are more. */
  readonly total: number;
  readonly isCut?: boolean;
  /** Words that no passage has, and as what they were read. */
  readonly corrections?: readonly { readonly typed: string; readonly read: string }[];
  /** Filters whose date cannot be read, which are looked for as words. */
  readonly unread?: readonly string[];
  /** As in `Answer`. */
  readonly only?: readonly string[];
  readonly source?: string;
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
  /** The words of the passage that it met, as printed; empty if it met none. */
  readonly matched: readonly string[];
  /** Set where the match came through another name of the same thing. */
  readonly alias?: string;
  /** Set where an unknown word was read as this one. */
  readonly corrected?: string;
  readonly rarity: number;
}
