import type { Quotation, QuotationKind, Span } from '../../types.ts';
import type { ReadParagraph } from '../cast/paragraphs.ts';
import type { Grammar } from '../lexicon/grammar.ts';
import { kindAt, SPACE } from '../reading/characters.ts';
import type { Attributed } from './attribute.ts';
import { confidenceOf } from './confidence.ts';
import { kindOf } from './kind.ts';
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
    const kind = isHeading(one, paragraphs) ? undefined : kindOf(text, one, speaker, paragraph, areSingle);
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
    // Where a wrong decoding has been mended, accents stand behind their letters.
    ...(speaker && { speaker: speaker.name.normalize(), path: speaker.path }),
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

const COMMA = 0x2c;

const FLOOR = 0.6;
// How many units from its words an agency may stand.
const RELAY = 60;
