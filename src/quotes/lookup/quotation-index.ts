import { eachWord } from '../../text/words.ts';
import { atOnce } from '../../turns/in-turns.ts';
import type { Article, Quotation } from '../../types.ts';
import { createPostings, type Entries, type Place } from './postings.ts';
import { createWordNumbers, type WordNumbers, wordWeight } from './words.ts';

/** Whatever holds quotations of articles: an utterance with its wordings. */
export interface Quoted {
  readonly speaker?: { readonly name: string };
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
  /** The speaker's name; absent where it is unclear who speaks. Costs less than `of`. */
  speakerName(entry: number): string | undefined;
  /** Its folded words, in order: as many as `words` finds in its span. */
  words(entry: number): Uint32Array;
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

/** What an index is made of: entries whose words are numbers of `numbers`. */
export interface Indexed<U extends Quoted> extends Entries {
  readonly numbers: WordNumbers;
  readonly articleOf: ArticleOf;
  of(entry: number): { readonly utterance: U; readonly wording: U['wordings'][number] };
  speakerName(entry: number): string | undefined;
}

/** An index over words that were read already; a look-up takes milliseconds. Yields after each small piece of work. */
export function* quotationIndexOf<U extends Quoted>(indexed: Indexed<U>): Generator<void, QuotationIndex<U>> {
  const { numbers, articleOf, size, of, speakerName, words } = indexed;
  const postings = yield* createPostings(indexed, numbers.stemOf, numbers.stems);
  const rarity = (stem: number) => Math.log1p(size / Math.max(1, postings.frequency(stem)));
  return {
    size,
    articleOf,
    of,
    speakerName,
    words,
    rarity,
    weight: numbers.weight,
    frequency: postings.frequency,
    stems: (entry) => Array.from(words(entry), numbers.stemOf),
    understand: (forms) => ({
      words: Int32Array.from(forms, numbers.find),
      stems: forms.map(numbers.findStem),
      weights: forms.map(wordWeight),
    }),
    alike: ({ stems }, most) => postings.alike(stems, rarity, most),
    containing: (asked) => (asked.words.includes(-1) ? [] : postings.containing(asked.words, asked.stems)),
  };
}

/** An index over utterances, in one piece: for thousands of them. */
export function createQuotationIndex<U extends Quoted>(
  utterances: readonly U[],
  articleOf: ArticleOf,
): QuotationIndex<U> {
  const numbers = createWordNumbers();
  const marked = utterances.flatMap((utterance) =>
    utterance.wordings.flatMap((wording) =>
      wording.quotation.kind === 'indirect' ? [] : [{ utterance, wording }],
    ),
  );
  const entries = marked.map(({ wording: { articleId, quotation } }) => {
    const { text, lang } = articleOf(articleId);
    const found: number[] = [];
    eachWord(text, quotation.span.start, quotation.span.end, (start, end) => {
      const number = numbers.read(text.slice(start, end), lang);
      if (number >= 0) found.push(number);
    });
    return Uint32Array.from(found);
  });
  return atOnce(
    quotationIndexOf<U>({
      numbers,
      articleOf,
      size: entries.length,
      of: (entry) => marked[entry] as { utterance: U; wording: U['wordings'][number] },
      speakerName: (entry) => marked[entry]?.utterance.speaker?.name,
      words: (entry) => entries[entry] as Uint32Array,
    }),
  );
}
