import type { Span } from '../types.ts';
import type { Grammar } from './lexicon/grammar.ts';
import { isBody, isPlace } from './lexicon/places.ts';
import { PERSON_NOUNS, TITLES } from './lexicon/titles.ts';
import { type NameRun, spanOf } from './names.ts';
import type { Unit } from './units.ts';

/** Words that point to a speaker, before it is known whom they mean. */
export interface Reference {
  readonly kind: 'name' | 'pronoun' | 'description' | 'body';
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
  let role: { first: number; last: number; isCapital: boolean } | undefined;
  let afterComma = false;
  for (let i = from; i < limit; i++) {
    const unit = units[i] as Unit;
    if (unit.kind === 'marked') break;
    if (unit.kind === 'punctuation') {
      if (unit.text === ',' && role !== undefined && !afterComma && runAt[i + 1] !== undefined) {
        afterComma = true;
        continue;
      }
      if (unit.text === '(' && role !== undefined) {
        const close = closing(units, i, limit);
        if (close === undefined) break;
        i = close;
        continue;
      }
      break;
    }
    const run = runAt[i];
    if (run !== undefined) {
      if (run.last > run.first) {
        if (afterComma && !isNameLike(run)) break;
        return reference('name', units, run.first, run.last);
      }
      if (afterComma) break;
      role = { first: role?.first ?? i, last: run.to, isCapital: role?.isCapital ?? true };
      i = run.to - 1;
      continue;
    }
    if (afterComma) break;
    if (role === undefined && grammar.pronouns.has(unit.lower)) return reference('pronoun', units, i, i + 1);
    if (role === undefined && grammar.fillers.has(unit.lower) && i < from + 3) continue;
    if (grammar.cuts.has(unit.lower) && !(unit.lower === 'dan' && role?.isCapital)) break;
    if (grammar.lang === 'en' && role !== undefined && /^(?:of|for)$/.test(unit.lower)) {
      role = { ...role, last: i + 1 };
      continue;
    }
    if (role === undefined && !isNounLike(unit, grammar)) break;
    if (role !== undefined && role.isCapital && unit.lower === 'dan') continue;
    role = { first: role?.first ?? i, last: i + 1, isCapital: role?.isCapital ?? false };
  }
  return role === undefined ? undefined : described(phrases, role.first, role.last);
}

/** The subject of the verb at unit `verb`, somewhere between `start` and it: the nearest person that no preposition governs. */
export function subjectBefore(phrases: Phrases, verb: number, start: number): Reference | undefined {
  const { units, runAt, grammar } = phrases;
  const limit = Math.max(start, verb - LONGEST_SUBJECT);
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
      if (!isGoverned(phrases, head, start)) {
        if (run.last > run.first) {
          const found = reference('name', units, run.first, run.last);
          // `Sari Dewi, warga Kota Lama, mengatakan`: what stands between the commas describes the name before them.
          if (fallback === undefined || !isApposition(phrases, fallback, found)) return fallback ?? found;
          return found;
        }
        fallback ??= described(phrases, head, run.to);
      }
      i = Math.min(i, head);
      continue;
    }
    if (grammar.pronouns.has(unit.lower)) {
      if (!isGoverned(phrases, i, start)) return fallback ?? reference('pronoun', units, i, i + 1);
      continue;
    }
    if (fallback === undefined && isDescription(unit)) {
      const head = headOf(phrases, i, limit);
      if (!isGoverned(phrases, head, start)) fallback = described(phrases, head, descriptionEnd(units, i, verb));
      i = Math.min(i, head);
    }
  }
  return fallback;
}

function reference(kind: Reference['kind'], units: readonly Unit[], first: number, last: number): Reference {
  return { kind, first, last, span: spanOf(units, first, last) };
}

/** A phrase without a name: of a person by office or description, or of a body. */
function described({ units }: Phrases, first: number, last: number): Reference {
  const words = units.slice(first, last).filter((unit) => unit.kind === 'word');
  const isPersonal = words.some((unit) => PERSON_NOUNS.has(unit.lower) || (TITLES.has(unit.lower) && !isBody(unit.lower) && !isPlace(unit.lower)));
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

const isDescription = (unit: Unit): boolean => PERSON_NOUNS.has(unit.lower) || (TITLES.has(unit.lower) && unit.lower.length > 2);

function descriptionEnd(units: readonly Unit[], at: number, verb: number): number {
  let end = at + 1;
  while (end < verb && (units[end] as Unit).kind === 'word' && /^(?:itu|tersebut|ini|tadi)$/.test((units[end] as Unit).lower)) end++;
  return end;
}

/** Whether a preposition or a verb before it makes the phrase an object or a place. */
function isGoverned({ units, grammar }: Phrases, head: number, start: number): boolean {
  const before = units[head - 1];
  return head > start && before !== undefined && before.kind === 'word' && grammar.cases.has(before.lower);
}

/** `found, fallback,`: commas on both sides of the description. */
function isApposition({ units }: Phrases, description: Reference, name: Reference): boolean {
  if (units[description.first - 1]?.text === ',' && name.last <= description.first - 1) return true;
  for (let i = name.last; i < Math.min(description.first, name.last + 3); i++) if (units[i]?.text === ',') return true;
  return units[name.last]?.text === '(' || /^(?:selaku|sebagai|yang)$/.test(units[description.first - 1]?.lower ?? '');
}

function closing(units: readonly Unit[], open: number, end: number): number | undefined {
  for (let i = open + 1; i < Math.min(end, open + 15); i++) if (units[i]?.text === ')') return i;
  return undefined;
}

const isNameLike = (run: NameRun): boolean => run.last > run.first;

/** A word that can begin the naming of a speaker in small letters. */
function isNounLike(unit: Unit, grammar: Grammar): boolean {
  return isDescription(unit) || isBody(unit.lower) || grammar.determiners.has(unit.lower) || BODY_NOUNS.has(unit.lower) || /^pihak/.test(unit.lower);
}

const ADJECTIVES: ReadonlySet<string> = new Set('former ex then late senior junior top mantan eks bekas calon old new'.split(' '));
const BODY_NOUNS: ReadonlySet<string> = new Set(
  'pernyataan keterangan laporan surat siaran rilis putusan aturan unggahan ruling report statement document letter study poll paper email article post memo lawsuit complaint indictment website ad video text message caption headline petition order opinion decision spokespeople officials sources they'.split(
    ' ',
  ),
);
const LONGEST_PHRASE = 45;
const LONGEST_SUBJECT = 90;
