import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/library.ts';
import type { Article, ArticleOrigin } from '../../src/types.ts';
import { libraryOf, markdown } from './folder.ts';

const quay = 'Dermaga baru di Muara Jati dibuka pada Rabu pagi oleh para nelayan dari tiga desa.';
const mill = 'The mill by the river was opened on Monday, and forty people came to see its wheel turn.';

/** The articles of files, by file. */
async function read(files: Readonly<Record<string, string>>) {
  const library = await libraryOf(files);
  const byFile = new Map(
    await Promise.all(
      ['dermaga', 'mill', 'kapal'].map(async (words): Promise<[string, Article | undefined]> => {
        const { found } = await library.search(words, { offset: 0, limit: 1 });
        return [words, library.article(found[0]?.citation.articleId ?? '')];
      }),
    ),
  );
  return { library, about: (words: string) => byFile.get(words) as Article };
}

const files = (library: Library, known: ArticleOrigin) => library.related(known).map(({ file }) => file);

const before = await read({
  'dermaga.md': markdown(
    { title: 'Dermaga dibuka', source: 'Kabar Laut', url: 'https://laut.example/dermaga' },
    quay,
  ),
  'mill.txt': mill,
});
const known = before.about('dermaga');

describe('an article that is still there', () => {
  it('is the only one, whatever else has its traces', () => {
    expect(before.library.related({ ...known, file: 'mill.txt' })).toEqual([known]);
  });
});

describe('an article that is gone', () => {
  it('may be what stands in its file now', async () => {
    const { library, about } = await read({ 'mill.txt': mill.replace('forty', 'fifty'), 'x.txt': quay });
    expect(library.related(before.about('mill'))).toEqual([about('mill')]);
  });

  it('may be what stands at its address, or under its headline in its outlet', async () => {
    const corrected = quay.replace('tiga', 'empat');
    const moved = await read({
      'a.md': markdown({ title: 'Dermaga', source: 'Lain', url: 'https://laut.example/dermaga' }, corrected),
    });
    expect(files(moved.library, known)).toEqual(['a.md']);
    const renamed = await read({ 'b.md': markdown({ title: known.title, source: 'Kabar Laut' }, corrected) });
    expect(files(renamed.library, known)).toEqual(['b.md']);
    const elsewhere = await read({ 'b.md': markdown({ title: known.title, source: 'Lain' }, corrected) });
    expect(files(elsewhere.library, known)).toEqual([]);
  });

  it('is looked for in its file first, then at its address, then under its headline; each is named once', async () => {
    const { library } = await read({
      'a.md': markdown({ title: known.title, source: 'Kabar Laut' }, 'Kapal pertama tiba di dermaga.'),
      'b.md': markdown({ title: 'B', url: 'https://laut.example/dermaga' }, 'Kapal kedua tiba di dermaga.'),
      'dermaga.md': markdown(
        { title: known.title, source: 'Kabar Laut', url: 'https://laut.example/dermaga' },
        'Kapal ketiga tiba di dermaga.',
      ),
    });
    expect(files(library, known)).toEqual(['dermaga.md', 'b.md', 'a.md']);
  });

  it('is what it was merged with', async () => {
    const longer = `${quay} ${mill} Tiga kapal perintis membawa beras, obat, buku, dan seorang guru baru.`;
    const { library } = await read({
      'long.md': markdown({ title: 'Panjang', source: 'Lain' }, `${longer} Hujan turun sore itu.`),
      'dermaga.md': markdown({ title: 'Pendek', source: 'Kabar Laut' }, longer),
    });
    expect(library.coverage().articles).toBe(1);
    expect(files(library, known)).toEqual(['long.md']);
  });

  it('is the line of its file at the very last, as lines move', async () => {
    const line = (fields: object) => JSON.stringify({ source: 'Warta', ...fields });
    const first = await read({ 'a.jsonl': line({ title: 'Kapal', text: 'Kapal tua tiba di Muara.' }) });
    const { library } = await read({
      'a.jsonl': [
        line({ title: 'Pasar', text: 'Pasar ikan ramai sejak subuh.' }),
        line({ title: 'Kapal', text: 'Kapal tua tiba di Muara Jati.' }),
      ].join('\n'),
    });
    expect(files(library, first.about('kapal'))).toEqual(['a.jsonl#2', 'a.jsonl#1']);
  });

  it('has left nothing where no trace of it is known', () => {
    const unknown = { id: 'hilang0001', title: 'Tanpa sumber', file: 'hilang.txt' };
    expect(before.library.related(unknown)).toEqual([]);
    expect(before.library.related({ ...unknown, file: '__proto__' })).toEqual([]);
  });
});
