import { wordSet } from './words.ts';

/** Before the place where the words stand: `tertulis di laman Muara`. */
export const WRITTEN = wordSet('tulis tertulis ditulis bunyi tertera tercantum termuat');

/** What is written there: `bunyi arahan dalam laman Muara`, `tulis keterangan di akun Muara`. */
export const WRITTEN_NOUNS = wordSet(
  'arahan keterangan pernyataan pengumuman imbauan himbauan aturan ketentuan pesan takarir caption unggahan postingan tulisan artikel laporan narasi penjelasan informasi',
);

/** Where it stands. */
export const SITES = wordSet('laman situs website akun kanal halaman');

/** Of these alone an account is somebody's who has been named before: `tulis di akun Instagram`. */
export const PLATFORMS = wordSet(
  'instagram facebook twitter x tiktok youtube threads linkedin telegram whatsapp ig fb',
);

/** Of which somebody's name stands in marks behind them: `akun Facebook “Sari”`. */
export const ACCOUNTS = wordSet('akun kanal halaman');

/** What a post says: `Berikut narasi lengkapnya`. */
export const POST_NOUNS = wordSet('narasi takarir caption unggahan tulisan cuitan');
