import type { Article } from '../../src/types.ts';

/** Invented news: an article with little said about it, so that a test states only what it is about. */
export function inventedArticle(
  { id, title, text }: Pick<Article, 'id' | 'title' | 'text'>,
  more: Partial<Article> = {},
): Article {
  return {
    ...{
      id,
      title,
      text,
      titleDerived: false,
      lang: 'id',
      furniture: [],
      reprints: [],
      sha256: '',
      file: `${id}.md`,
    },
    ...more,
  };
}

const bridgeText = [
  'Gubernur Ratna Wulan meresmikan Jembatan Teluk Biru pada Rabu pagi.',
  '"Jembatan ini milik para nelayan," kata Ratna di hadapan warga.',
  'Baca juga: Sepuluh pantai di Teluk Biru',
  'Jembatan sepanjang 800 meter itu menghubungkan dua kampung nelayan.',
].join('\n\n');

const furnitureStart = bridgeText.indexOf('Baca juga');

export const bridge = inventedArticle(
  { id: 'jembatan01', title: 'Jembatan Teluk Biru diresmikan', text: bridgeText },
  {
    source: 'Kabar Teluk',
    url: 'https://kabarteluk.example/jembatan',
    byline: 'Sri Lestari',
    published: { value: '2023-09-13', origin: 'dateline', words: 'Rabu (13/9/2023)' },
    furniture: [
      { start: furnitureStart, end: furnitureStart + 'Baca juga: Sepuluh pantai di Teluk Biru'.length },
    ],
    reprints: [{ title: 'Jembatan baru', source: 'Harian Muara', file: 'muara.md' }],
  },
);

export const ferry = inventedArticle(
  {
    id: 'ferry00001',
    title: 'Ferry service to Long Island ends',
    text: 'The last ferry to Long Island left on Sunday, the harbour master said.\n\n"We will miss the horn," said Ann Wood, who lives by the harbour.',
  },
  {
    lang: 'en',
    source: 'The Harbour Post',
    published: { value: '2022', origin: 'copyright', words: '© 2022' },
  },
);

export const market = inventedArticle({
  id: 'pasar00001',
  title: 'Harga cabai di Pasar Lama turun.',
  text: Array.from(
    { length: 60 },
    (_, i) => `Pedagang ke-${i + 1} di Pasar Lama menjual cabai lebih murah daripada kemarin pagi.`,
  ).join('\n\n'),
});

export const articles: readonly Article[] = [bridge, ferry, market];
