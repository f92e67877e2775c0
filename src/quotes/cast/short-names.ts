import { STOP_WORDS } from '../../text/stopwords.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { isPlaceOrBody } from '../lexicon/places.ts';
import { isBehindName } from '../reading/lost-spaces.ts';
import type { Mention, NamedPerson } from './cast.ts';
import { isIntroduced } from './misspelt.ts';
import type { Phrases } from './paragraphs.ts';

/**
 * Whose name is used by the beginning or the end of a word alone, `kata Alex` beside `Alexander Santika`, `kata Ratama` beside `Prawiratama Santika`, if no other
 * name has a word with it there. Each pair is the full name and the short one.
 */
export function shortNamesAmong(mentions: readonly NamedPerson[]): [name: Mention, short: Mention][] {
  const whole = new Set<string>();
  const byForm = new Map<string, NamedPerson | undefined>();
  for (const mention of mentions) {
    if (mention.words.length < 2) continue;
    for (const word of mention.words) whole.add(word);
    if (mayBeShortened(mention)) for (const word of mention.words) noteForms(byForm, word, mention);
  }
  return mentions.flatMap((mention): [Mention, Mention][] => {
    const [word = ''] = mention.words;
    const isShort = mention.words.length === 1 && mention.isSpeaking && !whole.has(word);
    const name = isShort ? byForm.get(word) : undefined;
    return name !== undefined && (name.isTitled || name.isSpeaking || isFirstName(name, word))
      ? [[name, mention]]
      : [];
  });
}

const isFirstName = ({ words: [first = ''] }: Mention, short: string): boolean => first.startsWith(short);

/**
 * Whose only name is used by its beginning from some place on, `ucap Sari` behind `pelatih Sarimaya`, of whom nothing is told under the short form. Each pair
 * is the name and the short one.
 */
export function shortOfOneWordAmong(
  mentions: readonly NamedPerson[],
  paragraphs: readonly Phrases[],
): [name: Mention, short: Mention][] {
  const alone = new Map<string, NamedPerson[]>();
  const parts = new Set<string>();
  for (const mention of mentions) {
    const [word = ''] = mention.words;
    if (mention.words.length > 1)
      for (const part of mention.words) noteStarts(part, (start) => parts.add(start));
    else if (!alone.has(word)) alone.set(word, [mention]);
    else alone.get(word)?.push(mention);
  }
  // In the order in which they are named first: a short form stands behind its name.
  const byStart = new Map<string, Set<string>>();
  return [...alone].flatMap(([word, all]): [Mention, Mention][] => {
    const names = byStart.get(word);
    const name = names?.size === 1 ? alone.get([...names][0] as string)?.[0] : undefined;
    const [short] = all as [NamedPerson];
    if (isOneName(short)) noteStarts(word, (start) => noteWord(byStart, start, word));
    if (name === undefined || parts.has(word) || !all.some(({ isSpeaking }) => isSpeaking)) return [];
    // `kata Rina` between `kata Rinaldi` and `kata Rinaldi`: two of them.
    const last = alone.get([...(names as Set<string>)][0] as string)?.at(-1);
    const isBetween = last !== undefined && isBehind(last, short) && GIVEN_NAMES.has(word);
    if (isBetween) return [];
    const isKnown = name.isSpeaking || isIntroduced(name, paragraphs);
    return isKnown && !all.some((one) => isIntroduced(one, paragraphs)) ? [[name, short]] : [];
  });
}

const isBehind = (one: Mention, other: Mention): boolean =>
  one.paragraph > other.paragraph || (one.paragraph === other.paragraph && one.first > other.first);

/** A name of one word that no space is lost in: not `SariDewi`, `Sarimenyebut`. */
const isOneName = ({ words: [word = ''], printed }: Mention): boolean =>
  word.length <= LONGEST_ALONE && !isPlaceOrBody(word) && !/\p{Ll}\p{Lu}/u.test(printed);

function noteStarts(word: string, noteStart: (start: string) => unknown): void {
  noteStart(word);
  for (let end = SHORTEST_START; end <= Math.min(word.length - SHORTEST_REST, LONGEST); end++)
    if (!isGlued(word.slice(end))) noteStart(word.slice(0, end));
}

/** What names do not end with: `Sariyang`, but `Sarinantara`. */
const isGlued = (rest: string): boolean =>
  isBehindName(rest) || (rest.length <= SHORTEST && STOP_WORDS.id.has(rest));

function noteWord(byStart: Map<string, Set<string>>, start: string, word: string): void {
  const words = byStart.get(start);
  if (words === undefined) byStart.set(start, new Set([word]));
  else if (words.size < 2) words.add(word);
}

/**
 * Whose last name is printed in part, `Wira Santi` beside `Wira Santika`, or with the next word glued to it, `Wira Santikagak`. Each pair is what is right,
 * and the other form; none where the longer stands once beside several of the shorter, and its end is no known word. The shorter is right where its last
 * word stands alone, too: `kata Santika` beside `Wira Santikatepat`.
 */
export function clippedAmong(mentions: readonly NamedPerson[]): [name: Mention, clipped: Mention][] {
  const names = new Map<string, NamedPerson[]>();
  const alone = new Set<string>();
  for (const mention of mentions) {
    if (mention.words.length === 1) alone.add(mention.words[0] as string);
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
        return alone.has(last.slice(0, end)) && !alone.has(last)
          ? [[short[0] as Mention, all[0] as Mention]]
          : joinedAs(short, all, last.slice(end));
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

/** Notes how a word begins and ends; undefined where two words do so. */
function noteForms(byForm: Map<string, NamedPerson | undefined>, word: string, mention: NamedPerson): void {
  for (let end = SHORTEST; end < Math.min(word.length, LONGEST); end++) {
    const rest = word.slice(end);
    // `Raditur` of `Raditurya`: nobody is called `Raditur ya`.
    if (isLostSpace(rest) && rest !== 'ya') continue;
    noteForm(byForm, word.slice(0, end), word, mention);
  }
  // `Prawiratama` is called `Ratama`.
  for (let start = Math.max(1, word.length - LONGEST); start <= word.length - SHORTEST; start++)
    noteForm(byForm, word.slice(start), word, mention);
}

function noteForm(
  byForm: Map<string, NamedPerson | undefined>,
  form: string,
  word: string,
  mention: NamedPerson,
): void {
  const other = byForm.get(form);
  const isAnother = byForm.has(form) && other?.words.includes(word) !== true;
  byForm.set(form, isAnother ? undefined : (other ?? mention));
}

/** `Wira Santikamengatakan`, `Wira Santikayang`. */
const isLostSpace = (rest: string): boolean =>
  STOP_WORDS.id.has(rest) || (rest.length > 4 && VERBAL.test(rest));

const VERBAL = /^(?:me|mu|ber|di|ter|ke\p{L}+an$)/u;

// In letters.
const SHORTEST = 4;
const LONGEST_ALONE = 16;
const SHORTEST_START = 3;
const SHORTEST_REST = 3;
const LONGEST = 12;
// Longer ones than people have; keeps hostile texts linear.
const LONGEST_NAME = 8;
