import { describe, expect, it } from 'vitest';
import type { SummaryRequest } from '../../src/library/answers/summary.ts';
import type { Library } from '../../src/library.ts';
import { libraryOf, markdown } from './folder.ts';

/** What a library answers to a topic: its words, and what stands with them. */
async function asked(library: Library, request: SummaryRequest) {
  const { sentences, nearest } = await library.summarise({ length: 8, ...request });
  const words = sentences.map(({ citation }) => library.slice(citation));
  const of = (part: string) => sentences[words.findIndex((one) => one.includes(part))];
  return { sentences, nearest, words, of, all: words.join('\n') };
}

const topic = 'jembatan apung Muara Jati';

const first = markdown(
  { title: 'Jembatan apung dibuka', source: 'Kabar Teluk', date: '2023-09-14' },
  [
    'Wali Kota Sari Dewi membuka jembatan apung Muara Jati pada Rabu (13/9/2023) di hadapan ratusan nelayan.',
    'Selain itu, jembatan apung tersebut akan diterangi lampu tenaga surya sepanjang malam.',
    '"Jembatan apung ini milik para nelayan, dan kami akan merawatnya bersama," kata Sari Dewi.',
    '"Kami menunggu jembatan apung selama dua puluh tahun, dan hari ini ia ada," ujarnya.',
    'Pembangunan jembatan apung Muara Jati menelan biaya 40 miliar rupiah dari anggaran provinsi.',
    'Apakah jembatan apung Muara Jati tahan terhadap ombak besar pada musim barat?',
    'Pada 2 Maret 2021, tiang pertama jembatan apung Muara Jati ditanam oleh Gubernur Ratna Wulan.',
    'Warga berfoto di atas jembatan apung Muara Jati pada sore hari. Foto: Kabar Teluk/Baso',
    'Baca juga: Sepuluh jembatan apung yang pernah ada',
  ].join('\n\n'),
);
const second = markdown(
  { title: 'Nelayan punya jembatan', source: 'Warta Seroja', date: '2023-09-14' },
  [
    'Nelayan Muara Jati tidak lagi memutar sejauh sepuluh kilometer ke pasar ikan berkat jembatan apung itu.',
    'Wali Kota Sari Dewi membuka jembatan apung Muara Jati pada Rabu (13/9/2023) di depan ratusan nelayan.',
    '"Jembatan apung ini milik para nelayan, dan kami akan merawatnya bersama-sama," tutur Wali Kota Sari Dewi.',
  ].join('\n\n'),
);
const wire =
  'Jembatan apung Muara Jati ditutup selama dua hari sejak Senin (6/11/2023) karena gelombang setinggi empat meter.';
const third = markdown(
  { title: 'Jembatan ditutup', source: 'Harian Muara', date: '2023-11-07' },
  `${wire}\n\nKepala pelabuhan Anton Lasut mengimbau nelayan Muara Jati agar tidak melaut sampai jembatan apung dibuka lagi.`,
);
const fourth = markdown(
  { title: 'Gelombang tinggi', source: 'Suara Pesisir', date: '2023-11-07' },
  `${wire}\n\nPasar ikan di seberang tetap ramai, dan harga tongkol turun seribu rupiah sejak pagi.`,
);
const elsewhere = markdown(
  { title: 'Panen garam melimpah', source: 'Kabar Teluk', date: '2022-08-01' },
  'Petani garam di Pulau Seroja memanen sembilan ton garam dalam sepekan karena kemarau panjang.',
);

const files = { 'a.md': first, 'b.md': second, 'c.md': third, 'd.md': fourth, 'e.md': elsewhere };
const library = await libraryOf(files);

