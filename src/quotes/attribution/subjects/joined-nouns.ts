import type { Phrases } from '../../cast/paragraphs.ts';
import { DEMONSTRATIVES_OF_PEOPLE } from '../../lexicon/determiners.ts';
import { isBody } from '../../lexicon/places.ts';
import { BODY_SUBJECTS } from '../../lexicon/unnamed.ts';
import type { Unit } from '../../reading/units.ts';
import { isDescription } from '../phrases/references.ts';

/** Behind the description whose noun stands at unit `at`: `pejabat itu`, `orang tua`. */
export function descriptionEnd(units: readonly Unit[], at: number, verb: number): number {
  let end = isParent(units, at) ? at + 2 : at + 1;
  while (
    end < verb &&
    (units[end] as Unit).kind === 'word' &&
    DEMONSTRATIVES_OF_PEOPLE.has((units[end] as Unit).lower)
  )
    end++;
  // `sumber pemerintah mengatakan`
  return end === verb - 1 && BODY_SUBJECTS.has((units[end] as Unit).lower) ? verb : end;
}

/** `orang tua`: an adjective makes another noun. */
const isParent = (units: readonly Unit[], at: number): boolean =>
  units[at]?.lower === 'orang' && units[at + 1]?.lower === 'tua';

/** `Panitia dan peserta mengatakan`: where two nouns begin of which the first opens the sentence, and the other begins at unit `head`; else `head`. */
export function joinedStart({ units, grammar }: Phrases, head: number, start: number): number {
  if (grammar.lang !== 'id' || units[head - 1]?.lower !== 'dan') return head;
  let first = head - 2;
  const noun = units[first];
  if (first < start || noun?.kind !== 'word' || !(isDescription(noun) || isBody(noun.lower))) return head;
  const limit = Math.max(start, head - LONGEST_NOUNS);
  while (first > limit && grammar.determiners.has((units[first - 1] as Unit).lower)) first--;
  return first === start ? start : head;
}

/** `Pejabat pemerintah Muara dan Randu mengatakan`: where the nouns begin that open the sentence before the first of two places; else that place. */
export function headOfJoined({ units, grammar }: Phrases, place: number, start: number): number {
  if (grammar.lang !== 'id') return place;
  let first = place;
  const limit = Math.max(start, place - LONGEST_NOUNS);
  while (first > limit && isNoun(units[first - 1] as Unit)) first--;
  return first === start && isDescription(units[first] as Unit) ? start : place;
}

const LONGEST_NOUNS = 8;

const isNoun = (unit: Unit): boolean => unit.kind === 'word' && (isDescription(unit) || isBody(unit.lower));
