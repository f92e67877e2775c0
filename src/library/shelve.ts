import type { Engine } from '../search/engine.ts';
import { passagesOf } from '../search/passages.ts';
import { partedMap } from '../turns/parted-map.ts';
import type { Pause } from '../turns/pause.ts';
import type { Article } from '../types.ts';
import { isIndexedAlike } from './alike.ts';
import type { ShelvedArticle } from './create.ts';
import type { Kept } from './snapshot/unpack.ts';

/** The articles with their passages: the very ones that were kept where the article is as it was, else worked out anew. */
export async function shelve(
  articles: readonly Article[],
  kept: Kept | undefined,
  pause: Pause,
): Promise<ReadonlyMap<string, ShelvedArticle>> {
  const before = partedMap<string, Article>();
  for (const article of kept?.corpus.articles ?? []) {
    before.set(article.id, article);
    await pause();
  }
  const shelved = new Map<string, ShelvedArticle>();
  for (const article of articles) {
    const earlier = before.get(article.id);
    const isKept = isIndexedAlike(earlier, article);
    const passages = (isKept && kept?.passages.get(article.id)) || passagesOf(article);
    shelved.set(article.id, { article, passages });
    await pause();
  }
  return shelved;
}

/** Removes from the engine what is not in the corpus as it was, and adds what is missing. */
export async function update(
  engine: Engine,
  articles: ReadonlyMap<string, ShelvedArticle>,
  kept: Kept | undefined,
  onProgress: (done: number, total: number) => void,
  pause: Pause,
): Promise<void> {
  for (const { id } of [...engine.collection.members()]) {
    if (articles.get(id)?.passages !== kept?.passages.get(id)) engine.remove(id);
    await pause();
  }
  const missing: ShelvedArticle[] = [];
  for (const shelved of articles.values()) {
    if (engine.collection.member(shelved.article.id) === undefined) missing.push(shelved);
    await pause();
  }
  for (const [i, { article, passages }] of missing.entries()) {
    const { id, title, lang, text } = article;
    engine.add({ id, title, lang, passages: passages.map((span) => ({ text, span })) });
    onProgress(i + 1, missing.length);
    await pause();
  }
}