describe('a summary', () => {
  it('is made of whole sentences of several articles, word for word', async () => {
    const { sentences, words } = await asked(library, { topic });
    expect(new Set(sentences.map(({ citation }) => citation.articleId)).size).toBeGreaterThanOrEqual(3);
    expect(words.length).toBeGreaterThanOrEqual(5);
    for (const one of words) expect(one).toMatch(/^["\p{Lu}\p{N}].*[.!]["”]?$/su);
  });

  it('begins no sentence with what only a reader of the article understands', async () => {
    const { words, all } = await asked(library, { topic, length: 12 });
    for (const one of words) {
      expect(one).not.toMatch(/^(?:Selain itu|"Kami menunggu)/);
      if (one.includes('ujarnya')) expect(one).toContain('kata Sari Dewi');
    }
    // What goes on with the sentence before stands behind it, or not at all.
    if (all.includes('Selain itu')) expect(all).toMatch(/nelayan\.\s+Selain itu/);
  });

  it('takes a sentence that goes on together with the one before', async () => {
    const short = await libraryOf({
      'a.md': markdown(
        { title: 'Mercusuar', date: '2023-01-02' },
        'Penjaga mercusuar Baso Lasut pensiun pada usia tujuh puluh tahun. Ia menjaga mercusuar itu sejak masih bujang.',
      ),
    });
    const { words } = await asked(short, { topic: 'penjaga mercusuar bujang' });
    expect(words).toEqual([
      expect.stringMatching(
        /^Penjaga mercusuar Baso Lasut pensiun.*Ia menjaga mercusuar itu sejak masih bujang\.$/,
      ),
    ]);
  });

  it('leaves out questions, captions, headlines and furniture', async () => {
    const { all } = await asked(library, { topic, length: 12 });
    expect(all).not.toMatch(/Apakah|Foto:|berfoto|Baca juga|Sepuluh jembatan/);
  });

  it('says nothing twice, and counts who agrees', async () => {
    const { all, of } = await asked(library, { topic, length: 12 });
    expect(all.match(/membuka jembatan apung/g)).toHaveLength(1);
    expect(all.match(/milik para nelayan/g)).toHaveLength(1);
    expect(new Set(of('membuka jembatan apung')?.outlets)).toEqual(new Set(['Kabar Teluk', 'Warta Seroja']));
    expect(of('membuka jembatan apung')?.origins).toBe(2);
    expect(of('menelan biaya')).toMatchObject({ outlets: ['Kabar Teluk'], origins: 1 });
  });

  it('counts copies of one text once, the outlet of the sentence first', async () => {
    const { of, all } = await asked(library, { topic, length: 12 });
    const copied = of('ditutup selama dua hari');
    const own = library.article(copied?.citation.articleId ?? '')?.source;
    expect(all.match(/ditutup selama dua hari/g)).toHaveLength(1);
    expect(copied?.outlets).toHaveLength(2);
    expect(copied?.outlets[0]).toBe(own);
    expect(copied?.origins).toBe(1);
  });

  it('counts the outlets of reprints, which report nothing of their own', async () => {
    const text =
      'Warga dari tiga desa di tepi teluk berkumpul sejak subuh untuk menyambut kapal perintis yang membawa beras, obat, buku, dan guru baru.';
    const printed = await libraryOf({
      'a.md': markdown({ title: 'Kapal tiba', source: 'Kabar Laut', date: '2025-03-12' }, text),
      'b.md': markdown({ title: 'Kapal tiba', source: 'Kabar Darat', date: '2025-03-12' }, text),
    });
    const { sentences } = await asked(printed, { topic: 'kapal perintis' });
    expect(sentences).toHaveLength(1);
    expect(new Set(sentences[0]?.outlets)).toEqual(new Set(['Kabar Laut', 'Kabar Darat']));
    expect(sentences[0]?.origins).toBe(1);
  });

  it('marks what is quoted, with who says it', async () => {
    const { of } = await asked(library, { topic, length: 12 });
    const said = of('milik para nelayan');
    expect(said?.quotation).toMatchObject({ kind: 'direct', speaker: 'Sari Dewi' });
    const { articleId } = said?.citation ?? { articleId: '' };
    const span = said?.quotation?.span ?? { start: 0, end: 0 };
    expect(library.slice({ articleId, span })).toMatch(/^(?:Jembatan apung ini milik|Kami menunggu)[^"]+$/);
    expect(of('menelan biaya')?.quotation).toBeUndefined();
  });

  it('stands in the order of events, whenever they were reported', async () => {
    const { sentences, words } = await asked(library, { topic, length: 12 });
    const days = sentences.flatMap(({ day }) => day ?? []);
    expect(days).toEqual(days.toSorted());
    expect(words[0]).toContain('tiang pertama');
    expect(sentences[0]).toMatchObject({ day: '2021-03-02', dated: {} });
    const newest = await asked(library, { topic, length: 12, order: 'newest' });
    expect(newest.words.at(-1)).toContain('tiang pertama');
    expect(newest.words.toSorted()).toEqual(words.toSorted());
  });

  it('is as long as it is asked to be, and no longer than there is something to say', async () => {
    for (const length of [1, 3]) expect((await asked(library, { topic, length })).words).toHaveLength(length);
    expect((await library.summarise({ topic })).sentences.length).toBeLessThanOrEqual(6);
    expect((await asked(library, { topic: 'panen garam', length: 12 })).words).toHaveLength(1);
  });

  it('begins with the best match where that is asked for', async () => {
    const { words } = await asked(library, { topic: 'biaya jembatan apung', order: 'relevance' });
    expect(words[0]).toContain('40 miliar');
  });

  it('keeps to an outlet, and to a time in which things happened', async () => {
    const own = await asked(library, { topic, source: 'warta' });
    expect(own.sentences.length).toBeGreaterThan(0);
    for (const { citation } of own.sentences)
      expect(library.article(citation.articleId)?.source).toBe('Warta Seroja');
    const late = await asked(library, { topic, from: '2023-10' });
    expect(late.words.length).toBeGreaterThan(0);
    for (const { day } of late.sentences) expect(day?.slice(0, 7)).toBe('2023-11');
    const early = await asked(library, { topic, to: '2021' });
    expect(early.words).toEqual([expect.stringContaining('tiang pertama')]);
    expect((await asked(library, { topic, to: '1999' })).words).toEqual([]);
  });

  it('leaves out what is not wanted, and what says the same', async () => {
    const { of } = await asked(library, { topic, length: 12 });
    const opening = of('membuka jembatan apung')?.citation;
    const { all } = await asked(library, { topic, length: 12, without: opening ? [opening] : [] });
    expect(all).not.toContain('membuka jembatan apung');
    expect(all).toContain('menelan biaya');
    const gone = { articleId: 'gone', span: { start: 0, end: 9 } };
    expect((await asked(library, { topic, without: [gone] })).words.length).toBeGreaterThan(3);
  });

  it('is told in the language of the reader where the corpus has both', async () => {
    const both = await libraryOf({
      'a.md': markdown(
        { title: 'Ratna Wulan di Seroja', date: '2024-05-01' },
        'Ratna Wulan menanam pohon bakau bersama para murid di Pulau Seroja.',
      ),
      'b.md': markdown(
        { title: 'Ratna Wulan on Seroja', date: '2024-05-01' },
        'Ratna Wulan planted mangrove trees together with the pupils of Seroja Island.',
      ),
    });
    const told = async (lang: 'id' | 'en') => (await asked(both, { topic: 'Ratna Wulan', lang })).words;
    expect((await told('id')).join()).toMatch(/menanam/);
    expect((await told('en')).join()).toMatch(/planted/);
  });
});

describe('a topic that the corpus does not cover', () => {
  it.each(['gunung meletus', 'vaksin cacar air', 'football world cup'])('%s', async (other) => {
    const { words, nearest } = await asked(library, { topic: other });
    expect(words).toEqual([]);
    expect(nearest).toEqual([]);
  });

  it('is answered with the nearest that it has, each of which can be summed up', async () => {
    const { words, nearest } = await asked(library, { topic: 'jembatan gantung runtuh' });
    expect(words).toEqual([]);
    expect(nearest.length).toBeGreaterThan(0);
    expect(nearest.length).toBeLessThanOrEqual(5);
    for (const one of nearest) expect((await asked(library, { topic: one })).words.length).toBeGreaterThan(0);
  });

  it('is named by who stands in it, where the articles have no headlines', async () => {
    const bare = await libraryOf({
      'a.txt':
        'Menurut laporan Sari Dewi kepada Ratna Wulan, dermaga lama di Muara Jati akan dibongkar bulan depan.',
    });
    const { nearest } = await asked(bare, { topic: 'dermaga Sari tenggelam di samudra dingin' });
    for (const one of nearest) expect(one).toMatch(/Sari Dewi/);
  });

  it.each([
    ...[
      '',
      '   ',
      'yang dan di ke',
      '.*+?^$(){}|[\\]',
      '""',
      '“”"',
      '\u0000',
      '😀',
      'source:',
      '-',
      '\ud800',
    ],
    'x'.repeat(1_000_000),
    'jembatan '.repeat(200_000),
  ])('hostile: %#', async (hostile) => {
    const { sentences, nearest } = await library.summarise({ topic: hostile });
    expect(sentences.length).toBeLessThanOrEqual(6);
    expect(nearest.length).toBeLessThanOrEqual(5);
  });
});
