import type { Lang } from '../../types.ts';
import { FIELDS } from '../lexicon/fields.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import {
  BALINESE,
  DEGREE_HEADS,
  DEGREE_TAILS,
  ENGLISH_FIRST_NAMES,
  GREAT_REGIONS,
  LANDMARKS,
  PARTNERS,
  PEOPLES_AS_NAMES,
  SUFFIXES,
  TEAMS,
  TITLES_IN_NAMES,
} from '../lexicon/names.ts';
import { ENGLISH_PEOPLES, isBody, isPlace, isPlaceOrBody } from '../lexicon/places.ts';
import { isPluralOfPerson, OFFICES_OF_LETTERS, TITLES } from '../lexicon/titles.ts';
import { wordSet } from '../lexicon/words.ts';
import { digitsIn, isCapitals } from '../reading/characters.ts';
import type { Unit } from '../reading/units.ts';
import { isKoreanSurname, isPlaceSurname } from './place-surnames.ts';

/** The last words of a run that no title, place or body is made of. */
export function nameIn(
  units: readonly Unit[],
  from: number,
  to: number,
  lang: Lang,
): { first: number; last: number } {
  let last = to;
  while (last > from) {
    if (isDegree(units, from, last)) last -= DEGREE_LENGTH;
    else if (isSuffix(units[last - 1] as Unit)) last--;
    else break;
  }
  // `Dewi Hakim`, `Charlie King`: a title that ends a run is a surname.
  const endsInSurname =
    isSurname(units, from, last) ||
    isNamedAsPlace(units, from, last) ||
    (lang === 'en' && isPlaceSurname(units, from, last));
  let first = endsInSurname ? last - 1 : last;
  while (first > from) {
    const unit = units[first - 1] as Unit;
    const isFirstName = lang === 'en' && first < last && ENGLISH_FIRST_NAMES.has(unit.lower);
    if (isFirstName && /\p{Ll}/u.test(unit.text)) return { first: first - 1, last };
    if (unit.kind === 'word' && isNoName(units, first - 1, from, last, lang)) break;
    first--;
    if (isBalinese(units, first)) break;
  }
  while (first < last && !isNameStart(units[first] as Unit)) first++;
  if (isClub(units, from, first, to)) first = from;
  if (lang === 'en' && isInitialsAlone(units, first, last)) return { first: last, last };
  return { first, last };
}

// `D.C`, `N.J`: the last point is a unit of its own.
const INITIALS = /^(?:\p{Lu}\.)+\p{Lu}$/u;

/** `Muara, D. C.`: several letters, and no name with them. */
const isInitialsAlone = (units: readonly Unit[], first: number, last: number): boolean =>
  (last - first > 1 && units.slice(first, last).every(({ text }) => text.length === 1)) ||
  (last - first === 1 && INITIALS.test((units[first] as Unit).text));

function isSurname(units: readonly Unit[], from: number, last: number): boolean {
  if (last - from < 2) return false;
  const [before, unit] = [units[last - 2] as Unit, units[last - 1] as Unit];
  if (!TITLES.has(unit.lower) || NO_SURNAMES.has(unit.lower) || !/^\p{Lu}\p{Ll}+$/u.test(unit.text))
    return false;
  return (
    before.text === '.' ||
    (before.kind === 'word' &&
      !TITLES.has(before.lower) &&
      !isPlaceOrBody(before.lower) &&
      !isFieldNoun(before.lower) &&
      digitsIn(before.text) === 0 &&
      !isAllCapitals(before.text))
  );
}

/** `Kompol Putu Bayu Pati`: a place ends a name where a given name stands between it and a title. */
function isNamedAsPlace(units: readonly Unit[], from: number, last: number): boolean {
  if (last - from < 3 || !isPlace((units[last - 1] as Unit).lower)) return false;
  let first = last - 1;
  while (first > from && !isTitleOrPlace((units[first - 1] as Unit).lower)) first--;
  const isTitled = first > from && TITLES.has((units[first - 1] as Unit).lower);
  return isTitled && units.slice(first, last - 1).some(({ lower }) => GIVEN_NAMES.has(lower));
}

const isTitleOrPlace = (word: string): boolean => TITLES.has(word) || isPlaceOrBody(word);

/** English titles that nobody is called by. */
const NO_SURNAMES: ReadonlySet<string> = wordSet(
  `head director manager officer chief founder owner executive secretary leader spokesman spokeswoman spokesperson chairman chairwoman minister
  president professor editor coordinator supervisor commissioner inspector ambassador adviser advisor analyst economist scientist researcher
  producer columnist correspondent reporter coach principal`,
);

/** Whether the units before `last` are an academic title with a point inside: `M.Kes`, `Sp.OG`. */
function isDegree(units: readonly Unit[], from: number, last: number): boolean {
  if (last - from < DEGREE_LENGTH) return false;
  const [head, point, tail] = units.slice(last - DEGREE_LENGTH, last) as [Unit, Unit, Unit];
  if (point.text !== '.' || point.start > head.end || tail.start > point.end) return false;
  return DEGREE_HEADS.has(head.lower) && (head.lower === 'sp' || DEGREE_TAILS.has(tail.lower));
}

