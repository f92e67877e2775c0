import type { Span } from '../../types.ts';
import type { Phrases } from '../cast/paragraphs.ts';
import { wordSet } from '../lexicon/words.ts';
import { isClause } from './clauses.ts';

/** Whether the verb at unit `verb` of an Indonesian sentence tells of nothing that has been said: denied, yet to come, or done by a thing. */
export const isUnsaid = (units: Phrases['units'], { start }: Span, verb: number): boolean =>
  isDenied(units, verb, start) || isShown(units, verb, start);

/** `belum bisa memastikan`, `akan segera mengumumkan`. */
function isDenied(units: Phrases['units'], verb: number, start: number): boolean {
  for (let at = verb - 1; at >= Math.max(start, verb - MOST_BETWEEN); at--) {
    const lower = units[at]?.lower ?? '';
    if (DENYING.has(lower)) return true;
    if (!BETWEEN.has(lower)) return false;
  }
  return false;
}

/** `Langkah ini menegaskan komitmen mereka`: a thing is the subject. */
const isShown = (units: Phrases['units'], verb: number, start: number): boolean =>
  SHOWING.has(units[start]?.lower ?? '') &&
  verb - start < LONGEST_SUBJECT &&
  !units.slice(start, verb).some(({ text }) => text === ',') &&
  !isClause(units, start, verb);

const MOST_BETWEEN = 4;
const LONGEST_SUBJECT = 20;

const DENYING = wordSet(
  'tidak tak belum enggan enggak nggak gak ogah tanpa dalam jangan menolak melarang dilarang akan bakal hendak ingin mau berencana rencananya diminta meminta diduga dituduh diharapkan diimbau diwajibkan',
);

const BETWEEN = wordSet(
  'bisa dapat mau ingin berani segera juga pun kembali lagi pernah secara langsung mampu ikut turut sempat banyak mencoba untuk resmi',
);

// What shows something; of data and reports one says that they tell.
const SHOWING = wordSet(
  `langkah kehadiran kunjungan kegiatan program kebijakan keputusan inisiatif capaian pencapaian prestasi kemenangan keberhasilan penghargaan kerja kolaborasi
  upaya pertemuan acara momen hal ini itu aksi inovasi peluncuran pembangunan penandatanganan peresmian`,
);
