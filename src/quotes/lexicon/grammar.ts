import type { Lang } from '../../types.ts';
import * as en from './cues-english.ts';
import * as id from './cues-indonesian.ts';
import { wordSet } from './words.ts';

/** What a word does in an attribution. */
export type CueKind =
  /** `kata Sari`, `said Sari`: the speaker may follow. */
  | 'verb-first'
  /** `katanya`: the speaker in focus. */
  | 'clitic'
  /** `Sari mengatakan`, `Sari said`: the speaker stands before. */
  | 'subject-first'
  /** `dikatakan Sari`, `dikatakannya`. */
  | 'passive'
  /** `menurut Sari`, `according to Sari`: the speaker follows. */
  | 'preposition'
  /** `menyebut rencana itu "…"`: names something. */
  | 'calling'
  /** `pernyataan Sari`, `her words`. */
  | 'noun';

/** The words by which one language attributes what was said. */
export interface Grammar {
  readonly lang: Lang;
  /** What the word at hand can be, before its neighbours are looked at. */
  cueOf(word: string): readonly CueKind[];
  readonly isSaying: (word: string) => boolean;
  readonly pronouns: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
  readonly cuts: ReadonlySet<string>;
  readonly cases: ReadonlySet<string>;
  readonly naming: ReadonlySet<string>;
  /** Nouns behind which marked words are a name where they begin with a capital. */
  readonly works: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
}

const VERB_FIRST: readonly CueKind[] = ['verb-first'];
const CLITIC: readonly CueKind[] = ['clitic'];
const SUBJECT_FIRST: readonly CueKind[] = ['subject-first'];
const CALLING: readonly CueKind[] = ['calling'];
const CALLING_SUBJECT: readonly CueKind[] = ['subject-first', 'calling'];
const PASSIVE: readonly CueKind[] = ['passive'];
const PREPOSITION: readonly CueKind[] = ['preposition'];
const NOUN: readonly CueKind[] = ['noun'];
const BOTH: readonly CueKind[] = ['verb-first', 'subject-first'];
const NOUN_OR_VERB: readonly CueKind[] = ['verb-first', 'subject-first', 'noun'];
const NONE: readonly CueKind[] = [];

function indonesianCue(word: string): readonly CueKind[] {
  if (id.ROOTS.has(word)) return VERB_FIRST;
  if (word.endsWith('nya')) {
    const stem = word.slice(0, -3);
    if (id.ROOTS.has(stem)) return CLITIC;
    if (id.PASSIVES.has(stem) || stem === 'menurut') return CLITIC;
    if (id.SPEECH_NOUNS.has(stem)) return NOUN;
    if (id.CALLING.has(stem)) return CALLING_SUBJECT;
  }
  if (id.CALLING.has(word)) return CALLING_SUBJECT;
  if (id.VERBS.has(word)) return SUBJECT_FIRST;
  if (id.PASSIVES.has(word)) return PASSIVE;
  if (id.PREPOSITIONS.has(word)) return PREPOSITION;
  return id.SPEECH_NOUNS.has(word) ? NOUN : NONE;
}

function englishCue(word: string): readonly CueKind[] {
  if (en.SAYING.has(word) && en.SPEECH_NOUNS.has(word)) return NOUN_OR_VERB;
  if (en.SAYING.has(word)) return en.WITH_HEARER.has(word) || word.endsWith('ing') ? SUBJECT_FIRST : BOTH;
  if (en.CALLING.has(word)) return CALLING;
  if (word === 'according') return PREPOSITION;
  return en.SPEECH_NOUNS.has(word) ? NOUN : NONE;
}

// One look-up: every word around marks is asked, and more than once.
const ENGLISH_CUES: ReadonlyMap<string, readonly CueKind[]> = new Map(
  [...en.SAYING, ...en.CALLING, ...en.SPEECH_NOUNS, 'according'].map((word) => [word, englishCue(word)]),
);

const INDONESIAN: Grammar = {
  lang: 'id',
  cueOf: indonesianCue,
  isSaying: (word) =>
    id.ROOTS.has(word) || id.VERBS.has(word) || (word.endsWith('nya') && id.ROOTS.has(word.slice(0, -3))),
  pronouns: id.PRONOUNS,
  fillers: id.FILLERS,
  cuts: id.CUTS,
  cases: id.CASES,
  naming: id.NAMING,
  works: new Set(),
  determiners: wordSet('sang si para seorang sebuah kedua beberapa sejumlah salah satu'),
  conjunctions: id.CONJUNCTIONS,
};

const ENGLISH: Grammar = {
  lang: 'en',
  cueOf: (word) => ENGLISH_CUES.get(word) ?? NONE,
  isSaying: (word) => en.SAYING.has(word),
  pronouns: en.PRONOUNS,
  fillers: en.FILLERS,
  cuts: en.CUTS,
  cases: en.CASES,
  naming: en.NAMING,
  works: en.WORKS,
  determiners: wordSet('the a an this that his her its their our these those one another'),
  conjunctions: en.CONJUNCTIONS,
};

export const grammarOf = (lang: Lang): Grammar => (lang === 'id' ? INDONESIAN : ENGLISH);

/** Words that are no part of a name although a capital may begin them where the sentence before was not ended. */
export const NEVER_NAMES = wordSet(
  `article section chapter pasal bab ayat nomor menurut dia ia beliau mereka namun sementara selain meski ketika he she they it however but according nobody everybody everyone somebody someone anybody anyone
  bukan tak tidak akan dengan untuk ini itu pada sudah belum bisa usai soal tentang agar karena demi tanpa tiba-tiba setelah sebelum saat rp
  sebelumnya selanjutnya akhirnya sebaliknya terkini bersama siap bakal jelang lebih triliun miliar juta ton persen tahun akui sebut minta ajak bantah klaim ejek kini hingga kemudian adapun kendati apalagi bahkan meskipun kepada dibanding dibandingkan diakui
  sangat diduga ingin harus segera tercatat terungkap diungkap diikuti bagaimana santer sontak seketika terbaru mengingat melawan walau sedangkan dicekal pihaknya`,
);

/** With these no name begins, either; some of them stand inside names. */
export const NEVER_BEGIN_NAMES = wordSet(
  'kata ujar ucap tutur ungkap jelas tegas imbuh tambah papar pungkas tandas bahkan bagi diketahui setiap padahal ternyata berdasarkan pertama ketiga keempat kelima secara maaf belakangan jadi saya aku kami kita kalian anda ibunya ayahnya mungkin tentu tampak',
);

/** Months that stand inside names, too: `Wira Juli Santika`. */
export const MONTHS_IN_NAMES = wordSet('april mei juni juli agustus may june august');

/** Days and months: a run of capitals ends before them. */
export const CALENDAR = wordSet(
  `senin selasa rabu kamis jumat jum'at sabtu minggu ahad januari februari maret april mei juni juli agustus september oktober november desember
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august october december sept oct nov dec
  wib wita wit gmt`,
);
