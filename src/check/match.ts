import type { Utterance } from '../library/answers/utterances.ts';
import { bestFit, type Fit } from '../quotes/lookup/fit.ts';
import type { AskedWords, QuotationIndex } from '../quotes/lookup/quotation-index.ts';
import { words } from '../text/words.ts';
import type { Span } from '../types.ts';
import { negationBefore } from './negation.ts';

/** A stretch of a quotation that is like what was asked. */
export interface Match {
  readonly entry: number;
  /** In the text of its article. */
  readonly span: Span;
  /** 0 to 1; 1 where the stretch has the same words. */
  readonly similarity: number;
  readonly byAnother: boolean;
}

type Index = QuotationIndex<Utterance>;

/** Where quotations have the words, or most of them in their order, best first. See `check` for the thresholds. */
export function matches(text: string, index: Index, byAnother: (utterance: Utterance) => boolean): Match[] {
  const asked = index.understand(words(text).map(({ form }) => form));
  const other = (entry: number): boolean => byAnother(index.of(entry).utterance);
  const worth = (match: Match): number => match.similarity - (match.byAnother ? ANOTHER : 0);
  const whole = exact(asked, index, other);
  const found =
    whole && !whole.byAnother ? [whole] : [...(whole ? [whole] : []), ...near(asked, index, other)];
  return found.sort((one, next) => worth(next) - worth(one));
}

function exact(asked: AskedWords, index: Index, byAnother: (entry: number) => boolean): Match | undefined {
  const length = asked.words.length;
  const isWhole = (entry: number): boolean => index.words(entry).length === length;
  const places = index
    .containing(asked)
    .filter(({ entry }) => isTelling(asked, index, isWhole(entry)))
    .map((place) => ({ ...place, order: (byAnother(place.entry) ? 2 : 0) + (isWhole(place.entry) ? 0 : 1) }))
    .sort((one, other) => one.order - other.order);
  for (const { entry, at } of places.slice(0, TRIED)) {
    const span = stretch(index, entry, at, at + length);
    if (!span.negated) return { entry, span, similarity: 1, byAnother: byAnother(entry) };
  }
  return undefined;
}

/** Whether there are enough words to be a quotation rather than a common phrase. */
function isTelling(asked: AskedWords, index: Index, whole: boolean): boolean {
  const telling = asked.weights.filter((weight) => weight === 1).length;
  const rarest = Math.min(
    ...asked.stems.filter((_, place) => asked.weights[place] === 1).map((stem) => index.frequency(stem)),
  );
  const rare = rarest <= 3 + index.size / 20_000;
  const length = asked.words.length;
  return whole ? length >= 2 || rare : (length >= 4 && telling >= 1) || (length >= 2 && rare);
}

function near(asked: AskedWords, index: Index, byAnother: (entry: number) => boolean): Match[] {
  return index.alike(asked, CANDIDATES).flatMap((entry): Match[] => {
    const found = bestFit(asked, index.words(entry), index.weight, LIKE);
    if (!found || found.shared < 4 || found.telling < 2) return [];
    if (found.similarity < (found.telling < 3 && !isOneTurn(found) ? LIKE_IF_SHORT : LIKE)) return [];
    const span = stretch(index, entry, found.from, found.to);
    return [{ entry, span, similarity: found.similarity, byAnother: byAnother(entry) }];
  });
}

/** Whether so many words are the same one after the other, small ones too, that it hardly happens by chance. */
const isOneTurn = ({ shared, sameness }: Fit): boolean => shared >= 7 && sameness >= 0.8;

/** The span of some words of a quotation, from the negation on that goes before them in the same clause. */
function stretch(
  index: Index,
  entry: number,
  from: number,
  to: number,
): Span & { readonly negated: boolean } {
  const { articleId, quotation } = index.of(entry).wording;
  const { text } = index.articleOf(articleId);
  const all = words(text, quotation.span.start, quotation.span.end);
  const negation = negationBefore(text, all, from);
  const start = all[negation ?? from]?.start ?? quotation.span.start;
  return { start, end: all[to - 1]?.end ?? quotation.span.end, negated: negation !== undefined };
}

const CANDIDATES = 60;
const TRIED = 50;
const LIKE = 0.6;
const LIKE_IF_SHORT = 0.75;
// How much less like the asked words those of the named speaker may be than somebody else's.
const ANOTHER = 0.15;
