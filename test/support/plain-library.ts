import { anchorAt, reanchor } from '../../src/anchor.ts';
import type { Found } from '../../src/library/answers/passages.ts';
import type { SummarySentence } from '../../src/library/answers/summary.ts';
import type { Library } from '../../src/library.ts';
import { isQuestion } from '../../src/search/asking-words.ts';
import type { Article, Span } from '../../src/types.ts';
import { plainQuotes } from './plain-quotes.ts';

/** A library over articles at hand. A passage is a paragraph; it is found by the share of the asked words that it holds. */
export function plainLibrary(articles: readonly Article[]): Library {
  const slice: Library['slice'] = ({ articleId, span }) =>
    article(articleId)?.text.slice(span.start, span.end) ?? '';
  const article: Library['article'] = (id) => articles.find((one) => one.id === id);
  const passages = articles.flatMap((one) =>
    paragraphs(one).map((span, i) => ({ id: `${one.id}-${i}`, citation: { articleId: one.id, span } })),
  );

  function find(question: string): readonly Found[] {
    const asked = words(question);
    return passages
      .map(({ id, citation }) => {
        const met = words(slice(citation)).filter((word) => asked.includes(word));
        return {
          passageId: id,
          citation,
          confidence: Math.min(1, new Set(met).size / Math.max(1, asked.length)),
        };
      })
      .filter(({ confidence }) => confidence > 0)
      .sort((a, b) => b.confidence - a.confidence)
      .map((found) => ({ ...found, mark: firstHalf(found.citation.span) }));
  }

  const library: Library = {
    slice,
    article,
    related: (known) => articles.filter(({ id, file }) => id === known.id || file === known.file),
    pages: (one, size) => paragraphs(one).flatMap((span) => pieces(span, size)),
    isQuestion,
    ask: async (question) => {
      const found = find(question).filter(({ confidence }) => confidence >= 0.5);
      return { found: found.slice(0, 3), confidence: found[0]?.confidence ?? 0 };
    },
    search: async (query, { offset, limit }) => {
      const found = find(query);
      return { found: found.slice(offset, offset + limit), total: found.length };
    },
    summarise: async ({ topic, length = 6, source, without = [] }) => {
      const isWanted = ({ citation: { articleId, span } }: Found): boolean =>
        (source === undefined || article(articleId)?.source === source) &&
        !without.some((other) => other.articleId === articleId && other.span.start === span.start);
      const near = find(topic);
      const sentences = near.filter((one) => one.confidence >= 0.5 && isWanted(one)).slice(0, length);
      const nearest = near.flatMap(({ citation }) => article(citation.articleId)?.title ?? []);
      return {
        sentences: sentences.map(({ citation }): SummarySentence => {
          const { source: outlet, reprints = [], published } = article(citation.articleId) ?? {};
          const outlets = [outlet, ...reprints.map((one) => one.source)].flatMap((name) => name ?? []);
          return { citation, outlets, origins: 1, ...(published && { day: published.value }) };
        }),
        nearest: sentences.length > 0 ? [] : [...new Set(nearest)].slice(0, 5),
      };
    },
    why: (passageId, question) => {
      const passage = passages.find(({ id }) => id === passageId);
      if (!passage) return undefined;
      const held = words(slice(passage.citation));
      const terms = words(question).map((word) => ({
        ...{ word, stem: word, rarity: 1 },
        matched: held.filter((one) => one === word),
      }));
      const features = [{ name: 'coverage', value: 0.5, weight: 2 }];
      return {
        question,
        citation: passage.citation,
        terms,
        filters: [],
        features,
        score: 1,
        confidence: 0.5,
      };
    },
    coverage: () => ({
      articles: articles.length,
      passages: passages.length,
      from: '2022',
      to: '2023-09-13',
      languages: [{ lang: 'id', articles: articles.filter(({ lang }) => lang === 'id').length }],
      sources: articles.map(({ source, published }) => ({
        articles: 1,
        ...(source && { source }),
        ...(published && { from: published.value, to: published.value }),
      })),
    }),
    passageAt: ({ articleId, span }) =>
      passages.find(({ citation }) => citation.articleId === articleId && span.start < citation.span.end)?.id,
    anchor({ articleId, span }) {
      const found = article(articleId);
      return found && anchorAt(found, span);
    },
    reanchor: (anchor) =>
      reanchor(
        anchor,
        articles.filter(({ id, file }) => id === anchor.articleId || file === anchor.article.file),
      ),
    quotes: plainQuotes([], { slice }),
    within(only) {
      if (only.length === 0) return this;
      const { ask, search, summarise } = plainLibrary(
        articles.filter(({ source = '' }) => only.includes(source)),
      );
      return {
        ...this,
        ask: async (question) => ({ ...(await ask(question)), only }),
        search: async (query, page) => ({ ...(await search(query, page)), only }),
        summarise: async (request) => ({ ...(await summarise(request)), only }),
        coverage: () => ({ ...this.coverage(), only }),
      };
    },
  };
  return library;
}

function paragraphs({ text, furniture }: Article): readonly Span[] {
  return [...text.matchAll(/[^\n]+/g)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => !furniture.some((span) => span.start < end && start < span.end));
}

function pieces({ start, end }: Span, size: number): readonly Span[] {
  return end - start <= size
    ? [{ start, end }]
    : [{ start, end: start + size }, ...pieces({ start: start + size, end }, size)];
}

function firstHalf({ start, end }: Span): Span {
  return { start, end: start + Math.ceil((end - start) / 2) };
}

function words(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
}
