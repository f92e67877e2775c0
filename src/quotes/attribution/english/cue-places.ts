import { behindFillers } from '../../cast/fillers.ts';
import { isFullName } from '../../cast/names.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { ARTICLES } from '../../lexicon/determiners-english.ts';
import type { Unit } from '../../reading/units.ts';
import { type Cue, followingCue, isPunctuation } from '../cues/cues.ts';
import { phraseAfter } from '../phrases/phrase-after.ts';
import { described, isDescription, type Reference, reference } from '../phrases/references.ts';
import { isPersonal } from '../subjects/offices.ts';
import { firstSubject } from '../subjects/shared-subject.ts';
import { beforeApposition } from './apposition.ts';
import { isSaidOfIt } from './no-cues.ts';

/** `branded "…" by Sari Dewi`: whose words they are. */
export function agentBehind(phrases: Phrases, marked: number, start: number): Cue | undefined {
  const { units, grammar } = phrases;
  const by = units[marked + 1];
  if (grammar.lang !== 'en' || by?.kind !== 'word' || by.lower !== 'by') return undefined;
  for (let i = marked - 1; i >= Math.max(start, marked - LONGEST_PASSIVE); i--) {
    const { kind, lower } = units[i] as Unit;
    if (kind !== 'word') return undefined;
    const isCalling =
      grammar.cueOf(lower).includes('calling') || lower === 'described' || isSaidOfIt(phrases, i);
    if (!isCalling || !lower.endsWith('ed')) continue;
    // `called the move a "…" by Dewi`
    if (OBJECT.test(units[i + 1]?.lower ?? '')) return undefined;
    const speaker = phraseAfter(phrases, marked + 2, units.length);
    return speaker && { kind: 'preposition', at: marked + 1, span: by, speaker };
  }
  return undefined;
}

/** `was described by Sari Dewi as "…"`: whose words they are. */
export function passiveAgent(
  { units, runAt, grammar }: Phrases,
  verb: number,
  marked: number,
): Cue | undefined {
  const by = units[verb + 1];
  const run = runAt[units[verb + 2]?.lower === 'the' ? verb + 3 : verb + 2];
  if (grammar.lang !== 'en' || by?.lower !== 'by' || run === undefined || run.to > marked) return undefined;
  const speaker =
    run.last > run.first
      ? reference('name', units, run.first, run.last)
      : reference('body', units, run.from, run.to);
  return { kind: 'preposition', at: verb + 1, span: by, speaker };
}

const OBJECT = /^(?:the|it|him|her|them|this|that|his|its|their)$/;
const LONGEST_PASSIVE = 6;

/** `"…," one of the pilots on board said`: somebody, of whom no name follows. */
export function unnamedBefore(phrases: Phrases, verb: number, from: number): Reference | undefined {
  const { units, grammar } = phrases;
  if (grammar.lang !== 'en' || verb - from > LONGEST_UNNAMED || !SOMEBODY.has(units[from]?.lower ?? ''))
    return undefined;
  for (let i = from; i < verb; i++) if (units[i]?.kind !== 'word' || units[i]?.isCapital) return undefined;
  return reference('body', units, from, behindFillers(phrases, verb));
}

const LONGEST_UNNAMED = 10;
const SOMEBODY: ReadonlySet<string> = new Set([
  'one',
  'another',
  'someone',
  'somebody',
  'several',
  'some',
  'many',
  'others',
]);

/** `called it "wrong," and the sailors said`: what is joined behind words inside a clause is another clause. */
export const isNextClause = ({ units, grammar }: Phrases, from: number, at: number): boolean =>
  grammar.lang === 'en' &&
  units[from - 2]?.kind === 'word' &&
  /^(?:and|but|while)$/.test(units[at]?.lower ?? '');

/** `"We want our market" the traders chanted`: without a comma, an article with one or two nouns and the verb, and nothing that it says. */
export function chantBehind(phrases: Phrases, from: number, end: number): Cue | undefined {
  const { units, grammar } = phrases;
  if (grammar.lang !== 'en' || units[from - 1]?.kind !== 'marked' || !ARTICLES.has(units[from]?.lower ?? ''))
    return undefined;
  for (let at = from + 2; at < Math.min(end, from + LONGEST_CHANT); at++) {
    const unit = units[at] as Unit;
    if (unit.kind !== 'word' || unit.isCapital) return undefined;
    if (!grammar.cueOf(unit.lower).includes('subject-first')) continue;
    const next = units[at + 1];
    const isLast = next === undefined || next.kind === 'punctuation';
    return isLast
      ? { kind: 'subject-first', at, span: unit, speaker: described(phrases, from, at) }
      : undefined;
  }
  return undefined;
}

