import type { Summary, SummaryRequest, SummarySentence } from '../../src/library/answers/summary.ts';
import type { Library } from '../../src/library.ts';
import { belongs, copy, quay, retelling, spanOf, spokenLibrary } from './spoken.ts';

const [wording] = belongs.wordings;

/** Three invented sentences: a report, words that others print too, and one that another outlet copies. */
export const sentences: readonly SummarySentence[] = [
  {
    citation: {
      articleId: quay.id,
      span: spanOf(quay, 'Wali Kota Sari Dewi membuka dermaga baru di Muara Jati pada Rabu.'),
    },
    day: '2023-09-13',
    dated: spanOf(quay, 'Rabu'),
    outlets: ['Kabar Teluk'],
    origins: 1,
  },
  {
    citation: {
      articleId: quay.id,
      span: spanOf(quay, '"Dermaga ini milik para nelayan, dan kami akan menjaganya," kata Sari Dewi.'),
    },
    ...(wording && {
      quotation: {
        ...wording.quotation,
        saidOn: { value: '2023-09-13', basis: 'stated' as const, words: 'pada Rabu' },
      },
    }),
    day: '2023-09-13',
    outlets: ['Kabar Teluk', 'Warta Seroja', 'Harian Muara'],
    origins: 2,
  },
  {
    citation: { articleId: copy.id, span: { start: 0, end: copy.text.length } },
    day: '2023-09-13',
    outlets: ['Warta Seroja', 'Suara Pesisir'],
    origins: 1,
  },
  {
    citation: { articleId: retelling.id, span: spanOf(retelling, 'Hal itu "milik para nelayan", katanya.') },
    outlets: ['Harian Muara'],
    origins: 1,
  },
];

/** A library that answers every topic alike, and what it was asked for. */
export function summing(answer: Summary = { sentences, nearest: [] }): {
  readonly library: Library;
  readonly heard: readonly SummaryRequest[];
} {
  const heard: SummaryRequest[] = [];
  const summarise = async (request: SummaryRequest) => {
    heard.push(request);
    return { ...answer, sentences: answer.sentences.slice(0, request.length ?? 6) };
  };
  return { library: { ...spokenLibrary(), summarise }, heard };
}
