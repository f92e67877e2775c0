import type { TermText, Vocabulary } from './terms.ts';

/** How RARE a content word is in the corpus: 1 for one that stands in a single text, 0 for one that stands in all. */
export type Rarity = (term: number) => number;

/** In how many texts each content word stands. */
export interface TermCounts {
  readonly counts: Uint32Array;
  readonly texts: number;
}

/** Yields now and then. */
export function* countTerms(
  texts: Iterable<Pick<TermText, 'set'>>,
  vocabulary: Pick<Vocabulary, 'size'>,
): Generator<void, TermCounts> {
  const counts = new Uint32Array(vocabulary.size);
  let total = 0;
  for (const { set } of texts) {
    total++;
    for (const term of set) counts[term] = (counts[term] as number) + 1;
    if (total % 256 === 0) yield;
  }
  return { counts, texts: total };
}

/** Rarity by what was counted. */
export function rarityBy({ counts, texts }: TermCounts): Rarity {
  const scale = Math.log(Math.max(texts, 20));
  // Asked for millions of times while quotations are grouped.
  const rarities = new Float64Array(counts.length);
  for (let term = 0; term < counts.length; term++)
    rarities[term] = 1 - Math.min(1, Math.log(Math.max(1, counts[term] as number)) / scale);
  return (term) => rarities[term] ?? 1;
}

/** Rarity by the number of texts that have each word. Yields now and then. */
export function* rarityOf(texts: Iterable<TermText>, vocabulary: Vocabulary): Generator<void, Rarity> {
  return rarityBy(yield* countTerms(texts, vocabulary));
}

/** Which of two texts is short of which, and how far they may be held for the same. */
export interface Comparing {
  readonly rarity: Rarity;
  readonly vocabulary: Vocabulary;
  /**
   * How many of the two are fragments: one that was picked out tells more than a clause that two whole utterances share, and a
   * single word tells something only of two fragments.
   */
  readonly parts: number;
}

/**
 * How much the shorter text says the same as the longer, 0 where it is not the same utterance: equal words, four fifths of them
 * close together in the longer, or half of all by weight in common. Opposites, a negation or other numbers tell them apart.
 */
export function sameness(one: TermText, other: TermText, { rarity, vocabulary, parts }: Comparing): number {
  const [short, long] = one.set.length <= other.set.length ? [one, other] : [other, one];
  if (one.plain === other.plain)
    return one.words >= FEWEST_EQUAL || weightOf(one.set, rarity) >= TELLING ? 2 : 0;
  const common = short.set.filter((term) => has(long.set, term));
  if (common.length === 0 || contradicts(short, long, vocabulary)) return 0;
  const shared = weightOf(common, rarity);
  const [ofShort, ofLong] = [weightOf(short.set, rarity), weightOf(long.set, rarity)];
  const union = ofShort + ofLong - shared;
  const likeness = union > 0 ? shared / union : 0;
  if (isContained(short, long, common, shared, parts)) return 1 + likeness;
  return likeness >= 0.5 && common.length >= 3 ? likeness : 0;
}

function isContained(
  short: TermText,
  long: TermText,
  common: Int32Array,
  shared: number,
  parts: number,
): boolean {
  const count = short.set.length;
  if (common.length < 0.8 * count) return false;
  if (count === 1) return parts === 2 && shared >= RARE;
  const window = count < FEWEST_FREE ? 2 * count + 1 : 3 * count;
  return shared >= (parts === 0 && count < FEWEST_FREE ? 1 : TELLING) && standTogether(common, long, window);
}

/** Whether the words stand in some stretch of so many content words. */
function standTogether(terms: Int32Array, { sequence }: TermText, window: number): boolean {
  if (sequence.length <= window) return true;
  const counts = new Map<number, number>(Array.from(terms, (term) => [term, 0]));
  let present = 0;
  for (let at = 0; at < sequence.length; at++) {
    const entering = counts.get(sequence[at] as number);
    if (entering !== undefined) {
      counts.set(sequence[at] as number, entering + 1);
      if (entering === 0) present++;
    }
    const left = at >= window ? (sequence[at - window] as number) : -1;
    const leaving = counts.get(left);
    if (leaving !== undefined) {
      counts.set(left, leaving - 1);
      if (leaving === 1) present--;
    }
    if (present === terms.length) return true;
  }
  return false;
}

function contradicts(short: TermText, long: TermText, vocabulary: Vocabulary): boolean {
  const comparable = long.set.length <= 2 * short.set.length + 2;
  if (comparable && short.isNegated !== long.isNegated) return true;
  if (short.isNegated && !long.isNegated) return true;
  const [few, many] =
    short.numbers.length <= long.numbers.length
      ? [short.numbers, long.numbers]
      : [long.numbers, short.numbers];
  if (few.some((number) => !many.includes(number))) return true;
  return short.set.some(
    (term) =>
      !has(long.set, term) &&
      vocabulary.opposite(term).some((other) => has(long.set, other) && !has(short.set, other)),
  );
}

function weightOf(terms: Int32Array, rarity: Rarity): number {
  let sum = 0;
  for (const term of terms) sum += rarity(term);
  return sum;
}

/** Whether a sorted list has a number. */
function has(sorted: Int32Array, number: number): boolean {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as number) < number) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === number;
}

// Found on invented pairs: two ordinary words (`kerja sama`) stay below `TELLING`, a RARE one with an ordinary one does not.
const TELLING = 0.75;
const RARE = 0.6;
const FEWEST_EQUAL = 3;
// From so many content words on, some of them may be left out.
const FEWEST_FREE = 5;
