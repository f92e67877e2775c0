import { expect, it } from 'vitest';
import { inventedLines } from '../support/invented.ts';
import { workOf } from '../support/work.ts';
import { type Folder, openFolder } from './folder.ts';

// The postings of a word are a plain map, and invented articles have all their words in common: with some more articles all would grow at the same one.
const ARTICLES = 2600;
// Each article has one in each of its paragraphs.
const QUOTATIONS = 8 * ARTICLES;

it('is made and opened in turns that stay short however large the corpus is', {
  timeout: 120_000,
}, async () => {
  const folder = await openFolder({ 'berita.jsonl': inventedLines(ARTICLES).join('\n') });
  try {
    // What goes through all quotations in one turn counts them, and mostly several times.
    expect(await mostOf(folder)).toBeLessThan(QUOTATIONS);
    expect(await mostOf(folder)).toBeLessThan(QUOTATIONS / 2);
    await folder.write('baru.txt', 'Kapal tiba di dermaga Muara.');
    expect(await mostOf(folder)).toBeLessThan(QUOTATIONS);
  } finally {
    await folder.delete();
  }
});

/** The most that is done before others have their turn, where they have one as often as they are given it. */
const mostOf = async (folder: Folder): Promise<number> => (await workOf(() => folder.open({ turn: 0 }))).most;
