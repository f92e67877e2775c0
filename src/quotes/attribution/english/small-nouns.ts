import { STOP_WORDS } from '../../../text/stopwords.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { isRoleWord, OFFICES_OF_LETTERS, TITLES } from '../../lexicon/titles.ts';
import type { Unit } from '../../reading/units.ts';
import { isDescription, isEnglishOwner } from '../phrases/references.ts';

/** A small word that no list has: neither of grammar, nor a time, nor somebody who may have been named before. */
export const isOtherNoun = ({ grammar }: Phrases, unit: Unit): boolean =>
  unit.kind === 'word' &&
  /^\p{Ll}[\p{Ll}-]+(?:['’]s)?$/u.test(unit.text) &&
  !unit.lower.endsWith('ly') &&
  !isDescription(unit) &&
  grammar.cueOf(unit.lower).length === 0 &&
  !STOP_WORDS.en.has(unit.lower) &&
  !TIMES.has(unit.lower) &&
  !grammar.cases.has(unit.lower) &&
  !grammar.cuts.has(unit.lower) &&
  !grammar.conjunctions.has(unit.lower) &&
  !grammar.determiners.has(unit.lower);

/** A word for a person: `sailor`, `mayor`, and the offices of letters, `MP`. */
export const isPersonNoun = ({ text, lower, isCapital }: Unit): boolean =>
  isCapital ? OFFICES_OF_LETTERS.has(text) : isRoleWord(lower);

/** `the former mayor`, `a senior police officer` */
export const isSmallTitle = ({ lower, isCapital }: Unit): boolean =>
  lower.startsWith('ex-') || (!isCapital && (TITLES.has(lower) || BEFORE_OFFICES.has(lower)));

/** A word of what somebody is called, in small letters. */
export const isSmallNoun = (unit: Unit): boolean => !unit.isCapital && isDescription(unit);

/** A name before a noun: `the Muara orchestra`. */
export function isModifier({ units, runAt }: Phrases, at: number): boolean {
  const run = runAt[at];
  return run !== undefined && !isEnglishOwner(units, run) && run.last - run.first < 2;
}

const BEFORE_OFFICES: ReadonlySet<string> = new Set(['former', 'ex', 'late', 'veteran', 'then']);
const TIMES: ReadonlySet<string> = new Set(
  'day week weekend month year season time morning afternoon evening night hour minute moment end way same'.split(
    ' ',
  ),
);
