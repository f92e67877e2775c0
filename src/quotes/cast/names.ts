import type { Span } from '../../types.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { CALENDAR, MONTHS_IN_NAMES, NEVER_NAMES } from '../lexicon/grammar.ts';
import {
  BALINESE,
  GREAT_REGIONS,
  LANDMARKS,
  LINKS,
  PARTNERS,
  PLACE_NOUNS,
  REGIONS,
  SUFFIXES,
} from '../lexicon/names.ts';
import { isBody, isPlace, isPlaceOrBody } from '../lexicon/places.ts';
import { PERSON_NOUNS, TITLES } from '../lexicon/titles.ts';
import { digitsIn, isCapitals, ownerEnding } from '../reading/characters.ts';
import type { Unit } from '../reading/units.ts';
import { nameWords, type Person } from './cast.ts';

/** A run of capital words in a paragraph, and what of it is a name. */
export interface NameRun {
  /** Unit numbers of the whole run. */
  readonly from: number;
  readonly to: number;
  /**
   * Unit numbers of the name in it; empty (`first === last`) where the run is only titles, places and bodies. What the rest of the article
   * shows may move them.
   */
  first: number;
  last: number;
  /** The words of the name, folded. */
  words: readonly string[];
  /** Whether a sentence begins with it. */
  opens: boolean;
  /** Whose name it is, once the persons of the article are known. */
  person: Person | undefined;
}

/**
 * The run of capital words that begins at unit `from`: small words of names (`bin`, `van`), initials with their points and ages in brackets
 * do not break it, a sentence or a comma does. Undefined where no capital word stands there.
 */
export function readRun(units: readonly Unit[], from: number, end: number): NameRun | undefined {
  let to = from;
  while (to < end) {
    const unit = units[to] as Unit;
    if (
      unit.kind === 'word' &&
      isNamePart(unit) &&
      (!CALENDAR.has(unit.lower) || isMonthInName(units, to, from, end)) &&
      !NEVER_NAMES.has(unit.lower)
    ) {
      to++;
      // `Sari's lawyer Dewi` names two.
      if (unit.end - unit.start > 1 && ownerEnding(unit.text) > 0) break;
    } else if (isLink(units, to, from, end)) to++;
    else break;
  }
  if (to === from) return undefined;
  const run: NameRun = { from, to, first: to, last: to, words: NO_WORDS, opens: false, person: undefined };
  if (PLACE_NOUNS.has((units[from] as Unit).lower)) return run;
  const { first, last } = nameIn(units, from, to);
  // The word behind `Kabupaten` is the name of the regency, whatever follows it.
  const isRegion = REGIONS.has((units[from] as Unit).lower);
  rename(units, run, isRegion ? Math.min(last, Math.max(first, from + 2)) : first, last);
  return run;
}

/** With other words of the name on both sides. */
function isMonthInName(units: readonly Unit[], at: number, from: number, end: number): boolean {
  const next = units[at + 1];
  if (at === from || at + 1 >= end || next === undefined) return false;
  return MONTHS_IN_NAMES.has((units[at] as Unit).lower) && next.isCapital && !CALENDAR.has(next.lower);
}

/** A word that can stand in a name: in capitals, an account, or with a small Arabic article (`al-Amin`). */
export const isNamePart = ({ isCapital, text }: Unit): boolean =>
  isCapital
    ? text.charCodeAt(1) !== HYPHEN || !/^[RDI]-\p{Lu}/u.test(text)
    : MAY_BEGIN_SMALL.has(text.charCodeAt(0)) &&
      /^(?:@\w|(?:al|el|ad|an|ar|as|ash|at|az)-\p{Lu})/u.test(text);

const HYPHEN = 0x2d;
// a, e, @: tells most words apart without an expression.
const MAY_BEGIN_SMALL: ReadonlySet<number> = new Set([0x61, 0x65, 0x40]);