const DEGREE_LENGTH = 3;

/** Academic titles and ages behind a name. */
const isSuffix = ({ text, lower }: Unit): boolean =>
  text === '.' || SUFFIXES.has(lower) || (MAY_BE_DEGREE.has(text.charAt(0)) && DEGREE.test(text));

const MAY_BE_DEGREE: ReadonlySet<string> = new Set('SM');
// `SKom`, `MPhil`, `SpKJ`.
const DEGREE = /^(?:[SM]\p{Lu}\p{Ll}{1,3}|Sp\p{Lu}+\p{Ll}?)$/u;

const isNameStart = (unit: Unit): boolean =>
  isNamePart(unit) || /^(?:al|el|bin|de|van|von)$/.test(unit.lower);

function isNoName(units: readonly Unit[], at: number, from: number, last: number, lang: Lang): boolean {
  const unit = units[at] as Unit;
  const { text, lower } = unit;
  const isShout = isAllCapitals(text);
  // `Ma Ying-jeou`; courts and unions of two letters have two capitals.
  if (lang === 'en' && text.length === 2 && !isShout && !TITLES.has(lower)) return false;
  if (lang === 'en' && (KOREAN_SURNAMES.has(lower) || isKoreanSurname(units, at))) return false;
  if (
    lang === 'en' &&
    (ENGLISH_PEOPLES.has(lower) || isOfSeveral(units, at, from, last) || OF_A_PLACE.test(lower))
  )
    return true;
  if (lang === 'en' && at < last - 1 && (OFFICES_OF_LETTERS.has(text) || text === 'MPs')) return true;
  const isRoman = isShout && ROMAN.test(text);
  if (at === last - 1 && isAddressed(units, at, from)) return false;
  if (isBalinese(units, at)) return false;
  if (lang === 'id' && isTitleInName(units, at, from, last)) return false;
  if (lang === 'id' && at === from && at === last - 2 && PEOPLES_AS_NAMES.has(lower)) return false;
  if (lang === 'id' && at === last - 2 && ROYAL.has(lower) && !isShout) return false;
  if (at > from && GREAT_REGIONS.has(units[at - 1]?.lower ?? '')) return true;
  if (isOfLandmark(units, at, from, last)) return true;
  // `Tim Pemenangan Sari-Wira`
  if (at > from && lower.includes('-') && OF_A_PAIR.has(units[at - 1]?.lower)) return true;
  if (isShout && text.length === 2 && !isRoman && !TITLES.has(lower) && !isPlaceOrBody(lower))
    return at === last - 1 && at === from;
  const partners = PARTNERS.get(lower);
  if (partners !== undefined) return partners.includes(units[at - 1]?.lower ?? '') && at > from;
  if (isOfTeam(units, at)) return true;
  // M Jufri, H Abdul: a letter is an initial unless it numbers a body (`Wilayah V`, `Komisi I`, `DMR I`).
  if (text.length === 1 && isCapitals(text)) {
    const before = units[at - 1];
    if (lang === 'id' && lower === 'h' && at < last - 1 && isHaji(units, at, from)) return true;
    return (
      at > from &&
      before !== undefined &&
      (text === 'I' || text === 'V' || text === 'X') &&
      (isBody(before.lower) || isPlaceOrBody(before.lower) || isAllCapitals(before.text))
    );
  }
  if (isRoman) return at < last - 1;
  if (digitsIn(text) > 0 || ADDRESS.test(lower)) return true;
  if (isShout && at === last - 1 && at === from && text.length <= 5) return true;
  if (units[at + 1]?.text === '.' && TITLES.has(lower)) return true;
  // Initials of a body: KPK, DPR. A name in capitals throughout has other capitals beside it.
  if (isShout && text.length <= 6 && at < last - 1 && !isInCapitals(units, at + 1, last)) return true;
  if (lang === 'id' && (isFieldNoun(lower) || NEVER_INSIDE.has(lower) || FIELDS.has(lower))) return true;
  return (
    TITLES.has(lower) ||
    (isPlaceOrBody(lower) && (isShout || !NAMES_IN_SMALL.has(lower))) ||
    (lower.includes('-') && lower.split('-').every((part) => TITLES.has(part) || BESIDE_TITLES.has(part)))
  );
}

/** `Bupati H Wira Santika`, `H. Wira`: a pilgrim, where nothing but an office or a place stands before it; `Wira H Santika` has an initial. */
const isHaji = (units: readonly Unit[], at: number, from: number): boolean =>
  at === from || isTitleOrPlace((units[at - 1] as Unit).lower);

// `Muara-based`
const OF_A_PLACE =
  /-(?:based|born|led|backed|owned|run|trained|style|area|bound|made|linked|controlled|occupied|speaking|funded)$/;

/** `Elected Officials`: people, not a surname. */
const isOfSeveral = (units: readonly Unit[], at: number, from: number, last: number): boolean =>
  at === last - 1 && at > from && isPluralOfPerson((units[at] as Unit).lower);

