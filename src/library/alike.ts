import type { Article } from '../types.ts';

/** Whether the index of one article serves for another. The same id says that text and outlet are the same. */
export function isIndexedAlike(before: Article | undefined, now: Article): boolean {
  if (before === undefined || before === now) return before === now;
  return (
    before.title === now.title &&
    before.lang === now.lang &&
    JSON.stringify(before.furniture) === JSON.stringify(now.furniture)
  );
}
