import { behindFillers } from '../../cast/fillers.ts';
import { isFullName } from '../../cast/names.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { ARTICLES } from '../../lexicon/determiners-english.ts';
import type { CueKind } from '../../lexicon/grammar.ts';
import { TURNS_AWAY } from '../../lexicon/links-english.ts';
import type { Unit } from '../../reading/units.ts';
import { type Cue, followingCue, isPunctuation } from '../cues.ts';
import { isPersonal } from '../offices.ts';
import { phraseAfter } from '../phrase-after.ts';
import { described, isDescription, isEnglishOwner, type Reference, reference } from '../references.ts';
import { firstSubject } from '../shared-subject.ts';
import { beforeApposition } from './apposition.ts';

/** `branded "…" by Sari Dewi`: whose words they are. */
export function agentBehind(phrases: Phrases, marked: number, start: number): Cue | undefined {
  const { units, grammar } = phrases;
  const by = units[marked + 1];
  if (grammar.lang !== 'en' || by?.kind !== 'word' || by.lower !== 'by') return undefined;
  for (let i = marked - 1; i >= Math.max(start, marked - LONGEST_PASSIVE); i--) {
    const { kind, lower } = units[i] as Unit;
    if (kind !== 'word') return undefined;
    const isCalling = grammar.cueOf(lower).includes('calling') || lower === 'described';
    if (!isCalling || !lower.endsWith('ed')) continue;
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
  const run = runAt[verb + 2];
  if (
    grammar.lang !== 'en' ||
    by?.lower !== 'by' ||
    run === undefined ||
    run.last <= run.first ||
    run.to > marked
  )
    return undefined;
  return {
    kind: 'preposition',
    at: verb + 1,
    span: by,
    speaker: reference('name', units, run.first, run.last),
  };
}

const LONGEST_PASSIVE = 6;

/** `"…," one of the pilots on board said`: somebody, of whom no name follows. */
export function unnamedBefore(
  { units, grammar }: Phrases,
  verb: number,
  from: number,
): Reference | undefined {
  if (grammar.lang !== 'en' || verb - from > LONGEST_UNNAMED || !SOMEBODY.has(units[from]?.lower ?? ''))
    return undefined;
  for (let i = from; i < verb; i++) if (units[i]?.kind !== 'word' || units[i]?.isCapital) return undefined;
  return reference('group', units, verb, verb + 1);
}

const LONGEST_UNNAMED = 10;
const SOMEBODY: ReadonlySet<string> = new Set(['one', 'another', 'someone', 'somebody']);

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
  const office = isPunctuation(units[run.to], ',') ? runAt[run.to + 1] : undefined;
  // `"…," Sari Dewi, Director of Boats, Nets and Harbours said`
  const isHeld = office !== undefined && isFullName(run) && isPersonal(units, office);
  const isApart = isPunctuation(units[run.to], ',') && (isHeld || isPunctuation(units[close], ','));
  return isApart && close > run.to ? reference('name', units, run.first, run.last) : undefined;
}

/** `rejected Sari Dewi's "…" remarks`: whose words they are, whoever else says something of them. */
export function ownedWords({ units, runAt, grammar }: Phrases, marked: number): Cue | undefined {
  const noun = units[marked + 1];
  const isSaid = noun?.kind === 'word' && grammar.cueOf(noun.lower).includes('noun');
  if (grammar.lang !== 'en' || !isSaid) return undefined;
  const owner = units[marked - 1];
  const run = runAt[marked - 1];
  if (run !== undefined && run.last > run.first && isEnglishOwner(units, run))
    return {
      kind: 'noun',
      at: marked + 1,
      span: noun,
      speaker: reference('name', units, run.first, run.last),
    };
  return owner !== undefined && /^(?:his|her)$/.test(owner.lower)
    ? { kind: 'noun', at: marked + 1, span: noun, speaker: reference('pronoun', units, marked - 1, marked) }
    : undefined;
}

/** `In his view, the plan would "…"`: with whose view the sentence begins. */
export function viewBefore({ units, runAt, grammar }: Phrases, start: number): Cue | undefined {
  if (grammar.lang !== 'en' || !/^(?:in|to)$/.test(units[start]?.lower ?? '')) return undefined;
  const run = runAt[start + 1];
  const isOwner = run !== undefined && run.last > run.first && isEnglishOwner(units, run);
  const at = isOwner ? run.to : start + 2;
  const view = units[at];
  if (view === undefined || !VIEWS.has(view.lower) || !isPunctuation(units[at + 1], ',')) return undefined;
  if (isOwner)
    return { kind: 'preposition', at, span: view, speaker: reference('name', units, run.first, run.last) };
  return /^(?:his|her)$/.test(units[start + 1]?.lower ?? '')
    ? { kind: 'preposition', at, span: view, speaker: reference('pronoun', units, start + 1, start + 2) }
    : undefined;
}

