import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { libraryOf, markdown } from './folder.ts';

const long =
  'Warga dari tiga desa di tepi teluk berkumpul sejak subuh untuk menyambut kapal perintis yang membawa beras, obat, buku, dan guru baru.';

const library = await libraryOf({
  'bridge.md': markdown(
    { title: 'Jembatan diresmikan', source: 'Kabar Teluk', date: '2025-03-12' },
    'Gubernur Ratna Wulan meresmikan Jembatan Teluk Biru. Banjir tahun lalu merusak jembatan lama.',
  ),
  'flood.md': markdown(
    { title: 'Banjir surut', source: 'Harian Muara', date: '2024-12-30' },
    'Banjir di Teluk Biru surut. Pengungsi pulang menyeberangi jembatan darurat.',
  ),
  'market.md': markdown(
    { title: 'Pasar ramai', source: 'Wàrta Seroja', date: '2024' },
    'Pasar Seroja ramai lagi. Biru adalah warna tahun ini, dan teluk terlihat dari jembatan.',
  ),
  'undated.txt': 'Jembatan bambu di hulu dijaga warga.',
  'noyear.txt': 'Jembatan gantung dibuka pada Rabu, 13 September, kata kepala desa.',
  'wire.md': markdown({ title: 'Kapal perintis', source: 'Kabar Laut', date: '2025-01-05' }, long),
  'reprint.md': markdown({ title: 'Kapal perintis', source: 'Media Darat', date: '2025-02-07' }, long),
});

const fileOf = (id: string) => library.article(id)?.file.replace(/\..*/, '');

/** The files that a query finds, best first. */
async function found(query: string): Promise<readonly (string | undefined)[]> {
  const page = await library.search(query, { offset: 0, limit: 100 });
  expect(page.found).toHaveLength(page.total);
  return page.found.map(({ citation }) => fileOf(citation.articleId));
}

describe('search', () => {
  it('finds passages by their words, in any form', async () => {
    expect(await found('peresmian')).toEqual(['bridge']);
    expect((await found('jembatan')).toSorted()).toEqual(['bridge', 'flood', 'market', 'noyear', 'undated']);
    expect(await found('kanguru')).toEqual([]);
  });

  it('finds an article by the words of its headline', async () => {
    expect(await found('pasar ramai')).toEqual(['market']);
  });

  it.each([
    ['"teluk biru"', ['bridge', 'flood']],
    ['“Teluk Biru”', ['bridge', 'flood']],
    ['"TELUK BIRU" jembatan', ['bridge', 'flood']],
    ['"biru banjir"', ['bridge']],
    ['"biru teluk"', []],
    ['"dan teluk"', ['market']],
    ['"meresmi"', []],
    ['"jembatan teluk kuning"', []],
    ['"teluk biru" "jembatan lama"', ['bridge']],
  ])('keeps a phrase to its words and their order: %s', async (query, files) => {
    expect((await found(query)).toSorted()).toEqual(files);
  });

  it.each([
    ['jembatan -banjir', ['market', 'noyear', 'undated']],
    ['jembatan -Banjir -warga', ['market', 'noyear']],
    ['jembatan -resmi', ['flood', 'market', 'noyear', 'undated']],
    ['jembatan -"teluk biru"', ['market', 'noyear', 'undated']],
    ['jembatan -kanguru', ['bridge', 'flood', 'market', 'noyear', 'undated']],
    ['jembatan -jembatan', []],
  ])(
    'leaves out what holds an unwanted word in any form, or an unwanted phrase: %s',
    async (query, files) => {
      expect((await found(query)).toSorted()).toEqual(files);
    },
  );

  it.each([
    ['source:kabar', ['bridge', 'wire']],
    ['source:"kabar teluk"', ['bridge']],
    ['sumber:MUARA', ['flood']],
    ['source:warta', ['market']],
    ['source:darat', ['wire']],
    ['source:tempo', []],
  ])(
    'keeps to outlets whose name holds what is asked for, those of reprints too: %s',
    async (query, files) => {
      expect((await found(query)).toSorted()).toEqual(files);
    },
  );

  it.each([
    ['after:2025', ['bridge', 'wire']],
    ['after:2025-03', ['bridge']],
    ['after:2025-03-12', ['bridge']],
    ['after:2025-03-13', []],
    ['after:2024-12-31', ['bridge', 'wire', 'market']],
    ['before:2025', ['flood', 'market']],
    ['before:2024-12-30', ['market']],
    ['before:31/12/2024', ['flood', 'market']],
    ['after:2025-02-01 source:laut', []],
    ['after:2025-02-01 source:darat', ['wire']],
    ['sejak:2024-12-30 sebelum:2024-12-31', ['flood', 'market']],
  ])(
    'keeps to the time in which an article may have been printed, and leaves out those of no known year: %s',
    async (query, files) => {
      expect((await found(query)).toSorted()).toEqual(files.toSorted());
    },
  );

  it('lists the newest first where nothing but filters is asked for, and those without a date last', async () => {
    expect(await found('source:a')).toEqual(['bridge', 'wire', 'flood', 'market']);
    expect((await found('')).slice(0, 5)).toEqual(['bridge', 'wire', 'flood', 'market', 'noyear']);
    expect((await found('  ')).at(-1)).toBe('undated');
    expect(await found('-jembatan')).toEqual(['wire']);
  });

  it('finds nothing for words that carry no topic', async () => {
    expect(await found('yang di itu apa')).toEqual([]);
  });

  it('gives every page of one order', async () => {
    for (const query of ['jembatan', 'jembatan teluk warga', 'source:a', '"teluk biru"']) {
      const whole = await library.search(query, { offset: 0, limit: 100 });
      for (const limit of [1, 2, 3]) {
        for (let offset = 0; offset <= whole.total + limit; offset += limit) {
          const page = await library.search(query, { offset, limit });
          expect(page).toEqual({ ...whole, found: whole.found.slice(offset, offset + limit) });
        }
      }
    }
  });

  it('never throws, and finds only what there is', async () => {
    const part = fc.constantFrom(
      'jembatan',
      ' ',
      '"',
      '-',
      'source:',
      'after:2024',
      'teluk',
      ':',
      '😀',
      '\ud83d',
      'dan',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(part, fc.string({ maxLength: 3 })), { maxLength: 8 }),
        async (parts) => {
          const page = await library.search(parts.join(''), { offset: 0, limit: 10 });
          for (const { citation, confidence } of page.found) {
            expect(library.slice(citation)).not.toBe('');
            expect(confidence).toBeGreaterThan(0);
            expect(confidence).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
