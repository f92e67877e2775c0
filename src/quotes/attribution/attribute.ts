import type { Span } from '../../types.ts';
import type { Cast, Person } from '../cast/cast.ts';
import type { ReadParagraph } from '../cast/paragraphs.ts';
import type { Grammar } from '../lexicon/grammar.ts';
import type { MarkedUnit } from '../reading/units.ts';
import { cueFor, type Tie } from './cues/cue-for.ts';
import type { Cue } from './cues/cues.ts';
import { labelOf } from './cues/labels.ts';
import { isIt } from './english/cue-places.ts';
import { NO_GENDERS, readGenders } from './english/genders.ts';
import { rememberIssued, rememberNouns } from './english/nouns.ts';
import { createFocus, type Focus, type Voice } from './focus.ts';
import { rememberPointed } from './pointed.ts';
import { type Poster, posterIn } from './posted.ts';
import { resolve } from './resolve.ts';
import { retold } from './retold/retold.ts';
import type { Speaker } from './speaker.ts';
import { isQuoting, type Statement, statementIn } from './statements.ts';
import { mainClause } from './subjects/shared-subject.ts';
import { isCertainlyPerson, type Topic, topicOf } from './topic.ts';
import { hearerOf, isNamelessSpeaker, voiceOf } from './voices.ts';

/** Marked words with all that is known about who says them. */
export interface Attributed {
  readonly paragraph: number;
  readonly sentence: Span;
  /** The marked words; absent where the words are retold without marks. */
  readonly marked: MarkedUnit | undefined;
  /** Unit number of the marked words, or of the cue of retold ones. */
  readonly unit: number;
  /** The words that retell. */
  readonly retold: Span | undefined;
  /** How the cue stands to the words. */
  readonly tie: Tie | undefined;
  readonly cue: Cue | undefined;
  readonly speaker: Speaker | undefined;
  /** The speaker in focus when the sentence began. */
  readonly focus: Person | undefined;
  /** Who has said something without marks since the last marked words of the paragraph. */
  readonly saidLast: Voice | undefined;
  /** The account that the article has named last. */
  readonly poster: Poster | undefined;
}

/**
 * Walks an article once, from its first sentence to its last, and ties each of its marked words to a cue and a speaker. Who is meant by -nya, dia, he
 * is the person in focus: who spoke last, or whom the last sentence was about.
 */
export function attribute(
  text: string,
  paragraphs: readonly ReadParagraph[],
  cast: Cast,
  grammar: Grammar,
): Attributed[] {
  const focus = createFocus(grammar.lang === 'en' ? readGenders(paragraphs) : NO_GENDERS);
  const walk: Walk = { text, cast, grammar, focus, all: [], saidLast: undefined, poster: undefined };
  paragraphs.forEach((paragraph, p) => {
    // `Muara Press writes:`, and the words stand below.
    if (paragraphs[p - 1]?.units.at(-1)?.text !== ':') walk.saidLast = undefined;
    for (const sentence of paragraph.sentences) {
      const place = { paragraph, p, sentence };
      const isSaid = attributeMarked(walk, place);
      rememberIssued(paragraph, sentence, focus, cast, text);
      if (!isSaid) attributeRest(walk, place);
      else if (hasOnlyTerms(place))
        retell(walk, place, statementIn(paragraph, sentence, focus, cast, text, grammar));
    }
  });
  return walk.all;
}

/** What the walk knows at a sentence. */
interface Walk {
  readonly text: string;
  readonly cast: Cast;
  readonly grammar: Grammar;
  readonly focus: Focus;
  readonly all: Attributed[];
  saidLast: Voice | undefined;
  poster: Poster | undefined;
}

interface Place {
  readonly paragraph: ReadParagraph;
  readonly p: number;
  readonly sentence: Span;
}

/** Ties the marked words of a sentence; whether somebody says any of them. */
function attributeMarked(walk: Walk, { paragraph, p, sentence }: Place): boolean {
  const { text, cast, focus, all } = walk;
  let isSaid = false;
  for (let unit = sentence.start; unit < sentence.end; unit++) {
    const marked = paragraph.units[unit];
    if (marked?.kind !== 'marked') continue;
    const found = cueFor(paragraph, unit, marked, sentence);
    const speaker = labelOf(text, marked) ?? (found.cue && resolve(found.cue, paragraph, focus, cast, text));
    // `"…," it said`, where no body has spoken: what has been speaking before the words.
    const isNothing =
      speaker === undefined && found.tie === 'behind' && isIt(paragraph.units, found.cue?.speaker);
    const { cue, tie } = isNothing ? {} : found;
    const voice = voiceOf(speaker, cue, paragraph);
    if (voice !== undefined && cue?.kind !== 'noun' && !isQuoting(paragraph, cue)) focus.turnTo(voice, true);
    const hearer = speaker && cue && hearerOf(paragraph, cue);
    if (hearer !== undefined) focus.address(hearer);
    if (speaker !== undefined) {
      rememberNouns(paragraph, sentence, cue ?? { at: unit }, speaker, focus);
      rememberPointed(paragraph, cue?.speaker, speaker, focus);
    }
    isSaid ||= speaker !== undefined;
    const at = { paragraph: p, sentence, unit, saidLast: walk.saidLast, poster: walk.poster };
    all.push({ ...at, marked, retold: undefined, tie, cue, speaker, focus: focus.current?.person });
    walk.saidLast = undefined;
  }
  const voice = posterIn(paragraph, sentence, text);
  if (voice !== undefined) walk.poster = { voice, paragraph: p };
  return isSaid;
}

