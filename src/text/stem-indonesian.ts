/**
 * Strips the clitics, suffixes and prefixes of an Indonesian word of lower-case letters: `pertemuannya` = `temu`.
 * Follows the order of Adriani et al., "Stemming Indonesian: a confix-stripping approach" (2007), with short lists of
 * exceptions in place of its root dictionary: what it cannot tell it leaves, so that unknown names stay whole.
 */
export function stemIndonesian(word: string): string {
  if (WHOLE.has(word)) return word;
  const bare = stripClitics(word);
  if (bare.length < 5 || WHOLE.has(bare)) return bare;
  if (bare.endsWith('an') && WHOLE.has(bare.slice(0, -2))) return bare.slice(0, -2);
  for (const rule of PREFIXES) {
    const root = rule.strip(bare);
    if (root === undefined) continue;
    const stripped = stripSuffix(root, rule.suffix);
    if (rule.circumfix && stripped === root) continue;
    return wellFormed(stripped) ? again(stripped) : bare;
  }
  return stripSuffix(bare, 'an', 5);
}

/** A second layer of prefixes, as in `kepemimpinan` and `keberhasilan`. */
function again(root: string): string {
  return root.length > 7 && /^(?:ber|per|ter|pem|pen)/.test(root) ? stemIndonesian(root) : root;
}

function stripClitics(word: string): string {
  let bare = word;
  for (const [ending, kept, least] of CLITICS) {
    if (bare.endsWith(ending) && bare.length - ending.length >= least && !kept.test(bare))
      bare = bare.slice(0, -ending.length);
  }
  return bare;
}

function stripSuffix(root: string, suffix: Suffix, least = 3): string {
  if (WHOLE.has(root)) return root;
  for (const ending of SUFFIXES[suffix]) {
    const rest = root.slice(0, -ending.length);
    if (!root.endsWith(ending) || rest.length < least || !/[aeiou]/.test(rest)) continue;
    if (ending === 'i' && KEEPS_I.test(root)) continue;
    if (ending === 'an' && rest.length < 4 && !/[aeiou][a-z]*[aeiou]/.test(rest)) continue;
    return rest;
  }
  return root;
}

/** A root has three letters and a vowel among its first two, or one of the clusters of loan words. */
function wellFormed(root: string): boolean {
  return (
    root.length >= 3 &&
    /^(?:[aeiou]|[b-df-hj-np-tv-z][aeiou]|ng|ny|kh|sy|[bcdfgkpst][lr]|s[ptkw]|str)/.test(root)
  );
}

type Suffix = 'verb' | 'an' | 'any';

interface PrefixRule {
  /** The word without the prefix, its first sound restored; undefined if the prefix is not there. */
  readonly strip: (word: string) => string | undefined;
  readonly suffix: Suffix;
  /** Only together with a suffix. */
  readonly circumfix?: boolean;
}

function prefix(pattern: RegExp, suffix: Suffix, initial: (rest: string) => string = () => ''): PrefixRule {
  return { strip: (word) => restore(pattern.exec(word)?.[1], initial), suffix };
}

function circumfix(pattern: RegExp, initial: (rest: string) => string = () => ''): PrefixRule {
  return { ...prefix(pattern, 'an', initial), circumfix: true };
}

