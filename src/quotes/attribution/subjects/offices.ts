import { behindFillers } from '../../cast/fillers.ts';
import type { NameRun } from '../../cast/names.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { LED_BODIES } from '../../lexicon/bodies.ts';
import { ONE_PERSON } from '../../lexicon/determiners.ts';
import { GIVEN_NAMES } from '../../lexicon/given-names.ts';
import { isBody, isPlaceOrBody } from '../../lexicon/places.ts';
import { SOMEBODYS, TITLES } from '../../lexicon/titles.ts';
import type { Unit } from '../../reading/units.ts';
import { closing } from '../phrases/office-chain.ts';
import { described, headOf, isPointedAt, type Reference, reference } from '../phrases/references.ts';

/** `pakar dari Universitas Muara Wira Santika menilai`: the preposition governs the body, the name behind it is the subject. */
export function isOfBody(units: readonly Unit[], { from, first, words }: NameRun, head: number): boolean {
  return (
    FROM.has(units[head - 1]?.lower ?? '') &&
    first - from > 1 &&
    isBody((units[from] as Unit).lower) &&
    words.length > 1 &&
    GIVEN_NAMES.has(words[0] as string)
  );
}

const FROM: ReadonlySet<string> = new Set(['dari', 'asal', 'from']);

/** Where the bracket opens that closes at unit `close`. */
export function openingOf(units: readonly Unit[], close: number, limit: number): number {
  for (let i = close - 1; i >= limit; i--) if (units[i]?.text === '(') return i;
  return close;
}

/** In the office that somebody named has, behind `selaku`: `Sari Dewi selaku pegiat komunitas Muara menambahkan`. */
export function isStyled({ units, runAt }: Phrases, { from }: NameRun): boolean {
  for (let at = from - 1; at > Math.max(0, from - LONGEST_OFFICE); at--) {
    const unit = units[at] as Unit;
    if (unit.kind !== 'word') return false;
    if (unit.lower === 'selaku') return runAt[at - 1] !== undefined;
  }
  return false;
}

const LONGEST_OFFICE = 12;

/** `Sari Dewi, Chief Operation Officer (COO) Muara mengatakan`: where the office of somebody named begins, which ends in its body. */
export function officeBefore({ units, runAt }: Phrases, run: NameRun, limit: number): number | undefined {
  if (run.words.length !== 1 || units[run.from - 1]?.text !== ')') return undefined;
  const office = runAt[openingOf(units, run.from - 1, limit) - 1];
  if (office === undefined || !isPersonal(units, office) || units[office.from - 1]?.text !== ',')
    return undefined;
  return (runAt[office.from - 2]?.words.length ?? 0) > 1 ? office.from : undefined;
}

/** `Sari Dewi, Presiden Kongres Muara Baru, partai lama, menyatakan`: where the office between commas begins. */
export function officeBehindName({ units, runAt }: Phrases, run: NameRun): number | undefined {
  const before = runAt[run.from - 2];
  const isBetween = units[run.from - 1]?.text === ',' && units[run.to]?.text === ',' && run.first > run.from;
  if (!isBetween || before === undefined || before.first > before.from || before.words.length < 2)
    return undefined;
  return isPersonal(units, run) && !run.words.some((word) => GIVEN_NAMES.has(word)) ? run.from : undefined;
}

/** A body whose name ends in that of who leads it, or whom it is about, and who speaks for it: `agensi Sari Dewi`, `pejabat pemerintahan Sari Dewi`. */
export function ledBody(
  phrases: Phrases,
  { from, first, to }: NameRun,
  limit: number,
): Reference | undefined {
  const { units } = phrases;
  const noun = first === from ? from - 1 : from;
  const word = units[noun]?.lower ?? '';
  if (noun !== first - 1 || !LED_BODIES.has(word)) return undefined;
  const before = units[noun - 1];
  // `Psikolog keluarga Sari Dewi`, `Dosen manajemen Sari Dewi`: what somebody is an expert of; `Menteri dalam kabinet Sari Dewi`.
  const isField =
    /^(?:keluarga|manajemen)$/.test(word) && before?.kind === 'word' && before.lower !== 'pihak';
  if (isField || phrases.grammar.cases.has(before?.lower ?? '')) return undefined;
  const head = headOf(phrases, noun, limit);
  return head === noun ? reference('body', units, noun, to) : described(phrases, head, to);
}

/** `Salah satu tetangga Sari Dewi mengatakan`: nobody whose name the article gives. */
export function somebodyOf(phrases: Phrases, run: NameRun, limit: number): Reference | undefined {
  const { units } = phrases;
  if (!SOMEBODYS.has(units[run.from - 1]?.lower ?? '')) return undefined;
  const first = units[run.from - 2]?.lower === 'satu' ? run.from - 3 : run.from - 2;
  return first >= limit && ONE_PERSON.has(units[first]?.lower ?? '')
    ? reference('description', units, first, run.to)
    : undefined;
}

/**
 * How many units stand between the name of a body and its verb: without brackets that belong to the name where that is whole, and the `juga telah` behind
 * them (`Pusat Gunung Muara (PGM)`, `PT Muara (Persero) Tbk.`; not `Menteri Laut dan Sumber Daya (LSD)`).
 */
export function beforeVerb(phrases: Phrases, { from, to }: NameRun, verb: number): number {
  const { units, runAt } = phrases;
  if (units[to]?.text !== '(') return verb - to;
  const isPart = to - from < 2 || runAt[from - 1] !== undefined || units[from - 1]?.lower === 'dan';
  const close = isPart ? undefined : closing(units, to, verb);
  if (close === undefined || isPointedAt(units, close + 1)) return verb - to;
  const isForm = units[close + 1]?.lower === 'tbk';
  const end = isForm && units[close + 2]?.text === '.' ? close + 3 : close + (isForm ? 2 : 1);
  return behindFillers(phrases, verb) - end;
}

/** `Tbk` of `PT Muara (Persero) Tbk. menyatakan`. */
export const isLegalForm = (units: readonly Unit[], { from, to }: NameRun): boolean =>
  to - from === 1 && units[from]?.lower === 'tbk';

/** A run with an office in it. */
export const isPersonal = (units: readonly Unit[], run: NameRun): boolean =>
  units.slice(run.from, run.to).some((unit) => TITLES.has(unit.lower) && !isPlaceOrBody(unit.lower));

/** `Menteri Tenaga Kerja dan Transmigrasi`: one word behind a title and `dan`. */
export const isJoinedTitle = ({ units, runAt }: Phrases, run: NameRun): boolean => {
  const title = units[run.from - 1]?.lower === 'dan' ? runAt[run.from - 2] : undefined;
  return (
    run.to - run.from === 1 && title !== undefined && title.first === title.last && title.from < title.to
  );
};

/** Behind `Department of Transport`. */
export function ofEnd({ units, runAt }: Phrases, to: number, verb: number): number {
  const next =
    units[to]?.lower === 'of' ? runAt[units[to + 1]?.lower === 'the' ? to + 2 : to + 1] : undefined;
  return next !== undefined && next.to <= verb ? next.to : to;
}
