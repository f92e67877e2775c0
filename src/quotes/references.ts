import type { Span } from '../types.ts';
import type { Grammar } from './lexicon/grammar.ts';
import { isBody, isPlace, isPlaceOrBody } from './lexicon/places.ts';
import { PERSON_NOUNS, TITLES } from './lexicon/titles.ts';
import { type NameRun, spanOf } from './names.ts';
import type { Unit } from './units.ts';

/** Words that point to a speaker, before it is known whom they mean. */
export interface Reference {
  readonly kind: 'name' | 'pronoun' | 'group' | 'description' | 'body';
  /** The units of the reference; of a name, the name alone. */
  readonly first: number;
  readonly last: number;
  readonly span: Span;
}

/** A paragraph's units with the runs of capitals in them: `runAt[i]` is the run that unit `i` belongs to. */
export interface Phrases {
  readonly units: readonly Unit[];
  readonly runAt: readonly (NameRun | undefined)[];
  readonly grammar: Grammar;
}

/** The speaker in the words from unit `from` on, as after `kata` or `said`; undefined where no such words stand there. */
export function phraseAfter(phrases: Phrases, from: number, end: number): Reference | undefined {
  const { units, runAt, grammar } = phrases;
  const limit = Math.min(end, from + LONGEST_PHRASE);
  let role: { readonly first: number; readonly last: number } | undefined;
  for (let i = from; i < limit; i++) {
    const unit = units[i] as Unit;
    if (unit.kind === 'marked') break;
    const run = runAt[i];
    if (run !== undefined) {
      if (isPointedAt(units, run.to) && role !== undefined) return described(phrases, role.first, run.to + 1);
      const isSource = role !== undefined && BODY_NOUNS.has((units[role.first] as Unit).lower);
      if (run.last > run.first && !isSource && !isAbbreviated(phrases, run))
        return nameInChain(phrases, run, limit);
      role = { first: role?.first ?? i, last: run.to };
      i = run.to - 1;
      continue;
    }
    if (unit.kind === 'punctuation') {
      const next = passOver(phrases, i, limit, role !== undefined);
      if (next === undefined) break;
      i = next;
      continue;
    }
    if (role === undefined) {
      if (grammar.pronouns.has(unit.lower)) return reference('pronoun', units, i, i + 1);
      if (GROUPS.has(unit.lower)) return reference('group', units, i, i + 1);
      if (grammar.fillers.has(unit.lower) && i < from + 3) continue;
      if (!isNounLike(unit, grammar)) break;
    } else if (JOINTS.has(unit.lower) && runAt[i + 1] !== undefined) continue;
    else if (grammar.cuts.has(unit.lower)) break;
    role = { first: role?.first ?? i, last: i + 1 };
  }
  if (role === undefined) return undefined;
  const isNamed = units
    .slice(role.first, role.last)
    .some((unit) => unit.isCapital || isNounLike(unit, grammar, true));
  return isNamed ? described(phrases, role.first, role.last) : undefined;
}

/**
 * A name behind titles, or, where bodies and places make up the first run, the name that follows them after commas: `kata Kepala Desa Mekar,
 * Kecamatan Kota, Sari Dewi, di …`.
 */
function nameInChain({ units, runAt }: Phrases, run: NameRun, limit: number): Reference {
  const first = reference('name', units, run.first, run.last);
  const stripped = units.slice(run.from, run.first);
  const isSingle = run.last - run.first === 1;
  const isOfBody = stripped.some((unit) => isPlaceOrBody(unit.lower));
  // `Bupati Muara, Sari Dewi`: one word behind a title may be an unknown place, before a full name.
  if (stripped.length === 0 || (!isOfBody && !isSingle)) return first;
  const shortest = isOfBody && isSingle ? 1 : 2;
  let at = run.to;
  for (let links = 0; links < 4 && at < limit && units[at]?.text === ','; links++) {
    const next = runAt[at + 1];
    if (next === undefined) break;
    if (next.last - next.first >= shortest && next.first === next.from)
      return reference('name', units, next.first, next.last);
    at = next.to;
  }
  return first;
}

