import type { Grammar } from '../lexicon/grammar.ts';
import type { Unit } from '../reading/units.ts';
import type { Phrases } from './paragraphs.ts';

/** Whether a unit is a small word that may stand between a verb and its subject: `has also`. `Will` is a name. */
export const isFiller = (unit: Unit | undefined, { fillers }: Grammar): boolean =>
  unit !== undefined && !unit.isCapital && fillers.has(unit.lower);

/** Behind the last unit before `at` that is no filler: `has also said`. */
export function behindFillers({ units, grammar }: Phrases, at: number): number {
  let end = at;
  while (isFiller(units[end - 1], grammar)) end--;
  return end;
}
