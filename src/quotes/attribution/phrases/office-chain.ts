import type { NameRun } from '../../cast/names.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { FIELDS } from '../../lexicon/fields.ts';
import { GIVEN_NAMES } from '../../lexicon/given-names.ts';
import { KIN } from '../../lexicon/names.ts';
import { isPlaceOrBody } from '../../lexicon/places.ts';
import { REGIONAL_HEADS } from '../../lexicon/regions.ts';
import { SOMEBODYS, TITLES } from '../../lexicon/titles.ts';
import { digitsIn, isCapitals } from '../../reading/characters.ts';
import type { Unit } from '../../reading/units.ts';
import { type Reference, reference } from './references.ts';

/**
 * A name behind titles, or, where bodies and places make up the first run, the name that follows them after commas: `kata Kepala Desa Mekar,
 * Kecamatan Kota, Sari Dewi, di …`.
 */
export function nameInChain(phrases: Phrases, run: NameRun, limit: number, isOffice: boolean): Reference {
  const { units, runAt } = phrases;
  const owned = ownedBy(phrases, run, limit);
  if (owned !== undefined) return owned;
  const first = reference('name', units, run.first, run.last);
  const stripped = units.slice(run.from, run.first);
  const isSingle = run.last - run.first === 1;
  const isOfBody = stripped.some(
    (unit) => isPlaceOrBody(unit.lower) || FIELDS.has(unit.lower) || isShortForm(unit),
  );
  // `Bupati Muara, Sari Dewi`: one word behind a title may be an unknown place, before a full name.
  if (stripped.length === 0 && !isOffice) return first;
  // `Ketua BEM RND, Sari`
  const areLetters = stripped.length > 0 && units.slice(run.first, run.last).every(isShortForm);
  if (!isOfBody && !isSingle && !areLetters) return holderBehind(phrases, run, limit) ?? first;
  const isRegion = stripped.some(({ lower }) => REGIONAL_HEADS.has(lower));
  // `Direktur RMK, Sari`
  const shortest = areLetters || (isSingle && (isOfBody || isRegion)) ? 1 : 2;
  // Of a first name alone nobody says more than where: `Pak Wira dan Sari`.
  const isUnknown = !run.words.some((word) => GIVEN_NAMES.has(word));
  let at = run.to;
  // `Project Director Randu 2019 The Series, Sari Dewi`.
  while (isSingle && isNumber(units[at])) at = runAt[at + 1]?.to ?? at + 1;
  for (let links = 0; links < 6 && at < limit; links++) {
    const next = nextInChain(phrases, at, limit);
    if (next === undefined) break;
    // Behind two fields of an office a word alone is enough.
    const fewest = links > 0 && isSingle ? 1 : shortest;
    if (isUnknown ? isHolder(units, next, fewest, isSingle) : isNextName(units, next, shortest))
      return reference('name', units, next.first, next.last);
    at = isNumber(units[next.to]) ? next.to + 1 : next.to;
  }
  return first;
}

/**
 * `General Manager Muara Baru, Sari Dewi`; `Kapolsek Muara Baru, Kompol Sari Dewi`: the full name behind the comma, where the words before it do not begin as
 * a name does, and are not what the article speaks of rather than of the name.
 */
function holderBehind(phrases: Phrases, run: NameRun, limit: number): Reference | undefined {
  const { units } = phrases;
  let next = run.last === run.to && run.to < limit ? nextInChain(phrases, run.to, limit) : undefined;
  // `Ketua Cabang Muara Baru, Randu, Sari Dewi`: the place between commas.
  if (next !== undefined && next.first === next.last && next.to < limit)
    next = nextInChain(phrases, next.to, limit);
  if (next === undefined || next.last - next.first < 2 || units[next.from - 1]?.text !== ',')
    return undefined;
  if (run.words.some((word) => GIVEN_NAMES.has(word))) return undefined;
  const titles = units.slice(next.from, next.first);
  if (!titles.every(({ text, lower }) => text === '.' || TITLES.has(lower))) return undefined;
  const ending = (units[run.to - 1] as Unit).text;
  const isKnown =
    (ending.length > 2 && isCapitals(ending)) ||
    next.words.some((word) => GIVEN_NAMES.has(word)) ||
    (next.person?.mentions ?? 0) > (run.person?.mentions ?? 0);
  return titles.length > 0 || isKnown ? reference('name', units, next.first, next.last) : undefined;
}

const isShortForm = ({ text }: Unit): boolean => text.length > 2 && text.length < 6 && isCapitals(text);

/** A run behind a comma that is a name alone. */
const isNextName = (units: readonly Unit[], { from, first, last }: NameRun, shortest: number): boolean =>
  units[from - 1]?.text === ',' && first === from && last - first >= shortest;

