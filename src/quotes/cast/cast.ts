import { OF_THINGS } from '../lexicon/names.ts';
import type { Bodies } from './bodies.ts';

/** Somebody, or something, that an article names. */
export interface Person {
  readonly id: number;
  /** The fullest form in the article, as printed. */
  name: string;
  /** The words of all forms, folded. */
  readonly words: string[];
  /** Offices and descriptions that stand beside the name, as words; short forms spelt out. */
  readonly roles: ReadonlySet<string>[];
  /** Whether an office or a form of address ever stands before the name. */
  isTitled: boolean;
  /** Whether a verb of saying ever stands beside the name. */
  isSpeaking: boolean;
  mentions: number;
  /** Where the article names the person first. */
  firstAt: Pick<Mention, 'paragraph' | 'first' | 'start'>;
}

/** The persons and bodies of an article. */
export interface Cast extends Persons {
  readonly bodies: Bodies;
}

export interface Persons {
  readonly persons: readonly Person[];
  /** Who bears a role that holds a word. */
  readonly bearers: ReadonlyMap<string, readonly Person[]>;
  /** Whose name holds a folded word. */
  readonly byWord: ReadonlyMap<string, readonly Person[]>;
}

/** One place where a name stands: unit numbers of the name within a paragraph. */
export interface Mention {
  readonly paragraph: number;
  /** UTF-16 offset of the name. */
  readonly start: number;
  readonly first: number;
  readonly last: number;
  /** The words of the name, folded. */
  readonly words: readonly string[];
  readonly printed: string;
  /** Whether a word for a relative stands before it: the name may hold that of whose relative it is. */
  readonly isRelative?: boolean;
  /** The words of the offices and descriptions beside it; asked only while the person has room for more of them. */
  role(): ReadonlySet<string>;
}

/** A name where it stands, and whether an office or a verb of saying shows that it is a person's. */
export interface NamedPerson extends Mention {
  readonly isTitled: boolean;
  readonly isSpeaking: boolean;
}

/**
 * The persons of an article from all the places where names stand. Shorter forms belong to the one fuller name that holds all of their
 * words; where several do, to the one that was mentioned last. Gives the person of each mention, in order.
 */
export function readCast(
  mentions: readonly Mention[],
  aliases: readonly (readonly [name: Mention, alias: Mention])[] = [],
): Persons & { readonly of: readonly Person[] } {
  const keys = mentions.map(({ words }) => joined(words));
  const { persons, byWord, known } = personsByName(mentions, keys);
  const meant = joinAliases(known, aliases);
  const bearers = new Map<string, Person[]>();
  const of = whoIsMeant(mentions, keys, known, meant, byWord);
  of.forEach((person, n) => {
    const mention = mentions[n] as Mention;
    if (person.mentions++ === 0) person.firstAt = mention;
    if (person.roles.length < MOST_ROLES) giveRole(person, mention.role(), bearers);
  });
  return { persons, bearers, byWord, of };
}

/** Whose each name is, by its key; undefined where it may be that of several. */
type Known = Map<string, Person | undefined>;

/** The persons behind all different names, the longest of which come first: shorter ones are theirs. */
function personsByName(
  mentions: readonly Mention[],
  keys: readonly string[],
): { readonly persons: Person[]; readonly byWord: Map<string, Person[]>; readonly known: Known } {
  const persons: Person[] = [];
  const byWord = new Map<string, Person[]>();
  const known: Known = new Map();
  const names = new Map<string, Mention>();
  const relatives = new Set<string>();
  mentions.forEach((mention, n) => {
    names.set(keys[n] as string, mention);
    if (mention.isRelative === true) relatives.add(keys[n] as string);
  });
  // `Melati Randu Santika` is not meant where it says `Randu Santika`, nor the son where it says the father.
  const isAnother = (person: Person, words: readonly string[]): boolean =>
    words.length > 1 &&
    person.words[0] !== words[0] &&
    (relatives.has(joined(person.words)) || isFather(person.words, words));
  const longestFirst = [...names].sort(
    ([, a], [, b]) => b.words.length - a.words.length || b.printed.length - a.printed.length,
  );
  for (const [key, { words, printed }] of longestFirst) {
    const fitting = (byWord.get(words[0] as string) ?? []).filter(
      (person) =>
        holdsAll(person.words, words) && !isAnother(person, words) && !isOfThing(person.words, words),
    );
    known.set(key, fitting.length > 1 ? undefined : (fitting[0] ?? add(persons, byWord, words, printed)));
  }
  return { persons, byWord, known };
}

/** `Sari Dewi Live`, `Sari Dewi Official`: what is called after somebody is nobody's fuller name. */
const isOfThing = (name: readonly string[], words: readonly string[]): boolean =>
  words.length < name.length && name.slice(1).some((word) => OF_THINGS.has(word) && !words.includes(word));

