import { countTerms, rarityBy, sameness } from '../quotes/utterances/similar.ts';
import { createVocabulary, type TermText, type Vocabulary } from '../quotes/utterances/terms.ts';
import type { Citation, QuotationKind } from '../types.ts';
import type { Candidate } from './candidates.ts';

/** The parts of a sentence that are compared with others. */
export interface Compared {
  readonly candidate: Candidate;
  readonly text: TermText;
  /** What is quoted in it. */
  readonly said: readonly { readonly text: TermText; readonly kind: QuotationKind }[];
  /** The utterances that it has words of, by their ids. */
  readonly utterances: ReadonlySet<string>;
}

export interface Likeness {
  /** What a word tells: little where most sentences have it. */
  weight(term: number): number;
  /** Whether two sentences tell the same in the same or other words: of two that do, a summary takes one. */
  tellSame(one: Compared, other: Compared): boolean;
  /** Whether they tell it in so nearly the same words that one outlet confirms the other: stricter, since a false one misleads. */
  agree(one: Compared, other: Compared): boolean;
  /** The part of what a sentence says that stands in some of the others, by the weight of its words: 0 to 1. */
  told(one: Compared, others: readonly Compared[]): number;
  /** 0 to 1: how much two sentences have in common; `SAME` or more only where they tell the same. */
  between(one: Compared, other: Compared): number;
}

/** Reads sentences so that they can be compared; all of one summary with the same vocabulary. */
export function createReader(utteranceAt: (citation: Citation) => string | undefined) {
  const vocabulary = createVocabulary();
  return {
    vocabulary,
    read(candidate: Candidate): Compared {
      const { article, span, quotations } = candidate;
      const textOf = (from: number, to: number) =>
        vocabulary.read(article.text.slice(from, to), article.lang);
      const utterances = quotations.flatMap(
        (one) => utteranceAt({ articleId: article.id, span: one.span }) ?? [],
      );
      return {
        candidate,
        text: textOf(span.start, span.end),
        said: quotations.map((one) => ({ text: textOf(one.span.start, one.span.end), kind: one.kind })),
        utterances: new Set(utterances),
      };
    },
  };
}

/** How alike sentences are among these: a word that most of them have tells little. */
export function* likenessAmong(
  sentences: readonly Compared[],
  vocabulary: Vocabulary,
): Generator<void, Likeness> {
  const rarity = rarityBy(
    yield* countTerms(
      sentences.map(({ text }) => text),
      vocabulary,
    ),
  );
  const weight = (term: number): number => LEAST_WEIGHT + rarity(term);
  const weightOf = (terms: Iterable<number>): number => {
    let sum = 0;
    for (const term of terms) sum += weight(term);
    return sum;
  };
  /** Dice's coefficient by weight. */
  function dice({ set: one }: TermText, { set: other }: TermText): number {
    const known = new Set(other);
    const shared = weightOf([...one].filter((term) => known.has(term)));
    const all = weightOf(one) + weightOf(other);
    return all === 0 ? 0 : (2 * shared) / all;
  }
  function tellSame(one: Compared, other: Compared): boolean {
    if (overlap(one.candidate, other.candidate)) return true;
    if (!one.utterances.isDisjointFrom(other.utterances)) return true;
    if (one.candidate.article.lang !== other.candidate.article.lang) return false;
    return (
      dice(one.text, other.text) >= SAME ||
      isRetold(one, other) ||
      isRetold(other, one) ||
      sameness(one.text, other.text, { rarity, vocabulary, parts: 0 }) > 0
    );
  }
  /** Whether a sentence has most of what the other quotes. */
  function isRetold(one: Compared, { said }: Compared): boolean {
    return said.some(({ text, kind }) => {
      const common = [...text.set].filter((term) => one.text.set.includes(term));
      return (
        kind !== 'indirect' && common.length >= FEWEST && weightOf(common) >= RETOLD * weightOf(text.set)
      );
    });
  }
  function agree(one: Compared, other: Compared): boolean {
    const [short, long] = [one, other].map(({ text }) => text.set.length).sort((a, b) => a - b);
    return (
      one.candidate.article.lang === other.candidate.article.lang &&
      (long as number) <= 2 * (short as number) &&
      sameness(one.text, other.text, { rarity, vocabulary, parts: 0 }) > 0
    );
  }
  function told({ text }: Compared, others: readonly Compared[]): number {
    const known = new Set(others.flatMap((other) => [...other.text.set]));
    let [all, said] = [0, 0];
    for (const term of text.set) {
      all += weight(term);
      if (known.has(term)) said += weight(term);
    }
    return all === 0 ? 1 : said / all;
  }
  return {
    told,
    weight,
    tellSame,
    agree,
    between: (one, other) => (tellSame(one, other) ? 1 : dice(one.text, other.text)),
  };
}

function overlap(one: Candidate, other: Candidate): boolean {
  return (
    one.article.id === other.article.id && one.span.start < other.span.end && other.span.start < one.span.end
  );
}

/** The bound of likeness: two sentences of a summary stay below it. */
export const SAME = 0.5;

// Of the words of a quotation, by weight, and how many.
const RETOLD = 0.5;
const FEWEST = 4;

// Of a word that all sentences have, against 1 of one that a single sentence has.
const LEAST_WEIGHT = 0.1;
