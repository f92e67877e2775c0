import { INDEFINITE } from '../lexicon/determiners-english.ts';
import { SOURCE_NOUNS } from '../lexicon/documents.ts';
import { isBody } from '../lexicon/places.ts';
import { PERSON_NOUNS } from '../lexicon/titles.ts';
import { BODY_SUBJECTS, NAMELESS, NAMES_TOO, OUTLET_NOUNS, SMALL_IN_NAMES } from '../lexicon/unnamed.ts';

/**
 * Whether words that an article gives as a speaker name nobody: `sumber`, `juru bicara Kremlin`, `seorang warga`, `manajemen`, `the company`. What begins in
 * small letters does, but for a body that is told apart by a name (`pemerintah Inggris`), an account and names with small letters of their own.
 */
export function isUnnamed(name: string): boolean {
  const words = name
    .replace(/^pihak /i, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const [first = '', ...rest] = words;
  const head = first.toLowerCase();
  if (NAMELESS.has(head) || isSomebodys(words)) return true;
  if (INDEFINITE.has(head) && rest.some((word) => BEGINS_SMALL.test(word) && !LINKS.has(word))) return true;
  const isAlone = !rest.some((word) => HAS_CAPITAL.test(word));
  if (BEGINS_SMALL.test(first)) return !HAS_CAPITAL.test(first) && (isAlone || !isNamedBehind(head));
  const isNoun = PERSON_NOUNS.has(head) || SOURCE_NOUNS.has(head) || BODY_SUBJECTS.has(head);
  return isAlone && isNoun && (rest.length > 0 || !NAMES_TOO.has(head)) && first !== first.toUpperCase();
}

/** Whether the name that follows a small word tells apart a body, or is one with it. */
const isNamedBehind = (head: string): boolean =>
  isBody(head) || BODY_SUBJECTS.has(head) || OUTLET_NOUNS.has(head) || SMALL_IN_NAMES.has(head);

/** `Sari Dewi's lawyers`. */
const isSomebodys = (words: readonly string[]): boolean =>
  words.some((word, n) => /['’]s$/.test(word) && BEGINS_SMALL.test(words[n + 1] ?? ''));

// `A spokesman for the school`, at the beginning of a sentence; `A Better Muara` is a name.
const LINKS: ReadonlySet<string> = new Set(['of', 'and', 'for', 'the', 'in', 'to', 'on']);

const BEGINS_SMALL = /^\p{Ll}/u;
const HAS_CAPITAL = /[\p{Lu}\p{N}]/u;
