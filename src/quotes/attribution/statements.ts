import type { Span } from '../../types.ts';
import type { Cast } from '../cast/cast.ts';
import type { Phrases, ReadParagraph } from '../cast/paragraphs.ts';
import { isReportedTo } from '../cast/speaking.ts';
import { THUS } from '../lexicon/cues-indonesian.ts';
import type { Grammar } from '../lexicon/grammar.ts';
import { TELLS_BESIDE } from '../lexicon/links-english.ts';
import { type Cue, followingCue, isPunctuation } from './cues/cues.ts';
import { beforeApposition } from './english/apposition.ts';
import type { Focus } from './focus.ts';
import { resolve } from './resolve.ts';
import { isOpening } from './retold/around-tags.ts';
import type { Speaker } from './speaker.ts';
import { subjectBefore } from './subjects/subject-before.ts';

/** A cue and who is meant by it. */
export interface Statement {
  readonly cue: Cue;
  readonly speaker: Speaker;
}

/** Who speaks in a sentence of whose marked words, if it has any, nobody is the speaker. */
export function statementIn(
  paragraph: ReadParagraph,
  sentence: Span,
  focus: Focus,
  cast: Cast,
  text: string,
  grammar: Grammar,
): Statement | undefined {
  const { units } = paragraph;
  const last = closingCue(paragraph, sentence);
  const closing = last && resolve(last, paragraph, focus, cast, text);
  if (last !== undefined && closing?.person !== undefined) return { cue: last, speaker: closing };
  let body: Statement | undefined;
  for (let i = sentence.start; i < sentence.end; i++) {
    const unit = units[i];
    if (unit === undefined || unit.kind !== 'word') continue;
    // `United States`
    if (grammar.lang === 'en' && unit.isCapital && i > sentence.start) continue;
    const kinds = grammar.cueOf(unit.lower);
    if (kinds.length === 0) continue;
    const cue = statementCue(paragraph, i, sentence, kinds);
    if (cue === undefined || isQuoting(paragraph, cue)) continue;
    if (isInRelative(paragraph, cue, sentence.start)) continue;
    const speaker = resolve(cue, paragraph, focus, cast, text);
    if (speaker?.person !== undefined) return { cue, speaker };
    if (speaker === undefined) continue;
    body ??= { cue, speaker };
    // `Hakim mengatakan, pernyataan Sari yang menyebutkan …`, `Menurut hakim, Sari mengatakan …`: what follows is what the judge says.
    const isSource = unit.lower === 'menurut' && isOpening(units, sentence.start, i);
    if (grammar.lang === 'id' && (cue.kind === 'subject-first' || isSource)) break;
  }
  return body;
}

/** `the trial in which he admitted it`: told beside. */
const isInRelative = ({ units, grammar }: Phrases, { speaker }: Cue, start: number): boolean =>
  grammar.lang === 'en' &&
  speaker !== undefined &&
  speaker.first > start + 1 &&
  TELLS_BESIDE.has(units[speaker.first - 1]?.lower ?? '');

/** A cue behind the last comma of a sentence, which governs all of it: `…, said Sari Dewi.` */
function closingCue(phrases: Phrases, sentence: Span): Cue | undefined {
  const { units, grammar } = phrases;
  for (let i = sentence.end - 1; i > Math.max(sentence.start, sentence.end - 30); i--) {
    // `…, demikian kata Sari`
    const first = THUS.has(units[i - 1]?.lower ?? '') ? i - 1 : i;
    if (!isPunctuation(units[first - 1], ',')) continue;
    if (!grammar.cueOf((units[i] as { lower: string }).lower).includes('verb-first')) continue;
    const cue = followingCue(phrases, i, sentence.end);
    // `Dewi, the envoy, said Sari …`: who stands before says it.
    const isBefore = grammar.lang === 'en' && beforeApposition(phrases, i, sentence.start) !== undefined;
    if (cue?.speaker?.kind === 'name' && !isBefore) return cue;
  }
  return undefined;
}

function statementCue(
  phrases: Phrases,
  i: number,
  sentence: Span,
  kinds: ReturnType<Grammar['cueOf']>,
): Cue | undefined {
  const unit = phrases.units[i];
  if (unit === undefined || isReportedTo(phrases.units, i) || isPurpose(phrases.units, i)) return undefined;
  if (kinds.includes('subject-first')) {
    const speaker = subjectBefore(phrases, i, sentence.start);
    if (speaker !== undefined) return { kind: 'subject-first', at: i, span: unit, speaker };
  }
  if (kinds.includes('noun') || kinds.includes('calling')) return undefined;
  if (isCalledSo(phrases, i)) return undefined;
  const isTag =
    i === sentence.start ||
    isPunctuation(phrases.units[i - 1], ',') ||
    kinds[0] === 'preposition' ||
    kinds[0] === 'passive' ||
    isLooseTag(phrases, i, sentence);
  return isTag ? followingCue(phrases, i, sentence.end) : undefined;
}

/** `alat yang disebut Randu`: what it is called; not by whom, `warga yang disebut Sari`, where she says something elsewhere. */
const isCalledSo = ({ units, runAt }: Phrases, passive: number): boolean =>
  units[passive]?.lower === 'disebut' &&
  units[passive - 1]?.lower === 'yang' &&
  runAt[passive + 1]?.person?.isSpeaking !== true;

/** Without a comma before it: `Kemudian kata Sari, …`, `Rencana itu kata dia, …`, `Hal itu menurutnya …`. */
function isLooseTag({ units, grammar }: Phrases, i: number, { start }: Span): boolean {
  if (grammar.lang === 'en') return false;
  const isBeforePronoun = grammar.pronouns.has(units[i + 1]?.lower ?? '') && isPunctuation(units[i + 2], ',');
  return isBeforePronoun || units[i]?.lower === 'menurutnya' || isOpening(units, start, i);
}

/** `kamera untuk menilai mutu`: what stands before is no subject. */
const isPurpose = (units: Phrases['units'], verb: number): boolean =>
  /^(?:untuk|guna|demi)$/.test(units[verb - 1]?.lower ?? '');

/** `mengutip Sari`, `Sari bertanya apakah`: who spoke before goes on. */
export const isQuoting = ({ units }: ReadParagraph, cue: Cue | undefined): boolean =>
  cue !== undefined &&
  /^(?:mengutip|menirukan|bertanya|menanyakan|quoting|citing)$/.test(units[cue.at]?.lower ?? '');
