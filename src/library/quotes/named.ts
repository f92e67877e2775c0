import type { RankedSpeaker } from '../../quotes/speakers/find.ts';
import { words } from '../../text/words.ts';
import type { QuoteShelf } from './shelf.ts';

/** Whose name a text is from its first word to its last; nobody where it goes on, or is a name that is only begun or written much the same. */
export function namedAll(shelf: QuoteShelf, text: string): readonly RankedSpeaker[] {
  const { found, used, isAlike, isBegun } = shelf.find(text);
  return isAlike || isBegun || used < words(text).length ? [] : found;
}
