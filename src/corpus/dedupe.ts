import { isFull } from '../text/calendar.ts';
import { inTurns } from '../turns/in-turns.ts';
import { type Pause, pauser } from '../turns/pause.ts';
import { sortInTurns } from '../turns/sort.ts';
import type { Article, Reprint } from '../types.ts';
import { likeness, numbersOf, type Sketch, shinglesOf, sketchOf } from './shingles.ts';

/**
 * Makes one article of those that print the same text, word for word or nearly so. The longest stays, so that no words are
 * lost; of equals the earliest; the others become its reprints, by file. Articles keep their order, and the outcome does not
 * depend on it. Takes time linear in the length of the texts.
 */
export async function mergeDuplicates(
  articles: readonly Article[],
  pause: Pause = pauser(),
): Promise<readonly Article[]> {
  const prints: Print[] = [];
  for (const article of articles) {
    const { runs, words } = shinglesOf(article);
    prints.push({ article, words, date: dateOf(article), sketch: sketchOf(runs) });
    await pause();
  }
  const reprints = await gather(await inTurns(sortInTurns(prints, mainFirst), pause), pause);
  const merged: Article[] = [];
  for (const article of articles) {
    const others = reprints.get(article);
    if (others !== undefined)
      merged.push(others.length === 0 ? article : { ...article, reprints: others.map(reprint).sort(byFile) });
    await pause();
  }
  return merged;
}

interface Print {
  readonly article: Article;
  readonly words: number;
  readonly date: string;
  readonly sketch: Sketch;
}

/** Each article that stays, with those that are the same. Every one is compared with those that stay only: no chains. */
async function gather(prints: readonly Print[], pause: Pause): Promise<ReadonlyMap<Article, Article[]>> {
  const kept = new Map<Article, Article[]>();
  const byId = new Map<string, Article>();
  const buckets: Buckets = Array.from({ length: BANDS * PARTS }, () => new Map());
  const details = new Map<Article, Details>();
  for (const print of prints) {
    const { article } = print;
    const keys = print.words < FEWEST_WORDS ? [] : bandKeys(print.sketch);
    const main =
      byId.get(article.id) ??
      candidates(keys, buckets).find((other) => isSame(print, other, details))?.article;
    if (main !== undefined) kept.get(main)?.push(article);
    else {
      kept.set(article, []);
      byId.set(article.id, article);
      for (const [band, key] of keys.entries()) keep(buckets, band, key, print);
    }
    await pause();
  }
  return kept;
}

/**
 * By band, in parts, then by key. A map of all keys would grow for so long at once that others wait, and those of the bands would all grow at the
 * same print.
 */
type Buckets = readonly Map<number, Print[]>[];

const bucketsOf = (buckets: Buckets, band: number, key: number): Map<number, Print[]> =>
  buckets[band * PARTS + (key % PARTS)] as Map<number, Print[]>;

function candidates(keys: readonly number[], buckets: Buckets): readonly Print[] {
  return [...new Set(keys.flatMap((key, band) => bucketsOf(buckets, band, key).get(key) ?? []))];
}

function keep(buckets: Buckets, band: number, key: number, print: Print): void {
  const keyed = bucketsOf(buckets, band, key);
  const bucket = keyed.get(key);
  if (bucket === undefined) keyed.set(key, [print]);
  else if (bucket.length < LARGEST_BUCKET) bucket.push(print);
}

interface Details {
  readonly runs: ReadonlySet<number>;
  readonly numbers: ReadonlySet<string>;
}

/** Four fifths of all runs in common, or a shortened copy; and no number that the longer text does not have. */
function isSame(print: Print, main: Print, details: Map<Article, Details>): boolean {
  if (print.words < SHORTEST_COPY * main.words || likeness(print.sketch, main.sketch) < LEAST_LIKENESS)
    return false;
  const [one, other] = [detailsOf(print.article, details), detailsOf(main.article, details)];
  const shared = one.runs.intersection(other.runs).size;
  const alike = shared / (one.runs.size + other.runs.size - shared) >= 0.8 || shared / one.runs.size >= 0.95;
  return alike && (one.numbers.isSubsetOf(other.numbers) || other.numbers.isSubsetOf(one.numbers));
}

function detailsOf(article: Article, details: Map<Article, Details>): Details {
  const known = details.get(article);
  if (known !== undefined) return known;
  const made = { runs: new Set(shinglesOf(article).runs), numbers: numbersOf(article) };
  if (details.size >= MOST_DETAILS) details.clear();
  details.set(article, made);
  return made;
}

/** A key for each of sixteen bands, of which two sketches that are 0.8 alike share one with a likelihood of 0.9998, 0.3 alike of 0.12. */
function bandKeys(sketch: Sketch): readonly number[] {
  const bandSize = sketch.length / BANDS;
  return Array.from({ length: BANDS }, (_, band) => {
    let key = 0;
    for (let at = band * bandSize; at < (band + 1) * bandSize; at++) {
      key = Math.imul(key ^ (sketch[at] as number), 0x9e3779b1);
      key ^= key >>> 15;
    }
    return key >>> 0;
  });
}

function mainFirst(one: Print, other: Print): number {
  return (
    other.words - one.words ||
    compare(one.date, other.date) ||
    Number(one.article.source === undefined) - Number(other.article.source === undefined) ||
    compare(one.article.id, other.article.id) ||
    compare(one.article.file, other.article.file)
  );
}

/** Articles without a full date come last. */
function dateOf(article: Article): string {
  const value = article.published?.value ?? '';
  return isFull(value) ? value : '9999';
}

function reprint({ title, source, url, published, file }: Article): Reprint {
  return {
    title,
    file,
    ...(source !== undefined && { source }),
    ...(url !== undefined && { url }),
    ...(published !== undefined && { published }),
  };
}

const byFile = (one: Reprint, other: Reprint): number => compare(one.file, other.file);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

// Below this, different articles share their words by chance.
const FEWEST_WORDS = 20;
const SHORTEST_COPY = 0.65;
const LEAST_LIKENESS = 0.45;
const BANDS = 16;
const PARTS = 4;
// Texts made from one template meet in the same buckets; comparing all of them would take quadratic time.
const LARGEST_BUCKET = 64;
const MOST_DETAILS = 500;
