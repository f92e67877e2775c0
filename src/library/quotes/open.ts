import { check } from '../../check.ts';
import { compare, comparison } from '../../compare.ts';
import type { Quotes } from '../../library.ts';
import type { Engine } from '../../search/engine.ts';
import { detectLanguage } from '../../text/language.ts';
import { inTurns } from '../../turns/in-turns.ts';
import type { Pause } from '../../turns/pause.ts';
import type { Article, Citation, Entity } from '../../types.ts';
import type { Speaker } from '../answers/utterances.ts';
import type { ShelvedArticle } from '../create.ts';
import { createQuotes } from './create.ts';
import type { SavedGroups } from './groups.ts';
import { indexShelf } from './index-words.ts';
import { namedAll } from './named.ts';
import { wordingsOf } from './of-speaker.ts';
import type { Quotations } from './quotations.ts';
import { shelfOf } from './shelf.ts';

/** Who said what, over articles that are in the engine already. Rejects only with what `pause` rejects with. */
export async function openQuotes(
  engine: Engine,
  articles: ReadonlyMap<string, ShelvedArticle>,
  { quotations, groups }: { readonly quotations: Quotations; readonly groups: SavedGroups },
  entities: readonly Entity[],
  pause: Pause,
): Promise<Quotes> {
  const shelf = await inTurns(shelfOf(quotations, groups, entities), pause);
  const articleOf = (id: string): Article => (articles.get(id) as ShelvedArticle).article;
  const index = await inTurns(indexShelf(shelf, articleOf), pause);
  const findPassages = (text: string): readonly Citation[] =>
    engine
      .find(engine.understand(text, detectLanguage(text, 'id')), { limit: PASSAGES })
      .flatMap(({ entry }) => {
        const member = engine.collection.memberOf(entry);
        const span = articles.get(member.id)?.passages[entry - member.first];
        return span === undefined ? [] : [{ articleId: member.id, span }];
      });
  const resolve = (name: string): readonly Speaker[] => shelf.find(name).found;
  const isName = (typed: string): boolean => namedAll(shelf, typed).length > 0;
  return {
    ...createQuotes(shelf),
    compare: (text) => comparison(wordingsOf(shelf, text), index) ?? compare(text, index),
    check: (text) => check(text, { index, findPassages, resolve, isName }),
  };
}

const PASSAGES = 40;
