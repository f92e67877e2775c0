import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemLine } from '../../src/cli/problems.ts';
import { readCorpus } from '../../src/corpus/corpus.ts';
import { catalog } from '../../src/i18n/index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kutip-published-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** When the article of one JSON line was published, and by what evidence. */
async function published(line: Readonly<Record<string, unknown>>) {
  const path = join(folder, 'berita.jsonl');
  await writeFile(path, JSON.stringify(line));
  const found = (await readCorpus(path)).articles[0]?.published;
  return found && [found.value, found.origin, found.words];
}

const site = 'https://kabar-laut.example';
const plain = 'Pasar ikan di Muara ramai lagi setelah perbaikan.';

describe('the day in an address', () => {
  it.each([
    ['/ekonomi/2019/09/12/pasar-ikan-ramai', '2019-09-12', '2019/09/12'],
    ['/read/2019/09/12/512/2106790/pasar', '2019-09-12', '2019/09/12'],
    ['/2019/09/12/', '2019-09-12', '2019/09/12'],
    ['/2019/09/12?utm=2020/01/01/', '2019-09-12', '2019/09/12'],
    ['/ekonomi/2019/sep/12/pasar', '2019-09-12', '2019/sep/12'],
    ['/2019-09-12-pasar-ikan', '2019-09-12', '2019-09-12'],
    ['/ekonomi/20190912065713-156-216168/pasar/', '2019-09-12', '20190912065713'],
  ])('%s', async (path, day, words) => {
    expect(await published({ text: plain, url: site + path })).toEqual([day, 'address', words]);
  });

  it.each([
    ['a month that does not exist', '/2019/13/01/pasar'],
    ['a month of other letters', '/2019/vol/13/pasar'],
    ['a day that does not exist', '/2019/02/30/pasar'],
    ['a time that does not exist', '/20190912996713-156/pasar'],
    ['a day before there were sites', '/1985/03/01/pasar'],
    ['a day to come', '/2150/01/01/pasar'],
    ['a number', '/read/20190912/pasar'],
    ['a number in a name', '/pasar-20190912065713'],
    ['a longer number', '/12019/09/123/pasar'],
    ['two days', '/2019/09/12/arsip/2018/01/02/pasar'],
    ['a query', '/pasar?tanggal=/2019/09/12/'],
  ])('is not taken from %s', async (_, path) => {
    expect(await published({ text: plain, url: site + path })).toBeUndefined();
  });

  it('does not count against what the input states', async () => {
    const url = `${site}/2019/09/12/pasar`;
    expect(await published({ text: plain, url, date: '2019-09-10' })).toEqual([
      '2019-09-10',
      'metadata',
      '2019-09-10',
    ]);
  });

  it('gives a dateline its year, and counts more than one that contradicts it', async () => {
    const told = (day: string) =>
      published({ text: `LONDON, ${day} (Reuters) - ${plain}`, url: `${site}/2020/01/01/pasar` });
    expect(await told('Dec 31')).toEqual(['2019-12-31', 'dateline', 'Dec 31']);
    expect(await told('March 3')).toEqual(['2020-01-01', 'address', '2020/01/01']);
  });

  it.each([
    ['to come', 'Muara menjamu Tanjung, Sabtu (14/9/2019).'],
    ['long ago', 'Dermaga Muara roboh pada Jumat (9/9/2011).'],
    ['of the day before', 'Pasar ikan dibuka lagi, Rabu (11/9/2019).'],
  ])('counts more than the day of an event %s', async (_, text) => {
    expect(await published({ text, url: `${site}/2019/09/12/pasar` })).toEqual([
      '2019-09-12',
      'address',
      '2019/09/12',
    ]);
  });
});

describe('the date of a dateline', () => {
  it.each([
    ['Dermaga Dibuka', 'Jakarta, 5 Mei 2021 - "Kami siap," kata Ratna.'],
    ['Dermaga Muara Dibuka', 'JAKARTA (5/5/2021) – Dermaga itu ramai.'],
  ])('is read under a headline: %s', async (headline, text) => {
    const path = join(folder, 'berita.txt');
    await writeFile(path, `${headline}\n${text}`);
    const [article] = (await readCorpus(path)).articles;
    expect(article?.title).toBe(headline);
    expect(article?.published).toMatchObject({ value: '2021-05-05', origin: 'dateline' });
  });

  it('makes no headline of a sentence, or of a word', async () => {
    const dated = '\nJakarta, 5 Mei 2021 - "Kami siap," kata Ratna.';
    expect(await published({ text: `Dermaga dibuka.${dated}` })).toBeUndefined();
    expect(await published({ text: `Dermaga${dated}` })).toBeUndefined();
  });
});

describe('a date that the input states and nobody reads', () => {
  const said = async (date: string | number) => {
    const path = join(folder, 'tanggal.jsonl');
    await writeFile(path, JSON.stringify({ text: plain, date }));
    const { articles, problems } = await readCorpus(path);
    expect(articles).toHaveLength(1);
    return problems.map((problem) => problemLine(problem, catalog('id')));
  };

  it('is named as one that does not exist, or with the form to write', async () => {
    expect(await said('2019-02-30')).toEqual([
      'tanggal.jsonl, baris 1: menyebut tanggal yang tidak ada: “2019-02-30”',
    ]);
    expect(await said(43727)).toEqual([
      'tanggal.jsonl, baris 1: menyebut tanggal yang bentuknya tidak dipahami: “43727”; tulislah seperti 2019-09-10',
    ]);
    expect(await said('10-Sep-19')).toEqual([]);
  });
});

describe('the days that the text tells of', () => {
  const told = (text: string) => published({ text });

  it('are no later than the report: the last on which its words were said counts', async () => {
    const lead = 'Gudang di Muara terbakar, Senin (17/7).\nApi padam menjelang pagi.\n';
    expect(await told(`${lead}"Warga akan kami bantu," ujar Ratna di Muara, Rabu (19/7).`)).toEqual([
      '--07-19',
      'text',
      'Rabu (19/7)',
    ]);
  });

  it('keep the year that another of them has', async () => {
    const lead = 'Gudang di Muara terbakar, Senin (17/7/2023).\n';
    expect((await told(`${lead}"Warga akan kami bantu," ujar Ratna, Rabu (19/7).`))?.[0]).toBe('2023-07-19');
  });

  it.each([
    ['a plan', '"Kami siap," ujar Ratna, yang akan kembali pada Rabu (19/7).'],
    ['a day that is not told of', 'Sekolah libur, Rabu (19/7).'],
    ['a week and more later', '"Kami siap," ujar Ratna, Rabu (26/7).'],
    ['what is quoted', 'Ratna berkata, "Rapat berikutnya hari Rabu (19/7)."'],
  ])('do not reach to %s', async (_, text) => {
    expect((await told(`Gudang di Muara terbakar, Senin (17/7).\n${text}`))?.[0]).toBe('--07-17');
  });
});
