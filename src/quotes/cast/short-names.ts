import { STOP_WORDS } from '../../text/stopwords.ts';
import { isPlaceOrBody } from '../lexicon/places.ts';
import type { Mention } from './cast.ts';

/** A name where it stands, and whether an office or a verb of saying shows that it is a person's. */
interface NamedPerson extends Mention {
  readonly isTitled: boolean;
  readonly isSpeaking: boolean;
}

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
