import type { Catalog } from './en.ts';
import { indonesian as number } from './numbers.ts';
import { pinErrors, pins } from './pins.id.ts';
import { comparison, quotes, speakerList, verdict } from './quotes.id.ts';
import { settings } from './settings.id.ts';
import { summary } from './summary.id.ts';
import { attribution, why } from './why.id.ts';

const rights = {
  join: 'keanggotaan (saya perlu diundang dulu)',
  view: '“Lihat Channel”',
  send: '“Kirim Pesan”',
  sendInThreads: '“Kirim Pesan di Thread”',
  readHistory: '“Baca Riwayat Pesan”',
  pin: '“Sematkan Pesan”',
};

export const id: Catalog = {
  name: 'Bahasa Indonesia',
  date: {
    unknown: 'tanggal tidak diketahui',
    yearUnknown: (day) => `${day}, tahunnya tidak diketahui`,
    fromCopyright: (date) => `${date} (dari baris hak cipta)`,
    fromAddress: (date) => `${date} (dari alamatnya)`,
    fromText: (date) => `${date} (dari isi berita)`,
    fromWords: (date, words) => `${date} (dari isi berita: “${words}”)`,
    on: (date) => `pada ${date}`,
    in: (date) => `pada ${date}`,
    said: (when) => `diucapkan ${when}`,
    saidBy: (when, words) => `diucapkan ${when} (“${words}”)`,
    reported: (when) => `diberitakan ${when}`,
    saidUnknown: 'tanggal ucapan tidak diketahui',
    range: (from, to) => (from === to ? from : `${from} sampai ${to}`),
  },
  article: {
    unnamedOutlet: 'media tidak disebutkan',
    derivedTitle: 'Artikel ini tidak berjudul; yang di atas adalah kalimat pertamanya.',
    reprinted: (outlets) => `juga dimuat di ${outlets}`,
    open: (articleId) => `/artikel ${articleId}`,
    page: (page, last) => `Halaman ${number.format(page)} dari ${number.format(last)}`,
    next: 'Halaman berikutnya',
    previous: 'Halaman sebelumnya',
    empty: 'Artikel ini tidak berisi teks.',
    language: { id: 'berbahasa Indonesia', en: 'berbahasa Inggris' },
  },
  passages: {
    sources: 'Sumber',
    open: (n, total) => (total === 1 ? 'Buka artikelnya' : `Buka artikel (${n})`),
    why: (n, total) => (total === 1 ? 'Mengapa petikan ini muncul?' : `Mengapa petikan ${n} muncul?`),
  },
  ask: {
    nothing: 'Jawabannya tidak ada di korpus.',
    advice:
      'Tanyakan satu hal saja, dan tulis nama seperti yang biasa ditulis di berita. Kalau hanya beberapa kata yang penting, cari kata-kata itu saja.',
    search: 'Cari kata-kata ini',
    sources: 'Lihat isi korpus',
  },
  corpus: {
    empty: 'Korpus masih kosong. Pengelola bot ini bisa menaruh artikel di folder korpus.',
    holds: (articles, outlets) =>
      outlets === 0
        ? `Korpus ini memuat ${number.format(articles)} artikel, semuanya tanpa nama media.`
        : `Korpus ini memuat ${number.format(articles)} artikel dari ${number.format(outlets)} media.`,
    dated: (range) => `Tanggal terbit, sejauh diketahui: ${range}.`,
    outlet: (articles) => `${number.format(articles)} artikel`,
    inLanguage: {
      id: (articles) => `${number.format(articles)} berbahasa Indonesia`,
      en: (articles) => `${number.format(articles)} berbahasa Inggris`,
    },
    mostly: (outlets, more) =>
      more === 0 ? `Medianya: ${outlets}.` : `Medianya: ${outlets}, dan ${number.format(more)} lagi.`,
    title: 'Isi korpus',
  },
  inline: {
    how: 'Cara bertanya',
    nothing: 'Tidak ada di korpus. Lihat isinya',
    context: 'Lihat konteksnya',
    broken: (incident) => `Terjadi kesalahan: insiden ${incident}`,
  },
  search: {
    total: (total, isCut) =>
      isCut
        ? `${number.format(total)} petikan yang paling cocok; masih ada yang lain`
        : `${number.format(total)} petikan ditemukan`,
    corrected: (typed, read) => `“${typed}” tidak ada di korpus; yang dicari “${read}”.`,
    unread: (filter) =>
      `“${filter}” dicari sebagai kata, karena tanggalnya tidak terbaca. Tulis misalnya sejak:2023-09 atau sebelum:2024.`,
    nothing: (words) => `Tidak ada yang cocok dengan “${words}” di korpus.`,
    advice:
      'Coba kurangi katanya. Periksa juga apakah ada tanda minus yang terselip: petikan dengan kata di belakangnya tidak ditampilkan.',
    how: 'Tuliskan kata yang dicari. Pencarian bisa dipersempit dengan:',
    operators: [
      { written: '"jujur dan adil"', meaning: 'kata-kata ini persis berurutan' },
      { written: '-sepak', meaning: 'petikan tanpa kata ini' },
      { written: 'sumber:antara', meaning: 'hanya dari satu media' },
      {
        written: 'sejak:2023-09-13',
        meaning: 'terbit pada hari itu atau sesudahnya; bisa juga 2023-09 atau 2023',
      },
      { written: 'sebelum:2024', meaning: 'terbit sebelum itu' },
    ],
  },
  summary,
  quotes,
  comparison,
  verdict,
  speakerList,
  pins,
  attribution,
  why,
  language: {
    now: 'Saya menjawab dalam bahasa Indonesia di sini. Artikel tetap dalam bahasa aslinya.',
    changed:
      'Mulai sekarang saya menjawab dalam bahasa Indonesia di sini. Artikel tetap dalam bahasa aslinya.',
  },
  settings,
  help: {
    greeting: 'Kutip menjawab dari artikel berita, dengan kata-kata artikel itu sendiri.',
    promise:
      'Setiap kata yang saya kutip ada di artikel dalam korpus. Kalau jawabannya tidak ada di korpus, saya katakan begitu.',
    how: 'Gunakan /kutip untuk ucapan seseorang, /tanya untuk bertanya, /cari untuk mencari kata, dan /ringkas untuk meringkas topik. Selengkapnya ada di /bantuan.',
    more: 'Penjelasan tentang satu perintah: /bantuan dan nama perintahnya.',
    example: (example) => `Contoh: ${example}`,
    otherName: (name) => `Bisa juga /${name}.`,
    moderators: 'Khusus moderator.',
    optional: 'boleh dikosongkan',
  },
  telegram: {
    elsewhere: 'Ini terlalu panjang untuk pesan ini. Tanyakan lagi dalam percakapan pribadi dengan saya.',
  },
  console: {
    hint: 'Ketik pertanyaan, /bantuan, atau nomor dari daftar. Untuk keluar, ketik /keluar.',
  },
  progress: {
    read: (done, total) => `Membaca artikel: ${number.format(done)} dari ${number.format(total)}`,
    index: (done, total) => `Mengindeks artikel: ${number.format(done)} dari ${number.format(total)}`,
    quote: (done, total) => `Membaca kutipan: ${number.format(done)} dari ${number.format(total)} artikel`,
    answered: (done, total) => `Menjawab: ${number.format(done)} dari ${number.format(total)}`,
    extracted: (done) => `Mengambil kutipan: ${number.format(done)} artikel`,
  },
  corpusCheck: {
    fine: (articles, passages) =>
      `${number.format(articles)} artikel dan ${number.format(passages)} petikan: setiap petikan disalin persis dari artikelnya.`,
    problems: (n) => `${number.format(n)} masalah; selebihnya tetap dipakai.`,
    empty: (path) => `Tidak ada artikel di ${JSON.stringify(path)}.`,
    line: (line) => `baris ${line}`,
    misplaced: (passage) => `petikan ${passage} tidak disalin persis dari artikelnya`,
    advice: (n) => `Ada ${number.format(n)} masalah di korpus. Lihat daftarnya dengan “kutip check-corpus”.`,
  },
  state: {
    backedUp: (file, entries) => `${file} berisi ${number.format(entries)} entri.`,
    kept: (room, entries) =>
      entries === 0
        ? `Tidak ada yang disimpan tentang ${room}.`
        : `Yang disimpan tentang ${room} (${number.format(entries)} entri):`,
    forgotten: (room, entries) => `Dihapus dari ${room} (${number.format(entries)} entri):`,
    wouldForget: (room, entries) =>
      `Belum ada yang dihapus. Dengan --yes, ini akan dihapus dari ${room} (${number.format(entries)} entri):`,
  },
  problem: {
    missing: () => 'berkas atau foldernya tidak ada',
    unreadable: (error) => `tidak bisa dibaca (${error}); periksa izinnya`,
    linkLoop: () => 'adalah tautan yang berputar ke dirinya sendiri',
    noFile: () => 'bukan berkas dan bukan folder',
    empty: () => 'kosong',
    binary: () => 'bukan teks',
    tooLarge: (megabytes) =>
      `lebih besar dari ${number.format(megabytes)} MB; bagi menjadi beberapa berkas atau tulis sebagai JSON Lines`,
    encoding: () => 'bukan UTF-8; simpan ulang sebagai UTF-8',
    frontMatter: (error) => `front matter-nya tidak bisa dibaca: ${error}`,
    markup: () => 'berisi terlalu banyak markup untuk sebuah artikel; simpan teksnya saja',
    json: () => 'bukan objek JSON',
    field: (field) => `isi kolom “${field}” tidak sesuai`,
    date: (words) => `menyebut tanggal yang tidak ada: “${words}”`,
    dateForm: (words) =>
      `menyebut tanggal yang bentuknya tidak dipahami: “${words}”; tulislah seperti 2019-09-10`,
    noText: () => 'tidak berisi teks artikel',
    duplicateId: (id) => `mengulang id “${id}”`,
    quotations: (error) =>
      `dipakai tanpa kutipannya, karena kutip gagal membacanya (${error}); mohon dilaporkan`,
    yaml: (error) => `bukan YAML: ${error}`,
    entity: (place) => `ada entri yang keliru: ${place}`,
  },
  errors: {
    unknownCommand: (name, nearest) =>
      nearest === undefined
        ? `Perintah /${name} tidak ada. Daftarnya ada di /bantuan.`
        : `Perintah /${name} tidak ada. Mungkin maksud Anda /${nearest}? Daftar lengkapnya ada di /bantuan.`,
    moderatorsOnly: (name) =>
      `/${name} hanya untuk moderator ruang ini. Silakan minta bantuan salah satu dari mereka.`,
    botLacks: (lacking) =>
      `Saya belum diizinkan melakukannya di sini. Izin yang kurang: ${lacking.map((right) => rights[right]).join(', ')}. Silakan minta bantuan admin.`,
    foreignButton: () => 'Tombol itu milik jawaban untuk orang lain. Silakan kirim perintahnya sendiri.',
    missing: (arg, usage) => `Bagian ${arg} belum diisi. Tulis begini: ${usage}`,
    notANumber: (arg, min, max) =>
      max === undefined
        ? `Isi ${arg} dengan bilangan bulat mulai dari ${number.format(min)}.`
        : `Isi ${arg} dengan bilangan bulat dari ${number.format(min)} sampai ${number.format(max)}.`,
    notAChoice: (arg, choices) => `Pilihan untuk ${arg}: ${choices}.`,
    notYesOrNo: (arg) => `Isi ${arg} dengan ya atau tidak.`,
    notADate: (arg) => `Isi ${arg} dengan tanggal, misalnya 2023, 2023-09, atau 2023-09-13.`,
    notAWord: (arg) => `Isi ${arg} dengan satu kata saja.`,
    tooLong: (arg, max) => `Isi ${arg} terlalu panjang. Paling banyak ${number.format(max)} karakter.`,
    tooMuch: (max) => `Itu terlalu panjang untuk satu pesan. Paling banyak ${number.format(max)} karakter.`,
    noArticle: (articleId) =>
      `Tidak ada artikel dengan id “${articleId}”. Cari dulu dengan /cari; id-nya tertera di bawah hasilnya.`,
    noPage: (last) => `Halaman itu tidak ada. Halaman terakhir: ${number.format(last)}.`,
    noPlace: (place) =>
      `“${place}” tidak menunjuk ke bagian artikel mana pun. Gunakan tombol di bawah kutipan.`,
    noQuestion: () =>
      'Tambahkan pertanyaannya: /mengapa <petikan> <pertanyaan>. Untuk kutipan, gunakan tombolnya.',
    noPassage: () => 'Petikan itu sudah tidak ada di korpus. Silakan tanyakan lagi.',
    staleButton: () => 'Tombol itu sudah tidak berlaku. Silakan kirim ulang perintahnya.',
    noOutlet: (name, nearest) =>
      nearest.length === 0
        ? `Di korpus tidak ada media bernama “${name}”. Daftarnya ada di /sumber.`
        : `Di korpus tidak ada media bernama “${name}”. Yang namanya mirip: ${nearest.join(', ')}. Daftar lengkapnya ada di /sumber.`,
    ...pinErrors,
    cancelled: () => 'Dihentikan sebelum jawabannya siap. Silakan coba lagi.',
  },
  rights,
  cutOff: (parts) =>
    `Jawabannya masih berlanjut (${number.format(parts)} bagian lagi), tetapi saya tidak bisa menulis lebih banyak di tempat saya bukan anggota. Tanyakan lewat pesan langsung, atau di tempat saya diundang.`,
  incident: (incident) =>
    `Maaf, terjadi kesalahan di pihak saya. Silakan coba lagi; kalau terulang, beri tahu pengelola bot ini: insiden ${incident}.`,
};
