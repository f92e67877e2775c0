import type { Occurrences } from './match.ts';
import { SENTENCE_END } from './tokens.ts';

/** A sentence of a passage by its number from 0, and the rarity of the question words in it. */
export interface BestSentence {
  readonly number: number;
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** The window of at most 40 words with the rarest question words in it, the fewer other words between them the better. */
export function bestWindow({ words, places }: Occurrences, rarity: Float64Array): number {
  let best = 0;
  for (let j = 0; j < words.length; j++) {
    const seen = new Set<number>();
    let sum = 0;
    for (let k = j; k < words.length; k++) {
      const width = (places[k] as number) - (places[j] as number) + 1;
      if (width > 41) break;
      const word = words[k] as number;
      if (seen.has(word)) continue;
      seen.add(word);
      sum += rarity[word] as number;
      best = Math.max(best, sum / (1 + Math.max(0, width - seen.size) / 20));
    }
  }
  return best;
}

/**
 * The rarity of the pairs of neighbouring question words that follow each other in the passage just as in the question, with
 * as many words between them. `positions` are those of the words in the question; a pair is as rare as its commoner word.
 */
export function sequences(
  { words, places }: Occurrences,
  rarity: Float64Array,
  positions: readonly number[],
): number {
  const found = new Set<number>();
  for (let j = 0; j < words.length; j++) {
    const word = words[j] as number;
    const apart = (positions[word + 1] ?? Number.NaN) - (positions[word] as number);
    for (let k = j + 1; k < words.length && (places[k] as number) - (places[j] as number) <= apart; k++) {
      if (words[k] === word + 1 && (places[k] as number) - (places[j] as number) === apart) found.add(word);
    }
  }
  let sum = 0;
  for (const word of found) sum += Math.min(rarity[word] as number, rarity[word + 1] as number);
  return sum;
}

/** The sentence with the rarest question words in it, a shorter before a longer; `bonus` is added for some sentences. */
export function bestSentence(
  tokens: Uint32Array,
  { words, places }: Occurrences,
  rarity: Float64Array,
  bonus: (from: number, to: number) => number,
): BestSentence {
  let best: BestSentence = { number: 0, from: 0, to: 0, score: -1 };
  let bestTotal = -1;
  let from = 0;
  let number = 0;
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at] !== SENTENCE_END) continue;
    const seen = new Set<number>();
    const first = places[next] ?? at;
    for (; next < places.length && (places[next] as number) < at; next++) seen.add(words[next] as number);
    let sum = 0;
    for (const word of seen) sum += rarity[word] as number;
    const score = sum / (1 + (at - from) / 200);
    // A sentence that begins with what was asked about is about it.
    const total = score + (sum > 0 ? bonus(from, at) + (0.15 * sum) / (1 + (first - from) / 5) : 0);
    if (total > bestTotal) {
      best = { number, from, to: at, score };
      bestTotal = total;
    }
    from = at + 1;
    number++;
  }
  return best;
}
