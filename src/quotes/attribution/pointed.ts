import type { ReadParagraph } from '../cast/paragraphs.ts';
import { BODIES_BY_HEAD, BODIES_OF_ANY_KIND, STATEMENT_WORDS, STATEMENTS } from '../lexicon/bodies.ts';
import type { Focus, Voice } from './focus.ts';
import { isPointedAt, type Reference } from './phrases/references.ts';

/** Remembers by which nouns an Indonesian article may mean a speaker later: `Kementerian Randu menyatakan`, then `kementerian itu`. */
export function rememberPointed(
  { units, runAt, grammar }: ReadParagraph,
  speaker: Reference | undefined,
  voice: Voice,
  focus: Focus,
): void {
  if (grammar.lang !== 'id') return;
  if (speaker !== undefined) rememberAccount(units, speaker, voice, focus);
  const isBody = speaker?.kind === 'body' && runAt.slice(speaker.first, speaker.last).some(Boolean);
  if (voice.person !== undefined || isBody) focus.call(AUTHOR, voice);
  if (voice.person !== undefined || !isBody) return;
  focus.call(BODY, voice);
  focus.call((units[speaker.first] as ReadParagraph['units'][number]).lower, voice);
}

/** `akun saridewi menilai`: then `tulis saridewi` means it, too. */
function rememberAccount(
  units: ReadParagraph['units'],
  { first, last }: Reference,
  voice: Voice,
  focus: Focus,
): void {
  const user = units[last - 1];
  const isAccount = last === first + 2 && units[first]?.lower === 'akun' && user?.kind === 'word';
  if (isAccount && !isPointedAt(units, last - 1)) focus.call(ACCOUNT + user.lower, voice);
}

/** `tulis saridewi`: the account that has been named before. */
export const accountCalled = (user: string, focus: Focus): Voice | undefined =>
  focus.calledBy(ACCOUNT + user);

/**
 * Whom an Indonesian noun without a name means that is pointed at: of `kementerian itu` the ministry that has spoken before, of `perusahaan itu` any body,
 * of `keterangan tersebut` the body that has spoken last, of `unggahan itu` who has.
 */
export function pointedVoice(
  reference: Reference,
  { units, grammar }: ReadParagraph,
  focus: Focus,
): Voice | undefined {
  const noun = grammar.lang === 'id' ? nounPointedAt(reference, units) : undefined;
  if (noun === undefined) return undefined;
  if (STATEMENTS.has(noun)) return focus.calledBy(POSTS.has(noun) ? AUTHOR : BODY);
  if (BODIES_BY_HEAD.has(noun)) return focus.calledBy(noun);
  return BODIES_OF_ANY_KIND.has(noun) ? (focus.calledBy(noun) ?? focus.calledBy(BODY)) : undefined;
}

/** The one noun of a phrase that is pointed at, whose it is before what it is: `kementerian` of `isi pernyataan resmi kementerian itu`. */
function nounPointedAt({ first, last }: Reference, units: ReadParagraph['units']): string | undefined {
  const end = isPointedAt(units, last - 1) ? last - 1 : last;
  if (!isPointedAt(units, end)) return undefined;
  const words = units.slice(first, end).map(({ lower }) => lower);
  const [what = '', ...others] = words.slice(words.findIndex((word) => !OPENERS.has(word)));
  const [noun = what, ...more] = STATEMENTS.has(what)
    ? others.filter((word) => !STATEMENT_WORDS.has(word))
    : [what, ...others];
  return more.length === 0 ? noun : undefined;
}

// People write these, too; a statement that a person makes is not called so when it is quoted.
const POSTS: ReadonlySet<string> = new Set(['unggahan', 'postingan', 'cuitan']);
const OPENERS: ReadonlySet<string> = new Set(['pihak', 'dalam', 'isi', 'bunyi']);

// No noun holds a space: under these it is remembered who has spoken last, and which body.
const AUTHOR = 'a statement';
const BODY = 'a body';
const ACCOUNT = 'account ';
