import { withoutSpace } from '../../text/sentences.ts';
import type { Span } from '../../types.ts';
import { hasLetterOrDigit, kindAt, SPACE } from './characters.ts';
import { beginsSentence, endsSentence, opensNextLine } from './open-marks.ts';
import { isMark, LEFT, type Mark, readMarks, STRAIGHT, withDoubled } from './read-marks.ts';
import { singles } from './single-marks.ts';

/** Words between quotation marks. */
export interface Marked {
  /** From the opening mark to behind the closing one; where a mark is missing, as the words. */
  readonly outer: Span;
  /** The words, without their marks. */
  readonly inner: Span;
  /** Between single marks: often an apostrophe or a nickname. */
  readonly isSingle: boolean;
  /** Whether a mark was missing and its place was inferred. */
  readonly isRepaired: boolean;
}

/** Tells whether words of attribution, such as `kata Sari` or `said`, begin at an offset. */
export type IsCue = (offset: number) => boolean;

/**
 * The marked words of one paragraph, in order, none inside another. Marks pair within the paragraph; which of two like glyphs opens is
 * decided by what stands beside it, since some outlets print ” on both sides. A missing mark is inferred where a cue or the edge of the
 * paragraph shows its place, otherwise nothing is marked: outside and inside are never swapped. Linear in the length of the paragraph.
 *
 * `isOpen` says that the paragraph before ended in an opening mark that belongs to this one.
 */
export function findMarked(text: string, paragraph: Span, isCue: IsCue, isOpen = false): readonly Marked[] {
  const marks = readMarks(text, paragraph);
  if (marks.length === 0) return singles(text, paragraph, NONE);
  return withSingles(text, paragraph, paired(text, paragraph, marks, isCue, isOpen));
}

const NONE: readonly Marked[] = [];

function paired(
  text: string,
  paragraph: Span,
  marks: readonly Mark[],
  isCue: IsCue,
  isOpen: boolean,
): readonly Marked[] {
  const found: Marked[] = [];
  let opener: Mark | undefined = isOpen
    ? { at: paragraph.start - 1, glyph: STRAIGHT, opens: true, closes: false }
    : undefined;
  const take = (from: number, to: number, isRepaired: boolean, start: number, end: number) => {
    if (!hasLetterOrDigit(text, from, to)) return;
    const limit = { start: found.at(-1)?.outer.end ?? paragraph.start, end: paragraph.end };
    const outer = withDoubled(text, { start, end }, limit);
    const first = isMark(text.charCodeAt(from)) ? from + 1 : from;
    const inner = withoutSpace(text, { start: first, end: to });
    found.push({ outer, inner, isSingle: false, isRepaired });
  };
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as Mark;
    if (opener === undefined) {
      if (canOpen(mark) || isLost(marks[i + 1], isCue) || isGlued(text, mark, marks[i + 1])) {
        if (!isLeftOver(text, mark, marks[i + 1], isCue)) opener = mark;
      } else if (!mark.opens && found.length === 0 && isCue(mark.at + 1))
        take(paragraph.start, mark.at, true, paragraph.start, mark.at + 1);
      continue;
    }
    // `“"We begin`: once too often.
    if (mark.at === opener.at + 1 && beginsSentence(text, mark.at + 1)) continue;
    if (closes(mark, opener)) {
      const start = Math.max(opener.at, paragraph.start);
      take(opener.at + 1, mark.at, opener.at < paragraph.start, start, mark.at + 1);
      opener = undefined;
    } else if (isNested(marks, i)) i++;
    else {
      const end =
        endBeforeCue(text, opener.at + 1, mark.at, isCue) ??
        (isAgain(text, opener, mark, isCue) ? mark.at : undefined);
      if (end !== undefined) take(opener.at + 1, end, true, opener.at, end);
      opener = mark;
    }
  }
  if (opener !== undefined) {
    const end = endBeforeCue(text, opener.at + 1, paragraph.end, isCue);
    const isWhole =
      paragraph.end - opener.at > SHORTEST_OPEN &&
      (opener.at <= paragraph.start ||
        goesOn(text, opener, paragraph) ||
        isAnnounced(text, opener, paragraph) ||
        endsText(text, opener, paragraph));
    if (end !== undefined) take(opener.at + 1, end, true, opener.at, end);
    else if (isWhole)
      take(opener.at + 1, paragraph.end, true, Math.max(opener.at, paragraph.start), paragraph.end);
  }
  return found;
}

/** Whether a paragraph ends in an opening mark whose words stand in the next one. */
export function endsOpen(text: string, { start, end }: Span): boolean {
  if (end - start < 2 || !isMark(text.charCodeAt(end - 1)) || kindAt(text, end - 2) !== SPACE) return false;
  let marks = 0;
  for (let at = start; at < end; at++) if (isMark(text.charCodeAt(at))) marks++;
  return marks % 2 === 1;
}

/** A mark that seems to close opens after all where the next one closes before a cue: `ends." New words," said`. */
const isLost = (next: Mark | undefined, isCue: IsCue): boolean =>
  next?.closes === true && !next.opens && isCue(next.at + 1);