/** Who is meant by each person of another name, as aliases tell: all parts of that name mean so, too. `Sari Dewi (Ayu Lestari)` is Ayu from there on. */
function joinAliases(
  known: Known,
  aliases: readonly (readonly [name: Mention, alias: Mention])[],
): ReadonlyMap<Person, Person> {
  const meant = new Map<Person, Person>();
  for (const [name, alias] of aliases) {
    const named = known.get(joined(name.words));
    const own = known.get(joined(alias.words));
    const person = named && (meant.get(named) ?? named);
    if (person === undefined || person === own) continue;
    if (own?.words.length === alias.words.length) {
      meant.set(own, person);
      if (isCalledAlone(known, alias, name)) person.name = alias.printed;
    }
    // What is a part of somebody's name is not another's, unless it is made of the other's: `Sari Dewi Santika (Saridewi)` beside `Wira Saridewi`.
    else if (isMadeOf(name, alias)) known.set(joined(alias.words), person);
  }
  return meant;
}

/** `Melati Anjani Dewi alias Ela Dewi`, who is `Ela` elsewhere and never `Melati`: by the name that goes on with it she is shown. */
const isCalledAlone = (known: Known, alias: Mention, name: Mention): boolean =>
  alias.words.length > 1 &&
  alias.words.at(-1) === name.words.at(-1) &&
  known.has(alias.words[0] as string) &&
  !known.has(name.words[0] as string);

/** The person of each mention: whose the name is, else who was called so before, else who was mentioned last. */
function whoIsMeant(
  mentions: readonly Mention[],
  keys: readonly string[],
  known: ReadonlyMap<string, Person | undefined>,
  meant: ReadonlyMap<Person, Person>,
  byWord: ReadonlyMap<string, readonly Person[]>,
): readonly Person[] {
  const latest = new Map<string, Person>();
  const called = new Map<string, Person>();
  return mentions.map((mention, n) => {
    const named =
      known.get(keys[n] as string) ??
      firstNamed(mention, called, latest) ??
      latestOf(mention, byWord, latest) ??
      (byWord.get(mention.words[0] as string)?.[0] as Person);
    const person = meant.get(named) ?? named;
    // After `his wife Melati Santika`, `Santika` is he still.
    if (mention.words.length === 1) called.set(mention.words[0] as string, person);
    for (const word of person.words)
      if (mention.isRelative !== true || !latest.has(word)) latest.set(word, person);
    return person;
  });
}

/** `Randu Santika` in `Wira bin Randu Santika`. */
const isFather = (name: readonly string[], words: readonly string[]): boolean =>
  SON_OF.has(name[name.indexOf(words[0] as string) - 1]);

const SON_OF: ReadonlySet<string | undefined> = new Set(['bin', 'binti', 'ibn']);

/** One word that begins as the name does. */
const isMadeOf = (name: Mention, { words }: Mention): boolean =>
  words.length === 1 && (words[0] as string).startsWith((name.words[0] as string).slice(0, SAME_START));

const SAME_START = 3;

const joined = (words: readonly string[]): string =>
  words.length === 1 ? (words[0] as string) : words.join(' ');

function giveRole(person: Person, role: ReadonlySet<string>, bearers: Map<string, Person[]>): void {
  if (role.size === 0) return;
  person.roles.push(role);
  for (const word of role) note(bearers, word, person);
}

function add(
  persons: Person[],
  byWord: Map<string, Person[]>,
  words: readonly string[],
  printed: string,
): Person {
  const person: Person = {
    id: persons.length,
    name: printed,
    words: [...words],
    roles: [],
    isTitled: false,
    isSpeaking: false,
    mentions: 0,
    firstAt: NOWHERE,
  };
  persons.push(person);
  for (const word of new Set(words)) note(byWord, word, person);
  return person;
}

const NOWHERE: Person['firstAt'] = { paragraph: -1, first: -1, start: -1 };

function note(index: Map<string, Person[]>, word: string, person: Person): void {
  const known = index.get(word);
  if (known === undefined) index.set(word, [person]);
  else if (known.length < MOST_BEARERS && known.at(-1) !== person) known.push(person);
}

/** Who is called by the first name alone stays so, though somebody else is named since who ends in it. */
function firstNamed(
  { words }: Mention,
  called: ReadonlyMap<string, Person>,
  latest: ReadonlyMap<string, Person>,
): Person | undefined {
  const [word = ''] = words;
  const person = words.length === 1 ? called.get(word) : undefined;
  return person?.words[0] === word && latest.get(word)?.words[0] !== word ? person : undefined;
}

function latestOf(
  mention: Mention,
  byWord: ReadonlyMap<string, readonly Person[]>,
  latest: ReadonlyMap<string, Person>,
): Person | undefined {
  const last = latest.get(mention.words[0] as string);
  const fitting = byWord.get(mention.words[0] as string) ?? [];
  return last !== undefined && fitting.includes(last) && holdsAll(last.words, mention.words)
    ? last
    : undefined;
}

/** The words stand in the name, in its order. */
function holdsAll(name: readonly string[], words: readonly string[]): boolean {
  let at = 0;
  for (const word of words) {
    at = name.indexOf(word, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

// More people of one name than an article has; keeps hostile texts linear.
const MOST_BEARERS = 40;
const MOST_ROLES = 12;
