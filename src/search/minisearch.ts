import MiniSearch from 'minisearch';
import { partedMap } from '../turns/parted-map.ts';
import type { Pause } from '../turns/pause.ts';
import { grow } from '../turns/typed.ts';
import { best, rarityOf, worth } from './bm25.ts';
import type { Candidate, IndexDocument, SavedIndex, SearchIndex } from './port.ts';
import { readSavedIndex } from './saved-index.ts';

/** An empty `SearchIndex` on MiniSearch, in memory. */
export function miniSearchIndex(): SearchIndex {
  return searchIndex(new PlainMiniSearch(OPTIONS));
}

/**
 * The index that was saved, loaded in short turns. It answers from the saved arrays and becomes one of MiniSearch when it is first to be changed. Rejects
 * where the arrays do not belong together.
 */
export async function loadMiniSearchIndex(saved: SavedIndex, pause: Pause): Promise<SearchIndex> {
  // Let go as soon as there is an index that can be changed.
  let frozen: Frozen | undefined = { saved, ...(await readSavedIndex(saved, pause)) };
  let whole = searchIndex(new PlainMiniSearch(OPTIONS));
  const take = (index: PlainMiniSearch): void => {
    if (frozen !== undefined) whole = searchIndex(index);
    frozen = undefined;
  };
  const changeable = (): SearchIndex => {
    if (frozen !== undefined) {
      const index = new PlainMiniSearch(OPTIONS);
      for (const _ of index.restore(frozen.saved));
      take(index);
    }
    return whole;
  };
  return {
    add: (documents) => changeable().add(documents),
    remove: (ids) => changeable().remove(ids),
    candidates: (...asked) => (frozen ?? whole).candidates(...asked),
    holds: (...asked) => (frozen ?? whole).holds(...asked),
    get size() {
      return frozen?.saved.documents.length ?? whole.size;
    },
    async prepare(turn) {
      if (frozen === undefined) return;
      const index = new PlainMiniSearch(OPTIONS);
      for (const _ of index.restore(frozen.saved)) await turn();
      take(index);
    },
    save: async (turn) => frozen?.saved ?? whole.save(turn),
  };
}

interface Frozen extends Pick<SearchIndex, 'candidates' | 'holds'> {
  readonly saved: SavedIndex;
}

function searchIndex(index: PlainMiniSearch): SearchIndex {
  return {
    add: (documents) => index.addAll(documents),
    remove: (ids) => index.discardAll([...new Set(ids)].filter((id) => index.has(id))),
    candidates: (terms, limit, accept) => index.candidates(terms, limit, accept),
    holds: (terms, accept) => index.holds(terms, accept),
    get size() {
      return index.documentCount;
    },
    prepare: async () => {},
    save: (pause) => index.save(pause),
  };
}

// A class, as MiniSearch shows what it holds to subclasses only, and its own JSON is made and read in one long turn.
class PlainMiniSearch extends MiniSearch<IndexDocument> {
  // In place of plain maps, which stand still while they grow.
  protected override _documentIds = partedMap<number, number>();
  protected override _idToShortId = partedMap<number, number>();
  protected override _fieldLength = partedMap<number, number[]>();
  // By short id, all zero between two questions.
  private scores = new Float64Array(0);

  /**
   * The sum of BM25 over the terms, as `search` reckons it before it multiplies by the number of terms that were met, which
   * hurts long questions. Its results are objects that tell which term was met where: making them takes longer than finding.
   */
  candidates(terms: readonly string[], limit: number, accept?: (id: number) => boolean): Candidate[] {
    const met = this.addUp(new Set(terms));
    const found: Candidate[] = [];
    for (const shortId of met) {
      const id = this._documentIds.get(shortId) as number;
      if (accept === undefined || accept(id)) found.push({ id, score: this.scores[shortId] as number });
      this.scores[shortId] = 0;
    }
    return best(found, limit);
  }

  holds(terms: readonly string[], accept: (id: number) => boolean): boolean {
    return terms.some((term) => {
      for (const shortId of this._index.get(term)?.get(FIELD)?.keys() ?? []) {
        const id: number | undefined = this._documentIds.get(shortId);
        // What was removed has no id any more.
        if (id !== undefined && accept(id)) return true;
      }
      return false;
    });
  }

