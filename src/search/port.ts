import type { Pause } from '../turns/pause.ts';
/** A document of the first stage: a passage as the distinct terms (stems) that it can be found by. */
export interface IndexDocument {
  /** Chosen by the caller, from 0 to 2^32 - 1; never used again after `remove`. */
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
  /** Whether any accepted document holds any of the terms. */
  holds(terms: readonly string[], accept: (id: number) => boolean): boolean;
  readonly size: number;
  /** Await this before changing a loaded index; otherwise the first change takes one long turn. */
  prepare(pause: Pause): Promise<void>;
  /** The index in plain arrays, made in short turns: `pause` is awaited often. Nothing may be added or removed meanwhile. */
  save(pause: Pause): Promise<SavedIndex>;
}

/** An inverted index in plain arrays, of the documents that are there. */
export interface SavedIndex {
  /** Ids; what follows knows a document by its place here. */
  readonly documents: Uint32Array;
  /** How many terms each document has, and on average, as scores were reckoned with it. */
  readonly lengths: Uint32Array;
  readonly averageLength: number;
  /** No two alike. */
  readonly terms: readonly string[];
  /** `ends[i]` is where the places of the documents with term `i` end in `postings`. */
  readonly ends: Uint32Array;
  readonly postings: Uint32Array;
}
