import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/corpus.ts';
import type { Article, DateEvidence } from '../../src/types.ts';

const cases = new URL('../golden/articles/', import.meta.url);

/** Each folder holds an input and what must be read from it; `vitest -u` writes the second, a person reviews it as text. */
describe('golden articles', () => {
  it.each(readdirSync(cases))('%s', async (name) => {
    const folder = new URL(`${name}/`, cases);
    const input = readdirSync(folder).find((file) => file.startsWith('input.'));
    const { articles, problems } = await readCorpus(new URL(`${input}`, folder).pathname);
    const read = {
      articles: articles.map(readable),
      problems: problems.map(({ file: _, ...problem }) => problem),
    };
    await expect(`${JSON.stringify(read, null, 2)}\n`).toMatchFileSnapshot(
      new URL('expected.json', folder).pathname,
    );
  });
});

/** The article without what only a machine can check; its own text is shown as the pieces between its furniture. */
function readable(article: Article): object {
  const { id: _, text, sha256: __, furniture, published, file: ___, reprints: ____, ...stated } = article;
  return {
    ...stated,
    ...(published !== undefined && { published: withoutSpan(text, published) }),
    furniture: furniture.map(({ start, end }) => text.slice(start, end)),
    own: [...furniture, { start: text.length, end: text.length }].flatMap(({ start }, at) => {
      const piece = text.slice(at === 0 ? 0 : furniture[at - 1]?.end, start).trim();
      return piece === '' ? [] : [piece];
    }),
  };
}

function withoutSpan(text: string, { span, ...evidence }: DateEvidence): object {
  if (span !== undefined) expect(text.slice(span.start, span.end)).toBe(evidence.words);
  return evidence;
}
