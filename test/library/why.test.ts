import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../src/library/answers/passages.ts';
import { libraryOf, markdown } from './folder.ts';

const library = await libraryOf({
  'train.md': markdown(
    { title: 'Kereta cepat diuji', source: 'Kabar Rel' },
    'Kereta cepat itu melaju 350 kilometer per jam. Pertemuannya dengan utusan Korea Utara batal.',
  ),
  'english.md': markdown(
    { title: 'Delegation arrives' },
    'A delegation from North Korea arrived by train on Monday.',
  ),
  'other.txt': 'Harga cabai di pasar turun. Pedagang senang.',
  'people.yaml': 'places:\n  - { name: Korea Utara, aliases: [Korut, North Korea] }\n',
});

const idOf = (title: string) =>
  library.search(title, { offset: 0, limit: 1 }).then(({ found }) => found[0]?.passageId ?? '');
const train = await idOf('kereta cepat');

function explained(question: string, passageId = train): Explanation {
  const explanation = library.why(passageId, question);
  if (explanation === undefined) throw new Error('no explanation');
  return explanation;
}

const terms = (question: string, passageId = train) =>
  Object.fromEntries(explained(question, passageId).terms.map(({ word, matched }) => [word, matched]));

describe('why', () => {
  it('shows the words that were met as the passage prints them', () => {
    expect(terms('apakah kereta melaju?')).toEqual({ kereta: ['Kereta'], melaju: ['melaju'] });
    expect(terms('kapan utusan bertemu?')).toEqual({ utusan: ['utusan'], bertemu: ['Pertemuannya'] });
    expect(terms('harga kereta')).toEqual({ harga: [], kereta: ['Kereta'] });
  });

  it('finds one word of the passage in all words of the question that come from it', () => {
    expect(terms('berapa kecepatan kereta cepat?')).toEqual({
      kecepatan: ['cepat'],
      kereta: ['Kereta'],
      cepat: ['cepat'],
    });
  });

  it('names the stem, in the language of the passage', async () => {
    expect(explained('pertemuan').terms.map(({ stem }) => stem)).toEqual(['temu']);
    expect(explained('arrival', await idOf('delegation')).terms.map(({ stem }) => stem)).toEqual(['arriv']);
  });

  it('names the other name that was met', () => {
    const [first] = explained('utusan Korut').terms.filter(({ word }) => word === 'Korut');
    expect(first).toMatchObject({ alias: 'Korea Utara', matched: ['Korea'] });
    expect(explained('utusan Korea Utara').terms.map(({ alias }) => alias)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('names the word that an unknown one was read as', () => {
    expect(explained('kerreta').terms).toMatchObject([
      { word: 'kerreta', corrected: 'kereta', matched: ['Kereta'] },
    ]);
    expect(explained('kereta').terms[0]).not.toHaveProperty('corrected');
  });

  it('says how rare each word is', () => {
    const [common, rare, unknown] = explained('pasar melaju kanguru').terms.map(({ rarity }) => rarity);
    expect(common).toBe(rare);
    expect(unknown).toBeGreaterThan(rare as number);
  });

  it('repeats the filters as they were understood', () => {
    expect(explained('kereta "kereta cepat" -cabai sumber:"kabar rel" sejak:2023-1').filters).toEqual([
      '"kereta cepat"',
      '-cabai',
      'source:"kabar rel"',
      'after:2023-01',
    ]);
  });

  it('adds up to the score', () => {
    const { features, score } = explained('berapa kecepatan kereta?');
    expect(features.reduce((sum, { value, weight }) => sum + value * weight, 0)).toBeCloseTo(score, 9);
  });

  it.each(['berapa kecepatan kereta cepat?', 'kereta', 'when did the delegation from Korut arrive?'])(
    'says the same as the answer that it is about: %s',
    async (question) => {
      const { found } = await library.ask(question);
      expect(found).not.toEqual([]);
      for (const { passageId, citation, confidence } of found)
        expect(library.why(passageId, question)).toMatchObject({ question, citation, confidence });
    },
  );

  it.each(['kereta "kereta cepat"', 'kereta -cabai', 'kereta source:rel'])(
    'says the same as the search that it is about: %s',
    async (query) => {
      const { found } = await library.search(query, { offset: 0, limit: 5 });
      expect(found).toHaveLength(1);
      for (const { passageId, citation, confidence } of found)
        expect(library.why(passageId, query)).toMatchObject({ citation, confidence });
    },
  );

  it('explains too why a passage did not come up', () => {
    const explanation = explained('harga cabai');
    expect(library.slice(explanation.citation)).toMatch(/^Kereta cepat/);
    expect(explanation.terms.map(({ matched }) => matched)).toEqual([[], []]);
    expect(explanation.confidence).toBeLessThan(0.1);
  });

  it.each([
    '',
    'x',
    '0123456789.0',
    `${train}0`,
    `${train}.0`,
    train.replace('.', ''),
    `${train.slice(0, -1)}7`,
    '__proto__.0',
    `${train}\n`,
  ])('knows no passage %j', (passageId) => {
    expect(library.why(passageId, 'kereta')).toBeUndefined();
  });

  it('explains a question that asks for nothing', () => {
    expect(explained('').terms).toEqual([]);
    expect(explained('yang di mana?').terms).toEqual([]);
  });
});
