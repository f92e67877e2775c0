import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedLibrary, Progress } from '../../src/library/open.ts';
import type { Library } from '../../src/library.ts';
import { type Folder, markdown, openFolder } from './folder.ts';

const bridge = 'Gubernur Ratna Wulan meresmikan Jembatan Teluk Biru pada Rabu pagi di hadapan warga.';
const market = 'Harga cabai di Pasar Seroja turun menjadi Rp20.000 per kilogram, kata pedagang.';
const school = 'Sekolah terapung untuk anak nelayan dibuka di Pulau Kelam oleh Kepala Dinas Tiwi Lasut.';

let folder: Folder;
beforeEach(async () => {
  folder = await openFolder({
    'jembatan.md': markdown(
      { title: 'Jembatan diresmikan', source: 'Kabar Teluk', date: '2025-03-12' },
      bridge,
    ),
    'pasar.txt': market,
  });
});
afterEach(() => folder.delete());

/** The words that are found for a question, best first. */
async function said({ library }: OpenedLibrary, question: string): Promise<readonly string[]> {
  const { found } = await library.search(question, { offset: 0, limit: 10 });
  return found.map(({ citation }) => library.slice(citation));
}

describe('openLibrary', () => {
  it('works once: a second start has nothing to build, and answers alike', async () => {
    const first = await folder.open();
    const second = await folder.open();
    expect([first.built, second.built]).toEqual(['whole', 'nothing']);
    expect(await everything(second.library)).toEqual(await everything(first.library));
    expect(second.corpus.articles).toEqual(first.corpus.articles);
  });

  it('keeps one snapshot for each corpus, and none where it has no place for it', async () => {
    await folder.open();
    await folder.open({ corpus: join(folder.corpus, 'pasar.txt') });
    await folder.open({ corpus: join(folder.corpus, '..', 'corpus') });
    expect(await folder.snapshots()).toHaveLength(2);
    expect((await folder.openAnew()).built).toBe('whole');
    expect(await folder.snapshots()).toHaveLength(2);
  });

  it('reads and indexes only what is new', async () => {
    await folder.open();
    await folder.write('sekolah.txt', school);
    const steps: Progress[] = [];
    const opened = await folder.open({ onProgress: (step) => steps.push(step) });
    expect(opened.built).toBe('changes');
    for (const of of ['index', 'quote'])
      expect(steps.filter(({ stage }) => stage === of)).toEqual([{ stage: of, done: 1, total: 1 }]);
    expect(await said(opened, 'sekolah terapung')).toEqual([school]);
    expect(await said(opened, 'cabai')).toEqual([market]);
    expect((await folder.open()).built).toBe('nothing');
  });

  it('forgets what is gone', async () => {
    await folder.write('sekolah.txt', school);
    await folder.open();
    await folder.remove('pasar.txt');
    const opened = await folder.open();
    expect(opened.built).toBe('changes');
    expect(await said(opened, 'cabai')).toEqual([]);
    expect(opened.library.coverage().articles).toBe(2);
  });

  it('finds a changed text by its new words only', async () => {
    await folder.open();
    await folder.write('pasar.txt', market.replace('cabai', 'bawang'));
    const opened = await folder.open();
    expect(await said(opened, 'cabai')).toEqual([]);
    expect(await said(opened, 'bawang')).toEqual([market.replace('cabai', 'bawang')]);
  });

  it('finds an article whose headline alone has changed by the new one', async () => {
    await folder.open();
    await folder.write('jembatan.md', markdown({ title: 'Pita digunting', source: 'Kabar Teluk' }, bridge));
    const opened = await folder.open();
    expect(await said(opened, 'pita digunting')).toEqual([bridge]);
    expect(await everything(opened.library)).toEqual(await everything((await folder.openAnew()).library));
  });

  it('cites an article rightly whose headline is furniture now', async () => {
    const printed = `Kabar dari teluk\n${bridge}`;
    await folder.write('jembatan.md', markdown({ title: 'Jembatan' }, printed));
    await folder.open();
    await folder.write('jembatan.md', markdown({ title: 'Kabar dari teluk' }, printed));
    expect(await said(await folder.open(), 'meresmikan jembatan')).toEqual([bridge]);
  });

  it('knows after a start what was merged before it', async () => {
    const text = `${bridge} ${market} ${school}`;
    for (const source of ['Kabar Laut', 'Kabar Darat'])
      await folder.write(`${source}.md`, markdown({ title: 'Tiga kabar', source }, text));
    const { corpus } = await folder.open();
    expect(corpus.articles.flatMap(({ reprints }) => reprints)).toHaveLength(1);
    expect((await folder.open()).corpus).toEqual(corpus);
    await folder.remove('pasar.txt');
    expect((await folder.open()).corpus.articles).toEqual((await folder.openAnew()).corpus.articles);
  });

  it.each([
    ['Kabar Laut', 'Kabar Darat'],
    ['Kabar Darat', 'Kabar Laut'],
  ])('puts what is equally good in one order, whichever came first: %s', async (first, second) => {
    await folder.write('z.md', markdown({ title: 'Kapal tiba', source: first }, 'Kapal tiba di dermaga.'));
    await folder.open();
    await folder.write('a.md', markdown({ title: 'Kapal tiba', source: second }, 'Kapal tiba di dermaga.'));
    const [kept, fresh] = [await folder.open(), await folder.openAnew()];
    expect(kept.library.coverage().articles).toBe(4);
    expect(await everything(kept.library)).toEqual(await everything(fresh.library));
  });

  it('is built anew where little is left of what was indexed', async () => {
    for (let n = 0; n < 10; n++) await folder.write(`kapal${n}.txt`, `Kapal ke-${n} tiba di pelabuhan.`);
    await folder.open();
    for (let n = 0; n < 10; n++) await folder.remove(`kapal${n}.txt`);
    expect((await folder.open()).built).toBe('changes');
    const opened = await folder.open();
    expect(opened.built).toBe('whole');
    expect(await said(opened, 'cabai')).toEqual([market]);
    expect((await folder.open()).built).toBe('nothing');
  });

  it.each<[string, (snapshot: Buffer) => Buffer]>([
    ['cut off', (snapshot) => snapshot.subarray(0, snapshot.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['of something else', () => Buffer.from('Kapal itu tiba.\n')],
    ['with a turned bit', (snapshot) => Buffer.from(snapshot.with(snapshot.length >> 1, 1))],
  ])('is built anew where the snapshot is %s', async (_, damage) => {
    await folder.open();
    await folder.damage(damage);
    const opened = await folder.open();
    expect(opened.built).toBe('whole');
    expect(await said(opened, 'cabai')).toEqual([market]);
    expect((await folder.open()).built).toBe('nothing');
  });

  it('only tells of it where the snapshot cannot be kept', async () => {
    await writeFile(join(folder.data, 'file'), '');
    for (const data of [join(folder.data, 'file'), join(folder.data, 'gone')]) {
      const errors: unknown[] = [];
      const opened = await folder.open({ data, onSnapshotError: (error) => errors.push(error) });
      expect(errors).toHaveLength(1);
      expect(await said(opened, 'cabai')).toEqual([market]);
    }
  });

  it('stops when it is told to, with the reason, and keeps nothing', async () => {
    const stopped = AbortSignal.abort(new Error('enough'));
    await expect(folder.open({ signal: stopped })).rejects.toThrow('enough');
    const later = new AbortController();
    const opening = folder.open({
      signal: later.signal,
      onProgress: ({ stage }) => stage === 'index' && later.abort(new Error('enough')),
    });
    await expect(opening).rejects.toThrow('enough');
    expect(await folder.snapshots()).toEqual([]);
  });

  it('says how far it is, from the first file to the last article', async () => {
    const steps: string[] = [];
    await folder.open({ onProgress: ({ stage, done, total }) => steps.push(`${stage} ${done}/${total}`) });
    expect(steps).toEqual(['read', 'index', 'quote'].flatMap((stage) => [`${stage} 1/2`, `${stage} 2/2`]));
  });

  it('is empty where there is nothing to read, and says why', async () => {
    const { library, problems } = await folder.open({ corpus: join(folder.corpus, 'gone') });
    expect(problems).toEqual([{ file: 'gone', reason: { code: 'missing' } }]);
    expect(library.coverage()).toEqual({ articles: 0, passages: 0, languages: [], sources: [] });
    expect(await library.ask('siapa presiden Rusia?')).toEqual({ found: [], confidence: 0 });
  });
});

describe('other names', () => {
  const names = (alias: string) => `places:\n  - { name: Pasar Seroja, aliases: [${alias}] }\n`;
  const found = async (opened: OpenedLibrary, question: string) => (await said(opened, question)).length > 0;

  it('are those of the corpus, as they are at the start', async () => {
    await folder.write('people.yaml', names('Pasar Bunga'));
    expect(await found(await folder.open(), 'Pasar Bunga')).toBe(true);
    await folder.write('people.yaml', names('Toserba'));
    const opened = await folder.open();
    expect(opened.built).toBe('nothing');
    expect(await found(opened, 'Toserba')).toBe(true);
  });

  it('are those of the folder above, or else those that come with the program', async () => {
    const above = join(folder.corpus, '..', 'people.yaml');
    expect(await found(await folder.open(), 'Toserba')).toBe(false);
    expect(await found(await folder.open({ names: above }), 'Toserba')).toBe(false);
    await writeFile(above, names('Toserba'));
    expect(await found(await folder.open(), 'Toserba')).toBe(true);
  });

  it('are found for a corpus that is one file, beside it', async () => {
    await folder.write('people.yaml', names('Toserba'));
    const opened = await folder.open({ corpus: join(folder.corpus, 'pasar.txt') });
    expect(opened.problems).toEqual([]);
    expect(await found(opened, 'Toserba')).toBe(true);
  });

  it('tell who speaks, and are kept with it', async () => {
    await folder.write('nakhoda.txt', '"Laut sedang tenang," kata Baso Darma.');
    const speakers = ({ library }: OpenedLibrary) =>
      library.quotes.speakers({ offset: 0, limit: 9 }).speakers.map(({ name }) => name);
    expect(speakers(await folder.open())).toEqual(['Baso Darma']);
    await folder.write('people.yaml', 'people:\n  - { name: Baso Rante Darma, aliases: [Baso Darma] }\n');
    const steps: string[] = [];
    for (let start = 0; start < 2; start++)
      expect(speakers(await folder.open({ onProgress: ({ stage }) => steps.push(stage) }))).toEqual([
        'Baso Rante Darma',
      ]);
    expect(steps).not.toContain('quote');
  });

  it('that cannot be read are a problem, and the articles are there all the same', async () => {
    await folder.write('people.yaml', 'places: 7');
    const opened = await folder.open();
    expect(opened.problems).toEqual([{ file: 'people.yaml', reason: { code: 'entity', list: 'places' } }]);
    expect(await found(opened, 'cabai')).toBe(true);
  });
});

it('answers after any changes as if it were opened for the first time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(starts, { minLength: 1, maxLength: 4 }), async (all) => {
      const changing = await openFolder();
      for (const changes of all) {
        for (const { name, content } of changes) {
          if (content !== undefined) await changing.write(name, content);
          else await changing.remove(name).catch(() => undefined);
        }
        const [kept, fresh] = [await changing.open(), await changing.openAnew()];
        expect(await everything(kept.library)).toEqual(await everything(fresh.library));
        expect(kept.corpus.articles).toEqual(fresh.corpus.articles);
      }
      await changing.delete();
    }),
    { numRuns: 40 },
  );
});

