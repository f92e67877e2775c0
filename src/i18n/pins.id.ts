import type { Catalog } from './en.ts';
import { indonesian as number } from './numbers.ts';

export const pins: Catalog['pins'] = {
  pinnedBy: (date, who) =>
    who === undefined ? `Disematkan pada ${date}.` : `Disematkan pada ${date} oleh ${who}.`,
  verbatim: 'Setiap kalimat disalin kata demi kata dari artikel dengan nomornya.',
  editedOn: (date) => `Diperbarui pada ${date}.`,
  changed: (date, source, n) =>
    `${date}: ${source ?? 'media itu'} mengubah artikelnya; kalimat ${number.format(n)} ditampilkan seperti bunyinya sekarang.`,
  lost: (date, source) =>
    `${date}: ${source ?? 'media itu'} mengubah artikelnya; satu kalimat yang tidak ada lagi di dalamnya dihapus.`,
  gone: (date, source) =>
    `${date}: satu artikel${source === undefined ? '' : ` dari ${source}`} tidak ada lagi di korpus; petikannya dihapus.`,
  nothingLeft: 'Semua yang disematkan di sini tidak ada lagi di korpus.',
  unpinnedOn: (date) => `Sematannya dilepas pada ${date}, dan tidak diperbarui lagi.`,
  answerChanged: (date) =>
    `${date}: satu artikel di balik jawaban ini berubah. Inilah jawaban menurut korpus yang sekarang.`,
  answerTooLong: 'Jawabannya tidak muat lagi di pesan ini. Silakan tanyakan lagi.',
  articles: 'Periksa artikelnya',
  preview: (topic) => `Pratinjau: ${topic}`,
  onlyYou:
    'Hanya Anda yang bisa melihat ini. Periksa dulu sebelum disematkan di ruang tempat Anda memintanya.',
  onlyModerators: 'Periksa dulu sebelum disematkan di ruang tempat sematan ini diminta.',
  takesPlace: (n) => `Ini akan menggantikan sematan ${number.format(n)}, di pesan yang sama.`,
  announced: (topic) =>
    `Sematan tentang “${topic}” sedang disiapkan. Moderator memeriksanya dalam percakapan pribadi dengan saya.`,
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
  message: 'Buka pesannya',
  reason: (who, topic) => `Diminta oleh ${who ?? 'moderator'}: ${topic}`,
  unpinReason: (who) => `Diminta oleh ${who ?? 'moderator'}`,
  title: (total) => `Sematan saya di sini: ${number.format(total)}`,
  none: 'Belum ada yang saya sematkan di ruang ini.',
  how: 'Sematkan ringkasan bersumber dengan /sematkan dan sebuah topik.',
  intact: (n) =>
    n === 1
      ? 'Kalimatnya masih sama seperti saat disematkan.'
      : `Semua (${number.format(n)}) kalimatnya masih sama seperti saat disematkan.`,
  corrected: (n, date) => `${number.format(n)} koreksi, terakhir pada ${date}.`,
  newer: (n) => `Ada ${number.format(n)} petikan yang lebih baru tentang topik ini.`,
  waiting:
    'Platformnya tidak menjawab: pesannya belum terkirim, atau belum diperbarui. Saya akan terus mencoba.',
  deleted: 'Pesannya sudah dihapus.',
  unpinned: 'Seseorang sudah melepas sematan pesannya.',
  unseen: 'Saya tidak bisa melihat pesannya lagi: saya bukan anggota di sana, atau tidak diizinkan.',
  unpin: (n) => `Lepas ${number.format(n)}`,
  renew: (n) => `Perbarui ${number.format(n)}`,
  removed: (n) => `Sematan ${number.format(n)} sudah dilepas. Pesannya tetap ada dengan keterangan itu.`,
  removedUnseen: (n) =>
    `Sematan ${number.format(n)} sudah keluar dari daftar saya. Pesannya memang sudah tidak ada.`,
  stateTitle: (n) => `Artikel di balik sematan ${number.format(n)}`,
  standing: 'masih sama seperti saat disematkan',
};

export const pinErrors: Pick<
  Catalog['errors'],
  | ('noBoard' | 'pinWhat' | 'noDraft' | 'staleDraft' | 'noPin' | 'noSentence' | 'lastSentence')
  | ('tooLongToPin' | 'pinsFull' | 'pinDeleted' | 'pinLost')
> = {
  noBoard: () =>
    'Saya tidak bisa menyematkan di sini: saya bukan anggota, atau tidak ada yang bisa disematkan di sini. Pesan yang dikirim lewat mode inline juga tidak bisa saya sematkan; tulis /sematkan dan topiknya langsung di ruang itu.',
  pinWhat: () =>
    'Apa yang akan disematkan? Tulis /sematkan dan sebuah topik, atau tekan tombol di bawah petikan.',
  noDraft: () => 'Pratinjau itu sudah tidak ada. Tulis lagi /sematkan dan topiknya.',
  staleDraft: () => 'Satu artikel dalam pratinjau ini sudah berubah. Tulis lagi /sematkan dan topiknya.',
  noPin: (n) => `Tidak ada sematan ${number.format(n)} di ruang ini. /sematan menampilkan yang ada.`,
  noSentence: (n) => `Di pratinjau itu tidak ada kalimat ${number.format(n)}.`,
  lastSentence: () => 'Itu satu-satunya kalimat. Tekan Batal kalau tidak jadi.',
  tooLongToPin: () =>
    'Itu terlalu panjang untuk satu pesan, padahal hanya satu yang bisa disematkan. Sematkan petikan yang lebih pendek, atau sebuah ringkasan.',
  pinsFull: () => 'Sematan di kanal ini sudah penuh. Lepas beberapa, lalu tekan Sematkan lagi.',
  pinDeleted: () => 'Pesannya sudah tidak ada. Tidak ada yang diubah.',
  pinLost: () => 'Saya tidak bisa melihat kanal itu lagi. Tidak ada yang diubah.',
};
