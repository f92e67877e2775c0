import { endsInFullName, isFullName } from '../../cast/names.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { INDEFINITE } from '../../lexicon/determiners-english.ts';
import { SOURCE_NOUNS } from '../../lexicon/documents.ts';
import { BEFORE_SUBJECT, OFFICE_LINKS } from '../../lexicon/links-english.ts';
import { isBody } from '../../lexicon/places.ts';
import type { Unit } from '../../reading/units.ts';
import {
  described,
  describes,
  isDescription,
  isEnglishOwner,
  type Reference,
  reference,
} from '../phrases/references.ts';
import { isPersonal } from '../subjects/offices.ts';
import { behindLinked } from './bodies.ts';
import { knownAs, writtenBy } from './named-later.ts';

/**
 * The speaker in the English words from unit `from` on, where the first name there is not theirs: `said a spokesman for Sari Dewi`, `said Wira's lawyer Sari
 * Dewi`, `said Muara mayor Sari Dewi`.
 */
export function englishPhrase(phrases: Phrases, from: number, limit: number): Reference | undefined {
  if (phrases.grammar.lang !== 'en') return undefined;
  return (
    bodyOfOwner(phrases, from, limit) ??
    unnamedFor(phrases, from, limit) ??
    behindTitle(phrases, from, limit) ??
    behindOwner(phrases, from, limit) ??
    behindEnvoy(phrases, from, limit) ??
    behindPlace(phrases, from, limit)
  );
}

/** `said Muara's transport ministry in Randu`: a body without a name, with which the phrase ends. */
function bodyOfOwner({ units, runAt, grammar }: Phrases, from: number, limit: number): Reference | undefined {
  const owner = runAt[from];
  if (owner === undefined || !isEnglishOwner(units, owner)) return undefined;
  for (let at = owner.to; at < Math.min(limit, owner.to + LONGEST_NOUNS); at++) {
    const unit = units[at] as Unit;
    if (unit.kind !== 'word' || unit.isCapital) return undefined;
    const next = units[at + 1];
    // `said Sari's written statement`
    if (SOURCE_NOUNS.has(unit.lower) && owner.last > owner.first && isClosed(next))
      return reference('body', units, owner.from, at + 1);
    if (isBody(unit.lower) && (isClosed(next) || grammar.cuts.has(next?.lower ?? '')))
      return reference('body', units, owner.from, at + 1);
  }
  return undefined;
}

/** `a spokesman for the Muara School`: somebody without a name, unless one follows behind a comma. */
function unnamedFor(phrases: Phrases, from: number, limit: number): Reference | undefined {
  const { units, runAt } = phrases;
  const isIndefinite = INDEFINITE.has(units[from]?.lower ?? '');
  const end = isIndefinite
    ? (endOfPhrase(units, from + 1, limit) ?? behindNoun(phrases, from + 1, limit))
    : undefined;
  if (end === undefined) return undefined;
  const later = knownAs(phrases, end, limit) ?? writtenBy(phrases, end, limit);
  if (later !== undefined) return later;
  const named = units[end]?.text === ',' ? runAt[end + 1] : undefined;
  return named !== undefined && isFullName(named) && isClosed(units[named.to])
    ? reference('name', units, named.first, named.last)
    : described(phrases, from, end);
}

/** `lead author of the study, Sari Dewi`: small words that say what somebody is, and a full name between commas. */
function behindTitle(phrases: Phrases, from: number, limit: number): Reference | undefined {
  const { units, runAt, grammar } = phrases;
  let isTitle = false;
  let at = from;
  for (; at < Math.min(limit, from + LONGEST_TAIL) && isWord(units[at]); at++) {
    const unit = units[at] as Unit;
    // `the head of the Muara Council, Sari Dewi`
    if (runAt[at] !== undefined && OFFICE_LINKS.has(beforeArticle(units, at)?.lower ?? '')) break;
    if (unit.isCapital || grammar.pronouns.has(unit.lower)) return undefined;
    isTitle ||= isDescription(unit);
  }
  const body = isTitle ? runAt[at] : undefined;
  if (body !== undefined) at = behindLinked(phrases, body.to);
  const run = isTitle && units[at]?.text === ',' ? runAt[at + 1] : undefined;
  return run !== undefined && isFullName(run) && isClosed(units[run.to])
    ? reference('name', units, run.first, run.last)
    : undefined;
}

/** Where a noun phrase ends that goes on behind its noun with what somebody is for or of. */
function endOfPhrase(
  units: readonly Unit[],
  from: number,
  limit: number,
  links = OFFICE_LINKS,
): number | undefined {
  let at = from;
  while (at < limit && isWord(units[at]) && !links.has((units[at] as Unit).lower)) at++;
  const noun = units[at - 1];
  if (at === from || !links.has(units[at]?.lower ?? '') || noun?.isCapital !== false || !isDescription(noun))
    return undefined;
  let end = at + 1;
  while (end < limit && end < at + LONGEST_TAIL && isWord(units[end]) && isPartOfTail(units[end] as Unit))
    end++;
  return end > at + 1 ? end : undefined;
}

/** Where somebody without a name begins whose words end at unit `last`: `a spokesman for the Muara School`. */
export function unnamedBegin({ units }: Phrases, last: number, start: number): number | undefined {
  for (let at = last - 3; at >= Math.max(start, last - LONGEST_UNNAMED); at--) {
    if (!INDEFINITE.has(units[at]?.lower ?? '')) continue;
    const isBegin = at <= start || mayBegin(units[at - 1]);
    // `One of the new members told`
    const isOneOf = at <= start && units[at]?.lower === 'one' && units[at + 1]?.lower === 'of';
    if (isOneOf && units.slice(at, last).every((unit) => isWord(unit) && !RELATIVE.test(unit.lower)))
      return at;
    return isBegin && endOfPhrase(units, at + 1, last, OR_PLACE) === last ? at : undefined;
  }
  return undefined;
}

