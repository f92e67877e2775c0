import {
  formsOf,
  type RankedSpeaker,
  type SpeakerSearch,
  speakerSearch,
} from '../../quotes/speakers/find.ts';
import type { KnownSpeaker } from '../../quotes/speakers/registry.ts';
import { indexNames, type SavedWordIndex, wordIndexOf } from '../../quotes/speakers/word-index.ts';
import { FEW, mapInTurns } from '../../turns/in-turns.ts';
import { partedMap } from '../../turns/parted-map.ts';
import { sortInTurns } from '../../turns/sort.ts';
import type { Entity } from '../../types.ts';
import { byOwner, createLists, listOf } from '../number-lists.ts';
import type { Gathered, SavedUtterances } from './gather.ts';

/** Speakers by rank: the most quoted with marks first. */
export interface SavedSpeakers {
  readonly keys: readonly string[];
  readonly names: readonly string[];
  /** Every name of each, as JSON; empty where the one name is all. */
  readonly printed: readonly string[];
  /** How many utterances with marks each has. */
  readonly utterances: Uint32Array;
  /** 1 for a lone name that could be anybody's. */
  readonly lone: Uint32Array;
  /** The place of each in the entity file, plus one; 0 where it is not there. */
  readonly entities: Uint32Array;
  readonly index: SavedWordIndex;
}

/** Ranks speakers and gives each the utterances that are theirs. Yields after each small piece of work. */
export function* rankSpeakers(
  all: readonly KnownSpeaker[],
  { order, isMarked, speakers: of, ...gathered }: Gathered,
  entities: readonly Entity[],
): Generator<void, { readonly speakers: SavedSpeakers; readonly utterances: SavedUtterances }> {
  // A name that nobody else has may be known by its key only.
  const known = new Map<string, KnownSpeaker>();
  for (const speakers of [all, of])
    yield* mapInTurns(speakers, (one) => {
      if (one) known.set(one.key, one);
    });
  const counts = partedMap<string, number>();
  for (const [utterance, speaker] of of.entries()) {
    if (speaker && isMarked[utterance]) counts.set(speaker.key, (counts.get(speaker.key) ?? 0) + 1);
    if (utterance % 256 === 0) yield;
  }
  const countOf = ({ key }: KnownSpeaker): number => counts.get(key) ?? 0;
  const ranked = yield* sortInTurns(
    [...known.values()],
    (a, b) => countOf(b) - countOf(a) || (a.name < b.name || (a.name === b.name && a.key < b.key) ? -1 : 1),
  );
  const ranks = partedMap<string, number>();
  const keys = yield* mapInTurns(ranked, ({ key }, rank) => {
    ranks.set(key, rank);
    return key;
  });
  const speakers = Uint32Array.from(
    yield* mapInTurns(of, (one) => (one ? (ranks.get(one.key) as number) + 1 : 0)),
  );
  yield;
  const numbers = new Map(entities.map((entity, at) => [entity, at + 1]));
  const forms = (rank: number) => formsOf(ranked[rank] as KnownSpeaker);
  return {
    speakers: {
      keys,
      names: yield* mapInTurns(ranked, ({ name }) => name.replace(/\s+/g, ' ')),
      printed: yield* mapInTurns(ranked, ({ name, names }) =>
        names.length === 1 && names[0] === name ? '' : JSON.stringify(names),
      ),
      utterances: Uint32Array.from(yield* mapInTurns(ranked, countOf)),
      lone: Uint32Array.from(yield* mapInTurns(ranked, ({ lone }) => (lone ? 1 : 0))),
      entities: Uint32Array.from(
        yield* mapInTurns(ranked, ({ entity }) => (entity && numbers.get(entity)) ?? 0),
      ),
      index: yield* indexNames(ranked.length, forms),
    },
    utterances: { ...gathered, speakers, bySpeaker: yield* sorted(speakers, ranked.length, order) },
  };
}

function* sorted(
  speakers: Uint32Array,
  count: number,
  order: Gathered['order'],
): Generator<void, SavedUtterances['bySpeaker']> {
  const unsorted = byOwner(speakers, count);
  const lists = createLists();
  for (let speaker = 0; speaker < count; speaker++)
    lists.add(yield* sortInTurns([...listOf(unsorted, speaker)], order));
  return yield* lists.done();
}

/** One speaker of a rank. */
export const speakerAt = ({ keys, names, utterances }: SavedSpeakers, rank: number): RankedSpeaker => ({
  key: keys[rank] as string,
  name: names[rank] as string,
  utterances: utterances[rank] as number,
});

/** Finds speakers by what is typed. `entities` are those with which the speakers were found. Yields after each small piece of work. */
export function* searchOf(saved: SavedSpeakers, entities: readonly Entity[]): Generator<void, SpeakerSearch> {
  const forms = (rank: number) => {
    const entity = entities[(saved.entities[rank] as number) - 1];
    const printed = saved.printed[rank] as string;
    const names = printed === '' ? [] : (JSON.parse(printed) as string[]);
    return formsOf({ name: saved.names[rank] as string, names, ...(entity && { entity }) });
  };
  const holders = new Map<Entity, number>();
  for (const [rank, number] of saved.entities.entries()) {
    const entity = entities[number - 1];
    if (entity) holders.set(entity, rank);
    if (rank % FEW === 0) yield;
  }
  return yield* speakerSearch(
    {
      index: wordIndexOf(saved.index, forms),
      at: (rank) => speakerAt(saved, rank),
      isLone: (rank) => saved.lone[rank] === 1,
      holder: (entity) => holders.get(entity),
    },
    entities,
  );
}
