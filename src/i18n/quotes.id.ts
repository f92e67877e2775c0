import type { Catalog } from './en.ts';
import { indonesian as number } from './numbers.ts';

export const quotes: Catalog['quotes'] = {
  title: (speaker, total) => `${speaker}: ${number.format(total)} ucapan`,
  narrowed: (parts) => `Dibatasi: ${parts}.`,
  about: (topic) => `tentang “${topic}”`,
  source: (source) => `di ${source}`,
  since: (date) => `sejak ${date}`,
  until: (date) => `sampai ${date}`,
  unclear: 'pembicara tidak jelas',
  printedAs: (printed, name) => `${name} (di sini: ${printed})`,
  published: (date) => `terbit ${date}`,
  publishedUnknown: 'tanggal terbit tidak diketahui',
  via: (agency) => `melalui ${agency}`,
  paraphrase: 'Disampaikan ulang oleh wartawan, bukan kata demi kata:',
  shortened: 'dipotong; selengkapnya di artikel',
  outlets: (outlets, origins) => {
    if (outlets === origins) return `${number.format(outlets)} media, masing-masing meliput sendiri.`;
    return `${number.format(outlets)} media, ${number.format(origins)} di antaranya meliput sendiri; selebihnya memuat teks yang sama.`;
  },
  alsoIn: 'Juga dimuat di',
  partlyIn: 'Sebagian juga dimuat di',
  andMore: (n) => `dan ${number.format(n)} lagi`,
  otherWords: 'Susunan kata lain:',
  moreWordings: (n) => `${number.format(n)} susunan kata lagi ada di perbandingan.`,
  compare: (n, total) => (total === 1 ? 'Bandingkan susunan katanya' : `Bandingkan susunan kata (${n})`),
  nobody: (name) => `Di korpus tidak ada ucapan dari orang bernama “${name}”.`,
  writtenAlike: 'Nama mirip yang dikutip:',
  nobodyAlike: 'Lihat juga daftar semua tokoh yang dikutip.',
  whoIsQuoted: 'Siapa saja yang dikutip',
  nothingAbout: (speaker, topic) => `${speaker} dikutip di korpus, tetapi tidak tentang “${topic}”.`,
  nothingWithin: (speaker) => `${speaker} dikutip di korpus, tetapi tidak dalam batasan yang diminta.`,
  nothingFrom: (speaker) =>
    `${speaker} dikutip di korpus, tetapi tidak oleh media yang dipilih untuk ruang ini.`,
  nothingVerbatim: (speaker) => `Di korpus tidak ada kutipan langsung dari ${speaker}.`,
  all: (utterances) => `Semua ucapan (${number.format(utterances)})`,
  withParaphrases: 'Sertakan kutipan tidak langsung',
  how: 'Tuliskan namanya, dan kalau mau, topiknya:',
  examples: (name) => [
    { written: `/kutip ${name}`, meaning: 'semua ucapannya di artikel, yang terbaru lebih dulu' },
    { written: `/kutip ${name} ekonomi sejak 2023`, meaning: 'tentang satu hal, mulai tahun tertentu' },
    { written: `/kutip ${name} sumber:"Kabar Contoh"`, meaning: 'seperti yang dimuat satu media' },
    { written: `/kutip ${name} sejak:2023-09 sampai:2024`, meaning: 'dari satu tanggal sampai tanggal lain' },
    {
      written: `/kutip ${name} tidak_langsung:ya`,
      meaning: 'termasuk kutipan tidak langsung',
    },
  ],
  someName: 'jokowi',
};

export const comparison: Catalog['comparison'] = {
  title: (speaker, wordings) => `${speaker}: ${number.format(wordings)} susunan kata`,
  marked:
    'Yang ditandai pada kutipan pertama: kata yang tidak ada di salah satu kutipan lain. Pada kutipan lain: kata yang tidak ada di kutipan pertama.',
  same: 'Tidak ada kata yang berbeda.',
  single: 'Di korpus, ucapan ini hanya ada dengan satu susunan kata.',
  nothing: 'Tidak ada ucapan di korpus yang cocok dengan kata-kata ini.',
  advice:
    'Tuliskan sebagian kata yang diucapkan, seperti yang dimuat di artikel. Untuk melihat ucapan yang ada: /kutip dan sebuah nama.',
  others: 'Ucapan lain yang juga cocok ada di bawah ini.',
};

const orAnother = (speaker: string | undefined, named: string, alsoNamed: string | undefined): string => {
  const read = `Kutip membacanya sebagai ucapan ${speaker}, tetapi`;
  if (alsoNamed !== undefined) return `${read} artikelnya juga menyebut “${alsoNamed}”.`;
  return `${read} itu belum pasti; teks Anda menyebut “${named}”.`;
};

export const verdict: Catalog['verdict'] = {
  exact: (speaker) =>
    speaker === undefined
      ? 'Kata-kata ini persis ada di korpus sebagai kutipan, tetapi tidak jelas siapa yang berbicara.'
      : `Kata-kata ini persis ada di korpus, diucapkan oleh ${speaker}.`,
  otherSpeaker: (speaker, named) =>
    speaker === undefined
      ? 'Kata-kata ini persis ada di korpus sebagai kutipan, tetapi tidak jelas apakah pembicaranya orang yang disebut di teks Anda.'
      : `Kata-kata ini persis ada di korpus, tetapi sebagai ucapan ${speaker}, bukan ucapan orang yang disebut di teks Anda (“${named}”).`,
  unsureSpeaker: (speaker, named, alsoNamed) =>
    `Kata-kata ini persis ada di korpus. ${orAnother(speaker, named, alsoNamed)}`,
  near: (speaker) =>
    speaker === undefined
      ? 'Kata-kata yang persis sama tidak ada di korpus, tetapi ada kutipan yang mirip; pembicaranya tidak jelas.'
      : `Kata-kata yang persis sama tidak ada di korpus, tetapi ada ucapan ${speaker} yang mirip.`,
  nearOtherSpeaker: (speaker, named) =>
    speaker === undefined
      ? 'Kata-kata yang persis sama tidak ada di korpus. Ada yang mirip, tetapi tidak jelas apakah pembicaranya orang yang disebut di teks Anda.'
      : `Kata-kata yang persis sama tidak ada di korpus. Ada yang mirip, sebagai ucapan ${speaker}, bukan ucapan orang yang disebut di teks Anda (“${named}”).`,
  nearUnsureSpeaker: (speaker, named, alsoNamed) =>
    `Kata-kata yang persis sama tidak ada di korpus, tetapi ada yang mirip. ${orAnother(speaker, named, alsoNamed)}`,
  negated: 'Kata ingkar seperti “tidak” ditambahkan atau dihilangkan, sehingga maknanya terbalik.',
  missing: 'Yang ditandai: kata artikel yang di tempat itu tidak ada di teks Anda.',
  added: (words) => `Kata di teks Anda yang di tempat itu tidak ada di artikel: ${words}.`,
  unquoted:
    'Kata-kata ini ada di sebuah artikel, tetapi bukan sebagai kutipan: mungkin itu kata-kata wartawannya sendiri.',
  absent: 'Kutipan ini tidak ada di korpus.',
  meaning: 'Ini tidak berarti ucapan itu tidak pernah ada; korpus hanya memuat sebagian berita.',
};

export const speakerList: Catalog['speakerList'] = {
  title: (total) => `${number.format(total)} tokoh dikutip`,
  utterances: (n) => `${number.format(n)} ucapan`,
  nobody: 'Di korpus tidak ada yang dikutip.',
};
