import { STOP_WORDS } from '../../text/stopwords.ts';
import type { Span } from '../../types.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { isPlaceOrBody } from '../lexicon/places.ts';
import { TITLES } from '../lexicon/titles.ts';
import { wordSet } from '../lexicon/words.ts';
import type { Paragraph, Unit } from './units.ts';

/**
 * The same paragraphs with the spaces that the rest of the article shows to be lost: `Santikakecewa`, where `Santika` and `kecewa` stand apart elsewhere;
 * `MuaraSari`, where `Muara` does, `DMRSantika`, where either does or the first is a body that is known; `RanduAISari`, where the second is a given name.
 */
export function restoreSpaces(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const words = wordsOf(paragraphs);
  return paragraphs.map((paragraph) => {
    const cuts = new Map<number, number>();
    paragraph.units.forEach((unit, at) => {
      const cut = mayBeGlued(unit)
        ? lostSpace(unit.text, words) || lostBefore(unit.text, paragraph.units[at + 1]?.lower ?? '')
        : 0;
      if (cut > 0) cuts.set(at, cut);
    });
    return cuts.size === 0 ? paragraph : withSpaces(paragraph, cuts);
  });
}

/** The words of an article as they are printed, with how often. */
interface Words {
  readonly capital: ReadonlyMap<string, number>;
  readonly small: ReadonlySet<string>;
}

function wordsOf(paragraphs: readonly Paragraph[]): Words {
  const capital = new Map<string, number>();
  const small = new Set<string>();
  for (const { units } of paragraphs)
    for (const { kind, text, isCapital } of units)
      if (isCapital) capital.set(text, (capital.get(text) ?? 0) + 1);
      else if (kind === 'word') small.add(text);
  return { capital, small };
}

const mayBeGlued = ({ isCapital, text }: Unit): boolean =>
  isCapital && text.length >= SHORTEST + 2 && text.length <= LONGEST;

/** How many letters stand before the lost space; 0 where none is lost. */
function lostSpace(word: string, { capital, small }: Words): number {
  const lower = word.toLowerCase();
  if (small.has(lower) || TITLES.has(lower) || isPlaceOrBody(lower)) return 0;
  const letters = lettersOfBody(word, capital);
  if (letters > 0) return letters;
  for (let at = SHORTEST; at <= word.length - 2; at++) {
    const name = word.slice(0, at);
    const often = capital.get(name) ?? 0;
    if (often === 0 || small.has(name.toLowerCase())) continue;
    const rest = word.slice(at);
    const isRare = often > (capital.get(word) as number) || capital.get(word) === 1;
    if (GIVEN_NAMES.has(rest.toLowerCase())) return rest.toLowerCase() === rest ? 0 : at;
    if (isRare && mayFollow(rest, small)) return at;
  }
  return 0;
}

/** The same before the second word of a phrase: `Santikabuka suara`. */
function lostBefore(word: string, next: string): number {
  const first = PHRASES.get(next)?.find((start) => word.endsWith(start)) ?? '';
  const at = word.length - first.length;
  return first !== '' && at >= SHORTEST ? at : 0;
}

const PHRASES: ReadonlyMap<string, readonly string[]> = new Map([
  ['suara', ['buka', 'angkat']],
  ['bicara', ['buka', 'angkat']],
]);

/** How many letters of a word are those of a body before a name: `DMRSantika`, `RanduAISari`; 0 where it is no body, or no name. */
function lettersOfBody(word: string, capital: Words['capital']): number {
  const letters = LETTERS_OF_BODY.exec(word)?.[0] ?? '';
  const name = word.slice(letters.length);
  if (letters === '') return 0;
  if (GIVEN_NAMES.has(name.toLowerCase())) return letters.length;
  if (name.length < SHORTEST || letters !== letters.toUpperCase()) return 0;
  // Of `PTRandu` both are the company's.
  const isKnown = letters.length > 2 && isPlaceOrBody(letters.toLowerCase());
  return isKnown || capital.has(letters) || capital.has(name) ? letters.length : 0;
}

// `DMRSari`, `RanduAISari`: of letters at least two are capitals.
const LETTERS_OF_BODY = /^\p{L}*\p{Lu}{2}(?=\p{Lu}\p{Ll}{2,}$)/u;

const mayFollow = (rest: string, small: ReadonlySet<string>): boolean =>
  LETTERS.test(rest) &&
  !ENDINGS.has(rest) &&
  (STOP_WORDS.id.has(rest) || (rest.length >= SHORTEST && small.has(rest)));

const LETTERS = /^\p{Ll}+$/u;

// Suffixes, and words with which names end.
const ENDINGS = wordSet(
  `https http nya pun ia kan lah kah ya mana si dong deh nah ada per kan lagi antara media kota putra putri negara guna mulia karya wati wijaya raya jaya sari dana
  desa militer agung bangsa kencana kusuma permata cahaya buana utama nagara`,
);

function withSpaces({ units, sentences }: Paragraph, cuts: ReadonlyMap<number, number>): Paragraph {
  const apart: Unit[] = [];
  const places: number[] = [];
  units.forEach((unit, at) => {
    places.push(apart.length);
    const cut = cuts.get(at);
    if (cut === undefined || unit.kind === 'marked') apart.push(unit);
    else apart.push(part(unit, 0, cut), part(unit, cut, unit.text.length));
  });
  places.push(apart.length);
  const placed = ({ start, end }: Span): Span => ({
    start: places[start] as number,
    end: places[end] as number,
  });
  return { units: apart, sentences: sentences.map(placed) };
}

function part(unit: Exclude<Unit, { kind: 'marked' }>, from: number, to: number): Unit {
  const text = unit.text.slice(from, to);
  const lower = text.toLowerCase().replaceAll('’', "'");
  return {
    ...unit,
    start: unit.start + from,
    end: unit.start + to,
    text,
    lower,
    isCapital: /^\p{Lu}/u.test(text),
    isApart: from === 0 && unit.isApart,
  };
}

// In letters.
const SHORTEST = 4;
const LONGEST = 40;
