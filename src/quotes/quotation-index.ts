import { foldWord } from '../text/normalise.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stopwords.ts';
import { eachWord } from '../text/words.ts';
import type { Article, Lang, Quotation } from '../types.ts';
import { createPostings, type Place } from './postings.ts';

/** Whatever holds quotations of articles: an utterance with its wordings. */
export interface Quoted {
  readonly wordings: readonly {
    readonly articleId: string;
    readonly quotation: Pick<Quotation, 'kind' | 'span'>;
  }[];
}

export type ArticleOf = (articleId: string) => Pick<Article, 'text' | 'lang'>;

/** Words as the index knows them: three arrays of one length. */
export interface AskedWords {
  /** The folded word; -1 where no quotation has it. */
  readonly words: Int32Array;
  /** Its stem; -1 where no quotation has a word of this stem. */
  readonly stems: readonly number[];
  readonly weights: readonly number[];
}

/** The words of every wording with marks, each wording an entry; what is only retold is left out. */
export interface QuotationIndex<U extends Quoted> {
  readonly size: number;
  readonly articleOf: ArticleOf;
  of(entry: number): { readonly utterance: U; readonly wording: U['wordings'][number] };
  /** Its folded words, in order: as many as `words` finds in its span. */
  words(entry: number): Int32Array;
  /** The stems of an entry's words, in order. */
  stems(entry: number): readonly number[];
  understand(forms: readonly string[]): AskedWords;
  /** `wordWeight` of a word of an entry. */
  weight(word: number): number;
  /** In how many entries a word of this stem stands. */
  frequency(stem: number): number;
  /** How much a stem tells: the logarithm of how many entries there are for one that has it. */
  rarity(stem: number): number;
  /** The entries that share the most with the words, inflected or not, best first. */
  alike(asked: AskedWords, most: number): readonly number[];
  /** Every place where the words stand one after the other. */
  containing(asked: AskedWords): readonly Place[];
}

/** Built once from all utterances; a look-up takes milliseconds. */
export function createQuotationIndex<U extends Quoted>(
  utterances: readonly U[],
  articleOf: ArticleOf,
): QuotationIndex<U> {
  const vocabulary = createVocabulary();
  const owners: (readonly [U, number])[] = [];
  const entries: Int32Array[] = [];
  for (const utterance of utterances)
    for (const [place, { articleId, quotation }] of utterance.wordings.entries()) {
      if (quotation.kind === 'indirect') continue;
      const { text, lang } = articleOf(articleId);
      const found: number[] = [];
      eachWord(text, quotation.span.start, quotation.span.end, (start, end) => {
        const number = vocabulary.read(text.slice(start, end), lang);
        if (number >= 0) found.push(number);
      });
      owners.push([utterance, place]);
      entries.push(Int32Array.from(found));
    }
  const { stemOf, weights } = vocabulary;
  const postings = createPostings(entries, stemOf, vocabulary.stems());
  const rarity = (stem: number) => Math.log1p(entries.length / Math.max(1, postings.frequency(stem)));
  return {
    size: entries.length,
    articleOf,
    of(entry) {
      const [utterance, place] = owners[entry] as readonly [U, number];
      return { utterance, wording: utterance.wordings[place] as U['wordings'][number] };
    },
    words: postings.words,
    stems: (entry) => Array.from(postings.words(entry), (word) => stemOf[word] as number),
    understand: (forms) => ({
      words: Int32Array.from(forms, (form) => vocabulary.find(form)),
      stems: forms.map(vocabulary.findStem),
      weights: forms.map(wordWeight),
    }),
    weight: (word) => weights[word] as number,
    frequency: postings.frequency,
    rarity,
    alike: ({ stems }, most) => postings.alike(stems, rarity, most),
    containing: (asked) => (asked.words.includes(-1) ? [] : postings.containing(asked.words, asked.stems)),
  };
}

/** Words of the closed classes weigh a quarter: two sentences that share only these have nothing in common. */
export function wordWeight(form: string): number {
  return isStopWord(form, 'id') || isStopWord(form, 'en') ? 0.25 : 1;
}

/** Folded words and their stems as numbers. A word is stemmed by the language of the article that first has it. */
function createVocabulary() {
  const numbers = new Map<string, number>();
  const stems = new Map<string, number>();
  const stemOf: number[] = [];
  const weights: number[] = [];
  // Folding costs more than looking up, and most words come again.
  const printed = new Map<string, number>();

  function add(form: string, lang: Lang): number {
    const number = numbers.size;
    numbers.set(form, number);
    const root = stem(form, lang);
    if (!stems.has(root)) stems.set(root, stems.size);
    stemOf.push(stems.get(root) as number);
    weights.push(wordWeight(form));
    return number;
  }

  return {
    stemOf,
    weights,
    stems: () => stems.size,
    /** The number of a printed word; -1 where nothing is left after folding. */
    read(word: string, lang: Lang): number {
      const known = printed.get(word);
      if (known !== undefined) return known;
      const form = foldWord(word);
      const number = form === '' ? -1 : (numbers.get(form) ?? add(form, lang));
      printed.set(word, number);
      return number;
    },
    find: (form: string): number => numbers.get(form) ?? -1,
    findStem(form: string): number {
      const known = numbers.get(form);
      if (known !== undefined) return stemOf[known] as number;
      return stems.get(stem(form, 'id')) ?? stems.get(stem(form, 'en')) ?? -1;
    },
  };
}
