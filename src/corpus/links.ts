import type { Span } from '../types.ts';

/**
 * Where the title after a link's label ends, both offsets into `text`: at the capital that the next sentence is glued to
 * (`… KPKSebagai informasi`), before a word that only begins sentences, or at the line's end where nothing but a title follows.
 * Undefined if the title cannot be told from the sentence after it.
 */
export function titleEnd(text: string, start: number, lineEnd: number): number | undefined {
  const window = text.slice(start, Math.min(lineEnd, start + LONGEST_TITLE));
  // Only commas are left of a title that was lost.
  if (window.startsWith(',')) return start;
  const next = INLINE_LABEL.exec(window);
  if (next !== null && next.index > 0 && !SENTENCE_END.test(window.slice(0, next.index).trimEnd()))
    return start + next.index;
  if (lineEnd - start <= LONGEST_TITLE && isTitle(window)) return lineEnd;
  const sentence = Math.min(
    gluedAt(window, lineEnd - start) ?? Infinity,
    BEFORE_OPENER.exec(window)?.[0].length ?? Infinity,
  );
  return sentence === Infinity ? undefined : start + sentence;
}

/** The links inside the running text between two offsets of one line. */
export function inlineLinks(text: string, line: Span): readonly Span[] {
  if (line.end - line.start < SHORTEST_LINK) return NONE;
  const found: Span[] = [];
  const part = text.slice(line.start, line.end);
  INLINE.lastIndex = 0;
  for (let hit = INLINE.exec(part); hit !== null; hit = INLINE.exec(part)) {
    const start = line.start + hit.index;
    if (start < (found.at(-1)?.end ?? line.start) || !standsAlone(text, start, line.start)) continue;
    const end = inlineEnd(text, start, hit[0], line.end);
    if (end !== undefined) found.push({ start: opensBracket(text, start) ? start - 1 : start, end });
  }
  return found;
}

function inlineEnd(text: string, start: number, label: string, lineEnd: number): number | undefined {
  const end = start + label.length;
  if (/^(?:\\?\[|scroll|story|advertisement)/i.test(label)) return end;
  if (opensBracket(text, start)) return bracketEnd(text, end, lineEnd);
  if (/[:：]\s?$/.test(label) || / video\b/i.test(label)) return titleEnd(text, end, lineEnd);
  // A label whose title is lost: the text goes on behind it.
  return /^(?:Baca Juga|BACA JUGA)$/.test(label) && /^\s["“]?\p{Lu}/u.test(text.slice(end, end + 3))
    ? end
    : undefined;
}

/** Only after a sentence, a bracket or a comma that scraping left: `saya lihat juga: …` is somebody's words. */
function standsAlone(text: string, start: number, lineStart: number): boolean {
  const before = text.slice(Math.max(lineStart, start - 3), start).trimEnd();
  return before === '' || /[.!?"”’)\],([*]$/.test(before);
}

const opensBracket = (text: string, start: number): boolean =>
  text[start - 1] === '(' || text[start - 1] === '[';

function bracketEnd(text: string, start: number, lineEnd: number): number | undefined {
  const close = text.slice(start, Math.min(lineEnd, start + LONGEST_TITLE)).search(/[)\]]/);
  return close < 0 ? undefined : start + close + 1;
}

function gluedAt(window: string, rest: number): number | undefined {
  for (const hit of window.matchAll(GLUE)) {
    if (rest - hit.index < SHORTEST_SENTENCE || hit.index < SHORTEST_TITLE) continue;
    const word = window.slice(0, hit.index).match(/[\p{L}\d]{0,20}$/u)?.[0] ?? '';
    const after = window.slice(hit.index).match(/^[\p{L}\d]{0,20}/u)?.[0] ?? '';
    if (!CAMEL_NAME.test(word + after) && /[.!?]["”]?(?:\s|$)|,\s/.test(window.slice(hit.index)))
      return hit.index;
  }
  return undefined;
}

const isTitle = (line: string): boolean =>
  !/[.!?]["”')\]]{0,2}\s+\p{Lu}/u.test(line) && !/[.][”"')]?$|,["”]$/.test(line.trimEnd());

const NONE: readonly Span[] = [];

const LONGEST_TITLE = 300;
// `Baca:`
const SHORTEST_LINK = 5;
const SHORTEST_TITLE = 10;
const SHORTEST_SENTENCE = 25;

const SENTENCE_END = /[.]["”]?$/;

const LABEL =
  '(?:baca|simak|lihat|tonton|saksikan) juga(?: video)?|(?:simak|lihat|tonton) video|pilihan (?:editor|redaksi)';

const INLINE_LABEL = new RegExp(
  `(?<![\\p{L}])(?:(?:${LABEL})\\s?[:：]|(?:pewarta|editor|penulis|reporter)\\s?:)`,
  'iu',
);

const INLINE = new RegExp(
  `(?<![\\p{L}])(?:(?:${LABEL}|baca|read (?:more|also)|also read|see also|related)\\s?[:：]\\s?|${LABEL}(?![\\p{L}]))` +
    '|\\\\?\\[(?:gambas|video|iklan)(?![a-z])[^\\]\\n]{0,200}\\](?:\\s?\\\\(?=\\s|$))?' +
    '|(?<![\\p{L}])(?:advertisement\\W{1,5})?scroll to (?:continue|resume)(?: with)? content(?![\\p{L}])' +
    '|(?<![\\p{L}])story continues below(?: advertisement)?(?![\\p{L}])',
  'giu',
);

// A capital or an opening mark that follows a word without a space.
const GLUE =
  /(?<=[\p{Ll}\d)?!'’”])\p{Lu}(?=\p{Ll})|(?<=\p{Lu}{2})\p{Lu}(?=\p{Ll})|(?<=[\p{L}\d)?!])["“](?=\p{Lu})/gu;

// How names begin that have a capital inside: iPhone, TikTok, GoTo, McDonald.
const CAMEL_STARTS =
  '[a-z] Air Block Buku Chat De Deep Di Face Fire Git Go Grab Indi Info Jak La Le Link Linked Live Mac Master Mc My Open Pay ' +
  'Peduli Play Power Sea Smart Snap Space Super Tik Trans Whats You';
const CAMEL_NAME = new RegExp(`^(?:${CAMEL_STARTS.replaceAll(' ', '|')})\\p{Lu}`, 'u');

// Words that begin a sentence and, written with a capital before a small letter, nothing else.
const OPENERS =
  'Adapun Akibat Bahkan Berdasarkan Dalam Dengan Dia Diketahui Hal Hingga Ia Jika Karena Kemudian Ketika Lebih Menurut Mereka ' +
  'Meski Meskipun Namun Oleh Pada Saat Sebab Sebagai Sebagaimana Sebelumnya Sejak Selain Selanjutnya Sementara Seperti Setelah ' +
  'Tapi Untuk Usai';
const BEFORE_OPENER = new RegExp(
  `^(?:\\S*[^\\s.!?]\\s+){3,40}?(?=(?:${OPENERS.replaceAll(' ', '|')})(?:,|\\s\\p{Ll})|["“]\\p{Lu})`,
  'u',
);
