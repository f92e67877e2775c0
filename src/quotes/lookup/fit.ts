import { commonWords, type Pair } from '../../text/common-words.ts';
import type { AskedWords } from './quotation-index.ts';

/** The stretch of a quotation that asked words fit best. */
export interface Fit {
  /** The stretch, in places of the quotation's words. */
  readonly from: number;
  readonly to: number;
  /** How many words both have in the same order, … */
  readonly shared: number;
  /** … and how many of these are not of the closed classes. */
  readonly telling: number;
  /** Dice's coefficient of the weighted words of the asked text and the stretch, 0 to 1. */
  readonly similarity: number;
  /** The same with every word counted alike. */
  readonly sameness: number;
}

/**
 * Finds the stretch by shared words first, then aligns. Absent where the similarity cannot reach `floor`, which is known
 * without aligning.
 */
export function bestFit(
  asked: AskedWords,
  quotation: Uint32Array,
  weight: (word: number) => number,
  floor: number,
): Fit | undefined {
  const total = sum(asked.weights);
  const all = sum(Array.from(quotation, weight));
  if (dice(all, total, all) < floor) return undefined;
  const length = asked.words.length + Math.max(4, asked.words.length >> 1);
  const { start, shared } = richest(asked, quotation, length);
  if (dice(shared, total, shared) < floor) return undefined;
  const near = quotation.subarray(start, start + length);
  const run = bestRun(commonWords(asked.words, near), asked, Array.from(near, weight));
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return undefined;
  const before = first[0] <= EDGE ? first[0] : 0;
  const after = asked.words.length - 1 - last[0];
  const from = Math.max(0, first[1] + start - before);
  const to = Math.min(quotation.length, last[1] + start + 1 + (after <= EDGE ? after : 0));
  const weights = run.map(([place]) => asked.weights[place] as number);
  const stretch = sum(Array.from(quotation.subarray(from, to), weight));
  return {
    from,
    to,
    shared: run.length,
    telling: weights.filter((each) => each === 1).length,
    similarity: dice(sum(weights), total, stretch),
    sameness: dice(run.length, asked.words.length, to - from),
  };
}

/** The window of `length` words that shares the most weight with what is asked, each word as often as it is asked. */
function richest(asked: AskedWords, quotation: Uint32Array, length: number) {
  const open = new Map<number, number>();
  const weights = new Map<number, number>();
  for (const [place, word] of asked.words.entries()) {
    if (word < 0) continue;
    open.set(word, (open.get(word) ?? 0) + 1);
    weights.set(word, asked.weights[place] as number);
  }
  let [start, shared, best] = [0, 0, 0];
  for (let end = 0; end < quotation.length; end++) {
    const left = end >= length ? open.get(quotation[end - length] as number) : undefined;
    if (left !== undefined) {
      const word = quotation[end - length] as number;
      open.set(word, left + 1);
      if (left >= 0) shared -= weights.get(word) as number;
    }
    const word = quotation[end] as number;
    const entering = open.get(word);
    if (entering === undefined) continue;
    open.set(word, entering - 1);
    if (entering > 0) shared += weights.get(word) as number;
    if (shared > best + 1e-9) [best, start] = [shared, Math.max(0, end - length + 1)];
  }
  return { start, shared: best };
}

/** The run of common words that gains the most, where the words of the quotation between them cost a quarter of their weight. */
function bestRun(pairs: readonly Pair[], asked: AskedWords, weights: readonly number[]): readonly Pair[] {
  let [begin, gain, best, from, to] = [0, 0, 0, 0, 0];
  for (const [place, [i, j]] of pairs.entries()) {
    const last = place === 0 ? j : (pairs[place - 1] as Pair)[1] + 1;
    gain -= sum(weights.slice(last, j)) / 4;
    if (gain <= 0) [begin, gain] = [place, 0];
    gain += asked.weights[i] as number;
    if (gain > best) [best, from, to] = [gain, begin, place + 1];
  }
  return pairs.slice(from, to);
}

const dice = (shared: number, one: number, other: number): number =>
  one + other > 0 ? (2 * shared) / (one + other) : 0;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

// How many unmatched words at either end of what is asked are held against as many words of the quotation there.
const EDGE = 3;
