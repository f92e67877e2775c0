import { describe, expect, it } from 'vitest';
import { quotationsIn } from '../../src/library/quotes/extract.ts';
import { readArticle } from '../../src/summary/candidates.ts';
import type { Article, Lang } from '../../src/types.ts';
import { inventedArticle } from '../support/articles.ts';

/** The candidates of an article, as printed; a line of its text is a paragraph. */
function candidates(lines: readonly string[], lang: Lang = 'id', more: Partial<Article> = {}) {
  const text = lines.join('\n\n');
  const article = inventedArticle({ id: 'a', title: 'Kabar hari ini', text }, { lang, ...more });
  const { candidates: found } = readArticle(article, quotationsIn(article));
  return found.map(({ span }) => text.slice(span.start, span.end).replace(/\s+/g, ' '));
}

const HARBOUR = 'Wali Kota Sari Dewi meninjau dermaga Muara Jati bersama para nelayan.';
const PIER = 'Mayor Ann Wood inspected the pier at Long Island with the fishermen.';

describe.each([
  ['id', HARBOUR],
  ['en', PIER],
] as const)('in %s', (lang, before) => {
  it('takes a sentence that stands alone', () => {
    expect(candidates([before], lang)).toEqual([before]);
  });
});

it('knows who speaks by what the article calls him', () => {
  const lines = [
    'Wali Kota Sarino Dewantara meninjau dermaga Muara Jati bersama para nelayan.',
    '"Dermaga lama akan kami bongkar pada akhir tahun," kata Sardewan.',
  ];
  expect(candidates(lines)).toEqual(lines);
});

describe('what goes on with the sentence before is taken with it', () => {
  it.each([
    'Selain itu, Gubernur Ratna Wulan berjanji mengirim dua kapal keruk.',
    'Namun, Gubernur Ratna Wulan belum menyetujui anggaran pengerukan.',
    'Ia berjanji mengirim dua kapal keruk sebelum musim barat.',
    'Menurutnya, Gubernur Ratna Wulan akan mengirim dua kapal keruk.',
    'Hal itu disambut gembira oleh Gubernur Ratna Wulan dan warga.',
    'Mereka meminta Gubernur Ratna Wulan mengirim dua kapal keruk.',
    'Rumahnya sendiri terletak tidak jauh dari Pasar Lama Kampung Hulu.',
    'Kunjungan tersebut berlangsung selama dua jam di Kampung Hulu.',
    'Pertemuan itu dihadiri juga oleh Gubernur Ratna Wulan.',
    '"Dermaga lama akan kami bongkar pada akhir tahun," ujarnya.',
    '"Dermaga lama akan kami bongkar pada akhir tahun," kata dia.',
    'Dermaga itu, menurut dia, akan dibongkar pada akhir tahun.',
  ])('%s', (sentence) => {
    expect(candidates([HARBOUR, sentence])).toEqual([HARBOUR, `${HARBOUR} ${sentence}`]);
    expect(candidates([sentence])).toEqual([]);
  });

  it.each([
    'However, Governor Mary Hill has not agreed to the costs.',
    'But Governor Mary Hill has not agreed to the costs of it.',
    'She promised to send two dredgers before the winter storms.',
    'They asked Governor Mary Hill to send two dredgers at once.',
    'It was built by the grandfather of Governor Mary Hill.',
    'This was welcomed by Governor Mary Hill and the neighbours.',
    'The latter had been closed since the storm of last winter.',
    'That evening Governor Mary Hill spoke to the fishermen.',
    'His house stands not far from the Old Market of Hill Town.',
    '“We will take the old pier down this year,” she said.',
    'The pier will be gone next year, she said, if all goes well.',
  ])('%s', (sentence) => {
    expect(candidates([PIER, sentence], 'en')).toEqual([PIER, `${PIER} ${sentence}`]);
    expect(candidates([sentence], 'en')).toEqual([]);
  });
});

