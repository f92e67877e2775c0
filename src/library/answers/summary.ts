import type { Citation, Lang, Quotation, Span } from '../../types.ts';

export interface SummaryRequest {
  readonly topic: string;
  /** How many sentences at most, 1 to `LONGEST_SUMMARY`; `USUAL_SUMMARY` if absent. */
  readonly length?: number;
  readonly source?: string;
  /** ISO 8601 of any precision, both inclusive: when the events happened. */
  readonly from?: string;
  readonly to?: string;
  /** `events`, if absent: in the order of events; `relevance`: best match first; `newest`: latest first. */
  readonly order?: 'events' | 'relevance' | 'newest';
  /** Sentences to leave out: nothing that overlaps one of them or says the same is chosen. */
  readonly without?: readonly Citation[];
  /** The language to prefer where articles in both tell the topic about as well; if absent, that of the topic. */
  readonly lang?: Lang;
}

export interface SummarySentence {
  /** One sentence, or two where it needs the one before; longer only where a quotation runs over several. */
  readonly citation: Citation;
  /** The quotation in it, where somebody is quoted between marks; its span lies inside that of the citation. */
  readonly quotation?: Quotation;
  /** ISO 8601, as precise as it is known: the day of the event, or of the report; absent if nothing is dated. */
  readonly day?: string;
  /** The words of the sentence that state the day; absent if it is that of the lead or the report. */
  readonly dated?: Span;
  /** Who prints the same, this one's outlet first where it is known; copies of one wire text are one origin. */
  readonly outlets: readonly string[];
  readonly origins: number;
}

/** What the corpus has on a topic, in sentences from its articles, no two of which say the same. */
export interface Summary {
  /** Empty if the corpus does not cover the topic. */
  readonly sentences: readonly SummarySentence[];
  /** Topics of the corpus that are nearest, each of which has a summary: for a reader whose topic is not covered; empty otherwise. */
  readonly nearest: readonly string[];
  /** As in `Answer`. */
  readonly only?: readonly string[];
}