/** Where reading goes on behind punctuation inside a title: commas and slashes between its parts, brackets. */
function passOver({ units, runAt }: Phrases, at: number, limit: number, inRole: boolean): number | undefined {
  if (!inRole) return undefined;
  const { text } = units[at] as Unit;
  if (text === '/') return at;
  if (text === '(') return closing(units, at, limit);
  if (text !== ',') return undefined;
  if (runAt[at + 1] !== undefined) return at;
  return units[at + 1]?.lower === 'dan' && runAt[at + 2] !== undefined ? at + 1 : undefined;
}

/** A body with its initials in brackets before more of the title: `Lembaga Keuangan Desa (LKD) Mekar Sari Dewi`. */
function isAbbreviated({ units, runAt }: Phrases, run: NameRun): boolean {
  if (units[run.to]?.text !== '(' || run.first === run.from) return false;
  const close = closing(units, run.to, run.to + 6);
  return close !== undefined && runAt[run.to + 1] !== undefined && runAt[close + 1] !== undefined;
}

const isPointedAt = (units: readonly Unit[], at: number): boolean =>
  /^(?:itu|tersebut|ini|lainnya|lain)$/.test(units[at]?.lower ?? '');

/** The subject of the verb at unit `verb`, somewhere between `start` and it: the nearest person that no preposition governs. */
export function subjectBefore(phrases: Phrases, verb: number, start: number): Reference | undefined {
  const { units, runAt, grammar } = phrases;
  const limit = Math.max(start, verb - LONGEST_SUBJECT);
  if (isCoordinated(phrases, verb)) {
    const shared = firstSubject(phrases, start, verb);
    if (shared !== undefined) return shared;
  }
  const beside = runAt[verb - 1];
  if (
    beside !== undefined &&
    beside.last > beside.first &&
    /ing$/.test((units[verb] as Unit).lower) &&
    grammar.lang === 'en'
  )
    return reference('name', units, beside.first, beside.last);
  let fallback: Reference | undefined;
  let depth = 0;
  for (let i = verb - 1; i >= limit; i--) {
    const unit = units[i] as Unit;
    if (unit.kind === 'marked') continue;
    if (unit.text === ')') depth++;
    else if (unit.text === '(') depth = Math.max(0, depth - 1);
    if (depth > 0 || unit.kind === 'punctuation') continue;
    const run = runAt[i];
    if (run !== undefined) {
      i = run.from;
      const head = headOf(phrases, run.from, limit);
      if (
        !isOwner(units, run) &&
        !isGoverned(phrases, head, start) &&
        !isRelative(phrases, head, verb, start)
      ) {
        if (run.last > run.first && !isJoinedTitle(phrases, run)) {
          const noun = units.slice(head, run.from).some((unit) => BODY_NOUNS.has(unit.lower));
          if (noun) {
            fallback ??= described(phrases, head, isPointedAt(units, run.to) ? run.to + 1 : run.to);
            continue;
          }
          const found = reference('name', units, run.first, run.last);
          // `Sari Dewi, warga Kota Lama, mengatakan`: what stands between the commas describes the name before them.
          if (fallback === undefined || !isApposition(phrases, fallback, found)) return fallback ?? found;
          return found;
        }
        const title = isJoinedTitle(phrases, run) ? runAt[run.from - 2]?.from : undefined;
        const isAdjacent =
          title !== undefined || head < run.from || isPersonal(units, run) || verb - run.to < NEAR_VERB;
        if (isAdjacent) fallback ??= described(phrases, title ?? head, ofEnd(phrases, run.to, verb));
      }
      i = Math.min(i, head);
      continue;
    }
    if (grammar.pronouns.has(unit.lower)) {
      if (!isGoverned(phrases, i, start)) return fallback ?? reference('pronoun', units, i, i + 1);
      continue;
    }
    if (GROUPS.has(unit.lower) && !isGoverned(phrases, i, start))
      fallback ??= reference('group', units, i, i + 1);
    if (fallback === undefined && isDescription(unit)) {
      const head = headOf(phrases, i, limit);
      const isNoun =
        grammar.lang === 'id' ||
        grammar.determiners.has((units[head] as Unit).lower) ||
        units[head - 1]?.isCapital === true;
      // `the North Korean leader`: the people or the body before the noun belong to it.
      const people = grammar.lang === 'en' ? runAt[head - 1] : undefined;
      const first = people === undefined || isOwner(units, people) ? head : people.from;
      if (isNoun && !isGoverned(phrases, headOf(phrases, first, limit), start))
        fallback = described(phrases, first, descriptionEnd(units, i, verb));
      i = Math.min(i, first);
    }
  }
  return fallback;
}

