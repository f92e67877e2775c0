import { behindFillers } from '../../cast/fillers.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { OPENS_BESIDE_MAIN } from '../../lexicon/links-english.ts';
import { isCapitals } from '../../reading/characters.ts';
import type { MarkedUnit, Unit } from '../../reading/units.ts';
import { unnamedMain } from '../english/main-subject.ts';
import { headOf, isGoverned, isOwner, type Reference, reference } from '../phrases/references.ts';

/** The subject of a sentence, where it is the first that the sentence names: a person, and in English a body or somebody described, too. */
export function firstSubject(phrases: Phrases, start: number, end: number): Reference | undefined {
  const { units, runAt, grammar } = phrases;
  if (end - start > LONGEST_SENTENCE) return undefined;
  const begin = mainClause(phrases, start, end);
  for (let i = begin; i < Math.min(end, start + LONGEST_CLAUSE); i++) {
    const unit = units[i] as Unit;
    const run = runAt[i];
    const unnamed = grammar.lang === 'en' ? unnamedMain(phrases, i, begin, end) : undefined;
    if (unnamed !== undefined) return unnamed;
    if (run !== undefined) {
      if (
        !isOwner(units, run) &&
        !IS_NAMED.test(units[run.from - 1]?.lower ?? '') &&
        !isGoverned(phrases, headOf(phrases, run.from, start), start) &&
        run.last > run.first
      )
        return reference('name', units, run.first, run.last);
      i = run.to - 1;
    } else if (grammar.pronouns.has(unit.lower) && !isGoverned(phrases, i, start))
      return reference('pronoun', units, i, i + 1);
  }
  return undefined;
}

/** `Speaking after Wira, Sari Dewi …`, `When Wira left, …`: in English where the main clause begins. */
export function mainClause(
  { units, grammar }: Pick<Phrases, 'units' | 'grammar'>,
  start: number,
  end: number,
): number {
  // `• Sari said`
  if (grammar.lang === 'en' && units[start]?.kind === 'punctuation' && start + 1 < end)
    return mainClause({ units, grammar }, start + 1, end);
  const first = units[start]?.lower ?? '';
  // `MUARA: Sari said`
  if (grammar.lang === 'en' && units[start + 1]?.text === ':' && isCapitals(units[start]?.text ?? ''))
    return mainClause({ units, grammar }, start + 2, end);
  // `Moments after`
  const isOfTime = /^(?:after|before)$/.test(units[start + 1]?.lower ?? '');
  const isBeside =
    grammar.lang === 'en' && (OPENS_BESIDE_MAIN.has(first) || isOfTime || first.endsWith('ing'));
  if (!isBeside) return start;
  for (let at = start + 1; at < Math.min(end, start + LONGEST_CLAUSE); at++)
    // `On "Meet the Mayor," Sari Dewi said`
    if (units[at]?.text === ',' || (units[at] as MarkedUnit).stop === ',') return at + 1;
  return start;
}

/** Joined to another verb, with which it shares the subject: `Sari menolak usul itu dan mengatakan`. */
export function isCoordinated(phrases: Phrases, verb: number): boolean {
  const unit = phrases.units[behindFillers(phrases, verb) - 1];
  return unit?.text === ';' || /^(?:dan|serta|tetapi|tapi|and|but)$/.test(unit?.lower ?? '');
}

// `The day was named Sari Dewi Day`
const IS_NAMED = /^(?:named|called|titled|entitled|dubbed)$/;

// In units; a subject further off is none.
const LONGEST_CLAUSE = 40;
const LONGEST_SENTENCE = 200;
