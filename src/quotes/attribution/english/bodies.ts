import { STOP_WORDS } from '../../../text/stopwords.ts';
import { isFullName, type NameRun } from '../../cast/names.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { ENGLISH_BODIES_OF } from '../../lexicon/bodies.ts';
import { OFFICE_LINKS } from '../../lexicon/links-english.ts';
import { isRoleWord } from '../../lexicon/titles.ts';
import { wordSet } from '../../lexicon/words.ts';
import type { Unit } from '../../reading/units.ts';
import { isDescription, isEnglishOwner, type Reference, reference } from '../phrases/references.ts';

/** Where the name of an English body ends that begins with a run: `Department of Roads and River Trade`; undefined where it has no more than the run. */
export function bodyEnd(phrases: Phrases, run: NameRun, limit: number): number | undefined {
  const { units, grammar } = phrases;
  if (grammar.lang !== 'en' || !isBodyNoun(units, run)) return undefined;
  let { to } = run;
  for (let links = 0; links < MOST_LINKS; links++) {
    const next = joinedRun(phrases, to, to === run.to);
    if (next === undefined || next.to > limit) break;
    to = next.to;
    if (isEnglishOwner(units, next)) return undefined;
  }
  return to > run.to ? to : undefined;
}

/** The run with which the body begins whose name ends with a run. */
export function bodyBegin(phrases: Phrases, run: NameRun, start: number): NameRun | undefined {
  const { units, runAt, grammar } = phrases;
  let first = run;
  for (let links = 0; links < MOST_LINKS && grammar.lang === 'en'; links++) {
    const at = units[first.from - 1]?.lower === 'the' ? first.from - 2 : first.from - 1;
    const before = JOINS_BODIES.has(units[at]?.lower ?? '') ? runAt[at - 1] : undefined;
    if (before === undefined || before.from < start) return undefined;
    first = before;
    if (isBodyNoun(units, first)) return bodyEnd(phrases, first, run.to) === run.to ? first : undefined;
  }
  return undefined;
}

/** The run behind a small word that joins it to the body; behind the first word of the body rather not `and`. */
function joinedRun({ units, runAt }: Phrases, at: number, isFirst: boolean): NameRun | undefined {
  const link = units[at]?.lower ?? '';
  const next = JOINS_BODIES.has(link) ? runAt[units[at + 1]?.lower === 'the' ? at + 2 : at + 1] : undefined;
  // `School of Arts President Sari Dewi`: an office and a name.
  if (next === undefined || next.words.length > 2) return undefined;
  const isOfStudies = FIELDS_OF_BODIES.has((units[next.to - 1] as Unit).lower);
  const isTitled = units.slice(next.from, next.first).some(({ lower }) => isRoleWord(lower));
  if (isTitled && next.words.length > 0 && !isOfStudies) return undefined;
  if (link !== 'and') return next;
  const isField = next.to - next.from === 1 || FIELDS_OF_BODIES.has((units[next.to - 1] as Unit).lower);
  return !isFirst && isField ? next : undefined;
}

/** `the Harbour Safety and Trade Council of Muara`: behind the runs that a small word joins to the one before a unit. */
export function behindLinked({ units, runAt }: Phrases, to: number): number {
  let last = to;
  for (let links = 0; links < MOST_LINKS; links++) {
    const link = units[last]?.lower ?? '';
    const next = units[last + 1]?.lower === 'the' ? last + 2 : last + 1;
    if (!(OFFICE_LINKS.has(link) || link === 'and') || runAt[next] === undefined) break;
    last = runAt[next].to;
  }
  return last;
}

/** The run ends with a noun for a body, and is not somebody's: `Sailors' Board`. */
const isBodyNoun = (units: readonly Unit[], { from, to }: NameRun): boolean =>
  ENGLISH_BODIES_OF.has((units[to - 1] as Unit).lower) && !/^['’]$/.test(units[from - 1]?.text ?? '');

/** `says river biology pioneer Sari Dewi,`: small words of no list, without an article, and a full name with which the phrase ends. */
export function styledName(phrases: Phrases, from: number, limit: number): Reference | undefined {
  const { units, runAt, grammar } = phrases;
  if (grammar.lang !== 'en') return undefined;
  for (let at = from; at < Math.min(limit, from + LONGEST_STYLE); at++) {
    const run = runAt[at];
    // `art-loving Muara fan Sari Dewi`
    if (run !== undefined && at > from && run.first === run.last && run.to - run.from === 1) continue;
    if (run !== undefined)
      return at > from && isFullName(run) && isEnd(units[run.to])
        ? reference('name', units, run.first, run.last)
        : undefined;
    const { kind, lower } = units[at] as Unit;
    // `lawyer and scientist Sari Dewi`
    if (lower === 'and' && at > from && isDescription(units[at - 1] as Unit)) continue;
    if (kind !== 'word' || grammar.determiners.has(lower) || STOP_WORDS.en.has(lower)) return undefined;
  }
  return undefined;
}

const isEnd = (unit: Unit | undefined): boolean =>
  unit === undefined || /^(?:[.,;]|to|in|on|at|during|after|via|who)$/.test(unit.text);
const LONGEST_STYLE = 6;

const MOST_LINKS = 4;
const JOINS_BODIES = wordSet('of for on and');

/** Of two words behind `and` the last, where they are a field and nobody's name. */
const FIELDS_OF_BODIES = wordSet(
  `services affairs sciences technology development security trade resources welfare culture sport sports industry commerce education research energy
  rights families communities humanities arts prevention investment skills care policy planning works control change safety studies economics`,
);
