import type { Citation, Span } from '../../types.ts';
import type { Utterance, Uttered } from './utterances.ts';

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
