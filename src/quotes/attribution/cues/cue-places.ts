import { isFiller } from '../../cast/fillers.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { MAY_HAVE_HEARER } from '../../lexicon/cues-english.ts';
import type { CueKind } from '../../lexicon/grammar.ts';
import { ownerEnding } from '../../reading/characters.ts';
import { isLineBreak, type Unit } from '../../reading/units.ts';
import {
  agentBehind,
  chantBehind,
  insertedBefore,
  isNextClause,
  openingSubject,
  passiveAgent,
  unnamedBefore,
} from '../english/cue-places.ts';
import {
  ADVERB,
  BE,
  hasWhoClause,
  isInscription,
  isNamedSo,
  isOfAnotherClause,
  isPartOfNoun,
  isSaidBack,
  isSaidOfIt,
  isSubordinate,
} from '../english/no-cues.ts';
import { viewBefore, viewOf } from '../english/owned-words.ts';
import { behindParticiple } from '../english/subject.ts';
import { subjectBehindClause } from '../subjects/behind-clause.ts';
import { firstSubject } from '../subjects/shared-subject.ts';
import { subjectBefore } from '../subjects/subject-before.ts';
import { type Cue, followingCue, isPunctuation, LONGEST_SOURCE, ownerOf } from './cues.ts';
import { unknownVerb } from './unknown-verb.ts';
import { bylineBehind, holderBehind, labelBefore } from './verbless.ts';
import { callerBehind, isTurn, sayerBefore } from './who-says.ts';
import { writtenIn } from './written-in.ts';

/** The cue that stands right behind marked words, `,` and fillers aside: `"…," kata Sari`, `"…," Sari said`. */
export function cueBehind(phrases: Phrases, from: number, end: number, stop: string): Cue | undefined {
  const { units, grammar } = phrases;
  const byline = bylineBehind(phrases, from, end);
  if (byline !== undefined) return byline;
  let at = from;
  let comma = stop === ',' || stop === '?' || stop === '!' || stop === '…';
  while (at < end && AFTER_WORDS.has(units[at]?.text ?? '')) {
    comma = true;
    at++;
  }
  const isFree = comma || at === from;
  const written = isFree ? writtenIn(phrases, at, end) : undefined;
  if (written !== undefined) return written;
  for (let i = at; i < Math.min(end, at + 3); i++) {
    const unit = units[i] as Unit;
    const cue = followingCue(phrases, i, end);
    if (cue !== undefined) return cue;
    if (!isFiller(unit, grammar)) break;
  }
  if (!comma && isFree) return chantBehind(phrases, at, end);
  if (!isFree) return undefined;
  if (isNextClause(phrases, from, at) || isSubordinate(phrases, at)) return undefined;
  const clause = clauseBehind(phrases, at, end);
  if (isLineBreak(units, from)) return clause && endsAtVerb(units, clause.at) ? clause : undefined;
  return clause ?? unknownVerb(phrases, at, end) ?? holderBehind(phrases, at, end);
}

/** `Sari menegaskan.` */
const endsAtVerb = (units: readonly Unit[], verb: number): boolean => units[verb + 1]?.kind !== 'word';

const AFTER_WORDS: ReadonlySet<string> = new Set([',', '-', '–', '—', "'", '’', '"', '”']);

/** `"…," Sari Dewi, who leads the group, said`: subject before verb behind the words. */
function clauseBehind(phrases: Phrases, from: number, end: number): Cue | undefined {
  const { units, grammar } = phrases;
  for (let i = from; i < Math.min(end, from + LONGEST_CLAUSE); i++) {
    const unit = units[i] as Unit;
    if (unit.kind === 'marked' && !hasWhoClause(phrases, from)) return undefined;
    const isSaid = grammar.cueOf(unit.lower).includes('subject-first') || isPutSo(units, i);
    if (unit.kind !== 'word' || unit.isCapital || !isSaid) continue;
    const speaker =
      openingSubject(phrases, from, i) ?? subjectBefore(phrases, i, from) ?? unnamedBefore(phrases, i, from);
    if (speaker !== undefined) return { kind: 'subject-first', at: i, span: unit, speaker };
  }
  return undefined;
}

