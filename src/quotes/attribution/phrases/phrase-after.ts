import { isFiller } from '../../cast/fillers.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { REPORTS } from '../../lexicon/bodies.ts';
import { PROVISIONS } from '../../lexicon/documents.ts';
import type { Grammar } from '../../lexicon/grammar.ts';
import { RELATIVES } from '../../lexicon/names.ts';
import { isBody } from '../../lexicon/places.ts';
import { PERSON_NOUNS, TITLES } from '../../lexicon/titles.ts';
import type { Unit } from '../../reading/units.ts';
import { styledName } from '../english/bodies.ts';
import { englishPhrase } from '../english/phrase-after.ts';
import { calledLater, nameBehindBody, nameBehindFields } from './name-later.ts';
import { closing, isNumber, JOINTS } from './office-chain.ts';
import { described, GROUPS, isDescription, type Reference, reference } from './references.ts';
import { pointedEnd, type Role, relativeOf, runInPhrase } from './run-in-phrase.ts';
import { toldByClause } from './told-by-clause.ts';

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
      const speaker = runInPhrase(phrases, run, role, i, limit);
      if (speaker !== undefined) return speaker;
      role = { first: role?.first ?? i, last: run.to };
      i = run.to - 1;
      continue;
    }
    if (unit.text === '.' && i > from && (isShortTitle(phrases, i - 1) || endsFirm(phrases, i))) continue;
    if (unit.kind === 'punctuation') {
      const next = passOver(phrases, i, limit, role !== undefined);
      if (next === undefined) break;
      i = next;
      continue;
    }
    const step =
      role === undefined ? stepAtStart(phrases, i, from, limit) : stepInRole(phrases, i, role, limit);
    if (step === 'end') break;
    if (step === 'passed') continue;
    if (step !== 'part') return step;
    role = { first: role?.first ?? i, last: i + 1 };
  }
  return role && withoutName(phrases, role);
}

/** The point of `PT Muara Jaya Tbk. (MUJA)`, `Muara Jaya Tbk. Sari Dewi, Senin`; before a name that does something it ends the sentence. */
function endsFirm({ units, runAt, grammar }: Phrases, point: number): boolean {
  if (!/^(?:tbk|ltd|inc|corp|co)$/.test(units[point - 1]?.lower ?? '')) return false;
  const next = units[point + 1];
  if (/^[(,]$/.test(next?.text ?? '')) return true;
  const behind = units[runAt[point + 1]?.to ?? point];
  return behind?.kind === 'word' ? grammar.cases.has(behind.lower) : behind !== units[point];
}

/** What a small word does with which the words may begin. */
function stepAtStart(phrases: Phrases, i: number, from: number, limit: number): Step {
  const { units, runAt, grammar } = phrases;
  const unit = units[i] as Unit;
  if (grammar.pronouns.has(unit.lower)) return reference('pronoun', units, i, i + 1);
  if (grammar.lang === 'en' && unit.lower === 'it') return 'end';
  if (GROUPS.has(unit.lower)) return reference('group', units, i, i + 1);
  if (isFiller(unit, grammar) && i < from + 3) return 'passed';
  if (isShortTitle(phrases, i)) return 'passed';
  if (isProvision(units, i)) return described(phrases, i, i + 2);
  const styled = styledName(phrases, i, limit);
  if (styled !== undefined) return styled;
  // `sebut pemberitaan Harian Randu`
  if (REPORTS.has(unit.lower) && runAt[i + 1] !== undefined) return 'part';
  // `kata dalam rapat`: of `dalam negeri` it is a part only inside an office.
  return unit.lower === 'dalam' || !isNounLike(unit, grammar) ? 'end' : 'part';
}

/** What a small word does inside a role or behind it. */
function stepInRole(phrases: Phrases, i: number, role: Role, limit: number): Step {
  const { units, runAt, grammar } = phrases;
  const { lower } = units[i] as Unit;
  if (lower === 'sebagai') return 'end';
  const isJoint = JOINTS.has(lower) || /^(?:sekaligus|merangkap)$/.test(lower);
  // `the office of the Muara Governor`
  if (lower === 'of' && units[i - 1]?.lower === 'office' && runAt[i + 2] !== undefined) return 'passed';
  if (isJoint && runAt[FORMER.has(units[i + 1]?.lower) ? i + 2 : i + 1] !== undefined) return 'passed';
  // `kata Ketua Pansus yang juga Anggota Dewan, Sari Dewi`
  if (
    lower === 'yang' &&
    /^(?:juga|sekaligus|merangkap)$/.test(units[i + 1]?.lower ?? '') &&
    runAt[i + 2] !== undefined
  )
    return 'passed';
  if (HELD_AT.has(lower)) {
    const owner = lower === 'dari' ? runAt[i + 1] : undefined;
    if (owner !== undefined && RELATIVES.has((units[role.first] as Unit).lower))
      return relativeOf(phrases, role.first, owner);
    return nameBehindBody(phrases, i + 1, limit) ?? calledLater(phrases, i + 1, limit) ?? 'end';
  }
  if (!grammar.cuts.has(lower)) return 'part';
  const told = toldByClause(phrases, role.first, i, limit) ?? nameBehindFields(phrases, i, limit);
  if (told !== undefined) return told;
  const styled = NICKNAMED.has(units[i + 1]?.lower ?? '') ? runAt[i + 2] : undefined;
  const pointed = styled && pointedEnd(phrases, styled.to, limit);
  return pointed === undefined ? 'end' : described(phrases, role.first, pointed);
}

/** Somebody or a body without a name, where the role tells more than a determiner: any noun behind `si`. */
function withoutName(phrases: Phrases, { first, last }: Role): Reference | undefined {
  const { units, grammar } = phrases;
  const isCalled = grammar.lang === 'id' && last === first + 2 && CALLED_BY.has((units[first] as Unit).lower);
  if (isCalled) return described(phrases, first, last);
  const isTold = units.slice(first, last).some((unit) => unit.isCapital || isNounLike(unit, grammar, true));
  return isTold ? described(phrases, first, last) : undefined;
}

// `sekaligus mantan Ketua`
const FORMER: ReadonlySet<string | undefined> = new Set(['mantan', 'eks']);

// `si tetangga`
const CALLED_BY: ReadonlySet<string> = new Set(['si', 'sang']);

// `pembalap dengan julukan Elang ini`
const NICKNAMED: ReadonlySet<string> = new Set(['julukan', 'panggilan', 'sapaan']);

/** Where reading goes on behind punctuation inside a title: commas and slashes between its parts, brackets. */
function passOver(phrases: Phrases, at: number, limit: number, inRole: boolean): number | undefined {
  const { units, runAt } = phrases;
  if (!inRole) return undefined;
  const { text } = units[at] as Unit;
  if (text === '/' || (text === '&' && runAt[at + 1] !== undefined)) return at;
  // `Co - Founder`, `Kepala Sub - Direktorat`
  if (text === '-' && runAt[at - 1] !== undefined && runAt[at + 1] !== undefined) return at;
  // `periode 2009–2014`
  if (/^[-–]$/.test(text) && isNumber(units[at - 1]) && isNumber(units[at + 1])) return at + 1;
  if (text === '(') return closing(units, at, limit);
  if (text !== ',') return undefined;
  if (runAt[at + 1] !== undefined || isShortTitle(phrases, at + 1)) return at;
  // `kata kuasa hukum ,, Sari Dewi`: where a link has been lost.
  if (units[at + 1]?.text === ',' && runAt[at + 2] !== undefined) return at + 1;
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
