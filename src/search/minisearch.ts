import MiniSearch from 'minisearch';
import type { Candidate, IndexDocument, SearchIndex } from './port.ts';

/** A `SearchIndex` on MiniSearch, in memory; `saved` is what `save` gave. Throws where it is not. */
export function miniSearchIndex(saved?: string): SearchIndex {
  const index =
    saved === undefined
      ? new MiniSearch<IndexDocument>(OPTIONS)
      : MiniSearch.loadJSON<IndexDocument>(saved, OPTIONS);
  return {
    add: (documents) => index.addAll(documents),
    remove: (ids) => index.discardAll([...new Set(ids)].filter((id) => index.has(id))),
    candidates: (terms, limit, accept) => candidates(index, terms, limit, accept),
    get size() {
      return index.documentCount;
    },
    save: () => JSON.stringify(index),
  };
}

function candidates(
  index: MiniSearch<IndexDocument>,
  terms: readonly string[],
  limit: number,
  accept?: (id: number) => boolean,
): Candidate[] {
  if (terms.length === 0) return [];
  const results = index.search(
    terms.join(' '),
    accept === undefined ? {} : { filter: ({ id }) => accept(id) },
  );
  // MiniSearch multiplies the score by the number of distinct terms that were met, which hurts long questions.
  const found = results.map(
    ({ id, score, queryTerms }): Candidate => ({ id, score: score / (queryTerms.length || 1) }),
  );
  return found.sort((a, b) => b.score - a.score || a.id - b.id).slice(0, limit);
}

const split = (text: string): string[] => text.split(' ');
const same = (term: string): string => term;

const OPTIONS = {
  fields: ['terms'],
  stringifyField: (terms: unknown) => (terms as readonly string[]).join(' '),
  tokenize: split,
  processTerm: same,
  searchOptions: { tokenize: split, processTerm: same, bm25: { k: 1.2, b: 0.75, d: 0 } },
};
