import type { Span } from '../../../types.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { CALENDAR } from '../../lexicon/grammar.ts';
import { CLAUSE_HOLDERS } from '../../lexicon/predicates.ts';
import { BESIDE, REPORTING } from '../../lexicon/retelling.ts';
import { type Cue, isPunctuation } from '../cues/cues.ts';
import { isClause, isPredicate } from './clauses.ts';

/**
 * What an Indonesian sentence tells before subject and verb, in units, as agencies write it: `Sungai naik dua meter, Badan Air Muara melaporkan pada Jumat`.
 * Behind the verb stands nothing but when and to whom.
 */
export function statedBefore(phrases: Phrases, { start, end }: Span, { at, speaker }: Cue): Span | undefined {
  const { units, grammar } = phrases;
  const verb = units[at]?.lower ?? '';
  if (grammar.lang !== 'id' || speaker === undefined || !REPORTING.has(verb) || NOT_BEHIND.has(verb))
    return undefined;
  if (!isLast(phrases, at, end)) return undefined;
  const comma = commaBefore(phrases, speaker.first, start);
  const first = units[start];
  if (comma === undefined || first === undefined || !mayState(phrases, start)) return undefined;
  return isClause(units, start, comma) ? { start, end: comma } : undefined;
}

// What somebody denies is not what she says; what she hopes or promises follows.
const NOT_BEHIND: ReadonlySet<string> = new Set([
  'membantah',
  'berharap',
  'berjanji',
  'berpesan',
  'bercerita',
]);

/** No more than a circumstance behind the verb, up to a comma. */
function isLast({ units }: Phrases, verb: number, end: number): boolean {
  const next = units[verb + 1];
  if (verb + 1 >= end || next === undefined || isPunctuation(next, '.')) return true;
  const isWhen = CALENDAR.has(next.lower) || WHEN.has(next.lower);
  if (!isWhen) return false;
  let stop = verb + 2;
  while (stop < end && !isPunctuation(units[stop], ',') && stop - verb <= LONGEST_CIRCUMSTANCE) stop++;
  return stop - verb <= LONGEST_CIRCUMSTANCE && !isClause(units, verb + 1, stop);
}

/** The comma that the subject stands behind, with nothing between but the words for an office or a body. */
function commaBefore({ units, grammar }: Phrases, subject: number, start: number): number | undefined {
  for (let at = subject - 1; at > Math.max(start, subject - LONGEST_OFFICE); at--) {
    if (isPunctuation(units[at], ',')) return at;
    const { kind, lower } = units[at] as Phrases['units'][number];
    if (kind !== 'word' || grammar.conjunctions.has(lower) || CLAUSE_HOLDERS.has(lower) || BESIDE.has(lower))
      return undefined;
  }
  return undefined;
}

/** Not `Saat ditemui, …` and `Ditemui di Muara, …`. */
function mayState({ units, grammar }: Phrases, start: number): boolean {
  const first = units[start] as Phrases['units'][number];
  const isBeside =
    CLAUSE_HOLDERS.has(first.lower) || BESIDE.has(first.lower) || grammar.conjunctions.has(first.lower);
  return first.kind === 'word' && !isBeside && !isPredicate({ ...first, isCapital: false } as typeof first);
}

const WHEN: ReadonlySet<string> = new Set(['pada', 'kepada', 'hari', 'kemarin', 'dalam']);
const LONGEST_CIRCUMSTANCE = 14;
const LONGEST_OFFICE = 8;
