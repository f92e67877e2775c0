import { isFiller } from '../cast/fillers.ts';
import type { NameRun } from '../cast/names.ts';
import type { Phrases } from '../cast/paragraphs.ts';
import { ONE_OR_SEVERAL } from '../lexicon/determiners.ts';
import { PROVISIONS, SOURCE_NOUNS } from '../lexicon/documents.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import type { Grammar } from '../lexicon/grammar.ts';
import { RELATIVES } from '../lexicon/names.ts';
import { isBody } from '../lexicon/places.ts';
import { PERSON_NOUNS, SOMEBODYS, TITLES } from '../lexicon/titles.ts';
import type { Unit } from '../reading/units.ts';
import { bodyEnd, styledName } from './english/bodies.ts';
import { englishPhrase } from './english/phrase-after.ts';
import { calledLater, NAMED, nameBehindBody } from './name-later.ts';
import { closing, isNumber, JOINTS, nameInChain, ownedBy } from './office-chain.ts';
import { described, GROUPS, isDescription, isPointedAt, type Reference, reference } from './references.ts';
import { toldByClause } from './told-by-clause.ts';

/** The words for an office or a noun that have been read so far. */
interface Role {
  readonly first: number;
  readonly last: number;
}

/** What a small word does: it names the speaker, is a part of what does, is passed over, or ends the words. */
type Step = Reference | 'part' | 'passed' | 'end';

/** The speaker in the words from unit `from` on, as after `kata` or `said`; undefined where no such words stand there. */
export function phraseAfter(phrases: Phrases, from: number, end: number): Reference | undefined {
  const { units, runAt } = phrases;
  const limit = Math.min(end, from + LONGEST_PHRASE);
  const english = englishPhrase(phrases, from, limit);
  if (english !== undefined) return english;
  let role: Role | undefined;
  for (let i = from; i < limit; i++) {
    const unit = units[i] as Unit;
    if (unit.kind === 'marked') break;
    const run = runAt[i];
    if (run !== undefined) {
      const speaker = inRun(phrases, run, role, i, limit);
      if (speaker !== undefined) return speaker;
      role = { first: role?.first ?? i, last: run.to };
      i = run.to - 1;
      continue;
    }
    if (unit.text === '.' && i > from && isShortTitle(phrases, i - 1)) continue;
    if (unit.kind === 'punctuation') {
      const next = passOver(phrases, i, limit, role !== undefined);
      if (next === undefined) break;
      i = next;
      continue;
    }
    const step = role === undefined ? opening(phrases, i, from, limit) : goingOn(phrases, i, role, limit);
    if (step === 'end') break;
    if (step === 'passed') continue;
    if (step !== 'part') return step;
    role = { first: role?.first ?? i, last: i + 1 };
  }
  return role && withoutName(phrases, role);
}

/** The speaker that a run of capitals names or completes at unit `i`; undefined where it is a part of the role, and the name is still to come. */
function inRun(
  phrases: Phrases,
  run: NameRun,
  role: Role | undefined,
  i: number,
  limit: number,
): Reference | undefined {
  const { units } = phrases;
  const body = bodyEnd(phrases, run, limit);
  if (body !== undefined && isPhraseEnd(phrases, body, limit))
    return reference('body', units, role?.first ?? i, body);
  const somebody = role && describedWith(phrases, run, role, limit);
  if (somebody !== undefined) return somebody;
  const isSource = role !== undefined && SOURCE_NOUNS.has((units[role.first] as Unit).lower);
  const isTitle =
    isAbbreviated(phrases, run) || (role === undefined ? isBodyAlone(units, run) : isListed(phrases, run));
  return run.last > run.first && !isSource && !isTitle
    ? nameInChain(phrases, run, limit, role !== undefined)
    : undefined;
}

/** Somebody whom the role describes, of whom the run behind it is not the name: `salah satu pengacara Sari`, `bek Muara itu`. */
function describedWith(
  phrases: Phrases,
  run: NameRun,
  { first }: Role,
  limit: number,
): Reference | undefined {
  const { units } = phrases;
  const { lower } = units[first] as Unit;
  if (RELATIVES.has(lower)) return ownedBy(phrases, run, limit) ?? relativeOf(phrases, first, run);
  if (isOneOf(units, first, run)) return described(phrases, first, run.to);
  if (first === run.from - 1 && LED_BODIES.has(lower)) return reference('body', units, first, run.to);
  if (NAMED.has(units[run.from - 1]?.lower ?? '')) return undefined;
  const pointed = pointedEnd(phrases, run.to, limit);
  return pointed === undefined ? undefined : described(phrases, first, pointed);
}

