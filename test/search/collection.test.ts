import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Collection,
  createCollection,
  type IndexedText,
  loadCollection,
} from '../../src/search/collection.ts';
import { formOf, isAllCapitals, isCapital, SENTENCE_END } from '../../src/search/tokens.ts';
import type { Lang } from '../../src/types.ts';

function text(id: string, passages: readonly string[], title = '', lang: Lang = 'id'): IndexedText {
  return {
    id,
    title,
    lang,
    passages: passages.map((of) => ({ text: of, span: { start: 0, end: of.length } })),
  };
}

const never = () => undefined;

const frequency = (collection: Collection, stem: string) =>
  collection.frequency(collection.lexicon.findStem(stem));

/** The words of a passage as they are kept: capitals at the beginning, in all, and the ends of sentences. */
const kept = ({ lexicon, tokens }: Collection, entry: number) =>
  [...tokens(entry)].map((token) => {
    if (token === SENTENCE_END) return '.';
    const form = lexicon.form(formOf(token));
    if (isAllCapitals(token)) return form.toUpperCase();
    return isCapital(token) ? form[0]?.toUpperCase() + form.slice(1) : form;
  });

describe('a collection', () => {
  it('keeps the words of each passage, with their capitals and the ends of sentences', () => {
    const collection = createCollection();
    const { member } = collection.add(text('a', ["Utusan AS tiba Jum'at. Ia pergi."]));
    expect(kept(collection, member.first)).toEqual([
      'Utusan',
      'AS',
      'tiba',
      'Jumat',
      '.',
      'Ia',
      'pergi',
      '.',
    ]);
  });

  it('reads no more of a text than its passage', () => {
    const collection = createCollection();
    const whole = 'Satu dua tiga.';
    const { member } = collection.add({
      ...text('a', []),
      passages: [{ text: whole, span: { start: 5, end: 8 } }],
    });
    expect(kept(collection, member.first)).toEqual(['dua', '.']);
  });

  it('counts in how many passages a stem stands, and not how often', () => {
    const collection = createCollection();
    collection.add(text('a', ['Petani bertemu dan bertemu lagi.', 'Pertemuan usai.', 'Hujan turun.']));
    expect(frequency(collection, 'temu')).toBe(2);
    expect(frequency(collection, 'dan')).toBe(0);
  });

  it('gives the distinct stems of each passage to be indexed, those of the title with the first', () => {
    const { terms } = createCollection().add(
      text('a', ['Petani dan petani.', 'Hujan.'], 'Pertemuan di desa'),
    );
    expect(terms.map((of) => of.toSorted())).toEqual([['desa', 'petani', 'temu'], ['hujan']]);
  });

  it('stems each article in its own language', () => {
    const collection = createCollection();
    const english = collection.add(text('a', ['The meetings of berlari.'], '', 'en'));
    const indonesian = collection.add(text('b', ['Meetings dan berlari.']));
    expect(english.terms).toEqual([['meet', 'berlari']]);
    expect(indonesian.terms).toEqual([['meetings', 'lari']]);
  });

  it('refuses an article that is there already', () => {
    const collection = createCollection();
    collection.add(text('a', ['Satu.']));
    expect(() => collection.add(text('a', ['Dua.']))).toThrow('duplicate article a');
  });

  it('knows what it removes, once', () => {
    const collection = createCollection();
    const { member } = collection.add(text('a', ['Satu.', 'Dua.']));
    expect(collection.remove('a')).toEqual(member);
    expect(collection.remove('a')).toBeUndefined();
    expect([collection.passages, collection.removed, collection.averageLength]).toEqual([0, 2, 0]);
  });

  it('is after any adding, removing, saving and loading what it would be built from scratch', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        let collection = createCollection();
        const texts = new Map<string, IndexedText>();
        for (const { id, passages, title, lang, what } of steps) {
          if (what === 'reload') collection = await loadCollection(structuredClone(collection.save()), never);
          collection.remove(id);
          texts.delete(id);
          if (what === 'remove') continue;
          texts.set(id, text(id, passages, title, lang));
          collection.add(text(id, passages, title, lang));
        }
        const scratch = createCollection();
        for (const of of texts.values()) scratch.add(of);
        expect(described(collection)).toEqual(described(scratch));
      }),
      { numRuns: 200 },
    );
  });
});

/** All that ranking asks of a collection, whatever numbers its words have. */
function described(collection: Collection) {
  const members = [...collection.members()].map((member) => ({
    id: member.id,
    lang: member.lang,
    passages: Array.from({ length: member.count }, (_, n) => kept(collection, member.first + n)),
    ownsItsPassages: Array.from(
      { length: member.count },
      (_, n) => collection.memberOf(member.first + n) === member,
    ),
    titleLength: collection.titleTokens(member).length,
  }));
  return {
    members,
    frequencies: STEMS.map((stem) => [stem, frequency(collection, stem)]),
    passages: collection.passages,
    averageLength: collection.averageLength,
    averageArticleLength: collection.averageArticleLength,
  };
}

const WORDS = ['Kapal', 'pertemuan', 'bertemu', 'meetings', 'the', 'dan', 'KTT', 'tiba.'];
const STEMS = ['kapal', 'temu', 'pertemuan', 'meet', 'meetings', 'the', 'dan', 'ktt', 'tiba'];
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 5 }).map((of) => of.join(' '));
const step = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  passages: fc.array(words, { maxLength: 3 }),
  title: words,
  lang: fc.constantFrom<Lang>('id', 'en'),
  what: fc.constantFrom('add', 'add', 'remove', 'reload'),
});
