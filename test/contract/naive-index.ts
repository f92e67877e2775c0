import type { SavedIndex, SearchIndex } from '../../src/search/port.ts';

/** The search index at its plainest: every document is read for every question, and scored by BM25. */
export function naiveIndex(saved?: SavedIndex): SearchIndex {
  const documents = new Map<number, readonly string[]>(saved === undefined ? [] : contents(saved));
  const averageLength = () => sum([...documents.values()].map((terms) => terms.length)) / documents.size;

  function rarity(term: string): number {
    const holding = [...documents.values()].filter((terms) => terms.includes(term)).length;
    return Math.log(1 + (documents.size - holding + 0.5) / (holding + 0.5));
  }

  return {
    add(added) {
      for (const { id, terms } of added) {
        if (documents.has(id)) throw new Error(`document ${id} is there already`);
        documents.set(id, terms);
      }
    },
    remove(ids) {
      for (const id of ids) documents.delete(id);
    },
    candidates(asked, limit, accept = () => true) {
      return [...documents]
        .filter(([id, terms]) => accept(id) && asked.some((term) => terms.includes(term)))
        .map(([id, terms]) => {
          const norm = 1.2 * (0.25 + (0.75 * terms.length) / averageLength());
          const met = asked.filter((term) => terms.includes(term));
          return { id, score: sum(met.map((term) => (rarity(term) * 2.2) / (1 + norm))) };
        })
        .sort((a, b) => b.score - a.score || a.id - b.id)
        .slice(0, limit);
    },
    holds: (asked, accept) =>
      [...documents].some(([id, terms]) => accept(id) && asked.some((term) => terms.includes(term))),
    get size() {
      return documents.size;
    },
    async prepare() {},
    async save() {
      const held = [...documents.values()];
      const terms = [...new Set(held.flat())];
      const places = terms.map((term) => held.flatMap((of, place) => (of.includes(term) ? [place] : [])));
      return {
        documents: Uint32Array.from(documents.keys()),
        lengths: Uint32Array.from(held, (of) => of.length),
        averageLength: averageLength(),
        terms,
        ends: Uint32Array.from(terms, (_, i) => places.slice(0, i + 1).flat().length),
        postings: Uint32Array.from(places.flat()),
      };
    },
  };
}

function contents({ documents, terms, ends, postings }: SavedIndex): [number, string[]][] {
  const held = Array.from(documents, (id): [number, string[]] => [id, []]);
  for (const [i, term] of terms.entries()) {
    for (const place of postings.subarray(i === 0 ? 0 : ends[i - 1], ends[i])) held[place]?.[1].push(term);
  }
  return held;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
