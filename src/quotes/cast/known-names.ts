import { MEN, WOMEN } from '../lexicon/first-names-english.ts';
import type { Grammar } from '../lexicon/grammar.ts';
import { BODY_HEADS, PLACING, REGIONS } from '../lexicon/names.ts';
import { isPlaceOrBody } from '../lexicon/places.ts';
import type { Unit } from '../reading/units.ts';
import { isOwned } from './appositions.ts';
import type { Surroundings } from './glued.ts';
import { nameWords } from './name-words.ts';
import type { NameRun } from './names.ts';
import type { Phrases } from './paragraphs.ts';
import { isSpeaking } from './speaking.ts';

/** What the names of an article tell about one another. */
export interface KnownNames extends Surroundings {
  /** First words of names of several words inside sentences. */
  readonly heads: ReadonlySet<string>;
  /** How often each word stands in a name. */
  readonly counts: ReadonlyMap<string, number>;
  /** Last words of names of several words inside sentences. */
  readonly surnames: ReadonlySet<string>;
  /** Words of names inside sentences. */
  readonly inside: ReadonlySet<string>;
  /** Words of names of several words, and names of one with no office before it. */
  readonly parts: ReadonlySet<string>;
  /** Names that are those of what somebody owns. */
  readonly owned: ReadonlySet<string>;
}

export function knownNames(paragraphs: readonly Phrases[], grammar: Grammar): KnownNames {
  const alone = new Set<string>();
  const heads = new Set<string>();
  const surnames = new Set<string>();
  const counts = new Map<string, number>();
  const inside = new Set<string>();
  const full = new Set<string>();
  const parts = new Set<string>();
  const owned = new Set<string>();
  const elsewhere = new Set<string>();
  const shortForms = new Set<string>();
  for (const { units, runs } of paragraphs) {
    let before: NameRun | undefined;
    for (const run of runs) {
      const { words } = run;
      if (isOwned(units, run, before, grammar)) owned.add(words.join(' '));
      if (isShortOfBody(units, run, before)) shortForms.add((units[run.from] as Unit).lower);
      before = run;
      if (words.length === 1 && isSpeaking(units, run, grammar)) alone.add(words[0] as string);
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      if (words.length > 1) full.add(words.join(' '));
      if (words.length > 1 || run.first === run.from) for (const word of words) parts.add(word);
      const placed = placedWord(units, run);
      if (placed !== undefined) elsewhere.add(placed);
      const isFull = words.length > 1 && (MEN.has(words[0] as string) || WOMEN.has(words[0] as string));
      if (grammar.lang === 'en' && isFull) surnames.add(words.at(-1) as string);
      if (isSentenceStart(run)) continue;
      for (const word of words) inside.add(word);
      if (words.length > 1) heads.add(words[0] as string);
      if (words.length > 1) surnames.add(words.at(-1) as string);
    }
  }
  return { alone, heads, counts, surnames, inside, full, parts, owned, elsewhere, shortForms };
}

/** The word alone in brackets behind a body: `Dinas Pertanian (Ditani)`. */
const isShortOfBody = (units: readonly Unit[], { from, to }: NameRun, before: NameRun | undefined): boolean =>
  to - from === 1 &&
  units[from - 1]?.text === '(' &&
  units[to]?.text === ')' &&
  before?.to === from - 1 &&
  before.words.length === 0 &&
  isPlaceOrBody((units[before.to - 1] as Unit).lower);

/** The name of a place or of a body, by the word before it: `di Mekar`, `Desa Mekar`, `PT Mekar`, `Kepala Dusun Mekar, Desa Muara`. */
function placedWord(units: readonly Unit[], { from, first, to, words }: NameRun): string | undefined {
  if (REGIONS.has((units[from] as Unit).lower)) return units[from + 1]?.lower;
  if (
    REGIONS.has(units[to - 2]?.lower ?? '') &&
    units[to]?.text === ',' &&
    REGIONS.has(units[to + 1]?.lower ?? '')
  )
    return units[to - 1]?.lower;
  const before = units[first - 1]?.lower ?? '';
  return words.length === 1 && (PLACING.has(before) || BODY_HEADS.has(before)) ? words[0] : undefined;
}

export const isSentenceStart = (run: NameRun): boolean => run.opens && run.first === run.from;

/** The names behind `PT`, where nothing else stands in the run. */
export function companiesAmong(paragraphs: readonly Phrases[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { units, runs } of paragraphs)
    for (const { from, to } of runs)
      if (to - from > 2 && to - from <= LONGEST_COMPANY && BODY_HEADS.has((units[from] as Unit).lower))
        found.add(nameWords(units, from + 1, to).join(' '));
  return found;
}

export const LONGEST_COMPANY = 5;