/** A small word, a number or a point inside a name or a title. */
function isLink(units: readonly Unit[], at: number, from: number, end: number): boolean {
  if (at === from || at + 1 >= end || !isNamePart(units[at + 1] as Unit)) return false;
  const unit = units[at] as Unit;
  if (unit.kind === 'word' && unit.text.length <= 3 && digitsIn(unit.text) === unit.text.length) return true;
  if (unit.text === '.')
    return /^(?:\p{Lu}|\p{Lu}\.\p{Lu}|dr|drs|h|hj|ir|moh|moch|muh|mohd|abd|ust|prof|mr|mrs|ms|sen|sens|rep|reps|gov|gen|col|lt|capt|sgt|rev|st|jend|letjen|kol)$/iu.test(
      units[at - 1]?.text ?? '',
    );
  return LINKS.has(unit.lower);
}

/** The last words of a run that no title, place or body is made of. */
function nameIn(units: readonly Unit[], from: number, to: number): { first: number; last: number } {
  let last = to;
  while (last > from && isSuffix(units[last - 1] as Unit)) last--;
  // `Dewi Hakim`, `Charlie King`: a title that ends a run is a surname.
  let first = isSurname(units, from, last) || isNamedAsPlace(units, from, last) ? last - 1 : last;
  while (first > from) {
    const unit = units[first - 1] as Unit;
    if (unit.kind === 'word' && isNoName(units, first - 1, from, last)) break;
    first--;
    if (isBalinese(units, first)) break;
  }
  while (first < last && !isNameStart(units[first] as Unit)) first++;
  return { first, last };
}

function isSurname(units: readonly Unit[], from: number, last: number): boolean {
  if (last - from < 2) return false;
  const [before, unit] = [units[last - 2] as Unit, units[last - 1] as Unit];
  if (!TITLES.has(unit.lower) || NO_SURNAMES.has(unit.lower) || !/^\p{Lu}\p{Ll}+$/u.test(unit.text))
    return false;
  return (
    before.text === '.' ||
    (before.kind === 'word' &&
      !TITLES.has(before.lower) &&
      !isPlaceOrBody(before.lower) &&
      !isOffice(before.lower) &&
      digitsIn(before.text) === 0 &&
      !isAllCapitals(before.text))
  );
}

/** `Kompol Putu Bayu Pati`: a place ends a name where a given name stands between it and a title. */
function isNamedAsPlace(units: readonly Unit[], from: number, last: number): boolean {
  if (last - from < 3 || !isPlace((units[last - 1] as Unit).lower)) return false;
  let first = last - 1;
  while (first > from && !isTitleOrPlace((units[first - 1] as Unit).lower)) first--;
  const isTitled = first > from && TITLES.has((units[first - 1] as Unit).lower);
  return isTitled && units.slice(first, last - 1).some(({ lower }) => GIVEN_NAMES.has(lower));
}

const isTitleOrPlace = (word: string): boolean => TITLES.has(word) || isPlaceOrBody(word);

/** English titles that nobody is called by. */
const NO_SURNAMES: ReadonlySet<string> = new Set([
  'head',
  'director',
  'manager',
  'officer',
  'chief',
  'founder',
  'owner',
  'executive',
  'secretary',
]);

/** Academic titles and ages behind a name. */
const isSuffix = ({ text, lower }: Unit): boolean =>
  text === '.' || SUFFIXES.has(lower) || (MAY_BE_DEGREE.has(text.charAt(0)) && DEGREE.test(text));

const MAY_BE_DEGREE: ReadonlySet<string> = new Set('SM');
// `SKom`, `MPhil`, `SpKJ`.
const DEGREE = /^(?:[SM]\p{Lu}\p{Ll}{1,3}|Sp\p{Lu}+\p{Ll}?)$/u;

const isNameStart = (unit: Unit): boolean =>
  isNamePart(unit) || /^(?:al|el|bin|de|van|von)$/.test(unit.lower);