describe('what names whom it means stands alone', () => {
  it.each([
    'Gubernur Ratna Wulan mengatakan ia akan mengirim dua kapal keruk.',
    'Gubernur Ratna Wulan membuka rumahnya bagi para nelayan hari ini.',
    'Pada tahun ini pemerintah provinsi mengirim dua kapal keruk ke teluk.',
    'Hanya dua kapal keruk yang tersedia di seluruh provinsi kepulauan.',
    '"Dermaga lama akan kami bongkar pada akhir tahun," kata Ratna Wulan.',
    '"Dermaga lama akan kami bongkar. Yang baru kami buka," kata Ratna Wulan.',
  ])('%s', (sentence) => {
    expect(candidates([sentence])).toEqual([sentence]);
  });

  it.each([
    'Governor Mary Hill said that she would send two dredgers.',
    'On her birthday, Governor Mary Hill opened the new pier.',
    'Fishermen know that it takes two dredgers to clear the harbour.',
    '“We will take the old pier down this year,” said Mary Hill.',
  ])('%s', (sentence) => {
    expect(candidates([sentence], 'en')).toEqual([sentence]);
  });
});

describe('what is no sentence is left out', () => {
  it.each([
    ['a question', 'Apakah Wali Kota Sari Dewi akan membuka dermaga Muara Jati?'],
    ['a mark without its other half', '"Dermaga lama akan kami bongkar pada akhir tahun, kata Sari Dewi.'],
    ['a line without an end', 'Wali Kota Sari Dewi membuka dermaga Muara Jati'],
    ['a beginning that is cut off', 'dan Wali Kota Sari Dewi membuka dermaga Muara Jati.'],
    ['an end that is cut off', 'Wali Kota Sari Dewi membuka dermaga Muara Jati untuk...'],
    ['an exclamation', 'Semoga lekas pulih kembali.'.slice(7)],
    ['shouting', 'WALI KOTA SARI DEWI MEMBUKA DERMAGA BARU DI TELUK.'],
    ['a list', '- Wali Kota Sari Dewi membuka dermaga Muara Jati.'],
    ['an address', 'Selengkapnya ada di https://kabarteluk.example bagi warga Muara Jati.'],
    ['sentences without a space', 'Sari Dewi membuka dermaga.Warga Muara Jati bertepuk tangan.'],
    ['a caption', 'Wali Kota Sari Dewi membuka dermaga Muara Jati, Rabu. Foto: Kabar Teluk'],
    ['too much', `Wali Kota Sari Dewi membuka dermaga ${'yang panjang sekali '.repeat(20)}di Muara Jati.`],
  ])('%s', (_, sentence) => {
    expect(candidates([sentence])).toEqual([]);
    expect(candidates([HARBOUR, sentence])).toEqual([HARBOUR]);
  });

  it('the headline over again', () => {
    const title = 'Wali Kota Sari Dewi membuka dermaga Muara Jati hari ini';
    expect(candidates([`${title}.`, HARBOUR], 'id', { title })).toEqual([HARBOUR]);
    expect(candidates([`${title}.`], 'id', { title, titleDerived: true })).toEqual([`${title}.`]);
  });
});

describe('sentences are joined', () => {
  it('no further than two behind the one that stands alone, in its paragraph', () => {
    const chain =
      'Ia lalu naik perahu kecil. Ia menyapa para nelayan di sana. Ia pulang sebelum senja tiba di teluk.';
    expect(candidates([`${HARBOUR} ${chain}`]).map((one) => one.slice(-20))).toEqual(
      [HARBOUR, 'Ia lalu naik perahu kecil.', 'Ia menyapa para nelayan di sana.'].map((one) =>
        one.slice(-20),
      ),
    );
  });

  it('never over what is not the article’s own', () => {
    const link = 'Baca juga: Sepuluh dermaga tua';
    const text = [HARBOUR, link, 'Ia berjanji mengirim dua kapal keruk.'].join('\n\n');
    const start = text.indexOf(link);
    const furniture = [{ start, end: start + link.length }];
    expect(candidates(text.split('\n\n'), 'id', { furniture })).toEqual([HARBOUR]);
  });
});