  /** Adds the score of each document that holds a term to `scores`; returns their short ids. */
  private addUp(terms: ReadonlySet<string>): number[] {
    if (this.scores.length < this._nextId) this.scores = new Float64Array(2 * this._nextId);
    const met: number[] = [];
    const average = this._avgFieldLength[FIELD] ?? 1;
    for (const term of terms) {
      const holders = this._index.get(term)?.get(FIELD);
      if (holders === undefined) continue;
      const living = this.dirtCount === 0 ? holders.size : this.living(holders.keys());
      const rarity = rarityOf(this._documentCount, living);
      for (const shortId of holders.keys()) {
        const length = this._fieldLength.get(shortId)?.[FIELD];
        if (length === undefined) continue;
        if (this.scores[shortId] === 0) met.push(shortId);
        this.scores[shortId] = (this.scores[shortId] as number) + worth(rarity, 1, length / average);
      }
    }
    return met;
  }

  /** How many of the documents are there: what was removed has postings until it is vacuumed. */
  private living(shortIds: Iterable<number>): number {
    let count = 0;
    for (const shortId of shortIds) if (this._fieldLength.has(shortId)) count++;
    return count;
  }

  async save(pause: Pause): Promise<SavedIndex> {
    // What was removed must not be saved, and a search that meets it changes the index.
    while (this.dirtCount > 0) {
      await this.vacuum(VACUUM);
      await pause();
    }
    const places = new Uint32Array(this._nextId);
    const documents = new Uint32Array(this._documentCount);
    const lengths = new Uint32Array(this._documentCount);
    let place = 0;
    let most = 0;
    for (const [shortId, id] of this._documentIds) {
      places[shortId] = place;
      documents[place] = id;
      const length = this._fieldLength.get(shortId)?.[FIELD] ?? 0;
      lengths[place++] = length;
      most += length;
      await pause();
    }
    const averageLength = this._avgFieldLength[FIELD] ?? 0;
    return { documents, lengths, averageLength, ...(await this.savePostings(places, most, pause)) };
  }

  /** Yields after each small piece of work. */
  *restore({ documents, lengths, averageLength, terms, ends, postings }: SavedIndex): Generator<void> {
    for (const [place, id] of documents.entries()) {
      this._documentIds.set(place, id);
      this._idToShortId.set(id, place);
      this._fieldLength.set(place, [lengths[place] as number]);
      yield;
    }
    this._documentCount = documents.length;
    this._nextId = documents.length;
    this._avgFieldLength = [averageLength];
    let at = 0;
    for (const [i, term] of terms.entries()) {
      const holders = new Map<number, number>();
      // The terms of a document are distinct, so each is in it once.
      for (const end = ends[i] as number; at < end; at++) {
        holders.set(postings[at] as number, 1);
        if (at % TURN === 0) yield;
      }
      this._index.set(term, new Map([[FIELD, holders]]));
      yield;
    }
  }

  private async savePostings(places: Uint32Array, most: number, pause: Pause) {
    const terms: string[] = [];
    const postings = new Uint32Array(most);
    let ends = new Uint32Array(0);
    let length = 0;
    for (const [term, fields] of this._index) {
      const holders = fields.get(FIELD);
      if (holders === undefined) continue;
      for (const shortId of holders.keys()) {
        postings[length++] = places[shortId] as number;
        if (length % TURN === 0) await pause();
      }
      ends = grow(ends, terms.length + 1);
      ends[terms.length] = length;
      terms.push(term);
      await pause();
    }
    return { terms, ends: ends.subarray(0, terms.length), postings: postings.subarray(0, length) };
  }
}

const split = (text: string): string[] => text.split(' ');
const same = (term: string): string => term;

// MiniSearch numbers its fields from 0, and there is one.
const FIELD = 0;

// Postings before the clock is read again: a common term has very many.
const TURN = 4096;

// Terms in a turn, and milliseconds between turns.
const VACUUM = { batchSize: 250, batchWait: 1 };

const OPTIONS = {
  fields: ['terms'],
  autoVacuum: VACUUM,
  stringifyField: (terms: unknown) => (terms as readonly string[]).join(' '),
  tokenize: split,
  processTerm: same,
};
