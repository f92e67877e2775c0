import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../src/corpus/article.ts';
import type { Article } from '../../src/types.ts';

const opening = 'Pasar ikan di tepi kali dibuka lagi pada Rabu.';
const closing = 'Pedagang menyambutnya dengan doa bersama.';

function read(text: string): Article {
  const { article } = makeArticle({ text, origin: 'metadata' }, 'a.txt');
  if (article === undefined) throw new Error('no article');
  return article;
}

const cut = (text: string): readonly string[] => {
  const article = read(text);
  return article.furniture.map(({ start, end }) => article.text.slice(start, end));
};

describe('furniture', () => {
  it.each([
    'Baca juga: Harga ikan turun',
    'BACA JUGA - Harga ikan turun',
    'Baca Juga',
    'Terkait',
    '[Baca juga: Harga ikan turun]',
    "Simak juga Video 'Suasana Pasar Ikan':",
    'Lihat juga video: Suasana Pasar Ikan',
    'SCROLL TO CONTINUE WITH CONTENT',
    'ADVERTISEMENT',
    '[Gambas:Video 20detik]',
    '\\[video.1\\]',
    '[iklan_2]',
    'Foto: panitia pasar',
    'https://contoh.example/pasar',
    '= = =',
    'Bagikan:',
    'Facebook Twitter WhatsApp Telegram',
    'Read more: Fish prices fall',
    'Related: Fish prices fall',
    'Story continues below advertisement',
    'Sign up for our morning letter',
  ])('cuts the line %s out of the middle of an article', (line) => {
    expect(cut(`${opening}\n${line}\n${closing}`)).toEqual([line]);
  });

  it.each([
    'Editor: Rina Hartono',
    'Sumber: Kabar Laut',
    '(far/P-1)',
    '(*)',
    'Copyright © ANTARA 2023',
    'Artikel ini telah tayang di Kompas.com dengan judul "Pasar Ikan".',
    'Ikuti berita terbaru kami di saluran WhatsApp.',
    'Rina Hartono (Menurut Kabar Laut)',
    'Reporting by Anna Field; Editing by Tom Reed',
    'Komentar (0)',
  ])('cuts the line %s off the foot of an article', (line) => {
    expect(cut(`${opening}\n${closing}\n${line}`)).toEqual([line]);
  });

  it.each([
    '"Baca juga buku itu," kata guru kepada muridnya.',
    'Baca juga buku itu sebelum ujian, pesan guru kepada muridnya.',
    'Saya lihat juga: banyak yang belum datang.',
    'Di pasar saya lihat juga: Harga Ikan Naik!',
    'Terlihat juga puluhan warga membersihkan sungai.',
    'Iklan rokok dilarang di sekitar sekolah.',
    'Simak cara menanam cabai di halaman yang sempit.',
    'Related problems appeared in the second village, the mayor said.',
    'More than a hundred people came.',
    'Advertisement revenue fell by half.',
    'Copyright law is debated again in parliament.',
    'Editor koran itu menolak berkomentar.',
    'Sumber air di desa itu mengering.',
  ])('leaves the sentence %s in the article', (line) => {
    expect(cut(`${opening}\n${line}\n${closing}`)).toEqual([]);
  });

  it.each([
    'Daftar pemenang:\n1. Kelompok Melati\n2. Kelompok Mawar',
    'Susunan pemain:\nBudi Lestari (Persib)\nEko Prasetyo (Arema)',
    'Simak jadwal pasar berikut\nSenin pagi\nRabu sore',
    'Sumber: kantor cuaca\nSuhu pagi 24 derajat\nAngin pelan dari barat',
    'Foto/video pasar itu beredar luas, kata polisi.',
  ])('leaves what ends an article and only looks like a foot: %s', (end) => {
    expect(cut(`${opening}\n${end}`)).toEqual([]);
  });

  it('cuts titles between links and credits at the foot', () => {
    const foot = 'Baca juga: Harga ikan turun\n\nNelayan menolak harga baru\n\nEditor: Rina Hartono';
    expect(cut(`${opening}\n\n${foot}`)).toEqual([foot]);
  });

  it('cuts the titles and the bullets under a bare label', () => {
    const titles = 'Baca juga:\nHarga ikan turun lagi\nNelayan menolak harga baru';
    expect(cut(`${opening}\n${titles}\n${closing}`)).toEqual([titles]);
    const bullets = 'Baca Juga\n- Harga ikan turun\n- Nelayan menolak';
    expect(cut(`${opening}\n${bullets}\n${closing}`)).toEqual([bullets]);
  });

  it('cuts tags under the signature', () => {
    const foot = '(abc/def)\npasar ikan\nharga ikan';
    expect(cut(`${opening}\n${closing}\n${foot}`)).toEqual([foot]);
  });

  it('cuts a glued link only to the glued capital', () => {
    expect(
      cut(
        `${opening} Baca juga: Harga Ikan Dipantau KPKSebagai informasi, harga ikan naik dua kali tahun lalu.`,
      ),
    ).toEqual(['Baca juga: Harga Ikan Dipantau KPK']);
  });

  it('cuts a link inside a line up to a word that only begins sentences', () => {
    expect(
      cut(`${opening} Baca juga: Harga Ikan Dipantau TikTokers Sebelumnya, pasar itu tutup setahun.`),
    ).toEqual(['Baca juga: Harga Ikan Dipantau TikTokers ']);
  });

  it('cuts only the label where scraping has lost the title', () => {
    expect(cut(`${opening},Baca juga:,,Menurut warga, pasar itu ramai.`)).toEqual(['Baca juga:']);
  });

  it('cuts a notice of an advertisement out of a line', () => {
    const notice = 'Story continues below advertisement';
    expect(cut(`${opening}\t\t${notice}\t${closing}`)).toEqual([notice]);
  });

  it('leaves a link whose title cannot be told from the sentence after it', () => {
    expect(cut(`${opening} Baca juga: Harga Ikan Turun Wali Kota Sari menyambutnya, kata warga.`)).toEqual(
      [],
    );
  });

  it('cuts a bracketed link, a link at the end of a line and a signature behind the last sentence', () => {
    expect(cut(`${opening} (Baca juga: Harga ikan turun) Lalu ramai.`)).toEqual([
      '(Baca juga: Harga ikan turun)',
    ]);
    expect(cut(`${opening} Pilihan Editor: Harga Ikan Turun`)).toEqual(['Pilihan Editor: Harga Ikan Turun']);
    expect(cut(`${opening} "Ramai sekali," katanya. (Tri/P-2)`)).toEqual(['(Tri/P-2)']);
  });

  it('cuts the headline with which a text begins, and takes it as the title', () => {
    const article = read(`Pasar ikan dibuka lagi\n\n${opening}`);
    expect([article.title, article.titleDerived]).toEqual(['Pasar ikan dibuka lagi', false]);
    expect(article.furniture).toEqual([{ start: 0, end: 22 }]);
  });

  it('leaves a first line with a date in it, where it is not all that it holds', () => {
    expect(cut(`Kota tua, 13 September 2023\n${opening}`)).toEqual([]);
    expect(cut(`13 September 2023, 10.15 WIB\n${opening}`)).toEqual(['13 September 2023, 10.15 WIB']);
  });

  it('cuts the title that the input states, where the text repeats it', () => {
    const { article } = makeArticle(
      { title: 'Pasar Ikan Dibuka', text: `Pasar ikan dibuka.\n${opening}`, origin: 'metadata' },
      'a',
    );
    expect(article?.furniture).toEqual([{ start: 0, end: 18 }]);
  });

  it('is sorted, disjoint and inside the text, for any text', () => {
    const line = fc.oneof(
      fc.constantFrom(
        ...[
          opening,
          closing,
          '',
          'Baca juga:',
          'Baca juga: Judul',
          'Baca Juga',
          'Editor: A',
          'JAKARTA - Teks',
          '- ',
          '(abc)',
        ],
        ...[
          'Jakarta',
          '-',
          '[video.1]',
          'A (Baca juga: b) c. Baca juga: D EFGhij, kl.',
          '13 September 2023',
          'Copyright © X 2023',
        ],
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\n\n', ' ', '\r\n'), (lines, end) => {
        const { article } = makeArticle({ text: lines.join(end), origin: 'metadata' }, 'a.txt');
        let last = 0;
        for (const span of article?.furniture ?? []) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          last = span.end;
        }
        expect(last).toBeLessThanOrEqual(article?.text.length ?? 0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('dateline', () => {
  it.each([
    ['Moskow (ANTARA) - ', 'ANTARA'],
    ['Nusa Dua, Bali (ANTARA News) - ', 'ANTARA'],
    ['Bisnis.com, JAKARTA - ', 'Bisnis.com'],
    ['JAKARTA, KOMPAS.com --- ', 'Kompas.com'],
    ['JAKARTA, KOMPAS — ', 'Kompas'],
    ['PADANG, KOMPAS-', 'Kompas'],
    ['TEMPO.CO, Jakarta - ', 'Tempo.co'],
    ['Jakarta, CNN Indonesia -- ', 'CNN Indonesia'],
    ['KONTAN.CO.ID - JAKARTA. ', 'Kontan.co.id'],
    ['REPUBLIKA.CO.ID, YOGYAKARTA -- ', 'Republika.co.id'],
    ['TRIBUN-TIMUR.COM, MAKASSAR - ', 'TRIBUN-TIMUR.COM'],
    ['Laporan Wartawan Tribunnews.com, Sari Dewi TRIBUNNEWS.COM, JAKARTA - ', 'Tribunnews.com'],
    ['Liputan6.com, Jakarta ', 'Liputan6.com'],
    ['(Reuters) - ', 'Reuters'],
    ['WASHINGTON (AP) - ', 'AP'],
    ['LONDON, Sept 13 (Reuters) - ', 'Reuters'],
    ['New York (AFP) – ', 'AFP'],
    ['JAKARTA - ', undefined],
    ['Jakarta - ', undefined],
    ['- ', undefined],
  ])('%s', (dateline, source) => {
    const article = read(`${dateline}Pasar ikan dibuka lagi pada Rabu.`);
    expect(article.source).toBe(source);
    expect(article.furniture).toEqual([{ start: 0, end: dateline.length }]);
    expect(article.title).toBe('Pasar ikan dibuka lagi pada Rabu.');
  });

  it.each([
    'Joko Widodo (Jokowi) - Wakil Presiden hadir di pasar.',
    'Persib - Persija bermain imbang di Bandung.',
    'KPK memeriksa pedagang ikan - lagi.',
    'Sari (ketua) - pedagang lama - membuka pasar.',
  ])('is not seen in %s', (text) => {
    const article = read(text);
    expect([article.source, article.furniture]).toEqual([undefined, []]);
  });
});

describe('source', () => {
  it.each([
    ['Copyright © LKBN Antara 2023', 'ANTARA'],
    ['© 2019-2023 Kabar Laut. All rights reserved.', 'Kabar Laut'],
    ['Copyright 2023 The Associated Press. All rights reserved. Do not copy.', 'AP'],
    ['Hak Cipta © Kabar Laut, 2023', 'Kabar Laut'],
    ['Copyright © 2023', undefined],
    ['Artikel ini telah tayang di Kompas.com dengan judul "Pasar Ikan".', 'Kompas.com'],
    ['Sumber: Sputnik', undefined],
  ])('%s', (line, source) => expect(read(`${opening}\n${line}`).source).toBe(source));
});

describe('published', () => {
  const when = (text: string) => {
    const { published } = read(text);
    return published && [published.value, published.origin, published.words];
  };

  it('prefers a date with a weekday to an earlier one without', () => {
    expect(when('Peraturan 5 Mei 2020 dicabut. "Sudah usang," kata wali kota, Rabu (13/9/2023).')).toEqual([
      '2023-09-13',
      'text',
      'Rabu (13/9/2023)',
    ]);
  });

  it.each([
    'Festival itu akan digelar pada Sabtu (16/9/2023) di alun-alun.',
    'Ia lahir pada 5 Mei 1980 di kota itu.',
    'Pasar dibuka pada Senin (13/9/2023), demikian undangan yang salah cetak.',
    'Pendaftaran berlangsung 5-7 September 2023 di balai kota.',
    'Lomba ke-1 itu dimulai pukul 13.9.',
  ])('takes no date from %s', (text) => expect(when(text)).toBeUndefined());

  it('fills in the year from the copyright, and never from elsewhere', () => {
    expect(when('Pasar dibuka lagi, Rabu (13/9).\nCopyright © ANTARA 2023')?.[0]).toBe('2023-09-13');
    expect(when('Pasar dibuka lagi, Rabu (13/9).')?.[0]).toBe('--09-13');
  });

  it('does not read the date of another article from a link', () => {
    expect(when(`${opening}\nBaca juga: Pasar Ikan Tutup, Senin (4/9/2023)\n${closing}`)).toBeUndefined();
  });
});
