import type { Catalog } from './en.ts';

const number = new Intl.NumberFormat('id');

export const summary: Catalog['summary'] = {
  title: (topic) => `Menurut kata-kata artikelnya: ${topic}`,
  saidBy: (speaker) => `ucapan ${speaker}`,
  alsoIn: (others, origins) =>
    origins > 1
      ? `juga di ${number.format(others)} media lain`
      : `naskah yang sama di ${number.format(others)} media lain`,
  nothing: (topic) => `Korpus tidak memuat apa-apa tentang “${topic}”.`,
  nearest: 'Yang paling dekat, dan ada di korpus:',
  advice: 'Sebutkan tentang apa: orang, tempat, atau peristiwa, seperti yang ditulis dalam berita.',
};
