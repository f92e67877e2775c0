import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/library/open.ts';

const seeds = join(import.meta.dirname, '../../../shared/data/seeds');
const names = join(import.meta.dirname, '../../corpus/people.yaml');

describe.skipIf(!existsSync(seeds))(
  'questions about the five seed articles (skipped where the shared data is not mounted)',
  async () => {
    const { library } = await openLibrary({ corpus: seeds, names });

    /** What is cited, best first. */
    const cited = async (question: string) =>
      (await library.ask(question)).found.map(({ citation }) => library.slice(citation));

    it.each([
      ['berapa lama Kim dan Putin bertemu di Vostochny?', 'dua jam'],
      ['siapa delegasi Rusia di Pyongyang?', 'Belousov'],
      ['siapa menteri pertahanan Rusia?', 'Belousov'],
      ['siapa presiden Rusia?', 'Vladimir Putin'],
      ['siapa pemimpin Korut?', 'Kim Jong'],
      ['kapan Kim Jong Un bertemu Putin di Vostochny?', '13'],
      ['kapan peluncuran pertama di Vostochny?', '2016'],
    ])('cites the passage that answers %s', async (question, words) => {
      expect((await cited(question))[0]).toContain(words);
    });

    it.each([
      'siapa presiden Prancis?',
      'siapa presiden Indonesia?',
      'siapa presiden Tiongkok?',
      'siapa presiden Brasil?',
      'siapa presiden Ukraina?',
      'siapa presiden Korea Selatan?',
      'siapa presiden Amerika Serikat?',
      'siapa perdana menteri Jepang?',
      'siapa perdana menteri Inggris?',
      'siapa gubernur Jakarta?',
      'siapa wali kota Moskow?',
      'siapa raja Malaysia?',
      'siapa kanselir Jerman?',
      'who is the president of France?',
      'berapa tinggi Gunung Everest?',
      'kapan Piala Dunia 2026 dimulai?',
    ])('has no answer to %s', async (question) => {
      expect(await cited(question)).toEqual([]);
    });

    it('marks inside the passage the sentence with the answer', async () => {
      const [best] = (await library.ask('berapa lama Kim dan Putin bertemu di Vostochny?')).found;
      const { citation, mark } = best ?? {};
      expect(citation && mark && library.slice({ ...citation, span: mark })).toContain('dua jam');
    });
  },
);
