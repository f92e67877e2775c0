import type { Candidate } from './port.ts';

/** The weight of a term that occurs in `holding` of so many documents. Robertson & Zaragoza 2009. */
export const rarityOf = (documents: number, holding: number): number =>
  Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));

/** What a term of a rarity is worth in a document of so many terms. No term stands in a document twice. */
export function worth(rarity: number, length: number, averageLength: number): number {
  const norm = K * (1 - B + (B * length) / averageLength);
  return (rarity * (K + 1)) / (1 + norm);
}

/** The first `limit` by score, those with equal scores by id. */
export function best(found: readonly Candidate[], limit: number): Candidate[] {
  const least = Float64Array.from(found, ({ score }) => score).sort()[found.length - limit] ?? 0;
  return found
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, limit);
}

const K = 1.2;
const B = 0.75;
