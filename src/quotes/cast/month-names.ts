import { CALENDAR, type Grammar, MONTHS_IN_NAMES, NEVER_NAMES } from '../lexicon/grammar.ts';
import { digitsIn } from '../reading/characters.ts';
import type { Unit } from '../reading/units.ts';
import { isFiller } from './fillers.ts';

/** `Sari May`: an English month behind a name. */
const isMonthAsSurname = (units: readonly Unit[], at: number): boolean =>
  MONTH_SURNAMES.has((units[at] as Unit).lower) && isUndated(units, at);

/** Without a day or a year beside it. */
const isUndated = (units: readonly Unit[], at: number): boolean =>
  [units[at - 1], units[at + 1]].every((unit) => digitsIn(unit?.text ?? '') === 0);

/** `said May`, `May said`: a month that is a name, too, beside a verb of saying; in Indonesian also before another word of the name. */
export const isMonthAsName = (units: readonly Unit[], at: number, grammar: Grammar): boolean =>
  isUndated(units, at) &&
  ((MONTHS_ALONE.has((units[at] as Unit).lower) &&
    [units[at - 1], units[at + 1]].some(
      (unit) => unit !== undefined && isVerbOfSaying(unit.lower, grammar),
    )) ||
    (grammar.lang === 'id' &&
      MONTHS_IN_NAMES.has((units[at] as Unit).lower) &&
      (isFirstName(units, at) || isMonthSpeaking(units, at, grammar))));

/** `penjaga pintu air, Juli Santika`. */
const isFirstName = (units: readonly Unit[], at: number): boolean => {
  const next = units[at + 1];
  if (units[at - 1]?.text !== ',' || next?.isCapital !== true || next.kind !== 'word') return false;
  return (
    !CALENDAR.has(next.lower) && !NEVER_NAMES.has(next.lower) && !CALENDAR.has(units[at - 2]?.lower ?? '')
  );
};

/** `lanjut Juli.`, `Juli juga menegaskan`: not `ujarnya Juli lalu`. */
function isMonthSpeaking(units: readonly Unit[], at: number, grammar: Grammar): boolean {
  const [before, behind] = [units[at - 1], units[at + 1]];
  if (before !== undefined && grammar.cueOf(before.lower).includes('verb-first'))
    return behind?.kind !== 'word' || CASES_BEHIND.has(behind.lower);
  if (before !== undefined && before.text !== '.' && before.kind !== 'marked') return false;
  let verb = at + 1;
  while (isFiller(units[verb], grammar)) verb++;
  return grammar.cueOf(units[verb]?.lower ?? '').includes('subject-first');
}

const CASES_BEHIND: ReadonlySet<string> = new Set([
  'kepada',
  'saat',
  'ketika',
  'usai',
  'dalam',
  'di',
  'seraya',
  'sambil',
]);

const isVerbOfSaying = (word: string, grammar: Grammar): boolean =>
  grammar.isSaying(word) && !grammar.cueOf(word).includes('clitic');

const MONTH_SURNAMES: ReadonlySet<string> = new Set(['may', 'june']);
const MONTHS_ALONE: ReadonlySet<string> = new Set([...MONTH_SURNAMES, 'april']);

/** With other words of the name on both sides. */
export function isMonthInName(units: readonly Unit[], at: number, from: number, end: number): boolean {
  const next = units[at + 1];
  const { lower } = units[at] as Unit;
  // Where no name goes before, the caller has seen that it is one.
  if (at === from) return MONTHS_ALONE.has(lower) || (MONTHS_IN_NAMES.has(lower) && isUndated(units, at));
  if (isMonthAsSurname(units, at)) return true;
  if (at + 1 >= end || next === undefined) return false;
  return MONTHS_IN_NAMES.has(lower) && next.isCapital && !CALENDAR.has(next.lower);
}
