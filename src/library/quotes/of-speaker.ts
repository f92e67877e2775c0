import type { Utterance } from '../answers/utterances.ts';
import { namedAll } from './named.ts';
import type { QuoteShelf } from './shelf.ts';
import { toUtterance } from './utterance.ts';

/** What the speaker whose name the text is said in more than one wording, that of most articles first; empty if the text is no name. */
export function wordingsOf(shelf: QuoteShelf, name: string): readonly Utterance[] {
  const [speaker] = namedAll(shelf, name);
  if (speaker === undefined) return [];
  const several = [...shelf.utterancesOf(speaker.key)].filter(
    (one) => shelf.isMarked(one) && shelf.rows(one).length > 1,
  );
  return several
    .sort((one, other) => shelf.rows(other).length - shelf.rows(one).length)
    .slice(0, MOST)
    .map((one) => toUtterance(shelf, one))
    .filter(({ wordings }) => wordings.length > 1);
}

const MOST = 20;
