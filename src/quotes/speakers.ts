import { words } from '../text/words.ts';
import type { Entity } from '../types.ts';
import { skipped } from './lexicon/addresses.ts';
import { fitsInto, isAcronym, nameWords, shorterNames } from './speakers-names.ts';
import { createOffices } from './speakers-offices.ts';

/** A name under which the articles have somebody speak. */
export interface SpeakerName {
  readonly name: string;
  /** A body or a document: its name is never taken for part of a longer one. */
  readonly organisation?: boolean;
  readonly quotations: number;
}

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
 * two words or more, the first among them, that are left of exactly one fuller name. A lone name stays by itself, unless the entity file has it.
 * Yields after each small piece of work.
 */
export function* createSpeakers(
  names: Iterable<SpeakerName>,
  entities: readonly Entity[],
): Generator<void, SpeakerRegistry> {
  const people = yield* gather(names, entities);
  const fuller = yield* fullerNames(new Set(people.values()));
  const merged = new Map<string, Person>();
  for (const [folded, person] of [...people].sort(([, a], [, b]) => b.words.length - a.words.length)) {
    const owner = person.entity ? undefined : ownerOf(person, fuller, merged);
    merged.set(folded, owner ?? person);
    if (owner) owner.printed.push(...person.printed);
    yield;
  }
  const known = new Map<Person, KnownSpeaker>();
  for (const person of new Set(merged.values())) {
    known.set(person, toKnown(person));
    yield;
  }
  const byName = new Map([...merged].map(([folded, person]) => [folded, known.get(person) as KnownSpeaker]));
  const offices = createOffices(entities);
  return {
    all: [...known.values()],
    of(name, articleNames = [], day) {
      const folded = nameWords(name).join(' ');
      const holders = offices.holders(
        words(name).map(({ form }) => form),
        day,
      );
      const holder =
        holders.length === 1 ? byName.get(nameWords(holders[0]?.name ?? '').join(' ')) : undefined;
      if (holder) return holder;
      const found = byName.get(folded) ?? alone(name, folded);
      return inArticle(found, name, articleNames, (other) => byName.get(nameWords(other).join(' '))) ?? found;
    },
  };
}

interface Person {
  readonly folded: string;
  readonly words: readonly string[];
  readonly organisation: boolean;
  readonly entity?: Entity;
  readonly printed: { name: string; quotations: number }[];
}

/** People by folded name; the names of an entity all lead to the same one. */
function* gather(
  names: Iterable<SpeakerName>,
  entities: readonly Entity[],
): Generator<void, Map<string, Person>> {
  const people = new Map<string, Person>();
  for (const entity of entities) {
    if (entity.kind === 'place') continue;
    const all = [entity.name, ...entity.aliases];
    const words = nameWords(entity.name);
    const person: Person = {
      ...{ folded: words.join(' '), words, entity, organisation: entity.kind === 'organisation' },
      printed: [],
    };
    for (const folded of all.map((name) => nameWords(name).join(' ')))
      if (folded !== '' && !people.has(folded)) people.set(folded, person);
  }
  for (const { name, organisation = false, quotations } of names) {
    const words = nameWords(name);
    const folded = words.join(' ');
    const person = people.get(folded) ?? { folded, words, organisation, printed: [] };
    person.printed.push({ name, quotations });
    people.set(folded, person);
    yield;
  }
  return people;
}

interface Fuller {
  /** The one person whose name has these words; `several` where there are more. */
  readonly byPart: ReadonlyMap<string, Person | typeof several>;
  readonly byLast: ReadonlyMap<string, readonly Person[]>;
}

function* fullerNames(people: Iterable<Person>): Generator<void, Fuller> {
  const byPart = new Map<string, Person | typeof several>();
  const byLast = new Map<string, Person[]>();
  for (const person of people) {
    yield;
    if (person.organisation) continue;
    const forms = new Set([person.words, ...(person.entity?.aliases ?? []).map(nameWords)]);
    for (const words of forms) {
      for (const part of shorterNames(words)) {
        const other = byPart.get(part);
        byPart.set(part, other === undefined || other === person ? person : several);
      }
      const last = words.at(-1) as string;
      const namesakes = byLast.get(last);
      if (namesakes === undefined) byLast.set(last, [person]);
      else if (namesakes.at(-1) !== person) namesakes.push(person);
    }
  }
  return { byPart, byLast };
}

/** The person whose fuller name this is part of, where there is one alone. People with longer names are settled before. */
function ownerOf(person: Person, fuller: Fuller, merged: ReadonlyMap<string, Person>): Person | undefined {
  const { folded, words, organisation } = person;
  if (organisation || words.length < 2) return undefined;
  const owner = words.some((word) => word.length === 1)
    ? initialsOwner(person, fuller)
    : fuller.byPart.get(folded);
  if (owner === undefined || owner === several || owner === person || !beginsAlike(words, owner.words))
    return undefined;
  return merged.get(owner.folded) ?? owner;
}

/** What follows a first name may be that of a husband or a father: `Ratna Darma Wulan` is not `Darma Wulan`. */
function beginsAlike(shorter: readonly string[], fuller: readonly string[]): boolean {
  const first = fuller[fuller.findIndex((word) => !skipped(word) && word !== 'muhammad')] ?? '';
  return first.startsWith(shorter[0] as string) || fuller[0]?.startsWith(shorter[0] as string) === true;
}

/** `R. Santoso`: the one known person of that last name whom the initials fit. */
function initialsOwner({ words, folded }: Person, { byLast }: Fuller): Person | undefined {
  const whole = words.filter((word) => word.length > 1);
  const namesakes = (byLast.get(words.at(-1) as string) ?? []).filter((other) => other.folded !== folded);
  if (namesakes.length > mostNamesakes || whole.length === 0) return undefined;
  const fitting = namesakes.filter(
    (other) =>
      fitsInto(words, other.words) || (whole.length > 1 && whole.join(' ') === other.words.join(' ')),
  );
  const complete = fitting.filter((other) => other.words.every((word) => word.length > 1));
  return complete.length === 1 ? complete[0] : undefined;
}

/** A lone name, or one that fits several people, is that of the one person whom the article names in full. */
function inArticle(
  found: KnownSpeaker,
  name: string,
  articleNames: readonly string[],
  known: (name: string) => KnownSpeaker | undefined,
): KnownSpeaker | undefined {
  if (articleNames.length === 0) return undefined;
  const words = nameWords(name);
  const named = articleNames.flatMap((other) => {
    const parts = nameWords(other);
    return parts.length > words.length && fitsInto(words, parts) ? (known(other) ?? []) : [];
  });
  const people = new Set(named);
  if (found.entity !== undefined && (people.size === 0 || people.has(found))) return undefined;
  return people.size === 1 ? [...people][0] : undefined;
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
    ...{ key: folded, name, names: [...new Set([name, ...names])] },
    ...(entity && { entity }),
    lone: words.length === 1 && !entity && !organisation && !isAcronym(name),
  };
}

function alone(name: string, key: string): KnownSpeaker {
  return { key, name, names: [name], lone: !key.includes(' ') && !isAcronym(name) };
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const several = Symbol('several');

// A last name with more bearers tells nothing, and comparing them all would take long.
const mostNamesakes = 200;
