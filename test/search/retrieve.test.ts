import { describe, expect, it } from 'vitest';
import { createRetriever } from '../../src/search/retrieve.ts';
import { entity } from './newsstand.ts';

const lines = [
  {
    id: 'a1',
    article_id: 'a',
    title: 'Jembatan',
    text: 'Gubernur Ratna Wulan meresmikan Jembatan Teluk Biru.',
  },
  {
    id: 'b1',
    article_id: 'b',
    text: 'Harga cabai di Pasar Seroja turun. Pedagang senang, dan pembeli datang lagi.',
  },
  { id: 'a2', article_id: 'a', title: 'Jembatan', text: 'Panjang jembatan itu 800 meter.' },
  { id: 'c1', article_id: 'c', title: 'Delegation', text: 'The delegation from North Korea came by train.' },
];
const { retrieve } = createRetriever(lines, [entity('place', 'Korea Utara', 'Korut', 'North Korea')]);

const passages = (text: string, top = 10) =>
  retrieve({ id: 'q', text }, top).hits.map(({ passage }) => passage);

describe('a retriever', () => {
  it('names the passages and their articles, best first, in whatever order they were given', () => {
    const { id, answered, confidence, hits } = retrieve(
      { id: 'q7', text: 'berapa panjang Jembatan Teluk Biru?' },
      10,
    );
    expect(id).toBe('q7');
    expect(answered).toBe(true);
    expect(confidence).toBeGreaterThan(0.5);
    expect(hits.map(({ passage, article }) => [passage, article]).toSorted()).toEqual([
      ['a1', 'a'],
      ['a2', 'a'],
    ]);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  it('ranks a passage whole, however many sentences it has', () => {
    expect(passages('pembeli cabai')).toEqual(['b1']);
  });

  it('gives no more hits than asked for', () => {
    expect(passages('jembatan', 1)).toHaveLength(1);
  });

  it('knows the other names', () => {
    expect(passages('delegasi Korut')).toEqual(['c1']);
  });

  it('says where the passages do not answer', () => {
    expect(retrieve({ id: 'q', text: 'siapa penemu bola lampu?' }, 10)).toMatchObject({
      answered: false,
      hits: [],
    });
    expect(retrieve({ id: 'q', text: '' }, 10)).toEqual({
      id: 'q',
      answered: false,
      confidence: 0,
      hits: [],
    });
  });
});
