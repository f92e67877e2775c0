import type { Article, Lang } from '../../types.ts';
import type { Shelf, ShelvedArticle } from '../create.ts';
import { askTopic, byArticle, topicShare } from './topic.ts';

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
  const shared = near.map(({ member }) => ({ member, share: topicShare(shelf, asked, member) }));
  const most = Math.max(...shared.map(({ share }) => share), 0);
  const nearest = shared.filter(({ share }) => share >= LEAST_SHARE && share >= NEARLY * most);
  const headlines = nearest.map(({ member }) =>
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

// Of the topic, and of what the nearest has of it.
const LEAST_SHARE = 0.2;
const NEARLY = 0.7;

const MOST_NAMES = 2;

// In UTF-16 units: it is a topic again when it is pressed.
const LONGEST = 200;
