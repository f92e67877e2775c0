import type { Grammar } from '../lexicon/grammar.ts';
import { OPENERS } from '../lexicon/names.ts';
import { isRoleWord } from '../lexicon/titles.ts';
import type { Unit } from '../reading/units.ts';
import { isNameOpener } from './glued.ts';
import type { KnownNames } from './known-names.ts';
import type { NameRun } from './names.ts';
import { isSpeaking } from './speaking.ts';

/**
 * How many words of `… dan Jembatan Kecil Rusak Sari menuturkan` are those of a headline that runs into the sentence: they stand nowhere else, and the last
 * word begins the name of somebody or, behind more than one of them, is said to speak alone.
 */
export function cutBehindHeadline(
  units: readonly Unit[],
  run: NameRun,
  { alone, heads, counts }: KnownNames,
  grammar: Grammar,
): number {
  const { words, from, first, last } = run;
  const name = words.at(-1) as string;
  const before = units[from - 1];
  if (grammar.lang !== 'id' || words.length < 2 || first > from || before?.kind !== 'word') return 0;
  if (words.length !== last - first || !(heads.has(name) || (words.length > 2 && alone.has(name)))) return 0;
  if (words.some((word) => word !== name && (counts.get(word) !== 1 || isNameOpener(word)))) return 0;
  // `Kemarin Ruminta Kumala Wulandari menuturkan`: no headline, where only the first word of the sentence stands before.
  const opensBefore = from === 1 || /^[.?!]$/.test(units[from - 2]?.text ?? '');
  if (opensBefore && !heads.has(name)) return 0;
  const isIntroduced = grammar.isSaying(before.lower) || isRoleWord(before.lower);
  return !isIntroduced && isSpeaking(units, run, grammar) ? words.length - 1 : 0;
}

/** `Baca juga: Jembatan Kecil Rusak Berat Sari menuturkan`: how many words of the headline stand before who is named elsewhere. */
export function cutBehindLink(
  units: readonly Unit[],
  run: NameRun,
  { full, alone, heads, counts }: KnownNames,
  grammar: Grammar,
): number {
  const { words, from, first, last } = run;
  if (grammar.lang !== 'id' || words.length < 2 || words.length !== last - first) return 0;
  if (isNameOpener(words[0] as string) || !isSpeaking(units, run, grammar) || !isBehindLink(units, from))
    return 0;
  for (let at = 1; at < words.length - 1; at++) if (full.has(words.slice(at).join(' '))) return at;
  const name = words.at(-1) as string;
  // `Petani Bisa Dapat Untung Sari`, of whom it says `kata Sari`: no other name has the words before.
  const isApart =
    words.length >= LONGEST_NAME ||
    (first === from &&
      (words.length > 2 || OPENERS.has(words[0] as string)) &&
      words.every((word) => word === name || counts.get(word) === 1));
  return heads.has(name) || (isApart && alone.has(name)) ? words.length - 1 : 0;
}

/** Whether the words stand behind `Baca juga:` or `Baca:`. */
function isBehindLink(units: readonly Unit[], from: number): boolean {
  for (let at = from - 2; at >= Math.max(0, from - LONGEST_HEADLINE); at--)
    if (units[at]?.lower === 'baca') return LEADS_ON.has(units[at + 1]?.lower);
  return false;
}

const LEADS_ON: ReadonlySet<string | undefined> = new Set(['juga', ':']);

const LONGEST_HEADLINE = 24;

// In words.
const LONGEST_NAME = 4;
