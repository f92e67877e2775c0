import { partedMap } from '../turns/parted-map.ts';
import type { Pause } from '../turns/pause.ts';
import { best, rarityOf, worth } from './bm25.ts';
import type { Candidate, SavedIndex, SearchIndex } from './port.ts';

/**
 * Answers from an index as it was saved, without building another one; its arrays are taken over. Rejects if they do not belong together. Made
 * in short turns.
 */
export async function readSavedIndex(
  saved: SavedIndex,
  pause: Pause,
): Promise<Pick<SearchIndex, 'candidates' | 'holds'>> {
  const { documents, lengths, averageLength, terms, ends, postings } = saved;
  const isWhole = lengths.length === documents.length && ends.length === terms.length;
  if (!isWhole || (ends.at(-1) ?? 0) !== postings.length) throw new TypeError('index: not what was saved');
  const places = partedMap<string, number>();
  for (let at = 0; at < terms.length; at++) {
    places.set(terms[at] as string, at);
    const turn = pause();
    if (turn !== undefined) await turn;
  }
  // By place of the document, all zero between two questions.
  const scores = new Float64Array(documents.length);

  /** Where the postings of a term stand; nowhere where no document holds it. */
  function rangeOf(term: string): readonly [start: number, end: number] {
    const at = places.get(term);
    return at === undefined ? [0, 0] : [ends[at - 1] ?? 0, ends[at] as number];
  }

  /** Adds what each term is worth to the scores of its documents; gives their places. */
  function addUp(asked: ReadonlySet<string>): number[] {
    const met: number[] = [];
    for (const term of asked) {
      const [start, end] = rangeOf(term);
      const rarity = rarityOf(documents.length, end - start);
      for (let i = start; i < end; i++) {
        const place = postings[i] as number;
        if (scores[place] === 0) met.push(place);
        scores[place] =
          (scores[place] as number) + worth(rarity, 1, (lengths[place] as number) / averageLength);
      }
    }
    return met;
  }

  return {
    candidates(asked, limit, accept) {
      const found: Candidate[] = [];
      for (const place of addUp(new Set(asked))) {
        const id = documents[place] as number;
        if (accept === undefined || accept(id)) found.push({ id, score: scores[place] as number });
        scores[place] = 0;
      }
      return best(found, limit);
    },
    holds: (asked, accept) =>
      asked.some((term) => {
        const [start, end] = rangeOf(term);
        return postings.subarray(start, end).some((place) => accept(documents[place] as number));
      }),
  };
}
