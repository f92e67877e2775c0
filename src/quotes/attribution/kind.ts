import type { QuotationKind } from '../../types.ts';
import type { ReadParagraph } from '../cast/paragraphs.ts';
import { CALENDAR, type Grammar } from '../lexicon/grammar.ts';
import { kindAt, SPACE } from '../reading/characters.ts';
import type { Attributed } from './attribute.ts';
import { isPunctuation } from './cues/cues.ts';
import { isIt } from './english/cue-places.ts';
import { isInscribed } from './english/no-cues.ts';
import type { MarkedWords } from './judge.ts';
import { isEnglishName, isHeaded, isIntroducedAsName, isTitleCase, isTitleOfWork } from './names-in-marks.ts';
import type { Speaker } from './speaker.ts';

/** Marked words with what can be seen of them. */
interface Seen {
  readonly one: MarkedWords;
  readonly paragraph: ReadParagraph;
  readonly words: string;
  readonly count: number;
  /** Begins with a capital, as a sentence does. */
  readonly isWhole: boolean;
  /** Begins its sentence. */
  readonly opens: boolean;
  /** Stands in single marks, where others are double. */
  readonly isSingle: boolean;
}

/** Absent for marks that quote nobody: names, titles, distance. */
export function kindOf(
  text: string,
  one: MarkedWords,
  speaker: Speaker | undefined,
  paragraph: ReadParagraph,
  areSingle: boolean,
): QuotationKind | undefined {
  const { inner, isSingle } = one.marked.marked;
  const words = text.slice(inner.start, inner.end).trim();
  const seen: Seen = {
    one,
    paragraph,
    words,
    count: countWords(words),
    isWhole: /^[^\p{L}]*[\p{Lu}\p{N}@#]/u.test(words),
    opens: one.unit === one.sentence.start,
    isSingle: isSingle && !areSingle && !isHeadline(paragraph),
  };
  // What nobody says is quoted only at length.
  if (speaker === undefined && seen.count <= LONGEST_NAME && !isKept(seen)) return undefined;
  if (isName(seen) || isSource(paragraph, one)) return undefined;
  switch (one.tie) {
    case 'behind':
    case 'before':
      return kindBesideCue(seen);
    case 'governing':
    case 'later':
      return kindApart(seen);
    case undefined:
      return kindAlone(seen);
    default:
      return one.tie satisfies never;
  }
}

/** An English line without a stop at its end, where single marks quote: `Dewi claims party 'gaining ground'`. */
const isHeadline = ({ units, grammar }: ReadParagraph): boolean =>
  grammar.lang === 'en' && units.at(-1)?.kind !== 'punctuation' && !/[.?!]/.test(lastStop(units));

const lastStop = (units: ReadParagraph['units']): string => {
  const last = units.at(-1);
  return last?.kind === 'marked' ? last.stop : '';
};

/** Words with which a sentence begins, or that a verb introduces: `I said, "We begin."` */
function isKept({ one, paragraph, isWhole, opens }: Seen): boolean {
  const isAnnounced = one.tie === 'before' && isWhole && isPunctuation(paragraph.units[one.unit - 1], ',');
  return opens || isAnnounced || isSaidByThing(one, paragraph);
}

/** Whether the marks hold a name, a title or an inscription, by where they stand. */
function isName({ one, paragraph, words, count, opens, isSingle }: Seen): boolean {
  const { units, grammar } = paragraph;
  const { tie, unit } = one;
  const before = units[unit - 1];
  const isShort = count <= LONGEST_NAME;
  if (!opens && isShort && isTitleCase(words) && BEFORE_NAMES.test(before?.lower || (before?.text ?? '')))
    return true;
  // `described them as 'clean'`, `told the radio that they were 'fake'`
  const isPredicate = grammar.lang === 'en' && !isTitleCase(words) && PREDICATED.test(before?.lower ?? '');
  // `Muara, which means "harbour"`
  if (grammar.lang === 'en' && count < 3 && /^mean(?:s|ing)$/.test(before?.lower ?? '')) return true;
  // `a line like an "M"`
  if (grammar.lang === 'en' && /^\p{Lu}{1,2}$/u.test(words)) return true;
  if (isSingle && !isPredicate && count < 4 && tie !== 'behind' && tie !== 'before') return true;
  if (
    grammar.lang === 'en' &&
    count > 1 &&
    isTitleCase(words) &&
    isEnglishName(paragraph, one, one.marked.marked.isSingle)
  )
    return true;
  if (tie !== 'behind' && (isHeaded(units, unit) || isInscribed(paragraph, unit))) return true;
  return tie === 'before' && isShort && isTitleCase(words) && isSubjectItself(units, unit, grammar);
}

const PREDICATED = /^(?:as|is|are|was|were|be|been|being)$/;

// `Sari's "Dark Water"`, `acara "Dark Water"`
const BEFORE_NAMES = /['’]s$|s['’]$|^['’]$|^(?:on|of|di|acara|program)$/;

/** Right beside their cue words are quoted, unless another word says that they are a name. */
function kindBesideCue({ one, paragraph, count, isWhole, opens }: Seen): QuotationKind | undefined {
  const { units, grammar } = paragraph;
  const before = units[one.unit - 1];
  const isBehindMark = isPunctuation(before, ',') || isPunctuation(before, ':');
  const mayBeName = one.tie === 'behind' && !opens && !isBehindMark && count <= LONGEST_NAME;
  if (mayBeName && isIntroducedAsName(units, one, isWhole, grammar)) return undefined;
  const isIntroduced = isBehindMark || one.cue?.at === one.unit - 1 || one.tie === 'before';
  return opens || (isWhole && isIntroduced) ? 'direct' : 'partial';
}

/** Farther from their cue, only what is no title is. */
function kindApart({ one, paragraph, words, count, isWhole }: Seen): QuotationKind | undefined {
  const { units, grammar } = paragraph;
  // A capital word far behind its noun is a name still: `koran pagi Jerman "Zeit"`.
  const reach = count <= 3 && isTitleCase(words) ? 4 : 2;
  const isTitle = isTitleOfWork(words, count);
  if ((count <= LONGEST_NAME || isTitle) && isIntroducedAsName(units, one, isWhole, grammar, reach))
    return undefined;
  if (isTitle && units[one.unit - 1]?.lower !== 'sebagai') return undefined;
  if (count <= 4 && isTitleCase(words) && one.cue?.kind !== 'subject-first') return undefined;
  return isWhole && ENDS_SENTENCE.test(words) && count > LONGEST_NAME ? 'direct' : 'partial';
}

/** Nothing in the sentence attributes the words: only what is said at length is a quotation. */
function kindAlone({ one, paragraph, words, count, isWhole, opens }: Seen): QuotationKind | undefined {
  const { units, grammar } = paragraph;
  if (isIntroducedAsName(units, one, isWhole, grammar)) return undefined;
  const isAlone = opens && units.slice(one.unit + 1, one.sentence.end).every(({ text }) => text === '.');
  if (opens && isWhole && (ENDS_SENTENCE.test(words) || isAlone) && count >= 3 && !isCited(units, one))
    return 'direct';
  return count > LONGEST_NAME + 2 ? (isWhole ? 'direct' : 'partial') : undefined;
}

const ENDS_SENTENCE = /[.?!…,]$/;

/** `It urged that the town "take steps"`: something says it, whatever it is. */
const isSaidByThing = ({ cue, tie }: MarkedWords, { units }: ReadParagraph): boolean =>
  tie !== 'later' && cue?.kind === 'subject-first' && isIt(units, cue.speaker);

/** The parts of a text between white space. */
function countWords(text: string): number {
  let count = 1;
  let isApart = false;
  for (let at = 0; at < text.length; at++) {
    const isSpace = kindAt(text, at) === SPACE;
    if (isSpace && !isApart) count++;
    isApart = isSpace;
  }
  return count;
}

/** `"Headline" — Outlet, date`: a list of sources. */
function isCited(units: ReadParagraph['units'], { unit }: Attributed): boolean {
  return /^[—–-]$/.test(units[unit + 1]?.text ?? '') && units[unit + 2]?.isCapital === true;
}

/** `"Headline" — Muara Post, November 13, 2008`: an entry of a list of sources, dated. */
function isSource({ units }: ReadParagraph, one: MarkedWords): boolean {
  if (!isCited(units, one)) return false;
  return units
    .slice(one.unit + 3, one.unit + LONGEST_OUTLET)
    .some(({ text }, at, all) => text === ',' && CALENDAR.has(all[at + 1]?.lower ?? ''));
}

const LONGEST_OUTLET = 12;

/** `Sari mengatakan, "Muara Kita" lahir di desa`: the words are the subject of what she says, as a verb follows them. */
function isSubjectItself(units: ReadParagraph['units'], unit: number, grammar: Grammar): boolean {
  const next = units[unit + 1];
  return (
    grammar.lang === 'id' &&
    next?.kind === 'word' &&
    !next.isCapital &&
    PREDICATE.test(next.lower) &&
    grammar.cueOf(next.lower).length === 0
  );
}

const PREDICATE =
  /^(?:(?:di|ber|ter)\p{L}{4,}|me\p{L}{5,}|lahir|adalah|ialah|akan|sudah|telah|bukan|tidak|belum|masih|dapat|bisa|itu|ini|yang)$/u;

const LONGEST_NAME = 6;
