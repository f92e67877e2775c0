import type { Catalog } from './en.ts';

export const settings: Catalog['settings'] = {
  title: 'Pilihan ruang ini',
  changed: 'Sudah diganti. Pilihan ruang ini:',
  language: 'Bahasa',
  readersOwn: 'menurut aplikasi masing-masing pembaca',
  quiet: 'Senyap',
  yes: 'ya',
  no: 'tidak',
  outlets: 'Media',
  all: 'semua',
  aboutQuiet:
    'Kalau senyap, jawaban saya hanya terlihat oleh yang bertanya, sejauh platformnya bisa; di grup yang tidak bisa begitu, saya menjawab perintah tetapi tidak menjawab sebutan nama saja, dan tanpa bunyi. Yang disematkan moderator tetap seperti biasa.',
  aboutOutlets:
    'Kalau ada media yang dipilih, /tanya, /cari, /kutip, dan /ringkas hanya melihat media itu, kecuali pertanyaannya menyebut media lain dengan sumber: dan namanya.',
  beQuiet: 'Jadikan senyap',
  beHeard: 'Jangan senyap lagi',
  allOutlets: 'Semua media',
  onlyFrom: (outlet) => `Hanya ${outlet}`,
  alsoFrom: (outlet) => `Juga ${outlet}`,
  lookedAt: (outlets) =>
    `Ruang ini hanya melihat ${outlets}. Untuk melihat media lain, tambahkan sumber: dan namanya.`,
};
