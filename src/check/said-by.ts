import type { Speaker, Utterance } from '../library/answers/utterances.ts';
import { isBody } from '../quotes/lexicon/places.ts';
import { words } from '../text/words.ts';
import type { Span } from '../types.ts';

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

/** Whether the articles leave no doubt about who speaks: one person, by a name beside the words. */
export function isSure({ speaker, wordings }: Utterance): boolean {
  if (!speaker || nameWords(speaker.name).some(isBody)) return false;
  const quotations = wordings.map(({ quotation }) => quotation);
  return (
    quotations.every(({ path }) => path !== 'organisation') &&
    quotations.some(({ path, confidence }) => path === 'name' && confidence >= VERY_SURE)
  );
}

/** The words of a name that an article has in capitals outside of a quotation, and that are none of its speaker's. */
export function alsoNamed(
  named: string,
  { speaker, wordings }: Utterance,
  { text, span }: { readonly text: string; readonly span: Span },
): string | undefined {
  const printed = wordings.flatMap(({ quotation }) => quotation.speaker ?? []);
  const own = new Set([speaker?.name ?? '', ...printed].flatMap(nameWords));
  const around = [...words(text, 0, span.start), ...words(text, span.end)];
  const capitals = new Set(
    around.filter(({ start }) => /\p{Lu}/u.test(text.charAt(start))).map(({ form }) => form),
  );
  const met = words(named).filter(({ form }) => form.length > 2 && capitals.has(form) && !own.has(form));
  return met.length === 0 ? undefined : met.map(({ start, end }) => named.slice(start, end)).join(' ');
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

const VERY_SURE = 0.95;