/** `said Sari."We begin."`: a mark that opens, where the space before it is lost. */
const isGlued = (text: string, { at, glyph }: Mark, next: Mark | undefined): boolean =>
  glyph === STRAIGHT &&
  next?.opens === false &&
  endsSentence(text, at - 1, at) &&
  beginsSentence(text, at + 1);

/** A mark that closes words whose opening mark is lost: `… new. " kata Sari. The next day "`, a cue with its speaker and a whole sentence between marks. */
function isLeftOver(text: string, { at }: Mark, next: Mark | undefined, isCue: IsCue): boolean {
  if (next === undefined || !isCue(at + 1) || !CUE_AND_SPEAKER.test(text.slice(at + 1, at + LONGEST_CUE)))
    return false;
  for (let stop = at + 1; stop < next.at - 1; stop++)
    if (text.charCodeAt(stop) === 0x2e && kindAt(text, stop + 1) === SPACE) return true;
  return false;
}

// `kata Sari`, `katanya`
const CUE_AND_SPEAKER = /^[\s,]*(?:\p{Ll}{2,}\s+\p{Lu}|\p{Ll}+nya[\s.,])/u;
const LONGEST_CUE = 30;

/** `"We begin. "The next sentence …"`: each sentence of somebody's words opens with a mark, and only the last closes. */
const isAgain = (text: string, opener: Mark, mark: Mark, isCue: IsCue): boolean =>
  opener.opens &&
  mark.opens &&
  !isCue(mark.at + 1) &&
  endsSentence(text, opener.at, mark.at) &&
  beginsSentence(text, opener.at + 1) &&
  beginsSentence(text, mark.at + 1);

/** Words that open inside a paragraph and go on in the next, which opens with a mark, too. */
const goesOn = (text: string, { at, opens }: Mark, { end }: Span): boolean =>
  opens && endsSentence(text, at, end) && opensNextLine(text, end, isMark);

/** `Sari told the radio: “We begin.`: one sentence behind a colon, with which the paragraph ends. */
const isAnnounced = (text: string, { at, opens }: Mark, { start, end }: Span): boolean =>
  opens &&
  ANNOUNCED.test(text.slice(Math.max(start, at - 2), at)) &&
  beginsSentence(text, at + 1) &&
  endsSentence(text, at, end) &&
  !ENDS_BEFORE.test(text.slice(at, Math.min(end, at + LONGEST_ANNOUNCED))) &&
  end - at <= LONGEST_ANNOUNCED;

/** Words that open a sentence and go on to the end of the text, which has lost their closing mark. */
function endsText(text: string, { at, opens }: Mark, { start, end }: Span): boolean {
  if (!opens || !beginsSentence(text, at + 1) || !endsSentence(text, at, end)) return false;
  for (let i = end; i < text.length; i++) if (kindAt(text, i) !== SPACE) return false;
  return endsSentence(text, start, at);
}

// A stop before another sentence.
const ENDS_BEFORE = /[.?!…]\s+\p{Lu}/u;
const LONGEST_ANNOUNCED = 600;

const ANNOUNCED = /:\s?$/;

/** A mark with letters on both sides opens only by its glyph. */
function canOpen({ glyph, opens, closes: shuts }: Mark): boolean {
  if (opens) return true;
  if (shuts) return glyph === LEFT || glyph === 0xab || glyph === 0x201e;
  return true;
}

function closes({ glyph, opens, closes: shuts }: Mark, opener: Mark): boolean {
  if (shuts && !opens) return true;
  if (opens && !shuts) return false;
  // Both or neither: the glyph decides where it can.
  if (glyph === 0x201d || glyph === 0xbb) return true;
  return glyph !== LEFT || opener.glyph !== LEFT;
}

/** Marks inside marks: one more pair has to follow before the outer one closes. */
function isNested(marks: readonly Mark[], i: number): boolean {
  const [next, afterNext] = [marks[i + 1], marks[i + 2]];
  return next?.closes === true && afterNext?.closes === true && !afterNext.opens;
}

/** Where words without a closing mark end: at the first stop before a cue. */
function endBeforeCue(text: string, from: number, to: number, isCue: IsCue): number | undefined {
  for (let at = from; at < to; at++) {
    if (isStop(text.charCodeAt(at)) && endsWord(text, at + 1) && isCue(at + 1)) return at + 1;
  }
  return undefined;
}

function withSingles(text: string, paragraph: Span, found: readonly Marked[]): readonly Marked[] {
  const single = singles(text, paragraph, found);
  return single.length === 0 ? found : [...found, ...single].sort((a, b) => a.outer.start - b.outer.start);
}

/** Whether a unit is one of , . ? ! */
const isStop = (unit: number): boolean => unit === 0x2c || unit === 0x2e || unit === 0x3f || unit === 0x21;

/** Whether white space or a single mark stands at an offset. */
function endsWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (
    unit === 0x20 || unit === 0x27 || unit === 0x2019 || (at < text.length && kindAt(text, at) === SPACE)
  );
}

const SHORTEST_OPEN = 20;
