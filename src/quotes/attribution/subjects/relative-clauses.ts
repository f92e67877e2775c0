import { behindFillers } from '../../cast/fillers.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { isRoleWord } from '../../lexicon/titles.ts';
import type { Unit } from '../../reading/units.ts';
import { type Reference, reference } from '../phrases/references.ts';

/** `setuju dengan Sari Dewi yang menyebut`: she, whatever governs her. */
export function relativeHead(phrases: Phrases, verb: number): Reference | undefined {
  const { units, runAt } = phrases;
  const at = behindFillers(phrases, verb) - 1;
  const run = units[at]?.lower === 'yang' ? runAt[at - 1] : undefined;
  if (run === undefined || run.last <= run.first || run.last < run.to) return undefined;
  return reference('name', units, run.first, run.last);
}

/**
 * In a relative clause that a comma closes before the verb: `Sari, yang juga ketua Partai Kita, mengatakan`; in English one of a name may be left open:
 * `Sari Dewi, who trained Wira said`.
 */
export function isRelative({ units, grammar }: Phrases, at: number, verb: number, start: number): boolean {
  let isClosed = false;
  for (let i = at; i < verb && !isClosed; i++) isClosed = units[i]?.text === ',';
  if (!isClosed && grammar.lang === 'en')
    for (let i = at - 2; i > Math.max(start, at - LONGEST_OPEN) && units[i]?.kind === 'word'; i--)
      if (units[i]?.lower === 'who') return units[i - 1]?.text === ',' && isVerbBehind(units, i, at);
  if (!isClosed) return false;
  for (let i = at - 1; i >= Math.max(start, at - 14); i--) {
    if (units[i]?.text === ',')
      return /^(?:yang|who|whose|which|selaku|sebagai)$/.test(units[i + 1]?.lower ?? '');
  }
  return false;
}

/** `who trained Mrs Dewi`, not `who on Monday`: a verb, and right behind it whom it is done to. */
const isVerbBehind = (units: Phrases['units'], who: number, name: number): boolean =>
  /^\p{Ll}{3,}(?:ed|t|d|s)$/u.test(units[who + 1]?.text ?? '') && name - who <= 3;

/** `Sari Dewi yang hadir dalam rapat itu`: a name with a relative clause. */
export const isBeforeRelative = ({ units, grammar }: Phrases, { kind, last }: Reference): boolean =>
  grammar.lang === 'id' && kind === 'name' && units[last]?.lower === 'yang';

/** `Sari Dewi yang meninjau pasar Randu mengatakan`: she, where the name right before the verb is what the relative clause is about. */
export function relativeOwner(
  { units, runAt, grammar }: Phrases,
  { first }: Reference,
  start: number,
): Reference | undefined {
  const run = runAt[first];
  const before = run === undefined ? undefined : units[run.from - 1];
  if (grammar.lang !== 'id' || run === undefined || run.first > run.from) return undefined;
  if (before?.kind !== 'word' || before.isCapital || isRoleWord(before.lower) || before.lower === 'yang')
    return undefined;
  for (let at = run.from - 2; at >= Math.max(start, run.from - LONGEST_CLAUSE); at--) {
    const unit = units[at] as Unit;
    if (unit.kind !== 'word' || grammar.conjunctions.has(unit.lower)) return undefined;
    if (unit.lower !== 'yang') continue;
    const owner = runAt[at - 1];
    return owner !== undefined && owner.last > owner.first && owner.last === owner.to
      ? reference('name', units, owner.first, owner.last)
      : undefined;
  }
  return undefined;
}

const LONGEST_CLAUSE = 10;
const LONGEST_OPEN = 6;
