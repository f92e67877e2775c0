import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import type { Grammar } from '../lexicon/grammar.ts';
import { REGIONAL_BODIES } from '../lexicon/names.ts';
import { REGIONAL_HEADS } from '../lexicon/regions.ts';
import type { Unit } from '../reading/units.ts';
import type { NameRun } from './names.ts';

/** `Sari Dewi, pendiri Muara Kopi`: what somebody with a name owns has none of a person. */
export function isOwned(
  units: readonly Unit[],
  { from, first, words }: NameRun,
  before: NameRun | undefined,
  grammar: Grammar,
): boolean {
  if (!OWNERS.has(units[from - 1]?.lower) || units[from - 2]?.text !== ',' || first > from) return false;
  if (words.length === 0 || GIVEN_NAMES.has(words[0] as string)) return false;
  const isAged = units[from - 3]?.text === ')';
  return (
    before !== undefined &&
    before.words.length > 1 &&
    before.to === from - (isAged ? 5 : 2) &&
    !grammar.cases.has(units[before.from - 1]?.lower ?? '')
  );
}

/** `Sari Dewi, Direktur Utama DMR`: the short form of a body, where the office of a name before it is held. */
export function isWorkplace(units: readonly Unit[], run: NameRun, before: NameRun | undefined): boolean {
  if (run.words.length !== 1 || run.first === run.from || before === undefined || before.words.length < 2)
    return false;
  const { text } = units[run.first] as Unit;
  return before.to === run.from - 1 && units[before.to]?.text === ',' && /^\p{Lu}{3,6}$/u.test(text);
}

/** `Kapolres Mekar, AKBP Sari Dewi`: the region of somebody whose name follows. */
export function isRegion(
  units: readonly Unit[],
  { first, to, words }: NameRun,
  next: NameRun | undefined,
): boolean {
  const before = units[first - 1]?.lower ?? '';
  if (words.length !== 1 || !(REGIONAL_HEADS.has(before) || REGIONAL_BODIES.has(before))) return false;
  return units[to]?.text === ',' && next?.from === to + 1 && next.words.length > 1;
}

/** `Analis Randu, Sari Dewi, menilai`: one word behind an office is where it is held, if a full name stands between the commas behind it. */
export function isEmployer(
  units: readonly Unit[],
  { from, first, to, words }: NameRun,
  next: NameRun | undefined,
): boolean {
  if (words.length !== 1 || first === from || GIVEN_NAMES.has(words[0] as string)) return false;
  const isNext =
    units[to]?.text === ',' && next?.from === to + 1 && next.first === next.from && next.words.length > 1;
  const behind = isNext && units[next.to]?.text === ',' ? units[next.to + 1] : undefined;
  return (
    behind?.kind === 'word' && !behind.isCapital && !/^(?:dan|serta|hingga|maupun|atau)$/.test(behind.lower)
  );
}

/** `Fenwick & Marlow`: an English firm is called after those whom the sign joins. */
export const isOfFirm = (units: readonly Unit[], { from, to, words }: NameRun): boolean =>
  words.length === 1 &&
  ((units[from - 1]?.text === '&' && units[from - 2]?.isCapital === true) ||
    (units[to]?.text === '&' && units[to + 1]?.isCapital === true));

const OWNERS: ReadonlySet<string | undefined> = new Set(
  'pendiri pemilik pengelola penggagas pencipta'.split(' '),
);
