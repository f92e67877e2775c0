import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { IndexDocument, SavedIndex, SearchIndex } from '../../src/search/port.ts';
import { naiveIndex } from './naive-index.ts';

/** What every driver of the search index promises; `open` gives an empty one, `load` the one that was saved. */
export function testSearchIndex(
  name: string,
  open: () => SearchIndex,
  load: (saved: SavedIndex) => Promise<SearchIndex>,
): void {
  describe(`${name}: a search index`, () => {
    let index: SearchIndex;
    beforeEach(() => {
      index = open();
    });

    const found = (terms: readonly string[], limit = 100) =>
      index.candidates(terms, limit).map(({ id }) => id);

    it('finds the documents that hold any of the terms, and no others', () => {
      index.add(documents('kapal tiba', 'kapal pergi', 'ombak tinggi'));
      expect(found(['tiba', 'tinggi']).sort()).toEqual([0, 2]);
      expect(found(['kapal']).sort()).toEqual([0, 1]);
    });

    it('finds nothing for terms that it does not know, for none, and while it is empty', () => {
      expect(found(['kapal'])).toEqual([]);
      index.add(documents('kapal tiba'));
      expect(found(['perahu'])).toEqual([]);
      expect(found([])).toEqual([]);
    });

    it('tells whether an accepted document holds any of the terms, and is there still', () => {
      index.add(documents('kapal tiba', 'kapal pergi', 'ombak tinggi'));
      const holds = (terms: readonly string[], ...ids: readonly number[]) =>
        index.holds(terms, (id) => ids.includes(id));
      expect(holds(['angin', 'kapal'], 1)).toBe(true);
      expect(holds(['kapal'], 2)).toBe(false);
      expect(holds(['kapa'], 0, 1, 2)).toBe(false);
      expect(holds([], 0, 1, 2)).toBe(false);
      index.remove([1]);
      expect(holds(['kapal'], 1, 2)).toBe(false);
      expect(holds(['kapal'], 0, 1, 2)).toBe(true);
    });

    it('takes terms whole: a part of one, or one much like it, is another', () => {
      index.add(documents('kapal', 'kapalan', 'kapel'));
      expect(found(['kapal'])).toEqual([0]);
      expect(found(['kapa'])).toEqual([]);
    });

    it.each(['constructor', '__proto__', '*', 'AND', '1.5', 'ışık', '金', '😀', '"', '\\'])(
      'takes %j as a term',
      (term) => {
        index.add([{ id: 7, terms: [term, 'kapal'] }, ...documents('ombak')]);
        expect(found([term])).toEqual([7]);
      },
    );

    it('puts documents with a rare term before those with a common one', () => {
      index.add(documents('kapal biru', 'kapal hijau', 'kapal kuning', 'kapal putih', 'mercusuar putih'));
      expect(found(['kapal', 'mercusuar'])[0]).toBe(4);
    });

    it('adds up what the terms are worth, and no more for their number: one rare term is worth two common ones', () => {
      const common = Array.from({ length: 5 }, () => 'kapal tiba');
      index.add(documents(...common, 'mercusuar a', 'ombak b', 'ombak c', 'angin d', 'angin e'));
      expect(found(['kapal', 'tiba', 'mercusuar'])[0]).toBe(5);
    });

    it('puts short documents before long ones with the same terms', () => {
      index.add(documents('kapal a b c d e f g', 'kapal a', 'kapal a b c', 'ombak'));
      expect(found(['kapal'])).toEqual([1, 2, 0]);
    });

    it('puts documents with several of the terms before those with one', () => {
      index.add(documents('kapal a', 'kapal tiba', 'tiba a', 'ombak a'));
      expect(found(['kapal', 'tiba'])[0]).toBe(1);
    });

    it('gives scores that fall', () => {
      index.add(documents('kapal a b', 'kapal tiba', 'tiba a', 'kapal'));
      const scores = index.candidates(['kapal', 'tiba'], 10).map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(Math.min(...scores)).toBeGreaterThan(0);
    });

    it('gives no more than asked for, the best of all', () => {
      index.add(
        documents(
          ...Array.from({ length: 30 }, (_, n) => `kapal ${'a b c d e f'.slice(0, 1 + 2 * (n % 6))} ${n}`),
        ),
      );
      const all = found(['kapal', '7', '21']);
      expect(all).toHaveLength(30);
      expect(found(['kapal', '7', '21'], 4)).toEqual(all.slice(0, 4));
      expect(found(['kapal'], 0)).toEqual([]);
    });

    it('counts only the accepted against the limit', () => {
      index.add(documents('kapal', 'kapal a', 'kapal a b', 'kapal a b c'));
      const accepted = index.candidates(['kapal'], 2, (id) => id >= 2).map(({ id }) => id);
      expect(accepted).toEqual([2, 3]);
    });

    it('forgets what was removed, and takes no offence at what is not there', () => {
      index.add(documents('kapal tiba', 'kapal pergi'));
      index.remove([0, 99, 0]);
      index.remove([0]);
      expect(found(['kapal', 'tiba'])).toEqual([1]);
      expect(index.size).toBe(1);
    });

    it('refuses an id that is there already', () => {
      index.add(documents('kapal'));
      expect(() => index.add(documents('ombak'))).toThrow();
    });

    it('takes documents without terms', () => {
      index.add([{ id: 3, terms: [] }, ...documents('kapal')]);
      expect(index.size).toBe(2);
      expect(found(['kapal', ''])).not.toContain(3);
    });

    it('saves what is there, and answers as before when it is loaded', async () => {
      index.add(documents('kapal "tiba"', 'kapal pergi', 'ombak 金 tinggi'));
      index.remove([1]);
      const again = await load(await index.save(never));
      expect(again.size).toBe(2);
      expect(again.candidates(['kapal', 'tinggi'], 10)).toEqual(index.candidates(['kapal', 'tinggi'], 10));
      again.add([{ id: 5, terms: ['kapal'] }]);
      expect(again.candidates(['kapal'], 10).map(({ id }) => id)).toEqual([5, 0]);
      again.remove([0]);
      expect(again.candidates(['kapal'], 10).map(({ id }) => id)).toEqual([5]);
    });

    it('saves nothing of what was removed', async () => {
      index.add(documents('kapal tiba', 'mercusuar kapal', 'ombak'));
      index.remove([1]);
      const saved = await index.save(never);
      expect([...saved.documents]).toEqual([0, 2]);
      expect([...saved.terms].sort()).toEqual(['kapal', 'ombak', 'tiba']);
      expect([...saved.ends]).toEqual([1, 2, 3]);
      expect(saved.postings).toHaveLength(3);
    });

    it('saves and loads what is empty', async () => {
      const again = await load(await index.save(never));
      again.add(documents('kapal'));
      expect(again.candidates(['kapal'], 10).map(({ id }) => id)).toEqual([0]);
    });

    it('agrees with a list that is read through, whatever was added, removed, saved and loaded', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 6 }), terms, async (steps, asked) => {
          let fresh = open();
          const plain = naiveIndex();
          for (const [n, { added, removed, reload }] of steps.entries()) {
            const batch = added.map((of, i): IndexDocument => ({ id: n * 10 + i, terms: of }));
            for (const one of [fresh, plain]) {
              one.add(batch);
              one.remove(removed);
            }
            if (reload) fresh = await load(await fresh.save(never));
          }
          expect(fresh.size).toBe(plain.size);
          const ids = (one: SearchIndex) => one.candidates(asked, 100).map(({ id }) => id);
          expect(new Set(ids(fresh))).toEqual(new Set(ids(plain)));
          expect(ids(fresh)).toHaveLength(ids(plain).length);
        }),
      );
    });
  });
}

const never = () => undefined;

/** Documents with the numbers 0, 1, 2 …, written as their terms with spaces between them. */
function documents(...written: readonly string[]): IndexDocument[] {
  return written.map((terms, id) => ({ id, terms: terms.split(' ') }));
}

const terms = fc.uniqueArray(fc.constantFrom('kapal', 'tiba', 'pergi', 'ombak', '*', 'a', 'b'), {
  maxLength: 4,
});
const step = fc.record({
  added: fc.array(terms, { maxLength: 5 }),
  removed: fc.array(fc.nat(59), { maxLength: 4 }),
  reload: fc.boolean(),
});
