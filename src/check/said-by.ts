import type { Speaker, Utterance } from '../library.ts';
import { words } from '../text/words.ts';

/** Whom a typed name may mean, aliases included; nobody where it is unknown. */
export type Resolve = (name: string) => readonly Speaker[];

/** Whether an utterance is by somebody else than the one named. Nobody is somebody else than an unclear speaker. */
export function byAnother(named: string | undefined, utterance: Utterance, resolve: Resolve): boolean {
  const { speaker, wordings } = utterance;
  if (named === undefined || !speaker) return false;
  const printed = wordings.flatMap(({ quotation }) => quotation.speaker ?? []);
  if ([speaker.name, ...printed].some((name) => mayBeOne(named, name))) return false;
  return !resolve(named).some(({ key }) => key === speaker.key);
}

/** All words of one name are in the other, initials for words: `Sari`, `S. Dewi`, but not `Sari Ayu Dewi` for `Sari Dewi Lestari`. */
function mayBeOne(one: string, other: string): boolean {
  const [left, right] = [nameWords(one), nameWords(other)];
  if (left.length === 0 || right.length === 0) return false;
  return within(left, right) || within(right, left);
}

const nameWords = (name: string): string[] => words(name).map(({ form }) => form);

const within = (some: readonly string[], all: readonly string[]): boolean =>
  some.every((word) => all.some((each) => each === word || initials(each, word)));

const initials = (one: string, other: string): boolean =>
  (one.length === 1 || other.length === 1) && one[0] === other[0];