/** What a small word does with which the words may begin. */
function opening(phrases: Phrases, i: number, from: number, limit: number): Step {
  const { units, grammar } = phrases;
  const unit = units[i] as Unit;
  if (grammar.pronouns.has(unit.lower)) return reference('pronoun', units, i, i + 1);
  if (grammar.lang === 'en' && unit.lower === 'it') return 'end';
  if (GROUPS.has(unit.lower)) return reference('group', units, i, i + 1);
  if (isFiller(unit, grammar) && i < from + 3) return 'passed';
  if (isShortTitle(phrases, i)) return 'passed';
  if (isProvision(units, i)) return described(phrases, i, i + 2);
  const styled = styledName(phrases, i, limit);
  if (styled !== undefined) return styled;
  // `kata dalam rapat`: of `dalam negeri` it is a part only inside an office.
  return unit.lower === 'dalam' || !isNounLike(unit, grammar) ? 'end' : 'part';
}

/** What a small word does inside a role or behind it. */
function goingOn(phrases: Phrases, i: number, role: Role, limit: number): Step {
  const { units, runAt, grammar } = phrases;
  const { lower } = units[i] as Unit;
  if (lower === 'sebagai') return 'end';
  if (JOINTS.has(lower) && runAt[i + 1] !== undefined) return 'passed';
  if (HELD_AT.has(lower)) {
    const owner = lower === 'dari' ? runAt[i + 1] : undefined;
    if (owner !== undefined && RELATIVES.has((units[role.first] as Unit).lower))
      return relativeOf(phrases, role.first, owner);
    return nameBehindBody(phrases, i + 1, limit) ?? calledLater(phrases, i + 1, limit) ?? 'end';
  }
  if (!grammar.cuts.has(lower)) return 'part';
  const told = toldByClause(phrases, role.first, i, limit);
  if (told !== undefined) return told;
  const styled = NICKNAMED.has(units[i + 1]?.lower ?? '') ? runAt[i + 2] : undefined;
  const pointed = styled && pointedEnd(phrases, styled.to, limit);
  return pointed === undefined ? 'end' : described(phrases, role.first, pointed);
}

/** Somebody or a body without a name, where the role tells more than a determiner. */
function withoutName(phrases: Phrases, { first, last }: Role): Reference | undefined {
  const { units, grammar } = phrases;
  const isTold = units.slice(first, last).some((unit) => unit.isCapital || isNounLike(unit, grammar, true));
  return isTold ? described(phrases, first, last) : undefined;
}

/**
 * Where the words end that point back from behind a run, and behind others joined to it: `bekas bek Muara dan Randu itu`, `mantan kepala Randu 2008 - 2013
 * itu`.
 */
function pointedEnd({ units, runAt }: Phrases, to: number, limit: number): number | undefined {
  let at = to;
  for (let links = 0; links < MOST_JOINED && at < limit; links++) {
    if (isPointedAt(units, at)) return at + 1;
    const { text } = units[at] as Unit;
    if (isNumber(units[at])) at++;
    else if (JOINING.has(text)) at = runAt[at + 1]?.to ?? (isNumber(units[at + 1]) ? at + 2 : limit);
    else return undefined;
  }
  return undefined;
}

/** Behind it stands no more of the phrase: no office whose holder follows. */
const isPhraseEnd = ({ units, grammar }: Phrases, at: number, limit: number): boolean =>
  at >= limit || units[at]?.kind !== 'word' || grammar.cuts.has((units[at] as Unit).lower);

const MOST_JOINED = 4;
const JOINING: ReadonlySet<string> = new Set(['dan', '&', '-', '–', '/']);

/** `salah satu pengacara Sari`, `seorang karyawan Muara`: no name of theirs. */
function isOneOf(units: readonly Unit[], first: number, { from, words }: NameRun): boolean {
  if (!ONE_OR_SEVERAL.has((units[first] as Unit).lower)) return false;
  const before = units[from - 1] as Unit;
  const isOther = words.length === 1 && before.kind === 'word' && !GIVEN_NAMES.has(words[0] as string);
  return SOMEBODYS.has(before.lower) || (isOther && !NAMED.has(before.lower));
}

