import { ROOTS, VERBS } from '../lexicon/cues-indonesian.ts';
import { RANKS } from '../lexicon/names.ts';
import { isPlace, isPlaceOrBody } from '../lexicon/places.ts';
import { TITLES } from '../lexicon/titles.ts';
import { wordSet } from '../lexicon/words.ts';
import { CAPITAL, kindAt, LETTER } from './characters.ts';

/**
 * `PresidenSari`, `JakartaSari`, `olehSari`, `kataSari`, `MekarKompol`, `SantikamengatakanMuara`, where a space has been lost: where the capital begins, else the
 * end of the word.
 */
export function gluedName(text: string, start: number, end: number): number {
  for (let at = start + SHORTEST_TITLE; at < Math.min(end - 1, start + LONGEST_TITLE); at++) {
    const before = kindAt(text, at - 1);
    if (kindAt(text, at) !== CAPITAL || (before !== LETTER && before !== CAPITAL)) continue;
    const isInitials = before === CAPITAL && kindAt(text, at + 1) !== LETTER;
    if (isInitials) continue;
    if (isBeforeName(text.slice(start, at)) || opensOffice(text, at, end)) return at;
    // `SantikamengatakanMuara`
    if (before === LETTER && gluedVerb(text, start, at)) return at;
  }
  return end;
}

const isBeforeName = (word: string): boolean =>
  PREPOSITIONS.has(word) ||
  ROOTS.has(word) ||
  STATES.has(word) ||
  (word.length > 2 && isTitleOrPlace(word.toLowerCase()));

// A longer word is not copied: it may be all of the text, and has many capitals.
const opensOffice = (text: string, start: number, end: number): boolean =>
  end - start <= LONGEST_OFFICE && OPENS_OFFICE.has(text.slice(start, end).toLowerCase());

/** Whether a name and a verb of saying are glued to each other between two offsets. */
const gluedVerb = (text: string, start: number, end: number): boolean => {
  const verb = kindAt(text, start) === CAPITAL ? gluedWord(text, start, end) : end;
  return verb < end && VERBS.has(text.slice(verb, end));
};

const isTitleOrPlace = (word: string): boolean =>
  (TITLES.has(word) && word.length > 3) || isPlace(word) || ENDS_OFFICE.has(word);

// Nouns of bodies alone would part the names of firms: `MediaRandu`.
const ENDS_OFFICE: ReadonlySet<string> = new Set(
  `negeri serikat keuangan sosial agama agung pertahanan kesehatan pendidikan perdagangan perhubungan negara daerah pusat barat timur selatan
  utara tengah jaya raya kota dpr dprd mpr kpk kpu polri tni komisi kementerian`.split(/\s+/),
);

// Of these no name ends in one: `MekarKompol Sari`, `SantikaWakil Ketua`.
const OPENS_OFFICE: ReadonlySet<string> = new Set([
  ...RANKS,
  ...'kapolsek kapolres kapolda gubernur bupati menteri presiden direktur sekretaris bendahara manajer ketua kepala wakil anggota rektor pelatih'.split(
    ' ',
  ),
]);
const LONGEST_OFFICE = Math.max(...[...OPENS_OFFICE].map(({ length }) => length));

const PREPOSITIONS: ReadonlySet<string> = new Set(
  'di ke dari oleh kepada pada dengan untuk bersama menurut Menurut alias'.split(' '),
);
// `Presiden RISari`
const STATES: ReadonlySet<string> = new Set(['RI', 'AS']);
const SHORTEST_TITLE = 2;
const LONGEST_TITLE = 20;

/** `Santikamengatakan`, `Santikasetelah`, where a space has been lost: where the small word begins, else the end of the word. */
export function gluedWord(text: string, start: number, end: number): number {
  if (end - start < SHORTEST_NAME + SHORTEST_BEHIND) return end;
  for (let at = Math.max(start + SHORTEST_NAME, end - LONGEST_BEHIND); at <= end - SHORTEST_BEHIND; at++)
    if (BEGIN_BEHIND.has(text.charCodeAt(at)) && isBehindName(text.slice(at, end)))
      return isLetter(kindAt(text, at - 1)) && !isPlaceOrBody(text.slice(start, end).toLowerCase())
        ? at
        : end;
  return end;
}

const isLetter = (kind: number): boolean => kind === LETTER || kind === CAPITAL;

/** Whether no name ends with a word that long: a verb with its prefix, or a small word. */
export const isBehindName = (word: string): boolean =>
  BEHIND_NAME.has(word) || (word.length >= SHORTEST_VERB && (VERBS.has(word) || DOING.test(word)));

// Verbs by how they begin: `mengunjungi`, `membuka`, `mencatatkan`; not those beginnings that names and nouns have, too (`Turkmenistan`, `Rekomendasi`).
const DOING =
  /^me(?:ng[aeghiou][a-z]{2,}|ny[aeiou][a-z]{2,}|m(?!ber)[abeipu][a-z]{3,}|mberi[a-z]*|n[cj][a-z]{3,}|[lr][a-z]{3,}(?:kan|i))$/;

// Words with which no name ends.
const BEHIND_NAME = wordSet(
  `telah kembali bakal setelah sejak untuk dalam tidak seperti sempat ternyata sebagai menjadi dengan kepada sudah
  diketahui dipastikan dikabarkan merespon merespons bersama bertemu tersangka karena ketika hingga kemudian merupakan tersebut termasuk terkait
  pernah secara resmi adalah masih saat mulai punya tampil sukses sedang hanya harus semakin memang
  marah kecewa kaget sedih menang pensiun absen yakin lolos gagal justru rupanya kabarnya mungkin bangga enggan curhat pamer bikin resah kelihatan
  selalu sering emosional mendadak cedera mundur tanggapi
  berhasil berpeluang berada berbagi berinisial bergerak berharap berpotensi bersiap berkesempatan berencana berjanji berduka bermain berlangsung berjalan
  disebut dikenal dilaporkan diduga digelar diperkirakan dinilai didampingi disambut ditemukan dituding ditangkap dikritik diklaim diyakini ditunjuk
  diperiksa diminta dinyatakan dianggap dituntut divonis ditanya dilantik dikutip
  terlihat tercatat terkejut terpilih terlibat terancam terbukti terbang tertangkap terungkap tertarik
  menilai menerima menolak menutup menuntut menemukan menemui meninggal menikah menargetkan menawarkan menantang menangkap menanggapi menunjuk
  menunjukkan menuding menduga mendapat mendapatkan mendorong mendesak mendatangi mendukung melihat melawan meraih merasa merujuk merilis`,
);
const BEGIN_BEHIND: ReadonlySet<number> = new Set([...BEHIND_NAME].map((word) => word.charCodeAt(0)));

const SHORTEST_NAME = 3;
const SHORTEST_BEHIND = 4;
const SHORTEST_VERB = 7;
const LONGEST_BEHIND = 18;
