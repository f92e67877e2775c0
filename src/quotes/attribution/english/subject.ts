import { behindFillers } from '../../cast/fillers.ts';
import { endsInFullName } from '../../cast/names.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { ARTICLES, INDEFINITE } from '../../lexicon/determiners-english.ts';
import { SOURCE_NOUNS } from '../../lexicon/documents.ts';
import { OFFICE_LINKS } from '../../lexicon/links-english.ts';
import { isPluralOfPerson, isRoleWord } from '../../lexicon/titles.ts';
import type { Unit } from '../../reading/units.ts';
import {
  described,
  headOf,
  isDescription,
  isEnglishOwner,
  type Reference,
  reference,
} from '../phrases/references.ts';
import { beforeApposition } from './apposition.ts';
import { firstOfTwo } from './main-subject.ts';
import { issuer } from './participles.ts';
import { mayBegin, unnamedBegin } from './phrase-after.ts';
import { isModifier, isOtherNoun, isPersonNoun, isSmallTitle } from './small-nouns.ts';

/** Whom an English clause or description right before the verb is about. */
export const besideClause = (phrases: Phrases, verb: number, start: number): Reference | undefined =>
  phrases.grammar.lang === 'en'
    ? (firstOfTwo(phrases, behindFillers(phrases, verb), start) ??
      beforeRelative(phrases, verb) ??
      beforeWhich(phrases, verb) ??
      beforeApposition(phrases, verb, start) ??
      holderOf(phrases, verb, start) ??
      itAlone(phrases, verb) ??
      otherAlone(phrases, verb, start) ??
      quotedSource(phrases, verb) ??
      unnamedSubject(phrases, verb, start) ??
      severalOfBody(phrases, verb, start) ??
      somebodyElse(phrases, verb, start))
    : undefined;

/** `Another reportedly said`: a pronoun for somebody, with which the clause begins. */
function otherAlone(phrases: Phrases, verb: number, start: number): Reference | undefined {
  const { units } = phrases;
  const last = behindFillers(phrases, verb);
  const isOther = /^(?:another|others|someone|somebody)$/.test(units[last - 1]?.lower ?? '');
  return isOther && (last - 1 <= start || mayBegin(units[last - 2]))
    ? reference('body', units, last - 1, last)
    : undefined;
}

/** `A spokesman for the Muara School said`. */
function unnamedSubject(phrases: Phrases, verb: number, start: number): Reference | undefined {
  const last = behindFillers(phrases, verb);
  const at = unnamedBegin(phrases, last, start);
  if (at === undefined) return undefined;
  // `Sari Dewi, an expert at the Muara School said`
  const named = phrases.units[at - 1]?.text === ',' ? phrases.runAt[at - 2] : undefined;
  return named !== undefined && endsInFullName(named)
    ? reference('name', phrases.units, named.first, named.last)
    : described(phrases, at, last);
}

