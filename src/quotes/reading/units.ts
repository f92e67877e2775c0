import { isAbbreviation } from '../../text/abbreviations.ts';
import { isStopWord } from '../../text/stopwords.ts';
import type { Span } from '../../types.ts';
import { THUS } from '../lexicon/cues-indonesian.ts';
import { isNicknameInName } from './marked-nicknames.ts';
import type { Marked } from './marks.ts';
import { type Token, tokeniseInto } from './tokens.ts';

/** A part of a sentence: a token of the reporter, or marked words, which nobody looks into. */
export type Unit = (Token & { readonly marked?: undefined }) | MarkedUnit;

export interface MarkedUnit extends Span {
  readonly kind: 'marked';
  readonly marked: Marked;
  /** The last character before the closing mark: `,` where the sentence goes on. */
  readonly stop: string;
  readonly text: '';
  readonly lower: '';
  readonly isCapital: false;
  readonly isApart: true;
}

/** The units of a paragraph and the sentences that they make: half-open ranges of unit numbers. */
export interface Paragraph {
  readonly units: readonly Unit[];
  readonly sentences: readonly Span[];
}

/** `isSaid` tells whether a word is a verb of saying: after a marked question it goes on with the sentence. */
export function readParagraph(
  text: string,
  span: Span,
  marked: readonly Marked[],
  isSaid: (word: string) => boolean,
): Paragraph {
  const units: Unit[] = [];
  let at = span.start;
  for (const one of marked) {
    tokeniseInto(units, text, at, one.outer.start);
    const before = units.at(-1);
    const isNickname = before?.kind === 'word' && isNicknameInName(text, before, one);
    if (!isNickname) units.push(markedUnit(text, one));
    at = one.outer.end;
  }
  tokeniseInto(units, text, at, span.end);
  return { units: fitted(units), sentences: fitted(sentencesOf(units, isSaid)) };
}

/** The same things without the room in which an array has grown: of short lines that is most of what would be kept. */
export const fitted = <T>(grown: readonly T[]): readonly T[] =>
  grown.length < ROOM_TO_GROW ? grown.slice() : grown;

const ROOM_TO_GROW = 16;

function markedUnit(text: string, marked: Marked): MarkedUnit {
  return {
    start: marked.outer.start,
    end: marked.outer.end,
    kind: 'marked',
    marked,
    stop: lastOf(text, marked.inner),
    text: '',
    lower: '',
    isCapital: false,
    isApart: true,
  };
}

/** The last character of words, marks and white space behind it aside; looked for among the last four. */
function lastOf(text: string, { start, end }: Span): string {
  const limit = Math.max(start, end - 4);
  let at = end;
  while (at > limit && /\s/.test(text.charAt(at - 1))) at--;
  while (at > limit && INNER_MARKS.has(text.charAt(at - 1))) at--;
  return at > limit ? text.charAt(at - 1) : '';
}

const INNER_MARKS: ReadonlySet<string> = new Set('"“”\'’');

function sentencesOf(units: readonly Unit[], isSaid: (word: string) => boolean): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (let i = 0; i < units.length; i++) {
    if (!endsSentence(units, i, isSaid)) continue;
    if (found.length === 0 && i + 1 === units.length) return [{ start, end: i + 1 }];
    found.push({ start, end: i + 1 });
    start = i + 1;
  }
  if (start < units.length) found.push({ start, end: units.length });
  return found;
}

