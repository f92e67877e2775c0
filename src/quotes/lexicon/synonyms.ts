import type { Lang } from '../../types.ts';

/**
 * Words that render the same thing in two translations of one utterance, a group to a line, `_` between the words of a phrase.
 * General vocabulary, by hand. Only what may stand for one another in any sentence: a wrong pair would join what differs.
 */
const SYNONYMS: Readonly<Record<Lang, string>> = {
  id: `
    masalah isu persoalan permasalahan problem
    utama nomor_satu nomor_1
    selalu senantiasa
    rudal roket misil
    seluruh semua segala segenap
    membahas mendiskusikan membicarakan
    mengatakan menyatakan
    bantuan pertolongan
    bekerja_sama kerja_sama kerjasama bekerjasama
    penting krusial
    sejarah historis
    senjata persenjataan
    ekonomi perekonomian
    sulit sukar susah
    cepat lekas
    korban_jiwa korban_tewas
    perusahaan korporasi
    aturan peraturan regulasi
    tujuan sasaran
    kesempatan peluang
    tantangan rintangan hambatan
    memulai mengawali
    mengakhiri menyudahi
    memerlukan membutuhkan
    menolong membantu
    menunjukkan memperlihatkan
    mengubah merubah
    berusaha berupaya
    karena_itu oleh_karena_itu
  `,
  en: `
    problem issue
    top number_one foremost main primary
    always constantly invariably
    rocket missile
    all entire whole
    discuss debate
    help aid assist
    glad happy pleased delighted
    difficult hard tough
    start begin commence
    end finish conclude
    show demonstrate
    need require
    chance opportunity
    rule regulation
    cooperate collaborate
    company firm
    key crucial essential
  `,
};

/** Of two texts, one with the first word and the other with the second say different things, however alike they are. */
const OPPOSITES: Readonly<Record<Lang, string>> = {
  id: `
    naik turun, meningkat menurun, menang kalah, setuju menolak, mendukung menolak, menerima menolak, buka tutup,
    untung rugi, benar salah, aman berbahaya, tambah kurang, kuat lemah, lebih_banyak lebih_sedikit, awal akhir,
    maju mundur, perang damai, hidup mati, masuk keluar, sebelum sesudah, timur barat, utara selatan, mudah sulit
  `,
  en: `
    rise fall, increase decrease, win lose, agree reject, support reject, accept reject, open close, profit loss,
    right wrong, safe dangerous, strong weak, more fewer, more less, first last, war peace, up down, before after,
    east west, north south, easy difficult
  `,
};

/** The words of each group of synonyms, a phrase as its words. */
export const synonymGroups = (lang: Lang): readonly (readonly (readonly string[])[])[] =>
  SYNONYMS[lang]
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split(' ')
        .map((entry) => entry.split('_')),
    );

export const opposites = (lang: Lang): readonly (readonly [string, string])[] =>
  OPPOSITES[lang]
    .trim()
    .split(/,\s+/)
    .flatMap((pair) => {
      const [one, other] = pair.split(' ');
      return one && other && !pair.includes('_') ? [[one, other] as const] : [];
    });
