import type { QuoteShelf } from './shelf.ts';

/** The numbers of the latest utterances between marks whose speaker is known, newest first, at most `MOST`. Looks once. */
export function latestOf(shelf: QuoteShelf): () => readonly number[] {
  let latest: readonly number[] | undefined;
  return () => {
    latest ??= newest(shelf);
    return latest;
  };
}

/** One pass that keeps the newest so far, so that a large corpus is not sorted for a few. */
function newest(shelf: QuoteShelf): readonly number[] {
  const kept: { readonly utterance: number; readonly when: string }[] = [];
  for (let utterance = 0; utterance < shelf.utterances; utterance++) {
    const when = shelf.when(utterance);
    const isLate = kept.length < MOST || when > (kept.at(-1)?.when ?? '');
    if (!isLate || !/^\d/.test(when) || !isQuoted(shelf, utterance)) continue;
    kept.splice(placeOf(kept, when), 0, { utterance, when });
    if (kept.length > MOST) kept.pop();
  }
  return kept.map(({ utterance }) => utterance);
}

/** Behind all that are as late: the order of the corpus is kept within a day. */
function placeOf(kept: readonly { readonly when: string }[], when: string): number {
  const place = kept.findIndex((one) => one.when < when);
  return place < 0 ? kept.length : place;
}

function isQuoted(shelf: QuoteShelf, utterance: number): boolean {
  return shelf.isMarked(utterance) && shelf.speakerOf(utterance) !== undefined;
}

const MOST = 200;