/** The cue that governs marked words from the left, in the sentence that begins at `start`: the nearest one. */
export function cueBefore(phrases: Phrases, marked: number, start: number): Cue | undefined {
  const { units, grammar } = phrases;
  const agent = agentBehind(phrases, marked, start) ?? callerBehind(phrases, marked, start);
  if (agent !== undefined) return agent;
  let noun: Cue | undefined;
  let passed = 0;
  let subjectless = 0;
  for (let i = marked - 1; i >= Math.max(start, marked - LONGEST_CLAUSE); i--) {
    const unit = units[i] as Unit;
    if (unit.kind === 'marked' && ++passed > MOST_PASSED) break;
    if (unit.kind !== 'word') continue;
    // `after the race was called that`
    if (isPassive(units, i) && units[i + 1]?.lower === 'that') continue;
    if (isPassive(units, i))
      return passiveAgent(phrases, i, marked) ?? noun ?? asSomebodySays(phrases, start, i);
    const agent = calledBy(phrases, i, marked);
    if (agent !== undefined) return agent;
    if (isSaidOfIt(phrases, i)) continue;
    if (ACCUSED.has(unit.lower) || isInscription(phrases, i) || isNamedSo(phrases, i)) return noun;
    const all = isSaidBack(units, i) ? SAID_BACK : grammar.cueOf(unit.lower);
    const kinds = isBehindOwner(units, i) ? nounAlone(all) : all;
    if (
      kinds.length === 0 ||
      (grammar.lang === 'en' && isPartOfNoun(units, i, kinds)) ||
      ACCUSED.has(units[i - 1]?.lower ?? '') ||
      ACCUSED.has(units[i - 2]?.lower ?? '')
    )
      continue;
    if (grammar.lang === 'en' && isOfAnotherClause(units, i, marked)) continue;
    const cue = precedingCue(phrases, i, marked, start, kinds);
    if (cue === undefined && ++subjectless > MOST_SUBJECTLESS) break;
    if (cue === undefined) continue;
    const whose = grammar.lang === 'en' ? sayerBefore(phrases, cue, start) : undefined;
    if (whose !== undefined) return whose;
    const isClose = marked - i <= NEAR && !isCalledSo(phrases, i, start);
    if (cue.kind !== 'noun' || isClose || hasThatClause(units, i, marked)) return cue;
    noun ??= cue;
  }
  return (
    noun ??
    labelBefore(phrases, marked, start) ??
    asSomebodySays(phrases, start, marked) ??
    viewBefore(phrases, start) ??
    viewOf(phrases, marked, start)
  );
}

/** `As Sari told the radio, …`: who says what the whole sentence tells. */
function asSomebodySays(phrases: Phrases, start: number, end: number): Cue | undefined {
  const { units, grammar } = phrases;
  // `But, as Sari said, …`
  const as = units[start + 1]?.text === ',' ? start + 2 : start;
  if (units[as]?.lower !== 'as') return undefined;
  for (let i = as + 2; i < Math.min(end, as + LONGEST_SOURCE) && !isPunctuation(units[i], ','); i++) {
    const unit = units[i] as Unit;
    if (unit.kind !== 'word' || !(isPutSo(units, i) || grammar.isSaying(unit.lower))) continue;
    const speaker = subjectBefore(phrases, i, as + 1);
    return speaker && { kind: 'subject-first', at: i, span: unit, speaker };
  }
  return undefined;
}

/** `as Sari put it` */
const isPutSo = (units: readonly Unit[], i: number): boolean =>
  units[i]?.lower === 'put' && units[i + 1]?.lower === 'it';

function precedingCue(
  phrases: Phrases,
  i: number,
  marked: number,
  start: number,
  kinds: readonly CueKind[],
): Cue | undefined {
  const { units, grammar } = phrases;
  const unit = units[i] as Unit;
  if (kinds.includes('subject-first') || kinds.includes('calling')) {
    if (unit.isCapital && i > start) return undefined;
    const inserted = insertedBefore(phrases, i, marked, start);
    if (inserted !== undefined) return inserted;
    const speaker = subjectBehindClause(phrases, i, marked, start) ?? subjectBefore(phrases, i, start);
    if (speaker !== undefined)
      return {
        kind: kinds.includes('subject-first') ? 'subject-first' : 'calling',
        at: i,
        span: unit,
        speaker,
      };
    const mayFollow =
      kinds.includes('verb-first') && !(grammar.lang === 'en' && MAY_HAVE_HEARER.has(unit.lower));
    const behind = mayFollow ? followingCue(phrases, i, marked) : undefined;
    if (behind?.speaker !== undefined) return behind;
    const later = i === start && unit.lower.endsWith('ing') ? behindParticiple(phrases, marked) : undefined;
    if (later !== undefined) return { kind: 'subject-first', at: i, span: unit, speaker: later };
    // `Ketika ditanya, menjawab "…"`: the subject is understood; not in `Ini seperti mengatakan "…"`.
    const isUnderstood = grammar.lang === 'id' && (i === start || units[i - 1]?.kind !== 'word');
    return isUnderstood ? { kind: 'clitic', at: i, span: unit } : undefined;
  }
  if (kinds.includes('noun')) {
    const speaker = ownerOf(phrases, i, start, marked);
    return speaker && { kind: 'noun', at: i, span: unit, speaker };
  }
  // `Musim Pengharapan Bagi Sari`: part of a title.
  if (unit.isCapital && i > start && units[i - 1]?.isCapital === true) return undefined;
  const cue = followingCue(phrases, i, marked);
  // `Sari Dewi mengecam serangan yang disebutnya "…"`
  if (cue?.kind === 'clitic' && /^di\p{L}+nya$/u.test(unit.lower) && units[i - 1]?.lower === 'yang') {
    const speaker = firstSubject(phrases, start, i);
    const isClear = units.slice(start, i).every(({ lower }) => !isTurn(lower, grammar));
    return speaker === undefined || !isClear ? cue : { kind: 'calling', at: i, span: unit, speaker };
  }
  if (cue === undefined || (cue.kind === 'clitic' && kinds.includes('verb-first'))) return undefined;
  // A bare root to the left is a verb only where a clause ends before it, or at the words themselves.
  if (cue.kind === 'verb-first' || cue.kind === 'clitic')
    return i === start ||
      isPunctuation(units[i - 1], ',') ||
      (units[i - 1] as Unit).kind === 'marked' ||
      i >= marked - 3 ||
      unit.lower.startsWith('menurut')
      ? cue
      : undefined;
  return cue;
}

