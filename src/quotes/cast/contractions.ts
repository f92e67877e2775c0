import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { isPlaceOrBody } from '../lexicon/places.ts';
import type { Mention, NamedPerson } from './cast.ts';

/**
 * Whose name is drawn together into one word, `Sardewan` beside `Sarino Dewantara`: the beginning of the first word of a name and that of another, if the
 * article has only one name that fits. Each pair is the full name and the contraction.
 */
export function contractedAmong(mentions: readonly NamedPerson[]): [name: Mention, contracted: Mention][] {
  const parts = new Set<string>();
  const byStart = new Map<string, Map<string, NamedPerson>>();
  const alone = new Map<string, NamedPerson[]>();
  const speaking = new Set<string>();
  for (const mention of mentions) {
    const [word = ''] = mention.words;
    if (mention.words.length === 1) {
      const all = alone.get(word);
      if (all === undefined) alone.set(word, [mention]);
      else if (all.length < MOST_NAMES) all.push(mention);
      if (mention.isSpeaking) speaking.add(word);
      continue;
    }
    for (const part of mention.words) parts.add(part);
    if (mayBeContracted(mention)) note(byStart, mention);
  }
  return [...alone].flatMap(([word, all]): [Mention, Mention][] => {
    if (!speaking.has(word) || parts.has(word) || !isContraction(word)) return [];
    const names = [...(byStart.get(word.slice(0, START))?.values() ?? [])];
    const name = theOne(names.filter(({ words }) => isDrawnFrom(word, words)));
    return name === undefined || isAnother(all, name) ? [] : [[name, all[0] as Mention]];
  });
}

/** `Petani Suyono` is not `Bupati Suharjo Yono`: both have an office or a trade, and not the same. */
function isAnother(all: readonly Mention[], name: Mention): boolean {
  const roles = name.role();
  const others = [...(all[0]?.role() ?? [])];
  return roles.size > 0 && others.length > 0 && !others.some((word) => roles.has(word));
}

const mayBeContracted = ({ words }: Mention): boolean =>
  words.length <= LONGEST_NAME && !words.some(isPlaceOrBody);

function note(byStart: Map<string, Map<string, NamedPerson>>, mention: NamedPerson): void {
  const start = (mention.words[0] as string).slice(0, START);
  const names = byStart.get(start);
  const key = mention.words.join(' ');
  if (names === undefined) byStart.set(start, new Map([[key, mention]]));
  else if (names.size < MOST_NAMES && !names.has(key)) names.set(key, mention);
}

const isContraction = (word: string): boolean =>
  word.length >= SHORTEST && word.length <= LONGEST && !GIVEN_NAMES.has(word) && !isPlaceOrBody(word);

/** Whether a word is the beginning of the first word of a name and that of another, one after the other. */
function isDrawnFrom(word: string, [first = '', ...others]: readonly string[]): boolean {
  for (let cut = START; cut <= word.length - START && first.startsWith(word.slice(0, cut)); cut++) {
    const rest = word.slice(cut);
    if (others.some((other) => other.startsWith(rest))) return true;
  }
  return false;
}

/** The fullest of some names, if all the others are forms of it. */
function theOne(names: readonly Mention[]): Mention | undefined {
  const [fullest] = names.toSorted((a, b) => b.words.length - a.words.length);
  return names.every(({ words }) => words.every((word) => fullest?.words.includes(word)))
    ? fullest
    : undefined;
}

// In letters: of a contraction, and of each of its parts.
const SHORTEST = 6;
const LONGEST = 14;
const START = 2;
// Longer names than people have, and more that begin alike; keeps hostile texts linear.
const LONGEST_NAME = 8;
const MOST_NAMES = 20;
