import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/corpus.ts';

const seeds = join(import.meta.dirname, '../../../shared/data/seeds');

describe.skipIf(!existsSync(seeds))(
  'the five seed articles (skipped where the shared data is not mounted)',
  () => {
    it('yield their outlet, their language and their date, or say honestly what is not known', async () => {
      const { articles, problems } = await readCorpus(seeds);
      expect(problems).toEqual([]);
      expect(
        articles.map(({ file, source, lang, published }) => [
          file.slice(0, 3),
          source,
          lang,
          published?.value,
          published?.origin,
        ]),
      ).toEqual([
        ['000', 'ANTARA', 'id', '2023', 'copyright'],
        ['001', undefined, 'id', '--09-13', 'text'],
        ['002', 'Bisnis.com', 'id', '2023-09-13', 'text'],
        ['003', 'ANTARA', 'id', '2024', 'copyright'],
        ['004', undefined, 'id', '2023-09-13', 'text'],
      ]);
    });

    it('have their own text cut free of everything else', async () => {
      const { articles } = await readCorpus(seeds);
      const cut = articles.map(({ text, furniture }) =>
        furniture.map(({ start, end }) => text.slice(start, end).split(/\s/, 1)[0]),
      );
      expect(cut).toEqual([
        ['Moskow', 'Baca'],
        ['Bagikan:'],
        ['Bisnis.com,', 'Baca'],
        ['Pyongyang', 'Sumber:'],
        ['Minh'],
      ]);
      for (const { text, furniture } of articles)
        expect(text.slice(furniture.at(-1)?.end).trim()).not.toMatch(/Baca juga|Editor|©/);
      expect(articles[3]?.text.slice(0, articles[3].furniture[1]?.start).trimEnd()).toMatch(
        /transportasi\.$/,
      );
    });
  },
);