// `kata pemerintah Presiden Sari Dewi`: theirs, and not hers.
const LED_BODIES: ReadonlySet<string> = new Set(
  'pemerintah pemerintahan rezim kabinet kubu keluarga'.split(' '),
);

// `pembalap dengan julukan Elang ini`
const NICKNAMED: ReadonlySet<string> = new Set(['julukan', 'panggilan', 'sapaan']);

/** `putra Sari Dewi (SD) itu` is he who was named before; without `itu`, nobody knows who. */
function relativeOf(phrases: Phrases, first: number, run: NameRun): Reference {
  const { units } = phrases;
  const to = units[run.to]?.text === '(' ? (closing(units, run.to, run.to + 6) ?? run.to - 1) + 1 : run.to;
  return isPointedAt(units, to)
    ? described(phrases, first, to + 1)
    : reference('group', units, first, first + 1);
}

/** Where reading goes on behind punctuation inside a title: commas and slashes between its parts, brackets. */
function passOver(phrases: Phrases, at: number, limit: number, inRole: boolean): number | undefined {
  const { units, runAt } = phrases;
  if (!inRole) return undefined;
  const { text } = units[at] as Unit;
  if (text === '/' || (text === '&' && runAt[at + 1] !== undefined)) return at;
  // `Co - Founder`, `Kepala Sub - Direktorat`
  if (text === '-' && runAt[at - 1] !== undefined && runAt[at + 1] !== undefined) return at;
  if (text === '(') return closing(units, at, limit);
  if (text !== ',') return undefined;
  if (runAt[at + 1] !== undefined || isShortTitle(phrases, at + 1)) return at;
  return units[at + 1]?.lower === 'dan' && runAt[at + 2] !== undefined ? at + 1 : undefined;
}

/** `dr. Sari`, `dr Sari`, `Dr. dr. Sari`: right before a name. */
function isShortTitle(phrases: Phrases, at: number, end = at + LONGEST_TITLES): boolean {
  const { units, runAt } = phrases;
  const lower = units[at]?.lower ?? '';
  const next = units[at + 1]?.text === '.' ? at + 2 : at + 1;
  return (
    at < end &&
    lower.length <= 3 &&
    TITLES.has(lower) &&
    !PERSON_NOUNS.has(lower) &&
    (runAt[next] !== undefined || isShortTitle(phrases, next, end))
  );
}

/** A body with its initials in brackets before more of the title: `Lembaga Keuangan Desa (LKD) Mekar Sari Dewi`. */
function isAbbreviated({ units, runAt }: Phrases, run: NameRun): boolean {
  if (units[run.to]?.text !== '(' || run.first === run.from) return false;
  const close = closing(units, run.to, run.to + 6);
  return close !== undefined && runAt[run.to + 1] !== undefined && runAt[close + 1] !== undefined;
}

/** `Dinas Perhubungan Randu`: behind a body without an office stands no person. */
function isBodyAlone(units: readonly Unit[], { from, first }: NameRun): boolean {
  if (first === from || !isBody((units[from] as Unit).lower)) return false;
  return units.slice(from, first).every(({ lower }) => !TITLES.has(lower));
}

/** One of several fields of an office: `Menteri Energi, Perikanan, dan Kelautan`. */
function isListed({ units, runAt }: Phrases, { from, to }: NameRun): boolean {
  return (
    to - from === 1 &&
    units[from - 1]?.text === ',' &&
    units[to]?.text === ',' &&
    units[to + 1]?.lower === 'dan' &&
    runAt[to + 2] !== undefined
  );
}

/** A word that can begin the naming of a speaker in small letters. */
function isNounLike(unit: Unit, grammar: Grammar, isHead = false): boolean {
  return (
    isDescription(unit) ||
    isBody(unit.lower) ||
    (!isHead && grammar.determiners.has(unit.lower)) ||
    /^pihak/.test(unit.lower)
  );
}

/** `Pasal 6`. */
const isProvision = (units: readonly Unit[], at: number): boolean =>
  PROVISIONS.has((units[at] as Unit).lower) && isNumber(units[at + 1]);

// `direktur dari Lembaga Randu`, `direktur untuk Lembaga Randu`: where an office is held.
const HELD_AT: ReadonlySet<string> = new Set('dari untuk di pada'.split(' '));

const LONGEST_PHRASE = 45;
const LONGEST_TITLES = 6;
