import { words as wordsOf } from '../../text/words.ts';
import type { Entity } from '../../types.ts';
import { skipped } from '../lexicon/addresses.ts';
import { spelling } from '../lexicon/spelling.ts';
import { TITLES } from '../lexicon/titles.ts';
import { createOffices, type Offices } from './offices.ts';
import type { KnownSpeaker } from './registry.ts';
import type { WordIndex } from './word-index.ts';

export interface RankedSpeaker {
  readonly key: string;
  readonly name: string;
  readonly utterances: number;
}

export interface FoundSpeakers {
  /** The most quoted first, but before all the one whose whole name it is. */
  readonly found: readonly RankedSpeaker[];
  /** How many of the typed words, as `words` of src/text counts them, belong to the name. */
  readonly used: number;
  /** Whether nobody is called so, and these are written much the same. */
  readonly isAlike: boolean;
  /** Whether the last word is only the beginning of one of their names. */
  readonly isBegun: boolean;
}

export type SpeakerSearch = (typed: string, day?: string) => FoundSpeakers;

/** Speakers by rank, the most quoted first. */
export interface RankedSpeakers {
  readonly index: WordIndex;
  at(number: number): RankedSpeaker;
  isLone(number: number): boolean;
  /** The number of somebody of the entity file; absent where nobody speaks under these names. */
  holder(entity: Entity): number | undefined;
}

/**
 * Finds whom typed text means: a name or an office at its beginning, which the text may go on after; the last word may be begun
 * only. Where nothing fits, one letter of a word may be wrong. A name between quotation marks means first who has no longer one. `day` is an ISO
 * 8601 date at which an office is held. Yields while it is made.
 */
export function* speakerSearch(
  { index, at, isLone, holder }: RankedSpeakers,
  entities: readonly Entity[],
): Generator<void, SpeakerSearch> {
  const offices = yield* createOffices(entities);
  // A lone name is more likely to mean somebody whose whole name is known.
  const wholeFirst = (numbers: readonly number[], asked: readonly string[]): readonly number[] => {
    const whole = new Set(index.all(asked).filter((one) => !isLone(one) && index.isWhole(one, asked)));
    return whole.size === 0 ? numbers : [...whole, ...numbers.filter((number) => !whole.has(number))];
  };
  const shown = (numbers: readonly number[]): RankedSpeaker[] =>
    numbers.map(at).filter(({ utterances }) => utterances > 0);

  const exactly = (name: string): FoundSpeakers => {
    const asked = wordsOf(name).map(({ form }) => spelling(form));
    const found = shown(index.all(asked)).filter(({ name: other }) => isSame(asked, other));
    return { found, used: asked.length, ...WHOLE };
  };

  return (typed, day) => {
    const exact = BETWEEN_MARKS.exec(typed)?.[1];
    const only = exact === undefined ? undefined : exactly(exact);
    if (only && only.found.length > 0) return only;
    const printed = wordsOf(typed.slice(0, LONGEST)).slice(0, MOST_TYPED);
    const forms = printed.map(({ form }) => form);
    const asked = forms.map(spelling);
    const title = office(offices, holder, forms, day);
    const introduced = TITLES.has(forms[0] ?? '') ? behindOffice(index, asked) : undefined;
    const isHolder = (one: number) => title === undefined || title.holders.includes(one);
    if (introduced?.numbers.some(isHolder))
      return { found: shown(introduced.numbers.filter(isHolder)), used: introduced.used, ...WHOLE };
    if (title) return { found: shown(title.holders), used: title.used, ...WHOLE };
    for (const from of starts(forms)) {
      const hit = named(index, asked.slice(from), forms.at(-1));
      if (!hit) continue;
      const { numbers, used, isAlike, isBegun } = hit;
      const found = shown(wholeFirst(numbers, asked.slice(from, from + used)));
      return { found, used: from + used, isAlike, isBegun };
    }
    return { found: [], used: 0, ...WHOLE };
  };
}

/** The folded words of every name of a speaker. */
export function formsOf({
  name,
  names,
  entity,
}: Pick<KnownSpeaker, 'name' | 'names' | 'entity'>): readonly string[][] {
  return [...new Set([name, ...names, ...(entity?.aliases ?? [])])].map((one) =>
    wordsOf(one).map(({ form }) => form),
  );
}

const isSame = (asked: readonly string[], name: string): boolean =>
  asked.join(' ') ===
  wordsOf(name)
    .map(({ form }) => spelling(form))
    .join(' ');

interface Hit {
  readonly numbers: readonly number[];
  readonly used: number;
  readonly isAlike: boolean;
  readonly isBegun: boolean;
}

const WHOLE = { isAlike: false, isBegun: false };

/** The most words from the first on that a name has; the last of all may be begun only. */
function named(index: WordIndex, asked: readonly string[], last: string | undefined): Hit | undefined {
  for (const find of [index.all, index.nearly]) {
    for (let used = asked.length; used > 0; used--) {
      const numbers = find(asked.slice(0, used));
      if (numbers.length > 0)
        return misspelt(index, asked, used) ?? { ...WHOLE, numbers, used, isAlike: find === index.nearly };
      if (used < asked.length || find !== index.all || last === undefined) continue;
      const begun = index.begun(asked.slice(0, -1), last);
      if (begun.length > 0) return { ...WHOLE, numbers: begun, used, isBegun: true };
    }
  }
  return undefined;
}

/** `sri muliani`: where the next word is none of a name, but nearly one of the person's whose name begins so. */
function misspelt(index: WordIndex, asked: readonly string[], used: number): Hit | undefined {
  if ((asked[used]?.length ?? 0) < SHORTEST_SLIP) return undefined;
  const begun = asked.slice(0, used);
  const numbers = index.nearly(asked.slice(0, used + 1)).filter((number) => index.begins(number, begun));
  return numbers.length > 0 ? { ...WHOLE, numbers, used: used + 1, isAlike: true } : undefined;
}

/** `ketua dewan laut ratna wulan`: whose whole name, of two words or more, stands behind an office. */
function behindOffice(index: WordIndex, asked: readonly string[]): Hit | undefined {
  for (let from = 1; from <= MOST_OFFICE; from++)
    for (let used = asked.length; used >= from + 2; used--) {
      const name = asked.slice(from, used);
      const numbers = index.all(name).filter((number) => index.isWhole(number, name));
      if (numbers.length > 0) return { ...WHOLE, numbers, used };
    }
  return undefined;
}

/** `pak budi`: with the form of address and, if nobody is called so, without. */
function starts(forms: readonly string[]): number[] {
  let from = 0;
  while (from < forms.length - 1 && skipped(forms[from] as string)) from++;
  return from === 0 ? [0] : [0, from].reverse();
}

/** Who holds the office at the beginning of the words. */
function office(
  offices: Offices,
  holder: (entity: Entity) => number | undefined,
  forms: readonly string[],
  day: string | undefined,
): { holders: readonly number[]; used: number } | undefined {
  for (let used = forms.length; used > 1; used--) {
    const asked = forms.slice(0, used);
    const then = offices.holders(asked, day);
    const holders = then.length > 0 ? then : offices.holders(asked);
    if (holders.length > 0) return { holders: holders.flatMap((one) => holder(one) ?? []), used };
  }
  return undefined;
}

const BETWEEN_MARKS = /^\s*["“]([^"“”]{1,400})["”]/u;
const LONGEST = 400;
const MOST_TYPED = 12;
// A shorter word is near too many.
const SHORTEST_SLIP = 5;
// Words of an office before a name.
const MOST_OFFICE = 5;
