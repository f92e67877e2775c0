import type { Quotation, SaidOn } from '../../types.ts';

/** Somebody who is quoted in the corpus. */
export interface Speaker {
  /** The same for every article: folded canonical name. */
  readonly key: string;
  /** The canonical name. */
  readonly name: string;
}

export interface SpeakerCount extends Speaker {
  /** How many utterances with quotation marks the corpus has. */
  readonly utterances: number;
}

/** One article's form of an utterance. */
export interface Wording {
  readonly articleId: string;
  readonly quotation: Quotation;
}

/** A wording with the utterance that it belongs to. */
export interface Uttered {
  readonly utterance: Utterance;
  readonly wording: Wording;
}

/** What somebody said once, in every form in which articles have it. */
export interface Utterance {
  /** `<article>.<start>` of its first wording. */
  readonly id: string;
  /** Absent if it is unclear who speaks. */
  readonly speaker?: Speaker;
  /** The best dated among the wordings. */
  readonly saidOn?: SaidOn;
  /** The longest verbatim form first. */
  readonly wordings: readonly Wording[];
  /** Who printed it, reprints included, each once, in the order of the wordings. */
  readonly outlets: readonly string[];
  /** How many outlets these are, each article without a named one being one. */
  readonly reports: number;
  /** How many of them report on their own: copies of one agency text count once. */
  readonly origins: number;
}

export interface QuoteRequest {
  /** A speaker's name as typed; may go on with what the words are about: `kim jong un prioritas sejak 2024`. */
  readonly speaker: string;
  readonly about?: string;
  /** Letters of an outlet's name; only what it has is shown of an utterance. */
  readonly source?: string;
  /** The outlets to look at where none is named, likewise. */
  readonly only?: readonly string[];
  /** ISO 8601 of any precision, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  /** Include paraphrases, which have no quotation marks. */
  readonly indirect?: boolean;
  /** A full ISO 8601 date from which `minggu lalu` is counted, which is a topic where it is absent. */
  readonly today?: string;
  readonly offset: number;
  readonly limit: number;
}

export interface QuotePage {
  /** Who was understood; absent if nobody of that name is quoted. */
  readonly speaker?: SpeakerCount;
  /**
   * Whom else the name fits, or, where nobody is quoted under it, who is written most alike. Where nothing is about the topic, first those
   * whose name it is.
   */
  readonly others: readonly SpeakerCount[];
  /** The request as it was understood: topic, outlet and time taken out of free text. */
  readonly understood: Pick<QuoteRequest, 'about' | 'source' | 'from' | 'to'>;
  /** Newest event first; with a topic, best match first. */
  readonly utterances: readonly Utterance[];
  readonly total: number;
  /** As in `Answer`. */
  readonly only?: readonly string[];
}

export interface UtterancePage {
  readonly utterances: readonly Utterance[];
  readonly total: number;
}
