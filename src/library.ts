import type { Check, Comparison } from './library/answers/checks.ts';
import type { Coverage } from './library/answers/coverage.ts';
import type { Answer, Explanation, SearchPage } from './library/answers/passages.ts';
import type { Summary, SummaryRequest } from './library/answers/summary.ts';
import type {
  QuotePage,
  QuoteRequest,
  SpeakerCount,
  UtterancePage,
  Uttered,
} from './library/answers/utterances.ts';
import type { Anchor, Article, ArticleOrigin, Citation, Held, Span } from './types.ts';

/** Everything that a command may ask of the core. */
export interface Library {
  /** The words that a citation points to. No text leaves the corpus in any other way. */
  slice(citation: Citation): string;
  article(id: string): Article | undefined;
  /** The article itself where it is still there; else what may be a later version of it, most trusted first. */
  related(article: ArticleOrigin): readonly Article[];
  /** The parts of an article that are its own text, in order, at most `size` UTF-16 units each, cut between sentences. */
  pages(article: Article, size: number): readonly Span[];
  /** Up to three passages that answer the question, which may name a `source:`, best first. Never throws on a malformed question. */
  ask(question: string): Promise<Answer>;
  /** Whether a text is put as a question, in either language, and not as search words. */
  isQuestion(text: string): boolean;
  /** Ranked passages for search words with `"exact phrase"`, `-without`, `source:`, `after:`, `before:`. */
  search(query: string, page: { readonly offset: number; readonly limit: number }): Promise<SearchPage>;
  /** Some sentences on a topic from several articles. Never throws on a malformed topic. */
  summarise(request: SummaryRequest): Promise<Summary>;
  /** Undefined if there is no such passage. */
  why(passageId: string, question: string): Explanation | undefined;
  coverage(): Coverage;
  /** The passage in which a citation begins; undefined if there is none. */
  passageAt(citation: Citation): string | undefined;
  /** A citation that can be kept; undefined if there is no such article. */
  anchor(citation: Citation): Anchor | undefined;
  /** What has become of the words of an anchor. */
  reanchor(anchor: Anchor): Held;
  readonly quotes: Quotes;
  /**
   * The same library, in which `ask`, `search`, `summarise` and `quotes.by` look at the articles of these outlets alone, reprints
   * included, unless an outlet is named; `why` explains that. Costs nothing; without outlets it is this one.
   */
  within(outlets: readonly string[]): Library;
}

/** Who said what in the corpus. */
export interface Quotes {
  by(request: QuoteRequest): QuotePage;
  /** The newest 200 with quotation marks whose speaker and year are known. */
  latest(page: { readonly offset: number; readonly limit: number }): UtterancePage;
  /** Whose name fits what is typed, the most quoted first; for nothing typed, the first of `speakers`. */
  suggest(typed: string, limit: number): readonly SpeakerCount[];
  /** People and bodies, the most quoted first; documents and laws are found by what is typed only. */
  speakers(page: { readonly offset: number; readonly limit: number }): {
    readonly speakers: readonly SpeakerCount[];
    readonly total: number;
  };
  /** The utterance that the words fit best; undefined if none does. */
  compare(words: string): Comparison | undefined;
  /** Looks for a quotation, with or without marks and its speaker (`"Saya senang," kata Sari`). */
  check(text: string): Check;
  /** The quotation that begins where a citation does; undefined if none does. Paraphrased wordings are included only if this quotation is one. */
  at(citation: Citation): Uttered | undefined;
}
