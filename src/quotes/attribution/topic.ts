import type { Span } from '../../types.ts';
import type { Person } from '../cast/cast.ts';
import { isFiller } from '../cast/fillers.ts';
import type { NameRun } from '../cast/names.ts';
import type { ReadParagraph } from '../cast/paragraphs.ts';
import { MEN, WOMEN } from '../lexicon/first-names-english.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import type { Grammar } from '../lexicon/grammar.ts';
import { RELATIVES } from '../lexicon/names.ts';
import { isPlaceOrBody } from '../lexicon/places.ts';
import { isRoleWord, SOMEBODYS, TITLES } from '../lexicon/titles.ts';
import { isCapitals } from '../reading/characters.ts';
import { alsoTold, anotherOf, isSubjectAfter, whoPosts } from './announced.ts';
import { isIntroduced, isKnownBy } from './introduced.ts';
import { headOf, isPointedAt } from './phrases/references.ts';
import { mainClause } from './subjects/shared-subject.ts';

/** Whom a sentence that says nothing is about, and whether words behind it may be theirs. */
export interface Topic {
  readonly person: Person;
  /**
   * In Indonesian, who has been speaking goes on (`katanya`), unless the article lets the other one speak, too, or announces somebody else
   * (`Terpisah, …`).
   */
  readonly speaksNext: boolean;
}

/** `isSpeaking` tells whether somebody has been speaking. */
export function topicOf(
  phrases: ReadParagraph,
  paragraph: number,
  sentence: Span,
  isSpeaking: boolean,
): Topic | undefined {
  const { units, grammar } = phrases;
  const poster = grammar.lang === 'id' ? whoPosts(phrases, sentence) : undefined;
  if (poster !== undefined) return { person: poster, speaksNext: true };
  const another =
    grammar.lang === 'id'
      ? (alsoTold(phrases, sentence) ?? anotherOf(phrases, paragraph, sentence))
      : undefined;
  if (another !== undefined) return { person: another, speaksNext: true };
  const person = subjectOf(phrases, sentence, grammar);
  if (person === undefined) return undefined;
  const isOther = grammar.lang === 'id' && !person.isSpeaking && (isSpeaking || !isCertainlyPerson(person));
  const isNew =
    isAnnounced(units, sentence.start) ||
    (paragraph === person.firstAt.paragraph && isIntroduced(phrases, sentence, person)) ||
    (person.isTitled && isContrasted(phrases, sentence.start, person));
  return { person, speaksNext: !isOther || isNew };
}

/** `Terpisah, Sari`; `Secara terpisah, Sari`; `Senada dengan Wira, Sari`. */
const isAnnounced = (units: ReadParagraph['units'], start: number): boolean =>
  [0, 1].some((at) => /^(?:terpisah|senada)$/.test(units[start + at]?.lower ?? ''));

/** `Sementara itu, Kapolres Sari`: somebody with an office right behind the comma. */
function isContrasted({ units, runAt }: ReadParagraph, start: number, person: Person): boolean {
  if (units[start]?.lower !== 'sementara' || units[start + 1]?.lower !== 'itu') return false;
  const [first, second] = [runAt[start + 2], runAt[start + 3]];
  return (first ?? second)?.person === person;
}

/** The first person in a sentence that no preposition governs. */
function subjectOf(phrases: ReadParagraph, sentence: Span, grammar: Grammar): Person | undefined {
  const { units, runAt } = phrases;
  const begin = mainClause(phrases, sentence.start, sentence.end);
  for (let i = begin; i < Math.min(sentence.end, begin + 25); i++) {
    // What stands in brackets is said beside.
    if (units[i]?.text === '(') while (i < sentence.end && units[i]?.text !== ')') i++;
    const run = i < sentence.end ? runAt[i] : undefined;
    if (run === undefined) continue;
    const next = runAt[run.to + 1];
    if (next !== undefined && next !== run && titleBegin(phrases, next) === run.from) {
      i = run.to;
      continue;
    }
    const { person } = run;
    // `towns such as Dewi`
    const isExample = units[run.from - 1]?.lower === 'as' && units[run.from - 2]?.lower === 'such';
    const isSubject =
      titleBegin(phrases, run) === begin ||
      isEchoing(units, run) ||
      (!isExample && isSubjectAfter(units[run.from - 1], grammar) && !isObject(phrases, run, sentence.start));
    if (isSubject && (isStandIn(phrases, run) || isDoneToAnother(phrases, run))) return undefined;
    const isRelative = grammar.lang === 'en' && RELATIVES.has(units[run.from - 1]?.lower ?? '');
    const isLike =
      person !== undefined &&
      (isRelative || isPersonLike(person, grammar) || (grammar.lang === 'id' && isKnownBy(units, run)));
    if (person !== undefined && isSubject && isLike && !isClient(units, runAt, run)) return person;
    i = run.to - 1;
  }
  return undefined;
}

