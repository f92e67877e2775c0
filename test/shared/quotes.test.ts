import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Utterance } from '../../src/library/answers/utterances.ts';
import { openLibrary } from '../../src/library/open.ts';

const seeds = join(import.meta.dirname, '../../../shared/data/seeds');
const names = join(import.meta.dirname, '../../corpus/people.yaml');

describe.skipIf(!existsSync(seeds))(
  'quotations of the five seed articles (skipped where the shared data is not mounted)',
  async () => {
    const { library } = await openLibrary({ corpus: seeds, names });

    const said = (speaker: string): readonly Utterance[] =>
      library.quotes.by({ speaker, offset: 0, limit: 100 }).utterances;
    const wordsOf = ({ wordings }: Utterance): readonly string[] =>
      wordings.map(({ articleId, quotation }) => library.slice({ articleId, span: quotation.span }));
    const holding = (utterances: readonly Utterance[], words: string): readonly Utterance[] =>
      utterances.filter((utterance) => wordsOf(utterance).some((of) => of.includes(words)));
    /** The numbers of the articles that an utterance stands in. */
    const articlesOf = ({ wordings }: Utterance): readonly string[] =>
      [
        ...new Set(wordings.map(({ articleId }) => library.article(articleId)?.file.slice(0, 3) ?? '')),
      ].sort();

    it('take the wordings of two outlets for one utterance', () => {
      const found = holding(said('kim'), 'prioritas');
      expect(found).toHaveLength(1);
      const [only] = found as [Utterance];
      expect(holding([only], 'prioritas paling utama')).toHaveLength(1);
      expect(holding([only], 'prioritas nomor satu')).toHaveLength(1);
      expect([...only.outlets].sort()).toEqual(['ANTARA', 'Bisnis.com']);
      expect(articlesOf(only)).toEqual(['000', '002']);
    });

    it('take a fragment and the whole sentence of two articles for one utterance', () => {
      const found = holding(said('kim'), 'perjuangan suci');
      expect(found.map(articlesOf)).toEqual([['001', '002']]);
      expect(found[0]?.origins).toBe(2);
    });

    it('keep what was said in 2024 apart from 2023, and date it', () => {
      const all = said('kim');
      const isLater = (utterance: Utterance): boolean => articlesOf(utterance).includes('003');
      expect(all.filter(isLater).length).toBeGreaterThanOrEqual(2);
      for (const utterance of all) {
        if (isLater(utterance)) expect(articlesOf(utterance)).toEqual(['003']);
        expect(/^2024/.test(utterance.saidOn?.value ?? '')).toBe(isLater(utterance));
      }
    });

    it('give to neither leader the words of the other', () => {
      for (const { speaker } of said('kim')) expect(speaker?.name).toBe('Kim Jong Un');
      for (const { speaker } of said('putin')) expect(speaker?.name).toBe('Vladimir Putin');
      expect(holding(said('kim'), 'senang bertemu')).toEqual([]);
      expect(holding(said('putin'), 'prioritas')).toEqual([]);
    });

    it('have nobody say what only stands between marks', () => {
      const { speakers } = library.quotes.speakers({ offset: 0, limit: 100 });
      expect(speakers.length).toBeGreaterThan(1);
      for (const { name } of speakers) expect(holding(said(name), 'paria')).toEqual([]);
      expect(library.quotes.by({ speaker: 'kim paria', offset: 0, limit: 10 }).total).toBe(0);
    });

    it('find by speaker and topic what three articles have', () => {
      const { speaker, utterances, total } = library.quotes.by({
        speaker: 'putin bertemu',
        offset: 0,
        limit: 10,
      });
      expect(speaker?.name).toBe('Vladimir Putin');
      expect(total).toBe(1);
      expect(utterances.map(articlesOf)).toEqual([['001', '002', '004']]);
    });
  },
);