/** All that a library says to some questions. */
async function everything(library: Library): Promise<unknown> {
  const answers = QUESTIONS.map(async (question) => {
    const page = await library.search(question, { offset: 0, limit: 50 });
    return [
      await library.ask(question),
      page,
      page.found.map(({ passageId }) => library.why(passageId, question)),
    ];
  });
  return [library.coverage(), await Promise.all(answers), ...everythingQuoted(library)];
}

/** Who said what, and what checks and comparisons find. */
function everythingQuoted({ quotes }: Library): readonly unknown[] {
  const all = { offset: 0, limit: 50, indirect: true };
  return [
    quotes.speakers(all),
    quotes.suggest('da', 9),
    ...['baso', 'nakhoda', 'darma dermaga', 'wulan sejak 2024', 'baso source:"kabar laut"'].map((speaker) =>
      quotes.by({ speaker, ...all }),
    ),
    quotes.by({ speaker: 'baso', about: 'mei', ...all }),
    ...['Dermaga ini milik nelayan', 'Laut sedang tidak ramah'].flatMap((words) => [
      quotes.check(words),
      quotes.compare(words),
    ]),
  ];
}

const QUESTIONS = [
  'kapal',
  'siapa nakhoda kapal Bintang Laut?',
  'when did the ship arrive?',
  'pasir ikan',
  'source:kabar',
  'kapal -badai after:2024',
  '"Bintang Laut"',
];

