import { check } from '../check.ts';
import { compare } from '../compare.ts';
import type { Quotes, Speaker } from '../library.ts';
import { createQuotationIndex } from '../quotes/quotation-index.ts';
import type { Engine } from '../search/engine.ts';
import { detectLanguage } from '../text/language.ts';
import type { Article, Citation, Entity } from '../types.ts';
import type { ShelvedArticle } from './create.ts';
import { createQuotes } from './quotes.ts';
import { toUtterance } from './quotes-utterance.ts';

/** Who said what, over articles that are in the engine already. Rejects only with what `pause` rejects with. */
export async function openQuotes(
  engine: Engine,
  articles: ReadonlyMap<string, ShelvedArticle>,
  entities: readonly Entity[],
  pause: () => Promise<void> | undefined,
): Promise<Quotes> {
  const { shelf, ...quotes } = await createQuotes({ articles, entities, pause });
  const articleOf = (id: string): Article => (articles.get(id) as ShelvedArticle).article;
  const index = lazily(() =>
    createQuotationIndex(
      shelf.utterances.filter(({ isMarked }) => isMarked).map((one) => toUtterance(one)),
      articleOf,
    ),
  );
  const findPassages = (text: string): readonly Citation[] =>
    engine.find(engine.understand(text, detectLanguage(text, 'id')), { limit: PASSAGES }).flatMap(({ entry }) => {
      const member = engine.collection.memberOf(entry);
      const span = articles.get(member.id)?.passages[entry - member.first];
      return span === undefined ? [] : [{ articleId: member.id, span }];
    });
  const resolve = (name: string): readonly Speaker[] => shelf.find(name).found;
  return {
    ...quotes,
    compare: (words) => compare(words, index()),
    check: (text) => check(text, { index: index(), findPassages, resolve }),
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const PASSAGES = 40;
