import { expect, it } from 'vitest';
import { extract } from '../../src/library/quotes/update.ts';
import type { Article } from '../../src/types.ts';
import { inventedArticle } from '../support/articles.ts';

const said = (id: string): Article =>
  inventedArticle({ id, title: id, text: `"Air naik sejak subuh," kata Melati Anjani dari ${id}.` });

it('leaves an article over which it fails without quotations, and reads the others', async () => {
  const odd: Article = Object.defineProperty({ ...said('b') }, 'furniture', {
    get: () => {
      throw new Error('odd');
    },
  });
  const shelved = new Map([said('a'), odd, said('c')].map((article) => [article.id, { article }]));
  const faults: string[] = [];
  const { rows, articles } = await extract(
    shelved,
    undefined,
    () => {},
    async () => {},
    ({ id }, error) => faults.push(`${id}: ${error}`),
  );
  const counts = articles.map(({ id }, n) => [id, rows.first(n + 1) - rows.first(n)]);
  expect(counts).toEqual([
    ['a', 1],
    ['b', 0],
    ['c', 1],
  ]);
  expect(faults).toEqual(['b: Error: odd']);
});
