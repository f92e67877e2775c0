import { CALLED, RELATIVES } from '../lexicon/names.ts';
import { isPlaceOrBody } from '../lexicon/places.ts';
import { isRoleWord, TITLES } from '../lexicon/titles.ts';
import type { Unit } from '../reading/units.ts';
import type { Mention, NamedPerson } from './cast.ts';
import { titleWords } from './names.ts';
import type { Phrases } from './paragraphs.ts';
import { roleOf } from './roles.ts';

/**
 * What people are called besides their names, from the words that say so: `Sari Dewi yang akrab disapa Ayu`, `Ayu, begitu ia disapa`,
 * `Ayu, sapaan akrab Sari Dewi`. Each pair is a name and what is used for it, of a few words at most.
 */
export function nicknamesAmong(
  mentions: readonly NamedPerson[],
  paragraphs: readonly Phrases[],
): [name: Mention, nickname: Mention][] {
  const found: [Mention, Mention][] = [];
  const named: NamedPerson[] = [];
  mentions.forEach((mention, n) => {
    const phrases = paragraphs[mention.paragraph] as Phrases;
    const owner =
      ofOneWord(phrases, mention, mentions[n - 1]) ?? ownerBeside(phrases, mention, mentions[n + 1], named);
    if (owner !== undefined) found.push([owner, mention]);
    else if (mention.words.length > 1 && mayBePerson(mention)) named.push(mention);
  });
  return found;
}

function ownerBeside(
  phrases: Phrases,
  mention: Mention,
  next: Mention | undefined,
  named: readonly NamedPerson[],
): Mention | undefined {
  if (isBirthName(phrases.units, mention)) return bearerOf(mention, named, ALIKE);
  if (mention.words.length > LONGEST_NICKNAME) return undefined;
  return isCalled(phrases.units, mention)
    ? bearerOf(mention, named)
    : calledFor(phrases, mention, next, named);
}

/** `Sarianto, akrab disapa Sari`: a name of one word right before, of which the nickname is a part. */
function ofOneWord(
  { units }: Phrases,
  nickname: Mention,
  before: NamedPerson | undefined,
): Mention | undefined {
  if (before?.words.length !== 1 || nickname.words.length !== 1) return undefined;
  const isNear = before.paragraph === nickname.paragraph && nickname.first - before.last <= LONGEST_CUE;
  const isApart = units
    .slice(before.last, nickname.first)
    .some(({ kind, text, lower }) => (kind === 'word' ? !mayStandBetween(lower) : text !== ','));
  if (!isNear || isApart) return undefined;
  return isCalled(units, nickname) && isPartOf(nickname, before) ? before : undefined;
}

const isPartOf = (nickname: Mention, { words }: Mention): boolean =>
  nickname.words.every((word) => likenessOf(word, words) === PART);

const mayBePerson = ({ words }: Mention): boolean =>
  words.length <= LONGEST_NAME && !words.some(isPlaceOrBody);

/** `pemilik nama asli Sari Dewi`, of somebody known by another. */
const isBirthName = (units: readonly Unit[], { first }: Mention): boolean =>
  lowerAt(units, first - 2) === 'nama' && BIRTH.has(lowerAt(units, first - 1));

const BIRTH: ReadonlySet<string> = new Set(['asli', 'lengkap', 'panggung']);

/** Whose nickname it is: the latest of those whose names are the most like it, more than `least`. */
function bearerOf(nickname: Mention, named: readonly NamedPerson[], least = 0): Mention | undefined {
  let owner: Mention | undefined;
  let most = least;
  for (const name of named.slice(-MOST_NAMES).reverse()) {
    const alike = nickname.words.map((word) => likenessOf(word, name.words));
    const likeness = Math.max(...alike) || (isMeant(name, nickname) ? 1 : 0);
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
  if (RELATIVES.has(root)) return false;
  if (isRoleWord(root)) return true;
  return units[at]?.kind !== 'word' || (units[at]?.isCapital === true && !isPlaceOrBody(root));
}

const lowerAt = (units: readonly Unit[], at: number): string =>
  units[at]?.text === ',' ? ',' : (units[at]?.lower ?? '');

/** `PART` where the nickname is a part of the name or made of the beginnings of its words (`Sardew`), 2 where a word of the name begins as it does. */
function likenessOf(nickname: string, words: readonly string[]): number {
  const isPart = words.some((word) => word.includes(nickname));
  if (isPart || isSpelled(nickname, words)) return PART;
  return words.some((word) => word.slice(0, 2) === nickname.slice(0, 2)) ? ALIKE : 0;
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

const PART = 3;
const ALIKE = 2;
// In paragraphs.
const FARTHEST = 3;
// More names than stand near their nickname, longer ones than people have; keeps hostile texts linear.
const MOST_NAMES = 20;
const LONGEST_NAME = 8;
const LONGEST_NICKNAME = 3;

/** `Ayu, sapaan akrab Sari Dewi`, `Ayu sapaan Sari`, `Sari, panggilan Sarianto`; `Ayu, sapaan akrab Wali Kota Mekar`, where that office is somebody's. */
function calledFor(
  { units, runAt }: Phrases,
  nickname: Mention,
  next: Mention | undefined,
  named: readonly NamedPerson[],
): Mention | undefined {
  const cue = skipPunctuation(units, nickname.last);
  let at = cue + 1;
  const isShort = lowerAt(units, cue) === 'panggilan' && next?.first === at && isPartOf(nickname, next);
  if (!isShort && !isNicknameNoun(units, cue)) return undefined;
  while (USUALLY.has(lowerAt(units, at))) at++;
  const isNear =
    next?.paragraph === nickname.paragraph &&
    next.first - cue <= LONGEST_CUE &&
    units.slice(at, next.first).every(({ kind }) => kind === 'word');
  if (isNear) return mayBePerson(next) && (next.words.length > 1 || at === next.first) ? next : undefined;
  const office = runAt[at];
  if (office === undefined || office.words.length > 0) return undefined;
  const words = [...roleOf(titleWords(units, office.from, office.to))];
  return named.slice(-MOST_NAMES).findLast((name) => words.every((word) => name.role().has(word)));
}

/** `akrab disapa Ayu`, or behind the name `begitu ia akrab disapa`, `sapaan akrabnya`. */
function isCalled(units: readonly Unit[], { first, last }: Mention): boolean {
  let from = first;
  while (units[from - 1]?.isCapital === true && TITLES.has(lowerAt(units, from - 1))) from--;
  if (CALLED.has(lowerAt(units, from - 1)) && USUALLY.has(lowerAt(units, from - 2)))
    return isOfPerson(units, from);
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

const USUALLY: ReadonlySet<string> = new Set(['akrab', 'biasa', 'kerap', 'karib', 'sering', 'lazim']);
/** What leads from a noun to the words that say so. */
/** `Sarianto, yang akrab disapa Sari`, `Sarianto atau biasa dipanggil Sari`. */
const mayStandBetween = (word: string): boolean => CALLED.has(word) || LEADS.has(word);

const LEADS: ReadonlySet<string> = new Set([...USUALLY, 'lebih', 'yang', 'atau', ',']);
const PRONOUNS: ReadonlySet<string> = new Set(['ia', 'dia', 'beliau']);
const THUS: ReadonlySet<string> = new Set(['begitu', 'begitulah', 'demikian']);

// In units, as are the breaks before them.
const LONGEST_CUE = 6;
const LONGEST_BREAK = 3;
