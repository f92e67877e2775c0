import { partedMap } from '../../turns/parted-map.ts';
import type { Entity } from '../../types.ts';
import { skipped } from '../lexicon/addresses.ts';
import { fitsInto, isAcronym, nameWords, shorterNames } from './names.ts';
import type { SpeakerName } from './tally.ts';

/** Somebody under all names that are known to be theirs. */
export interface Person {
  readonly folded: string;
  readonly words: readonly string[];
  readonly organisation: boolean;
  readonly entity?: Entity;
  readonly printed: { name: string; quotations: number }[];
  /** Folded, with the number of articles that say so. */
  readonly nicknames: Map<string, number>;
}

/** People by folded name; the names of an entity all lead to the same one. */
export function* gather(
  names: Iterable<SpeakerName>,
  entities: readonly Entity[],
): Generator<void, Map<string, Person>> {
  const people = new Map<string, Person>();
  for (const entity of entities) {
    if (entity.kind === 'place') continue;
    const all = [entity.name, ...entity.aliases];
    const words = nameWords(entity.name);
    const person: Person = { ...newPerson(words, entity.kind === 'organisation'), entity };
    for (const folded of all.map((name) => nameWords(name).join(' ')))
      if (folded !== '' && !people.has(folded)) people.set(folded, person);
  }
  for (const { name, organisation = false, nicknames = [], quotations } of names) {
    const words = nameWords(name);
    const folded = words.join(' ');
    const person = people.get(folded) ?? newPerson(words, organisation);
    people.set(folded, person);
    person.printed.push({ name, quotations });
    for (const [nickname, articles] of nicknames) {
      person.printed.push({ name: nickname, quotations: 0 });
      count(person, nameWords(nickname).join(' '), articles);
    }
    yield;
  }
  return people;
}

const newPerson = (words: readonly string[], organisation: boolean): Person => ({
  ...{ folded: words.join(' '), words, organisation, printed: [], nicknames: new Map() },
});

/** Gives somebody what is known under another of their names. */
export function absorb(owner: Person, other: Person): void {
  owner.printed.push(...other.printed);
  for (const [nickname, articles] of other.nicknames) count(owner, nickname, articles);
}

const count = ({ nicknames }: Person, nickname: string, articles: number) =>
  nicknames.set(nickname, (nicknames.get(nickname) ?? 0) + articles);

/** People by parts of their names. */
export interface Fuller {
  /** The one person whose name has these words; `several` where there are more. */
  readonly byPart: ReadonlyMap<string, Person | typeof several>;
  readonly byLast: ReadonlyMap<string, readonly Person[]>;
}

/** Yields after each person. */
export function* fullerNames(people: Iterable<Person>): Generator<void, Fuller> {
  const byPart = partedMap<string, Person | typeof several>();
  const byLast = partedMap<string, Person[]>();
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
export function ownerOf(
  person: Person,
  fuller: Fuller,
  merged: ReadonlyMap<string, Person>,
): Person | undefined {
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
  if (namesakes.length > MOST_NAMESAKES || whole.length === 0) return undefined;
  const fitting = namesakes.filter(
    (other) =>
      fitsInto(words, other.words) || (whole.length > 1 && whole.join(' ') === other.words.join(' ')),
  );
  const complete = fitting.filter((other) => other.words.every((word) => word.length > 1));
  return complete.length === 1 ? complete[0] : undefined;
}

/** The one body, of three words or more, of which a name is the initials: `DNR` of `Dewan Nelayan Randu`. Yields after each person. */
export function* bodiesByInitials(
  people: Iterable<Person>,
): Generator<void, (of: Person) => Person | undefined> {
  const bodies = new Map<string, Person | typeof several>();
  for (const person of new Set(people)) {
    yield;
    if (!person.organisation) continue;
    const name = person.entity?.name ?? person.printed[0]?.name ?? '';
    const initials = (name.match(/\p{Lu}(?=\p{Ll})/gu) ?? []).join('');
    if (initials.length < 3) continue;
    const other = bodies.get(initials);
    bodies.set(initials, other === undefined || other === person ? person : several);
  }
  return ({ organisation, printed }) => {
    const name = printed[0]?.name ?? '';
    const body = organisation && isAcronym(name) ? bodies.get(name) : undefined;
    return body === several ? undefined : body;
  };
}

const several = Symbol('several');

// A last name with more bearers tells nothing, and comparing them all would take long.
const MOST_NAMESAKES = 200;