/** `Foreign ministers of the Muara League (ML) have expressed`: several people, and of what they are. */
function severalOfBody(phrases: Phrases, verb: number, start: number): Reference | undefined {
  const { units, runAt } = phrases;
  const last = beforeBrackets(units, behindFillers(phrases, verb));
  for (let at = last - 2; at >= Math.max(start, last - LONGEST_OFFICE); at--) {
    const { kind, lower, text } = units[at] as Unit;
    if (kind !== 'word' && !/^['’]$/.test(text)) return undefined;
    if (!isPluralOfPerson(lower.replace(/^co-/, '')) || !isMoreOfSeveral(units[at + 1])) continue;
    const head = headOf(phrases, at, start);
    const first = runAt[head - 1]?.from ?? head;
    // `Lawmakers from both parties said`
    const isWhole = runAt[last - 1] !== undefined || (first <= start && isPlain(phrases, at + 2, last));
    return isWhole && (first <= start || mayBegin(units[first - 1]))
      ? reference('body', units, first, isParticiple(units[at + 1]) ? at + 1 : last)
      : undefined;
  }
  return undefined;
}

/** `residents on the island`, `protesters marching through the streets`: what tells more of several people. */
const isMoreOfSeveral = (next: Unit | undefined): boolean =>
  OF_SEVERAL.has(next?.lower ?? '') || isParticiple(next);

const isParticiple = (unit: Unit | undefined): boolean => /^\p{Ll}{4,}ing$/u.test(unit?.text ?? '');

/** Whether only small words without a verb of saying stand between two units. */
const isPlain = ({ units, grammar }: Phrases, from: number, to: number): boolean =>
  from < to &&
  units
    .slice(from, to)
    .every(
      ({ kind, isCapital, lower }) => kind === 'word' && !isCapital && grammar.cueOf(lower).length === 0,
    );

/** Before the brackets that end at a unit: `the Muara League (ML)`. */
export function beforeBrackets(units: readonly Unit[], end: number): number {
  if (units[end - 1]?.text !== ')') return end;
  for (let at = end - 2; at > end - LONGEST_BRACKETS; at--) if (units[at]?.text === '(') return at;
  return end;
}

const LONGEST_BRACKETS = 6;

/** `"…," CNN quoted an unnamed source as saying`. */
function quotedSource(phrases: Phrases, verb: number): Reference | undefined {
  const { units } = phrases;
  if (units[verb - 1]?.lower !== 'as' || !/^(?:saying|telling)$/.test(units[verb]?.lower ?? ''))
    return undefined;
  for (let at = verb - 2; at >= Math.max(0, verb - LONGEST_NOUN - 2); at--)
    if (INDEFINITE.has(units[at]?.lower ?? ''))
      return /^(?:quot|cit)(?:ed|es|ing)$/.test(units[at - 1]?.lower ?? '')
        ? described(phrases, at, verb - 1)
        : undefined;
  return undefined;
}

/** `Sari Dewi, head of research at Muara told`: the name before an office of what stands right before the verb. */
function holderOf(phrases: Phrases, verb: number, start: number): Reference | undefined {
  const { units, runAt } = phrases;
  const body = runAt[behindFillers(phrases, verb) - 1];
  if (body === undefined) return undefined;
  let isLinked = false;
  let isOffice = false;
  for (let at = body.from - 1; at > Math.max(start, body.from - LONGEST_OFFICE); at--) {
    const unit = units[at] as Unit;
    if (unit.text === ',') {
      const named = isOffice ? runAt[at - 1] : undefined;
      return named !== undefined && endsInFullName(named)
        ? reference('name', units, named.first, named.last)
        : undefined;
    }
    if (unit.kind !== 'word') return undefined;
    if (OFFICE_LINKS.has(unit.lower)) isLinked = true;
    else isOffice ||= isLinked && isDescription(unit);
  }
  return undefined;
}

/** `it said`: whatever it is, nobody who was named before. */
function itAlone(phrases: Phrases, verb: number): Reference | undefined {
  const at = behindFillers(phrases, verb) - 1;
  return phrases.units[at]?.lower === 'it' ? reference('group', phrases.units, at, at + 1) : undefined;
}

/** `The orchestra said`, `a teammate explained`, `one Muara response read`: an article and a noun of any kind right before the verb. */
function somebodyElse(phrases: Phrases, verb: number, start: number): Reference | undefined {
  const kinds = phrases.grammar.cueOf(phrases.units[verb]?.lower ?? '');
  const isSaid = kinds.includes('subject-first') || kinds.includes('calling');
  return isSaid ? anyNoun(phrases, behindFillers(phrases, verb), start) : undefined;
}

/** The article, the words and the noun that end at unit `last`. */
export function anyNoun(phrases: Phrases, last: number, start: number): Reference | undefined {
  const { units } = phrases;
  const noun = units[last - 1];
  const isNoun =
    noun !== undefined && (isOtherNoun(phrases, noun) || isPersonNoun(noun) || SOURCE_NOUNS.has(noun.lower));
  if (!isNoun) return undefined;
  for (let at = last - 2; at >= Math.max(start, last - LONGEST_NOUN); at--) {
    const unit = units[at] as Unit;
    if (ARTICLES.has(unit.lower))
      return at <= start || mayBegin(units[at - 1]) ? described(phrases, at, last) : undefined;
    // `Muara's foreign ministry`, `State media`
    const run = phrases.runAt[at];
    const isOwner = run !== undefined && isEnglishOwner(units, run);
    const isMedia = run !== undefined && at <= start && MEDIA.has(noun.lower);
    const first = isOwner && units[run.from - 1]?.lower === 'the' ? run.from - 1 : run?.from;
    if (first !== undefined && (isOwner || isMedia) && (first <= start || mayBegin(units[first - 1])))
      return described(phrases, first, last);
    const isPart = isOtherNoun(phrases, unit) || isSmallTitle(unit) || isModifier(phrases, at);
    if (unit.kind !== 'word' || !isPart) return undefined;
  }
  return undefined;
}

/** `They spoke of Sari Dewi, who later told`: the name before the pronoun, whatever governs it. */
function beforeRelative(phrases: Phrases, verb: number): Reference | undefined {
  const { units, runAt } = phrases;
  const who = behindFillers(phrases, verb) - 1;
  if (units[who]?.lower !== 'who' || units[verb - 1]?.lower === 'was') return undefined;
  const last = units[who - 1]?.text === ',' ? who - 2 : who - 1;
  // `Muara fans who chanted`
  if (last >= 0 && isSeveral(phrases, last))
    return ofSeveral(phrases, last, Math.max(0, last - LONGEST_NOUN));
  const run = runAt[last];
  if (run === undefined) return undefined;
  // `to the Muara Fiscal, who`
  if (run.first === run.last && isRoleWord(units[last]?.lower ?? ''))
    return described(phrases, run.from, run.to);
  // `on the Muara Hill, who`; but `of the Muara Minister Sari Dewi, who`
  const isPlace = run.first === run.from && BEFORE_PLACES.has(units[run.from - 1]?.lower ?? '');
  return run.last === last + 1 && run.last > run.first && !isPlace
    ? reference('name', units, run.first, run.last)
    : undefined;
}

/** `in a letter which read`: the thing before the pronoun; nobody where it is none that speaks. */
function beforeWhich(phrases: Phrases, verb: number): Reference | undefined {
  const { units, runAt } = phrases;
  const which = behindFillers(phrases, verb) - 1;
  if (units[which]?.lower !== 'which') return undefined;
  const last = units[which - 1]?.text === ',' ? which - 2 : which - 1;
  const run = runAt[last];
  if (run !== undefined) return described(phrases, run.from, run.to);
  const isDocument = SOURCE_NOUNS.has(units[last]?.lower ?? '');
  const by = isDocument ? issuer(phrases, last, 0) : undefined;
  if (by !== undefined) return by;
  return isDocument
    ? described(phrases, headOf(phrases, last, Math.max(0, last - 4)), last + 1)
    : reference('group', units, which, which + 1);
}

/** `Declaring "…" at risk, Sari Dewi has ordered`: the subject behind the comma that ends the participle's clause. */
export function behindParticiple(phrases: Phrases, marked: number): Reference | undefined {
  const { units, runAt, grammar } = phrases;
  const words = units[marked];
  let at = marked + 1;
  if (words?.kind !== 'marked' || words.stop === '.' || grammar.lang !== 'en') return undefined;
  if (words.stop !== ',') {
    while (at < marked + LONGEST_CLAUSE && !CLAUSE_ENDS.has(units[at]?.text)) at++;
    if (units[at++]?.text !== ',') return undefined;
  }
  if (grammar.pronouns.has(units[at]?.lower ?? '')) return reference('pronoun', units, at, at + 1);
  const run = runAt[at];
  return run !== undefined && run.last > run.first && !isEnglishOwner(units, run)
    ? reference('name', units, run.first, run.last)
    : undefined;
}

const CLAUSE_ENDS: ReadonlySet<string | undefined> = new Set([',', '.', '?', '!', undefined]);

/** `voters agreed`: several people, of whom nobody is named. */
export function isSeveral({ units, grammar }: Phrases, i: number): boolean {
  const { lower } = units[i] as Unit;
  return grammar.lang === 'en' && isPluralOfPerson(lower) && !SOURCE_NOUNS.has(lower);
}

/** `cried another.`, `shouted someone in the crowd.`: a pronoun for somebody, with the words up to the end of the clause. */
export function somebodyBehind({ units }: Phrases, from: number): Reference | undefined {
  if (!/^(?:another|someone|somebody|others)$/.test(units[from]?.lower ?? '')) return undefined;
  let to = from + 1;
  while (to < from + LONGEST_NOUN && units[to]?.kind === 'word' && units[to]?.isCapital === false) to++;
  return units[to]?.kind === 'word' ? undefined : reference('body', units, from, to);
}

/** They with the words before them: `Fenwick aides`, `foreign policy analysts`. */
export function ofSeveral(phrases: Phrases, i: number, limit: number): Reference {
  const { units, runAt } = phrases;
  const head = headOf(phrases, i, limit);
  const people = runAt[head - 1];
  const first = people === undefined ? head : people.from;
  return reference('body', units, first, i + 1);
}

/** The verb of saying right before a pronoun, `that` aside: `said he agreed`, `said that she agreed`. */
export function sayingBefore({ units, grammar }: Phrases, pronoun: number): number | undefined {
  const last = units[pronoun - 1]?.lower === 'that' ? pronoun - 2 : pronoun - 1;
  for (let at = last; at >= Math.max(0, last - LONGEST_BETWEEN); at--) {
    const unit = units[at];
    if (unit?.kind !== 'word') return undefined;
    if (!grammar.isSaying(unit.lower)) continue;
    // `said on Monday in a speech that he`, `said in Muara on Monday he`
    const isBeside = last < pronoun - 1 || at === last || WHERE_AND_WHEN.has(units[at + 1]?.lower ?? '');
    return isBeside ? at : undefined;
  }
  return undefined;
}

// `residents on the island of Muara`
const OF_SEVERAL: ReadonlySet<string> = new Set([...OFFICE_LINKS, 'in', 'on']);
const MEDIA: ReadonlySet<string> = new Set(['media', 'radio', 'television', 'tv']);
const LONGEST_OFFICE = 14;
const LONGEST_BETWEEN = 6;
const WHERE_AND_WHEN: ReadonlySet<string> = new Set('in on at during after before'.split(' '));
const LONGEST_NOUN = 6;
const LONGEST_CLAUSE = 20;
const BEFORE_PLACES: ReadonlySet<string> = new Set(['in', 'on', 'at', 'near', 'the']);
