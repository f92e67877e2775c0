import type { Span } from '../types.ts';
import { NOT_AFTER, NOT_BEFORE } from './lexicon/cues-indonesian.ts';
import { CALENDAR, type CueKind } from './lexicon/grammar.ts';
import { type Phrases, phraseAfter, type Reference, subjectBefore } from './references.ts';
import type { Unit } from './units.ts';

/** A word that attributes, and the words that say to whom. */
export interface Cue {
  readonly kind: CueKind;
  /** Unit number of the word. */
  readonly at: number;
  readonly span: Span;
  /** Undefined for a cue whose speaker is the one in focus: `katanya`. */
  readonly speaker?: Reference;
}

/** The cue that stands right behind marked words, `,` and fillers aside: `"…," kata Sari`, `"…," Sari said`. */
export function cueBehind(phrases: Phrases, from: number, end: number, stop: string): Cue | undefined {
  const { units, grammar } = phrases;
  const byline = bylineBehind(phrases, from, end);
  if (byline !== undefined) return byline;
  let at = from;
  let comma = stop === ',' || stop === '?' || stop === '!' || stop === '…';
  while (
    at < end &&
    (isPunctuation(units[at], ',') ||
      isPunctuation(units[at], '-') ||
      isPunctuation(units[at], '–') ||
      isPunctuation(units[at], '—') ||
      /^['’"”]$/.test(units[at]?.text ?? ''))
  ) {
    comma = true;
    at++;
  }
  const isFree = comma || at === from;
  for (let i = at; i < Math.min(end, at + 3); i++) {
    const unit = units[i] as Unit;
    const cue = followingCue(phrases, i, end);
    if (cue !== undefined) return cue;
    if (!grammar.fillers.has(unit.lower)) break;
  }
  return comma && isFree ? clauseBehind(phrases, at, end) : undefined;
}

/** `"…" — Sari Dewi`, at the end of its paragraph; with a date behind it the name is an outlet's. */
function bylineBehind({ units, runAt }: Phrases, from: number, end: number): Cue | undefined {
  const dash = units[from];
  const run = runAt[from + 1];
  if (
    dash === undefined ||
    !/^[—–―]$/.test(dash.text) ||
    run === undefined ||
    run.last - run.first < 2 ||
    run.first !== run.from
  )
    return undefined;
  if (run.to < end && !/^[.,]$/.test(units[run.to]?.text ?? '')) return undefined;
  if (/^\d/.test(units[run.to + 1]?.text ?? '') || CALENDAR.has(units[run.to + 1]?.lower ?? ''))
    return undefined;
  const span = { start: (units[run.first] as Unit).start, end: (units[run.last - 1] as Unit).end };
  return {
    kind: 'verb-first',
    at: from,
    span: dash,
    speaker: { kind: 'name', first: run.first, last: run.last, span },
  };
}

/** A cue at unit `i` whose speaker stands behind it or is in focus. */
export function followingCue(phrases: Phrases, i: number, end: number): Cue | undefined {
  const { units, grammar } = phrases;
  const unit = units[i] as Unit;
  if (unit.kind !== 'word') return undefined;
  const kinds = grammar.cueOf(unit.lower);
  if (kinds.length === 0) return undefined;
  const after = units[i + 1];
  if (kinds.includes('clitic')) return { kind: 'clitic', at: i, span: unit };
  if (kinds.includes('preposition')) {
    const from = unit.lower === 'according' ? i + 2 : i + 1;
    const speaker = phraseAfter(phrases, skipSpeech(units, from, grammar), end);
    return speaker && { kind: 'preposition', at: i, span: unit, speaker };
  }
  if (kinds.includes('passive')) {
    const from = after?.lower === 'oleh' ? i + 2 : i + 1;
    const speaker = phraseAfter(phrases, from, end);
    return speaker && { kind: 'passive', at: i, span: unit, speaker };
  }
  if (!kinds.includes('verb-first')) return undefined;
  // `Protes Sari`: a noun, unless it is one of the plainest verbs: `Kata Sari`.
  if (unit.isCapital && !/^(?:kata|ujar|tutur|ucap|jelas|said|says)$/.test(unit.lower)) return undefined;
  if (grammar.lang === 'id' && isOtherWord(units, i)) return undefined;
  const speaker = phraseAfter(phrases, i + 1, end);
  if (speaker !== undefined) return { kind: 'verb-first', at: i, span: unit, speaker };
  // `"…," ujar.` and `"…," kata usai rapat`: the speaker has been left out.
  return grammar.lang === 'id' && !unit.isCapital ? { kind: 'clitic', at: i, span: unit } : undefined;
}

/** `"…," Sari Dewi, who leads the group, said`: subject before verb behind the words. */
function clauseBehind(phrases: Phrases, from: number, end: number): Cue | undefined {
  const { units, grammar } = phrases;
  for (let i = from; i < Math.min(end, from + LONGEST_CLAUSE); i++) {
    const unit = units[i] as Unit;
    if (unit.kind === 'marked') return undefined;
    if (unit.kind !== 'word' || unit.isCapital || !grammar.cueOf(unit.lower).includes('subject-first'))
      continue;
    const speaker = subjectBefore(phrases, i, from);
    if (speaker !== undefined) return { kind: 'subject-first', at: i, span: unit, speaker };
  }
  return undefined;
}

/** The cue that governs marked words from the left, in the sentence that begins at `start`: the nearest one. */
export function cueBefore(phrases: Phrases, marked: number, start: number): Cue | undefined {
  const { units, grammar } = phrases;
  let noun: Cue | undefined;
  for (let i = marked - 1; i >= Math.max(start, marked - LONGEST_CLAUSE); i--) {
    const unit = units[i] as Unit;
    if (unit.kind !== 'word') continue;
    if (ACCUSED.has(unit.lower)) return noun;
    const kinds = grammar.cueOf(unit.lower);
    if (
      kinds.length === 0 ||
      ACCUSED.has(units[i - 1]?.lower ?? '') ||
      ACCUSED.has(units[i - 2]?.lower ?? '')
    )
      continue;
    const cue = precedingCue(phrases, i, marked, start, kinds);
    if (cue === undefined) continue;
    if (cue.kind !== 'noun' || marked - i <= NEAR) return cue;
    noun ??= cue;
  }
  return noun;
}

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
    const speaker = subjectBefore(phrases, i, start);
    if (speaker !== undefined)
      return {
        kind: kinds.includes('subject-first') ? 'subject-first' : 'calling',
        at: i,
        span: unit,
        speaker,
      };
    const behind = kinds.includes('verb-first') ? followingCue(phrases, i, marked) : undefined;
    if (behind?.speaker !== undefined) return behind;
    // `Ketika ditanya, menjawab "…"`: the subject is understood.
    return grammar.lang === 'id' ? { kind: 'clitic', at: i, span: unit } : undefined;
  }
  if (kinds.includes('noun')) {
    const speaker = ownerOf(phrases, i, start, marked);
    return speaker && { kind: 'noun', at: i, span: unit, speaker };
  }
  const cue = followingCue(phrases, i, marked);
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

/** A cue further right in the sentence, after a comma: `…, kata Sari`, `…, menurut Sari`, `…, Sari said`. */
export function cueLater(phrases: Phrases, marked: number, end: number): Cue | undefined {
  const { units } = phrases;
  for (let i = marked + 1; i < Math.min(end, marked + LONGEST_CLAUSE); i++) {
    if (
      !isPunctuation(units[i - 1], ',') &&
      phrases.grammar.cueOf(units[i]?.lower ?? '')[0] !== 'preposition'
    )
      continue;
    const cue =
      followingCue(phrases, i, end) ??
      (isPunctuation(units[i - 1], ',') ? clauseHere(phrases, i, end) : undefined);
    if (cue !== undefined) return cue;
  }
  return undefined;
}

/** Subject and verb at once behind a comma: `…, she said.` */
function clauseHere(phrases: Phrases, from: number, end: number): Cue | undefined {
  const { units, grammar } = phrases;
  for (let i = from + 1; i < Math.min(end, from + 8); i++) {
    const unit = units[i] as Unit;
    if (unit.kind !== 'word') return undefined;
    if (unit.isCapital || !grammar.cueOf(unit.lower).includes('subject-first')) continue;
    const speaker = subjectBefore(phrases, i, from);
    return speaker && { kind: 'subject-first', at: i, span: unit, speaker };
  }
  return undefined;
}

/** Whose statement it is: `pernyataan Sari`, `Sari's statement`, `his remarks`. */
function ownerOf(phrases: Phrases, noun: number, start: number, end: number): Reference | undefined {
  const { units, grammar, runAt } = phrases;
  if (grammar.lang === 'id') {
    if ((units[noun] as Unit).lower.endsWith('nya')) return undefined;
    const owner = phraseAfter(phrases, noun + 1, end);
    return owner?.kind === 'name' || owner?.kind === 'pronoun' ? owner : undefined;
  }
  if (units[noun + 1]?.lower === 'of') {
    const owner = phraseAfter(phrases, noun + 2, end);
    if (owner?.kind === 'name' || owner?.kind === 'description') return owner;
  }
  const before = units[noun - 1];
  if (before === undefined || noun - 1 < start) return undefined;
  if (/^(?:his|her)$/.test(before.lower))
    return { kind: 'pronoun', first: noun - 1, last: noun, span: before };
  for (let i = noun - 1; i >= Math.max(start, noun - 4); i--) {
    const run = runAt[i];
    if (run !== undefined && run.last > run.first && /['’]s?$/.test((units[run.last - 1] as Unit).text))
      return {
        kind: 'name',
        first: run.first,
        last: run.last,
        span: { start: (units[run.first] as Unit).start, end: (units[run.last - 1] as Unit).end },
      };
  }
  return undefined;
}

/** `menurut keterangan Sari`: behind the noun. */
function skipSpeech(units: readonly Unit[], from: number, grammar: Phrases['grammar']): number {
  const unit = units[from];
  if (unit === undefined || grammar.lang !== 'id' || !grammar.cueOf(unit.lower).includes('noun')) return from;
  return /^(?:dari|resmi|tertulis)$/.test(units[from + 1]?.lower ?? '') ? from + 2 : from + 1;
}

function isOtherWord(units: readonly Unit[], i: number): boolean {
  return NOT_BEFORE.has(units[i - 1]?.lower ?? '') || NOT_AFTER.has(units[i + 1]?.lower ?? '');
}

export const isPunctuation = (unit: Unit | undefined, mark: string): boolean =>
  unit?.kind === 'punctuation' && unit.text === mark;

// Passives that tell what somebody is held to have said or is asked, not what he says.
const ACCUSED: ReadonlySet<string> = new Set(
  'dituduh disebut-sebut dianggap diduga disangka didakwa ditanya ditanyai'.split(' '),
);
const LONGEST_CLAUSE = 60;
// A noun further off than this belongs to the reporter's own words where a verb of saying stands before it.
const NEAR = 3;
