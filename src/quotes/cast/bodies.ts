import { BODIES_BY_HEAD, CONNECTING, REPORTS, STATEMENT_WORDS, STATEMENTS } from '../lexicon/bodies.ts';
import { DEMONSTRATIVES } from '../lexicon/determiners.ts';
import { isPlaceOrBody } from '../lexicon/places.ts';
import type { Unit } from '../reading/units.ts';
import { rename } from './names.ts';
import type { ReadParagraph } from './paragraphs.ts';

/** What an article calls its bodies. */
export interface Bodies {
  /** The fullest name of what is called so: `Dewan Nelayan Randu` for `DNR` or `dewan itu`; the same words where there is no fuller one. */
  fullest(name: string): string;
  /** Whether a word is the short form of a body, and of no person: `Sari Dewi (SD)`. */
  isShort(word: string): boolean;
  /** Whether any word is. */
  readonly hasShort: boolean;
}

/**
 * The bodies that an article writes with a short form in brackets behind them, `Dewan Nelayan Randu (DNR)`, of which the runs lose what was taken for a
 * name. They are meant by their first word alone, too, where they are the only ones of their kind.
 */
export function readBodies(text: string, paragraphs: readonly ReadParagraph[]): Bodies {
  const long = new Map<string, string>();
  const shorts = new Set<string>();
  const byHead = new Map<string, string | undefined>();
  for (const { units, runs, runAt } of paragraphs)
    for (const { to } of runs) {
      const short = shortForm(units, to);
      const first = short === undefined || long.has(short) ? undefined : spelledFrom(units, to, short);
      if (short === undefined || first === undefined) continue;
      const start = isHeadOfBody(units[first - 1]) ? first - 1 : first;
      const name = text.slice((units[start] as Unit).start, (units[to - 1] as Unit).end).replace(/\s+/g, ' ');
      long.set(short, name);
      if (units.slice(start, to).some(isPartOfBodyName)) {
        shorts.add(short);
        // `Ketua Lembaga Simpanan Rakyat (LSR), Sari`: the words that the letters stand for are nobody's name.
        for (let at = start; at < to; at++) {
          const run = runAt[at];
          if (run !== undefined && run.first >= start) rename(units, run, run.to, run.to);
        }
      }
      const head = (units[start] as Unit).lower;
      byHead.set(head, byHead.has(head) ? undefined : name);
    }
  if (long.size === 0) return AS_CALLED;
  return {
    hasShort: shorts.size > 0,
    isShort: (word) => shorts.has(word),
    fullest: (name) => {
      const plain = name.replace(/^pihak /i, '');
      const head = smallHead(plain);
      return long.get(plain) ?? (BODIES_BY_HEAD.has(head) ? byHead.get(head) : undefined) ?? name;
    },
  };
}

/** `Kementerian` before `Perikanan Rakyat (Perira)`, of which the short form has nothing. */
const isHeadOfBody = (unit: Unit | undefined): boolean =>
  unit?.isCapital === true && BODIES_BY_HEAD.has(unit.lower);

/** What a body has in its name, and a person has not. */
const isPartOfBodyName = ({ text, lower }: Unit): boolean =>
  text === ',' || CONNECTING.has(lower) || isPlaceOrBody(lower);

/** The one small word of `dewan`, `dewan itu`; empty where there are more. */
function smallHead(name: string): string {
  const [head = '', pointing, ...others] = name.split(' ');
  const isAlone = others.length === 0 && (pointing === undefined || DEMONSTRATIVES.has(pointing));
  return isAlone && /^\p{Ll}+$/u.test(head) ? head : '';
}

const AS_CALLED: Bodies = { fullest: (name) => name, isShort: () => false, hasShort: false };

/** The capital word alone in brackets at unit `at`. */
function shortForm(units: readonly Unit[], at: number): string | undefined {
  if (units[at]?.text !== '(' || units[at + 2]?.text !== ')') return undefined;
  const { text } = units[at + 1] as Unit;
  return SHORT.test(text) ? text : undefined;
}

const SHORT = /^\p{Lu}\p{L}{1,11}$/u;

/** The unit of the first of the words before unit `to` whose beginnings, one after the other, make the short form. */
function spelledFrom(units: readonly Unit[], to: number, short: string): number | undefined {
  const letters = short.toLowerCase();
  // Bit n: the letters from n on are beginnings of all words that were read.
  let spelled = 1 << letters.length;
  for (let at = to - 1, count = 0; at >= Math.max(0, to - LONGEST); at--) {
    const unit = units[at] as Unit;
    if (unit.text === ',' || CONNECTING.has(unit.lower)) continue;
    if (!unit.isCapital) return undefined;
    spelled = spelledWith(unit.lower, letters, spelled);
    if (spelled === 0) return undefined;
    if (++count > 1 && spelled & 1) return at;
  }
  return undefined;
}

const LONGEST = 16;

/** The same bits with one more word, to the left, at least one letter of which is taken. */
function spelledWith(word: string, letters: string, spelled: number): number {
  let found = 0;
  for (let from = 0; from < letters.length; from++)
    for (let n = 0; from + n < letters.length && word[n] === letters[from + n]; n++)
      if (spelled & (1 << (from + n + 1))) found |= 1 << from;
  return found;
}

/**
 * The run of capitals that says who is behind a statement or a report: `pernyataan resmi Dewan Nelayan`, `laporan Harian Randu`, from the unit of the noun
 * on. Undefined where the words are of something else.
 */
export function behindStatement(
  { units, runAt }: ReadParagraph,
  first: number,
  last: number,
): ReadParagraph['runs'][number] | undefined {
  // `laporan media Randu` is of no one outlet.
  if (REPORTS.has((units[first] as Unit).lower)) return first + 1 < last ? runAt[first + 1] : undefined;
  if (!STATEMENTS.has((units[first] as Unit).lower)) return undefined;
  let at = first + 1;
  while (at < last && STATEMENT_WORDS.has((units[at] as Unit).lower)) at++;
  return at < last ? runAt[at] : undefined;
}
