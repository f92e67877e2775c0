import type { Phrases } from '../../cast/paragraphs.ts';
import type { CueKind } from '../../lexicon/grammar.ts';
import { TURNS_AWAY } from '../../lexicon/links-english.ts';
import type { Unit } from '../../reading/units.ts';
import { type Cue, isPunctuation } from '../cues/cues.ts';
import { isOtherNoun } from './small-nouns.ts';

/** `signs that read "…"`, `posters saying "…"`: what is written there. */
export function isInscription({ units, grammar }: Phrases, verb: number): boolean {
  if (grammar.lang !== 'en') return false;
  const { lower } = units[verb] ?? { lower: '' };
  if (/^(?:read|reads|reading|said|says|saying)$/.test(lower))
    return [1, 2].some((back) => INSCRIBED.has(units[verb - back]?.lower ?? ''));
  if (!/^proclaim(?:ed|s|ing)$/.test(lower)) return false;
  // `A sign at the gate proclaimed`
  for (let at = verb - 1; at >= Math.max(0, verb - MOST_INSCRIBED) && units[at]?.kind === 'word'; at--)
    if (INSCRIBED.has(units[at]?.lower ?? '')) return true;
  return false;
}

/** `an exercise called the "…"`: its name. */
export function isNamedSo(phrases: Phrases, verb: number): boolean {
  const { units, grammar } = phrases;
  if (grammar.lang !== 'en' || !/^(?:called|dubbed|named|termed)$/.test(units[verb]?.lower ?? ''))
    return false;
  const noun = units[verb - 1];
  if (noun === undefined || !isOtherNoun(phrases, noun)) return false;
  return [2, 3].some((back) => /^(?:an?|one)$/.test(units[verb - back]?.lower ?? ''));
}

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
export function isSubordinate({ units, grammar }: Phrases, at: number): boolean {
  if (grammar.lang !== 'en') return false;
  // `just one day after`
  let turn = at;
  while (turn < at + LONGEST_TIME && OF_TIME.test(units[turn]?.lower ?? '')) turn++;
  return TURNS_AWAY.has(units[turn]?.lower ?? '');
}

const OF_TIME =
  /^(?:just|only|shortly|soon|right|a|an|one|two|three|few|several|\d+|(?:minute|hour|day|week|month|year)s?)$/;
const LONGEST_TIME = 4;

/** `"…," Dewi, who was told it was "…", said`: words may be marked in the clause between. */
export function hasWhoClause({ units, runAt, grammar }: Phrases, from: number): boolean {
  const run = grammar.lang === 'en' ? runAt[from] : undefined;
  return run !== undefined && isPunctuation(units[run.to], ',') && units[run.to + 1]?.lower === 'who';
}

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

/** `Sari shot back`: two words that say what `replied` says. */
export const isSaidBack = (units: readonly Unit[], i: number): boolean =>
  units[i + 1]?.lower === 'back' && BEFORE_BACK.has(units[i]?.lower ?? '');

const BEFORE_BACK: ReadonlySet<string> = new Set('shot fired hit snapped clapped pushed struck'.split(' '));

/** `some reports had held "…"` */
const isPlural = (unit: Unit | undefined): boolean => unit?.isCapital === false && unit.lower.endsWith('s');
const BEHIND_PLURALS: ReadonlySet<string> = new Set(['had', 'have', 'were', 'are']);

/** `Sari Dewi said Muara wanted to "…"`: what a place or a body wants or believes are the words of who says so. */
export function isOfWhoSays({ units, grammar }: Phrases, { at, speaker }: Cue): boolean {
  if (
    !/^(?:body|description)$/.test(speaker?.kind ?? '') ||
    speaker === undefined ||
    !OF_THE_MIND.has(units[at]?.lower ?? '')
  )
    return false;
  const isThat = units[speaker.first - 1]?.lower === 'that';
  const before = units[speaker.first - (isThat ? 2 : 1)];
  return before !== undefined && (grammar.isSaying(before.lower) || (isThat && before.text === ','));
}

const OF_THE_MIND: ReadonlySet<string> = new Set(
  'want wants wanted believe believes believed think thinks thought hope hopes hoped fear fears feared use uses used using need needs needed feel feels felt found finds considered considers'.split(
    ' ',
  ),
);

const DETERMINER = /^(?:the|a|an|his|her|its|their|our|my)$/;

/** `had been ruled out`, `was announced`: not by what stands before it. */
export const isSaidOfIt = ({ units, grammar }: Phrases, i: number): boolean => {
  const { lower } = units[i] as Unit;
  if (grammar.lang !== 'en' || !lower.endsWith('ed')) return false;
  if (!grammar.isSaying(lower) && !grammar.cueOf(lower).includes('calling')) return false;
  const before =
    ADVERB.has(units[i - 1]?.lower ?? '') || /ly$/.test(units[i - 1]?.lower ?? '') ? i - 2 : i - 1;
  return BE.test(units[before]?.lower ?? '');
};

export const BE = /^(?:is|are|was|were|be|been|being)$/;
export const ADVERB: ReadonlySet<string> = new Set(
  'still also now often widely sometimes commonly'.split(' '),
);
