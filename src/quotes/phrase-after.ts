import type { Grammar } from './lexicon/grammar.ts';
import { isBody, isPlaceOrBody } from './lexicon/places.ts';
import type { NameRun } from './names.ts';
import {
  BODY_NOUNS,
  described,
  GROUPS,
  isDescription,
  isPointedAt,
  type Phrases,
  type Reference,
  reference,
} from './references.ts';
import type { Unit } from './units.ts';

/** The speaker in the words from unit `from` on, as after `kata` or `said`; undefined where no such words stand there. */
export function phraseAfter(phrases: Phrases, from: number, end: number): Reference | undefined {
  const { units, runAt, grammar } = phrases;
  const limit = Math.min(end, from + LONGEST_PHRASE);
  let role: { readonly first: number; readonly last: number } | undefined;
  for (let i = from; i < limit; i++) {
    const unit = units[i] as Unit;
    if (unit.kind === 'marked') break;
    const run = runAt[i];
    if (run !== undefined) {
      const isNamed = units[run.from - 1]?.lower === 'bernama' || units[run.from - 1]?.lower === 'named';
      if (isPointedAt(units, run.to) && role !== undefined && !isNamed)
        return described(phrases, role.first, run.to + 1);
      const isSource = role !== undefined && BODY_NOUNS.has((units[role.first] as Unit).lower);
      if (run.last > run.first && !isSource && !isAbbreviated(phrases, run))
        return nameInChain(phrases, run, limit);
      role = { first: role?.first ?? i, last: run.to };
      i = run.to - 1;
      continue;
    }
    if (unit.kind === 'punctuation') {
      const next = passOver(phrases, i, limit, role !== undefined);
      if (next === undefined) break;
      i = next;
      continue;
    }
    if (role === undefined) {
      if (grammar.pronouns.has(unit.lower)) return reference('pronoun', units, i, i + 1);
      if (GROUPS.has(unit.lower)) return reference('group', units, i, i + 1);
      if (grammar.fillers.has(unit.lower) && i < from + 3) continue;
      if (!isNounLike(unit, grammar)) break;
    } else if (JOINTS.has(unit.lower) && runAt[i + 1] !== undefined) continue;
    else if (grammar.cuts.has(unit.lower)) break;
    role = { first: role?.first ?? i, last: i + 1 };
  }
  if (role === undefined) return undefined;
  const isNamed = units
    .slice(role.first, role.last)
    .some((unit) => unit.isCapital || isNounLike(unit, grammar, true));
  return isNamed ? described(phrases, role.first, role.last) : undefined;
}

/**
 * A name behind titles, or, where bodies and places make up the first run, the name that follows them after commas: `kata Kepala Desa Mekar,
 * Kecamatan Kota, Sari Dewi, di …`.
 */
function nameInChain({ units, runAt }: Phrases, run: NameRun, limit: number): Reference {
  const first = reference('name', units, run.first, run.last);
  const stripped = units.slice(run.from, run.first);
  const isSingle = run.last - run.first === 1;
  const isOfBody = stripped.some((unit) => isPlaceOrBody(unit.lower));
  // `Bupati Muara, Sari Dewi`: one word behind a title may be an unknown place, before a full name.
  if (stripped.length === 0 || (!isOfBody && !isSingle)) return first;
  const shortest = isOfBody && isSingle ? 1 : 2;
  let at = run.to;
  for (let links = 0; links < 4 && at < limit && units[at]?.text === ','; links++) {
    const next = runAt[at + 1];
    if (next === undefined) break;
    if (next.last - next.first >= shortest && next.first === next.from)
      return reference('name', units, next.first, next.last);
    at = next.to;
  }
  return first;
}

/** Where reading goes on behind punctuation inside a title: commas and slashes between its parts, brackets. */
function passOver({ units, runAt }: Phrases, at: number, limit: number, inRole: boolean): number | undefined {
  if (!inRole) return undefined;
  const { text } = units[at] as Unit;
  if (text === '/') return at;
  if (text === '(') return closing(units, at, limit);
  if (text !== ',') return undefined;
  if (runAt[at + 1] !== undefined) return at;
  return units[at + 1]?.lower === 'dan' && runAt[at + 2] !== undefined ? at + 1 : undefined;
}

/** A body with its initials in brackets before more of the title: `Lembaga Keuangan Desa (LKD) Mekar Sari Dewi`. */
function isAbbreviated({ units, runAt }: Phrases, run: NameRun): boolean {
  if (units[run.to]?.text !== '(' || run.first === run.from) return false;
  const close = closing(units, run.to, run.to + 6);
  return close !== undefined && runAt[run.to + 1] !== undefined && runAt[close + 1] !== undefined;
}

function closing(units: readonly Unit[], open: number, end: number): number | undefined {
  for (let i = open + 1; i < Math.min(end, open + 15); i++) if (units[i]?.text === ')') return i;
  return undefined;
}

/** A word that can begin the naming of a speaker in small letters. */
function isNounLike(unit: Unit, grammar: Grammar, isHead = false): boolean {
  return (
    isDescription(unit) ||
    isBody(unit.lower) ||
    (!isHead && grammar.determiners.has(unit.lower)) ||
    /^pihak/.test(unit.lower)
  );
}

const JOINTS: ReadonlySet<string> = new Set('dan of for and the'.split(' '));

const LONGEST_PHRASE = 45;
