import { VERBS } from '../lexicon/cues-indonesian.ts';
import { isPlace, isPlaceOrBody } from '../lexicon/places.ts';
import { TITLES } from '../lexicon/titles.ts';
import { CAPITAL, kindAt, LETTER } from './characters.ts';

/** `PresidenSari`, `JakartaSari`, `olehSari`, where a space has been lost: where the capital begins, else the end of the word. */
export function gluedName(text: string, start: number, end: number): number {
  for (let at = start + SHORTEST_TITLE; at < Math.min(end - 1, start + LONGEST_TITLE); at++) {
    const before = kindAt(text, at - 1);
    if (kindAt(text, at) !== CAPITAL || (before !== LETTER && before !== CAPITAL)) continue;
    const isInitials = before === CAPITAL && kindAt(text, at + 1) !== LETTER;
    if (!isInitials && isBeforeName(text.slice(start, at))) return at;
  }
  return end;
}

const isBeforeName = (word: string): boolean =>
  PREPOSITIONS.has(word) || (word.length > 2 && isTitleOrPlace(word.toLowerCase()));

const isTitleOrPlace = (word: string): boolean =>
  (TITLES.has(word) && word.length > 3) || isPlace(word) || ENDS_OFFICE.has(word);

// Nouns of bodies alone would part the names of firms: `MediaRandu`.
const ENDS_OFFICE: ReadonlySet<string> = new Set(
  `negeri serikat keuangan sosial agama agung pertahanan kesehatan pendidikan perdagangan perhubungan negara daerah pusat barat timur selatan
  utara tengah jaya raya kota dpr dprd mpr kpk kpu polri tni komisi kementerian`.split(/\s+/),
);

const PREPOSITIONS: ReadonlySet<string> = new Set(
  'di ke dari oleh kepada pada dengan untuk bersama'.split(' '),
);
const SHORTEST_TITLE = 2;
const LONGEST_TITLE = 20;

/** `Santikamengatakan`, `Santikasetelah`, where a space has been lost: where the small word begins, else the end of the word. */
export function gluedWord(text: string, start: number, end: number): number {
  for (let at = Math.max(start + SHORTEST_NAME + 1, end - LONGEST_BEHIND); at <= end - SHORTEST_BEHIND; at++)
    if (kindAt(text, at - 1) === LETTER && BEHIND_NAME.has(text.slice(at, end)))
      return isPlaceOrBody(text.slice(start, end).toLowerCase()) ? end : at;
  if (end - start < SHORTEST_NAME + SHORTEST_VERB) return end;
  for (let at = Math.max(start + SHORTEST_NAME, end - LONGEST_VERB); at <= end - SHORTEST_VERB; at++)
    if (text.charCodeAt(at) === SMALL_M && isVerb(text.slice(at, end))) return at;
  return end;
}

// Also verbs of doing, by how they begin: `mengunjungi`, `membuka`.
const isVerb = (word: string): boolean => VERBS.has(word) || DOING.test(word);
const DOING = /^me(?:ng[aeghiou][a-z]{3,}|m[bp][a-z]{2,}(?:kan|i))$/;

// Words with which no name ends.
const BEHIND_NAME: ReadonlySet<string> = new Set(
  `telah kembali bakal setelah sejak untuk dalam tidak seperti sempat ternyata sebagai menjadi dengan kepada sudah
  diketahui dipastikan dikabarkan merespon merespons bersama bertemu tersangka karena ketika hingga kemudian merupakan tersebut termasuk terkait
  pernah secara`.split(/\s+/),
);
const SHORTEST_BEHIND = 4;
const LONGEST_BEHIND = 10;

const SHORTEST_NAME = 3;
const SHORTEST_VERB = 7;
const LONGEST_VERB = 18;
const SMALL_M = 0x6d;
