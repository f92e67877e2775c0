import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/library/open.ts';
import type { Library } from '../../src/library.ts';

const root = join(import.meta.dirname, '../..');
const seeds = join(root, '../shared/data/seeds');

describe.skipIf(!existsSync(seeds))(
  'questions to five agency articles (skipped where they are not at hand)',
  () => {
    let library: Library;

    beforeAll(async () => {
      library = (await openLibrary({ corpus: seeds, names: join(root, 'corpus/people.yaml') })).library;
    });

    const firstPassage = async (question: string) => {
      const [first] = (await library.ask(question)).found;
      return first === undefined ? '' : library.slice(first.citation);
    };

    it('cites how long the meeting took', async () => {
      expect(await firstPassage('berapa lama Kim dan Putin bertemu di Vostochny?')).toContain('dua jam');
    });

    it('cites who was in the delegation', async () => {
      expect(await firstPassage('siapa delegasi Rusia di Pyongyang?')).toContain('Andrei Belousov');
    });

    it.each([
      'siapa presiden Prancis?',
      'siapa presiden Amerika Serikat?',
      'siapa presiden Korea Selatan?',
      'siapa perdana menteri Jepang?',
      'siapa menteri luar negeri Amerika Serikat?',
      'berapa harga emas hari ini?',
      'siapa juara Piala Dunia 2022?',
      'apa ibu kota Australia?',
      'kapan Indonesia merdeka?',
      'berapa jumlah penduduk Jakarta?',
      'di mana Menara Eiffel?',
      'who is the president of France?',
    ])('abstains: %s', async (question) => {
      expect((await library.ask(question)).found).toEqual([]);
    });
  },
);
