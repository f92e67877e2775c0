import type { Grammar } from '../lexicon/grammar.ts';
import type { Unit } from '../reading/units.ts';
import type { NameRun } from './names.ts';

/** Whether a name stands right before or right behind a verb of saying, a comma and small words aside. */
export function isSpeaking(units: readonly Unit[], run: NameRun, grammar: Grammar): boolean {
  const before = units[run.from - 1]?.lower ?? '';
  if (before === 'menurut' || grammar.isSaying(before)) return true;
  const isApart = units[run.to]?.text === ',';
  let next = isApart ? run.to + 1 : run.to;
  while (grammar.fillers.has(units[next]?.lower ?? '')) next++;
  const verb = units[next]?.lower ?? '';
  // `…, kata Sari`: behind a comma a verb may have a subject of its own.
  return grammar.isSaying(verb) && !(isApart && grammar.cueOf(verb).includes('verb-first'));
}
