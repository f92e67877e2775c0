import { ONE_PERSON } from '../lexicon/determiners.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { isPlaceOrBody } from '../lexicon/places.ts';
import { isRoleWord } from '../lexicon/titles.ts';
import type { Unit } from '../reading/units.ts';
import type { Mention, NamedPerson } from './cast.ts';
import type { Phrases } from './paragraphs.ts';

/**
 * Whose name is misspelt by one letter where it stands alone, `kata Santka` beside `Wira Santika`: who speaks, of whom nothing else is told, if just one
 * word of the other names is so near. Each pair is the full name and the misspelling.
 */
export function misspeltAmong(
  mentions: readonly NamedPerson[],
  paragraphs: readonly Phrases[],
): [name: Mention, misspelt: Mention][] {
  const full = new Map<string, NamedPerson[]>();
  const alone = new Map<string, NamedPerson[]>();
  for (const mention of mentions)
    if (mention.words.length === 1) note(alone, mention.words[0] as string, mention);
    else if (mention.words.length <= LONGEST_NAME)
      for (const word of mention.words) note(full, word, mention);
  const near = new Map<string, Set<string>>();
  for (const word of full.keys())
    if (mayBeMisspelt(word)) for (const form of formsOf(word)) noteForm(near, form, word);
  return [...alone].flatMap(([word, all]): [Mention, Mention][] => {
    if (
      !mayBeMisspelt(word) ||
      full.has(word) ||
      all.some((one) => isIntroduced(one, paragraphs)) ||
      !all.some((one) => one.isSpeaking)
    )
      return [];
    const words = new Set([...formsOf(word)].flatMap((form) => [...(near.get(form) ?? [])]));
    const [meant = ''] = words;
    const name = words.size === 1 && isNear(word, meant) ? theOne(full.get(meant) ?? []) : undefined;
    return name === undefined ? [] : [[name, all[0] as Mention]];
  });
}

function note(index: Map<string, NamedPerson[]>, word: string, mention: NamedPerson): void {
  const known = index.get(word);
  if (known === undefined) index.set(word, [mention]);
  else if (known.length < MOST) known.push(mention);
}

function noteForm(near: Map<string, Set<string>>, form: string, word: string): void {
  const words = near.get(form);
  if (words === undefined) near.set(form, new Set([word]));
  else if (words.size < 3) words.add(word);
}

/** `petani Sari`, `seorang petani, Sari`, `bernama Sari`, `Sari (40)`: somebody new. */
export function isIntroduced(mention: NamedPerson, paragraphs: readonly Phrases[]): boolean {
  const { units } = paragraphs[mention.paragraph] as Phrases;
  const before = units[mention.first - 1];
  return (
    mention.isTitled ||
    mention.role().size > 0 ||
    (before?.text === ',' && isDescribedBefore(units, mention.first - 1)) ||
    INTRODUCING.has(before?.lower ?? '') ||
    units[mention.last]?.text === '('
  );
}

const INTRODUCING: ReadonlySet<string> = new Set(['bernama', 'dipanggil', 'disapa', 'disebut']);

/** Whether a person is described right before the comma at unit `comma`. */
function isDescribedBefore(units: readonly Unit[], comma: number): boolean {
  for (let at = comma - 1; at >= Math.max(0, comma - LONGEST_DESCRIPTION); at--) {
    const { kind, lower } = units[at] as Unit;
    if (kind !== 'word') return false;
    if (isRoleWord(lower) || ONE_PERSON.has(lower)) return true;
  }
  return false;
}

const LONGEST_DESCRIPTION = 10;

const mayBeMisspelt = (word: string): boolean =>
  word.length >= SHORTEST && word.length <= LONGEST && !isPlaceOrBody(word);

/** A word, and what is left of it without one of its letters: two words with one of these in common are near. */
function* formsOf(word: string): Iterable<string> {
  yield word;
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
}

/** Whether one letter is left out, added or another, or two have changed places; the first not of a given name: `Roy` is not `Boy`. */
function isNear(one: string, other: string): boolean {
  if (one[0] !== other[0] && GIVEN_NAMES.has(one)) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const [rest, restOfOther] = [one.slice(start), other.slice(start)];
  return (
    rest.slice(1) === restOfOther.slice(1) ||
    rest === restOfOther.slice(1) ||
    rest.slice(1) === restOfOther ||
    (rest[0] === restOfOther[1] && rest[1] === restOfOther[0] && rest.slice(2) === restOfOther.slice(2))
  );
}

/** The fullest of some names, if all the others are forms of it and it is a person's. */
function theOne(names: readonly NamedPerson[]): Mention | undefined {
  const [fullest] = names.toSorted((a, b) => b.words.length - a.words.length);
  const isOne = names.every(({ words }) => words.every((word) => fullest?.words.includes(word)));
  return isOne && names.some(({ isTitled, isSpeaking }) => isTitled || isSpeaking) ? fullest : undefined;
}

// In letters.
const SHORTEST = 3;
const LONGEST = 20;
// Longer names than people have, and more often; keeps hostile texts linear.
const LONGEST_NAME = 8;
const MOST = 40;