// `Jack Ma`, `Kai`: bodies in capitals alone.
const NAMES_IN_SMALL: ReadonlySet<string> = new Set(['ma', 'kai']);

// In Indonesian these are forms of address.
const KOREAN_SURNAMES: ReadonlySet<string> = new Set(['kang', 'bang', 'pak']);

const isInCapitals = (units: readonly Unit[], from: number, to: number): boolean =>
  units.slice(from, to).every(({ kind, text }) => kind !== 'word' || isCapitals(text));

/** `Ganda Putri`, `Timnas Basket Putra`: women and men who play, and what they play. */
function isOfTeam(units: readonly Unit[], at: number): boolean {
  const { lower } = units[at] as Unit;
  return (SEXES.has(lower) || TEAMS.has(lower)) && TEAMS.has(units[at - 1]?.lower ?? '');
}

const SEXES: ReadonlySet<string> = new Set(['putra', 'putri']);

/** `Kalimantan Putra`: a run of a place and one of these is a club, and nobody's name. */
const isClub = (units: readonly Unit[], from: number, first: number, to: number): boolean =>
  first === from + 1 &&
  to === first + 1 &&
  SEXES.has((units[first] as Unit).lower) &&
  isPlace((units[from] as Unit).lower);

/** `Mr German`, `Mrs. England`: who is addressed so is no people and no place. */
const isAddressed = (units: readonly Unit[], at: number, from: number): boolean => {
  const before = units[at - 1]?.text === '.' ? at - 2 : at - 1;
  return before >= from && /^(?:mr|mrs|ms|miss)$/.test((units[before] as Unit).lower);
};

// `then-President`, `Secretary-designate`
const BESIDE_TITLES: ReadonlySet<string> = new Set(['then', 'elect', 'designate']);

// `Musim Pengharapan Bagi Sari`: small words, in a headline.
const NEVER_INSIDE: ReadonlySet<string> = new Set(
  'bagi bahkan padahal ternyata berdasarkan secara usai demi'.split(' '),
);

// `King Randu`: in Indonesian these are names, before a single one.
const ROYAL: ReadonlySet<string> = new Set(['king', 'queen', 'prince', 'princess', 'lady']);

/** `Wira Hakim Santika`: between a given name and another word of the name. */
const isTitleInName = (units: readonly Unit[], at: number, from: number, last: number): boolean =>
  at > from &&
  at < last - 1 &&
  TITLES_IN_NAMES.has((units[at] as Unit).lower) &&
  GIVEN_NAMES.has((units[at - 1] as Unit).lower) &&
  !(units[at + 1] as Unit).lower.endsWith('nya');

const OF_A_PAIR: ReadonlySet<string | undefined> = new Set(['pemenangan', 'kampanye', 'sukses', 'relawan']);

/** `Pos Gunung Sari Wira Santika`: Sari, where a name of two words is left. */
const isOfLandmark = (units: readonly Unit[], at: number, from: number, last: number): boolean =>
  at > from + 1 &&
  at < last - 2 &&
  LANDMARKS.has(units[at - 1]?.lower ?? '') &&
  !GIVEN_NAMES.has((units[at] as Unit).lower);

/** `I Made`, `Ni Luh`: with these a name begins. */
const isBalinese = (units: readonly Unit[], at: number): boolean =>
  BORN.has((units[at] as Unit).text) && BALINESE.has(units[at + 1]?.lower ?? '');

const BORN: ReadonlySet<string> = new Set(['I', 'Ni']);

const isAllCapitals = (word: string): boolean => word.length >= 2 && isCapitals(word);

/** A word that can stand in a name: in capitals, an account, or with a small Arabic article (`al-Amin`). */
export const isNamePart = ({ isCapital, text }: Unit): boolean =>
  isCapital
    ? text.charCodeAt(1) !== HYPHEN || !/^[RDI]-\p{Lu}/u.test(text)
    : MAY_BEGIN_SMALL.has(text.charCodeAt(0)) &&
      /^(?:@\w|(?:al|el|ad|an|ar|as|ash|at|az)-\p{Lu})/u.test(text);

const HYPHEN = 0x2d;
// a, e, @: tells most words apart without an expression.
const MAY_BEGIN_SMALL: ReadonlySet<number> = new Set([0x61, 0x65, 0x40]);

// Indonesian nouns of bodies and their fields: Perekonomian, Kemaritiman, Kemendesa. As names of people they are rare.
const FIELD_NOUN = /^(?:(?:pe|ke)\p{L}{4,}an|kemen[\p{L}-]+)$/u;
const isFieldNoun = (word: string): boolean => word.charCodeAt(1) === 0x65 && FIELD_NOUN.test(word);

/** A numeral from II to XIX, X and V aside, which are initials, too. */
export const isRoman = (text: string): boolean => ROMAN.test(text);

// `warta.com`
const ADDRESS = /\p{L}\.(?:com|co|id|net|org)\b/u;
const ROMAN = /^(?:II|III|IV|VI|VII|VIII|IX|XI|XII|XIII|XIV|XV|XVI|XVII|XVIII|XIX)$/;
