import { DEMONSTRATIVES_OF_PEOPLE } from '../lexicon/determiners.ts';
import { isPlace } from '../lexicon/places.ts';
import { SHORT_OFFICES, TITLES } from '../lexicon/titles.ts';

/** The words that make a role, short forms spelt out: `Menlu Rusia` and `Menteri Luar Negeri Rusia` are the same set. */
export function roleOf(words: readonly string[]): ReadonlySet<string> {
  if (words.length === 0) return NO_ROLE;
  let role: Set<string> | undefined;
  for (let at = 0; at < words.length; at++) {
    const plain = withoutEnding(words[at] as string);
    if (STOP.has(plain)) continue;
    role ??= new Set();
    const whole = SHORT_OFFICES.get(plain) ?? PEOPLES.get(plain);
    if (whole === undefined && !plain.includes(' ')) role.add(plain);
    else for (const part of (whole ?? plain).split(' ')) role.add(part);
  }
  return role ?? NO_ROLE;
}

const withoutEnding = (word: string): string =>
  word.endsWith("'s") ? word.slice(0, -2) : word.endsWith('nya') ? word.slice(0, -3) : word;

/** How well a description fits a role: the number of words they share; 0 where the head, or a place that both name, differs. */
function roleFit(description: ReadonlySet<string>, role: ReadonlySet<string>): number {
  const shared = { heads: 0, places: 0 };
  const missing = { heads: 0, places: 0 };
  for (const word of description) {
    const of = role.has(word) ? shared : missing;
    if (isParticular(word)) of.places++;
    else of.heads++;
  }
  if (shared.heads === 0 || isOfDeputy(description, role)) return 0;
  if (shared.places === 0 && missing.places > 0 && hasPlace(role)) return 0;
  // `menteri luar negeri` is not `menteri pertahanan`.
  return Math.max(0, shared.heads + shared.places - missing.heads * 0.8);
}

function hasPlace(role: ReadonlySet<string>): boolean {
  for (const word of role) if (isParticular(word)) return true;
  return false;
}

/** What tells one office from another of its kind: a place, or the number of a committee (`Komisi III`). */
const isParticular = (word: string): boolean => isPlace(word) || NUMERAL.test(word);
const NUMERAL = /^[ivx]+$/;

/** Whether a role is that of the deputy of an office: nobody calls a `wakil presiden` the `presiden`. */
function isOfDeputy(office: ReadonlySet<string>, role: ReadonlySet<string>): boolean {
  for (const word of DEPUTIES)
    if (role.has(word) && !office.has(word))
      return [...office].some((shared) => TITLES.has(shared) && role.has(shared));
  return false;
}

const DEPUTIES = ['wakil', 'vice', 'deputy'];

/** How well a description fits the best of some roles. */
export function bestFit(description: ReadonlySet<string>, roles: readonly ReadonlySet<string>[]): number {
  let best = 0;
  for (let at = 0; at < roles.length; at++)
    best = Math.max(best, roleFit(description, roles[at] as ReadonlySet<string>));
  return best;
}

/**
 * Whether an office that an article gives to nobody can be that of somebody with these roles: not where it names a place, since `Presiden Rusia
 * itu` is somebody in particular, nor where other offices are known.
 */
export function isCompatible(office: ReadonlySet<string>, roles: readonly ReadonlySet<string>[]): boolean {
  if (hasPlace(office)) return false;
  if (roles.length === 0) return true;
  return roles.some((role) => !isOfDeputy(office, role) && [...office].some((word) => role.has(word)));
}

/** Whether one of these roles is the same office of another place: `presiden Jepang` of the `Presiden Rusia`. */
export const isContradicted = (office: ReadonlySet<string>, roles: readonly ReadonlySet<string>[]): boolean =>
  hasPlace(office) && roles.some((role) => isElsewhere(office, role));

/** The same words but for the places, of which none is named by both. */
function isElsewhere(office: ReadonlySet<string>, role: ReadonlySet<string>): boolean {
  const shared = [...office].filter((word) => role.has(word));
  return shared.length > 0 && hasPlace(role) && !shared.some(isParticular);
}

const NO_ROLE: ReadonlySet<string> = new Set();

const STOP: ReadonlySet<string> = new Set([
  ...DEMONSTRATIVES_OF_PEOPLE,
  ...'dan di ke dari yang untuk dalam pada sang si para seorang the a an of for and to in at this that his her its their whose'.split(
    ' ',
  ),
]);

const PEOPLES: ReadonlyMap<string, string> = new Map([
  ['russian', 'russia'],
  ['american', 'america'],
  ['chinese', 'china'],
  ['japanese', 'japan'],
  ['french', 'france'],
  ['german', 'germany'],
  ['british', 'britain'],
  ['israeli', 'israel'],
  ['ukrainian', 'ukraine'],
  ['iranian', 'iran'],
  ['indonesian', 'indonesia'],
  ['turkish', 'turkey'],
  ['korean', 'korea'],
  ['syrian', 'syria'],
  ['egyptian', 'egypt'],
  ['saudi', 'arabia'],
]);