/**
 * Whether the name is that of who holds the office before it, which ends in no name that is known: also where only titles stand before it
 * (`Kapolsek Muara, Kompol Sari`), or where it ends the office (`Kepala Pusat Data dan Humas Kementerian Pangan Sari Dewi`).
 */
function isHolder(units: readonly Unit[], next: NameRun, shortest: number, isSingle: boolean): boolean {
  const { from, first, last } = next;
  if (first === from) return isNextName(units, next, shortest);
  // `Presiden Wira dan Presiden Sari Dewi` are two.
  if (OWN_OFFICES.has((units[from] as Unit).lower)) return false;
  const titles = units.slice(from, first);
  if (units[from - 1]?.text === ',' && titles.every(({ text, lower }) => text === '.' || TITLES.has(lower)))
    return last > first;
  return isSingle && last - first > 1 && !isAbbreviatedBody(units, next);
}

/** `Asosiasi Petani dan Industri Kopi Randu (APIK)`: the short form of a body, unless it is the initials of a name. */
function isAbbreviatedBody(units: readonly Unit[], { to, words }: NameRun): boolean {
  const short = units[to]?.text === '(' ? units[to + 1] : undefined;
  return (
    short !== undefined && isShortForm(short) && short.lower !== words.map((word) => word.charAt(0)).join('')
  );
}

/** `pengacara Sari Dewi, Wira`, `Paman Sari, Wira`: whose lawyer or uncle it is stands first. */
export function ownedBy(
  { units, runAt, grammar }: Phrases,
  { first, last, to, words }: NameRun,
  limit: number,
): Reference | undefined {
  const next = runAt[to + 1];
  if (last !== to || next === undefined || next.to > limit || units[to]?.text !== ',') return undefined;
  const isRelative = words.length > 1 && KIN.has(words[0] as string) && next.words.length > 1;
  if (
    !(isRelative || SOMEBODYS.has(units[first - 1]?.lower ?? '')) ||
    next.first !== next.from ||
    next.last !== next.to
  )
    return undefined;
  const behind = next.to < limit ? units[next.to] : undefined;
  // `kata Kakak Sari, Wira Dewi diam saja`: another sentence is told of Wira.
  const goesOn = (word: string): boolean => grammar.cases.has(word) || grammar.cuts.has(word);
  const isClosed =
    behind?.kind !== 'word' ||
    (isRelative ? behind.isCapital || goesOn(behind.lower) : !JOINTS.has(behind.lower));
  return isClosed && next.last > next.first ? reference('name', units, next.first, next.last) : undefined;
}

/** The run that goes on with a title behind a comma, behind `dan`, or behind its initials in brackets. */
function nextInChain({ units, runAt }: Phrases, at: number, limit: number): NameRun | undefined {
  const { text, lower } = units[at] as Unit;
  if (text === '(') {
    if (!isShortFor(units, at)) return undefined;
    const after = (closing(units, at, limit) ?? at) + 1;
    return runAt[units[after]?.text === ',' ? after + 1 : after];
  }
  if (LINKED.has(lower)) return runAt[at + 1];
  if (text !== ',') return undefined;
  return runAt[at + 1] ?? (units[at + 1]?.lower === 'dan' ? runAt[at + 2] : undefined);
}

/** Whether what a bracket opens with begins like a word before it: `Dinas Laut (DL)`, but not `Wulan (45)` nor `Wira (PKR)`. */
function isShortFor(units: readonly Unit[], open: number): boolean {
  const initial = units[open + 1]?.text.charAt(0).toUpperCase();
  for (let at = open - 1; at >= 0 && units[at]?.kind === 'word' && at > open - LONGEST_SPELLED; at--)
    if (units[at]?.isCapital && units[at]?.text.charAt(0).toUpperCase() === initial) return true;
  return false;
}

const LONGEST_SPELLED = 12;

// Nobody holds them beside another office in one breath.
const OWN_OFFICES: ReadonlySet<string> = new Set(
  `presiden wapres menteri gubernur bupati walikota kanselir perdana pm raja ratu kaisar sultan paus kapolri panglima
   president prime minister governor chancellor king queen pope senator`.split(/\s+/),
);

const LINKED: ReadonlySet<string> = new Set(['dan', 'and', 'of', 'untuk', '/', '&']);

/** Where the bracket closes that opens at unit `open`, before `end`. */
export function closing(units: readonly Unit[], open: number, end: number): number | undefined {
  for (let i = open + 1; i < Math.min(end, open + 15); i++) if (units[i]?.text === ')') return i;
  return undefined;
}

export const isNumber = (unit: Unit | undefined): boolean =>
  unit?.kind === 'word' && digitsIn(unit.text) === unit.text.length;

/** Between the parts of an office. */
export const JOINTS: ReadonlySet<string> = new Set('dan of for and the'.split(' '));
