import {
  AUXILIARIES,
  CLAUSE_HOLDERS,
  NO_VERBS,
  PLAIN_PREDICATES,
  VERB_HOLDERS,
} from '../../lexicon/predicates.ts';
import type { Unit } from '../../reading/units.ts';

/**
 * Whether Indonesian words say something of something: a predicate stands among them that is not part of a relative clause, a purpose or a circumstance.
 * `warga pindah ke bukit` does, `susunan pemain yang akan diturunkan untuk menghadapi Muara` does not.
 */
export function isClause(units: readonly Unit[], from: number, to: number): boolean {
  // Up to here a predicate belongs to what holds it.
  let held = from;
  let wasHeld = false;
  for (let i = from; i < to; i++) {
    const unit = units[i] as Unit;
    // `harga dalam kondisi baik`
    if (i >= held && i > from && unit.lower === 'dalam' && STATES.has(units[i + 1]?.lower ?? '')) return true;
    if (unit.kind !== 'word' || POINTING.has(unit.lower)) held = i;
    else if (CLAUSE_HOLDERS.has(unit.lower) || VERB_HOLDERS.has(unit.lower))
      held = Math.max(held, reachOf(units, i));
    else if (isPredicate(unit)) {
      const isJoined = wasHeld && JOINTS.has(units[i - 1]?.lower ?? '');
      if (i >= held && !isJoined) return true;
      i = endOfPredicate(units, i, to) - 1;
      held = i;
      wasHeld = true;
    }
  }
  return false;
}

/** Behind `akan segera diturunkan`: another `akan` behind the verb is of the clause around it. */
function endOfPredicate(units: readonly Unit[], from: number, to: number): number {
  let at = from;
  while (at < to && AUXILIARIES.has((units[at] as Unit).lower)) at++;
  while (at < to && isVerb(units[at] as Unit)) at++;
  return Math.max(at, from + 1);
}

/** Behind the unit up to which a predicate would be held: `saat rapat berlangsung`, but not `saat ini`; not `akan` behind `yang tinggi`. */
function reachOf(units: readonly Unit[], at: number): number {
  const { lower } = units[at] as Unit;
  const next = units[at + 1];
  if (next === undefined || POINTING.has(next.lower)) return at;
  if (VERB_HOLDERS.has(lower)) return at + (AUXILIARIES.has(units[at + 2]?.lower ?? '') ? 2 : 3);
  if (lower !== 'yang' || isPredicate(next)) return at + LONGEST_HELD;
  return at + (next.isCapital || !AUXILIARIES.has(units[at + 2]?.lower ?? '') ? 4 : 1);
}

/** Whether a word says something of a subject: `akan`, `pindah`, `membangun`, `dibangun`. */
export const isPredicate = (unit: Unit): boolean => AUXILIARIES.has(unit.lower) || isVerb(unit);

const isVerb = ({ kind, lower, isCapital }: Unit): boolean =>
  kind === 'word' &&
  (PLAIN_PREDICATES.has(lower) || (!isCapital && VERB.test(lower) && !NO_VERBS.has(lower)));

const LONGEST_HELD = 30;

const POINTING: ReadonlySet<string> = new Set(['ini', 'itu', 'tersebut']);
const STATES: ReadonlySet<string> = new Set(['kondisi', 'keadaan']);
const JOINTS: ReadonlySet<string> = new Set(['dan', 'serta', 'atau']);

// Not `terciptanya`, which is a noun.
const VERB =
  /^(?:di\p{L}{4,}|(?:ber|ter)\p{L}{3,}(?<!nya)|me\p{L}{4,}(?:kan|i)(?:nya)?|me[mnlrwy]\p{L}{3,}(?<!nya))$/u;
