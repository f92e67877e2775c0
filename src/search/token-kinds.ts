import { isMonth, isWeekday } from '../text/date-names.ts';
import { grow } from '../turns/typed.ts';
import { BEFORE_PLACE, NUMBER_WORDS, TIME_UNITS } from './answer-type.ts';
import type { Lexicon } from './lexicon.ts';

/** What a word can be part of, as bits. */
export const KIND = {
  digits: 1,
  year: 2,
  month: 4,
  weekday: 8,
  unit: 16,
  numeral: 32,
  beforePlace: 64,
} as const;

/** The kinds of each form of a lexicon, worked out when they are first asked for. */
export function tokenKinds(lexicon: Lexicon): (form: number) => number {
  let known = new Uint8Array(1024);
  return (form) => {
    known = grow(known, form + 1);
    const stored = known[form] as number;
    if (stored !== 0) return stored - 1;
    const kinds = kindsOf(lexicon.form(form));
    known[form] = kinds + 1;
    return kinds;
  };
}

function kindsOf(form: string): number {
  let kinds = 0;
  if (/^\d/.test(form)) kinds |= KIND.digits;
  if (/^(?:1[0-9]|20)\d\d$/.test(form)) kinds |= KIND.year;
  if (isMonth(form)) kinds |= KIND.month;
  if (isWeekday(form)) kinds |= KIND.weekday;
  if (TIME_UNITS.has(form)) kinds |= KIND.unit;
  if (NUMBER_WORDS.has(form)) kinds |= KIND.numeral;
  if (BEFORE_PLACE.id.has(form) || BEFORE_PLACE.en.has(form)) kinds |= KIND.beforePlace;
  return kinds;
}
