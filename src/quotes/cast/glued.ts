import type { Lang } from '../../types.ts';
import { FIELDS } from '../lexicon/fields.ts';
import { GIVEN_NAMES, HELD_AT_BODIES, NAME_OPENERS } from '../lexicon/given-names.ts';
import { BODY_HEADS, GENERATIONS, REGIONAL_BODIES } from '../lexicon/names.ts';
import { LONGEST_REGENCY, REGENCIES, REGIONAL_HEADS } from '../lexicon/regions.ts';
import type { Unit } from '../reading/units.ts';
import { nameWords } from './name-words.ts';
import type { NameRun } from './names.ts';

/** What an article shows about the words that may stand between an office and a name. */
export interface Surroundings {
  /** Words that are a name alone, of somebody who speaks. */
  readonly alone: ReadonlySet<string>;
  /** Words of places and of bodies. */
  readonly elsewhere: ReadonlySet<string>;
  /** All names of several words. */
  readonly full: ReadonlySet<string>;
  /** Words that stand alone in brackets behind a body: `Dinas Pertanian (Ditani)`. */
  readonly shortForms: ReadonlySet<string>;
}

/**
 * How many units of a name behind an office are those of the body where it is held: `pelatih Elang Wira Santika`. None without a sign: the rest
 * of them is a name elsewhere in the article, or begins as names do and the words before it do not.
 */
export function gluedUnits(
  units: readonly Unit[],
  run: NameRun,
  surroundings: Surroundings,
  lang: Lang,
): number {
  return unitsOf(units, run, gluedWords(units, run, surroundings, lang)) || (isCoined(units, run) ? 1 : 0);
}

/** How many units the first words of a name are, of which one with a hyphen is several; 0 where they end inside one, or a point stands among them. */
function unitsOf(units: readonly Unit[], { first, last }: NameRun, count: number): number {
  let words = 0;
  for (let at = first; at < last && words < count && units[at]?.kind === 'word'; at++) {
    words += nameWords(units, at, at + 1).length;
    if (words === count) return at + 1 - first;
  }
  return 0;
}

/** `CEO RanduKarya Wira Santika`, `manajer E-Randu Wira Santika`: no name of a person begins so. */
const isCoined = (units: readonly Unit[], run: NameRun): boolean =>
  run.words.length > 2 && COINED.test((units[run.first] as Unit).text) && isHeldAtBody(units, run);

const COINED = /^(?:(?!Ma?c|De|Di|La|Le|Van|Al|El|Abd)\p{Lu}\p{Ll}+\p{Lu}\p{L}+|(?:Go|E)-\p{L}+)$/u;

function gluedWords(units: readonly Unit[], run: NameRun, surroundings: Surroundings, lang: Lang): number {
  const { words } = run;
  const first = words[0] ?? '';
  if (words.length < 2 || isNameOpener(first)) return 0;
  const { alone, elsewhere, full, shortForms } = surroundings;
  // `Menteri Ditani Wira Santika`
  if (run.first > run.from && shortForms.has(first)) return 1;
  // `kata Elang` and nobody else of these words: a first name.
  const isRestKnown = full.has(words.slice(1).join(' '));
  if (alone.has(first) && !isRestKnown && !words.some((word, at) => at > 0 && alone.has(word))) return 0;
  const called = elsewhere.has(first) ? words.findIndex((word, at) => at > 0 && alone.has(word)) : -1;
  if (called > 0 && (called < words.length - 1 || words.length === 2)) return called;
  // `Koordinator Aliansi Maju Wira Santika` beside `Wira Santika`.
  const whole = run.first > run.from ? wholeName(words, surroundings) : 0;
  if (whole > 0) return whole;
  if (words.length < 3 || !isHeldAtBody(units, run)) return 0;
  // `direktur Bank Elang Wira Santika` beside `Bank Elang`.
  const isElsewhere = elsewhere.has(first) && !alone.has(first);
  return nameStart(words, surroundings, lang) || (isPair(units, run) ? PAIR : isElsewhere ? 1 : 0);
}

/** `CEO Randu Karya Wira Santika`: four words of which none is a given name are rather two of a body and two of a person. */
const isPair = (units: readonly Unit[], { first, last, words }: NameRun): boolean =>
  words.length === 2 * PAIR &&
  last - first === words.length &&
  !words.some((word) => isNameOpener(word) || GENERATIONS.has(word)) &&
  units[last]?.text !== '(';

const PAIR = 2;

/** How many words of a name behind the office of a region, or its head, are those of the region: `Bupati Raja Ampat Wira Santika`. */
export function regionWords(units: readonly Unit[], { from, first, last }: NameRun): number {
  const office = units
    .slice(from, first)
    .findLastIndex(({ lower }) => REGIONAL_HEADS.has(lower) || REGIONAL_BODIES.has(lower));
  if (office < 0) return 0;
  const start = from + office + 1;
  for (let end = Math.min(last, start + LONGEST_REGENCY); end > first; end--) {
    const region = units.slice(start, end).map(({ lower }) => lower);
    if (REGENCIES.has(region.join(' '))) return end - first;
  }
  return 0;
}

/** The number of the first word, but the last, with which a name begins. */
function nameStart(words: readonly string[], { full }: Surroundings, lang: Lang): number {
  for (let at = 1; at < words.length - 1; at++)
    if ((lang === 'id' && GIVEN_NAMES.has(words[at] as string)) || full.has(words.slice(at).join(' ')))
      return at;
  return 0;
}

/** The number of the first word from which on the words are a name elsewhere. */
function wholeName(words: readonly string[], { full }: Surroundings): number {
  for (let at = 1; at < words.length - 1; at++)
    if (GIVEN_NAMES.has(words[at] as string) && full.has(words.slice(at).join(' '))) return at;
  return 0;
}

/**
 * Whether an office held at a body stands before the name; before a run, with an adjective or two behind it: `pelatih anyar Elang`. Inside one, with its
 * fields: `Direktur Teknik Elang`, `Direktur Bisnis & Pemasaran Elang`.
 */
function isHeldAtBody(units: readonly Unit[], { from, first }: NameRun): boolean {
  if (first === from && isBracketed(units, first)) return HELD_AT_BODIES.has(units[first - 4]?.lower ?? '');
  const limit = first === from ? first - 1 - ADJECTIVES : Math.max(from, first - 1 - MOST_FIELDS);
  for (let at = first - 1; at >= Math.max(0, limit); at--) {
    const unit = units[at] as Unit;
    if (
      HELD_AT_BODIES.has(unit.lower) ||
      (BODY_HEADS.has(unit.lower) && (at === first - 1 || first === from))
    )
      return true;
    if (unit.text === '&' || (first > from && FIELDS.has(unit.lower))) continue;
    if (first > from || unit.kind !== 'word' || unit.isCapital || NAMED.has(unit.lower)) return false;
  }
  return false;
}

const MOST_FIELDS = 5;

/** `Direktur Utama (Dirut) Elang`. */
const isBracketed = (units: readonly Unit[], at: number): boolean =>
  units[at - 1]?.text === ')' && units[at - 3]?.text === '(';

const ADJECTIVES = 2;
const NAMED: ReadonlySet<string> = new Set(['bernama', 'nama']);

/** Whether names, rather than those of bodies, begin with a word. */
export const isNameOpener = (word: string): boolean =>
  word.length < 2 || GIVEN_NAMES.has(word) || NAME_OPENERS.has(word);
