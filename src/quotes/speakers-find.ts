import { words as wordsOf } from '../text/words.ts';
import type { Entity } from '../types.ts';
import { skipped } from './lexicon/addresses.ts';
import { spelling } from './lexicon/spelling.ts';
import type { KnownSpeaker } from './speakers.ts';
import { createWordIndex, type WordIndex } from './speakers-index.ts';
import { createOffices, type Offices } from './speakers-offices.ts';

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
}

export type SpeakerSearch = (typed: string, day?: string) => FoundSpeakers;

/**
 * Finds whom typed text means: a name or an office at its beginning, which the text may go on after; the last word may be begun
 * only. Where nothing fits, one letter of a word may be wrong. `day` is an ISO 8601 date at which an office is held.
 */
export function* createSpeakerSearch(
  speakers: readonly (KnownSpeaker & { readonly utterances: number })[],
  entities: readonly Entity[],
): Generator<void, SpeakerSearch> {
  const ranked = [...speakers].sort((a, b) => b.utterances - a.utterances || (a.name < b.name ? -1 : 1));
  const index = yield* createWordIndex(ranked.length, (number) => formsOf(ranked[number] as KnownSpeaker));
  const offices = createOffices(entities);
  const numbers = new Map(ranked.flatMap(({ entity }, at) => (entity ? [[entity, at] as const] : [])));
  // A lone name is more likely to mean somebody whose whole name is known.
  const isWhole = (number: number, asked: readonly string[]): boolean =>
    !ranked[number]?.lone && index.isWhole(number, asked);
  const shown = (numbers: readonly number[]): RankedSpeaker[] =>
    numbers.flatMap((number) => {
      const { key, name, utterances } = ranked[number] as RankedSpeaker;
      return utterances > 0 ? [{ key, name, utterances }] : [];
    });

  return (typed, day) => {
    const printed = wordsOf(typed.slice(0, longest)).slice(0, mostTyped);
    const asked = printed.map(({ form }) => spelling(form));
    const title =
      asked.length === 0
        ? undefined
        : office(
            offices,
            numbers,
            printed.map(({ form }) => form),
            day,
          );
    if (title) return { found: shown(title.holders), used: title.used, isAlike: false };
    for (const from of starts(printed.map(({ form }) => form))) {
      const hit = named(index, asked.slice(from), printed.at(-1)?.form);
      if (hit)
        return {
          found: shown(wholeFirst(hit.numbers, isWhole, asked.slice(from, from + hit.used))),
          used: from + hit.used,
          isAlike: hit.isAlike,
        };
    }
    return { found: [], used: 0, isAlike: false };
  };
}

interface Hit {
  readonly numbers: readonly number[];
  readonly used: number;
  readonly isAlike: boolean;
}

/** The most words from the first on that a name has; the last of all may be begun only. */
function named(index: WordIndex, asked: readonly string[], last: string | undefined): Hit | undefined {
  for (const find of [index.all, index.nearly]) {
    for (let used = asked.length; used > 0; used--) {
      const numbers = find(asked.slice(0, used));
      if (numbers.length > 0) return { numbers, used, isAlike: find === index.nearly };
      if (used < asked.length || find !== index.all || last === undefined) continue;
      const begun = index.begun(asked.slice(0, -1), last);
      if (begun.length > 0) return { numbers: begun, used, isAlike: false };
    }
  }
  return undefined;
}

function wholeFirst(
  numbers: readonly number[],
  isWhole: (number: number, asked: readonly string[]) => boolean,
  asked: readonly string[],
): readonly number[] {
  const whole = new Set(numbers.filter((number) => isWhole(number, asked)));
  return [...whole, ...numbers.filter((number) => !whole.has(number))];
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
  numbers: ReadonlyMap<Entity, number>,
  forms: readonly string[],
  day: string | undefined,
): { holders: readonly number[]; used: number } | undefined {
  for (let used = forms.length; used > 1; used--) {
    const asked = forms.slice(0, used);
    const then = offices.holders(asked, day);
    const holders = then.length > 0 ? then : offices.holders(asked);
    if (holders.length > 0) return { holders: holders.flatMap((one) => numbers.get(one) ?? []), used };
  }
  return undefined;
}

function formsOf({ name, names, entity }: KnownSpeaker): readonly string[][] {
  return [...new Set([name, ...names, ...(entity?.aliases ?? [])])].map((one) =>
    wordsOf(one).map(({ form }) => form),
  );
}

const longest = 400;
const mostTyped = 12;