/** Finds who says something in a sentence whose marks nobody says, or that has none, or whom it is about: they may go on. */
function attributeRest(walk: Walk, place: Place): void {
  const { text, cast, grammar, focus } = walk;
  const { paragraph, p, sentence } = place;
  const said = statementIn(paragraph, sentence, focus, cast, text, grammar);
  if (hasOnlyTerms(place)) retell(walk, place, said);
  if (isCaption(paragraph) || isAside(paragraph, sentence)) return;
  if (said !== undefined) {
    const { cue, speaker } = said;
    rememberNouns(paragraph, sentence, cue, speaker, focus);
    rememberPointed(paragraph, cue.speaker, speaker, focus);
    const isHeard = speaker.person !== undefined || grammar.lang === 'en';
    // What is so `bagi Sari` she need not have said.
    if (isHeard && paragraph.units[cue.at]?.lower !== 'bagi') walk.saidLast = speaker;
    const isNamed = speaker.person !== undefined;
    if (isNamed || isNamelessSpeaker(cue.speaker, paragraph, sentence.start)) {
      focus.turnTo(isNamed ? speaker : { name: speaker.name }, true);
      return;
    }
  }
  const topic = topicOf(paragraph, p, sentence, focus.isSpeaking);
  // Whom the article has told of since then may have written it, too.
  if (topic !== undefined && walk.poster?.paragraph !== p) walk.poster = undefined;
  // `Speaking to Dewi, the mayor said`: in English the sentence is about who speaks.
  const main = mainClause(paragraph, sentence.start, sentence.end);
  const opens = topic !== undefined && paragraph.runAt[main]?.person === topic.person;
  if (said === undefined || grammar.lang === 'id' || opens) follow(focus, topic);
}

/** Adds the words of a sentence that retell what somebody has said in it. */
function retell(
  { text, all, saidLast, poster }: Walk,
  { paragraph, p, sentence }: Place,
  said: Statement | undefined,
): void {
  const words = said && retold(paragraph, sentence, said.cue);
  // Behind a mark that was longer before it was repaired stand the spaces that fill its place.
  if (said === undefined || words === undefined || FILLED.test(text.slice(words.end - 1, words.end + 2)))
    return;
  const at = { paragraph: p, sentence, unit: said.cue.at, saidLast, poster };
  all.push({ ...at, marked: undefined, retold: words, tie: undefined, ...said, focus: undefined });
}

/** No marks, or in Indonesian none but around a few words: `memakai tema 'Laut Kita'`. */
function hasOnlyTerms({ paragraph: { units, grammar }, sentence }: Place): boolean {
  for (let i = sentence.start; i < sentence.end; i++) {
    const { kind, start, end, stop } = units[i] as MarkedUnit;
    if (kind !== 'marked') continue;
    if (grammar.lang === 'en' || end - start > LONGEST_TERM || /[.,?!…]/.test(stop) || i === sentence.start)
      return false;
  }
  return true;
}

const FILLED = /^["'”’] (?!\p{L})/u;

// In characters.
const LONGEST_TERM = 50;

/** English sentences without a stop at their end stand beside the text: headings, what pictures show. */
function isCaption({ units, sentences, grammar }: ReadParagraph): boolean {
  const last = units.at(-1);
  return (
    grammar.lang === 'en' && last?.kind === 'word' && units.length > 1 && sentences.length <= LONGEST_CAPTION
  );
}

// In sentences: an article on one line may be cut off at its end.
const LONGEST_CAPTION = 3;

/** `Seperti diketahui, Wira mundur tahun lalu`: who has been speaking goes on. */
const isAside = ({ units }: ReadParagraph, { start }: Span): boolean =>
  [0, 1].some((at) => units[start + at]?.lower === 'diketahui');

function follow(focus: Focus, topic: Topic | undefined): void {
  const person = topic?.person;
  if (person !== undefined && topic?.speaksNext === true) focus.turnTo({ name: person.name, person }, false);
  else focus.mention(person !== undefined && isCertainlyPerson(person) ? person : undefined);
}
