/**
 * What a line is by its own words: a link to another article; noise that is never an article's own text; a credit, a signature
 * or an appeal, which only an article's head or foot makes certain (inside, such words may begin a sentence); a scrap without
 * a stop at its end; text.
 */
export type LineKind = 'link' | 'noise' | 'credit' | 'signature' | 'appeal' | 'scrap' | 'text';

export function lineKind(line: string): LineKind {
  if (linkLabel(line) !== undefined) return 'link';
  if (line.length > LONGEST_LABELLED) return 'text';
  if (isAny(NOISE, line)) return 'noise';
  if (line.length <= LONGEST_CREDIT && isAny(CREDITS, line)) return 'credit';
  if (isAny(SIGNATURES, line)) return 'signature';
  if (isAny(APPEALS, line)) return 'appeal';
  return isScrap(line) ? 'scrap' : 'text';
}

function isAny(patterns: readonly RegExp[], line: string): boolean {
  for (let at = 0; at < patterns.length; at++) if ((patterns[at] as RegExp).test(line)) return true;
  return false;
}

/** How much of a line the label of a link takes, colon included; undefined if the line does not begin with one. */
export function linkLabel(line: string): number | undefined {
  const label = LINK.exec(line)?.[0].length;
  if (label === undefined) return undefined;
  const colon = /^\s?[:：]\s?/.exec(line.slice(label, label + 4))?.[0].length;
  if (colon !== undefined) return label + colon;
  if (label === line.length) return label;
  const strong = STRONG_LINK.exec(line)?.[0].length;
  return strong !== undefined && line.length <= LONGEST_HEADLINE && !/[.,]["”'’]?$/.test(line)
    ? strong
    : undefined;
}

/** Three words or more, not too long, no number or bullet before and no stop behind. */
export function isHeadline(line: string): boolean {
  return isScrap(line) && /^["'“‘]?[^\s\d•*-]\S*\s+\S+\s+\S/.test(line);
}

/** Not too long, and no stop behind. */
export function isScrap(line: string): boolean {
  return line.length <= LONGEST_HEADLINE && !/[.!?…:;,]["”'’)\]]{0,2}$|["”]$/.test(line);
}

/** The labels after which the title of another article stands. */
const STRONG_LINKS = [
  '(?:baca|simak|lihat|tonton|saksikan) (?:juga|pula)(?: (?:video|artikel|berita|foto|infografis))?',
  '(?:simak|lihat|tonton|saksikan) (?:video|live)',
  'baca (?:artikel|berita)? ?selengkapnya',
  '(?:simak|lihat) (?:berita|informasi)? ?selengkapnya',
  '(?:artikel|berita|topik|konten) (?:terkait|lainnya|pilihan|populer|selengkapnya|rekomendasi)',
  'pilihan (?:editor|redaksi)',
  'read (?:more|also|next|the full story)',
  '(?:also|must) read',
  'see also',
  'related (?:articles?|stories|story|news|coverage|topics?|content|links?)',
  'recommended (?:stories|for you)',
  'more (?:on this|from|stories|news)',
];

/** Verbs and words that are a label only before a colon or alone. */
const WEAK_LINKS = [
  'baca',
  'simak',
  'terkait',
  'related',
  'watch',
  'recommended',
  "don't miss",
  'in pictures',
];

const OPENING = '^[[(>•*\\s-]{0,5}';
const STRONG_LINK = new RegExp(`${OPENING}(?:${STRONG_LINKS.join('|')})(?![\\p{L}])`, 'iu');
const LINK = new RegExp(`${OPENING}(?:${[...STRONG_LINKS, ...WEAK_LINKS].join('|')})(?![\\p{L}])`, 'iu');

/** The same patterns, those with the same flags as one: articles have many lines, and each is read once for each pattern. */
function together(patterns: readonly RegExp[]): readonly RegExp[] {
  return [...Map.groupBy(patterns, ({ flags }) => flags)].map(
    ([flags, alike]) => new RegExp(alike.map(({ source }) => `(?:${source})`).join('|'), flags),
  );
}

const NOISE = together([
  /^[^\p{L}\p{N}"“”()]+$/u,
  /^https?:\/\/\S+$/,
  /^\\?\[\/?(?:video|gambas|iklan|ads?|embed|foto|image|widget)(?![a-z])[^\]\n]{0,200}\]\s?\\?$/i,
  /^(?:advertisement|iklan|sponsored(?: content)?|adv)$/i,
  /^(?:advertisement\W{1,5})?scroll (?:to|down|ke|untuk)\b.{0,60}$/i,
  /^(?:article|story) continues (?:below|after).{0,40}$/i,
  /^(?:lanjutkan membaca|halaman (?:selanjutnya|berikutnya)|continue reading|skip advertisement)\b.{0,60}$/i,
  /^(?:bagikan|share)(?: (?:this|artikel|berita|on|via|ke|story)\b.{0,60})?\s?:?$/i,
  /^(?:(?:facebook|twitter|x|whatsapp|telegram|line|e-?mail|print|cetak|copy link|salin tautan|share)[\s|,·/]*){2,12}$/i,
  /^(?:komentar|comments?)\s?(?:\(\d{1,6}\))?$/i,
  /^\(?(?:foto|photo|image|gambar|video|sumber foto)\s?:\s?.{1,160}$/i,
  /^(?:ikuti (?:kami|berita|saluran|whatsapp|channel)|sign up for|subscribe to|download aplikasi|follow us)\b.{0,200}$/i,
  /^(?:kompascom\+|dapatkan update berita|cek berita dan artikel)/i,
]);

const CREDITS = together([
  /^\(?(?:penerjemah|editor|pewarta|penulis|reporter|redaktur|penyunting|kontributor|fotografer|uploader|sumber|sources?|credits?|oleh|by|tags?|topik|kategori|label)\s?:/i,
  /^(?:sumber|tags?|topik|editor|penulis)$/i,
  /^laporan (?:wartawan|reporter|jurnalis|kontributor|khusus)\b/i,
  /^(?:reporting|writing|editing|compiled|translated|edited|written|additional reporting|photo(?:graph)?s?) by\b/i,
  /^(?:[Bb]y|BY|[Oo]leh) \p{Lu}[\p{L}.'’-]*(?:,? (?:(?:and|dan) )?\p{Lu}[\p{L}.'’-]*){1,5}$/u,
  /^(?:copyright|hak cipta|©|\(c\) ?\d{4})/i,
  /^(?:all rights reserved|our standards:)/i,
]);

const SIGNATURES = together([
  // Initials and names in brackets: (far/P-1), (*), (Ditulis oleh Sari Dewi).
  /^\(\s?(?:\*{1,3}|[\p{L}][\p{L}\s.,'’/0-9-]{0,60})\s?\)$/u,
  // A writer with the agency behind: Sari Dewi (Menurut Kantor Berita). Without the word it may be a player and a club.
  /^(?:\p{Lu}[\p{L}.'’-]{1,20} ){1,3}\((?:[Mm]enurut|[Ss]umber|[Dd]ari|[Aa]ccording to|[Ss]ource)[^()\n]{2,50}\)$/u,
]);

const APPEALS = together([
  /^(?:artikel|berita|tulisan|konten) ini (?:telah|sudah|pernah|diolah|dibuat|merupakan)\b/i,
  /^this (?:article|story|report) (?:was|is|has|appeared|originally)\b/i,
  /^[*[(]?(?:ikuti|gabung|bergabung|download|unduh|dapatkan|berlangganan|langganan|kunjungi|klik|cek|saksikan|tonton|simak|baca|jangan lewatkan|ingin lebih cepat|follow|subscribe|sign up|join|click|get the) [^"“”]{3,250}$/i,
]);

const LONGEST_LABELLED = 300;
const LONGEST_HEADLINE = 200;
const LONGEST_CREDIT = 160;