/** `was accused of`, `is known as`: others say it. */
const isPassive = (units: readonly Unit[], i: number): boolean =>
  // `said what had been reported was`
  units[i - 3]?.lower !== 'what' &&
  (PASSIVES.has(units[i]?.lower ?? '') || isSaidToBe(units, i)) &&
  (BE.test(units[i - 1]?.lower ?? '') ||
    (BE.test(units[i - 2]?.lower ?? '') && ADVERB.has(units[i - 1]?.lower ?? '')));

/** `is said to be`; who is said to think something thinks so. */
const isSaidToBe = (units: readonly Unit[], i: number): boolean =>
  units[i]?.lower === 'said' && units[i + 1]?.lower === 'to' && units[i + 2]?.lower === 'be';

/** `a tale described by Sari as "…"`: a participle, with the agent before what it says. */
function calledBy(phrases: Phrases, i: number, marked: number): Cue | undefined {
  const { units, runAt, grammar } = phrases;
  const { lower } = units[i] as Unit;
  if (units[i + 1]?.lower !== 'by' || !lower.endsWith('ed')) return undefined;
  if (!PASSIVES.has(lower) && !grammar.cueOf(lower).includes('calling')) return undefined;
  const agent = passiveAgent(phrases, i, marked);
  return units[runAt[agent?.speaker?.first ?? marked]?.to ?? marked]?.lower === 'as' ? agent : undefined;
}

const PASSIVES: ReadonlySet<string> = new Set(
  'accused called dubbed known described labeled labelled branded quoted cited told asked advised warned reported considered portrayed wanted viewed regarded deemed'.split(
    ' ',
  ),
);

// Passives that tell what somebody is held to have said or is asked, not what he says.
export const ACCUSED: ReadonlySet<string> = new Set(
  'dituduh disebut-sebut dianggap diduga disangka didakwa ditanya ditanyai'.split(' '),
);

const SAID_BACK: readonly CueKind[] = ['subject-first'];

export const LONGEST_CLAUSE = 60;
// More marked words in a row are a list that no one cue governs.
export const MOST_PASSED = 6;

/** `called Dewi's remarks "…"`: the words are about the noun. */
function isCalledSo({ units, grammar }: Phrases, noun: number, start: number): boolean {
  for (let i = noun - 1; i >= Math.max(start, noun - LONGEST_NOUN); i--) {
    const { kind, text, lower } = units[i] as Unit;
    if (kind !== 'word' && text !== '.') return false;
    if (grammar.lang === 'en' && grammar.cueOf(lower).includes('calling')) return true;
  }
  return false;
}

/** `Dewi's remarks`, which may be a verb elsewhere. */
const isBehindOwner = (units: readonly Unit[], i: number): boolean =>
  ownerEnding(units[i - 1]?.text ?? '') === 2;

const nounAlone = (kinds: readonly CueKind[]): readonly CueKind[] =>
  kinds.includes('noun') ? ['noun'] : kinds;

/** `Dewi's statements on air that Sari "…"`: what the noun says is in its clause. */
function hasThatClause(units: readonly Unit[], noun: number, marked: number): boolean {
  for (let i = noun + 1; i < Math.min(marked, noun + LONGEST_NOUN); i++) {
    if (units[i]?.kind !== 'word') return false;
    if (units[i]?.lower === 'that') return true;
  }
  return false;
}

const LONGEST_NOUN = 5;

// Verbs of saying in a row without a subject are those of no sentence.
const MOST_SUBJECTLESS = 3;

// A noun further off than this belongs to the reporter's own words where a verb of saying stands before it.
const NEAR = 3;
