import type {
  Anchor,
  Article,
  ArticleOrigin,
  Citation,
  Held,
  Lang,
  Quotation,
  SaidOn,
  Span,
} from './types.ts';

/** One passage that was found, with the words in it that answer. */
export interface Found {
  readonly passageId: string;
  readonly citation: Citation;
  /** The best part of the passage, inside `citation.span`. */
  readonly mark?: Span;
  /** 0 to 1: how likely the passage is to answer. */
  readonly confidence: number;
}

/** What the corpus holds. Dates are ISO 8601 of any precision; absent if no article is dated. */
export interface Coverage {
  readonly articles: number;
  readonly passages: number;
  readonly from?: string;
  readonly to?: string;
  readonly languages: readonly { readonly lang: Lang; readonly articles: number }[];
  /** Most articles first; `source` absent for those whose outlet is unknown. */
  readonly sources: readonly SourceCoverage[];
  /** The outlets that are looked at where nobody names another, if these are not all. */
  readonly only?: readonly string[];
}

export interface SourceCoverage {
  readonly source?: string;
  readonly articles: number;
  readonly from?: string;
  readonly to?: string;
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

/** One utterance with every wording compared with the first. */
export interface Comparison {
  readonly utterance: Utterance;
  /** In the order of `utterance.wordings`: the words that the first wording does not have; for the first, those that some other lacks. */
  readonly differences: readonly (readonly Span[])[];
  /** Other utterances that the words also fit, best first. */
  readonly others: readonly Utterance[];
}

/** What a check found. `absent` says nothing on whether the words were said. */
export type Check =
  | (Uttered & { readonly verdict: 'exact' })
  | (Uttered & OtherSpeaker & { readonly verdict: 'other-speaker' })
  | (Uttered & UnsureSpeaker & { readonly verdict: 'unsure-speaker' })
  | (Uttered & Differing & { readonly verdict: 'near' })
  | (Uttered & Differing & OtherSpeaker & { readonly verdict: 'near-other-speaker' })
  | (Uttered & Differing & UnsureSpeaker & { readonly verdict: 'near-unsure-speaker' })
  /** The words stand in an article, but not as a quotation. */
  | { readonly verdict: 'unquoted'; readonly citation: Citation }
  | { readonly verdict: 'absent' };

/** The articles have the words as those of one person, the checked text as those of another. */
export interface OtherSpeaker {
  /** The speaker as the checked text has it. */
  readonly named: string;
}

/** The same, where the articles leave a doubt about who speaks. */
export interface UnsureSpeaker extends OtherSpeaker {
  /** The words of `named` that the article has, too. */
  readonly alsoNamed?: string;
}

/** How an article's words differ from those that were checked. */
export interface Differing {
  /** The words of the article that the checked text does not have at their place. */
  readonly missing: readonly Span[];
  /** The words of the checked text that the article does not have at their place: UTF-16 offsets into `asked`. */
  readonly added: readonly Span[];
  /** Whether a negation in one of the two makes it say the contrary of the other. */
  readonly isNegated: boolean;
  /** What was looked for: the checked text without marks and attribution. */
  readonly asked: string;
}

/** Who said what in the corpus. */
export interface Quotes {
  by(request: QuoteRequest): QuotePage;
  /** The newest 200 with quotation marks whose speaker and year are known. */
  latest(page: { readonly offset: number; readonly limit: number }): UtterancePage;
  /** Whose name fits what is typed, the most quoted first; for nothing typed, the first of `speakers`. */
  suggest(typed: string, limit: number): readonly SpeakerCount[];
  /** People and bodies, the most quoted first; documents and laws are found by what is typed only. */
  speakers(page: { readonly offset: number; readonly limit: number }): {
    readonly speakers: readonly SpeakerCount[];
    readonly total: number;
  };
  /** The utterance that the words fit best; undefined if none does. */
  compare(words: string): Comparison | undefined;
  /** Looks for a quotation, with or without marks and its speaker (`"Saya senang," kata Sari`). */
  check(text: string): Check;
  /** The quotation that begins where a citation does; undefined if none does. Paraphrased wordings are included only if this quotation is one. */
  at(citation: Citation): Uttered | undefined;
}

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

/** Everything that a command may ask of the core. */
export interface Library {
  /** The words that a citation points to. No text leaves the corpus in any other way. */
  slice(citation: Citation): string;
  article(id: string): Article | undefined;
  /** The article itself where it is still there; else what may be a later version of it, most trusted first. */
  related(article: ArticleOrigin): readonly Article[];
  /** The parts of an article that are its own text, in order, at most `size` UTF-16 units each, cut between sentences. */
  pages(article: Article, size: number): readonly Span[];
  /** Up to three passages that answer the question, which may name a `source:`, best first. Never throws on a malformed question. */
  ask(question: string): Promise<Answer>;
  /** Whether a text is put as a question, in either language, and not as search words. */
  isQuestion(text: string): boolean;
  /** Ranked passages for search words with `"exact phrase"`, `-without`, `source:`, `after:`, `before:`. */
  search(query: string, page: { readonly offset: number; readonly limit: number }): Promise<SearchPage>;
  /** Some sentences on a topic from several articles. Never throws on a malformed topic. */
  summarise(request: SummaryRequest): Promise<Summary>;
  /** Undefined if there is no such passage. */
  why(passageId: string, question: string): Explanation | undefined;
  coverage(): Coverage;
  /** The passage in which a citation begins; undefined if there is none. */
  passageAt(citation: Citation): string | undefined;
  /** A citation that can be kept; undefined if there is no such article. */
  anchor(citation: Citation): Anchor | undefined;
  /** What has become of the words of an anchor. */
  reanchor(anchor: Anchor): Held;
  readonly quotes: Quotes;
  /**
   * The same library, in which `ask`, `search`, `summarise` and `quotes.by` look at the articles of these outlets alone, reprints
   * included, unless an outlet is named; `why` explains that. Costs nothing; without outlets it is this one.
   */
  within(outlets: readonly string[]): Library;
}
