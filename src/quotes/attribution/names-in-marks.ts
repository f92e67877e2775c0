import type { ReadParagraph } from '../cast/paragraphs.ts';
import type { Grammar } from '../lexicon/grammar.ts';
import type { Attributed } from './attribute.ts';
import { isPunctuation } from './cues/cues.ts';
import type { MarkedWords } from './judge.ts';

/** Whether the word before the marks says that they hold a name or an inscription. */
export function isIntroducedAsName(
  units: ReadParagraph['units'],
  { unit, cue }: Attributed,
  isCapitalised: boolean,
  grammar: Grammar,
  reach = 2,
): boolean {
  for (let i = unit - 1; i >= Math.max(0, unit - reach); i--) {
    const before = units[i];
    if (before === undefined || before.kind !== 'word' || i === cue?.at) return false;
    if (grammar.naming.has(before.lower)) return true;
    if (grammar.works.has(before.lower)) return isCapitalised;
  }
  return false;
}

/** Words in capitals that no verb introduces: `(MORE: 'Dark Water': a film)`, `the current "Long Night," Sari said`, `in "Dark Water"`. */
export function isEnglishName(
  { units, grammar }: ReadParagraph,
  { unit, tie, cue }: MarkedWords,
  isSingle: boolean,
): boolean {
  if (isSingle && isPunctuation(units[unit + 1], ':')) return true;
  const before = units[unit - 1];
  const next = units[unit + 1];
  // `the "Dark Water" crew`
  if (
    /^(?:the|a|an)$/.test(before?.lower ?? '') &&
    next?.kind === 'word' &&
    !next.isCapital &&
    tie !== 'before'
  )
    return true;
  // `his book, "Dark Water,"`
  if (before?.text === ',' && grammar.works.has(units[unit - 2]?.lower ?? '')) return true;
  // `told "Harbour Today" that`
  if (before?.lower === 'told' && next?.lower === 'that') return true;
  if (before?.lower === 'in' || (before?.lower === 'to' && units[unit - 2]?.lower === 'according'))
    return true;
  return tie === 'behind' && before?.kind === 'word' && !before.isCapital && cue?.at !== unit - 1;
}

/** `diskusi bertajuk "…"`, `kata kunci "…"`: however long the title is. */
export const isHeaded = (units: ReadParagraph['units'], unit: number): boolean =>
  HEADINGS.has(units[unit - 1]?.lower ?? '') ||
  isNamedHere(units, unit) ||
  (units[unit - 1]?.lower === 'kunci' && units[unit - 2]?.lower === 'kata');

export const isTitleCase = (words: string): boolean =>
  words.split(/\s+/).every((word) => /^[^\p{L}]*(?:\p{Lu}|$)/u.test(word) || SMALL_IN_TITLES.has(word));

const SMALL_IN_TITLES: ReadonlySet<string> = new Set(
  'a and for from in of on the to with bagi dan dari dengan di ke melalui menuju pada sebagai untuk yang'.split(
    ' ',
  ),
);

/** `acara Temu Warga "Ekonomi Desa untuk Generasi Baru"`: nothing that is said has so many capitals. */
export const isTitleOfWork = (words: string, count: number): boolean =>
  count > 3 && count <= LONGEST_TITLE && isTitleCase(words) && !/[.?!…,]$/.test(words);

/** `his name was "Sari"`, `referred to as a "Sari"`. */
const isNamedHere = (units: ReadParagraph['units'], unit: number): boolean =>
  (/^(?:is|was)$/.test(units[unit - 1]?.lower ?? '') && units[unit - 2]?.lower === 'name') ||
  (/^(?:an?|the)$/.test(units[unit - 1]?.lower ?? '') &&
    units[unit - 2]?.lower === 'as' &&
    units[unit - 4]?.lower === 'referred');

const HEADINGS: ReadonlySet<string> = new Set(
  'bertajuk berjudul bertema bertuliskan bertulisan titled entitled'.split(' '),
);

const LONGEST_TITLE = 12;
