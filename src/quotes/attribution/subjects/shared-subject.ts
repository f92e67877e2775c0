import { behindFillers } from '../../cast/fillers.ts';
import { isFullName } from '../../cast/names.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { ENGLISH_BODIES } from '../../lexicon/bodies.ts';
import { OFFICE_LINKS, OPENS_BESIDE_MAIN } from '../../lexicon/links-english.ts';
import type { Unit } from '../../reading/units.ts';
import { bodyEnd } from '../english/bodies.ts';
import {
  described,
  headOf,
  isDescription,
  isGoverned,
  isOwner,
  type Reference,
  reference,
} from '../phrases/references.ts';

/** The subject of a sentence, where it is the first that the sentence names: a person, and in English a body or somebody described, too. */
export function firstSubject(phrases: Phrases, start: number, end: number): Reference | undefined {
  const { units, runAt, grammar } = phrases;
  if (end - start > LONGEST_SENTENCE) return undefined;
  for (let i = mainClause(phrases, start, end); i < Math.min(end, start + LONGEST_CLAUSE); i++) {
    const unit = units[i] as Unit;
    const run = runAt[i];
    if (run !== undefined) {
      // `The Harbour Department allowed`
      if (
        grammar.lang === 'en' &&
        run.from <= start + 1 &&
        run.first === run.last &&
        ENGLISH_BODIES.has((units[run.to - 1] as Unit).lower)
      )
        return reference('body', units, run.from, bodyEnd(phrases, run, end) ?? run.to);
      const noun = units[run.to];
      // `a Muara spokesperson`
      if (
        grammar.lang === 'en' &&
        noun?.isCapital === false &&
        isDescription(noun) &&
        /^(?:a|an|the|one)$/.test(units[run.from - 1]?.lower ?? '') &&
        !isGoverned(phrases, run.from - 1, start)
      )
        return apposed(phrases, run.to + 1) ?? described(phrases, run.from - 1, run.to + 1);
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
    else if (grammar.lang === 'en' && unit.lower === 'it' && i === start && !isImpersonal(units, i))
      return reference('group', units, i, i + 1);
  }
  return undefined;
}

/** `The Muara leader in Randu, Sari Dewi, also attacked`: the name behind what somebody is. */
function apposed({ units, runAt }: Phrases, end: number): Reference | undefined {
  const place =
    OFFICE_LINKS.has(units[end]?.lower ?? '') || units[end]?.lower === 'in' ? runAt[end + 1] : undefined;
  const comma = place?.to ?? end;
  const run = units[comma]?.text === ',' ? runAt[comma + 1] : undefined;
  return run !== undefined && isFullName(run) && units[run.to]?.text === ','
    ? reference('name', units, run.first, run.last)
    : undefined;
}

/** `Speaking after Wira, Sari Dewi …`, `When Wira left, …`: in English where the main clause begins. */
export function mainClause({ units, grammar }: Phrases, start: number, end: number): number {
  const first = units[start]?.lower ?? '';
  const isBeside = grammar.lang === 'en' && (OPENS_BESIDE_MAIN.has(first) || first.endsWith('ing'));
  if (!isBeside) return start;
  for (let at = start + 1; at < Math.min(end, start + LONGEST_CLAUSE); at++)
    if (units[at]?.text === ',') return at + 1;
  return start;
}

/** Joined to another verb, with which it shares the subject: `Sari menolak usul itu dan mengatakan`. */
export function isCoordinated(phrases: Phrases, verb: number): boolean {
  const unit = phrases.units[behindFillers(phrases, verb) - 1];
  return unit?.text === ';' || /^(?:dan|serta|tetapi|tapi|and|but)$/.test(unit?.lower ?? '');
}

/** `It was Sari Dewi who criticised`, `It made Sari Dewi angry`: it says nothing. */
const isImpersonal = (units: readonly Unit[], it: number): boolean =>
  /^(?:is|was|has been|made|makes|took|takes|seems|seemed)$/.test(units[it + 1]?.lower ?? '');

// `The day was named Sari Dewi Day`
const IS_NAMED = /^(?:named|called|titled|entitled|dubbed)$/;

// In units; a subject further off is none.
const LONGEST_CLAUSE = 40;
const LONGEST_SENTENCE = 200;
