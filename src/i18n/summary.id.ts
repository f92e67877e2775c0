import type { Catalog } from './en.ts';
import { indonesian as number } from './numbers.ts';

export const summary: Catalog['summary'] = {
  title: (topic) => `Ringkasan: ${topic}`,
  made: (sentences, articles, outlets) =>
    `${number.format(sentences)} petikan dari ${number.format(articles)} artikel${outlets > 1 ? ` di ${number.format(outlets)} media` : ''}, kata demi kata.`,
  event: (date) => `kejadian ${date}`,
  alsoIn: (outlets, independent) => {
    const also = `juga di ${number.format(outlets)} media lain`;
    if (independent === 0) return `${also}, dengan teks yang sama`;
    return independent < outlets
      ? `${also}, ${number.format(independent)} di antaranya meliput sendiri`
      : also;
  },
  why: (n) => `Mengapa kalimat ${number.format(n)} dipilih?`,
  longer: 'Lebih panjang',
  shorter: 'Lebih pendek',
  nothing: (topic) => `Tidak ada yang bisa diringkas tentang “${topic}” di korpus.`,
  nearest: 'Yang paling dekat di korpus:',
  advice:
    'Sebutkan topiknya dengan dua atau tiga kata, seperti yang biasa ditulis di berita: siapa, apa, di mana.',
  unlimited: 'Semua media dan tanggal',
  allDates: 'Media ruang ini, semua tanggal',
};
