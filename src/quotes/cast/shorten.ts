import { ONE_PERSON_ANY } from '../lexicon/determiners.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import type { Grammar } from '../lexicon/grammar.ts';
import { GENERATIONS, OPENERS, REGIONAL_BODIES } from '../lexicon/names.ts';
import { isRoleWord, TITLES } from '../lexicon/titles.ts';
import type { Unit } from '../reading/units.ts';
import { isEmployer, isOfFirm, isRegion, isWorkplace } from './appositions.ts';
import { gluedUnits, isNameOpener, regionWords } from './glued.ts';
import { cutBehindHeadline, cutBehindLink } from './headline-ends.ts';
import {
  companiesAmong,
  isSentenceStart,
  type KnownNames,
  knownNames,
  LONGEST_COMPANY,
} from './known-names.ts';
import { type NameRun, rename } from './names.ts';
import type { Phrases } from './paragraphs.ts';
import { isSpeaking } from './speaking.ts';

/**
 * Cuts off from names what the rest of the article shows to be none of theirs: the unknown body behind a title, where a shorter form of the name stands
 * elsewhere (`Direktur Maju Karya Sari Dewi` … `kata Sari`), and the first word of a sentence.
 */
export function shortenRuns(paragraphs: readonly Phrases[], grammar: Grammar): void {
  const known = knownNames(paragraphs, grammar);
  const companies = companiesAmong(paragraphs);
  const glued = new Map<string, number>();
  for (const { units, runs } of paragraphs) {
    for (let at = 0; at < runs.length; at++) {
      const run = runs[at] as NameRun;
      if (run.last <= run.first) continue;
      const isNobody =
        isWorkplace(units, run, runs[at - 1]) ||
        isRegion(units, run, runs[at + 1]) ||
        (grammar.lang === 'id' && isEmployer(units, run, runs[at + 1])) ||
        (grammar.lang === 'en' && isOfFirm(units, run));
      if (isNobody || known.owned.has(run.words.join(' '))) {
        rename(units, run, run.to, run.to);
        continue;
      }
      const cut = isSentenceStart(run)
        ? cutAtStart(units, run, known, grammar)
        : cutBehindHeadline(units, run, known, grammar) ||
          cutBehindLink(units, run, known, grammar) ||
          companyWords(run, companies) ||
          cutBehindTitle(units, run, known, grammar);
      if (cut > 0 && run.words.length > 1) glued.set(run.words.join(' '), cut);
      if (cut > 0) rename(units, run, Math.min(run.last, run.first + cut), run.last);
      else if (isBehindTim(units, run, known)) rename(units, run, run.first - 1, run.last);
    }
  }
  if (glued.size === 0) return;
  // What is cut off behind one office is so everywhere.
  for (const { units, runs } of paragraphs)
    for (const run of runs) {
      const cut = run.words.length > 1 ? (glued.get(run.words.join(' ')) ?? 0) : 0;
      if (cut > 0) rename(units, run, run.first + cut, run.last);
    }
}

/** `CEO Randu Tim Santika`, of whom the article says `kata Santika`: no team. `Ketua Tim Santika` is the head of one. */
function isBehindTim(
  units: readonly Unit[],
  { from, first, words }: NameRun,
  { alone }: KnownNames,
): boolean {
  if (words.length !== 1 || first - from < 3 || (units[first - 1] as Unit).lower !== 'tim') return false;
  const body = (units[first - 2] as Unit).lower;
  return alone.has(words[0] as string) && !TITLES.has(body) && TITLES.has((units[from] as Unit).lower);
}

/** How many words of a name are those of a company: `Sekretaris PT Maju Karya Sari Dewi`, where `PT Maju Karya` stands elsewhere. */
function companyWords({ words }: NameRun, companies: ReadonlySet<string>): number {
  for (let end = Math.min(words.length - 1, LONGEST_COMPANY); end > 1; end--)
    if (companies.has(words.slice(0, end).join(' '))) return end;
  return 0;
}

/** `Entah Sari`: the first word stands in no name elsewhere, the rest is a name of its own, or there is no rest. */
function cutAtStart(
  units: readonly Unit[],
  run: NameRun,
  { full, inside, alone, heads, surnames }: KnownNames,
  grammar: Grammar,
): 0 | 1 {
  const { words } = run;
  const first = words[0] ?? '';
  if (inside.has(first)) return 0;
  if (words.length === 1)
    return isSpeaking(units, run, grammar) ||
      alone.has(first) ||
      (grammar.lang === 'en' && surnames.has(first)) ||
      isAged(units, run) ||
      isDescribedSpeaker(units, run, grammar)
      ? 0
      : 1;
  // A surname alone is no sign: `Clara Fenwick` at the beginning is `Fenwick` later.
  // `Tom van der Fenwick` at the beginning is `Van der Fenwick` later.
  const isFirstName = PARTICLES.has(words[1] as string);
  if (OPENERS.has(first) || (!isFirstName && words.length > 2 && full.has(words.slice(1).join(' '))))
    return 1;
  if (grammar.lang === 'en' && isVerbBefore(first) && words.length === 2)
    return surnames.has(words[1] as string) && !isSpeaking(units, run, grammar) ? 1 : 0;
  if (grammar.lang !== 'id' || isNameOpener(first)) return 0;
  // `Godaan Sari` beside `Sari Dewi`: a first name, and before it no other.
  if (heads.has(words[1] as string)) return 1;
  // `Harapan Dewi` behind `Sari Dewi`, where nothing is told of who that is and it says nothing.
  const isIntroduced = units[run.to]?.kind !== 'word' || isSpeaking(units, run, grammar);
  return words.length === 2 && surnames.has(words[1] as string) && !isIntroduced ? 1 : 0;
}

