import type { Catalog } from './en.ts';

const number = new Intl.NumberFormat('id');
const decimal = new Intl.NumberFormat('id', { maximumFractionDigits: 1 });

export const attribution: Catalog['attribution'] = {
  title: 'Ucapan siapa ini, dan dari mana diketahui',
  button: (n, total) => (total === 1 ? 'Kata siapa?' : `Kata siapa? (${number.format(n)})`),
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
      `Di dekat “${cue}” tertulis “${mention}”, sebutan artikel itu untuk ${speaker}.`,
    pronoun: ({ speaker, mention = speaker }) =>
      `“${mention}” tidak menyebut nama: dibaca sebagai orang yang sedang dibicarakan artikel di situ, ${speaker}.`,
    continued: ({ speaker }) => `Melanjutkan ucapan sebelumnya, yaitu ucapan ${speaker}.`,
    neighbour: ({ speaker }) =>
      `Paragrafnya tidak menyebut pembicara: dibaca bersama ucapan di sebelahnya, yaitu ucapan ${speaker}.`,
    organisation: ({ speaker, mention = speaker, cue = mention }) =>
      `Tidak ada nama orang di dekat ucapan itu: yang berbicara “${mention}”, dengan “${cue}”.`,
  },
  unclear: 'Artikelnya tidak memperjelas siapa yang berbicara, jadi tidak ada nama yang disebut.',
  known: (printed, name) =>
    `Nama terlengkap di artikel ini ${printed}; menurut semua artikel bersama-sama, ${name}.`,
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
  title: 'Mengapa kutipan ini muncul',
  question: (question) => `Untuk “${question}”, kata demi kata:`,
  same: (word) => `“${word}” ada di kutipan`,
  met: (word, printed) => `“${word}” tertulis di kutipan sebagai ${printed}`,
  missing: (word) => `“${word}” tidak ada di kutipan`,
  stem: (stem) => `dicocokkan lewat kata dasarnya, “${stem}”`,
  alias: (alias) => `nama lain untuk hal yang sama: “${alias}”`,
  corrected: (word) => `kata yang tidak dikenal, dibaca sebagai “${word}”`,
  filters: (filters) => `Yang diperiksa hanya artikel yang cocok dengan ${filters}.`,
  features: 'Nilainya tersusun dari:',
  feature: (name, points) => `${decimal.format(points)} dari ${name}`,
  featureNames: {
    bm25: 'kata pertanyaan di kutipan, makin jarang makin bernilai',
    exact: 'yang bentuknya persis sama dengan yang ditanyakan',
    article: 'kata pertanyaan di seluruh artikel',
    coverage: 'banyaknya kata yang ditemukan',
    sentence: 'yang terkumpul dalam satu kalimat',
    window: 'dekatnya letak kata-kata itu',
    sequence: 'kata yang berurutan seperti di pertanyaan',
    early: 'letaknya di awal kutipan',
    answer: 'nama, tanggal, angka, atau tempat di dekatnya, kalau itu yang ditanyakan',
    answered: 'yang seperti itu di kalimat terbaik',
    title: 'kata pertanyaan di judul',
    similar: 'kata yang hanya mirip ejaannya',
    definition: 'kutipan yang dimulai dengan penjelasan artinya',
    remembered: 'kata yang sama dengan urutan yang sama, kata kecil pun',
    length: 'panjang kutipan',
  },
  score: (score, confidence) =>
    `Nilai ${decimal.format(score)}, keyakinan ${number.format(Math.round(confidence * 100))} %. Nilai hanya bisa dibandingkan untuk pertanyaan yang sama.`,
};
