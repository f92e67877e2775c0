import type { Span } from '../../../types.ts';
import { type NameRun, spanOf } from '../../cast/names.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { ENGLISH_BODIES } from '../../lexicon/bodies.ts';
import { ONE_PERSON, PHRASE_ENDS } from '../../lexicon/determiners.ts';
import { SOURCE_NOUNS } from '../../lexicon/documents.ts';
import type { Grammar } from '../../lexicon/grammar.ts';
import { isBody, isPlace } from '../../lexicon/places.ts';
import { OFFICES_OF_LETTERS, PERSON_NOUNS, TITLES } from '../../lexicon/titles.ts';
import { ownerEnding } from '../../reading/characters.ts';
import type { Unit } from '../../reading/units.ts';

/** Words that point to a speaker, before it is known whom they mean. */
export interface Reference {
  readonly kind: 'name' | 'pronoun' | 'group' | 'description' | 'body';
  /** The units of the reference; of a name, the name alone. */
  readonly first: number;
  readonly last: number;
  readonly span: Span;
}

export function reference(
  kind: Reference['kind'],
  units: readonly Unit[],
  first: number,
  last: number,
): Reference {
  return { kind, first, last, span: spanOf(units, first, last) };
}

/** A phrase without a name: of a person by office or description, or of a body. */
export function described({ units }: Phrases, first: number, last: number): Reference {
  const words = units.slice(first, last).filter((unit) => unit.kind === 'word');
  const isPersonal = words.some(
    (unit) =>
      PERSON_NOUNS.has(unit.lower) ||
      OFFICES_OF_LETTERS.has(unit.text) ||
      AGED.test(unit.lower) ||
      (TITLES.has(unit.lower) && !isBody(unit.lower) && !isPlace(unit.lower) && !PEOPLES.has(unit.text)),
  );
  const isBodys = ENGLISH_BODIES.has(units[last - 1]?.lower ?? '');
  // `As The Economist put it`
  const isTitled = units[first]?.text === 'The' && units[first - 1]?.kind === 'word';
  return reference(isPersonal && !isBodys && !isTitled ? 'description' : 'body', units, first, last);
}

// `the US chief`: no office by themselves.
const PEOPLES: ReadonlySet<string> = new Set('US U.S U.S. UK U.K U.K. EU UN'.split(' '));

/** Where the noun phrase begins that ends before or in unit `at`: lower-case titles before a name, determiners. */
export function headOf({ units, grammar }: Phrases, at: number, limit: number): number {
  let head = at;
  while (head > limit) {
    const unit = units[head - 1] as Unit;
    // `Juru bicara`, `The economist` open a sentence.
    const isOpener =
      unit.lower === 'juru' ||
      (grammar.lang === 'en' && unit.lower === 'the' && units[head]?.isCapital === false);
    if (unit.kind !== 'word' || (unit.isCapital && !isOpener)) break;
    if (!isDescription(unit) && !grammar.determiners.has(unit.lower) && !ADJECTIVES.has(unit.lower)) break;
    if (grammar.lang === 'en' && isApartFrom(unit, units[head])) break;
    head--;
  }
  // `Salah satu pedagang`, `Seorang warga`: also where they open a sentence.
  while (head > limit && SALAH_SATU.has((units[head - 1] as Unit).lower)) head--;
  return head;
}

/** English words that stand side by side in two phrases: `in his letter Mrs Dewi said`, `that a source said`. */
const isApartFrom = ({ lower }: Unit, next: Unit | undefined): boolean =>
  (lower === 'that' && next?.isCapital === true) ||
  (SOURCE_NOUNS.has(lower) && FORMS_OF_ADDRESS.has(next?.lower ?? '')) ||
  (/^(?:that|her|his)$/.test(lower) &&
    /^(?:the|a|an|this|his|her|its|their|our|these|those|one|another)$/.test(next?.lower ?? ''));

const FORMS_OF_ADDRESS: ReadonlySet<string> = new Set('mr mrs ms miss sir lord lady dame dr prof'.split(' '));

