import type { Catalog } from './en.ts';
import { indonesian as number } from './numbers.ts';

export const attribution: Catalog['attribution'] = {
  title: 'Ucapan siapa ini, dan dari mana diketahui',
  button: (n, total) => (total === 1 ? 'Ucapan siapa?' : `Ucapan siapa? (${number.format(n)})`),
  kinds: {
    direct: 'Ucapan utuh dalam tanda kutip.',
    partial: 'Penggalan dalam tanda kutip, di dalam kalimat wartawan.',
    indirect: 'Disampaikan ulang oleh wartawan, tanpa tanda kutip.',
  },
  paths: {
    name: ({ speaker, mention = speaker, cue }) =>
      cue === undefined
        ? `Pembicaranya disebut di dekat ucapan itu: “${mention}”.`
        : `Pembicaranya disebut di dekat ucapan itu: “${mention}”, dengan “${cue}”.`,
    epithet: ({ speaker, mention = speaker, cue = mention }) =>
      `“${mention}”, di dekat “${cue}”, adalah sebutan artikel itu untuk ${speaker}.`,
    pronoun: ({ speaker, mention = speaker }) =>
      `“${mention}” diartikan sebagai ${speaker}, yang sedang dibicarakan artikel di bagian itu.`,
    continued: ({ speaker }) => `Melanjutkan ucapan sebelumnya, yaitu ucapan ${speaker}.`,
    neighbour: ({ speaker }) =>
      `Paragrafnya tidak menyebut pembicara; dibaca bersama ucapan di sebelahnya, yaitu ucapan ${speaker}.`,
    organisation: ({ speaker, mention = speaker, cue = mention }) =>
      `Tidak ada nama orang di dekat ucapan itu; yang disebut berbicara adalah “${mention}”, dengan “${cue}”.`,
  },
  unclear: 'Artikelnya tidak memperjelas siapa yang berbicara, jadi tidak ada nama yang disebut.',
  known: (printed, name) => `Nama terlengkap di artikel ini adalah ${printed}; di seluruh artikel, ${name}.`,
  sure: (confidence) =>
    `Dari 100 pembicara yang ditemukan dengan cara ini, kira-kira ${number.format(Math.round(confidence * 100))} tepat.`,
  via: (agency) => `Ucapannya disampaikan melalui ${agency}.`,
  dated: {
    stated: (when) => `Ada artikel yang menyebut kapan itu diucapkan: ${when}.`,
    reported: (when) => `Tidak ada artikel yang menyebut kapan itu diucapkan; ${when}.`,
    unknown: () => 'Tidak ada petunjuk kapan itu diucapkan.',
  },
};

export const why: Catalog['why'] = {
  title: 'Mengapa petikan ini muncul',
  question: (question) => `Untuk “${question}”, kata demi kata:`,
  same: (word) => `“${word}” ada di petikan`,
  met: (word, printed) => `“${word}” tertulis di petikan sebagai ${printed}`,
  missing: (word) => `“${word}” tidak ada di petikan`,
  stem: (stem) => `dicocokkan lewat kata dasarnya, “${stem}”`,
  alias: (alias) => `nama lain untuk hal yang sama: “${alias}”`,
  corrected: (word) => `kata yang tidak dikenal, dibaca sebagai “${word}”`,
  filters: (filters) => `Yang diperiksa hanya petikan yang cocok dengan ${filters}.`,
  features: 'Nilainya tersusun dari:',
  feature: (name, points) => `${number.format(points)} dari ${name}`,
  featureNames: {
    bm25: 'kata pertanyaan di petikan; makin jarang katanya, makin besar nilainya',
    exact: 'kata yang bentuknya persis sama dengan yang ditanyakan',
    article: 'kata pertanyaan di seluruh artikel',
    coverage: 'banyaknya kata yang ditemukan',
    sentence: 'banyaknya yang ada dalam satu kalimat',
    window: 'dekatnya letak kata-kata itu',
    sequence: 'kata yang berurutan seperti di pertanyaan',
    early: 'letaknya di awal petikan',
    answer: 'nama, tanggal, angka, atau tempat di dekatnya, kalau itu yang ditanyakan',
    answered: 'hal yang sama di kalimat terbaik',
    title: 'kata pertanyaan di judul',
    similar: 'kata yang hanya mirip ejaannya',
    definition: 'petikan yang dimulai dengan penjelasan artinya',
    remembered: 'kata yang sama dengan urutan yang sama, termasuk kata tugas',
    length: 'panjang petikan',
  },
  score: (score, confidence) =>
    `Nilai ${number.format(score)}, keyakinan ${number.format(Math.round(confidence * 100))}%. Nilai hanya bisa dibandingkan untuk pertanyaan yang sama.`,
};
