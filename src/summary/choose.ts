/** The options to choose from. */
export interface Choosing<T> {
  /** 0 to 1. */
  relevance(one: T): number;
  /** 0 to 1: how much of what an option says was said by what is chosen already, taken together. */
  said(one: T, chosen: readonly T[]): number;
  /** 0 to 1, of two options alone. */
  likeness(one: T, other: T): number;
  /** Whether there is room for it beside what was chosen. */
  fits?(one: T, chosen: readonly T[]): boolean;
}

/**
 * The most relevant that say different things, in the order of choice, by maximal marginal relevance (Carbonell & Goldstein 1998):
 * each time the one with the most `LAMBDA * relevance - (1 - LAMBDA) * said`. No two of them are alike by `bound` or more. Yields
 * after each choice.
 */
export function* choose<T>(
  options: readonly T[],
  most: number,
  bound: number,
  { relevance, said, likeness, fits = () => true }: Choosing<T>,
): Generator<void, T[]> {
  const chosen: T[] = [];
  let left = options.map((one) => ({ one, relevance: relevance(one) }));
  while (chosen.length < most) {
    left = left.filter(({ one }) => fits(one, chosen));
    let best: T | undefined;
    let worth = Number.NEGATIVE_INFINITY;
    for (const option of left) {
      const value = LAMBDA * option.relevance - (1 - LAMBDA) * said(option.one, chosen);
      if (value > worth) [best, worth] = [option.one, value];
    }
    if (best === undefined) break;
    const taken = best;
    chosen.push(taken);
    left = left.filter(({ one }) => one !== taken && likeness(one, taken) < bound);
    yield;
  }
  return chosen;
}

/** The weight of relevance against novelty. */
const LAMBDA = 0.5;
