import { BODIES_BY_HEAD } from '../lexicon/bodies.ts';
import { DEMONSTRATIVES } from '../lexicon/determiners.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { BODY_HEADS, CALLED, OF_PLACES_AND_BODIES, PLACE_NOUNS, REGIONS } from '../lexicon/names.ts';
import { isBody } from '../lexicon/places.ts';
import { isRoleWord, TITLES } from '../lexicon/titles.ts';
import { digitsIn, isCapitals } from '../reading/characters.ts';
import type { Unit } from '../reading/units.ts';
import { isRoman } from './name-in-run.ts';
import { type NameRun, titleStart } from './names.ts';

/**
 * Whether the name in an Indonesian run is that of a place, a body or a product, by what stands beside it: `sungai Mekar`, `Lembaga Simpan Rakyat`,
 * `Elang X9 Prima`, `bek Muara itu`, `Mekar, Kabupaten Muara`. A given name shows a person, and so does an office before it, save in the first of them.
 */
export function isThing(units: readonly Unit[], run: NameRun): boolean {
  const { from, first, last, to, words } = run;
  if (last <= first) return false;
  const isSingle = last - first === 1;
  // `kelas VIII`
  if (isSingle && isRoman((units[first] as Unit).text)) return true;
  // The network.
  if (isSingle && (units[first] as Unit).text === 'X') return true;
  if (isInSingleMarks(units, run)) return true;
  // `papar Lelaki kelahiran Muara itu`
  if (isSingle && ANYBODY.has(words[0] ?? '')) return true;
  const isOffice = isTitled(units, run);
  const isCalled = CALLED.has(units[from - 1]?.lower ?? '');
  if (isSingle && !isCalled && (isOffice || first > from) && DEMONSTRATIVES.has(units[to]?.lower ?? ''))
    return true;
  if (isOfUnit(units, run)) return true;
  if (words.some((word) => GIVEN_NAMES.has(word))) return false;
  if (isSingle && (isInPlace(units, run) || isDwelling(units, run))) return true;
  if (isOutlet(units, run) || (isSingle && isOfBodyBefore(units, run))) return true;
  if (isOffice) return false;
  if (first === from) return isOfThing(units, run);
  if (digitsIn((units[first - 1] as Unit).text) > 0) return true;
  const head = units[from] as Unit;
  if (isSingle) return isBodyWord(head) && !continuesOffice(units, from);
  return first === from + 1 && (BODIES_BY_HEAD.has(head.lower) || BODY_HEADS.has(head.lower));
}

/** `Danrem 133/Sari Wulandari`: whom a unit of the army is named after. */
const isOfUnit = (units: readonly Unit[], { first }: NameRun): boolean =>
  units[first - 1]?.text === '/' && /^(?:\d+|[IVX]+)$/.test(units[first - 2]?.text ?? '');

/** `Direktur Rumah Sakit Mekar`, `Rektor Universitas DMR`. */
const isOfBodyBefore = (units: readonly Unit[], { from, first }: NameRun): boolean => {
  const before = first > from ? (units[first - 1] as Unit).lower : '';
  return before === 'universitas' || (before === 'sakit' && units[first - 2]?.lower === 'rumah');
};

/** Whether a run goes on with the office of one before: `Kepala Biro Hukum dan Humas Kementerian Pangan Sari`. */
function continuesOffice(units: readonly Unit[], from: number): boolean {
  if (!/^(?:[,/)&]|dan)$/.test(units[from - 1]?.text ?? '')) return false;
  for (let at = from - 2; at >= Math.max(0, from - LONGEST_OFFICE); at--) {
    const { kind, text, lower } = units[at] as Unit;
    if (kind === 'marked' || text === '.') return false;
    if (TITLES.has(lower)) return true;
  }
  return false;
}

const LONGEST_OFFICE = 14;

/** `lagu ' Bunga Mekar '`: the name of a work, with or without spaces inside its marks. */
const isInSingleMarks = (units: readonly Unit[], { from, to }: NameRun): boolean =>
  SINGLE.test(units[from - 1]?.text ?? '') &&
  units.slice(to, to + LONGEST_WORK).some(({ text }) => SINGLE.test(text));

const ANYBODY: ReadonlySet<string> = new Set(
  'pria lelaki wanita perempuan pemuda pemudi gadis bocah remaja'.split(' '),
);

const SINGLE = /^['‘’]$/;
const LONGEST_WORK = 6;

const isBodyWord = ({ text, lower }: Unit): boolean =>
  !TITLES.has(lower) && (isBody(lower) || (isCapitals(text) && text.length > 2));

/** `harian Mekar`, `Majalah sayap kiri Randu, Mekar, …`. */
function isOutlet(units: readonly Unit[], { from, to }: NameRun): boolean {
  // `ketua harian Sari`
  const noun = units[from - 2]?.lower ?? '';
  if (OUTLETS.has(units[from - 1]?.lower) && !isRoleWord(noun) && !DAILY.has(noun)) return true;
  if (units[from - 1]?.text !== ',' || units[to]?.text !== ',') return false;
  let at = from - 2;
  while (at >= 0 && from - at < LONGEST_PHRASE && units[at]?.kind === 'word') at--;
  const first = units[at + 1]?.lower;
  return OUTLETS.has(first) || first === 'media';
}

const OUTLETS: ReadonlySet<string | undefined> = new Set('harian koran majalah tabloid portal'.split(' '));
const DAILY: ReadonlySet<string> = new Set('pelaksana pekerja buruh upah tenaga'.split(' '));
const LONGEST_PHRASE = 9;

/** `Mekar, Kabupaten Muara`. */
const isInPlace = (units: readonly Unit[], { to }: NameRun): boolean =>
  units[to]?.text === ',' && units[to + 1]?.isCapital === true && REGIONS.has(units[to + 1]?.lower ?? '');

/** `seorang warga Mekar`, `Sari, warga Kampung Mekar Baru`. */
const isDwelling = (units: readonly Unit[], { from, first }: NameRun): boolean =>
  DWELLERS.has(units[from - 1]?.lower) &&
  (first === from ||
    (REGIONS.has((units[from] as Unit).lower) && /^[,)]$/.test(units[from - 2]?.text ?? '')));

const DWELLERS: ReadonlySet<string | undefined> = new Set(['warga', 'penduduk']);

/** Behind a noun in small letters of which the name follows. */
function isOfThing(units: readonly Unit[], { from }: NameRun): boolean {
  const before = units[from - 1];
  // `rumah sakit (RS) Mekar Sentosa`
  if (before?.text === ')') return BODY_HEADS.has(units[from - 2]?.lower ?? '');
  if (before?.kind !== 'word') return false;
  return PLACE_NOUNS.has(before.lower) || REGIONS.has(before.lower) || OF_PLACES_AND_BODIES.has(before.lower);
}

function isTitled(units: readonly Unit[], { from, first }: NameRun): boolean {
  for (let at = titleStart(units, from, 0); at < first; at++) {
    const { lower } = units[at] as Unit;
    if (isRoleWord(lower) && !isBody(lower)) return true;
  }
  return false;
}
