import { type Member, membersOf } from '../../quotes/group.ts';
import { createSpeakers, type KnownSpeaker } from '../../quotes/speakers/registry.ts';
import { type SpeakerName, tallySpeakers } from '../../quotes/speakers/tally.ts';
import { cluster } from '../../quotes/utterances/cluster.ts';
import { countTerms, rarityBy } from '../../quotes/utterances/similar.ts';
import type { TermText } from '../../quotes/utterances/terms.ts';
import type { Entity } from '../../types.ts';
import { gather, type SavedUtterances } from './gather.ts';
import type { Quotations } from './quotations.ts';
import { rankSpeakers, type SavedSpeakers } from './speakers.ts';

/** What is the same utterance, and who speaks: all that takes long to find out. */
export interface SavedGroups {
  readonly speakers: SavedSpeakers;
  readonly utterances: SavedUtterances;
  /** In how many quotations each word of the vocabulary stands. */
  readonly frequencies: Uint32Array;
}

/** Brings together who says what in a corpus. Yields after each small piece of work. */
export function* group(quotations: Quotations, entities: readonly Entity[]): Generator<void, SavedGroups> {
  const { readings } = quotations;
  const { members, speakers, all } = yield* readMembers(quotations, entities);
  const counted = yield* countTerms(textsOf(members), readings.vocabulary);
  const groups = yield* cluster(members, readings.vocabulary, rarityBy(counted));
  members.length = 0;
  const gathered = yield* gather(quotations, groups, speakers);
  const ranked = yield* rankSpeakers(all, gathered, entities);
  return {
    speakers: ranked.speakers,
    utterances: ranked.utterances,
    frequencies: counted.counts,
  };
}

interface Members {
  readonly members: Member['member'][];
  /** Who speaks in each row. */
  readonly speakers: readonly (KnownSpeaker | undefined)[];
  readonly all: readonly KnownSpeaker[];
}

/** Each quotation as it is grouped, and its speaker. */
function* readMembers(quotations: Quotations, entities: readonly Entity[]): Generator<void, Members> {
  const { articles, rows, readings } = quotations;
  const registry = yield* createSpeakers(yield* namesOf(quotations), entities);
  const speakers: (KnownSpeaker | undefined)[] = [];
  const members: Member['member'][] = [];
  for (const [number, { id, lang, published }] of articles.entries()) {
    const first = rows.first(number);
    const own = Array.from({ length: rows.first(number + 1) - first }, (_, n) => rows.quotation(first + n));
    const report = { id, lang, ...(published && { published: published.value }) };
    for (const { member, speaker } of membersOf(report, own, registry, (_, n) =>
      readings.text(first + n, lang),
    )) {
      members.push(member);
      speakers.push(speaker);
    }
    yield;
  }
  return { members, speakers, all: registry.all };
}

function* namesOf({ articles, rows }: Quotations): Generator<void, Iterable<SpeakerName>> {
  const tally = tallySpeakers();
  for (let article = 0; article < articles.length; article++) {
    for (let row = rows.first(article); row < rows.first(article + 1); row++)
      tally.add(article, rows.quotation(row));
    yield;
  }
  return tally.names;
}

function* textsOf(members: readonly { readonly text: TermText }[]): Generator<TermText> {
  for (const { text } of members) yield text;
}
