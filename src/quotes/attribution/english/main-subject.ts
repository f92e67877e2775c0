import { isFiller } from '../../cast/fillers.ts';
import { endsInFullName, isFullName, type NameRun } from '../../cast/names.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { ENGLISH_BODIES } from '../../lexicon/bodies.ts';
import { INDEFINITE } from '../../lexicon/determiners-english.ts';
import { OFFICE_LINKS } from '../../lexicon/links-english.ts';
import { isBody } from '../../lexicon/places.ts';
import { isPluralOfPerson, isRoleWord } from '../../lexicon/titles.ts';
import { isCapitals } from '../../reading/characters.ts';
import type { Unit } from '../../reading/units.ts';
import {
  described,
  isDescription,
  isEnglishOwner,
  isGoverned,
  type Reference,
  reference,
} from '../phrases/references.ts';
import { bodyEnd } from './bodies.ts';
import { isOtherNoun, isPersonNoun, isSmallTitle } from './small-nouns.ts';

/** The subject without a person's name with which an English main clause begins, at or right behind unit `start`: a body, a place, somebody described. */
export function unnamedMain(phrases: Phrases, at: number, start: number, end: number): Reference | undefined {
  const { units, runAt } = phrases;
  const run = runAt[at];
  if (at === start && (run === undefined || run.first === run.last)) {
    const people = somebodyAt(phrases, start, end) ?? severalAt(phrases, start, end);
    if (people !== undefined) return people;
  }
  if (run !== undefined) return describedIn(phrases, run, start, end) ?? bodyIn(phrases, run, start, end);
  return units[at]?.lower === 'it' && at === start && !isImpersonal(units, at)
    ? reference('group', units, at, at + 1)
    : undefined;
}

/** `a Muara spokesperson`, `the Muara foreign ministry`: what a place or a body stands before. */
function describedIn(phrases: Phrases, run: NameRun, start: number, end: number): Reference | undefined {
  const { units } = phrases;
  const to = bodyEnd(phrases, run, end) ?? run.to;
  const last = behindNouns(units, to);
  const isTheirs = /^(?:the|a|an|one)$/.test(units[run.from - 1]?.lower ?? '');
  return last > to && isTheirs && !isGoverned(phrases, run.from - 1, start)
    ? (apposed(phrases, last) ?? described(phrases, run.from - 1, last))
    : undefined;
}

/** A body or a place with which the clause begins, where it does something. */
function bodyIn(phrases: Phrases, run: NameRun, start: number, end: number): Reference | undefined {
  const { units, runAt } = phrases;
  if (run.first < run.last || behindNouns(units, run.to) > run.to) return undefined;
  const isFirst = run.from === start || (run.from === start + 1 && units[start]?.lower === 'the');
  if (ENGLISH_BODIES.has((units[run.to - 1] as Unit).lower)) {
    const to = bodyEnd(phrases, run, end) ?? run.to;
    // `Muara Union of Teachers President Sari Dewi has been blunt`
    const holder = OFFICE_LINKS.has(units[to]?.lower ?? '') ? runAt[to + 1] : undefined;
    if (holder !== undefined && holder.first > holder.from && endsInFullName(holder))
      return reference('name', units, holder.first, holder.last);
    // `The Harbour Department allowed`
    return run.from <= start + 1 ? reference('body', units, run.from, to) : undefined;
  }
  const last = behindJoined(phrases, run);
  if (!isFirst || !doesSomething(phrases, last)) return undefined;
  // `The President criticised`
  if (isRoleWord((units[last - 1] as Unit).lower)) return described(phrases, start, last);
  return reference('body', units, behindDateline(units, start), last);
}

/** `MUARA The Randu Islands said`: behind the place where it is told. */
const behindDateline = (units: readonly Unit[], start: number): number =>
  isCapitals((units[start] as Unit).text) && units[start + 1]?.text === 'The' ? start + 1 : start;

/** `the Muara foreign ministry`: behind the nouns that say what somebody or a body is. */
function behindNouns(units: readonly Unit[], from: number): number {
  let at = from;
  while (
    units[at]?.isCapital === false &&
    (isDescription(units[at] as Unit) || (at > from && isBody(units[at]?.lower ?? '')))
  )
    at++;
  return at;
}

