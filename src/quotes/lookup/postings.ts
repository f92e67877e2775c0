/** Where words stand in a quotation: its number, and the place of the first among its words. */
export interface Place {
  readonly entry: number;
  readonly at: number;
}

/** Entries of numbered words. */
export interface Entries {
  readonly size: number;
  words(entry: number): Uint32Array;
}

/** In which entries each stem stands. */
export interface Postings {
  /** In how many entries the stem stands. */
  frequency(stem: number): number;
  /**
   * The entries that share the most weight of the stems, best first. Rare stems are counted first, and those that come when
   * `BUDGET` is spent are not.
   */
  alike(stems: readonly number[], weight: (stem: number) => number, most: number): number[];
  /** Every place where the words stand one after the other; some of them where all the words are in very many entries. */
  containing(words: Int32Array, stems: readonly number[]): Place[];
}

/** `stemOf` gives the number of a word's stem, one of `stems`. Yields after each small piece of work. */
export function* createPostings(
  entries: Entries,
  stemOf: (word: number) => number,
  stems: number,
): Generator<void, Postings> {
  const { starts, owners } = yield* invert(entries, stemOf, stems);
  const list = (stem: number): Int32Array =>
    stem < 0 ? NONE : owners.subarray(starts[stem], starts[stem + 1]);
  const frequency = (stem: number): number =>
    stem < 0 ? 0 : (starts[stem + 1] as number) - (starts[stem] as number);
  const rarestFirst = (some: readonly number[]): number[] =>
    [...new Set(some)].sort((one, other) => frequency(one) - frequency(other));
  // Both are used again by every look-up: the scores are back at 0 when it ends.
  const score = new Float32Array(entries.size);
  const reached = new Int32Array(entries.size);

  return {
    frequency,
    alike(some, weight, most) {
      let count = 0;
      let budget = BUDGET;
      for (const stem of rarestFirst(some)) {
        const holders = list(stem);
        if (holders.length > budget) break;
        budget -= holders.length;
        const gain = weight(stem);
        for (const entry of holders) {
          if (score[entry] === 0) reached[count++] = entry;
          score[entry] = (score[entry] as number) + gain;
        }
      }
      const met = reached.subarray(0, count);
      const best = highest(met, score, most);
      for (const entry of met) score[entry] = 0;
      return best;
    },
    containing(words, some) {
      const found: Place[] = [];
      let budget = MOST_WORDS;
      for (const entry of list(rarestFirst(some)[0] ?? -1)) {
        const held = entries.words(entry);
        for (const at of placesIn(held, words)) found.push({ entry, at });
        budget -= held.length;
        if (budget < 0 || found.length >= MOST_PLACES) break;
      }
      return found;
    },
  };
}

/** For each stem the numbers of the entries that have it, rising, one after the other in `owners`. */
function* invert(
  entries: Entries,
  stemOf: (word: number) => number,
  stems: number,
): Generator<void, { starts: Int32Array; owners: Int32Array }> {
  const starts = new Int32Array(stems + 1);
  yield* eachStem(entries, stemOf, stems, (stem) => {
    starts[stem + 1] = (starts[stem + 1] as number) + 1;
  });
  for (let stem = 0; stem < stems; stem++)
    starts[stem + 1] = (starts[stem + 1] as number) + (starts[stem] as number);
  const owners = new Int32Array(starts[stems] as number);
  const next = starts.slice();
  yield* eachStem(entries, stemOf, stems, (stem, entry) => {
    const place = next[stem] as number;
    owners[place] = entry;
    next[stem] = place + 1;
  });
  return { starts, owners };
}

/** Each stem of an entry once. */
function* eachStem(
  entries: Entries,
  stemOf: (word: number) => number,
  stems: number,
  visit: (stem: number, entry: number) => void,
): Generator<void> {
  const last = new Int32Array(stems).fill(-1);
  for (let entry = 0; entry < entries.size; entry++) {
    for (const word of entries.words(entry)) {
      const stem = stemOf(word);
      if (last[stem] === entry) continue;
      last[stem] = entry;
      visit(stem, entry);
    }
    if (entry % 64 === 0) yield;
  }
}

/** Those with the highest scores, without sorting all: only what beats the lowest of the best so far is kept. */
function highest(met: Int32Array, score: Float32Array, most: number): number[] {
  const by = (one: number, other: number): number =>
    (score[other] as number) - (score[one] as number) || one - other;
  let best: number[] = [];
  let floor = 0;
  for (const entry of met) {
    if ((score[entry] as number) <= floor) continue;
    best.push(entry);
    if (best.length < most * 4) continue;
    best = best.sort(by).slice(0, most);
    floor = score[best.at(-1) as number] as number;
  }
  return best.sort(by).slice(0, most);
}

/** The places in `held` at which `words` stand one after the other. */
export function placesIn(held: ArrayLike<number | string>, words: ArrayLike<number | string>): number[] {
  const places: number[] = [];
  for (let at = 0; at + words.length <= held.length; at++) {
    let same = 0;
    while (same < words.length && held[at + same] === words[same]) same++;
    if (same === words.length) places.push(at);
  }
  return places;
}

const NONE = new Int32Array();
const BUDGET = 60_000;
const MOST_WORDS = 500_000;
const MOST_PLACES = 2000;
