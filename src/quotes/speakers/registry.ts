import { words } from '../../text/words.ts';
import { partedMap } from '../../turns/parted-map.ts';
import { remembered } from '../../turns/remembered.ts';
import { sortInTurns } from '../../turns/sort.ts';
import type { Entity } from '../../types.ts';
import { type ArticleNames, articleNames } from './article-names.ts';
import { knownBy } from './known-by.ts';
import { isAcronym, nameWords } from './names.ts';
import { createOffices } from './offices.ts';
import { absorb, bodiesByInitials, fullerNames, gather, ownerOf, type Person } from './people.ts';
import type { SpeakerName } from './tally.ts';

export interface KnownSpeaker {
  /** The folded canonical name. */
  readonly key: string;
  readonly name: string;
  /** Absent where the entity file does not have the speaker. */
  readonly entity?: Entity;
  /** Every name as printed, the canonical one first. */
  readonly names: readonly string[];
  /** A lone name that could be anybody's: the same letters in another article may be another person. */
  readonly lone: boolean;
}

export interface SpeakerRegistry {
  /** Who is meant by a name or an office in an article that has these other names of speakers; `day`, ISO 8601, tells its holder. */
  of(name: string, articleNames?: readonly string[], day?: string): KnownSpeaker;
  readonly all: readonly KnownSpeaker[];
}

/**
 * Makes one speaker of the names that mean the same person: the same words in another spelling, a name of the entity file, and
 * two words or more, the first among them, that are left of exactly one fuller name; the initials of exactly one body; and what
 * several articles say that one person is called. A lone name stays by itself otherwise, unless the entity file has it.
 * Yields after each small piece of work.
 */
export function* createSpeakers(
  names: Iterable<SpeakerName>,
  entities: readonly Entity[],
): Generator<void, SpeakerRegistry> {
  const merged = yield* merge(yield* gather(names, entities));
  const known = new Map<Person, KnownSpeaker>();
  for (const person of new Set(merged.values())) {
    known.set(person, toKnown(person));
    yield;
  }
  const byName = partedMap<string, KnownSpeaker>();
  for (const [folded, person] of merged) {
    byName.set(folded, known.get(person) as KnownSpeaker);
    yield;
  }
  const offices = yield* createOffices(entities);
  // The same names come again and again.
  const partsOf = remembered(nameWords);
  const formsOf = remembered((name) => words(name).map(({ form }) => form));
  const named = (name: string): KnownSpeaker | undefined => byName.get(partsOf(name).join(' '));
  const find = (name: string, article: ArticleNames, day: string | undefined): KnownSpeaker => {
    const holders = offices.holders(formsOf(name), day);
    const holder = holders.length === 1 ? named(holders[0]?.name ?? '') : undefined;
    if (holder) return holder;
    const found = named(name) ?? alone(name, partsOf(name).join(' '));
    return inArticle(partsOf(name), article, named) ?? found;
  };
  // Of one article the same few names are asked for, one after the other.
  const open = (own: readonly string[]) => {
    return { names: own, read: articleNames(own, partsOf), known: new Map<string, KnownSpeaker>() };
  };
  let article = open([]);
  return {
    all: [...known.values()],
    of(name, namesOfArticle = [], day) {
      if (article.names !== namesOfArticle) article = open(namesOfArticle);
      const asked = `${day ?? ''} ${name}`;
      const met = article.known.get(asked);
      if (met !== undefined) return met;
      const found = find(name, article.read, day);
      article.known.set(asked, found);
      return found;
    },
  };
}

/** By folded name: who it is, where several names are one person's. */
function* merge(people: ReadonlyMap<string, Person>): Generator<void, Map<string, Person>> {
  const fuller = yield* fullerNames(new Set(people.values()));
  const spelledOut = yield* bodiesByInitials(people.values());
  const merged = new Map<string, Person>();
  const byLength = yield* sortInTurns([...people], ([, a], [, b]) => b.words.length - a.words.length);
  for (const [folded, person] of byLength) {
    const owner = person.entity ? undefined : (ownerOf(person, fuller, merged) ?? spelledOut(person));
    merged.set(folded, owner ?? person);
    if (owner) absorb(owner, person);
    yield;
  }
  const nicknamed = yield* knownBy(merged);
  for (const [folded, person] of merged) {
    const owner = nicknamed(person);
    if (owner) merged.set(folded, owner);
    if (owner && person.folded === folded) absorb(owner, person);
    yield;
  }
  return merged;
}

/** A lone name, or one that fits several people, is that of the one person whom the article names in full. */
function inArticle(
  words: readonly string[],
  article: ArticleNames,
  named: (name: string) => KnownSpeaker | undefined,
): KnownSpeaker | undefined {
  let only: KnownSpeaker | undefined;
  for (const name of article.fuller(words)) {
    const person = named(name);
    if (person === undefined || person === only) continue;
    if (only !== undefined) return undefined;
    only = person;
  }
  return only;
}

function toKnown({ folded, words, entity, organisation, printed }: Person): KnownSpeaker {
  const byCount = Map.groupBy(printed, ({ name }) => name);
  const names = [...byCount]
    .map(([name, of]) => ({ name, count: of.reduce((sum, { quotations }) => sum + quotations, 0) }))
    .sort(
      (a, b) =>
        nameWords(b.name).length - nameWords(a.name).length || b.count - a.count || order(a.name, b.name),
    )
    .map(({ name }) => name);
  const name = entity?.name ?? names[0] ?? folded;
  return {
    key: folded,
    name,
    names: [...new Set([name, ...names])],
    ...(entity && { entity }),
    lone: words.length === 1 && !entity && !organisation && !isAcronym(name),
  };
}

function alone(name: string, key: string): KnownSpeaker {
  return { key, name, names: [name], lone: !key.includes(' ') && !isAcronym(name) };
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
