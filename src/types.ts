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

export type DateOrigin = 'front-matter' | 'metadata' | 'dateline' | 'text' | 'copyright';

/**
 * A date and what it was read from.
 * `value` is ISO 8601, as precise as the evidence: `2023-09-13`, `2023-09`, `2023`, or `--09-13` where the year is unknown.
 */
export interface DateEvidence {
  readonly value: string;
  readonly origin: DateOrigin;
  /** The words that were read as the date, as printed. */
  readonly words: string;
  /** Where the words stand in the stored text; absent where they come from metadata. */
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
  /** True where the input had no title and the first sentence stands in for it. */
  readonly titleDerived: boolean;
  /** The outlet; absent where nothing in the input names it. */
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

/** An office that a person held; `from` and `to` are ISO 8601 dates of any precision, absent where open. */
export interface Role {
  readonly title: { readonly id: string; readonly en: string };
  readonly from?: string;
  readonly to?: string;
}
