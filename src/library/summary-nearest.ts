import type { Article, Lang } from '../types.ts';
import type { Shelf, ShelvedArticle } from './create.ts';
import { askTopic, byArticle, topicShare } from './summary-topic.ts';

/** The headlines of the articles that come nearest to a topic, the best first; of one without a headline, the names in its first sentence. */
export function* nearestHeadlines(
  shelf: Shelf,
  topic: string,
  usual: Lang,
): Generator<void, readonly string[]> {
  const asked = askTopic(shelf, topic, usual);
  yield;
  const near = byArticle(shelf, shelf.engine.find(asked)).slice(0, LOOKED_AT);
  yield;
  const shared = near.filter(({ member }) => topicShare(shelf, asked, member) >= LEAST_SHARE);
  const headlines = shared.map(({ member }) =>
    headlineOf((shelf.articles.get(member.id) as ShelvedArticle).article),
  );
  return [...new Set(headlines)].filter((headline) => headline !== '' && headline.length <= LONGEST);
}

function headlineOf({ title, titleDerived }: Article): string {
  if (!titleDerived) return title;
  const names = title.match(/\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)+/gu) ?? [];
  return [...new Set(names)].slice(0, MOST_NAMES).join(', ');
}

const LOOKED_AT = 10;
const LEAST_SHARE = 0.2;
const MOST_NAMES = 2;

// In UTF-16 units: it is a topic again when it is pressed.
const LONGEST = 200;