/** `Muara Secretary of State Sari Dewi`: where a title begins that goes on inside the run of the name. */
const titleBegin = ({ units, runAt, grammar }: ReadParagraph, run: NameRun): number => {
  const before =
    grammar.lang === 'en' && units[run.from - 1]?.lower === 'of' ? runAt[run.from - 2] : undefined;
  return before !== undefined && before.first === before.last && run.first > run.from
    ? before.from
    : run.from;
};

/** `Wira met her, and she said`: somebody else is being told about, and still is. */
function isDoneToAnother({ units, grammar }: ReadParagraph, { to }: NameRun): boolean {
  if (
    grammar.lang !== 'en' ||
    units.slice(to, to + MOST_BEFORE_OBJECT).some(({ lower }) => TAKES_OVER.has(lower))
  )
    return false;
  for (let at = to + 1; at <= to + MOST_BEFORE_OBJECT; at++) {
    const unit = units[at];
    if (unit?.kind !== 'word') return false;
    const { lower } = unit;
    const next = units[at + 1];
    if (lower === 'him') return true;
    if (lower === 'her') return next?.kind !== 'word' || grammar.cases.has(next.lower);
  }
  return false;
}

// Who replaces or beats somebody is told about from there on.
const TAKES_OVER: ReadonlySet<string> = new Set(
  'replaced succeeded beat defeated joined followed married killed shot'.split(' '),
);

// `has often met her`
const MOST_BEFORE_OBJECT = 3;

/** `His words were echoed by Sari Dewi`. */
const isEchoing = (units: ReadParagraph['units'], { from }: NameRun): boolean =>
  units[from - 1]?.lower === 'by' && /^(?:echoed|shared|backed|seconded)$/.test(units[from - 2]?.lower ?? '');

/** `Kuasa hukum Sari, Wira Santika`: whose lawyer it is. */
function isClient(
  units: ReadParagraph['units'],
  runAt: ReadParagraph['runAt'],
  { first, to }: NameRun,
): boolean {
  return (
    SOMEBODYS.has(units[first - 1]?.lower ?? '') &&
    units[to]?.text === ',' &&
    (runAt[to + 1]?.words.length ?? 0) > 1
  );
}

/** `oleh ketua Dewan, Sari`: what stands behind the comma, too. */
function isObject(phrases: ReadParagraph, run: NameRun, start: number): boolean {
  const { units, runAt } = phrases;
  const office = units[run.from - 1]?.text === ',' ? runAt[run.from - 2] : undefined;
  const isHeld =
    office !== undefined && (office.first > office.from || TITLES.has(units[office.from - 1]?.lower ?? ''));
  return isOfNoun(phrases, isHeld ? office : run, start);
}

/** `kasus mantan Bendahara Sari`: in small letters before the office stands what it is that is hers, or a preposition. */
function isOfNoun(phrases: ReadParagraph, { from }: NameRun, start: number): boolean {
  const { units, grammar } = phrases;
  const head = headOf(phrases, from, start);
  const before = units[head - 1];
  if (grammar.lang !== 'id' || head === from || head <= start || before?.kind !== 'word') return false;
  return !(
    grammar.conjunctions.has(before.lower) ||
    isFiller(before, grammar) ||
    before.lower === 'sekaligus' ||
    isPointedAt(units, head - 1) ||
    units[head - 2]?.lower === 'penyakit'
  );
}

/** `Mantan gelandang Muara Kota itu`: who is meant has been named before, and not here. */
function isStandIn({ units, grammar }: ReadParagraph, { from, first, to }: NameRun): boolean {
  const isOffice = units.slice(Math.max(0, from - 1), first).some(({ lower }) => isRoleWord(lower));
  return grammar.lang === 'id' && isOffice && isPointedAt(units, to);
}

/** Whether a name is more likely a person's than of anything else: one word alone where it says something, and is no short form. */
function isPersonLike({ isTitled, isSpeaking, name, words }: Person, { lang }: Grammar): boolean {
  const isWhole = name.includes(' ') || (isSpeaking && !isCapitals(name));
  // `tim` is no man's name in Indonesian.
  const others =
    lang === 'en' && (MEN.has(words[0] ?? '') || WOMEN.has(words[0] ?? '')) ? words.slice(1) : words;
  return isTitled || (isWhole && !others.some(isPlaceOrBody));
}

/** An office stands before the name, or it begins with a given name. */
export const isCertainlyPerson = ({ isTitled, words }: Person): boolean =>
  isTitled || GIVEN_NAMES.has(words[0] ?? '');