function isNoName(units: readonly Unit[], at: number, from: number, last: number): boolean {
  const unit = units[at] as Unit;
  const { text, lower } = unit;
  const isShout = isAllCapitals(text);
  const isRoman = isShout && ROMAN.test(text);
  if (isBalinese(units, at)) return false;
  if (at > from && GREAT_REGIONS.has(units[at - 1]?.lower ?? '')) return true;
  if (at > from + 1 && at < last - 1 && LANDMARKS.has(units[at - 1]?.lower ?? '')) return true;
  if (isShout && text.length === 2 && !isRoman && !TITLES.has(lower) && !isPlaceOrBody(lower))
    return at === last - 1 && at === from;
  const partners = PARTNERS.get(lower);
  if (partners !== undefined) return partners.includes(units[at - 1]?.lower ?? '') && at > from;
  // M Jufri, H Abdul: a letter is an initial unless it numbers a body (`Wilayah V`, `Komisi I`).
  if (text.length === 1 && isCapitals(text)) {
    const before = units[at - 1];
    return (
      at > from &&
      before !== undefined &&
      (text === 'I' || text === 'V' || text === 'X') &&
      (isBody(before.lower) || isPlaceOrBody(before.lower))
    );
  }
  if (isRoman) return at < last - 1;
  if (digitsIn(text) > 0) return true;
  if (isShout && at === last - 1 && at === from && text.length <= 5) return true;
  if (units[at + 1]?.text === '.' && TITLES.has(lower)) return true;
  // Initials of a body: KPK, DPR. A name in capitals throughout has other capitals beside it.
  if (isShout && text.length <= 6 && at < last - 1 && !isAllCapitals(units[at + 1]?.text ?? '')) return true;
  if (isOffice(lower)) return true;
  return (
    TITLES.has(lower) ||
    isPlaceOrBody(lower) ||
    (lower.includes('-') && lower.split('-').every((part) => TITLES.has(part) || part === 'then'))
  );
}

/** `I Made`, `Ni Luh`: with these a name begins. */
const isBalinese = (units: readonly Unit[], at: number): boolean =>
  BORN.has((units[at] as Unit).text) && BALINESE.has(units[at + 1]?.lower ?? '');

const BORN: ReadonlySet<string> = new Set(['I', 'Ni']);

const isAllCapitals = (word: string): boolean => word.length >= 2 && isCapitals(word);

/** Takes another part of a run for the name. */
export function rename(units: readonly Unit[], run: NameRun, first: number, last: number): void {
  run.first = first;
  run.last = last;
  run.words = first < last ? nameWords(units, first, last) : NO_WORDS;
}

const NO_WORDS: readonly string[] = [];

/** What the words before a name say the person does. */
export function titleWords(units: readonly Unit[], from: number, first: number): string[] {
  const words: string[] = [];
  for (let at = from; at < first; at++) {
    const { kind, lower } = units[at] as Unit;
    if (kind === 'word') words.push(lower);
  }
  return words;
}

/** Where the lower-case title begins that runs up to a name: `juru bicara Kremlin Sari Dewi`, `spokesman Sari Dewi`. */
export function titleStart(units: readonly Unit[], from: number, sentenceStart: number): number {
  let at = from;
  while (at > sentenceStart) {
    const unit = units[at - 1] as Unit;
    if (
      unit.kind !== 'word' ||
      !(TITLES.has(unit.lower) || PERSON_NOUNS.has(unit.lower) || isBody(unit.lower))
    )
      break;
    at--;
  }
  return at;
}

export const spanOf = (units: readonly Unit[], from: number, to: number): Span => ({
  start: (units[from] as Unit).start,
  end: (units[to - 1] as Unit).end,
});

// Indonesian nouns of bodies and their fields: Perekonomian, Kemaritiman, Kemendesa. As names of people they are rare.
const OFFICE = /^(?:(?:pe|ke)\p{L}{4,}an|kemen\p{L}+)$/u;
const isOffice = (word: string): boolean => word.charCodeAt(1) === 0x65 && OFFICE.test(word);

const ROMAN = /^(?:II|III|IV|VI|VII|VIII|IX|XI|XII|XIII|XIV|XV|XVI)$/;
