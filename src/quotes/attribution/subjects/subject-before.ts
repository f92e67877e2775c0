import { behindFillers } from '../../cast/fillers.ts';
import type { NameRun } from '../../cast/names.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { INDEFINITE } from '../../lexicon/determiners-english.ts';
import { SOURCE_NOUNS } from '../../lexicon/documents.ts';
import { BOTH_KINDS } from '../../lexicon/links-english.ts';
import { RELATIVES } from '../../lexicon/names.ts';
import { PERSON_NOUNS } from '../../lexicon/titles.ts';
import type { Unit } from '../../reading/units.ts';
import { bodyBegin } from '../english/bodies.ts';
import { BE } from '../english/no-cues.ts';
import { participleSubject, subjectOfFirstVerb } from '../english/participles.ts';
import { isOtherNoun, isPersonNoun } from '../english/small-nouns.ts';
import { besideClause, isSeveral, ofSeveral } from '../english/subject.ts';
import {
  beginsClause,
  described,
  GROUPS,
  headOf,
  isDescription,
  isGoverned,
  isOwner,
  isPointedAt,
  type Reference,
  reference,
} from '../phrases/references.ts';
import { isApposition } from './appositions.ts';
import { descriptionEnd, headOfJoined, joinedStart } from './joined-nouns.ts';
import {
  beforeVerb,
  isJoinedTitle,
  isLegalForm,
  isOfBody,
  isPersonal,
  isStyled,
  ledBody,
  ofEnd,
  officeBefore,
  officeBehindName,
  openingOf,
  somebodyOf,
} from './offices.ts';
import { isBeforeRelative, isRelative, relativeHead, relativeOwner } from './relative-clauses.ts';
import { firstSubject, isCoordinated } from './shared-subject.ts';

/**
 * The subject of the verb at unit `verb`, somewhere between `start` and it: the nearest person that no preposition governs, else the nearest office
 * or body; undefined where there is neither.
 */
export function subjectBefore(phrases: Phrases, verb: number, start: number): Reference | undefined {
  const auxiliary =
    phrases.grammar.lang === 'en'
      ? (beforeInsertion(phrases, verb, start) ?? quotedAs(phrases, verb, start))
      : undefined;
  if (auxiliary !== undefined) return subjectBefore(phrases, auxiliary, start);
  const shared = isCoordinated(phrases, verb)
    ? (ofVerbBefore(phrases, verb, start) ??
      subjectOfFirstVerb(phrases, start, verb) ??
      firstSubject(phrases, start, verb))
    : undefined;
  const agreed =
    shared ??
    participleSubject(phrases, verb, start) ??
    participant(phrases, verb) ??
    relativeHead(phrases, verb) ??
    besideClause(phrases, verb, start);
  if (agreed !== undefined) return agreed;
  const search: Search = { phrases, verb, start, limit: Math.max(start, verb - LONGEST_SUBJECT) };
  let description: Reference | undefined;
  let passed = 0;
  for (let i = verb - 1; i >= search.limit; i--) {
    if (phrases.units[i]?.kind === 'marked' && ++passed > MOST_QUOTED) break;
    const { found, next } = candidateAt(search, i, description !== undefined);
    i = next;
    if (found === undefined) continue;
    const isPerson = found.kind === 'name' || found.kind === 'pronoun';
    if (!isPerson) description ??= found;
    // `Sari Dewi, warga Kota Lama, mengatakan`: what stands between the commas describes the name before them.
    else if (
      found.kind === 'name' &&
      description !== undefined &&
      isApposition(phrases, description, found, verb)
    )
      return found;
    else if (description === undefined && found.kind === 'name')
      return relativeOwner(phrases, found, start) ?? found;
    // `Sari Dewi yang hadir dalam rapat Dewan Desa itu mengatakan`: she, whatever stands in the relative clause.
    else return description !== undefined && !isBeforeRelative(phrases, found) ? description : found;
  }
  return description;
}

/** `…, he said and described it as "…"`: the subject of the verb of saying right before the conjunction. */
function ofVerbBefore(phrases: Phrases, verb: number, start: number): Reference | undefined {
  const { units, grammar } = phrases;
  const before = behindFillers(phrases, verb) - 2;
  const isSaid = grammar.lang === 'en' && before > start && grammar.isSaying(units[before]?.lower ?? '');
  return isSaid ? subjectBefore(phrases, before, start) : undefined;
}

/** `The council has, in a letter, called`: the first part of the verb, before what stands between the commas. */
function beforeInsertion({ units }: Phrases, verb: number, start: number): number | undefined {
  if (units[verb - 1]?.text !== ',') return undefined;
  for (let at = verb - 2; at > Math.max(start, verb - LONGEST_INSERTION); at--) {
    const { kind, text } = units[at] as Unit;
    if (text === ',') return /^(?:has|have|had)$/.test(units[at - 1]?.lower ?? '') ? at - 1 : undefined;
    if (kind !== 'word') return undefined;
  }
  return undefined;
}

const LONGEST_INSERTION = 9;

