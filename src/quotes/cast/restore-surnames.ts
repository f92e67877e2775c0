import { TITLES } from '../lexicon/titles.ts';
import type { Unit } from '../reading/units.ts';
import { type NameRun, rename } from './names.ts';
import type { Phrases } from './paragraphs.ts';
import { isPlaced, PLACE_SURNAMES } from './place-surnames.ts';

/** Gives their names back to those who are called by such a surname alone, where the article names them in full. */
export function restorePlaceSurnames(paragraphs: readonly Phrases[]): void {
  const surnames = new Set<string>();
  for (const { runs } of paragraphs)
    for (const { words } of runs)
      if (words.length > 1)
        for (const word of [words[0], words.at(-1)]) if (word && PLACE_SURNAMES.has(word)) surnames.add(word);
  if (surnames.size === 0) return;
  for (const { units, runs } of paragraphs)
    for (const run of runs) if (isSurnameAlone(units, run, surnames)) rename(units, run, run.to - 1, run.to);
}

const isSurnameAlone = (
  units: readonly Unit[],
  { from, to, words }: NameRun,
  surnames: ReadonlySet<string>,
): boolean =>
  words.length === 0 &&
  surnames.has((units[to - 1] as Unit).lower) &&
  units.slice(from, to - 1).every(({ lower }) => TITLES.has(lower)) &&
  !isPlaced(units, from);
