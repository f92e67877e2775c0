import type { Phrases } from '../../cast/paragraphs.ts';
import type { Unit } from '../../reading/units.ts';
import { isOfWhoSays } from '../english/no-cues.ts';
import { phraseAfter } from '../phrases/phrase-after.ts';
import { subjectBefore } from '../subjects/subject-before.ts';
import type { Cue } from './cues.ts';

/** `Serangan itu disebut "…" oleh Sari Dewi`: who calls it so. */
export function callerBehind(phrases: Phrases, marked: number, start: number): Cue | undefined {
  const { units, grammar } = phrases;
  const by = units[marked + 1];
  if (grammar.lang !== 'id' || by?.kind !== 'word' || by.lower !== 'oleh') return undefined;
  for (let at = marked - 1; at >= Math.max(start, marked - MOST_BEFORE_CALLED); at--) {
    if (!CALLED.has(units[at]?.lower ?? '')) continue;
    const speaker = phraseAfter(phrases, marked + 2, units.length);
    return speaker && { kind: 'passive', at: marked + 1, span: by, speaker };
  }
  return undefined;
}

// `disebut sebagai sebuah "…"`
const MOST_BEFORE_CALLED = 4;
const CALLED: ReadonlySet<string> = new Set(
  'disebut dijuluki dinilai digambarkan dikatakan dilabeli dicap dinyatakan dikecam dipuji'.split(' '),
);

/** A conjunction or a passive, with which somebody else may be meant: `karena Sari Dewi melaporkan`, `dipecat oleh Sari Dewi`. */
export const isTurn = (word: string, { conjunctions }: Phrases['grammar']): boolean =>
  conjunctions.has(word) || /^(?:karena|setelah|sebelum|ketika|saat|usai|sebab|oleh)$/.test(word);

/** The cue of who says what a place or a body wants: `Sari Dewi said Muara wanted to "…"`. */
export function sayerBefore(phrases: Phrases, cue: Cue, start: number): Cue | undefined {
  if (!isOfWhoSays(phrases, cue)) return undefined;
  const { units, grammar } = phrases;
  for (let at = (cue.speaker?.first ?? 0) - 1; at > Math.max(start, cue.at - LONGEST_CLAUSE); at--) {
    const unit = units[at] as Unit;
    if (unit.kind !== 'word' || !grammar.isSaying(unit.lower)) continue;
    const speaker = subjectBefore(phrases, at, start);
    return speaker && { kind: 'subject-first', at, span: unit, speaker };
  }
  return undefined;
}

// In units.
const LONGEST_CLAUSE = 60;