function endsSentence(units: readonly Unit[], i: number, isSaid: (word: string) => boolean): boolean {
  const unit = units[i] as Unit;
  const next = units[i + 1];
  if (next === undefined) return true;
  if (unit.text === ',') return isJoint(units, i, next, isSaid);
  if (!STOPS.has(unit.kind === 'marked' ? unit.stop : unit.text)) return false;
  const begins = next.isCapital || next.kind === 'marked' || /^[\d(•-]/.test(next.text);
  if (unit.kind === 'marked') {
    if (!begins) return false;
    if (next.kind === 'marked') return true;
    if (THUS.has(next.lower) && isSaid(units[i + 2]?.lower ?? '')) return false;
    return unit.stop === '.' || !isSaidSoon(units, i + 1, isSaid);
  }
  if (unit.kind !== 'punctuation' || !begins) return false;
  // `told Sky News.The mayor`, `told Sky.Dewi`: a word of the grammar begins a sentence, another may be a part of an address.
  if (!next.isApart && next.kind === 'word')
    return (
      /\p{Lu}\p{Ll}/u.test(next.text) && (ENDS_GLUED.test(units[i - 1]?.text ?? '') || isGrammar(next.lower))
    );
  return unit.text !== '.' || !(isShort(units[i - 1], next) || isHour(units, i, next));
}

/** `8 a.m. Tuesday`, `6 p.m. EST`. */
const isHour = (units: readonly Unit[], i: number, { text }: Unit): boolean =>
  units[i - 1]?.lower === 'm' &&
  units[i - 2]?.text === '.' &&
  /^[ap]$/.test(units[i - 3]?.lower ?? '') &&
  (/^\p{Lu}{2,4}$/u.test(text) || /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(text));

// Not an initial or an abbreviation: `selesai.Besok`, `Senin (1/1/2024).Besok`, `1 Juni 2024.Besok`.
const ENDS_GLUED = /^(?:\p{Ll}|\)$|(?:19|20)\d\d$)/u;

/** `… selesai.,Sari`: where lines have been joined by commas, the last of which stands at `i`. */
function isJoint(units: readonly Unit[], i: number, next: Unit, isSaid: (word: string) => boolean): boolean {
  // Not before a degree: `M.Si.,Ph.D.`
  const isDegree = next.text.length <= 2 && units[i + 2]?.text === '.';
  const begins = next.kind === 'marked' || (!isDegree && /^\p{Lu}\p{Ll}/u.test(next.text));
  // `selesai., Besok …`: also a space further, where what stands before is no degree.
  const isLong = next.kind === 'marked' || (units[i - 2]?.text.length ?? 0) >= SHORTEST_LAST;
  const isApart = STOPS.has(units[i - 1]?.text ?? '') && isLong;
  if (!begins || next.start > (units[i] as Unit).end + (isApart ? 1 : 0)) return false;
  let at = i;
  while (at > Math.max(0, i - MOST_COMMAS) && isGluedComma(units, at)) at--;
  const stop = units[at] as Unit;
  if (stop.kind === 'marked') {
    if (next.kind === 'marked') return STOPS.has(stop.stop);
    // `…",Menanggapi Sari, …` begins a sentence.
    if (isSaid(next.lower) && !(next.isCapital && next.lower.startsWith('men'))) return false;
    return stop.stop === '.' || next.lower === 'lebih' || !isSaidSoon(units, i + 1, isSaid);
  }
  return STOPS.has(stop.text) && !isShort(units[at - 1], next) && !isInside(units, at);
}

/** The last point of `M.Si.` or `a.m.`. */
const isInside = (units: readonly Unit[], at: number): boolean =>
  units[at - 2]?.text === '.' && (units[at - 1]?.text.length ?? 0) <= 4;

/** A comma right behind something, or with a space between: `selesai. ,Sari`. */
const isGluedComma = (units: readonly Unit[], at: number): boolean =>
  units[at]?.text === ',' && (units[at]?.start ?? 0) <= (units[at - 1]?.end ?? 0) + 1;

const MOST_COMMAS = 4;
const SHORTEST_LAST = 4;

const STOPS: ReadonlySet<string> = new Set('.?!…');

/** `"Really?" Sari Dewi asked`: a verb of saying within a name's length. */
function isSaidSoon(units: readonly Unit[], from: number, isSaid: (word: string) => boolean): boolean {
  for (let i = from; i < Math.min(units.length, from + 6); i++) {
    const unit = units[i] as Unit;
    if (unit.kind !== 'word') return false;
    if (!unit.isCapital) return isSaid(unit.lower);
  }
  return false;
}

// Two letters may be those of a degree: `M.Si`.
const isGrammar = (word: string): boolean =>
  isStopWord(word, 'en') || (word.length > 2 && isStopWord(word, 'id'));

const isShort = (unit: Unit | undefined, next: Unit): boolean =>
  unit?.kind === 'word' && isAbbreviation(unit.text, next.text);

/** Whether the unit at `at` is a comma that has joined two lines: `"…",Sari berharap warga …`. */
export function isLineBreak(units: readonly Unit[], at: number): boolean {
  const [comma, next] = [units[at], units[at + 1]];
  return comma?.text === ',' && next?.isCapital === true && next.start === comma.end;
}