/** Whether a clause can begin behind a unit. `Police investigating the murder said`: none does. */
export const mayBegin = (before: Unit | undefined): boolean =>
  before === undefined || before.kind !== 'word' || BEFORE_SUBJECT.has(before.lower);

/** `a Muara representative`: behind the noun with which the phrase ends. */
function behindNoun({ units, grammar }: Phrases, from: number, limit: number): number | undefined {
  let at = from;
  const isCut = () => at > from && grammar.cuts.has((units[at] as Unit).lower);
  while (at < Math.min(limit, from + LONGEST_NOUNS) && isWord(units[at]) && !isCut()) at++;
  const noun = units[at - 1];
  const isNoun =
    noun?.isCapital === false &&
    (isDescription(noun) || REPRESENTING.has(noun.lower) || AGENT.test(noun.lower));
  return at > from && isNoun && (isClosed(units[at]) || isCut()) ? at : undefined;
}

const REPRESENTING: ReadonlySet<string> = new Set(['representative', 'rep', 'employee', 'insider', 'local']);

// `said a shopper`
const AGENT = /^\p{Ll}{3,}(?:er|or|ist|ian)$/u;

const RELATIVE = /^(?:who|which|that|whose)$/;
const isWord = (unit: Unit | undefined): boolean => unit?.kind === 'word';
const isPartOfTail = ({ isCapital, lower }: Unit): boolean =>
  isCapital || OFFICE_LINKS.has(lower) || TAIL.has(lower) || describes(lower) || /^\p{Ll}{4,}$/u.test(lower);

/** `Wira's longtime lawyer, Sari Dewi`, `Muara Rescue's Director Sari Dewi`. */
function behindOwner({ units, runAt }: Phrases, from: number, limit: number): Reference | undefined {
  const owner = runAt[from];
  if (owner === undefined || !isEnglishOwner(units, owner)) return undefined;
  const titled = runAt[owner.to];
  if (titled !== undefined && titled.first > titled.from && endsInFullName(titled))
    return reference('name', units, titled.first, titled.last);
  // `Muara's Foreign Secretary, Sari Dewi`
  const office = titled !== undefined && isPersonal(units, titled) ? titled.to : undefined;
  const at = office ?? behindNouns(units, owner.to, limit);
  const run = at === undefined ? undefined : runAt[units[at]?.text === ',' ? at + 1 : at];
  return run !== undefined && isFullName(run) ? reference('name', units, run.first, run.last) : undefined;
}

/** `the Muara Ambassador to Randu, Sari Dewi`: the name behind the comma that ends an office at a place. */
function behindEnvoy({ units, runAt }: Phrases, from: number, limit: number): Reference | undefined {
  const office = runAt[units[from]?.lower === 'the' ? from + 1 : from];
  if (office === undefined || office.first < office.last || !isPersonal(units, office)) return undefined;
  const place = /^(?:to|in)$/.test(units[office.to]?.lower ?? '') ? runAt[office.to + 1] : undefined;
  if (place === undefined || place.to >= limit || units[place.to]?.text !== ',') return undefined;
  const run = runAt[place.to + 1];
  return run !== undefined && isFullName(run) && isClosed(units[run.to])
    ? reference('name', units, run.first, run.last)
    : undefined;
}

/** `Muara mayor Sari Dewi`: a place or a body, what somebody is there, and a full name. */
function behindPlace(phrases: Phrases, from: number, limit: number): Reference | undefined {
  const { units, runAt } = phrases;
  const place = runAt[from];
  if (place === undefined || place.words.length > MOST_WORDS) return undefined;
  const last = behindLinked(phrases, place.to);
  const at = behindNouns(units, last, limit);
  const run = at === undefined ? undefined : runAt[at];
  if (run?.from === place.to) return undefined;
  return run !== undefined && isFullName(run) ? reference('name', units, run.first, run.last) : undefined;
}

/** The unit before one, an article aside. */
const beforeArticle = (units: readonly Unit[], at: number): Unit | undefined =>
  units[at - 1]?.lower === 'the' ? units[at - 2] : units[at - 1];

/** Behind small nouns, the last of which says what somebody is. */
function behindNouns(units: readonly Unit[], from: number, limit: number): number | undefined {
  let at = from;
  while (at < Math.min(limit, from + LONGEST_NOUNS) && isWord(units[at]) && units[at]?.isCapital === false)
    at++;
  const { lower } = units[at - 1] as Unit;
  const isNoun = describes(lower) || (lower.endsWith('s') && describes(lower.slice(0, -1)));
  return at > from && isNoun ? at : undefined;
}

const isClosed = (unit: Unit | undefined): boolean => unit === undefined || /^(?:[.,;]|and)$/.test(unit.text);

const TAIL: ReadonlySet<string> = new Set(['the', 'a', 'an', 'and', 'in', 'his', 'her', 'its', 'their']);
const LONGEST_TAIL = 8;
const LONGEST_NOUNS = 5;
const MOST_WORDS = 3;
// `a woman in Muara`; behind `said a woman` that is where she said it.
const OR_PLACE: ReadonlySet<string> = new Set([...OFFICE_LINKS, 'in', 'on']);
const LONGEST_UNNAMED = 14;
