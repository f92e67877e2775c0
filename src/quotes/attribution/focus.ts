import type { Person } from '../cast/cast.ts';
import type { Agrees } from './gender.ts';

/** Who is being talked about, the latest first. */
export interface Focus {
  readonly current: Person | undefined;
  turnTo(person: Person): void;
  /** Whom a pronoun means: the latest whom it agrees with. */
  of(pronoun: string): Person | undefined;
}

export function createFocus(agrees: Agrees): Focus {
  let latest: readonly Person[] = [];
  return {
    get current() {
      return latest[0];
    },
    turnTo(person) {
      if (latest[0] === person) return;
      latest = [person, ...latest.filter((other) => other !== person)].slice(0, REMEMBERED);
    },
    of: (pronoun) => latest.find((person) => agrees(pronoun, person)),
  };
}

const REMEMBERED = 4;
