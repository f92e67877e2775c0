import type { Quotation, QuotationKind, Span } from '../../types.ts';
import type { ReadParagraph } from '../cast/paragraphs.ts';
import type { Grammar } from '../lexicon/grammar.ts';
import { kindAt, SPACE } from '../reading/characters.ts';
import type { Attributed } from './attribute.ts';
import { confidenceOf } from './confidence.ts';
import { isPunctuation } from './cues.ts';
import { isInscribed, isIt } from './english/cue-places.ts';
import { isEnglishName, isHeaded, isNamed, isTitle, isTitleCase } from './names-in-marks.ts';
import { isHeading, neighbours } from './neighbours.ts';
import type { Speaker } from './speaker.ts';
import { relayIn } from './via.ts';

/** Decides which marked words are quotations, of which kind, and who says those that stand without a cue. */
export function judge(
  text: string,
  paragraphs: readonly ReadParagraph[],
  attributed: readonly Attributed[],
  grammar: Grammar,
): Quotation[] {
  const marked = attributed.filter(isMarked);
  const withoutCue = neighbours(paragraphs, marked);
  // Where no marks are double, the single ones quote.
  const areSingle = grammar.lang === 'en' && marked.every((one) => one.marked.marked.isSingle);
  const found: Quotation[] = [];
  let passed = 0;
  let quoted: Span | undefined;
  for (const one of attributed) {
    const paragraph = paragraphs[one.paragraph] as ReadParagraph;
    // Marked words that are quoted stand for what retells around them.
    if (one.retold !== undefined && quoted !== one.sentence)
      found.push(quotation(text, one, 'indirect', one.retold, one.speaker, paragraph, grammar));
    if (!isMarked(one)) continue;
    const speaker = withoutCue[passed++];
    const kind = isHeading(one, paragraphs)
      ? undefined
      : kindOf(text, one, speaker, paragraph, grammar, areSingle);
    if (kind !== undefined) quoted = one.sentence;
    if (kind !== undefined)
      found.push(quotation(text, one, kind, one.marked.marked.inner, speaker, paragraph, grammar));
  }
  return found;
}

export type MarkedWords = Attributed & { readonly marked: NonNullable<Attributed['marked']> };

const isMarked = (one: Attributed): one is MarkedWords => one.marked !== undefined;

function quotation(
  text: string,
  { cue, tie, sentence, unit }: Attributed,
  kind: QuotationKind,
  span: Span,
  found: Speaker | undefined,
  paragraph: ReadParagraph,
  { lang }: Grammar,
): Quotation {
  const { units } = paragraph;
  const confidence = found === undefined ? 0 : confidenceOf(lang, found.path, tie);
  // Below the floor nobody is named: the reader is told that it is unclear who speaks.
  const speaker = confidence < FLOOR ? undefined : found;
  const via =
    speaker?.person === undefined
      ? undefined
      : relayIn(paragraph, Math.max(sentence.start, unit - RELAY), Math.min(sentence.end, unit + RELAY));
  const one = {
    kind,
    span: withoutComma(span, text),
    sentence: {
      start: units[sentence.start]?.start ?? span.start,
      end: units[sentence.end - 1]?.end ?? span.end,
    },
    confidence: speaker === undefined ? 0 : confidence,
  };
  if (speaker === undefined && cue === undefined) return one;
  return {
    ...one,
    ...(speaker && { speaker: speaker.name, path: speaker.path }),
    ...(speaker?.nickname && { nickname: speaker.nickname }),
    ...(speaker?.mention && { mention: { start: speaker.mention.start, end: speaker.mention.end } }),
    ...(cue && { cue: { start: cue.span.start, end: cue.span.end } }),
    ...(via !== undefined && via !== speaker?.name && { via }),
  };
}

/** The comma before a closing mark belongs to the reporter's sentence. */
function withoutComma({ start, end }: Span, text: string): Span {
  let to = end;
  while (to > start + 1 && (text.charCodeAt(to - 1) === COMMA || kindAt(text, to - 1) === SPACE)) to--;
  return { start, end: to };
}

