import type { Span } from '../../../types.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { BETWEEN, DENYING, SHOWING } from '../../lexicon/retelling.ts';
import { wordSet } from '../../lexicon/words.ts';
import { isClause } from './clauses.ts';

/** Whether the verb at unit `verb` of an Indonesian sentence tells of nothing that has been said: denied, yet to come, or done by a thing. */
export const isUnsaid = (units: Phrases['units'], { start }: Span, verb: number): boolean =>
  isDenied(units, verb, start) || isShown(units, verb, start) || isAdvised(units, verb, start);

/** `belum bisa memastikan`, `akan segera mengumumkan`. */
function isDenied(units: Phrases['units'], verb: number, start: number): boolean {
  for (let at = verb - 1; at >= Math.max(start, verb - MOST_BETWEEN); at--) {
    const lower = units[at]?.lower ?? '';
    if (DENYING.has(lower)) return true;
    if (!BETWEEN.has(lower)) return false;
  }
  return false;
}

/** `Langkah ini menegaskan komitmen mereka`: a thing is the subject. */
const isShown = (units: Phrases['units'], verb: number, start: number): boolean =>
  SHOWING.has(units[start]?.lower ?? '') &&
  verb - start < LONGEST_SUBJECT &&
  !units.slice(start, verb).some(({ text }) => text === ',') &&
  !isClause(units, start, verb);

/** `Sari menyarankan pemakaian helm, serta memastikan rem berfungsi`: done by those who are advised. */
function isAdvised(units: Phrases['units'], verb: number, start: number): boolean {
  if (units[verb]?.lower !== 'memastikan' || !/^(?:dan|serta)$/.test(units[verb - 1]?.lower ?? ''))
    return false;
  return units.slice(Math.max(start, verb - LONGEST_ADVICE), verb).some(({ lower }) => ADVISING.has(lower));
}

const ADVISING = wordSet('menganjurkan menyarankan merekomendasikan');
const LONGEST_ADVICE = 60;
const MOST_BETWEEN = 4;
const LONGEST_SUBJECT = 20;
