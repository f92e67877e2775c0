import { MEN, WOMEN } from '../lexicon/first-names-english.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { CALENDAR, type Grammar } from '../lexicon/grammar.ts';
import { KIN, RELATIVES } from '../lexicon/names.ts';
import { TITLES } from '../lexicon/titles.ts';
import { ownerEnding } from '../reading/characters.ts';
import { withoutNickname } from '../reading/marked-nicknames.ts';
import type { Paragraph, Unit } from '../reading/units.ts';
import { readBodies } from './bodies.ts';
import { aliasesAmong, dropShortOffices, nameInitials } from './bracketed.ts';
import { type Cast, type Mention, type NamedPerson, type Person, readCast } from './cast.ts';
import { contractedAmong } from './contractions.ts';
import { misspeltAmong } from './misspelt.ts';
import { type NameRun, rename, spanOf, titleStart, titleWords } from './names.ts';
import { nicknamesAmong } from './nicknames.ts';
import type { Phrases, ReadParagraph } from './paragraphs.ts';
import { restorePlaceSurnames } from './restore-surnames.ts';
import { roleOf } from './roles.ts';
import { readRuns } from './runs.ts';
import { clippedAmong, shortNamesAmong, shortOfOneWordAmong } from './short-names.ts';
import { shortenRuns } from './shorten.ts';
import { isSpeaking } from './speaking.ts';

/** Finds the names of all paragraphs and who bears them. */
export function introduce(
  text: string,
  paragraphs: readonly Paragraph[],
  grammar: Grammar,
): { readonly cast: Cast; readonly read: readonly ReadParagraph[] } {
  const isCommon = commonWords(paragraphs);
  const read = paragraphs.map((paragraph) => readRuns(paragraph, grammar, isCommon));
  if (grammar.lang === 'en') restorePlaceSurnames(read);
  shortenRuns(read, grammar);
  nameInitials(read);
  dropShortOffices(read);
  const bodies = readBodies(text, read);
  if (bodies.hasShort)
    for (const { units, runs } of read)
      for (const run of runs)
        if (run.words.length === 1 && bodies.isShort((units[run.first] as Unit).text))
          rename(units, run, run.to, run.to);
  const headlines = new Set(read.filter(isHeadline));
  const known = new Set(
    read.flatMap((paragraph) =>
      headlines.has(paragraph) ? [] : paragraph.runs.map(({ words }) => words.join(' ')),
    ),
  );
  const mentions: RunMention[] = [];
  read.forEach((paragraph, p) => {
    const isTold = !headlines.has(paragraph);
    for (const run of paragraph.runs)
      if (run.words.length > 0 && (isTold || isFullForm(run, known)))
        mentions.push(mentionOf(text, paragraph, p, run));
  });
  const { of, ...persons } = readCast(mentions, otherNamesAmong(mentions, read, grammar));
  mentions.forEach(({ run, isTitled, isSpeaking }, n) => {
    const person = of[n] as Person;
    if (isTitled) person.isTitled = true;
    // One word that opens a sentence may be no name at all.
    if (isSpeaking && (!run.opens || person.words.length > 1)) person.isSpeaking = true;
    run.person = person;
  });
  return { cast: { ...persons, bodies }, read };
}

/** Each name that the article gives somebody beside the full one, with that one. */
function otherNamesAmong(
  mentions: readonly RunMention[],
  read: readonly ReadParagraph[],
  grammar: Grammar,
): (readonly [name: Mention, other: Mention])[] {
  return [
    ...(grammar.lang === 'id'
      ? [
          ...shortNamesAmong(mentions),
          ...clippedAmong(mentions),
          ...shortOfOneWordAmong(mentions, read),
          ...misspeltAmong(mentions, read),
          ...contractedAmong(mentions),
        ]
      : []),
    ...aliasesAmong(mentions, read),
    ...nicknamesAmong(mentions, read),
  ];
}

/** `Prime Minister Sari Dewi Meets Muara Leader`: where a headline gives the full name of whom the article calls by the last name alone. */
const isFullForm = ({ words }: NameRun, known: ReadonlySet<string>): boolean =>
  words.length === 2 &&
  known.has(words[1] as string) &&
  [MEN, WOMEN, GIVEN_NAMES].some((names) => names.has(words[0] as string));

/** Words that the article writes in small letters somewhere. */
function commonWords(paragraphs: readonly Paragraph[]): (word: string) => boolean {
  const small = new Set<string>();
  for (const { units } of paragraphs)
    for (let at = 0; at < units.length; at++) {
      const unit = units[at] as Unit;
      if (unit.kind === 'word' && !unit.isCapital && unit.text === unit.lower) small.add(unit.lower);
    }
  return (word) => small.has(word);
}

/** A line most of whose words are capital: its names run into one another. */
function isHeadline({ units, runs, grammar }: Phrases): boolean {
  if (runs.length === 0 || units.length >= LONGEST_HEADLINE || units[0]?.kind === 'marked') return false;
  if (grammar.lang === 'id' && units.at(-1)?.text === '.') return false;
  const isMarked = units.some(({ kind }) => kind === 'marked');
  if (isMarked && units.some(({ kind, text }) => kind === 'word' && grammar.cueOf(text).length > 0))
    return false;
  // `Warga Memprotes Wira`: no verb has a capital but in a headline.
  const isInCapitals = units.every(({ kind, isCapital }) => isCapital || kind !== 'word');
  if (isInCapitals && units.length > 2 && units.some(isActiveVerb)) return true;
  const long = units.filter((unit) => unit.kind === 'word' && unit.text.length > 3);
  return long.length >= 4 && long.filter((unit) => unit.isCapital).length >= long.length * 0.75;
}