/** A run with an office in it. */
const isPersonal = (units: readonly Unit[], run: NameRun): boolean =>
  units.slice(run.from, run.to).some((unit) => TITLES.has(unit.lower) && !isPlaceOrBody(unit.lower));

/** `Menteri Tenaga Kerja dan Transmigrasi`: one word behind a title and `dan`. */
const isJoinedTitle = ({ units, runAt }: Phrases, run: NameRun): boolean => {
  const title = units[run.from - 1]?.lower === 'dan' ? runAt[run.from - 2] : undefined;
  return (
    run.to - run.from === 1 && title !== undefined && title.first === title.last && title.from < title.to
  );
};

/** `Sari's`: what is hers follows. */
const isOwner = (units: readonly Unit[], run: NameRun): boolean =>
  /['’]s?$/.test((units[run.to - 1] as Unit).text);

/** Joined to another verb, with which it shares the subject: `Sari menolak usul itu dan mengatakan`. */
function isCoordinated({ units, grammar }: Phrases, verb: number): boolean {
  let before = verb - 1;
  while (grammar.fillers.has(units[before]?.lower ?? '')) before--;
  const unit = units[before];
  return unit?.text === ';' || /^(?:dan|serta|tetapi|tapi|and|but)$/.test(unit?.lower ?? '');
}

/** The first person of a sentence, where it is the subject. */
function firstSubject(phrases: Phrases, start: number, end: number): Reference | undefined {
  const { units, runAt, grammar } = phrases;
  for (let i = start; i < end; i++) {
    const unit = units[i] as Unit;
    const run = runAt[i];
    if (run !== undefined) {
      if (
        !isOwner(units, run) &&
        !isGoverned(phrases, headOf(phrases, run.from, start), start) &&
        run.last > run.first
      )
        return reference('name', units, run.first, run.last);
      i = run.to - 1;
    } else if (grammar.pronouns.has(unit.lower) && !isGoverned(phrases, i, start))
      return reference('pronoun', units, i, i + 1);
  }
  return undefined;
}

/** In a relative clause that a comma closes before the verb: `Sari, yang juga ketua Partai Kita, mengatakan`. */
function isRelative({ units }: Phrases, at: number, verb: number, start: number): boolean {
  let isClosed = false;
  for (let i = at; i < verb && !isClosed; i++) isClosed = units[i]?.text === ',';
  if (!isClosed) return false;
  for (let i = at - 1; i >= Math.max(start, at - 14); i--) {
    if (units[i]?.text === ',')
      return /^(?:yang|who|whose|which|selaku|sebagai)$/.test(units[i + 1]?.lower ?? '');
  }
  return false;
}

/** Behind `Department of Transport`. */
function ofEnd({ units, runAt }: Phrases, to: number, verb: number): number {
  const next =
    units[to]?.lower === 'of' ? runAt[units[to + 1]?.lower === 'the' ? to + 2 : to + 1] : undefined;
  return next !== undefined && next.to <= verb ? next.to : to;
}

function reference(kind: Reference['kind'], units: readonly Unit[], first: number, last: number): Reference {
  return { kind, first, last, span: spanOf(units, first, last) };
}

/** A phrase without a name: of a person by office or description, or of a body. */
function described({ units }: Phrases, first: number, last: number): Reference {
  const words = units.slice(first, last).filter((unit) => unit.kind === 'word');
  const isPersonal = words.some(
    (unit) =>
      PERSON_NOUNS.has(unit.lower) || (TITLES.has(unit.lower) && !isBody(unit.lower) && !isPlace(unit.lower)),
  );
  return reference(isPersonal ? 'description' : 'body', units, first, last);
}

/** Where the noun phrase begins that ends before or in unit `at`: lower-case titles before a name, determiners. */
function headOf({ units, grammar }: Phrases, at: number, limit: number): number {
  let head = at;
  while (head > limit) {
    const unit = units[head - 1] as Unit;
    if (unit.kind !== 'word' || unit.isCapital) break;
    if (!isDescription(unit) && !grammar.determiners.has(unit.lower) && !ADJECTIVES.has(unit.lower)) break;
    head--;
  }
  return head;
}

const isDescription = (unit: Unit): boolean =>
  BODY_NOUNS.has(unit.lower) ||
  PERSON_NOUNS.has(unit.lower) ||
  (TITLES.has(unit.lower) && unit.lower.length > 2);

function descriptionEnd(units: readonly Unit[], at: number, verb: number): number {
  let end = at + 1;
  while (
    end < verb &&
    (units[end] as Unit).kind === 'word' &&
    /^(?:itu|tersebut|ini|tadi)$/.test((units[end] as Unit).lower)
  )
    end++;
  return end;
}

/** Whether a preposition or a verb before it makes the phrase an object or a place. */
function isGoverned({ units, runAt, grammar }: Phrases, head: number, start: number): boolean {
  const before = units[head - 1];
  if (head <= start || before === undefined || before.kind !== 'word' || !grammar.cases.has(before.lower))
    return false;
  // `As its author Sari told`; `Minister for Food Affairs Sari said`: the title goes on behind the preposition.
  if (before.lower === 'as' && head - 1 === start) return false;
  return !(
    before.lower === 'for' &&
    runAt[head - 2] !== undefined &&
    (runAt[head]?.first ?? 0) > (runAt[head]?.from ?? 0)
  );
}

/** `found, fallback,`: commas on both sides of the description. */
function isApposition({ units }: Phrases, description: Reference, name: Reference): boolean {
  if (units[description.first - 1]?.text === ',' && name.last <= description.first - 1) return true;
  for (let i = name.last; i < Math.min(description.first, name.last + 3); i++)
    if (units[i]?.text === ',') return true;
  return (
    units[name.last]?.text === '(' ||
    /^(?:selaku|sebagai|yang)$/.test(units[description.first - 1]?.lower ?? '')
  );
}

function closing(units: readonly Unit[], open: number, end: number): number | undefined {
  for (let i = open + 1; i < Math.min(end, open + 15); i++) if (units[i]?.text === ')') return i;
  return undefined;
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

const ADJECTIVES: ReadonlySet<string> = new Set(
  'former ex then late senior junior top mantan eks bekas calon old new'.split(' '),
);
/** Several who speak as one: never somebody in particular. */
const GROUPS: ReadonlySet<string> = new Set(['mereka', 'they', 'we', 'kami']);
const JOINTS: ReadonlySet<string> = new Set('dan of for and the'.split(' '));
/** What speaks without being a person. */
const BODY_NOUNS: ReadonlySet<string> = new Set(
  'sumber pernyataan keterangan laporan surat siaran rilis putusan unggahan ruling report statement document letter study poll paper email article post memo lawsuit complaint indictment website ad video text message caption headline petition order opinion decision spokespeople officials sources source'.split(
    ' ',
  ),
);
const LONGEST_PHRASE = 45;
const LONGEST_SUBJECT = 90;
// A place or a body further off is rather where something happens.
const NEAR_VERB = 4;
