import type { Candidate } from './port.ts';

/** The weight of a term that occurs in `holding` of so many documents. Robertson & Zaragoza 2009. */
export const rarityOf = (documents: number, holding: number): number =>
  Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));

/** What a term of a rarity is worth that stands so often in a text; `relative` is the length of the text by the average. */
export function worth(rarity: number, count: number, relative: number): number {
  return rarity * ((count * (K + 1)) / (count + K * (1 - B + B * relative)));
}

/** The first `limit` by score, those with equal scores by id. */
export function best(found: readonly Candidate[], limit: number): Candidate[] {
  const least = Float64Array.from(found, ({ score }) => score).sort()[found.length - limit] ?? 0;
  return found
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, limit);
}

// The usual k1 and b.
const K = 1.2;
const B = 0.75;
