import type { Span } from '../../../types.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { THUS } from '../../lexicon/cues-indonesian.ts';
import { CALENDAR } from '../../lexicon/grammar.ts';
import { CONNECTIVES } from '../../lexicon/predicates.ts';
import { BESIDE, CONTINUING, PARTICIPIAL, TOPICS } from '../../lexicon/retelling.ts';
import { wordSet } from '../../lexicon/words.ts';
import { type Cue, isPunctuation } from '../cues/cues.ts';
import { closing } from '../phrases/office-chain.ts';
import { isClause, isPredicate } from './clauses.ts';

/**
 * What a tag inside an Indonesian sentence attributes, in units: the sentence around it where that goes on behind it (`Sungai, kata Sari, sudah surut`), else
 * what stands before it (`Sungai sudah surut, kata Sari di Muara`).
 */
export function aroundTag(phrases: Phrases, sentence: Span, cue: Cue): Span | undefined {
  const { units } = phrases;
  const first = THUS.has(units[cue.at - 1]?.lower ?? '') ? cue.at - 1 : cue.at;
  const isApart = isPunctuation(units[first - 1], ',');
  const before = { start: sentence.start, end: isApart ? first - 1 : first };
  const behind = tagEnd(phrases, cue);
  const isClosed = isPunctuation(units[behind], ',');
  const rest = { start: isClosed ? behind + 1 : behind, end: sentence.end };
  const isLoose = /^menurut/.test(units[cue.at]?.lower ?? '');
  // `Lulus tepat waktu, bagi Sari merupakan kebanggaan`
  if (units[cue.at]?.lower === 'bagi' && !isClosed && units[behind]?.kind === 'word') return undefined;
  if (isClosed && isLabel(units, before, rest)) return undefined;
  const isTopic = isClosed && TOPICS.has(units[before.start]?.lower ?? '');
  if (isTopic && isSaidOf(units, before, rest)) return rest;
  if ((isClosed || isLoose) && goesOn(units, before, rest, isApart || isClosed))
    return { start: before.start, end: rest.end };
  return isApart ? before : undefined;
}

/** `Oleh karena itu`: what opens a sentence and is no part of what it says, up to the cue at unit `at`. */
export function isOpening(units: Phrases['units'], start: number, at: number): boolean {
  // `Hal itu, kata Sari, …`: the subject.
  if (at - start > LONGEST_OPENING || SUBJECTS.has(units[start]?.lower ?? '')) return false;
  for (let i = start; i < at; i++)
    if (!CONNECTIVES.has(units[i]?.lower ?? '') && !(i === at - 1 && isPunctuation(units[i], ',')))
      return false;
  return true;
}

/** Whether the words from a unit on tell where, when or after what somebody spoke; not `saat ini`. */
export const isBeside = (units: Phrases['units'], at: number): boolean => {
  const lower = units[at]?.lower ?? '';
  return (BESIDE.has(lower) || CALENDAR.has(lower)) && !POINTING.has(units[at + 1]?.lower ?? '');
};

/** Behind a cue and the words that name its speaker. */
export function tagEnd({ units, runAt }: Phrases, { at, speaker }: Cue): number {
  if (speaker === undefined) return at + 1;
  let end = Math.max(speaker.last, runAt[speaker.last - 1]?.to ?? 0);
  if (units[end]?.text === '(') end = (closing(units, end, end + LONGEST_BRACKET) ?? end - 1) + 1;
  return speaker.kind === 'description' && POINTING.has(units[end]?.lower ?? '') ? end + 1 : end;
}

/** `Contoh lain, kata Sari, yakni …`: neither part says anything without the other. */
const isLabel = (units: Phrases['units'], before: Span, rest: Span): boolean =>
  before.end - before.start <= LONGEST_LABEL &&
  FURTHER.has(units[before.end - 1]?.lower ?? '') &&
  COPULAS.has(units[rest.start]?.lower ?? '');

/** `Soal harga, kata Sari, warga tidak perlu khawatir`: the rest has a subject of its own. */
function isSaidOf(units: Phrases['units'], before: Span, rest: Span): boolean {
  const first = units[rest.start];
  return first !== undefined && !isPredicate(first) && goesOn(units, before, rest, true);
}

/** Whether what stands behind the tag is more of what is said, and not where, when and by whom. */
function goesOn(units: Phrases['units'], before: Span, rest: Span, isMarkedOff: boolean): boolean {
  const first = units[rest.start];
  if (first === undefined || rest.start >= rest.end || first.kind !== 'word') return false;
  const isWhole = isClause(units, before.start, before.end);
  // `Hal itu menurutnya aneh`: the subject is complete.
  if (!isMarkedOff && POINTING.has(units[before.end - 1]?.lower ?? '')) return true;
  if (!isMarkedOff)
    return (
      !isWhole &&
      before.end - before.start <= LONGEST_SUBJECT &&
      (isPredicate(first) || first.lower === 'secara')
    );
  if (BESIDE.has(first.lower) || CALENDAR.has(first.lower))
    return POINTING.has(units[rest.start + 1]?.lower ?? '');
  if (isWhole && PARTICIPIAL.has(first.lower)) return false;
  if (CONTINUING.has(first.lower)) return true;
  return isClause(units, rest.start, isWhole ? commaOr(units, rest) : rest.end);
}

function commaOr(units: Phrases['units'], { start, end }: Span): number {
  for (let at = start; at < end; at++) if (isPunctuation(units[at], ',')) return at;
  return end;
}

const LONGEST_OPENING = 5;
const LONGEST_BRACKET = 8;
const LONGEST_LABEL = 4;
const LONGEST_SUBJECT = 14;

const SUBJECTS = wordSet('hal ini itu tersebut');
const POINTING = wordSet('ini itu tersebut');
// `Contoh lain`, `Salah satu contohnya`
const FURTHER = wordSet('lain lainnya contohnya misalnya satunya');
const COPULAS = wordSet('yakni yaitu adalah ialah');