/** `Sari is quoted by the paper as saying`: where the verb begins of which she is the subject. */
function quotedAs({ units }: Phrases, verb: number, start: number): number | undefined {
  if (units[verb - 1]?.lower !== 'as' || !/^(?:saying|telling)$/.test(units[verb]?.lower ?? ''))
    return undefined;
  for (let at = verb - 2; at > Math.max(start, verb - LONGEST_QUOTED); at--) {
    if (units[at]?.kind !== 'word') return undefined;
    if (units[at]?.lower === 'quoted') return BE.test(units[at - 1]?.lower ?? '') ? at - 1 : undefined;
  }
  return undefined;
}

const LONGEST_QUOTED = 14;

interface Search {
  readonly phrases: Phrases;
  readonly verb: number;
  readonly start: number;
  readonly limit: number;
}

/** What may be the subject in the phrase that ends at unit `i`, and the unit from which to look further left. */
function candidateAt(
  search: Search,
  i: number,
  isDescribed: boolean,
): { found?: Reference | undefined; next: number } {
  const { units, runAt, grammar } = search.phrases;
  const unit = units[i] as Unit;
  if (unit.text === ')') return { next: openingOf(units, i, search.limit) };
  if (unit.kind !== 'word') return { next: i };
  const run = runAt[i];
  if (run !== undefined) return inRun(search, run);
  if (grammar.pronouns.has(unit.lower) || GROUPS.has(unit.lower)) {
    const kind = GROUPS.has(unit.lower) ? 'group' : 'pronoun';
    return { found: isFree(search, i) ? reference(kind, units, i, i + 1) : undefined, next: i };
  }
  if (isDescribed) return { next: i };
  if (i === search.verb - 1 && isSeveral(search.phrases, i)) {
    const found = ofSeveral(search.phrases, i, search.limit);
    return { found: isFree(search, found.first) ? found : undefined, next: found.first };
  }
  return isDescription(unit) || isNounOfPeople(search, i) ? inDescription(search, i) : { next: i };
}

/** A name, or the office or body that a run of capitals is. */
function inRun(search: Search, run: NameRun): { found?: Reference | undefined; next: number } {
  const { phrases, verb, start, limit } = search;
  const { units, runAt, grammar } = phrases;
  const body = bodyBegin(phrases, run, start);
  const owner = body || grammar.lang === 'en' ? runAt[(body?.from ?? run.from) - 1] : undefined;
  const isOwned = owner !== undefined && isOwner(units, owner);
  const head = headOf(phrases, isOwned ? owner.from : (body?.from ?? run.from), limit);
  const next = Math.min(body?.from ?? run.from, head);
  if (body !== undefined)
    return { found: isFree(search, head) ? reference('body', units, head, run.to) : undefined, next };
  // `protesters carrying Muara flags chanted`
  const isCarried =
    grammar.lang === 'en' && run.first === run.last && PARTICIPLE.test(units[head - 1]?.text ?? '');
  const isObject = isCarried || (!isFree(search, head) && !isOfBody(units, run, head));
  if (
    isLegalForm(units, run) ||
    isOwner(units, run) ||
    isObject ||
    isRelative(phrases, head, verb, start) ||
    isStyled(phrases, run)
  )
    return { next };
  // `Pihak Muara Line meminta maaf`
  if (units[run.from - 1]?.lower === 'pihak' && isFree(search, run.from))
    return { found: reference('body', units, head, run.to), next };
  const isSource = units.slice(head, run.from).some((unit) => SOURCE_NOUNS.has(unit.lower));
  if (isSource)
    return { found: described(phrases, head, isPointedAt(units, run.to) ? run.to + 1 : run.to), next };
  // `agensi Sari Dewi menambahkan`
  const led = grammar.lang === 'id' ? ledBody(phrases, run, limit) : undefined;
  if (led !== undefined) return { found: led, next: led.first };
  const somebody = somebodyOf(phrases, run, limit);
  if (somebody !== undefined) return { found: somebody, next: somebody.first };
  // `Sari Dewi, salah satu pendiri Muara Kopi, mengatakan`
  if (head > start && units[head]?.lower === 'salah' && units[head - 1]?.text === ',')
    return { found: described(phrases, head, run.to), next };
  // `Mantan Rektor Universitas Randu itu menambahkan`: of a name nobody says so.
  if (grammar.lang === 'id' && isPersonal(units, run) && isPointedAt(units, run.to))
    return { found: described(phrases, head, run.to + 1), next };
  // `Suami Sari Dewi itu menambahkan`
  if (RELATIVES.has(units[run.first - 1]?.lower ?? '') && isPointedAt(units, run.to))
    return { found: described(phrases, run.first - 1, run.to + 1), next };
  const office = officeBefore(phrases, run, limit) ?? officeBehindName(phrases, run);
  if (office !== undefined) return { found: described(phrases, office, run.to), next: office };
  const isJoined = isJoinedTitle(phrases, run);
  if (run.last > run.first && !isJoined)
    return { found: reference('name', units, run.first, run.last), next };
  const joined = isJoined ? runAt[run.from - 2]?.from : undefined;
  const title = joined && headOfJoined(phrases, joined, start);
  const isNear =
    title !== undefined ||
    head < run.from ||
    isPersonal(units, run) ||
    beforeVerb(phrases, run, verb) < NEAR_VERB ||
    units[run.to]?.lower === 'selaku';
  return {
    found: isNear ? described(phrases, title ?? head, ofEnd(phrases, run.to, verb)) : undefined,
    next,
  };
}

