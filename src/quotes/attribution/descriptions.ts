import type { Span } from '../../types.ts';
import { behindStatement } from '../cast/bodies.ts';
import type { Cast, Person } from '../cast/cast.ts';
import type { ReadParagraph } from '../cast/paragraphs.ts';
import { bestFit, isCompatible, isContradicted, roleOf } from '../cast/roles.ts';
import { DEMONSTRATIVES_OF_PEOPLE } from '../lexicon/determiners.ts';
import { INDEFINITE } from '../lexicon/determiners-english.ts';
import type { Grammar } from '../lexicon/grammar.ts';
import { isPlace } from '../lexicon/places.ts';
import { NEVER_NAMED, STAND_INS, TITLES, UNSPECIFIC } from '../lexicon/titles.ts';
import type { Reference } from './phrases/references.ts';
import type { Speaker } from './speaker.ts';

/** The person whom the article gives the role that the words describe, else who is in focus, else the words themselves. */
export function resolveDescription(
  { first, last, span }: Reference,
  { units, grammar }: ReadParagraph,
  focus: Person | undefined,
  cast: Cast,
  text: string,
  mention: Span,
): Speaker | undefined {
  const words = wordsOf(units, first, last);
  const role = roleOf(words);
  const isPointing = pointsBack(words);
  const isOffice = namesOffice(words);
  // `mantan Kepala Staf Angkatan Darat itu` is no member of a staff.
  const isNameless = words.some((word, at) => NEVER_NAMED.has(word) && words[at - 1] !== 'kepala');
  // `The man` has no role that an article would give to anybody with a name.
  // By the tower alone `the Muara Tower official` is nobody in particular; `the top Muara official` is.
  const isSomeOfficial =
    grammar.lang === 'en' && words.length > 2 && words.at(-1) === 'official' && words[1] !== 'top';
  const isKnown =
    !(grammar.lang === 'en' && INDEFINITE.has(words[0] ?? '')) &&
    (isOffice || (isPointing && !(isNameless && grammar.lang === 'en')));
  const isGeneric = grammar.lang === 'en' && words.length === 2 && GENERIC.has(words[1] as string);
  let best: Person | undefined;
  let most = 0;
  for (const person of isKnown ? bearersOf(role, cast) : []) {
    // `the official` before `Energy official Sari Dewi` is another; `the president` may be named later.
    if (isGeneric && person.firstAt.start > span.start) continue;
    // `mantan Direktur Muara Racing itu` is not Muara Racing.
    if (person.words.every((word) => role.has(word))) continue;
    if (isSomeOfficial && !person.roles.some((one) => one.has('official'))) continue;
    const fit = bestFit(role, person.roles) + (person === focus ? 0.5 : 0);
    if (fit > Math.max(most, 0.6)) [best, most] = [person, fit];
  }
  if (best !== undefined) return { name: best.name, person: best, path: 'epithet', mention };
  // `The victim's mother` is nobody who has spoken before.
  const isOwned = words.some((word) => /['’]s$/.test(word));
  const isAnonymous = isSomeOfficial || (grammar.lang === 'en' && ANONYMOUS.has(words.at(-1) ?? ''));
  const isMeant = (isPointing && !isOwned && !isAnonymous) || (STAND_INS.has(words[0] ?? '') && !isOffice);
  // `The mayor said`: another than who has spoken, unless the article gives that one an office.
  const isTold = (focus?.roles.length ?? 0) > 0 || !words.some((word) => HELD_BY_ONE.has(word));
  // Of a former office an article seldom tells elsewhere: `mantan Kapolda Muara itu`.
  const isPossible =
    !isOffice ||
    (grammar.lang === 'en' && GENERIC.has(words.at(-1) ?? '')) ||
    FORMER.has(words[0] ?? '') ||
    (isTold && focus !== undefined && isOnlyToldHere(words, role, focus, grammar)) ||
    (isTold && focus !== undefined && isCompatible(role, focus.roles));
  if (isMeant && !isNameless && focus !== undefined && isPossible)
    return { name: focus.name, person: focus, path: 'epithet', mention };
  return { name: cast.bodies.fullest(text.slice(span.start, span.end)), path: 'organisation', mention };
}

/**
 * `menteri asal Randu itu`, `Wali Kota Muara ini`: an Indonesian article need not tell elsewhere what it says of who speaks; a noun alone
 * (`pejabat itu`) is rather somebody without a name.
 */
const isOnlyToldHere = (
  words: readonly string[],
  role: ReadonlySet<string>,
  focus: Person,
  { lang }: Grammar,
): boolean =>
  lang === 'id' &&
  words.length >= LONG_DESCRIPTION &&
  pointsBack(words) &&
  !words.some((word) => FOR_OTHERS.has(word)) &&
  !(isOfCountry(words) && words.some(isPlace)) &&
  !isContradicted(role, focus.roles);

/** `Presiden Rusia itu` is somebody in particular, whom the article may have named without an office; `menteri asal Muara itu` is not. */
const isOfCountry = (words: readonly string[]): boolean =>
  words.some((word) => OF_COUNTRIES.has(word)) && !words.some((word) => ORIGINS.has(word));

const OF_COUNTRIES: ReadonlySet<string> = new Set(
  'presiden wapres perdana pm menteri menlu kanselir pemimpin raja ratu kaisar sultan'.split(' '),
);
const ORIGINS: ReadonlySet<string> = new Set(['asal', 'kelahiran']);

const LONG_DESCRIPTION = 3;
// `juru bicara Randu itu` is seldom given a name, `salah satu pejabat Randu itu` never; `para pejabat Randu itu` are several.
const FOR_OTHERS: ReadonlySet<string> = new Set('bicara jubir salah seorang para sejumlah'.split(' '));

// Heads of state are left out: an article need not tell that one is president or pope.
const HELD_BY_ONE: ReadonlySet<string> = new Set(
  'mayor judge officer minister governor senator sheriff prosecutor ambassador'.split(' '),
);

// By these somebody is called whom nobody names.
const ANONYMOUS: ReadonlySet<string> = new Set([
  'diplomat',
  'source',
  'aide',
  'insider',
  'resident',
  'witness',
]);

// Any of which somebody with some office or trade may be called.
const GENERIC: ReadonlySet<string> = new Set(
  `official leader politician lawmaker executive businessman billionaire mogul developer owner founder veteran star expert professor scientist
  researcher author actor actress singer player striker coach mp mla ceo`.split(/\s+/),
);

const FORMER: ReadonlySet<string> = new Set(['mantan', 'eks', 'bekas']);

const wordsOf = (units: ReadParagraph['units'], first: number, last: number): readonly string[] =>
  units.slice(first, last).flatMap((unit) => (unit.kind === 'word' ? [unit.lower] : []));

const pointsBack = (words: readonly string[]): boolean =>
  words.some((word) => DEMONSTRATIVES_OF_PEOPLE.has(word)) || words[0] === 'the' || words[0] === 'sang';

const namesOffice = (words: readonly string[]): boolean =>
  words.some((word) => TITLES.has(word) && !UNSPECIFIC.has(word));

/** Whether words without a name may be of one who has been named: `aktris itu`, `menteri`; but not `warga`, `seorang saksi`, `KPK`. */
export function mayBeNamed({ kind, first, last }: Reference, { units }: ReadParagraph): boolean {
  if (kind === 'group') return true;
  const words = wordsOf(units, first, last);
  return kind === 'description' && (pointsBack(words) || namesOffice(words));
}

/** Who makes the statement that the words name: a person with an office, else a body. */
export function stated(
  { first, last, span }: Reference,
  paragraph: ReadParagraph,
  cast: Cast,
  text: string,
  mention: Span,
): Speaker | undefined {
  const run = behindStatement(paragraph, first, last);
  // `laporan Randu tersebut` is itself what was told of before.
  if (run === undefined || pointsBack(wordsOf(paragraph.units, run.to, last))) return undefined;
  const { person, from } = run;
  if (person?.isTitled === true && person.words.length > 1)
    return { name: person.name, person, path: 'name', mention };
  const start = paragraph.units[from]?.start ?? span.start;
  return { name: cast.bodies.fullest(text.slice(start, span.end)), path: 'organisation', mention };
}

/** The persons who bear any of the words of a role. */
function bearersOf(role: ReadonlySet<string>, cast: Cast): ReadonlySet<Person> {
  const found = new Set<Person>();
  for (const word of role) for (const person of cast.bearers.get(word) ?? []) found.add(person);
  return found;
}
