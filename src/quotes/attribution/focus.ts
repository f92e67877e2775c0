import type { Person } from '../cast/cast.ts';
import type { Agrees } from './gender.ts';

/** Somebody who speaks or is talked about: a person of the article, or a body or somebody without a name, as it calls them. */
export interface Voice {
  readonly name: string;
  readonly person?: Person | undefined;
}

/** Who is being talked about, the latest first. */
export interface Focus {
  readonly current: Voice | undefined;
  turnTo(voice: Voice): void;
  /** Whom a pronoun means: the latest whom it agrees with. */
  of(pronoun: string): Voice | undefined;
}

export function createFocus(agrees: Agrees): Focus {
  let latest: readonly Voice[] = [];
  return {
    get current() {
      return latest[0];
    },
    turnTo(voice) {
      if (isSame(latest[0], voice)) return;
      latest = [voice, ...latest.filter((other) => !isSame(other, voice))].slice(0, REMEMBERED);
    },
    of: (pronoun) => latest.find(({ person }) => person === undefined || agrees(pronoun, person)),
  };
}

const isSame = (one: Voice | undefined, other: Voice): boolean =>
  one !== undefined && one.person === other.person && (one.person !== undefined || one.name === other.name);

const REMEMBERED = 4;
