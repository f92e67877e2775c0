import type { RankedSpeaker, SpeakerSearch } from '../../quotes/speakers/find.ts';
import { type Rarity, rarityBy } from '../../quotes/utterances/similar.ts';
import { type AliasTable, aliasTable } from '../../search/aliases.ts';
import { FEW, mapInTurns } from '../../turns/in-turns.ts';
import { numbered } from '../../turns/numbered.ts';
import type { Entity } from '../../types.ts';
import { listOf } from '../number-lists.ts';
import type { SavedGroups } from './groups.ts';
import { type Quotations, rowsIn } from './quotations.ts';
import { searchOf, speakerAt } from './speakers.ts';
import type { Printed } from './when.ts';

/** One quotation of an utterance. */
export interface ShelvedQuotation extends Printed {
  readonly row: number;
}

/** Who says what: utterances and speakers by number. What is asked for is read from the rows then. */
export interface QuoteShelf {
  readonly quotations: Quotations;
  readonly rarity: Rarity;
  readonly find: SpeakerSearch;
  /** What the entity file has more than one name of. */
  readonly names: AliasTable;
  /** How many speakers are quoted with marks: those of the lowest numbers. */
  readonly speakers: number;
  /** The most quoted first. */
  speaker(number: number): RankedSpeaker;
  /** Whether the entity file has the speaker of a number. */
  isKnown(number: number): boolean;
  /** Newest first. */
  utterancesOf(speakerKey: string): Uint32Array;
  /** By article and the offset at which one of its quotations begins. */
  utteranceAt(articleId: string, start: number): number | undefined;
  utteranceOf(row: number): number;
  /** Its quotations, the longest between marks first, what is retold last. */
  rows(utterance: number): Uint32Array;
  members(utterance: number): readonly ShelvedQuotation[];
  /** Absent where it is unclear who speaks. */
  speakerOf(utterance: number): RankedSpeaker | undefined;
  /** Whether any of its quotations has marks. */
  isMarked(utterance: number): boolean;
  /** ISO 8601 of any precision: when it was said, else reported; empty where nothing tells. */
  when(utterance: number): string;
  /** How many there are. */
  readonly utterances: number;
}

/** `groups` are those of the quotations, found with the same entities. Yields after each small piece of work. */
export function* shelfOf(
  quotations: Quotations,
  { speakers, utterances, frequencies }: SavedGroups,
  entities: readonly Entity[],
): Generator<void, QuoteShelf> {
  const { rows, articles } = quotations;
  const { members } = utterances;
  const articleNumbers = yield* numbered(yield* mapInTurns(articles, ({ id }) => id));
  const ranks = yield* numbered(speakers.keys);
  const owners = yield* ownersOf(members.ends, members.numbers);
  const find = yield* searchOf(speakers, entities);
  const count = members.ends.length;
  const unquoted = speakers.utterances.indexOf(0);
  const rowsOf = (utterance: number): Uint32Array => listOf(members, utterance);
  return {
    quotations,
    rows: rowsOf,
    utterances: count,
    rarity: rarityBy({ counts: frequencies, texts: rows.size }),
    find,
    names: aliasTable(entities),
    speakers: unquoted < 0 ? speakers.keys.length : unquoted,
    speaker: (number) => speakerAt(speakers, number),
    isKnown: (number) => speakers.entities[number] !== 0,
    utterancesOf(key) {
      const rank = ranks.get(key);
      return rank === undefined ? new Uint32Array() : listOf(utterances.bySpeaker, rank);
    },
    utteranceAt(articleId, start) {
      const article = articleNumbers.get(articleId);
      const own = article === undefined ? [] : rowsIn(rows, article);
      const begun = own.filter((row) => rows.start(row) === start);
      const row = begun.find((one) => rows.kind(one) !== 'indirect') ?? begun[0];
      return row === undefined ? undefined : owners[row];
    },
    utteranceOf: (row) => owners[row] as number,
    members: (utterance) => Array.from(rowsOf(utterance), (row) => ({ row, ...quotations.printed(row) })),
    speakerOf(utterance) {
      const number = utterances.speakers[utterance] as number;
      return number === 0 ? undefined : speakerAt(speakers, number - 1);
    },
    isMarked: (utterance) => rows.kind(rowsOf(utterance)[0] as number) !== 'indirect',
    when: (utterance) => utterances.dates[utterances.when[utterance] as number] as string,
  };
}

/** The list in which each number stands. */
function* ownersOf(ends: Uint32Array, numbers: Uint32Array): Generator<void, Uint32Array> {
  const owners = new Uint32Array(numbers.length);
  let list = 0;
  for (let at = 0; at < numbers.length; at++) {
    while (at >= (ends[list] as number)) list++;
    owners[numbers[at] as number] = list;
    if (at % FEW === 0) yield;
  }
  return owners;
}
