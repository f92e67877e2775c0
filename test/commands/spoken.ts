import type { Utterance, Wording } from '../../src/library/answers/utterances.ts';
import type { Library, Quotes } from '../../src/library.ts';
import type { Article, Quotation, Span } from '../../src/types.ts';
import { inventedArticle } from '../support/articles.ts';
import { plainLibrary } from '../support/plain-library.ts';
import { plainQuotes } from '../support/plain-quotes.ts';

const day = (value: string): Pick<Article, 'published'> => ({
  published: { value, origin: 'metadata', words: value },
});

export const quay = inventedArticle(
  {
    id: 'dermaga001',
    title: 'Dermaga Muara Jati dibuka',
    text: [
      'Wali Kota Sari Dewi membuka dermaga baru di Muara Jati pada Rabu.',
      '"Dermaga ini milik para nelayan, dan kami akan menjaganya," kata Sari Dewi.',
      'Ia menyebut pembangunan itu "kerja paling sabar" di kotanya.',
      'Sari mengatakan pelabuhan lama tidak akan ditutup.',
      '"Airnya naik lagi," terdengar dari kerumunan.',
    ].join('\n\n'),
  },
  { source: 'Kabar Teluk', url: 'https://kabarteluk.example/dermaga', ...day('2023-09-14') },
);

export const copy = inventedArticle(
  {
    id: 'dermaga002',
    title: 'Nelayan punya dermaga',
    text: '"Dermaga ini milik para nelayan, dan kami akan menjaganya," kata Wali Kota Sari.',
  },
  { source: 'Warta Seroja', ...day('2023-09-13') },
);

export const retelling = inventedArticle(
  {
    id: 'dermaga003',
    title: 'Dermaga untuk nelayan',
    text: '"Dermaga ini punya para nelayan, dan kami akan merawatnya," ujar Sari-Dewi.\n\nHal itu "milik para nelayan", katanya.',
  },
  { source: 'Harian Muara', ...day('2023-09-14') },
);

export const horn = inventedArticle(
  {
    id: 'horn000001',
    title: 'Last ferry leaves',
    text: 'People came to the pier.\n\n“We will miss the horn,” said Ann Wood.',
  },
  { lang: 'en', source: 'The Harbour Post' },
);

export const spokenArticles: readonly Article[] = [quay, copy, retelling, horn];

export function spanOf(article: Article, words: string): Span {
  const start = article.text.indexOf(words);
  if (start < 0) throw new Error(`${article.id} has no ${words}`);
  return { start, end: start + words.length };
}

/** A wording by its words and the sentence that they stand in. */
export function wording(
  article: Article,
  words: string,
  sentence: string,
  more: Partial<Quotation> = {},
): Wording {
  const quotation: Quotation = {
    ...{ kind: 'direct', span: spanOf(article, words), sentence: spanOf(article, sentence), confidence: 0.9 },
    ...more,
  };
  return { articleId: article.id, quotation };
}

export const sari = { key: 'sari dewi', name: 'Sari Dewi' };
export const ann = { key: 'ann wood', name: 'Ann Wood' };

const first = '"Dermaga ini milik para nelayan, dan kami akan menjaganya,"';
const inner = (marked: string) => marked.slice(1, -2);

export const belongs: Utterance = {
  id: 'dermaga001.67',
  speaker: sari,
  saidOn: { value: '2023-09-13', basis: 'stated', words: 'pada Rabu' },
  wordings: [
    wording(quay, inner(first), `${first} kata Sari Dewi.`, { speaker: 'Sari Dewi', path: 'name' }),
    wording(copy, inner(first), `${first} kata Wali Kota Sari.`, { speaker: 'Sari' }),
    wording(
      retelling,
      'Dermaga ini punya para nelayan, dan kami akan merawatnya',
      '"Dermaga ini punya para nelayan, dan kami akan merawatnya," ujar Sari-Dewi.',
      { speaker: 'Sari-Dewi' },
    ),
    wording(retelling, 'milik para nelayan', 'Hal itu "milik para nelayan", katanya.', { kind: 'partial' }),
  ],
  outlets: ['Kabar Teluk', 'Warta Seroja', 'Harian Muara'],
  reports: 3,
  origins: 2,
};

export const patient: Utterance = {
  id: 'dermaga001.160',
  speaker: sari,
  saidOn: { value: '2023-09-14', basis: 'reported', words: '2023-09-14' },
  wordings: [
    wording(quay, 'kerja paling sabar', 'Ia menyebut pembangunan itu "kerja paling sabar" di kotanya.', {
      kind: 'partial',
      speaker: 'Sari',
      via: 'Kantor Berita Seroja',
    }),
  ],
  outlets: ['Kabar Teluk'],
  reports: 1,
  origins: 1,
};

export const retold: Utterance = {
  ...patient,
  id: 'dermaga001.220',
  wordings: [
    wording(quay, 'pelabuhan lama tidak akan ditutup', 'Sari mengatakan pelabuhan lama tidak akan ditutup.', {
      kind: 'indirect',
    }),
  ],
};

export const crowd: Utterance = {
  id: 'dermaga001.270',
  wordings: [
    wording(quay, 'Airnya naik lagi', '"Airnya naik lagi," terdengar dari kerumunan.', {
      speaker: 'Sari',
      confidence: 0,
    }),
  ],
  outlets: ['Kabar Teluk'],
  reports: 1,
  origins: 1,
};

export const missed: Utterance = {
  id: 'horn000001.26',
  speaker: ann,
  wordings: [wording(horn, 'We will miss the horn', '“We will miss the horn,” said Ann Wood.')],
  outlets: ['The Harbour Post'],
  reports: 1,
  origins: 1,
};

export const spoken: readonly Utterance[] = [belongs, patient, retold, crowd, missed];

/** A library of the articles above, or of others, with who is quoted in them. */
export function spokenLibrary(
  more: Partial<Quotes> = {},
  { articles = spokenArticles, utterances = spoken } = {},
): Library {
  const library = plainLibrary(articles);
  return { ...library, quotes: plainQuotes(utterances, library, more) };
}
