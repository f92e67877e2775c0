import type { Person } from '../cast/cast.ts';
import type { Genders } from './english/genders.ts';

/** Somebody who speaks or is talked about: a person of the article, or a body or somebody without a name, as it calls them. */
export interface Voice {
  readonly name: string;
  readonly person?: Person | undefined;
}

/** Who has been speaking, the latest first, and who is being talked about. */
export interface Focus {
  /** Who goes on where nobody is named: `katanya`. */
  readonly current: Voice | undefined;
  /** Who goes on where the verb says that somebody does: `lanjutnya`. */
  readonly speaker: Voice | undefined;
  /** Who has been speaking, of those who are persons. */
  readonly person: Person | undefined;
  /** Whether that one has said something, here or elsewhere in the article. */
  readonly isSpeaking: boolean;
  /** Whom a noun with an article means since then: `the official` who has spoken without a name, whose words `the statement` are. */
  calledBy(noun: string): Voice | undefined;
  call(noun: string, voice: Voice): void;
  /** Somebody speaks, or is about to. */
  turnTo(voice: Voice, hasSpoken: boolean): void;
  /** Somebody is spoken to, and may answer. */
  address(person: Person): void;
  /** The last sentence is about somebody who may say nothing, or about nobody. */
  mention(person: Person | undefined): void;
  /** Whom a pronoun means: the latest whom it agrees with; as the subject of a verb (`ia mengatakan`) one who is being talked about. */
  of(pronoun: string, isSubject: boolean): Voice | undefined;
  /** Whom a pronoun may mean. */
  readonly genders: Genders;
}

export function createFocus(genders: Genders): Focus {
  let latest: readonly Voice[] = [];
  let mentioned: Person | undefined;
  let speaker: Voice | undefined;
  let isSpeaking = false;
  const called = new Map<string, Voice>();
  return {
    genders,
    get current() {
      return latest[0];
    },
    get speaker() {
      return speaker ?? latest[0];
    },
    get person() {
      return latest.find(({ person }) => person !== undefined)?.person;
    },
    get isSpeaking() {
      return isSpeaking;
    },
    calledBy: (noun) => called.get(noun),
    call(noun, voice) {
      called.set(noun, voice);
    },
    turnTo(voice, hasSpoken) {
      mentioned = undefined;
      if (hasSpoken) speaker = voice;
      const goesOn = isSame(latest[0], voice);
      isSpeaking =
        (hasSpoken && isNamed(voice)) || voice.person?.isSpeaking === true || (goesOn && isSpeaking);
      if (goesOn) return;
      latest = [voice, ...latest.filter((other) => !isSame(other, voice))].slice(0, REMEMBERED);
    },
    address(person) {
      const [first, ...others] = latest;
      const hearer = { name: person.name, person };
      if (first === undefined || isSame(first, hearer)) return;
      latest = [first, hearer, ...others.filter((other) => !isSame(other, hearer))].slice(0, REMEMBERED);
    },
    mention(person) {
      mentioned = person;
    },
    of(pronoun, isSubject) {
      if (isSubject && mentioned !== undefined && genders.agrees(pronoun, mentioned))
        return { name: mentioned.name, person: mentioned };
      const last = latest[0]?.person;
      return (
        latest.find(({ person }) => person === undefined || genders.agrees(pronoun, person)) ??
        (last !== undefined && genders.mayAgree(pronoun, last) ? latest[0] : undefined)
      );
    },
  };
}

/** More than a word alone, which may be the name of a place. */
const isNamed = ({ name, person }: Voice): boolean => person?.isTitled === true || name.includes(' ');

const isSame = (one: Voice | undefined, other: Voice): boolean =>
  one !== undefined && one.person === other.person && (one.person !== undefined || one.name === other.name);

const REMEMBERED = 4;
