import type { Library } from '../../library.ts';
import type { Correction, Pin, PinnedSentence, Wish } from '../../pins.ts';
import type { Anchor, Quotation, Span } from '../../types.ts';

/** A pin as the current articles support it; undefined if nothing in it has to change. */
export function reviewed(pin: Pin, library: Library, now: number): Pin | undefined {
  const looked = pin.sentences.map((sentence) => review(sentence, library, now));
  if (looked.every(({ isSame }) => isSame)) return undefined;
  const sentences = looked.flatMap(({ sentence }) => sentence ?? []);
  const found = looked.flatMap(({ correction }) => correction ?? []);
  // The new version of an article that was known is no news.
  const seen = [...new Set([...pin.seen, ...sentences.map(({ anchor }) => anchor.articleId)])];
  return {
    ...pin,
    wish: followed(pin.wish, sentences),
    sentences,
    seen,
    settled: false,
    corrections: [...pin.corrections, ...found],
    ...(found.length > 0 && { edited: now }),
  };
}

/** What is pinned by itself is asked for by its place, which is another by now. */
function followed(wish: Wish, [sentence]: readonly PinnedSentence[]): Wish {
  if (wish.passage === undefined || sentence === undefined) return wish;
  const { citation, quotation } = sentence;
  return { ...wish, passage: quotation ? { ...citation, span: quotation.span } : citation };
}

interface Reviewed {
  readonly isSame: boolean;
  readonly sentence?: PinnedSentence;
  readonly correction?: Correction;
}

function review(sentence: PinnedSentence, library: Library, now: number): Reviewed {
  const { anchor } = sentence;
  const held = library.reanchor(anchor);
  const note = (kind: Correction['kind'], reads?: Anchor): Correction => ({
    at: now,
    kind,
    ...(anchor.article.source !== undefined && { source: anchor.article.source }),
    ...(reads && { sentence: reads.exact }),
  });
  switch (held.kind) {
    case 'same':
      return { isSame: true, sentence };
    case 'moved':
      return { isSame: false, sentence: moved(sentence, held.anchor) };
    case 'changed':
      return {
        isSame: false,
        sentence: withoutQuotation(sentence, held.anchor),
        correction: note('changed', held.anchor),
      };
    case 'lost':
    case 'gone':
      return { isSame: false, correction: note(held.kind) };
    default:
      return held satisfies never;
  }
}

/** The same words, elsewhere: who says them goes along. */
function moved(sentence: PinnedSentence, anchor: Anchor): PinnedSentence {
  const { quotation } = sentence;
  const plain = withoutQuotation(sentence, anchor);
  if (quotation === undefined || anchor.exact !== sentence.anchor.exact) return plain;
  const by = anchor.span.start - sentence.anchor.span.start;
  return { ...plain, quotation: shifted(quotation, by) };
}

/** What else the quotation points to may have moved by another distance. */
function shifted({ kind, span, sentence, speaker, confidence, saidOn }: Quotation, by: number): Quotation {
  const at = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return {
    kind,
    span: at(span),
    sentence: at(sentence),
    confidence,
    ...(speaker !== undefined && { speaker }),
    ...(saidOn && { saidOn: { value: saidOn.value, basis: saidOn.basis, words: saidOn.words } }),
  };
}

/** Words that are others now may be said by others, or by nobody. */
function withoutQuotation({ quotation: _, ...sentence }: PinnedSentence, anchor: Anchor): PinnedSentence {
  return { ...sentence, anchor, citation: { articleId: anchor.articleId, span: anchor.span } };
}
