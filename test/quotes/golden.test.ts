import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { quotationsOf } from '../../src/quotes/extract.ts';
import type { Lang } from '../../src/types.ts';

const cases = new URL('../golden/quotes/', import.meta.url);

/** What stands before the text of a case. */
interface Head {
  readonly lang: Lang;
  /** What the case is about: without it the case fails. */
  readonly rule: string;
  /** Words of the text that are not the article's own. */
  readonly furniture?: readonly string[];
}

/** Each folder holds a rule with a text and what must be found in it; `vitest -u` writes the second, a person reviews it as text. */
describe('golden quotations', () => {
  it.each(readdirSync(cases))('%s', async (name) => {
    const folder = new URL(`${name}/`, cases);
    const { text, lang, furniture = [] } = readCase(new URL('input.md', folder));
    const spans = furniture.map((words) => {
      const start = text.indexOf(words);
      expect(start, words).toBeGreaterThanOrEqual(0);
      return { start, end: start + words.length };
    });
    const found = quotationsOf({ text, lang, furniture: spans }).map(
      ({ kind, span, speaker, path, via }) => ({
        kind,
        words: text.slice(span.start, span.end),
        speaker,
        path,
        via,
      }),
    );
    await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot(
      new URL('expected.json', folder).pathname,
    );
  });
});

function readCase(file: URL): Head & { readonly text: string } {
  const [, head = '', text = ''] = /^---\n(.*?)\n---\n(.*)\n$/s.exec(readFileSync(file, 'utf8')) ?? [];
  const { lang, rule, furniture } = parse(head) as Head;
  expect(rule).toMatch(/\S/);
  return { text, lang, rule, ...(furniture && { furniture }) };
}