/** `para pengkritik menilai`: any noun behind such a word, right before the verb. */
const isNounOfPeople = ({ phrases: { units, grammar }, verb, start }: Search, i: number): boolean => {
  const before = units[i - 1];
  if (i !== verb - 1 || i <= start || before === undefined) return false;
  // `Pihak sekolah mengatakan`; but `Sari Dewi mewakili pihak sekolah mengatakan`
  return (
    BEFORE_PEOPLE.has(before.lower) ||
    (before.lower === 'pihak' && beginsClause(units, i - 1, start, grammar))
  );
};

const BEFORE_PEOPLE: ReadonlySet<string> = new Set(['seorang', 'sejumlah', 'para', 'sebagian']);

/** A description in small letters, with the people or the body before it: `the North Korean leader`. */
function inDescription(search: Search, i: number): { found?: Reference | undefined; next: number } {
  const { phrases, verb, limit } = search;
  const { units, runAt, grammar } = phrases;
  const head = headOf(phrases, i, limit);
  const people = grammar.lang === 'en' ? runAt[head - 1] : undefined;
  const isTheirs = people !== undefined && isOwner(units, people);
  // `Sari's campaign` says more than `campaign`; who `Sari's lawyer` is may be known.
  const isOthers = isTheirs && PERSON_NOUNS.has((units[i] as Unit).lower);
  const theirs = people === undefined || isOthers ? head : people.from;
  // `The Republican billionaire`
  const first =
    theirs < head && !isTheirs && /^(?:the|an?)$/.test(units[theirs - 1]?.lower ?? '') ? theirs - 1 : theirs;
  // English nouns without an article are rather names of things.
  const isNoun =
    grammar.lang === 'id' ||
    grammar.determiners.has((units[head] as Unit).lower) ||
    units[head - 1]?.isCapital === true;
  // `a memo outlining the new policy stated`
  const isObject = grammar.lang === 'en' && PARTICIPLE.test(units[first - 1]?.text ?? '');
  const isSubject = isNoun && !isObject && isFree(search, headOf(phrases, first, limit));
  return {
    found: isSubject
      ? described(phrases, joinedStart(phrases, first, search.start), descriptionEnd(units, i, verb))
      : undefined,
    next: Math.min(i, first),
  };
}

const PARTICIPLE = /^\p{Ll}{4,}ing$/u;

const isFree = ({ phrases, verb, start }: Search, head: number): boolean =>
  !isGoverned(phrases, head, start) || isAccompanying(phrases, head, verb) || isInClause(phrases, head, verb);

/** `listened as Sari Dewi said`: a conjunction, as the verb follows. */
function isInClause(phrases: Phrases, head: number, verb: number): boolean {
  const { units, runAt, grammar } = phrases;
  if (grammar.lang !== 'en' || !BOTH_KINDS.has(units[head - 1]?.lower ?? '')) return false;
  const last = behindFillers(phrases, verb);
  const isSubject = runAt[last - 1]?.to === last || isSeveral(phrases, last - 1);
  return isSubject && last - head < LONGEST_CLAUSE_SUBJECT;
}

const LONGEST_CLAUSE_SUBJECT = 6;

/** `with the statement noting`: the subject of a participle. */
const isAccompanying = ({ units, grammar }: Phrases, head: number, verb: number): boolean =>
  grammar.lang === 'en' &&
  units[head - 1]?.lower === 'with' &&
  verb - head <= NEAR_VERB &&
  (units[verb] as Unit).lower.endsWith('ing');

/** `footage of Sari Dewi asking`: who stands right before an English participle. */
function participant(phrases: Phrases, verb: number): Reference | undefined {
  const { units, runAt, grammar } = phrases;
  if (grammar.lang !== 'en' || !(units[verb] as Unit).lower.endsWith('ing')) return undefined;
  const run = runAt[verb - 1];
  // `with crowds shouting`
  if (run === undefined && units[verb - 2]?.lower === 'with' && units[verb - 1]?.lower.endsWith('s') === true)
    return reference('body', units, verb - 1, verb);
  // `with one sailor shouting`
  const noun = units[verb - 1];
  const isSomebody = noun !== undefined && (isOtherNoun(phrases, noun) || isPersonNoun(noun));
  if (isSomebody && units[verb - 3]?.lower === 'with' && INDEFINITE.has(units[verb - 2]?.lower ?? ''))
    return reference('body', units, verb - 2, verb);
  return run !== undefined && run.last > run.first
    ? reference('name', units, run.first, run.last)
    : undefined;
}

const LONGEST_SUBJECT = 90;

// A subject that has been given so many quotations is not waited for.
const MOST_QUOTED = 4;

// A place or a body further off is rather where something happens.
const NEAR_VERB = 4;
