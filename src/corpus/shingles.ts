import { eachWord } from '../text/words.ts';
import type { Article } from '../types.ts';

/** A fixed number of values that two texts share about as often as they share runs of five words. */
export type Sketch = Uint32Array;

/** The parts of an article's own text that are compared with others. */
export interface Shingles {
  /** Hashes of the runs, in order of the text. */
  readonly runs: Uint32Array;
  readonly words: number;
}

/** The runs of five words of an article's own text, without regard to capitals. */
export function shinglesOf(article: Article): Shingles {
  const hashes: number[] = [];
  eachOwnWord(article, (start, end) => hashes.push(wordHash(article.text, start, end)));
  const runs = new Uint32Array(Math.max(0, hashes.length - RUN_LENGTH + 1));
  for (let at = 0; at < runs.length; at++) {
    let hash = 0;
    for (let next = at; next < at + RUN_LENGTH; next++) hash = mix(hash ^ (hashes[next] as number));
    runs[at] = hash >>> 0;
  }
  return { runs, words: hashes.length };
}

/** The numbers printed in an article's own text: two reports of different events often differ in nothing else. */
export function numbersOf(article: Article): ReadonlySet<string> {
  const numbers = new Set<string>();
  eachOwnWord(article, (start, end) => {
    for (const digits of article.text.slice(start, end).match(/\d+/g) ?? []) numbers.add(digits);
  });
  return numbers;
}

/** One permutation hashing (Li, Owen, Zhang 2012): the least run in each of 64 bins, empty bins filled from the next one. */
export function sketchOf(runs: Uint32Array): Sketch {
  const bins = new Uint32Array(SKETCH_SIZE).fill(EMPTY);
  for (const run of runs) {
    const bin = run >>> 26;
    if (run < (bins[bin] as number)) bins[bin] = run;
  }
  const filled = Uint32Array.from(bins);
  for (let bin = 0; bin < SKETCH_SIZE; bin++) {
    let next = bin;
    for (let step = 0; bins[next] === EMPTY && step < SKETCH_SIZE; step++) next = (next + 1) % SKETCH_SIZE;
    if (next !== bin)
      filled[bin] = mix((bins[next] as number) + ((next - bin + SKETCH_SIZE) % SKETCH_SIZE)) >>> 0;
  }
  return filled;
}

/** About how much two texts have in common, 0 to 1, with a standard error of 0.06 or less. */
export function likeness(one: Sketch, other: Sketch): number {
  let same = 0;
  for (let bin = 0; bin < SKETCH_SIZE; bin++) if (one[bin] === other[bin]) same++;
  return same / SKETCH_SIZE;
}

function eachOwnWord(article: Article, visit: (start: number, end: number) => void): void {
  let from = 0;
  for (const { start, end } of [...article.furniture, { start: article.text.length, end: 0 }]) {
    eachWord(article.text, from, start, visit);
    from = end;
  }
}

function wordHash(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit >= 65 && unit <= 90 ? unit + 32 : unit), 0x01000193);
  }
  return hash;
}

/** The finalizer of MurmurHash3. */
function mix(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}

const RUN_LENGTH = 5;
const SKETCH_SIZE = 64;
const EMPTY = 0xffffffff;
