/** What tells in a language whether a sentence can stand alone. All in small letters, as `foldWord` writes them. */
export interface SentenceWords {
  /** Words at the beginning of a sentence by which it goes on with what stands before it. */
  readonly openers: readonly (readonly string[])[];
  /** Third persons: dangling where nobody is named before them in the sentence. */
  readonly pronouns: ReadonlySet<string>;
  /** Those of them that dangle only at the beginning of a sentence. */
  readonly onlyFirst: ReadonlySet<string>;
  /** Those of them that may belong to somebody named behind them: `On her birthday, Sari …`. */
  readonly forward: ReadonlySet<string>;
  /** Point to something named before: `pertemuan itu`. */
  readonly demonstratives: ReadonlySet<string>;
  /** Words behind which a demonstrative points to the day of the report: `tahun ini`. */
  readonly deictic: ReadonlySet<string>;
  /** The ending of a word that belongs to somebody named before: `rumahnya`. */
  readonly suffix: string | undefined;
  /** Words with that ending that belong to nobody. */
  readonly ownWords: ReadonlySet<string>;
  /** Behind the words of a caption, before a mark: `Foto: …`. */
  readonly captions: ReadonlySet<string>;
}

export const wordList = (words: string): ReadonlySet<string> =>
  new Set(words.trim().split(/\s+/).filter(Boolean));

/** Phrases with commas between them, the longest first. */
export const phraseList = (phrases: string): readonly (readonly string[])[] =>
  phrases
    .split(',')
    .map((phrase) => phrase.trim().split(/\s+/).filter(Boolean))
    .filter((phrase) => phrase.length > 0)
    .sort((one, other) => other.length - one.length);
