import { anchorAt, reanchor } from '../anchor.ts';
import { answer } from '../answer.ts';
import type { Library, Quotes } from '../library.ts';
import { isQuestion } from '../search/asking-words.ts';
import type { Engine } from '../search/engine.ts';
import { pagesOf } from '../search/passages.ts';
import type { Ranked } from '../search/rank.ts';
import { sentences } from '../text/sentences.ts';
import type { Article, Citation, Lang, Span } from '../types.ts';
import type { Coverage } from './answers/coverage.ts';
import type { Answer, Found, SearchPage } from './answers/passages.ts';
import { explain } from './explain.ts';
import { readQuestion } from './question.ts';
import { search } from './search.ts';
import { summaryOf } from './summary/summarise.ts';

/** An article with its passages, as they were indexed. */
export interface ShelvedArticle {
  readonly article: Article;
  readonly passages: readonly Span[];
}

/** What the parts of the library share. */
export interface Shelf {
  readonly engine: Engine;
  readonly articles: ReadonlyMap<string, ShelvedArticle>;
  /** A passage of the engine as commands know it. */
  found(ranked: Ranked, confidence: number): Found;
  slice(citation: Citation): string;
  /** The outlets that are looked at where none is named; all where absent. */
  readonly only?: readonly string[];
}

/** A library over articles that are in the engine already; `coverage` is what they cover. */
export function createLibrary(
  engine: Engine,
  articles: ReadonlyMap<string, ShelvedArticle>,
  quotes: Quotes,
  related: Library['related'],
  coverage: Coverage,
): Library {
  const shelf: Shelf = {
    engine,
    articles,
    found: (ranked, sure) => found(engine, articles, ranked, sure),
    slice: ({ articleId, span }) => articles.get(articleId)?.article.text.slice(span.start, span.end) ?? '',
  };
  // A question of names only is read as the language that most articles are in.
  const usual: Lang = coverage.languages[0]?.lang ?? 'id';

  const library: Library = {
    ...asking(shelf, quotes, usual),
    slice: shelf.slice,
    isQuestion,
    article: (id) => articles.get(id)?.article,
    related,
    pages: pagesOf,
    coverage: () => coverage,
    passageAt({ articleId, span }) {
      const n = articles.get(articleId)?.passages.findIndex(({ end }) => span.start < end) ?? -1;
      return n < 0 ? undefined : `${articleId}.${n}`;
    },
    anchor({ articleId, span }) {
      const article = articles.get(articleId)?.article;
      return article && anchorAt(article, span);
    },
    reanchor: (anchor) => reanchor(anchor, related(anchor.article)),
    quotes,
    within(only) {
      if (only.length === 0) return library;
      return {
        ...library,
        ...asking({ ...shelf, only }, quotes, usual),
        coverage: () => ({ ...coverage, only }),
        quotes: { ...quotes, by: (request) => quotes.by({ only, ...request }) },
      };
    },
  };
  return library;
}

/** What looks at the outlets of a shelf. */
function asking(
  shelf: Shelf,
  quotes: Quotes,
  usual: Lang,
): Pick<Library, 'ask' | 'search' | 'summarise' | 'why'> {
  return {
    async ask(text): Promise<Answer> {
      const question = readQuestion(shelf, text, usual);
      const { passages, confidence: sure } = answer(shelf.engine, question.words, question.lang, question);
      const found = passages.map((one) => shelf.found(one.ranked, one.confidence));
      return { found, confidence: sure, ...question.looked };
    },
    async search(query, page): Promise<SearchPage> {
      return search(shelf, query, usual, page);
    },
    summarise: (request) => summaryOf({ shelf, quotes, usual }, request),
    why: (passageId, question) => explain(shelf, passageId, question, usual),
  };
}

/** The entry of a passage in the engine; undefined where there is no such passage. */
export function entryOf({ collection }: Engine, passageId: string): number | undefined {
  const [, articleId, n] = /^([a-z0-9]+)\.(0|[1-9]\d{0,5})$/.exec(passageId) ?? [];
  const member = articleId === undefined ? undefined : collection.member(articleId);
  return member !== undefined && Number(n) < member.count ? member.first + Number(n) : undefined;
}

function found(
  { collection }: Engine,
  articles: ReadonlyMap<string, ShelvedArticle>,
  ranked: Ranked,
  sure: number,
): Found {
  const member = collection.memberOf(ranked.entry);
  const n = ranked.entry - member.first;
  const { article, passages } = articles.get(member.id) as ShelvedArticle;
  const span = passages[n] as Span;
  const mark = ranked.sentence.score > 0 ? sentences(article.text, span)[ranked.sentence.number] : undefined;
  return {
    passageId: `${member.id}.${n}`,
    citation: { articleId: member.id, span },
    confidence: sure,
    ...(mark !== undefined && { mark }),
  };
}
