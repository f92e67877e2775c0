import type { Phrases } from '../../cast/paragraphs.ts';
import { CALENDAR, type Grammar } from '../../lexicon/grammar.ts';
import { wordSet } from '../../lexicon/words.ts';
import { isPunctuation } from '../cues/cues.ts';
import { isClause } from './clauses.ts';

/** Where the clause of a verb begins, and whether a comma or `bahwa` stands before it. */
export interface Beginning {
  readonly start: number;
  readonly isLinked: boolean;
}

/** Behind `mengatakan`, `mengatakan bahwa`, `mengatakan kepada Sari bahwa`, and `mengatakan dalam keterangan tertulis, Senin (1/1),`. */
export function beginningOf({ units, grammar }: Phrases, verb: number, end: number): Beginning {
  const start = skipLinks(units, verb + 1, grammar);
  if (start > verb + 1) return { start, isLinked: true };
  const next = units[start]?.lower ?? '';
  if (grammar.lang === 'en') return { start, isLinked: false };
  if (next === 'jika') return { start: isCondition(units, start, end) ? start : start + 1, isLinked: true };
  const behind = behindBahwa(units, verb, end) ?? behindCommas(units, start, end);
  return { start: behind ?? start, isLinked: behind !== undefined };
}

function skipLinks(units: Phrases['units'], from: number, { lang }: Grammar): number {
  let at = from;
  while (isPunctuation(units[at], ',') || isLink(units[at]?.lower, lang)) at++;
  return at;
}

export const isLink = (word: string | undefined, lang: Grammar['lang']): boolean =>
  word === 'bahwa' || (lang === 'en' && word === 'that');

/** `jika warga pindah, maka desa kosong`; without a second part `jika` says no more than `bahwa`. */
function isCondition(units: Phrases['units'], from: number, end: number): boolean {
  for (let at = from; at < end - 1; at++)
    if (units[at]?.lower === 'maka' || (isPunctuation(units[at], ',') && units[at + 1]?.kind === 'word'))
      return true;
  return false;
}

/** Behind the `bahwa` of the verb, before which stands who is told, or when and where: `memperingatkan Sari bahwa`. */
function behindBahwa(units: Phrases['units'], verb: number, end: number): number | undefined {
  const limit = Math.min(end, verb + LONGEST_CIRCUMSTANCE);
  let bahwa = verb + 1;
  while (bahwa < limit && units[bahwa]?.lower !== 'bahwa') bahwa++;
  if (bahwa >= limit || isClause(units, verb + 1, bahwa)) return undefined;
  const first = units[verb + 1]?.lower ?? '';
  const isBeside =
    BESIDE.has(first) || TELLING.has(units[verb]?.lower ?? '') || (bahwa === verb + 2 && MESSAGES.has(first));
  return isBeside ? bahwa + 1 : undefined;
}

/** Behind the commas that close what stands beside: `kepada wartawan, Senin (1/1),`. */
function behindCommas(units: Phrases['units'], from: number, end: number): number | undefined {
  if (!isOnDay(units, from) && !OCCASIONS.has(units[from]?.lower ?? '')) return undefined;
  let start = from;
  for (let at = from; at < Math.min(end, from + LONGEST_CIRCUMSTANCE); at++) {
    if (!isPunctuation(units[at], ',')) continue;
    if (isClause(units, start, at)) return undefined;
    start = at + 1;
    if (units[start]?.kind === 'word' && !isBesideWord(units[start]?.lower ?? '')) return start;
  }
  return undefined;
}

/** `pada Senin`, `pada hari Senin`. */
const isOnDay = (units: Phrases['units'], at: number): boolean =>
  units[at]?.lower === 'pada' &&
  CALENDAR.has(units[units[at + 1]?.lower === 'hari' ? at + 2 : at + 1]?.lower ?? '');

const isBesideWord = (word: string): boolean => BESIDE.has(word) || CALENDAR.has(word) || /^\d/.test(word);

const LONGEST_CIRCUMSTANCE = 40;

const BESIDE = wordSet(
  'kepada pada dalam di melalui lewat kembali lagi lebih hari dengan secara saat usai seusai ketika ulang seperti dikutip dilansir',
);
// Not `pada 2019` or `di desa`, which may be of what is said.
const OCCASIONS = wordSet('kepada usai seusai');
const TELLING = wordSet('memperingatkan mengingatkan memberitahu meyakinkan');
const MESSAGES = wordSet(
  'pesan kabar fakta informasi pandangan pendapat kekhawatiran keyakinan harapan pendapatnya harapannya',
);
