import { behindFillers } from '../../cast/fillers.ts';
import { endsInFullName, type NameRun } from '../../cast/names.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { ARTICLES } from '../../lexicon/determiners-english.ts';
import { SOURCE_NOUNS } from '../../lexicon/documents.ts';
import { OFFICE_LINKS } from '../../lexicon/links-english.ts';
import { TITLES } from '../../lexicon/titles.ts';
import type { Unit } from '../../reading/units.ts';
import {
  described,
  headOf,
  isDescription,
  isEnglishOwner,
  isGoverned,
  type Reference,
  reference,
} from '../phrases/references.ts';
import { isPersonal } from '../subjects/offices.ts';
import { unnamedBegin } from './phrase-after.ts';
import { isOtherNoun, isSmallNoun, isSmallTitle } from './small-nouns.ts';

/** `Sari Dewi, a teacher at the Muara School, said`: the subject before what stands between the commas. */
export function beforeApposition(phrases: Phrases, verb: number, start: number): Reference | undefined {
  const { units, runAt } = phrases;
  const close = behindFillers(phrases, verb) - 1;
  if (!isBreak(units[close])) return undefined;
  for (let i = close - 1; i >= Math.max(start, close - LONGEST); i--) {
    if (units[i]?.kind === 'marked') return undefined;
    const run = runAt[i];
    const somebody = run === undefined ? describedSubject(phrases, i, start) : undefined;
    if (somebody !== undefined && i + 1 < close) {
      // `The Courier's correspondent, Sari Dewi, said`
      const named = runAt[i + 2];
      const isNamed =
        named !== undefined &&
        named.words.length > 1 &&
        (named.to === close || (named.to < close && OFFICE_LINKS.has(units[named.to]?.lower ?? '')));
      return isNamed ? reference('name', units, named.first, named.last) : somebody;
    }
    if (run === undefined) continue;
    i = run.from;
    const isWhich = run.to < close && hasWhichClause(units, run);
    const unnamed = isWhich ? unnamedBegin(phrases, run.to, start) : undefined;
    if (unnamed !== undefined) return described(phrases, unnamed, run.to);
    if (isWhich && isSubject(phrases, run, start))
      return run.last === run.to && run.last > run.first
        ? reference('name', units, run.first, run.last)
        : reference('body', units, run.from, run.to);
    const named = run.first === run.last ? memberOf(phrases, run) : run;
    if (named === undefined || run.to >= close || !isDescribedBehind(phrases, named, run.to)) continue;
    if (isSubject(phrases, named, start)) return reference('name', units, named.first, named.last);
  }
  return undefined;
}

/** `the Tide Commission, which counts the boats,` */
function hasWhichClause(units: readonly Unit[], { to }: NameRun): boolean {
  // `(TC)`
  const comma = units[to]?.text === '(' && units[to + 2]?.text === ')' ? to + 3 : to;
  return units[comma]?.text === ',' && /^(?:which|whose)$/.test(units[comma + 1]?.lower ?? '');
}

/** `The Muara official, speaking in private,`: somebody without a name, who begins the sentence. */
function describedSubject(phrases: Phrases, noun: number, start: number): Reference | undefined {
  const { units, grammar } = phrases;
  const unit = units[noun] as Unit;
  const isSomebody =
    unit.kind === 'word' && !unit.isCapital && isDescription(unit) && !SOURCE_NOUNS.has(unit.lower);
  if (!isSomebody || units[noun + 1]?.text !== ',' || noun - start > LONGEST_NOUN) return undefined;
  const isPhrase = units
    .slice(start, noun)
    .every(
      ({ kind, lower }) => kind === 'word' && grammar.cueOf(lower).length === 0 && !grammar.cases.has(lower),
    );
  return isPhrase && ARTICLES.has(units[start]?.lower ?? '')
    ? described(phrases, start, noun + 1)
    : undefined;
}

