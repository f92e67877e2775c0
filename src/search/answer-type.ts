import type { Lang } from '../types.ts';

/** What kind of words a question asks for. */
export type AnswerType = 'date' | 'duration' | 'number' | 'person' | 'place';

export interface QuestionPhrase {
  readonly type: AnswerType;
  /** How many words of the question, from `start`, say no more than that. */
  readonly start: number;
  readonly length: number;
}

/** The question words of a question and what they ask for; undefined if nothing tells. */
export function questionPhrase(forms: readonly string[]): QuestionPhrase | undefined {
  for (let start = 0; start < forms.length; start++) {
    for (const [pattern, type] of PHRASES) {
      if (pattern.every((alternatives, i) => alternatives.includes(forms[start + i] ?? '')))
        return { type, start, length: pattern.length };
    }
  }
  return undefined;
}

/** What a duration is counted in. */
export const TIME_UNITS: ReadonlySet<string> = new Set(
  (
    'detik menit jam hari pekan minggu bulan tahun dekade abad second seconds minute minutes hour hours day days week weeks ' +
    'month months year years decade decades century centuries'
  ).split(' '),
);
/** Numbers in words. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set(
  (
    'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus ribu juta miliar milyar triliun ' +
    'setengah seperempat persen seribu seratus sejuta one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty ' +
    'sixty seventy eighty ninety hundred thousand million billion trillion half dozen percent'
  ).split(' '),
);
/** Words that a place follows. */
export const BEFORE_PLACE: Readonly<Record<Lang, ReadonlySet<string>>> = {
  id: new Set([
    'di',
    'ke',
    'dari',
    'kota',
    'kabupaten',
    'provinsi',
    'pulau',
    'desa',
    'kecamatan',
    'jalan',
    'negara',
    'gunung',
  ]),
  en: new Set(['in', 'at', 'near', 'from', 'to', 'city', 'of']),
};

/** Offices that somebody holds in some place or body. */
export const OFFICES: ReadonlySet<string> = new Set(
  (
    'presiden menteri gubernur walikota wali bupati ketua kepala pemimpin raja ratu kanselir sekjen sekretaris direktur ' +
    'dirut rektor panglima president minister governor mayor chairman chairwoman chief leader king queen chancellor ' +
    'secretary director premier'
  ).split(' '),
);

const oneOf = (...alternatives: string[]): readonly string[] => alternatives;
const HOW_MANY = oneOf('berapa', 'berapakah');
const UNIT = oneOf('tahun', 'tanggal', 'hari', 'bulan', 'abad', 'jam', 'pukul');
const WHICH = oneOf('apa', 'apakah', 'mana', 'manakah', 'berapa', 'berapakah');

// The first pattern that fits counts: the longer before the shorter.
const PHRASES: readonly (readonly [readonly (readonly string[])[], AnswerType])[] = [
  [[HOW_MANY, oneOf('lama', 'lamakah')], 'duration'],
  [[oneOf('how'), oneOf('long')], 'duration'],
  [[oneOf('pada'), UNIT, WHICH], 'date'],
  [[UNIT, WHICH], 'date'],
  [[oneOf('what', 'which'), oneOf('year', 'date', 'day', 'month', 'century')], 'date'],
  [[oneOf('kapan', 'kapankah', 'bilamana', 'when')], 'date'],
  [
    [
      oneOf('how'),
      oneOf('many', 'much', 'old', 'large', 'big', 'tall', 'high', 'far', 'fast', 'deep', 'wide', 'heavy'),
    ],
    'number',
  ],
  [[HOW_MANY], 'number'],
  [[oneOf('seberapa')], 'number'],
  [[oneOf('di', 'ke', 'dari'), oneOf('mana', 'manakah')], 'place'],
  [[oneOf('dimana', 'dimanakah', 'kemana', 'kemanakah', 'where')], 'place'],
  [[oneOf('negara', 'kota', 'provinsi', 'pulau', 'kabupaten', 'daerah'), WHICH], 'place'],
  [[oneOf('siapa', 'siapakah'), oneOf('nama')], 'person'],
  [[oneOf('siapa', 'siapakah', 'who', 'whom', 'whose')], 'person'],
];
