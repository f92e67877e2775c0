import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Case, files, LIMIT_MS, megabyteOf, newCorpus, use } from './corpus.ts';

// What the patterns that read a text look for. A pattern that reads it more than once takes minutes.
const MOST = ['a', ' ', '.', '"', 'A', '1', 'Baca juga ', '-', '\n'];
const MORE = [
  ...'!([<&#*_`|>/@\t\r“”…ａ中😀\u0301\u2028',
  ...['a.', 'A. ', '. ', '" "', '?!', '1.', '1,', '1/1/', '[x](', '![](', 'http://', 'kata '],
  ...['Dr. ', 'Rabu ', 'JAKARTA - ', 'Baca juga: x\n'],
];

describe('a line of a megabyte', () => {
  files(MOST.map((part, i): Case => [`${i}.txt`, megabyteOf(part), ...emptyOf(part)]));
});

it.each([...MOST, ...MORE])(
  'a line of 100,000 characters of %j is read, as text and as Markdown',
  async (part) => {
    const corpus = newCorpus();
    const line = part.repeat(100_000 / part.length);
    for (const name of ['a.txt', 'b.md']) writeFileSync(join(corpus, name), line);
    const problems = await use(corpus);
    // Of some, Markdown leaves nothing.
    expect(problems.filter((code) => code !== 'no-text')).toEqual(emptyOf(part));
  },
  LIMIT_MS,
);

function emptyOf(part: string): readonly string[] {
  return part.trim() === '' ? ['empty'] : [];
}
