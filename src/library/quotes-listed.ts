import { isDocument } from '../quotes/documents.ts';
import type { QuoteShelf } from './quotes-shelf.ts';

/**
 * The numbers of the speakers to be listed, the most quoted first: documents and laws are quoted, but are nobody. Looks once. Whoever the entity
 * file has is listed, whatever the name.
 */
export function listedOf(shelf: QuoteShelf): () => readonly number[] {
  let listed: readonly number[] | undefined;
  return () => {
    listed ??= Array.from({ length: shelf.speakers }, (_, number) => number).filter(
      (number) => shelf.isKnown(number) || !isDocument(shelf.speaker(number).name),
    );
    return listed;
  };
}
