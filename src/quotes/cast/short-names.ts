import { STOP_WORDS } from '../../text/stopwords.ts';
import { isPlaceOrBody } from '../lexicon/places.ts';
import { isBehindName } from '../reading/lost-spaces.ts';
import type { Mention, NamedPerson } from './cast.ts';

/**
 * Whose name is used by its beginning alone, `kata Alex` beside `Alexander Santika`, if no other name has a word that begins so. Each pair is the full name
 * and the beginning.
 */
export function shortNamesAmong(mentions: readonly NamedPerson[]): [name: Mention, short: Mention][] {
  const whole = new Set<string>();
  const byStart = new Map<string, NamedPerson | undefined>();
  for (const mention of mentions) {
    if (mention.words.length < 2) continue;
    for (const word of mention.words) whole.add(word);
    if (mayBeShortened(mention)) for (const word of mention.words) noteStarts(byStart, word, mention);
  }
  return mentions.flatMap((mention): [Mention, Mention][] => {
    const [word = ''] = mention.words;
    const isShort = mention.words.length === 1 && mention.isSpeaking && !whole.has(word);
    const name = isShort ? byStart.get(word) : undefined;
    return name !== undefined && (name.isTitled || name.isSpeaking) ? [[name, mention]] : [];
  });
}

/**
 * Whose last name is printed in part, `Wira Santi` beside `Wira Santika`, or with the next word glued to it, `Wira Santikagak`. Each pair is what is right,
 * and the other form; none where the longer stands once beside several of the shorter, and its end is no known word.
 */
export function clippedAmong(mentions: readonly NamedPerson[]): [name: Mention, clipped: Mention][] {
  const names = new Map<string, NamedPerson[]>();
  for (const mention of mentions) {
    if (mention.words.length < 2 || !mayBeShortened(mention)) continue;
    const key = mention.words.join(' ');
    const known = names.get(key);
    if (known === undefined) names.set(key, [mention]);
    else known.push(mention);
  }
  return [...names].flatMap(([key, all]): [Mention, Mention][] => {
    const last = all[0]?.words.at(-1) ?? '';
    for (let end = last.length - 1; end >= SHORTEST && end >= last.length - LONGEST; end--) {
      const short = names.get(key.slice(0, key.length - last.length + end));
      if (short !== undefined && [...short, ...all].some((one) => one.isTitled || one.isSpeaking))
        return joinedAs(short, all, last.slice(end));
    }
    return [];
  });
}

function joinedAs(
  short: readonly NamedPerson[],
  long: readonly NamedPerson[],
  rest: string,
): [Mention, Mention][] {
  const pair: [Mention, Mention] = [short[0] as Mention, long[0] as Mention];
  if (isLostSpace(rest) || isBehindName(rest)) return [pair];
  return long.length === 1 && short.length > 1 ? [] : [[pair[1], pair[0]]];
}

/** A person's name, and one behind which no space is lost: `Wira SantikaDewan`. */
const mayBeShortened = ({ words, printed }: Mention): boolean =>
  words.length <= LONGEST_NAME && !words.some(isPlaceOrBody) && !/\p{Ll}\p{Lu}/u.test(printed);

/** Undefined where two words begin so. */
function noteStarts(byStart: Map<string, NamedPerson | undefined>, word: string, mention: NamedPerson): void {
  for (let end = SHORTEST; end < Math.min(word.length, LONGEST); end++) {
    if (isLostSpace(word.slice(end))) continue;
    const start = word.slice(0, end);
    const other = byStart.get(start);
    const isAnother = byStart.has(start) && other?.words.includes(word) !== true;
    byStart.set(start, isAnother ? undefined : (other ?? mention));
  }
}

/** `Wira Santikamengatakan`, `Wira Santikayang`. */
const isLostSpace = (rest: string): boolean =>
  STOP_WORDS.id.has(rest) || (rest.length > 4 && VERBAL.test(rest));

const VERBAL = /^(?:me|mu|ber|di|ter|ke\p{L}+an$)/u;

// In letters.
const SHORTEST = 4;
const LONGEST = 12;
// Longer ones than people have; keeps hostile texts linear.
const LONGEST_NAME = 8;
