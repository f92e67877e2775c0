import type { Lang, Span } from '../../types.ts';
import { VERBS } from '../lexicon/cues-indonesian.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { CALENDAR, NEVER_NAMES } from '../lexicon/grammar.ts';
import { LANDMARKS, LINKS, PLACE_NOUNS, RANKS, REGIONS } from '../lexicon/names.ts';
import { isBody, isPlaceOrBody } from '../lexicon/places.ts';
import { isRoleWord, TITLES } from '../lexicon/titles.ts';
import { digitsIn, isCapitals, ownerEnding } from '../reading/characters.ts';
import type { Unit } from '../reading/units.ts';
import type { Person } from './cast.ts';
import { isMonthInName } from './month-names.ts';
import { isNamePart, nameIn } from './name-in-run.ts';
import { nameWords } from './name-words.ts';

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
export function readRun(
  units: readonly Unit[],
  from: number,
  end: number,
  lang: Lang = 'id',
): NameRun | undefined {
  let to = from;
  while (to < end) {
    const unit = units[to] as Unit;
    if (
      unit.kind === 'word' &&
      isNamePart(unit) &&
      (!isOfCalendar(unit) || isMonthInName(units, to, from, end)) &&
      !NEVER_NAMES.has(unit.lower) &&
      !(lang === 'id' && to > from && endsName(units, from, to))
    ) {
      to++;
      // `Sari's lawyer Dewi` names two.
      if (unit.end - unit.start > 1 && ownerEnding(unit.text) > 0) break;
    } else if (isLink(units, to, from, end)) to++;
    else break;
  }
  if (to === from) return undefined;
  const run: NameRun = { from, to, first: to, last: to, words: NO_WORDS, opens: false, person: undefined };
  if (PLACE_NOUNS.has((units[from] as Unit).lower) || isCutDegree(units, from, to)) return run;
  const { first, last } = nameIn(units, from, to, lang);
  if (isLandmark(units, from, first, last)) return run;
  // The word behind `Kabupaten` is the name of the regency, whatever follows it.
  const isRegion = REGIONS.has((units[from] as Unit).lower);
  rename(units, run, isRegion ? Math.min(last, Math.max(first, from + 2)) : first, last);
  if (endsAgain(run.words, units[run.last - 1])) rename(units, run, run.first, run.last - 1);
  return run;
}

