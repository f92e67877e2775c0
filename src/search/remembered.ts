import type { Occurrences } from './match.ts';
import type { BestSentence } from './proximity.ts';
import type { Question } from './question.ts';
import { formOf } from './tokens.ts';

/** How far a sentence is the one that somebody remembers half of: up to the number of small words of the question. */
export type Remembrance = (
  tokens: Uint32Array,
  met: Occurrences,
  sentence: BestSentence,
  rarity: Float64Array,
) => number;

/**
 * Counts the small words of a question that stand in a sentence in the order of the question, between its other words; for little
 * where not nearly the whole question stands there in that order, since whoever asks in words of their own has small words that
 * mean nothing. The order is that of the heaviest common subsequence (Jacobson & Vo 1992), where a small word weighs 1 and any
 * other its rarity. `find` gives the number of a form, 0 where the corpus does not have it.
 */
export function remembranceOf({ words, small }: Question, find: (form: string) => number): Remembrance {
  const placesOf = Map.groupBy(small, ({ form }) => find(form));
  placesOf.delete(0);
  const size = 1 + Math.max(-1, ...[...words, ...small].map(({ position }) => position));
  // Of the best subsequence up to each place of the question: its weight, and how many small words it has.
  const weights = new Float64Array(size);
  const counts = new Uint8Array(size);

  function extend(place: number, weight: number, count: number): void {
    const to = weight + (weights[place - 1] ?? 0);
    const counted = count + (counts[place - 1] ?? 0);
    for (let later = place; later < size && (weights[later] as number) < to; later++) {
      weights[later] = to;
      counts[later] = counted;
    }
  }

  return (tokens, { words: met, places }, { from, to }, rarity) => {
    if (placesOf.size === 0) return 0;
    weights.fill(0);
    counts.fill(0);
    let next = places.findIndex((at) => at >= from);
    for (let at = from; at < to; at++) {
      // The last place of the question first: one word of a text is only one of them.
      for (const { position } of placesOf.get(formOf(tokens[at] as number))?.toReversed() ?? [])
        extend(position, SMALL, 1);
      for (; places[next] === at; next++) {
        const word = met[next] as number;
        extend(words[word]?.position ?? 0, rarity[word] as number, 0);
      }
    }
    const whole = small.length * SMALL + rarity.reduce((sum, of) => sum + of, 0);
    return (counts[size - 1] as number) * ((weights[size - 1] as number) / whole) ** STRICT;
  };
}

const SMALL = 1;
const STRICT = 4;
