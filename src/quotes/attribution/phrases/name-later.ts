import { isFullName } from '../../cast/names.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import type { Grammar } from '../../lexicon/grammar.ts';
import { SOMEBODYS } from '../../lexicon/titles.ts';
import type { Unit } from '../../reading/units.ts';
import { closing, JOINTS } from './office-chain.ts';
import { type Reference, reference } from './references.ts';

/** Words right before the name of somebody who has been described. */
export const NAMED: ReadonlySet<string> = new Set(['bernama', 'berinisial', 'named']);

/** `ekonom dari Lembaga Randu for Trade (LRT), Sari Dewi`: the full name between commas behind a body. */
export function nameBehindBody(phrases: Phrases, from: number, limit: number): Reference | undefined {
  const { units, runAt } = phrases;
  let at = runAt[from]?.to ?? limit;
  for (let next = at; next < limit; next = at) {
    const { text, lower } = units[at] as Unit;
    const run = runAt[at + 1];
    if (text === ',')
      return run !== undefined && isFullName(run) ? reference('name', units, run.first, run.last) : undefined;
    if (text === '(') at = (closing(units, at, limit) ?? limit) + 1;
    else if (JOINTS.has(lower) && run !== undefined) at = run.to;
    else return undefined;
  }
  return undefined;
}

/** `seorang pedagang di sekitar lokasi bernama Sari`. */
export function calledLater({ units, runAt }: Phrases, from: number, limit: number): Reference | undefined {
  for (let at = from; at < Math.min(limit, from + LONGEST_PLACE) && units[at]?.kind === 'word'; at++) {
    const run = NAMED.has((units[at] as Unit).lower) ? runAt[at + 1] : undefined;
    if (run !== undefined && run.last > run.first) return reference('name', units, run.first, run.last);
  }
  return undefined;
}

const LONGEST_PLACE = 10;

/**
 * `analis kopi dan mata uang, Sari Dewi kepada …`: the full name behind the comma that ends two fields of an office or two offices in small letters, if the
 * phrase goes on with no verb.
 */
export function nameBehindFields(
  { units, runAt, grammar }: Phrases,
  and: number,
  limit: number,
): Reference | undefined {
  if (units[and]?.lower !== 'dan') return undefined;
  let at = and + 1;
  while (at < Math.min(limit, and + LONGEST_FIELD) && isNoun(units[at], grammar)) at++;
  // `tetangga dan kerabat korban, Sari Dewi`: whose they are.
  const isOfSomebody = units
    .slice(Math.max(0, and - LONGEST_FIELD), at)
    .some(({ lower }) => SOMEBODYS.has(lower) || KIN_OR_CASE.has(lower));
  const run = at > and + 1 && units[at]?.text === ',' && !isOfSomebody ? runAt[at + 1] : undefined;
  if (run === undefined || run.to > limit || run.first > run.from || run.words.length < 2) return undefined;
  const next = run.to < limit ? units[run.to] : undefined;
  const isThen = next?.lower === 'saat' && units[run.to + 1]?.lower === 'itu';
  const isEnd =
    next?.kind !== 'word' || grammar.cases.has(next.lower) || (BEHIND_SPEAKER.has(next.lower) && !isThen);
  return isEnd && run.last === run.to ? reference('name', units, run.first, run.last) : undefined;
}

const isNoun = (unit: Unit | undefined, { cuts, cases, cueOf }: Grammar): boolean =>
  unit?.kind === 'word' &&
  !unit.isCapital &&
  !cuts.has(unit.lower) &&
  !cases.has(unit.lower) &&
  cueOf(unit.lower).length === 0;

const LONGEST_FIELD = 6;
const KIN_OR_CASE: ReadonlySet<string> = new Set(
  'korban almarhum almarhumah terdakwa tersangka pelaku pasien kerabat keluarga tetangga'.split(' '),
);
const BEHIND_SPEAKER: ReadonlySet<string> = new Set('saat ketika usai seperti sebagaimana'.split(' '));