const SALAH_SATU: ReadonlySet<string> = new Set([...ONE_PERSON, 'satu', 'pihak']);

/** At the start of its sentence, behind a mark or a conjunction. */
export const beginsClause = (
  units: readonly Unit[],
  at: number,
  start: number,
  { conjunctions }: Grammar,
): boolean => {
  const before = units[at - 1];
  return at <= start || before?.kind !== 'word' || conjunctions.has(before.lower);
};

/** Whether a preposition or a verb before it makes the phrase an object or a place. */
export function isGoverned({ units, runAt, grammar }: Phrases, head: number, start: number): boolean {
  const before = units[head - 1];
  if (head <= start || before === undefined || before.kind !== 'word' || !grammar.cases.has(before.lower))
    return false;
  // `Pihak sekolah mengatakan`; but `dari pihak sekolah`
  if (before.lower === 'pihak' && beginsClause(units, head - 1, start, grammar)) return false;
  // `dokter penyakit dalam Sari`
  if (before.lower === 'dalam' && units[head - 2]?.lower === 'penyakit') return false;
  if (before.lower === 'of' && units[head]?.lower === 'staff' && units[head - 2]?.lower === 'chief')
    return false;
  // `As its author Sari told`; `Minister for Food Affairs Sari said`: the title goes on behind the preposition.
  if (before.lower === 'as' && head - 1 === start) return false;
  // `ambassador to Muara Sari Dewi`: a place behind the office, and the name.
  const run = runAt[head];
  const office = units[head - 2];
  if (
    run !== undefined &&
    run.first > run.from &&
    run.last - run.first > 1 &&
    office !== undefined &&
    isDescription(office)
  )
    return false;
  // So does `House of Records Speaker Sari`, where no name stands before it.
  const title = runAt[head - 2];
  const goesOn = before.lower === 'for' || (before.lower === 'of' && title?.first === title?.last);
  return !(goesOn && title !== undefined && (runAt[head]?.first ?? 0) > (runAt[head]?.from ?? 0));
}

/** `Sari's`: what is hers follows. */
export const isOwner = (units: readonly Unit[], run: NameRun): boolean =>
  ownerEnding((units[run.to - 1] as Unit).text) > 0;

/** In English also `Wells' house`: behind an s the mark is a token of its own. */
export function isEnglishOwner(units: readonly Unit[], run: NameRun): boolean {
  const last = units[run.to - 1] as Unit;
  const next = units[run.to];
  const isBare = /^['’]$/.test(next?.text ?? '') && next?.start === last.end && last.lower.endsWith('s');
  return isBare || isOwner(units, run);
}

export const isDescription = ({ lower }: Unit): boolean => describes(lower);

/** Whether a word is of somebody or of what speaks: `senator`, `report`. */
export const describes = (word: string): boolean =>
  DESCRIBING.has(word) || (isDigit(word.charCodeAt(0)) && AGED.test(word));

// One set, and an expression only where it can match: every word before a verb is asked.
const DESCRIBING: ReadonlySet<string> = new Set([
  ...SOURCE_NOUNS,
  ...PERSON_NOUNS,
  ...[...TITLES].filter((word) => word.length > 2),
]);

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** `the 43-year-old` */
const AGED = /^\d{1,3}-year-old$/;

/** Whether a unit ends the words for somebody: `pejabat itu`, `pejabat lainnya`. */
export const isPointedAt = (units: readonly Unit[], at: number): boolean =>
  PHRASE_ENDS.has(units[at]?.lower ?? '');

const ADJECTIVES: ReadonlySet<string> = new Set(
  `former ex then late senior junior top mantan eks bekas calon old new lead longtime fellow national political business sports news health education journal newspaper magazine broadcaster outlet
  economics technology science weather home foreign legal royal crime local regional prominent leading outgoing renowned popular famous`.split(
    /\s+/,
  ),
);

/** Several who speak as one, and the writer: never somebody in particular. */
export const GROUPS: ReadonlySet<string> = new Set(['mereka', 'they', 'we', 'kami', 'kita', 'saya', 'i']);