/** `Saturday`, `Saturday's`. */
const isOfCalendar = ({ lower }: Unit): boolean =>
  CALENDAR.has(lower) || (/['’]s$/.test(lower) && CALENDAR.has(lower.slice(0, -2)));

/** In Indonesian, a capital word that goes on with the sentence and not with the name before it. */
function endsName(units: readonly Unit[], from: number, at: number): boolean {
  const { lower } = units[at] as Unit;
  if (isOfficeBehind(units, from, at) || isGlued(units, from, at)) return true;
  if (IN_HEADLINES.has(lower)) return true;
  return lower.length > 6 && (VERBS.has(lower) || endsInOwner(lower) || isHeadlineVerb(units, at));
}

// `Sari Dewi Bilang …`: behind a name, where a headline stands without a line of its own.
const IN_HEADLINES: ReadonlySet<string> = new Set(['bilang', 'ungkap', 'desak', 'masih', 'mendadak']);

/** `MuaraSari`, where a space has been lost: the first is no part of the name. `Kapolsek MekarKompol Sari` goes on behind the place. */
function isGlued(units: readonly Unit[], from: number, at: number): boolean {
  if (RANKS.has((units[at] as Unit).lower) && TITLES.has((units[from] as Unit).lower)) return false;
  const before = units[at - 1] as Unit;
  const isOffice = TITLES.has(before.lower) || isPlaceOrBody(before.lower) || isCapitals(before.text);
  return before.kind === 'word' && before.end === (units[at] as Unit).start && !isOffice;
}

/** `Petugas Pos Gunung Mekar`: behind an office, where it is. */
const isLandmark = (units: readonly Unit[], from: number, first: number, last: number): boolean =>
  first > from && last - first === 2 && LANDMARKS.has((units[first] as Unit).lower);

/** `Sari Dewi Pastikan Jembatan …`: a verb without its prefix, between capitals. Nouns of offices are made alike: `Pendidikan`. */
export const isHeadlineVerb = (units: readonly Unit[], at: number): boolean =>
  units[at - 2]?.isCapital === true &&
  units[at - 1]?.isCapital === true &&
  units[at + 1]?.isCapital === true &&
  !TITLES.has(units[at - 1]?.lower ?? '') &&
  !REGIONS.has(units[at - 1]?.lower ?? '') &&
  /^(?![pk]e)[a-z]{4,}kan$/.test((units[at] as Unit).lower);

/** `Kabinet Jilid I. Pasalnya Sari`: no name that long ends so. */
const endsInOwner = (word: string): boolean => word.length > 7 && word.endsWith('nya');

/** `Wira Santika Ketua Dewan Desa`: without a comma an office follows the name of who holds it. */
const isOfficeBehind = (units: readonly Unit[], from: number, at: number): boolean =>
  at > from &&
  OFFICES_BEHIND.has((units[at] as Unit).lower) &&
  GIVEN_NAMES.has((units[from] as Unit).lower) &&
  !units.slice(from, at).some(({ lower }) => TITLES.has(lower) || isPlaceOrBody(lower));

const OFFICES_BEHIND: ReadonlySet<string> = new Set(
  'ketua direktur kepala sekretaris bendahara koordinator wakil anggota manajer manager humas dosen peneliti pengamat pakar selaku'.split(
    ' ',
  ),
);

/** `Wira Santika Wira`: the next sentence begins with the name again. `Situ Situ` is a name. */
function endsAgain(words: readonly string[], last: Unit | undefined): boolean {
  if (words.length < 3 || last?.text.includes('-') !== false) return false;
  const before = words.indexOf(words.at(-1) as string);
  return before < words.length - 2 && (before === 0 || words[before - 1] !== words.at(-2));
}

/** `M.sc`: a letter with a small word behind its point. */
function isCutDegree(units: readonly Unit[], from: number, to: number): boolean {
  const [letter, point, tail] = [units[from] as Unit, units[to], units[to + 1]];
  return (
    to - from === 1 &&
    letter.text.length === 1 &&
    point?.text === '.' &&
    tail?.kind === 'word' &&
    tail.start === letter.end + 1
  );
}

/** A small word, a number or a point inside a name or a title. */
function isLink(units: readonly Unit[], at: number, from: number, end: number): boolean {
  if (at === from || at + 1 >= end) return false;
  const unit = units[at] as Unit;
  // `von der`, `van den`
  const behind = LINKS.has(unit.lower) && LINKS.has((units[at + 1] as Unit).lower) ? at + 2 : at + 1;
  if (behind >= end || !isNamePart(units[behind] as Unit)) return false;
  if (unit.kind === 'word' && unit.text.length <= 3 && digitsIn(unit.text) === unit.text.length) return true;
  if (unit.text === '.')
    return /^(?:\p{Lu}|\p{Lu}\.\p{Lu}|pt|cv|dr|drs|h|hj|ir|moh|moch|muh|mohd|abd|ust|prof|mr|mrs|ms|sen|sens|rep|reps|gov|gen|adm|maj|brig|comr|insp|cmdr|cpl|supt|col|lt|capt|sgt|rev|st|plt|plh|pjs|pj|jend|letjen|kol|ph|sp)$/iu.test(
      units[at - 1]?.text ?? '',
    );
  return LINKS.has(unit.lower);
}

/** Takes another part of a run for the name. */
export function rename(units: readonly Unit[], run: NameRun, first: number, last: number): void {
  run.first = first;
  run.last = last;
  run.words = first < last ? nameWords(units, first, last) : NO_WORDS;
}

const NO_WORDS: readonly string[] = [];

/** A name of several words with which its run begins: no office stands before it. */
export const isFullName = ({ from, first, words }: NameRun): boolean => first === from && words.length > 1;

/** A name of several words with which its run ends, an office before it or not. */
export const endsInFullName = ({ last, to, words }: NameRun): boolean => last === to && words.length > 1;

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
    if (unit.kind !== 'word' || !(isRoleWord(unit.lower) || isBody(unit.lower))) break;
    at--;
  }
  return at;
}

export const spanOf = (units: readonly Unit[], from: number, to: number): Span => ({
  start: (units[from] as Unit).start,
  end: (units[to - 1] as Unit).end,
});
