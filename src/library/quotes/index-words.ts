import { type QuotationIndex, quotationIndexOf } from '../../quotes/lookup/quotation-index.ts';
import type { Utterance } from '../answers/utterances.ts';
import type { QuoteShelf } from './shelf.ts';
import { toUtterance } from './utterance.ts';

/** Every quotation with marks by its words. Yields after each small piece of work. */
export function* indexShelf(
  shelf: QuoteShelf,
  articleOf: QuotationIndex<Utterance>['articleOf'],
): Generator<void, QuotationIndex<Utterance>> {
  const { rows, readings } = shelf.quotations;
  const all = Uint32Array.from({ length: rows.size }, (_, row) => row);
  yield;
  const marked = all.filter((row) => rows.kind(row) !== 'indirect');
  const utteranceOf = recent((utterance) => toUtterance(shelf, utterance));
  return yield* quotationIndexOf<Utterance>({
    numbers: readings.numbers,
    articleOf,
    size: marked.length,
    words: (entry) => readings.said(marked[entry] as number),
    speakerName: (entry) => shelf.speakerOf(shelf.utteranceOf(marked[entry] as number))?.name,
    of(entry) {
      const row = marked[entry] as number;
      const number = shelf.utteranceOf(row);
      const utterance = utteranceOf(number);
      // What is retold comes last, and is left out.
      const wording = utterance.wordings[shelf.rows(number).indexOf(row)] as Utterance['wordings'][number];
      return { utterance, wording };
    },
  });
}

/** The same object as long as few others are asked for: a look-up comes back to the same utterances. */
function recent<T>(make: (number: number) => T): (number: number) => T {
  const known = new Map<number, T>();
  return (number) => {
    const met = known.get(number);
    if (met !== undefined) return met;
    if (known.size >= MOST) known.clear();
    const made = make(number);
    known.set(number, made);
    return made;
  };
}

const MOST = 500;