/** `Muara and Randu`, `the Muara Islands and the Randu Republic`: behind the last of the places that are joined. */
function behindJoined({ units, runAt }: Phrases, { to }: NameRun): number {
  if (units[to]?.lower !== 'and') return to;
  const next = runAt[units[to + 1]?.lower === 'the' ? to + 2 : to + 1];
  return next !== undefined && next.first === next.last ? next.to : to;
}

/** Whether a verb of saying or a past stands at a unit, adverbs aside. */
function doesSomething({ units, runAt, grammar }: Phrases, at: number): boolean {
  let verb = at;
  while (verb < at + 2 && units[verb] !== undefined && isFiller(units[verb] as Unit, grammar)) verb++;
  const { kind, lower } = units[verb] ?? { kind: undefined, lower: '' };
  if (kind !== 'word' || runAt[verb] !== undefined) return false;
  return verb > at || PAST.test(lower) || grammar.cueOf(lower).length > 0;
}

const PAST = /^(?:\p{L}{3,}ed|shot|hit|sent|made|took|gave|hoped)$/u;

/** `a federal judge barred`: an indefinite article, words in small letters, and a noun for a person. */
function somebodyAt(phrases: Phrases, start: number, end: number): Reference | undefined {
  const { units, runAt } = phrases;
  if (!INDEFINITE.has(units[start]?.lower ?? '')) return undefined;
  for (let at = start + 1; at < Math.min(end, start + LONGEST_NOUN); at++) {
    const unit = units[at] as Unit;
    if (unit.kind !== 'word' || runAt[at] !== undefined) return undefined;
    if (isPersonNoun(unit) && !isPersonNoun(units[at + 1] as Unit)) return described(phrases, start, at + 1);
    if (!isOtherNoun(phrases, unit) && !isSmallTitle(unit)) return undefined;
  }
  return undefined;
}

/** `Opposition leaders challenged`, `Some health ministers`: several people with whom the clause begins. */
function severalAt(phrases: Phrases, start: number, end: number): Reference | undefined {
  const { units, runAt } = phrases;
  const begin = runAt[start]?.to ?? start;
  for (let at = begin; at < Math.min(end, begin + LONGEST_NOUN); at++) {
    const unit = units[at] as Unit;
    if (unit.kind !== 'word' || runAt[at] !== undefined) return undefined;
    if (isPluralOfPerson(unit.lower)) return reference('body', units, start, at + 1);
    const mayOpen = at === start && (unit.isCapital || SEVERAL.test(unit.lower));
    if (!mayOpen && !isOtherNoun(phrases, unit) && !isSmallTitle(unit)) return undefined;
  }
  return undefined;
}

const SEVERAL = /^(?:some|several|many|most|two|three|four|five|other)$/;
const LONGEST_NOUN = 5;

/** `Sari and the Muara House have argued`: who stands first of two before a verb, where the other is no person. */
export function firstOfTwo({ units, runAt }: Phrases, last: number, start: number): Reference | undefined {
  const other = runAt[last - 1];
  if (other === undefined || other.first !== other.last) return undefined;
  const and = units[other.from - 1]?.lower === 'the' ? other.from - 2 : other.from - 1;
  const run = units[and]?.lower === 'and' ? runAt[and - 1] : undefined;
  const isFirst = run !== undefined && run.from <= start && run.last > run.first;
  return isFirst && !isEnglishOwner(units, run) ? reference('name', units, run.first, run.last) : undefined;
}

/** `The Muara leader in Randu, Sari Dewi, also attacked`: the name behind what somebody is. */
function apposed({ units, runAt }: Phrases, end: number): Reference | undefined {
  const place =
    OFFICE_LINKS.has(units[end]?.lower ?? '') || units[end]?.lower === 'in' ? runAt[end + 1] : undefined;
  const comma = place?.to ?? end;
  const run = units[comma]?.text === ',' ? runAt[comma + 1] : undefined;
  return run !== undefined && isFullName(run) && units[run.to]?.text === ','
    ? reference('name', units, run.first, run.last)
    : undefined;
}

/** `It was Sari Dewi who criticised`, `It made Sari Dewi angry`: it says nothing. */
const isImpersonal = (units: readonly Unit[], it: number): boolean =>
  /^(?:is|was|has been|made|makes|took|takes|seems|seemed)$/.test(units[it + 1]?.lower ?? '');