function restore(rest: string | undefined, initial: (rest: string) => string): string | undefined {
  return rest === undefined ? undefined : initial(rest) + rest;
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const beginning = (text: string): RegExp => new RegExp(`^(?:${words(text).join('|')})`);

// The sound that a nasal prefix swallowed: `menulis` from tulis, `memakai` from pakai, `menyapu` from sapu, `mengirim` from kirim.
const M_ROOTS = beginning(
  'akan[ai]? asuk inta ilik ulai uat inum ain asak alu ati aaf ohon usuh ungkin enang atang akmur usnah utakhir',
);
const N_ROOTS = beginning('aik ilai ama ikah ikmat anti yat yany yal yam');
const K_ROOTS = beginning(
  `ata[k-n] ata$ irim unjung eluar embang umpul enal endal erja ejar urang uasa elola ecam utuk emuka ehendak ait aji andung
   enakan ukuh urung ubur unci ibar onsumsi orbank onfirm oreksi embali erah epung etuk etahui ikis alah alkul emas ibul
   elir ritik laim hawatir ontrol ombin oordin opi omentar ampanye aitkan ayuh isah unyah upas urus utip eringk enyam uat`,
);
// Roots with an r of their own, which is written once behind `per`, `ber` and `ter`: `peresmian` from resmi, `terasa` from rasa.
const R_ROOT =
  /^[pbt]e(r(?:esmi|encana|umah|asa|awat|usak|ekam|ebut|unding|etas|ombak|intis|aih|ampok|amal|antau|edam|ilis|okok|aya|akit|ancang|enang|ambut|umput|acun|aung|empuh|endam|entang|ealisasi|evisi)(?:kan|an|i)?)$/;
const swallowedP = (rest: string): string => (M_ROOTS.test(rest) ? 'm' : 'p');
const swallowedT = (rest: string): string => (N_ROOTS.test(rest) ? 'n' : 't');
const swallowedS = (rest: string): string => (/^(?:ata|anyi|ala|aman|aring)/.test(rest) ? 'ny' : 's');
const swallowedK = (rest: string): string => (K_ROOTS.test(rest) ? 'k' : '');

const PREFIXES: readonly PrefixRule[] = [
  prefix(/^(?:memper|diper|teper)([a-z]{4,})$/, 'verb'),
  prefix(/^(?:member|diber|pember)([a-z]{5,})$/, 'any'),
  prefix(/^mem([bfpv][a-z]{2,})$/, 'verb'),
  prefix(/^mem([aeiou][a-z]{2,})$/, 'verb', swallowedP),
  prefix(/^meny([aeiou][a-z]{2,})$/, 'verb', swallowedS),
  prefix(/^meng([ghkx][a-z]{2,})$/, 'verb'),
  prefix(/^meng([aeiou][a-z]{2,})$/, 'verb', swallowedK),
  prefix(/^men([cdjtz][a-z]{2,})$/, 'verb'),
  prefix(/^men([aeiou][a-z]{3,})$/, 'verb', swallowedT),
  prefix(/^me([lrwynm][aeiou][a-z]{2,})$/, 'verb'),
  prefix(/^di([a-z]{4,})$/, 'verb'),
  prefix(R_ROOT, 'any'),
  prefix(/^be(kerja[a-z]*)$/, 'any'),
  prefix(/^bel(ajar[a-z]*)$/, 'any'),
  prefix(/^ber([a-z]{4,})$/, 'any'),
  prefix(/^ter([a-z]{4,})$/, 'verb'),
  prefix(/^pe(kerja[a-z]*)$/, 'an'),
  prefix(/^(?:pel|pembel)(ajar[a-z]*)$/, 'an'),
  prefix(/^pem([bfpv][a-z]{2,})$/, 'an'),
  prefix(/^pem([aeiou][a-z]{3,})$/, 'an', swallowedP),
  prefix(/^peny([aeiou][a-z]{2,})$/, 'an', swallowedS),
  prefix(/^peng([ghkx][a-z]{2,})$/, 'an'),
  prefix(/^peng([aeiou][a-z]{2,})$/, 'an', swallowedK),
  prefix(/^pen([cdjtz][a-z]{3,})$/, 'an'),
  prefix(/^pen([aeiou][a-z]{3,})$/, 'an', swallowedT),
  circumfix(/^per([a-z]{4,})$/),
  circumfix(/^pe([lrwymn][aeiou][a-z]{3,})$/),
  circumfix(/^ke(?:ber|ter|se)([a-z]{5,})$/),
  circumfix(/^ke([a-z]{5,})$/),
];

const SUFFIXES: Readonly<Record<Suffix, readonly string[]>> = {
  verb: ['kan', 'i', 'an'],
  an: ['an'],
  any: ['kan', 'an', 'i'],
};

// Ending, words that end so by themselves, letters that must be left.
const CLITICS: readonly (readonly [string, RegExp, number])[] = [
  ['lah', /(?:masa|seko|jum|sa|ka|o|be|ce|u|te|maka|maja|al|risa|wi|kuli|seti)lah$/, 4],
  ['kah', /(?:lang|ber|naf|nas|to|ni|se|ting)kah$/, 4],
  ['pun', /(?:am|him|ke|tem|kam)pun$/, 4],
  ['nya', /(?:^|ber|per|me|di)(?:ta|pu)nya$|^hanya$/, 3],
  ['ku', /(?:la|su|bu|a|be|ba|ku|pa|si|te|sa)ku$/, 5],
  ['mu', /(?:te|il|a|se|ta|ja|ra)mu$/, 5],
];

const KEEPS_I =
  /(?:jadi|beri|cari|lari|pergi|bagi|kali|nilai|mulai|hari|(?<!ha)diri|kunci|uji|saksi|bunyi|tari|isi|asi|usi|api|beli|gali|janji|nanti|henti|arti|mati|rugi|saji|teliti|tinggi|pakai|bukti|pimpi|akui|jahui|alami|sendiri|damai)$/;

// Words that look as if they had an affix.
const WHOLE: ReadonlySet<string> = new Set(
  words(`
    menteri mentah mental mentor menang menara memang merdeka meriah media melati merek mereda menit mentega
    berita berlian bersih berlin beringin beruang bermuda bernard bertha terima terbang teroris terminal teratai terang
    terus termos pemilu pemuda pemain penjara pendek pendeta pengantin perang perdana perkara pertama permata
    perempuan pemerintah penting penuh direktur digital dinas diplomat diplomasi diskusi disiplin dinamika distrik
    dividen dialog diesel kesan keduanya kecuali kelapa kepala kemarin kemudian kerajaan selatan
    dewan taman  zaman teman jaman pesan insan ikan kawan lawan jalan makan tangan lengan depan bulan badan
    pakaian korban pasukan keadaan pangeran perlahan dasawarsa kapan depan
    mereka kalimantan mentawai merapi diponegoro sudirman sulaiman
  `),
);
