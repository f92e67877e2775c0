import type { Phrases } from '../../cast/paragraphs.ts';
import { isLineBreak, type Unit } from '../../reading/units.ts';
import { describedHere } from '../english/cue-places.ts';
import { isSubordinate } from '../english/no-cues.ts';
import { subjectBefore } from '../subjects/subject-before.ts';
import { ACCUSED, LONGEST_CLAUSE, MOST_PASSED } from './cue-places.ts';
import { type Cue, followingCue, isPunctuation } from './cues.ts';

/** A cue further right in the sentence, after a comma: `…, kata Sari`, `…, menurut Sari`, `…, Sari said`. */
export function cueLater(phrases: Phrases, marked: number, end: number): Cue | undefined {
  const { units } = phrases;
  if (isAsked(units, marked) || isLineBreak(units, marked + 1)) return undefined;
  let passed = 0;
  for (let i = marked + 1; i < Math.min(end, marked + LONGEST_CLAUSE); i++) {
    if (units[i]?.kind === 'marked' && ++passed > MOST_PASSED) break;
    const isBehindComma = isPunctuation(units[i - 1], ',') || (i > marked + 1 && endsInComma(phrases, i - 1));
    if (!isBehindComma && phrases.grammar.cueOf(units[i]?.lower ?? '')[0] !== 'preposition') continue;
    if (isSubordinate(phrases, i)) continue;
    const cue =
      followingCue(phrases, i, end) ??
      (isBehindComma ? (clauseHere(phrases, i, end) ?? describedHere(phrases, i, end)) : undefined);
    if (cue !== undefined) return cue;
  }
  return undefined;
}

/** `"…," he said`: the comma stands inside the marks. */
function endsInComma({ units, grammar }: Phrases, at: number): boolean {
  const unit = units[at];
  return grammar.lang === 'en' && unit?.kind === 'marked' && unit.stop === ',';
}

/** Subject and verb at once behind a comma: `…, she said.` */
function clauseHere(phrases: Phrases, from: number, end: number): Cue | undefined {
  const { units, runAt, grammar } = phrases;
  for (let i = from + 1; i < Math.min(end, from + 8); i++) {
    const unit = units[i] as Unit;
    // `…, the governor, Sari Dewi, said`
    if (unit.text === ',' && i === runAt[from]?.to) continue;
    if (unit.kind !== 'word') return undefined;
    if (unit.isCapital || !grammar.cueOf(unit.lower).includes('subject-first')) continue;
    const speaker = subjectBefore(phrases, i, from);
    return speaker && { kind: 'subject-first', at: i, span: unit, speaker };
  }
  return undefined;
}

/** `Ketika ditanya tentang "…", ia menjawab`: the words are not the answer. */
function isAsked(units: readonly Unit[], marked: number): boolean {
  for (let i = marked - 1; i >= Math.max(0, marked - 12) && !isPunctuation(units[i], ','); i--)
    if (ACCUSED.has(units[i]?.lower ?? '')) return true;
  return false;
}