const LONGEST_CHANT = 5;

/** `"…," Dewi, a teacher from Sari, said`: the name right behind the words, where the verb stands behind a second comma. */
export function openingSubject(phrases: Phrases, from: number, verb: number): Reference | undefined {
  const { units, runAt, grammar } = phrases;
  const run = runAt[from];
  if (grammar.lang !== 'en' || run === undefined || run.last <= run.first || run.last < run.to)
    return undefined;
  const close = behindFillers(phrases, verb) - 1;
  const comma = behindOrigin(phrases, run.to);
  const office = isPunctuation(units[comma], ',') ? runAt[comma + 1] : undefined;
  // `"…," Sari Dewi, Director of Boats, Nets and Harbours said`
  const isHeld = office !== undefined && isFullName(run) && isPersonal(units, office);
  const isApart = isPunctuation(units[comma], ',') && (isHeld || isPunctuation(units[close], ','));
  return isApart && close > run.to ? reference('name', units, run.first, run.last) : undefined;
}

/** Behind where somebody is from: `Sari Dewi from the Muara School, one of the teachers, said`. */
function behindOrigin({ units, runAt }: Phrases, from: number): number {
  if (!/^(?:from|of|at|with)$/.test(units[from]?.lower ?? '')) return from;
  return runAt[units[from + 1]?.lower === 'the' ? from + 2 : from + 1]?.to ?? from;
}

/** `Senior Muara senator: "…"`: an office, and nothing else before the colon. */
export function officeBeforeColon(phrases: Phrases, marked: number, start: number): Cue | undefined {
  const { units, grammar } = phrases;
  const [noun, colon] = [units[marked - 2], units[marked - 1]];
  const isOffice = grammar.lang === 'en' && noun?.isCapital === false && isDescription(noun);
  if (colon?.text !== ':' || !isOffice || marked - start > LONGEST_LABEL) return undefined;
  const isLabel = units
    .slice(start, marked - 1)
    .every(({ kind, text, lower }) => (kind === 'word' ? grammar.cueOf(lower).length === 0 : text === '.'));
  return isLabel
    ? { kind: 'subject-first', at: marked - 1, span: colon, speaker: described(phrases, start, marked - 1) }
    : undefined;
}

const LONGEST_LABEL = 9;

/** `Sari Dewi had stepped up her tone: "…"`: whom a sentence is about that ends in a colon. */
export function subjectBeforeColon(phrases: Phrases, marked: number, start: number): Cue | undefined {
  const { units, grammar } = phrases;
  const colon = units[marked - 1];
  if (grammar.lang !== 'en' || colon?.text !== ':') return undefined;
  const speaker = firstSubject(phrases, start, marked - 1);
  // `Sari Dewi: "…"` is a label.
  return speaker !== undefined && speaker.last < marked - 1
    ? { kind: 'subject-first', at: marked - 1, span: colon, speaker }
    : undefined;
}

/** `it`: behind the words it is what has been speaking before them. */
export const isIt = (units: readonly Unit[], speaker: Reference | undefined): boolean =>
  speaker?.kind === 'group' && units[speaker.first]?.lower === 'it';

/** `What he found, said Sari Dewi, was "…"`: between commas the verb and its subject. */
export function insertedBefore(phrases: Phrases, i: number, marked: number, start: number): Cue | undefined {
  const { units, runAt, grammar } = phrases;
  if (grammar.lang !== 'en' || !isPunctuation(units[i - 1], ',') || runAt[i + 1] === undefined)
    return undefined;
  const cue = followingCue(phrases, i, marked);
  const speaker = cue?.speaker;
  if (speaker?.kind !== 'name' || !isPunctuation(units[speaker.last], ',')) return undefined;
  return beforeApposition(phrases, i, start) === undefined ? cue : undefined;
}

/** `…, Sari Dewi, head of the Muara School, said`: behind a comma the subject, what describes it, and the verb. */
export function describedHere(phrases: Phrases, from: number, end: number): Cue | undefined {
  const { units, runAt, grammar } = phrases;
  const run = runAt[from];
  if (grammar.lang !== 'en' || run === undefined || !isPunctuation(units[run.to], ',')) return undefined;
  for (let i = run.to + 2; i < Math.min(end, from + LONGEST_DESCRIPTION); i++) {
    const unit = units[i] as Unit;
    if (unit.kind === 'marked') return undefined;
    if (!isPunctuation(units[i - 1], ',') || !grammar.cueOf(unit.lower).includes('subject-first')) continue;
    const speaker = beforeApposition(phrases, i, from);
    return speaker && { kind: 'subject-first', at: i, span: unit, speaker };
  }
  return undefined;
}

const LONGEST_DESCRIPTION = 30;
