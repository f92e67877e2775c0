/** The languages that Kutip reads and speaks. */
export type Lang = 'id' | 'en';

/** A half-open range of UTF-16 code units in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A pointer into the stored text of an article. Words are cut out of it only when they are shown. */
export interface Citation {
  readonly articleId: string;
  readonly span: Span;
}

/** A citation that is kept for long: with what it takes to find its words again when the article has been changed. */
export interface Anchor extends Citation {
  /** The words, as they stood there. */
  readonly exact: string;
  /** What stood before and behind them, 32 UTF-16 units each or what there was. */
  readonly prefix: string;
  readonly suffix: string;
  /** The article, as it was known. */
  readonly article: ArticleOrigin;
}

/** What identifies a later version of an article. */
export type ArticleOrigin = Pick<Article, 'id' | 'file' | 'title' | 'url' | 'source'>;

/** What has become of the words of an anchor. */
export type Held =
  /** The words are still in the same place. */
  | { readonly kind: 'same' }
  /** The words are in another version of the article, or at another place. */
  | { readonly kind: 'moved'; readonly anchor: Anchor }
  /** The article has been changed: this is how it reads now. */
  | { readonly kind: 'changed'; readonly anchor: Anchor }
  /** The article exists, but contains nothing like the words. */
  | { readonly kind: 'lost' }
  /** The article no longer exists. */
  | { readonly kind: 'gone' };

export type DateOrigin = 'front-matter' | 'metadata' | 'dateline' | 'address' | 'text' | 'copyright';

/**
 * A date and what it was read from.
 * `value` is ISO 8601, as precise as the evidence: `2023-09-13`, `2023-09`, `2023`, or `--09-13` where the year is unknown.
 */
export interface DateEvidence {
  readonly value: string;
  readonly origin: DateOrigin;
  /** The words that were read as the date, as printed. */
  readonly words: string;
  /** Where the words stand in the stored text; absent if they come from metadata or the address. */
  readonly span?: Span;
}

/** Another outlet that printed the same text. */
export interface Reprint {
  readonly title: string;
  readonly source?: string;
  readonly url?: string;
  readonly published?: DateEvidence;
  readonly file: string;
}

/** One news article. Immutable: a corrected text is another article with another id. */
export interface Article {
  /** Ten characters of `[a-z0-9]`, from source and text: the same article has the same id on every machine. */
  readonly id: string;
  readonly title: string;
  /** True if the input had no title and the first sentence stands in for it. */
  readonly titleDerived: boolean;
  /** The outlet; absent if nothing in the input names it. */
  readonly source?: string;
  readonly lang: Lang;
  /** The stored text, furniture included. Every span of the article counts into it. */
  readonly text: string;
  /** What is not the article's own text (link lines, credits, share buttons): sorted, disjoint. */
  readonly furniture: readonly Span[];
  readonly url?: string;
  readonly byline?: string;
  readonly published?: DateEvidence;
  /** Hex digest of the stored text as UTF-8. */
  readonly sha256: string;
  /** Path below the corpus folder, `/` between its parts; for JSON Lines followed by `#` and the line number. */
  readonly file: string;
  readonly reprints: readonly Reprint[];
}

/** Names under which one person, place or organisation is written. */
export interface Entity {
  readonly kind: 'person' | 'place' | 'organisation';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly Role[];
}

/** An office that a person held; `from` and `to` are ISO 8601 dates of any precision, absent if open. */
export interface Role {
  readonly title: { readonly id: string; readonly en: string };
  readonly from?: string;
  readonly to?: string;
}

/** `direct`: a whole utterance between marks; `partial`: a marked fragment in the reporter's sentence; `indirect`: retold, without marks. */
export type QuotationKind = 'direct' | 'partial' | 'indirect';

/** How the speaker of a quotation was found: each way is right in its own share of cases. */
export type AttributionPath =
  /** A name beside the cue: `kata Sari Dewi`. */
  | 'name'
  /** An office or description that the article gives to one person: `kata presiden itu`. */
  | 'epithet'
  /** A pronoun, read as the speaker in focus: `ujarnya`, `he said`. */
  | 'pronoun'
  /** Goes on with the utterance before it in the same sentence or paragraph. */
  | 'continued'
  /** A paragraph without a cue beside one that has a speaker. */
  | 'neighbour'
  /** A body or a document that speaks. */
  | 'organisation';

/** When something was said. */
export interface SaidOn {
  /** ISO 8601, as precise as is known: `2023-09-13`, `2023-09`, `2023`, or `--09-13` where the year is unknown. */
  readonly value: string;
  /** `stated`: the article dates the words or the event; `reported`: only the date of the report is known. */
  readonly basis: 'stated' | 'reported';
  /** The words that were read as the date, as printed. */
  readonly words: string;
  /** Where they stand in the stored text; absent if they come from metadata or the address. */
  readonly span?: Span;
}

/** What somebody said, as one article has it. Every span counts into the stored text of the article. */
export interface Quotation {
  readonly kind: QuotationKind;
  /** The words, without their marks. */
  readonly span: Span;
  /** The sentence, or the sentences, in which the words stand. */
  readonly sentence: Span;
  /** The fullest name that the article has for the speaker; absent if it is unclear who speaks. */
  readonly speaker?: string;
  readonly path?: AttributionPath;
  /** The words that name the speaker here: a name, an office, a pronoun. */
  readonly mention?: Span;
  /** What the article calls the speaker here, where that is no part of the name: `Ela` for Melati Anjani. */
  readonly nickname?: string;
  /** The verb or preposition that ties words and speaker. */
  readonly cue?: Span;
  /** The agency or outlet that relayed the words. */
  readonly via?: string;
  /** 0 to 1: how often a speaker found this way is the right one; 0 without a speaker. */
  readonly confidence: number;
  /** Absent if nothing tells when it was said. */
  readonly saidOn?: SaidOn;
}

/** What a room has chosen for itself; anything it has not chosen is absent. */
export interface RoomChoices {
  readonly lang?: Lang;
  /** Whether as few people as possible should see or hear the answers. */
  readonly quiet?: boolean;
  /** The names of the outlets that questions are answered from; all outlets if there are none. */
  readonly sources?: readonly string[];
}

/** How many sentences a summary has at most: where nobody says how many, and whatever is asked for. */
export const USUAL_SUMMARY = 6;
export const LONGEST_SUMMARY = 12;
