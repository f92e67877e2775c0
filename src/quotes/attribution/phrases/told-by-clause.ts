import { spanOf } from '../../cast/names.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { DEMONSTRATIVES } from '../../lexicon/determiners.ts';
import { STAND_INS } from '../../lexicon/titles.ts';
import type { Unit } from '../../reading/units.ts';
import { described, type Reference } from './references.ts';

/**
 * `pemain yang membela Randu tersebut`: a noun from unit `first` to `last` with a relative clause behind it that points back to somebody named. Printed as
 * the noun alone where nobody is found.
 */
export function toldByClause(
  phrases: Phrases,
  first: number,
  last: number,
  limit: number,
): Reference | undefined {
  const { units } = phrases;
  const noun = units[first]?.lower ?? '';
  if (units[last]?.lower !== 'yang' || !(STAND_INS.has(noun) || OFTEN_NAMED.has(noun))) return undefined;
  for (let at = last + 1; at < Math.min(limit, last + LONGEST_CLAUSE); at++) {
    if (units[at]?.kind !== 'word') return undefined;
    const isEnd = at + 1 >= limit || units[at + 1]?.kind !== 'word';
    if (isEnd && DEMONSTRATIVES.has((units[at] as Unit).lower))
      return { ...described(phrases, first, at + 1), span: spanOf(units, first, last) };
  }
  return undefined;
}

// Of others, such as `warga` and `pejabat`, an article seldom gives the name.
const OFTEN_NAMED: ReadonlySet<string> = new Set(
  `pemain pelatih bek kiper gelandang striker penyerang pebalap petenis mantan eks sosok figur legislator dokter dosen akademisi pemimpin artis pedangdut
   koki pengusaha sutradara cendekiawan`.split(/\s+/),
);
const LONGEST_CLAUSE = 13;
