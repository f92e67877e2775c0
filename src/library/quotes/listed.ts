import { isDocument } from '../../quotes/attribution/documents.ts';
import { isUnnamed } from '../../quotes/speakers/unnamed.ts';
import type { QuoteShelf } from './shelf.ts';

/**
 * The numbers of the speakers to be listed, the most quoted first: documents and laws are quoted, but are nobody, and who is not named could be
 * anybody. Looks once. Whoever the entity file has is listed, whatever the name.
 */
export function listedOf(shelf: QuoteShelf): () => readonly number[] {
  let listed: readonly number[] | undefined;
  return () => {
    listed ??= Array.from({ length: shelf.speakers }, (_, number) => number).filter((number) => {
      const { name } = shelf.speaker(number);
      return shelf.isKnown(number) || !(isDocument(name) || isUnnamed(name));
    });
    return listed;
  };
}