const VIEWS: ReadonlySet<string> = new Set([
  'view',
  'opinion',
  'words',
  'telling',
  'estimation',
  'judgment',
  'eyes',
]);

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

/** `signs that read "…"`, `posters saying "…"`: what is written there. */
export const isInscription = ({ units, grammar }: Phrases, verb: number): boolean =>
  grammar.lang === 'en' &&
  /^(?:read|reads|reading|said|says|saying)$/.test(units[verb]?.lower ?? '') &&
  [1, 2].some((back) => INSCRIBED.has(units[verb - back]?.lower ?? ''));

/** Marked words that a sign reads, or of several, one. */
export function isInscribed(phrases: Phrases, marked: number): boolean {
  let at = marked - 1;
  while (
    at > Math.max(0, marked - MOST_INSCRIBED) &&
    (phrases.units[at]?.kind === 'marked' || /^(?:and|or|,)$/.test(phrases.units[at]?.lower ?? ''))
  )
    at--;
  return isInscription(phrases, at);
}

const MOST_INSCRIBED = 12;
const INSCRIBED: ReadonlySet<string> = new Set(
  'sign signs banner banners placard placards poster posters t-shirt t-shirts shirt shirts cap caps hat hats sticker stickers tattoo plaque'.split(
    ' ',
  ),
);

/** `"…", after Dewi urged others`, `"…", but the mayor said`: what follows tells of something else. */
export const isSubordinate = ({ units, grammar }: Phrases, at: number): boolean =>
  grammar.lang === 'en' && TURNS_AWAY.has(units[at]?.lower ?? '');

/** `"…," Dewi, who was told it was "…", said`: words may be marked in the clause between. */
export function hasWhoClause({ units, runAt, grammar }: Phrases, from: number): boolean {
  const run = grammar.lang === 'en' ? runAt[from] : undefined;
  return run !== undefined && isPunctuation(units[run.to], ',') && units[run.to + 1]?.lower === 'who';
}

/** `it`: behind the words it is what has been speaking before them. */
export const isIt = (units: readonly Unit[], speaker: Reference | undefined): boolean =>
  speaker?.kind === 'group' && units[speaker.first]?.lower === 'it';

/** `the proposed rule`, `shouts of`: what looks like a verb belongs to a noun, or is one. */
export const isPartOfNoun = (units: readonly Unit[], i: number, kinds: readonly CueKind[]): boolean =>
  (kinds.includes('subject-first') || kinds.includes('calling')) &&
  (DETERMINER.test(units[i - 1]?.lower ?? '') ||
    (units[i]?.lower === 'thought' && DETERMINER.test(units[i - 2]?.lower ?? '')) ||
    (/^calls?$/.test(units[i]?.lower ?? '') &&
      /^(?:centres?|centers?|logs?|records?)$/.test(units[i + 1]?.lower ?? '')) ||
    (isPlural(units[i]) && BEHIND_PLURALS.has(units[i + 1]?.lower ?? '')) ||
    (units[i + 1]?.lower === 'of' &&
      /^(?:shouts|screams|cries|chants|whispers|calls|demands)$/.test(units[i]?.lower ?? '')));

/** `the protest began when the mayor sold the hall "…"`; `what Sari calls a fair was meant to "…"`. */
export function isOfAnotherClause(units: readonly Unit[], i: number, marked: number): boolean {
  const { lower } = units[i] as Unit;
  if (/^(?:began|begins)$/.test(lower)) return i < marked - 2;
  const what = [2, 3, 4].map((back) => i - back).find((at) => units[at]?.lower === 'what');
  if (what === undefined || units.slice(what, i).some(({ kind }) => kind !== 'word')) return false;
  return units
    .slice(i + 2, marked)
    .some(({ lower: verb }) => /^(?:is|are|was|were|has|had|will)$/.test(verb));
}

/** `some reports had held "…"` */
const isPlural = (unit: Unit | undefined): boolean => unit?.isCapital === false && unit.lower.endsWith('s');
const BEHIND_PLURALS: ReadonlySet<string> = new Set(['had', 'have', 'were', 'are']);

const DETERMINER = /^(?:the|a|an|his|her|its|their|our|my)$/;

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
