import type { Span } from '../../../types.ts';
import { isFiller } from '../../cast/fillers.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import type { MarkedUnit } from '../../reading/units.ts';
import { ownedWords } from '../english/owned-words.ts';
import { cueLater } from './cue-later.ts';
import { cueBefore, cueBehind } from './cue-places.ts';
import { type Cue, isPunctuation } from './cues.ts';

/** How a cue stands to marked words. */
export type Tie = 'behind' | 'before' | 'governing' | 'later';

/** The cue of the marked words at a unit, of all that a sentence holds: one right beside them rather than one further off, who says rather than who relays. */
export function cueFor(
  phrases: Phrases,
  unit: number,
  { stop }: MarkedUnit,
  sentence: Span,
): { cue?: Cue; tie?: Tie } {
  const { units } = phrases;
  const owned = ownedWords(phrases, unit);
  if (owned !== undefined) return { cue: owned, tie: 'governing' };
  const behind = cueBehind(phrases, unit + 1, sentence.end, stop);
  const before = cueBefore(phrases, unit, sentence.start);
  const isTied = before !== undefined && isDirectlyBefore(phrases, before, unit);
  if (before !== undefined && isTied) {
    const isColon = isPunctuation(units[unit - 1], ':');
    const isFirst = behind === undefined || behind.kind === 'preposition' || behind.kind === 'subject-first';
    if (isColon || isFirst || isSameVoice(before, behind)) return { cue: before, tie: 'before' };
  }
  const isRelay = behind?.kind === 'preposition' || (behind !== undefined && isRelayed(units, behind));
  if (behind !== undefined && (!isRelay || before === undefined)) return { cue: behind, tie: 'behind' };
  if (before !== undefined) return { cue: before, tie: 'governing' };
  const later = cueLater(phrases, unit, sentence.end);
  return later === undefined ? {} : { cue: later, tie: 'later' };
}

/** `Sari Dewi saying it was "…", Muara Press reported`: who relays does not say it. */
const isRelayed = (units: Phrases['units'], { at }: Cue): boolean =>
  /^report(?:ed|s)$/.test(units[at]?.lower ?? '');

/** `Sari mengatakan, "…," ujarnya`: who is named before the words is meant behind them. */
const isSameVoice = (before: Cue, { speaker }: Cue): boolean =>
  before.speaker?.kind === 'name' && (speaker === undefined || speaker.kind === 'pronoun');

/** Between cue and words stands only their object, a comma, a colon or `bahwa`. */
function isDirectlyBefore({ units, grammar }: Phrases, cue: Cue, unit: number): boolean {
  if (cue.kind === 'calling' || cue.kind === 'noun') return false;
  const last = units[unit - 1];
  if (isPunctuation(last, ':') || isPunctuation(last, ',')) return unit - cue.at < 25;
  for (let i = cue.at + 1; i < unit; i++) if (!isFiller(units[i], grammar)) return false;
  return true;
}
