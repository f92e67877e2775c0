import type { Grammar } from '../lexicon/grammar.ts';
import type { Unit } from '../reading/units.ts';
import type { NameRun } from './names.ts';

/** Whether a name stands right before or right behind a verb of saying, a comma and small words aside. */
export function isSpeaking(units: readonly Unit[], run: NameRun, grammar: Grammar): boolean {
  const before = units[run.from - 1]?.lower ?? '';
  if (before === 'menurut' || grammar.isSaying(before)) return true;
  let next = run.to;
  if (units[next]?.text === ',') next++;
  while (grammar.fillers.has(units[next]?.lower ?? '')) next++;
  return grammar.isSaying(units[next]?.lower ?? '');
}
