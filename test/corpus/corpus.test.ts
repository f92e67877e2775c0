import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Corpus, readCorpus } from '../../src/corpus/corpus.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kutip-corpus-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
}

const files = ({ articles }: Corpus): readonly string[] => articles.map(({ file }) => file);
/** What a snapshot would give back. */
const stored = (corpus: Corpus): Corpus => JSON.parse(JSON.stringify(corpus));

describe('readCorpus', () => {
  it('reads articles at any depth, by path, and passes over what is none', async () => {
    await write('b/c/tiga.txt', 'Tiga kapal tiba di pelabuhan.');
    await write('a.md', '---\ntitle: A\n---\nSatu kapal tiba di pelabuhan.');
    await write('b/dua.jsonl', '{"text": "Dua kapal tiba di pelabuhan."}\n{"text": "Dua kapal pergi lagi."}');
    await write('README.md', 'Tentang kumpulan ini.');
    await write('b/readme.txt', 'Tentang kumpulan ini.');
    await write('people.yaml', 'people: []');
    await write('.git/x.txt', 'rahasia');
    await write('.draf.txt', 'rahasia');
    await write('foto.jpg', 'bukan teks');
    const corpus = await readCorpus(folder);
    expect(files(corpus)).toEqual(['a.md', 'b/c/tiga.txt', 'b/dua.jsonl#1', 'b/dua.jsonl#2']);
    expect(corpus.problems).toEqual([]);
  });

  it('reads one file as a corpus of its own', async () => {
    await write('a.txt', 'Satu kapal tiba di pelabuhan.');
    expect(files(await readCorpus(join(folder, 'a.txt')))).toEqual(['a.txt']);
  });

  it('follows links, but not in circles', async () => {
    await write('asli/a.txt', 'Satu kapal tiba di pelabuhan.');
    await symlink(folder, join(folder, 'asli', 'putar'));
    await symlink(join(folder, 'asli'), join(folder, 'lain'));
    const corpus = await readCorpus(folder);
    expect(files(corpus)).toEqual(['asli/a.txt']);
    expect(corpus.problems).toEqual([{ file: 'asli/putar', reason: { code: 'link-loop' } }]);
  });

  it('reads the rest where one file is bad', async () => {
    await write('a.txt', '');
    await write('b.txt', 'Satu kapal tiba di pelabuhan.');
    const corpus = await readCorpus(folder);
    expect(files(corpus)).toEqual(['b.txt']);
    expect(corpus.problems).toEqual([{ file: 'a.txt', reason: { code: 'empty' } }]);
  });

  it('reads a file again that it could not read before, though size and time are the same', async () => {
    await write('a.txt', 'Satu kapal tiba di pelabuhan.');
    const read = await readCorpus(folder);
    const [file] = read.files;
    if (file === undefined) throw new Error('no file');
    const problems = [{ file: 'a.txt', reason: { code: 'unreadable', error: 'EIO' } as const }];
    const earlier = { ...read, files: [{ ...file, articles: [], problems }], articles: [], problems };
    expect(await readCorpus(folder, { earlier })).toEqual(read);
  });

  it('gives an article the same id on every machine, and another when its text or outlet changes', async () => {
    await write('a.md', '---\nsource: Kabar Laut\n---\nSatu kapal tiba.');
    await write('b/c.md', '---\noutlet: Kabar Laut\ntitle: Lain\n---\r\nSatu kapal tiba.\r\n');
    await write('d.md', 'Satu kapal tiba.');
    const { articles } = await readCorpus(folder);
    expect(articles.map(({ id, file, reprints }) => [id, file, reprints.length])).toEqual([
      ['5rxvuajcpe', 'a.md', 1],
      ['0iez56al95', 'd.md', 0],
    ]);
  });

  it('reads again only what has changed since, in size or in time', async () => {
    for (const name of ['a', 'b', 'c']) await write(`${name}.txt`, `Kapal ${name} tiba.`);
    const time = new Date('2023-09-13');
    await utimes(join(folder, 'b.txt'), time, time);
    const earlier = stored(await readCorpus(folder));
    await write('a.txt', 'Kapal a lari.');
    await utimes(join(folder, 'a.txt'), time, time);
    await write('b.txt', 'Kapal b datang dan pergi.');
    await utimes(join(folder, 'b.txt'), time, time);
    const later = await readCorpus(folder, { earlier });
    const texts = later.articles.map(({ text }) => text);
    expect(texts).toEqual(['Kapal a lari.', 'Kapal b datang dan pergi.', 'Kapal c tiba.']);
    expect(later.files[2]).toBe(earlier.files[2]);
  });

  it('gives the earlier reading where nothing has changed', async () => {
    await write('a.txt', 'Satu kapal tiba di pelabuhan.');
    await symlink(folder, join(folder, 'putar'));
    const earlier = stored(await readCorpus(folder));
    expect(await readCorpus(folder, { earlier })).toBe(earlier);
  });

  it('forgets files that are gone', async () => {
    await write('a.txt', 'Satu kapal tiba di pelabuhan.');
    const earlier = await readCorpus(folder);
    await rm(join(folder, 'a.txt'));
    expect((await readCorpus(folder, { earlier })).articles).toEqual([]);
  });

  it('says how far it is', async () => {
    await write('a.txt', 'Satu.');
    await write('b.txt', 'Dua.');
    const seen: unknown[] = [];
    await readCorpus(folder, { onProgress: (progress) => seen.push(progress) });
    expect(seen).toEqual([
      { done: 1, total: 2, file: 'a.txt' },
      { done: 2, total: 2, file: 'b.txt' },
    ]);
  });

  it('stops when it is told to', async () => {
    await write('a.jsonl', '{"text": "Satu kapal tiba di pelabuhan."}\n'.repeat(1000));
    const controller = new AbortController();
    const reading = readCorpus(folder, { signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
  });

  it('leaves turns to others while it reads a long file', async () => {
    const lines = Array.from({ length: 5000 }, (_, at) =>
      JSON.stringify({ text: `Kapal ${at} tiba di pelabuhan. `.repeat(30) }),
    );
    await write('a.jsonl', lines.join('\n'));
    let turns = 0;
    const clock = setInterval(() => turns++, 1);
    await readCorpus(folder);
    clearInterval(clock);
    expect(turns).toBeGreaterThan(5);
  });
});