const isActiveVerb = ({ lower }: Unit): boolean => ACTIVE.test(lower) && !TITLES.has(lower);

// Indonesian verbs that begin with meN-.
const ACTIVE = /^(?:mem[a-z]|men[cdeijotuz]|meng[aeghikou]|meny[aeiou])[a-z]{3,}$/;

/** A name with the run that it stands in. */
interface RunMention extends NamedPerson {
  readonly run: NameRun;
}

function mentionOf(text: string, phrases: Phrases, paragraph: number, run: NameRun): RunMention {
  const { units, grammar } = phrases;
  const { first, last, words } = run;
  const head = titleStart(units, behindBracket(phrases, run) ?? run.from, 0);
  const office = beforeComma(phrases, run) ?? head;
  let isTitled = false;
  for (let at = head; at < first && !isTitled; at++) isTitled = TITLES.has((units[at] as Unit).lower);
  return {
    run,
    paragraph,
    first,
    last,
    words,
    isTitled,
    isSpeaking: isSpeaking(units, run, grammar),
    start: (units[run.first] as Unit).start,
    printed: printedName(text, units, run),
    isRelative:
      words.length > 1 && (KIN.has(words[0] as string) || isOfRelative(units, first) || isMadam(units, run)),
    role: office < first || units[last]?.text === ',' ? roleBeside(units, office, run) : noRole,
  };
}

/** `Kapolres Mekar, Sari Dewi`: where the office begins that stands before a comma, if no name before it bears it. */
function beforeComma(phrases: Phrases, run: NameRun): number | undefined {
  const { units, runAt } = phrases;
  const office = units[run.from - 1]?.text === ',' ? runAt[run.from - 2] : undefined;
  if (office === undefined || units[office.from - 1]?.text === ',') return undefined;
  if (office.words.length > 0 && !isOfficeAtBody(phrases, office, run)) return undefined;
  return units.slice(office.from, office.to).some(({ lower }) => TITLES.has(lower)) ? office.from : undefined;
}

/** `Direktur Teknis Muara Racing, Sari Dewi, menilai`: the name of a body ends an Indonesian office, and a full name stands between the commas behind it. */
function isOfficeAtBody(
  { units, grammar }: Phrases,
  office: NameRun,
  { from, first, to, words }: NameRun,
): boolean {
  if (grammar.lang !== 'id' || first > from || words.length < 2 || units[to]?.text !== ',') return false;
  const verb = units[to + 1];
  return (
    office.first > office.from &&
    !office.words.some((word) => GIVEN_NAMES.has(word)) &&
    verb?.kind === 'word' &&
    !verb.isCapital &&
    !grammar.conjunctions.has(verb.lower)
  );
}

/** `Presiden Dewan Nelayan Randu (DNR) Sari`: where the run begins that goes on behind its short form. */
const behindBracket = ({ units, runAt }: Phrases, { from }: NameRun): number | undefined =>
  units[from - 1]?.text === ')' && units[from - 3]?.text === '(' ? runAt[from - 4]?.from : undefined;

/** Whether a word for a relative leads to the name that begins at unit `first`: `istrinya, Melati Randu Santika`. */
function isOfRelative(units: readonly Unit[], first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - LEAD); at--) {
    const unit = units[at] as Unit;
    if (unit.kind === 'word' ? unit.isCapital && !TITLES.has(unit.lower) : unit.text !== ',') return false;
    const { lower } = unit;
    if (RELATIVES.has(lower.endsWith('nya') ? lower.slice(0, -3) : lower)) return true;
  }
  return false;
}

const LEAD = 4;

/** `Ny. Melati Wira Santika`, `Ibu Hj. Melati Wira Santika`: behind her own name may stand her husband's. */
function isMadam(units: readonly Unit[], { first, words }: NameRun): boolean {
  if (words.length < 3) return false;
  for (let at = first - 1; at >= Math.max(0, first - LEAD); at--) {
    const { text, lower } = units[at] as Unit;
    if (MADAM.has(lower)) return true;
    if (text !== '.' && !SHORT_TITLES.has(lower)) return false;
  }
  return false;
}

const MADAM: ReadonlySet<string> = new Set(['ny', 'nyonya', 'ibu', 'bu']);
// Those that may stand between that word and the name.
const SHORT_TITLES: ReadonlySet<string> = new Set(['hj', 'dr', 'drg', 'dra', 'ir', 'prof']);

const noRole = (): ReadonlySet<string> => roleOf([]);

const roleBeside =
  (units: readonly Unit[], head: number, { first, last }: NameRun) =>
  () =>
    roleOf(apposition(units, last, titleWords(units, head, first)));

function printedName(text: string, units: readonly Unit[], { first, last }: NameRun): string {
  const { start, end } = spanOf(units, first, last);
  const whole = text.slice(start, end);
  const owner = ownerEnding(whole);
  const printed = owner === 0 ? whole : whole.slice(0, -owner);
  return last - first === 1 ? printed : withoutNickname(printed.replace(/\s+/g, ' '));
}

/** The words of a title and the description between commas behind the name: `Ketua Sari Dewi, warga Kota Lama, …`. */
function apposition(units: readonly Unit[], from: number, title: readonly string[]): readonly string[] {
  if (units[from]?.text !== ',' || CALENDAR.has(units[from + 1]?.lower ?? '')) return title;
  const words = [...title];
  for (let i = from + 1; i < Math.min(units.length, from + 12); i++) {
    const unit = units[i];
    if (unit?.kind !== 'word') return unit?.text === ',' || unit?.text === '.' ? words : title;
    words.push(unit.lower);
  }
  return title;
}

const LONGEST_HEADLINE = 40;
