import type { Phrases } from '../../cast/paragraphs.ts';
import { CALENDAR } from '../../lexicon/grammar.ts';
import type { Unit } from '../../reading/units.ts';
import { officeBeforeColon, subjectBeforeColon } from '../english/cue-places.ts';
import { reference } from '../phrases/references.ts';
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
