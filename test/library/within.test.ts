import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/library.ts';
import type { Article, Citation } from '../../src/types.ts';
import { libraryOf, markdown } from './folder.ts';

const wire =
  'Kapal perintis Tenggiri membawa beras, obat, dan buku untuk tiga desa di tepi teluk. "Kapal ini harapan warga desa," kata Nakhoda Baso Lamadi.';

const library = await libraryOf({
  'bridge.md': markdown(
    { title: 'Jembatan diresmikan', source: 'Kabar Teluk', date: '2025-03-12' },
    'Gubernur Ratna Wulan meresmikan Jembatan Teluk Biru pada Rabu. Jembatan itu panjangnya 340 meter.\n\n"Jembatan ini milik para nelayan dan anak-anak mereka," kata Ratna Wulan.',
  ),
  'bridge-too.md': markdown(
    { title: 'Jembatan Teluk Biru dibuka', source: 'Harian Muara', date: '2025-03-12' },
    'Jembatan Teluk Biru dibuka untuk umum.\n\n"Jembatan ini milik para nelayan dan anak-anak mereka, juga cucu mereka," ujar Ratna Wulan. Ratna Wulan mengatakan pasar lama akan dipugar.',
  ),
  'market.md': markdown(
    { title: 'Pasar ramai', source: 'Warta Seroja', date: '2025-04-01' },
    'Pasar Seroja ramai lagi. Pedagang ikan datang dari Teluk Biru.\n\n"Pasar lama akan kami pugar tahun depan," kata Ratna Wulan.',
  ),
  'wire.md': markdown({ title: 'Kapal perintis', source: 'Kabar Laut', date: '2025-01-05' }, wire),
  'reprint.md': markdown({ title: 'Kapal perintis', source: 'Media Darat', date: '2025-02-07' }, wire),
  'noname.txt': 'Jembatan bambu di hulu dijaga warga.',
});

const OUTLETS = ['Kabar Teluk', 'Harian Muara', 'Warta Seroja', 'Kabar Laut', 'Media Darat'];
const first = { offset: 0, limit: 50 };
const bridge = 'Siapa yang meresmikan Jembatan Teluk Biru?';

const articleOf = ({ articleId }: Pick<Citation, 'articleId'>) => library.article(articleId) as Article;
const fileOf = (citation: Pick<Citation, 'articleId'>) => articleOf(citation).file.replace(/\..*/, '');
const asked = async (of: Library, question: string) =>
  (await of.ask(question)).found.map(({ citation }) => fileOf(citation));
const searched = async (of: Library, query: string) =>
  (await of.search(query, first)).found.map(({ citation }) => fileOf(citation)).toSorted();

