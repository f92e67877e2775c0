import type { Grammar } from '../lexicon/grammar.ts';
import type { Unit } from '../reading/units.ts';
import { isFiller } from './fillers.ts';
import type { NameRun } from './names.ts';

/** Whether a name stands right before or right behind a verb of saying, a comma and small words aside. */
export function isSpeaking(units: readonly Unit[], run: NameRun, grammar: Grammar): boolean {
  const before = units[run.from - 1]?.lower ?? '';
  if (before === 'menurut' || grammar.isSaying(before)) return true;
  const isApart = units[run.to]?.text === ',';
  let next = isApart ? run.to + 1 : run.to;
  while (isFiller(units[next], grammar)) next++;
  const verb = units[next]?.lower ?? '';
  // `…, kata Sari`: behind a comma a verb may have a subject of its own.
  return (
    grammar.isSaying(verb) &&
    !isReportedTo(units, next) &&
    !(isApart && grammar.cueOf(verb).includes('verb-first'))
  );
}

/** `melaporkan kejadian itu ke polisi`: nothing is told of what has been said. */
export function isReportedTo(units: readonly Unit[], verb: number): boolean {
  if (units[verb]?.lower !== 'melaporkan') return false;
  for (let at = verb + 1; at < verb + LONGEST_OBJECT && units[at]?.kind === 'word'; at++) {
    const { lower } = units[at] as Unit;
    if (lower === 'bahwa') return false;
    if (lower === 'ke' || lower === 'kepada') return at > verb + 1;
  }
  return false;
}

const LONGEST_OBJECT = 8;
