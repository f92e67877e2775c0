import type { Phrases } from '../../cast/paragraphs.ts';
import { CALENDAR } from '../../lexicon/grammar.ts';
import type { Unit } from '../../reading/units.ts';
import { officeBeforeColon, subjectBeforeColon } from '../english/cue-places.ts';
import { phraseAfter } from '../phrases/phrase-after.ts';
import { reference } from '../phrases/references.ts';
import { isBeside } from '../retold/around-tags.ts';
import { type Cue, isPunctuation } from './cues.ts';

/** `"…" — Sari Dewi`, at the end of its paragraph; with a date behind it the name is an outlet's. */
export function bylineBehind({ units, runAt }: Phrases, from: number, end: number): Cue | undefined {
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
  const speaker = reference('name', units, run.first, run.last);
  return { kind: 'verb-first', at: from, span: dash, speaker };
}

/**
 * `"…," Sari Dewi.`, `"…," Kepala Dinas Muara, Sari Dewi, saat dihubungi`: in Indonesian a name behind whole sentences, with an office or without, where
 * nothing follows but when and where.
 */
export function holderBehind(phrases: Phrases, at: number, end: number): Cue | undefined {
  const { units, runAt, grammar } = phrases;
  const run = runAt[at];
  const marked = units[at - 1]?.kind === 'marked' ? at - 1 : at - 2;
  if (grammar.lang !== 'id' || run === undefined || run.from !== at || !isUtterance(units, marked))
    return undefined;
  const speaker = phraseAfter(phrases, at, end);
  const span = units[at];
  if (speaker?.kind !== 'name' || span === undefined) return undefined;
  const holder = runAt[speaker.first];
  const isKnown = speaker.last - speaker.first > 1 || holder?.person?.isSpeaking === true;
  const behind = units[speaker.last]?.text === ',' ? speaker.last + 1 : speaker.last;
  const isLast =
    speaker.last >= end || /^[.!]$/.test(units[speaker.last]?.text ?? '') || isBeside(units, behind);
  return isKnown && isLast ? { kind: 'verb-first', at, span, speaker } : undefined;
}

/** Marked words of some length with which their sentence begins. */
const isUtterance = (units: readonly Unit[], at: number): boolean => {
  const unit = units[at];
  return (
    unit?.kind === 'marked' &&
    unit.end - unit.start >= SHORTEST_UTTERANCE &&
    (at === 0 || /^(?:[.?!:]|)$/.test(units[at - 1]?.text ?? ''))
  );
};

// In characters.
const SHORTEST_UTTERANCE = 40;

/** `Sari Dewi: "…"`: a name or an office right before a colon. */
export function labelBefore(phrases: Phrases, marked: number, start: number): Cue | undefined {
  const { units, runAt, grammar } = phrases;
  const colon = units[marked - 1];
  const office = officeBeforeColon(phrases, marked, start) ?? subjectBeforeColon(phrases, marked, start);
  if (office !== undefined) return office;
  const run = runAt[marked - 2];
  if (!isPunctuation(colon, ':') || colon === undefined || run === undefined || run.from > start + 3)
    return undefined;
  // `Narasi: "…"`, `Lanjutan Narasi: "…"`: what the words are.
  if (run.to - run.from <= 2 && grammar.naming.has((units[run.to - 1] as Unit).lower)) return undefined;
  const isName = run.last > run.first;
  const [first, last] = isName ? [run.first, run.last] : [run.from, run.to];
  const speaker = reference(isName ? 'name' : 'body', units, first, last);
  return { kind: 'subject-first', at: marked - 1, span: colon, speaker };
}
