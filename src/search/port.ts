/** A document of the first stage: a passage as the distinct terms (stems) that it can be found by. */
export interface IndexDocument {
  /** Chosen by the caller; never used again after `remove`. */
  readonly id: number;
  /** No term holds white space. */
  readonly terms: readonly string[];
}

export interface Candidate {
  readonly id: number;
  /** Comparable only within one call. */
  readonly score: number;
}

/** Finds the passages worth a second look. What decides their final order is done by the second stage. */
export interface SearchIndex {
  /** Throws on an id that is there already. */
  add(documents: readonly IndexDocument[]): void;
  /** Ids that are not there are ignored. */
  remove(ids: readonly number[]): void;
  /**
   * The documents that hold any of the terms and are accepted, best first: rare terms count for more, long documents
   * for less.
   */
  candidates(terms: readonly string[], limit: number, accept?: (id: number) => boolean): readonly Candidate[];
  readonly size: number;
  /** The index as one line of text, for the same driver to load. */
  save(): string;
}
