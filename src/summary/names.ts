import { isMonth, isWeekday } from '../text/date-names.ts';
import { foldWord } from '../text/normalise.ts';
import { eachWord } from '../text/words.ts';
import type { Span } from '../types.ts';
import type { Unit } from './units.ts';

/** Whether a printed word is a name in its article; `isFirst` where any word would have a capital. */
export type IsName = (printed: string, isFirst: boolean) => boolean;

/**
 * Tells names by their capitals: inside a sentence by that alone, at the beginning of one where the article writes the word with a
 * capital inside another, and never small. Days and months name nobody.
 */
export function namesIn(text: string, units: readonly Unit[]): IsName {
  const [inside, small] = [new Set<string>(), new Set<string>()];
  for (const { span } of units)
    eachPrinted(text, span, (printed, isFirst) => {
      if (!isCapital(printed)) small.add(foldWord(printed));
      else if (!isFirst) inside.add(foldWord(printed));
    });
  return (printed, isFirst) => {
    if (!isCapital(printed)) return false;
    const form = foldWord(printed);
    if (isMonth(form) || isWeekday(form)) return false;
    return !isFirst || isAcronym(printed) || (inside.has(form) && !small.has(form));
  };
}

/** Calls with each word between two offsets, and whether it begins a sentence or a quotation. */
export function eachPrinted(
  text: string,
  { start, end }: Span,
  visit: (printed: string, isFirst: boolean, at: number) => void,
): void {
  let last = start;
  eachWord(text, start, end, (from, to) => {
    visit(text.slice(from, to), from === start || BEGINS.test(text.slice(last, from)), from);
    last = to;
  });
}

const isCapital = (printed: string): boolean => printed.charAt(0) !== printed.charAt(0).toLowerCase();

const isAcronym = (printed: string): boolean => /^\p{Lu}{2,}$/u.test(printed);

const BEGINS = /[.?!:"“”„«]/;
