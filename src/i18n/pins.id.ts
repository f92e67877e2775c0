import type { Catalog } from './en.ts';

const number = new Intl.NumberFormat('id');

export const pins: Catalog['pins'] = {
  pinnedBy: (date, who) =>
    who === undefined ? `Disematkan pada ${date}.` : `Disematkan pada ${date} oleh ${who}.`,
  verbatim: 'Setiap kalimat tertulis kata demi kata dalam artikel di balik nomornya.',
  editedOn: (date) => `Diperbarui pada ${date}.`,
  changed: (date, source, n) =>
    `${date}: ${source ?? 'media itu'} mengubah artikelnya; kalimat ${number.format(n)} ditampilkan seperti bunyinya sekarang.`,
  lost: (date, source) =>
    `${date}: ${source ?? 'media itu'} mengubah artikelnya; satu kalimat yang tidak ada lagi di dalamnya dihapus dari sini.`,
  gone: (date, source) =>
    `${date}: satu artikel${source === undefined ? '' : ` ${source}`} tidak ada lagi di korpus; kutipannya dihapus dari sini.`,
  nothingLeft: 'Semua yang disematkan di sini tidak ada lagi di korpus.',
  unpinnedOn: (date) => `Tidak disematkan lagi sejak ${date}, dan tidak diperbarui lagi.`,
  answerChanged: (date) =>
    `${date}: satu artikel di balik jawaban ini berubah. Inilah jawaban menurut korpus yang sekarang.`,
  answerTooLong: 'Jawabannya tidak muat lagi di pesan ini: silakan tanyakan lagi.',
  articles: 'Artikel dan keadaannya',
  preview: (topic) => `Pratinjau: ${topic}`,
  onlyYou: 'Hanya Anda yang melihat ini. Periksa dulu, lalu sematkan di tempat Anda memintanya.',
  onlyModerators: 'Periksa dulu. Yang Anda sematkan akan tampil di ruang tempat permintaannya.',
  takesPlace: (n) => `Ini akan menggantikan sematan ${number.format(n)}, di pesan yang sama.`,
  announced: (topic) =>
    `Sematan tentang “${topic}” sedang disiapkan. Moderator memeriksanya dalam percakapan sendiri dengan saya.`,
  look: 'Periksa',
  pin: 'Sematkan',
  update: 'Perbarui sematan',
  pinThis: (n, total) => (total === 1 ? 'Sematkan ini' : `Sematkan (${number.format(n)})`),
  shorter: 'Lebih pendek',
  longer: 'Lebih panjang',
  order: {
    events: 'Menurut urutan peristiwa',
    newest: 'Terbaru dulu',
    relevance: 'Paling cocok dulu',
  },
  drop: (n) => `Buang ${number.format(n)}`,
  cancel: 'Batal',
  cancelled: 'Tidak ada yang disematkan.',
  done: (n) => `Sudah disematkan, dengan nomor ${number.format(n)}.`,
  updated: (n) => `Sematan ${number.format(n)} sudah diperbarui.`,
  underWay: (n) =>
    `Sematan ${number.format(n)} sudah disimpan, tetapi platformnya tidak menjawab. Saya akan terus mencoba.`,
  message: 'Pesannya',
  reason: (who, topic) => `Diminta oleh ${who ?? 'moderator'}: ${topic}`,
  unpinReason: (who) => `Diminta oleh ${who ?? 'moderator'}`,
  title: (total) => `Yang saya sematkan di sini: ${number.format(total)}`,
  none: 'Belum ada yang saya sematkan di ruang ini.',
  how: 'Sematkan ringkasan bersumber dengan /sematkan dan sebuah topik.',
  intact: (n) =>
    n === 1
      ? 'Kalimatnya masih sama seperti saat disematkan.'
      : `Ke-${number.format(n)} kalimatnya masih sama seperti saat disematkan.`,
  corrected: (n, date) => `${number.format(n)} koreksi, terakhir pada ${date}.`,
  newer: (n) => `Ada ${number.format(n)} kutipan lebih baru tentang topik ini.`,
  waiting:
    'Platformnya tidak menjawab: pesannya belum terkirim, atau belum seperti seharusnya. Saya akan terus mencoba.',
  deleted: 'Pesannya sudah dihapus.',
  unpinned: 'Seseorang sudah melepas sematan pesannya.',
  unseen: 'Saya tidak bisa melihat pesannya lagi: saya tidak ada di sana, atau tidak diizinkan.',
  unpin: (n) => `Lepas ${number.format(n)}`,
  renew: (n) => `Perbarui ${number.format(n)}`,
  removed: (n) => `Sematan ${number.format(n)} sudah dilepas. Pesannya tetap ada dengan keterangan itu.`,
  removedUnseen: (n) =>
    `Sematan ${number.format(n)} sudah keluar dari daftar saya. Pesannya memang sudah tidak ada.`,
  stateTitle: (n) => `Dasar sematan ${number.format(n)}`,
  standing: 'masih sama seperti saat disematkan',
};

export const pinErrors: Pick<
  Catalog['errors'],
  | ('noBoard' | 'pinWhat' | 'noDraft' | 'staleDraft' | 'noPin' | 'noSentence' | 'lastSentence')
  | ('tooLongToPin' | 'pinsFull' | 'pinDeleted' | 'pinLost')
> = {
  noBoard: () =>
    'Saya tidak bisa menyematkan di sini: saya bukan anggota, atau tidak ada tempat untuk menyematkan. Pesan yang dipilih lewat mode inline juga tidak bisa saya sematkan; tulis /sematkan dan topiknya di ruang itu sendiri.',
  pinWhat: () =>
    'Apa yang akan disematkan? Tulis /sematkan dan sebuah topik, atau tekan tombol di bawah kutipan.',
  noDraft: () => 'Pratinjau itu sudah tidak ada. Tulis lagi /sematkan dan topiknya.',
  staleDraft: () => 'Satu artikel dalam pratinjau ini sudah berubah. Tulis lagi /sematkan dan topiknya.',
  noPin: (n) => `Tidak ada sematan ${number.format(n)} di ruang ini. /sematan menampilkan yang ada.`,
  noSentence: (n) => `Pratinjau itu tidak punya kalimat ${number.format(n)}.`,
  lastSentence: () => 'Itu satu-satunya kalimat. Tekan Batal kalau tidak jadi.',
  tooLongToPin: () =>
    'Itu terlalu panjang untuk satu pesan, padahal hanya satu yang bisa disematkan. Sematkan kutipan yang lebih pendek, atau sebuah ringkasan.',
  pinsFull: () => 'Sematan di kanal ini sudah penuh. Lepas beberapa, lalu tekan Sematkan lagi.',
  pinDeleted: () => 'Pesannya sudah tidak ada. Tidak ada yang diubah.',
  pinLost: () => 'Saya tidak bisa melihat kanal itu lagi. Tidak ada yang diubah.',
};