// Short enough for two outlets to print the same without being one article, but for the last.
const lines = [
  'Kapal Bintang Laut tiba di dermaga pada 3 Mei 2024.',
  'Nakhoda kapal itu Baso Darma.',
  'The ship arrived on Monday with 40 sailors.',
  '"Dermaga ini milik para nelayan Muara," kata Baso Darma pada 3 Mei 2024.',
  '"Dermaga ini milik kami, para nelayan Muara," ujar Nakhoda Darma.',
  'Ratna Wulan mengatakan laut sedang "tidak ramah kepada siapa pun" pekan ini.',
  'Pasar ikan ramai.',
  'Pasor ikan sepi.',
  'Baca juga: Sepuluh kapal tua',
  'Warga dari tiga desa di tepi teluk berkumpul sejak subuh untuk menyambut kapal perintis yang membawa beras, obat, buku, dan seorang guru baru bagi sekolah mereka.',
];
const content = fc
  .tuple(
    fc.constantFrom('Kapal tiba', 'Badai', lines[0] as string),
    fc.constantFrom('2023-01-02', '2024-05-06'),
    fc.constantFrom('Kabar Laut', 'Kabar Darat', 'Warta'),
    fc.subarray(lines, { minLength: 1, maxLength: 3 }),
  )
  .map(([title, date, source, text]) => markdown({ title, date, source }, text.join('\n')));
const name = fc.constantFrom('a.md', 'b.md', 'c/d.md', 'e.md', 'f.md');
const starts = fc.array(fc.record({ name, content: fc.option(content, { nil: undefined, freq: 3 }) }), {
  minLength: 1,
  maxLength: 6,
});
