import { MEN, WOMEN } from '../lexicon/first-names-english.ts';
import { isPlaceOrBody } from '../lexicon/places.ts';
import { PERSON_NOUNS } from '../lexicon/titles.ts';
import { wordSet } from '../lexicon/words.ts';
import type { Unit } from '../reading/units.ts';

/** Words of places that are English or Korean surnames as well. */
export const PLACE_SURNAMES = wordSet(
  'park west church bridge street field lake rivers banks north england ireland london moss town',
);

/** `Simon West`, `Judge Alan Park`: behind a first name, where no preposition makes a place of both: `in Stanley Park`. */
export const isPlaceSurname = (units: readonly Unit[], from: number, last: number): boolean => {
  const first = units[last - 2]?.lower ?? '';
  return (
    last - from > 1 &&
    PLACE_SURNAMES.has((units[last - 1] as Unit).lower) &&
    (MEN.has(first) || WOMEN.has(first) || (!isPlaceOrBody(first) && isDescribed(units, last))) &&
    !isPlaced(units, last - 2)
  );
};

/** `Yuna Park, a rights activist`: behind the comma stands what somebody is. */
function isDescribed(units: readonly Unit[], comma: number): boolean {
  if (units[comma]?.text !== ',' || !/^(?:an?|the)$/.test(units[comma + 1]?.lower ?? '')) return false;
  const noun = units.findIndex(
    ({ kind, isCapital, lower }, at) =>
      at > comma + 1 && (kind !== 'word' || isCapital || PERSON_NOUNS.has(lower)),
  );
  return noun - comma <= LONGEST_DESCRIPTION && PERSON_NOUNS.has(units[noun]?.lower ?? '');
}

// In units.
const LONGEST_DESCRIPTION = 5;

/** `Park Min-ji` */
export const isKoreanSurname = (units: readonly Unit[], at: number): boolean =>
  units[at]?.lower === 'park' && /^\p{Lu}\p{Ll}+-\p{L}\p{Ll}+$/u.test(units[at + 1]?.text ?? '');

/** Whether a word before it makes a place of what stands at a unit. */
export const isPlaced = (units: readonly Unit[], at: number): boolean =>
  PLACING.has(units[at - 1]?.lower ?? '');
const PLACING = wordSet('in at near to from through of the around across into outside');