describe('a library within outlets', () => {
  it('answers from their articles alone, and from another that is named', async () => {
    expect(await asked(library, bridge)).toContain('bridge');
    const within = library.within(['Warta Seroja']);
    expect(await within.ask(bridge)).toMatchObject({ found: [], only: ['Warta Seroja'] });
    expect(await asked(within, `${bridge} source:teluk`)).toEqual(['bridge']);
    expect(await asked(within, `sumber:"kabar teluk" ${bridge}`)).toEqual(['bridge']);
    expect((await within.ask(`${bridge} source:teluk`)).only).toBeUndefined();
    expect((await library.ask(bridge)).only).toBeUndefined();
  });

  it('reads a question as if it had the articles of no other outlet', async () => {
    // A name that is known elsewhere only is none that these passages are about.
    const alone = await libraryOf({
      'market.md': markdown(
        { title: 'Pasar ramai', source: 'Warta Seroja', date: '2025-04-01' },
        'Pasar Seroja ramai lagi. Pedagang ikan datang dari Teluk Biru.\n\n"Pasar lama akan kami pugar tahun depan," kata Ratna Wulan.',
      ),
    });
    const question = 'Apakah Tenggiri sudah sampai di pasar?';
    const { confidence } = await library.within(['Warta Seroja']).ask(question);
    expect(confidence).toBeCloseTo((await alone.ask(question)).confidence, 1);
  });

  it('searches their articles alone, reprints included', async () => {
    const within = library.within(['Kabar Teluk', 'Media Darat']);
    expect(await searched(library, 'jembatan')).toEqual(['bridge', 'bridge-too', 'noname']);
    expect(await searched(within, 'jembatan')).toEqual(['bridge']);
    expect(await searched(within, 'jembatan source:muara')).toEqual(['bridge-too']);
    expect(await searched(within, 'kapal')).toHaveLength(1);
    expect(await searched(library.within(['Kabar Laut']), 'kapal')).toHaveLength(1);
    expect(await searched(within, '-pasar')).toHaveLength(2);
    expect(await searched(within, 'kapal after:2025-03')).toEqual([]);
    expect((await within.search('pasar', first)).only).toEqual(['Kabar Teluk', 'Media Darat']);
  });

  it('sums up from their articles alone, and from another that is named', async () => {
    const summed = async (of: Library, more: object = {}) =>
      (await of.summarise({ topic: 'Jembatan Teluk Biru', ...more })).sentences.map(({ citation }) =>
        fileOf(citation),
      );
    expect(new Set(await summed(library))).toEqual(new Set(['bridge', 'bridge-too']));
    const within = library.within(['Kabar Teluk']);
    expect(new Set(await summed(within))).toEqual(new Set(['bridge']));
    expect(new Set(await summed(within, { source: 'muara' }))).toEqual(new Set(['bridge-too']));
    expect((await within.summarise({ topic: 'Jembatan Teluk Biru' })).only).toEqual(['Kabar Teluk']);
    expect(await within.summarise({ topic: 'kapal Tenggiri' })).toMatchObject({
      sentences: [],
      only: ['Kabar Teluk'],
    });
    expect((await within.summarise({ topic: 'kapal Tenggiri', source: 'muara' })).only).toBeUndefined();
    expect((await library.summarise({ topic: 'kanguru' })).only).toBeUndefined();
  });

  it.each(['detik muara', 'détik muara', 'DETIKMUARA', 'Detik-Muara', 'tikmu'])(
    'finds the outlet that is called %s, whatever is asked and wherever',
    async (written) => {
      const text =
        '"Dermaga kayu akan kami ganti tahun depan," kata Wali Kota Sari Dewi. Dermaga kayu dibangun oleh nelayan.';
      const all = await libraryOf({
        'wood.md': markdown({ title: 'Dermaga kayu', source: 'Détik Muara', date: '2025-03-12' }, text),
        'other.md': markdown(
          { title: 'Dermaga kayu lama', source: 'Harian Seroja', date: '2025-03-13' },
          'Dermaga kayu sudah lama rapuh. "Dermaga kayu itu berbahaya," kata Wali Kota Sari Dewi.',
        ),
      });
      for (const of of [all, all.within(['Harian Seroja'])]) {
        const found = [
          ...(await of.ask(`Siapa yang membangun dermaga kayu? source:"${written}"`)).found,
          ...(await of.search(`dermaga source:"${written}"`, first)).found,
          ...(await of.summarise({ topic: 'dermaga kayu', source: written })).sentences,
        ];
        const { utterances } = of.quotes.by({ speaker: 'sari dewi', source: written, ...first });
        const shown = [
          ...found.map(({ citation }) => citation),
          ...utterances.flatMap(({ wordings }) => wordings),
        ];
        expect(new Set(shown.map(({ articleId }) => all.article(articleId)?.file))).toEqual(
          new Set(['wood.md']),
        );
        expect([found.length > 1, utterances.length]).toEqual([true, 1]);
      }
    },
  );

  it('finds no outlet by a name without letters', async () => {
    expect(await searched(library, 'jembatan source:"—"')).toEqual([]);
    expect(library.quotes.by({ speaker: 'ratna wulan', source: '—', ...first }).total).toBe(0);
  });

  it('has of an utterance what an outlet has that is named', () => {
    const said = (of: Library) =>
      of.quotes
        .by({ speaker: 'ratna wulan', source: 'muara', ...first })
        .utterances.map(({ wordings }) => wordings.map(fileOf));
    expect(said(library)).toEqual([['bridge-too']]);
    expect(said(library)).toEqual(said(library.within(['Warta Seroja'])));
  });

  it('takes a name that is part of another for itself alone', async () => {
    expect(await searched(library.within(['Kabar']), 'jembatan')).toEqual([]);
    expect(await searched(library.within(['KABAR  TELUK']), 'jembatan')).toEqual(['bridge']);
  });

  it('has what their articles have of an utterance, and no more', () => {
    const said = (of: Library, more: object = {}) =>
      of.quotes
        .by({ speaker: 'ratna wulan', ...first, ...more })
        .utterances.map(({ wordings }) => wordings.map(fileOf));
    expect(said(library)).toEqual([['market'], ['bridge-too', 'bridge']]);
    const within = library.within(['Kabar Teluk']);
    expect(said(within)).toEqual([['bridge']]);
    expect(said(within, { source: 'muara' })).toEqual([['bridge-too']]);
    expect(said(within, { speaker: 'ratna wulan source:seroja' })).toEqual([['market']]);
    expect(said(library.within(['Kabar Laut']))).toEqual([]);
    expect(within.quotes.by({ speaker: 'ratna', ...first })).toMatchObject({
      total: 1,
      only: ['Kabar Teluk'],
    });
  });

  it('takes what is retold for what was said only where that is asked for', async () => {
    const said = '"Pasar lama di tepi teluk akan kami pugar mulai bulan depan," kata Gubernur Ratna Wulan.';
    const retold = 'Gubernur Ratna Wulan mengatakan pasar lama di tepi teluk akan dipugar mulai bulan depan.';
    const fields = (source: string) => ({ title: 'Pasar lama dipugar', source, date: '2025-04-01' });
    const both = await libraryOf({
      'said.md': markdown(fields('Warta Seroja'), `Pasar lama sudah tua. ${said}`),
      'retold.md': markdown(fields('Harian Muara'), `Pedagang menunggu di lapak mereka. ${retold}`),
    });
    const by = (of: Library, indirect: boolean) =>
      of.quotes
        .by({ speaker: 'ratna wulan', indirect, ...first })
        .utterances.map(({ wordings }) => wordings.length);
    // One utterance in two articles.
    expect(by(both, true)).toEqual([2]);
    expect(by(both.within(['Harian Muara']), false)).toEqual([]);
    expect(by(both.within(['Harian Muara']), true)).toEqual([1]);
    expect(by(both.within(['Warta Seroja']), false)).toEqual([1]);
  });

  it('tells its outlets with what the corpus holds', () => {
    expect(library.within(['Kabar Laut']).coverage()).toEqual({
      ...library.coverage(),
      only: ['Kabar Laut'],
    });
    expect(library.within([])).toBe(library);
  });

  it('explains a passage as it answered with it', async () => {
    const within = library.within(['Kabar Teluk']);
    for (const [of, question] of [
      [within, bridge],
      [library, `${bridge} source:teluk`],
    ] as const) {
      const { passageId, confidence } = (await of.ask(question)).found[0] ?? { passageId: '', confidence: 0 };
      expect(of.why(passageId, question)?.confidence).toBeCloseTo(confidence, 10);
    }
  });

  it('never shows a passage of any other outlet', async () => {
    const words = [
      'jembatan',
      'teluk',
      'biru',
      'ratna',
      'wulan',
      'pasar',
      'kapal',
      'nelayan',
      'kata',
      'siapa',
    ];
    const query = fc.array(fc.constantFrom(...words, '-lama', '"teluk biru"'), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.subarray(OUTLETS, { minLength: 1 }), query, async (outlets, parts) => {
        const within = library.within(outlets);
        const typed = parts.join(' ');
        const shown = [...(await within.ask(typed)).found, ...(await within.search(typed, first)).found].map(
          ({ citation }) => citation.articleId,
        );
        const said = within.quotes.by({ speaker: `ratna wulan ${typed}`, indirect: true, ...first });
        const quoted = said.utterances.flatMap(({ wordings }) => wordings.map(({ articleId }) => articleId));
        for (const articleId of [...shown, ...quoted]) {
          const article = articleOf({ articleId });
          const printers = [article, ...article.reprints].map(({ source }) => source);
          expect(printers.some((source) => outlets.includes(source ?? ''))).toBe(true);
        }
        expect(said.utterances.every(({ wordings }) => wordings.length > 0)).toBe(true);
      }),
    );
  });
});