/** Absent for marks that quote nobody: names, titles, distance. */
function kindOf(
  text: string,
  one: MarkedWords,
  speaker: Speaker | undefined,
  paragraph: ReadParagraph,
  grammar: Grammar,
  areSingle: boolean,
): QuotationKind | undefined {
  const { inner } = one.marked.marked;
  const isSingle = one.marked.marked.isSingle && !areSingle;
  const words = text.slice(inner.start, inner.end).trim();
  const count = countWords(words);
  const { units } = paragraph;
  const before = units[one.unit - 1];
  const opens = one.unit === one.sentence.start;
  const isWhole = /^[^\p{L}]*[\p{Lu}\p{N}@#]/u.test(words);
  // What nobody says is quoted only at length, but for what a verb introduces: `I said, "We begin."`
  const isAnnounced = one.tie === 'before' && isWhole && isPunctuation(before, ',');
  const isKept = opens || isAnnounced || isSaidByThing(one, paragraph);
  if (speaker === undefined && !isKept && count <= LONGEST_NAME) return undefined;
  const tied = one.tie === 'behind' || one.tie === 'before';
  if (
    !opens &&
    isTitleCase(words) &&
    count <= LONGEST_NAME &&
    /['’]s$|s['’]$|^['’]$|^(?:on|of|di|acara|program)$/.test(before?.lower || (before?.text ?? ''))
  )
    return undefined;
  if (isSingle && !tied && count < 4) return undefined;
  if (
    grammar.lang === 'en' &&
    count > 1 &&
    isTitleCase(words) &&
    isEnglishName(units, one, one.marked.marked.isSingle)
  )
    return undefined;
  if (one.tie !== 'behind' && (isHeaded(units, one.unit) || isInscribed(paragraph, one.unit)))
    return undefined;
  if (one.tie === 'before' && count <= LONGEST_NAME && isTitleCase(words) && goesOn(units, one.unit, grammar))
    return undefined;
  if (tied) {
    if (
      one.tie === 'behind' &&
      !opens &&
      !isPunctuation(before, ',') &&
      !isPunctuation(before, ':') &&
      count <= LONGEST_NAME &&
      isNamed(units, one, isWhole, grammar)
    )
      return undefined;
    const isIntroduced =
      isPunctuation(before, ',') || isPunctuation(before, ':') || one.cue?.at === one.unit - 1;
    return opens || (isWhole && isIntroduced) || (isWhole && one.tie === 'before') ? 'direct' : 'partial';
  }
  if (one.tie !== undefined) {
    // A capital word far behind its noun is a name still: `koran pagi Jerman "Zeit"`.
    const reach = count <= 3 && isTitleCase(words) ? 4 : 2;
    const isName = count <= LONGEST_NAME || isTitle(words, count);
    if (isName && isNamed(units, one, isWhole, grammar, reach)) return undefined;
    if (before?.lower !== 'sebagai' && isTitle(words, count)) return undefined;
    if (count <= 4 && isTitleCase(words) && one.cue?.kind !== 'subject-first') return undefined;
    return isWhole && /[.?!…,]$/.test(words) && count > LONGEST_NAME ? 'direct' : 'partial';
  }
  if (isNamed(units, one, isWhole, grammar)) return undefined;
  // Nothing in the sentence attributes the words: only what is said at length is a quotation.
  const isAlone = opens && one.unit === one.sentence.end - 1;
  if (opens && isWhole && (/[.?!…,]$/.test(words) || isAlone) && count >= 3 && !isCited(units, one))
    return 'direct';
  return count > LONGEST_NAME + 2 ? (isWhole ? 'direct' : 'partial') : undefined;
}

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

/** `Sari mengatakan, "Muara Kita" lahir di desa`: the words are the subject of what she says, as a verb follows them. */
function goesOn(units: ReadParagraph['units'], unit: number, grammar: Grammar): boolean {
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
const COMMA = 0x2c;

const FLOOR = 0.6;
// How many units from its words an agency may stand.
const RELAY = 60;