/** `Sari Dewi of the Muara School`: the full name before the body whose run this is. */
function memberOf({ units, runAt }: Phrases, { from }: NameRun): NameRun | undefined {
  const link = units[from - 1]?.lower === 'the' ? from - 2 : from - 1;
  const named = OFFICE_LINKS.has(units[link]?.lower ?? '') ? runAt[link - 1] : undefined;
  return named !== undefined && endsInFullName(named) ? named : undefined;
}

/** A full name, or one with a title, before a comma and words in small letters that are no clause of their own. */
function isDescribedBehind({ units, grammar }: Phrases, run: NameRun, to: number): boolean {
  if (run.last === run.first) return false;
  const comma = behindGeneration(units, to);
  const next = units[comma + 1];
  const isAlone = run.words.length < 2 && !isPersonal(units, run);
  if (isAlone && !/^(?:speaking|asked|testifying|appearing|writing|responding)$/.test(next?.lower ?? ''))
    return false;
  if (!isBreak(units[comma]) || next?.kind !== 'word') return false;
  // `Sari Dewi, D-N.Y.,`
  if (/^[RDI]-\p{Lu}/u.test(next.text)) return true;
  if (next.isCapital) return isOfficeHere(units, comma + 1);
  return !(
    grammar.conjunctions.has(next.lower) ||
    grammar.pronouns.has(next.lower) ||
    (grammar.isSaying(next.lower) && !next.lower.endsWith('ing'))
  );
}

/** `Sari Dewi, Muara mission manager,`: an office of something that has a name. */
function isOfficeHere(units: readonly Unit[], from: number): boolean {
  // `Sari Dewi, Under-Secretary for Muara Affairs,`
  const isTitle = (units[from] as Unit).lower.split('-').some((part) => TITLES.has(part));
  if (isTitle && OFFICE_LINKS.has(units[from + 1]?.lower ?? '')) return true;
  for (let at = from; at < from + LONGEST_OFFICE && units[at]?.kind === 'word'; at++)
    if (units[at + 1]?.text === ',') return !(units[at] as Unit).isCapital && isCalling(units[at] as Unit);
  return false;
}

const isCalling = (unit: Unit): boolean => isDescription(unit) || /^\p{Ll}{4,}(?:ist|er)$/u.test(unit.text);

/** What a description stands between: commas or dashes. */
const isBreak = (unit: Unit | undefined): boolean => /^[,–—-]$/.test(unit?.text ?? '');

/** Behind `, Jr.` the comma that follows it. */
function behindGeneration(units: readonly Unit[], comma: number): number {
  if (!/^[js]r$/.test(units[comma + 1]?.lower ?? '')) return comma;
  return units[comma + 2]?.text === '.' ? comma + 3 : comma + 2;
}

/** Nothing governs the name: it begins a clause. */
function isSubject(phrases: Phrases, run: NameRun, start: number): boolean {
  const { units, grammar } = phrases;
  const noun = headOf(phrases, run.from, start);
  const head = units[noun - 1]?.lower === 'the' ? noun - 1 : noun;
  const before = units[head - 1] as Unit | undefined;
  if (isEnglishOwner(units, run) || isGoverned(phrases, head, start)) return false;
  // `MKR broadcaster Sari Dewi`
  const employer = head < run.from ? phrases.runAt[head - 1] : undefined;
  return (
    head <= start ||
    (employer !== undefined && employer.first === employer.last && employer.from <= start) ||
    units
      .slice(Math.max(start, head - LONGEST_OFFICE), head)
      .every((unit) => isOtherNoun(phrases, unit) || isSmallTitle(unit) || isSmallNoun(unit)) ||
    before === undefined ||
    before.kind !== 'word' ||
    before.lower === 'that' ||
    grammar.conjunctions.has(before.lower)
  );
}

const LONGEST = 60;
const LONGEST_OFFICE = 8;
const LONGEST_NOUN = 6;
