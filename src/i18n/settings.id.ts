import type { Catalog } from './en.ts';

export const settings: Catalog['settings'] = {
  title: 'Setelan ruang ini',
  changed: 'Sudah diganti. Setelan ruang ini:',
  language: 'Bahasa',
  readersOwn: 'menurut aplikasi masing-masing pembaca',
  quiet: 'Senyap',
  yes: 'ya',
  no: 'tidak',
  outlets: 'Media',
  all: 'semua',
  aboutQuiet:
    'Kalau mode senyap aktif, jawaban saya hanya terlihat oleh yang bertanya, sejauh platformnya mendukung. Di grup yang tidak mendukungnya, saya menjawab perintah tetapi tidak menanggapi sebutan nama, dan pesan saya tanpa bunyi. Yang disematkan moderator tetap seperti biasa.',
  aboutOutlets:
    'Kalau ada media yang dipilih, /tanya, /cari, /kutip, dan /ringkas hanya memakai media itu, kecuali pertanyaannya menyebut media lain dengan sumber: dan namanya.',
  beQuiet: 'Aktifkan mode senyap',
  beHeard: 'Matikan mode senyap',
  allOutlets: 'Semua media',
  onlyFrom: (outlet) => `Hanya ${outlet}`,
  alsoFrom: (outlet) => `Juga ${outlet}`,
  lookedAt: (outlets) =>
    `Ruang ini hanya memakai ${outlets}. Untuk memakai media lain, tambahkan sumber: dan namanya.`,
};