/** `Hosting Dewi`, `Enter Dewi`. */
const isVerbBefore = (word: string): boolean => word.endsWith('ing') || IMPERATIVES.has(word);
const IMPERATIVES: ReadonlySet<string> = new Set('enter meet ask give call thank blame credit'.split(' '));

// Before these a first name stands.
const PARTICLES: ReadonlySet<string> = new Set('van von der de della del di du'.split(' '));

/** `Sari (64)`. */
const isAged = (units: readonly Unit[], { to }: NameRun): boolean =>
  units[to]?.text === '(' && units[to + 2]?.text === ')' && /^\d{1,2}$/.test(units[to + 1]?.text ?? '');

/** `Sari, warga Mekar, mengatakan`: between commas, and a verb of saying behind the second. A given name needs no second. */
function isDescribedSpeaker(units: readonly Unit[], { to, words }: NameRun, grammar: Grammar): boolean {
  if (units[to]?.text !== ',') return false;
  const noun = units[to + 1]?.lower ?? '';
  if (!isRoleWord(noun) && !ONE_PERSON_ANY.has(noun)) return false;
  if (GIVEN_NAMES.has(words[0] ?? '')) return true;
  for (let at = to + 2; at < to + LONGEST_DESCRIPTION; at++) {
    const unit = units[at];
    if (unit?.text === ',') return grammar.isSaying(units[at + 1]?.lower ?? '');
    if (unit?.kind !== 'word') return false;
  }
  return false;
}

const LONGEST_DESCRIPTION = 14;

function cutBehindTitle(units: readonly Unit[], run: NameRun, known: KnownNames, { lang }: Grammar): number {
  return (
    regionOfBody(units, run, known) ||
    regionWords(units, run) ||
    otherName(run, known) ||
    cutBeforeAlone(units, run, known) ||
    gluedUnits(units, run, known, lang)
  );
}

/** `Kabid Dinkes Mekar`, where nobody is called Mekar: the region of the body. */
function regionOfBody(units: readonly Unit[], { first, words }: NameRun, { parts }: KnownNames): 0 | 1 {
  const word = words[0] ?? '';
  const isRegional = words.length === 1 && REGIONAL_BODIES.has(units[first - 1]?.lower ?? '');
  return isRegional && !parts.has(word) && !GIVEN_NAMES.has(word) ? 1 : 0;
}

/**
 * How many words are another name, whose run goes on with this one: `Sari Dewi Wira Santika` beside `Sari Dewi` and `Wira Santika`, `Muara Karya Wira
 * Santika` beside `Muara Karya` and `kata Santika`.
 */
function otherName({ words }: NameRun, { full, alone }: KnownNames): number {
  const isBody = !isNameOpener(words[0] ?? '') && alone.has(words.at(-1) as string);
  for (let at = 2; at <= Math.min(words.length - 2, LONGEST_NAME); at++) {
    const other = words.slice(0, at);
    if (!full.has(other.join(' '))) continue;
    if (full.has(words.slice(at).join(' ')) || (isBody && !other.some((word) => alone.has(word)))) return at;
  }
  return 0;
}

function cutBeforeAlone(units: readonly Unit[], run: NameRun, { alone }: KnownNames): number {
  const { words } = run;
  const first = words[0] ?? '';
  const isTitled = run.first > run.from || units[run.from - 1]?.text === ')';
  if (
    (!isTitled && words.length <= LONGEST_NAME) ||
    words.length < 3 ||
    isNameOpener(first) ||
    first.length < 3 ||
    alone.has(first) ||
    isBehindField(units, run)
  )
    return 0;
  const at = words.findIndex((word) => alone.has(word));
  if (at <= 0 || words.length !== run.last - run.first) return 0;
  // The last word alone is a surname, unless there are more words than a name has.
  const surname = words.length - (GENERATIONS.has(words.at(-1) as string) ? 2 : 1);
  if (at >= surname && words.length <= LONGEST_NAME) return 0;
  // `Elang Kencana Ahmad Lasmo Randu`, called Lasmo.
  const opener = words.findIndex((word, n) => n > 0 && n < at && isNameOpener(word));
  return opener > 0 ? opener : at;
}

/** `Pengamat Transportasi Elang Sari Dewi`: behind what is observed no body follows. */
const isBehindField = (units: readonly Unit[], { from, first }: NameRun): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test((units[first] as Unit).text) &&
  units.slice(from, first - 1).some(({ lower }) => OBSERVERS.has(lower));

const OBSERVERS: ReadonlySet<string> = new Set(['pengamat', 'pakar', 'ahli', 'pemerhati', 'praktisi']);

const LONGEST_NAME = 4;
