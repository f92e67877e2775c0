import { RELATIVES } from '../lexicon/names.ts';
import { isPlaceOrBody } from '../lexicon/places.ts';
import { isRoleWord } from '../lexicon/titles.ts';
import type { Unit } from '../reading/units.ts';
import type { Mention } from './cast.ts';
import type { Phrases } from './paragraphs.ts';

/** A name where it stands, and whether an office or a verb of saying shows that it is a person's. */
interface NamedPerson extends Mention {
  readonly isTitled: boolean;
  readonly isSpeaking: boolean;
}

/**
 * What people are called besides their names, from the words that say so: `Sari Dewi yang akrab disapa Ayu`, `Ayu, begitu ia disapa`,
 * `Ayu, sapaan akrab Sari Dewi`. Each pair is a full name and the one word that is used for it.
 */
export function nicknamesAmong(
  mentions: readonly NamedPerson[],
  paragraphs: readonly Phrases[],
): [name: Mention, nickname: Mention][] {
  const found: [Mention, Mention][] = [];
  const named: NamedPerson[] = [];
  mentions.forEach((mention, n) => {
    const { units } = paragraphs[mention.paragraph] as Phrases;
    const before = mentions[n - 1];
    if (mention.words.length === 1) {
      const owner = isCalled(units, mention) ? bearerOf(mention, named) : undefined;
      if (owner !== undefined) found.push([owner, mention]);
    } else if (mention.words.length <= LONGEST_NAME && !mention.words.some(isPlaceOrBody)) {
      if (before !== undefined && isCalling(units, before, mention)) found.push([mention, before]);
      named.push(mention);
    }
  });
  return found;
}

/** Whose nickname it is: the latest of those whose names are the most like it. */
function bearerOf(nickname: Mention, named: readonly NamedPerson[]): Mention | undefined {
  const word = nickname.words[0] as string;
  let owner: Mention | undefined;
  let most = 0;
  for (const name of named.slice(-MOST_NAMES).reverse()) {
    const likeness = likenessOf(word, name.words) || (isMeant(name, nickname) ? 1 : 0);
    if (likeness > most) [owner, most] = [name, likeness];
  }
  return owner;
}

/** Who needs no likeness: right before the words, or a person for sure and not far off. */
function isMeant(name: NamedPerson, { paragraph, first }: Mention): boolean {
  if (name.paragraph === paragraph && first - name.last <= LONGEST_CUE) return true;
  return (name.isTitled || name.isSpeaking) && paragraph - name.paragraph <= FARTHEST;
}

/** Whether the words before a nickname are of a person: `Sari yang akrab disapa`, `pria yang akrab disapa`; a son's or a town's is not meant. */
function isOfPerson(units: readonly Unit[], first: number): boolean {
  let at = first - 1;
  while (at >= 0 && (CALLED.has(lowerAt(units, at)) || LEADS.has(lowerAt(units, at)))) at--;
  const word = lowerAt(units, at);
  const root = word.endsWith('nya') ? word.slice(0, -3) : word;
  if (RELATIVES.has(root) || isPlaceOrBody(root)) return false;
  return units[at]?.isCapital === true || units[at]?.kind !== 'word' || isRoleWord(root);
}

const lowerAt = (units: readonly Unit[], at: number): string =>
  units[at]?.text === ',' ? ',' : (units[at]?.lower ?? '');

/** 3 where the nickname is a part of the name or made of the beginnings of its words (`Sardew`), 2 where a word of the name begins as it does. */
function likenessOf(nickname: string, words: readonly string[]): number {
  const isPart = words.some((word) => word.includes(nickname));
  if (isPart || isSpelled(nickname, words)) return 3;
  return words.some((word) => word.slice(0, 2) === nickname.slice(0, 2)) ? 2 : 0;
}

function isSpelled(nickname: string, words: readonly string[]): boolean {
  for (let first = 0; first < words.length - 1; first++)
    for (let cut = 1; cut < nickname.length; cut++) {
      if (!(words[first] as string).startsWith(nickname.slice(0, cut))) break;
      const rest = nickname.slice(cut);
      for (let next = first + 1; next < words.length; next++)
        if ((words[next] as string).startsWith(rest)) return true;
    }
  return false;
}

// In paragraphs.
const FARTHEST = 3;
// More names than stand near their nickname, longer ones than people have; keeps hostile texts linear.
const MOST_NAMES = 20;
const LONGEST_NAME = 8;

/** `Ayu, sapaan akrab Sari Dewi`. */
function isCalling(units: readonly Unit[], nickname: Mention, name: Mention): boolean {
  if (nickname.paragraph !== name.paragraph || nickname.words.length > 1) return false;
  const cue = skipPunctuation(units, nickname.last);
  return isNicknameNoun(units, cue) && name.first - cue <= LONGEST_CUE;
}

/** `akrab disapa Ayu`, or behind the name `begitu ia akrab disapa`, `sapaan akrabnya`. */
function isCalled(units: readonly Unit[], { first, last }: Mention): boolean {
  if (CALLED.has(lowerAt(units, first - 1)) && USUALLY.has(lowerAt(units, first - 2)))
    return isOfPerson(units, first);
  let at = skipPunctuation(units, last);
  if (isNicknameNoun(units, at))
    return /nya$/.test(lowerAt(units, at + 1)) || lowerAt(units, at).endsWith('nya');
  if (!THUS.has(lowerAt(units, at))) return false;
  at++;
  while (USUALLY.has(lowerAt(units, at)) || PRONOUNS.has(lowerAt(units, at))) at++;
  return CALLED.has(lowerAt(units, at));
}

/** `sapaan`, `panggilan akrab`; a `panggilan` alone is rather a summons. */
const isNicknameNoun = (units: readonly Unit[], at: number): boolean =>
  /^sapaan(?:nya)?$/.test(lowerAt(units, at)) ||
  (lowerAt(units, at) === 'panggilan' && /^akrab(?:nya)?$/.test(lowerAt(units, at + 1)));

/** The first word behind a name, over a comma, a bracket or dashes. */
function skipPunctuation(units: readonly Unit[], from: number): number {
  let at = from;
  while (at < from + LONGEST_BREAK && units[at]?.kind === 'punctuation') at++;
  return at;
}

const CALLED: ReadonlySet<string> = new Set(['disapa', 'dipanggil']);
const USUALLY: ReadonlySet<string> = new Set(['akrab', 'biasa', 'kerap', 'karib', 'sering', 'lazim']);
/** What leads from a noun to the words that say so. */
const LEADS: ReadonlySet<string> = new Set([...USUALLY, 'lebih', 'yang', 'atau', ',']);
const PRONOUNS: ReadonlySet<string> = new Set(['ia', 'dia', 'beliau']);
const THUS: ReadonlySet<string> = new Set(['begitu', 'begitulah', 'demikian']);

// In units, as are the breaks before them.
const LONGEST_CUE = 6;
const LONGEST_BREAK = 3;
