import type { Span } from '../types.ts';
import { commonWords } from './common-words.ts';
import { type Word, words } from './words.ts';

/** A text, or the part of it that is compared. */
export interface Compared {
  readonly text: string;
  readonly span?: Span;
}

/** Spans count into the whole text of each side, from the start of a word to the end of one: sorted, disjoint. */
export interface Differences {
  readonly onlyFirst: readonly Span[];
  readonly onlySecond: readonly Span[];
}

/**
 * The words that one text has and the other has not, by their longest common subsequence. Case, punctuation, hyphens and
 * diacritics are no difference, nor is writing together (`kerja sama`, `kerja-sama`, `kerjasama`). Near-linear: texts of
 * more than 1,000 words together are held against each other between the words that both have once.
 */
export function differences(first: Compared, second: Compared): Differences {
  const one = wordsOf(first);
  const other = wordsOf(second);
  const gaps = gapsBetween(
    commonWords(
      one.map(({ form }) => form),
      other.map(({ form }) => form),
    ),
    one,
    other,
  ).filter(([left, right]) => joined(left) !== joined(right));
  return {
    onlyFirst: gaps.flatMap(([left]) => extent(left)),
    onlySecond: gaps.flatMap(([, right]) => extent(right)),
  };
}

/** The words on both sides of which neither belongs to a common word, from one common word to the next. */
function gapsBetween(
  common: readonly (readonly [number, number])[],
  one: readonly Word[],
  other: readonly Word[],
): (readonly [readonly Word[], readonly Word[]])[] {
  let [left, right] = [0, 0];
  return [...common, [one.length, other.length] as const].map(([i, j]) => {
    const gap = [one.slice(left, i), other.slice(right, j)] as const;
    [left, right] = [i + 1, j + 1];
    return gap;
  });
}

const wordsOf = ({ text, span }: Compared): Word[] => words(text, span?.start, span?.end);

const joined = (some: readonly Word[]): string => some.map(({ form }) => form).join('');

function extent(some: readonly Word[]): Span[] {
  const [first, last] = [some[0], some.at(-1)];
  return first && last ? [{ start: first.start, end: last.end }] : [];
}
