import type { Span } from '../../../types.ts';
import type { Cast } from '../../cast/cast.ts';
import type { ReadParagraph } from '../../cast/paragraphs.ts';
import { INDEFINITE } from '../../lexicon/determiners-english.ts';
import { ISSUED_DOCUMENTS, SOURCE_NOUNS } from '../../lexicon/documents.ts';
import { OFFICE_LINKS } from '../../lexicon/links-english.ts';
import { isPluralOfPerson } from '../../lexicon/titles.ts';
import type { Cue } from '../cues/cues.ts';
import type { Focus, Voice } from '../focus.ts';
import type { Reference } from '../phrases/references.ts';
import { issuer } from './participles.ts';

/** Remembers by which noun an English article may mean a speaker later: `A senior official said`, `Dewi said in a statement`. */
export function rememberNouns(
  { units, grammar }: ReadParagraph,
  sentence: Span,
  { at: cue, speaker }: Pick<Cue, 'at' | 'speaker'>,
  voice: Voice,
  focus: Focus,
): void {
  if (grammar.lang !== 'en') return;
  const isSeveral = speaker !== undefined && isPluralOfPerson(headNoun(units, speaker)?.lower ?? '');
  focus.call('they', isSeveral ? voice : NOBODY);
  if (voice.person === undefined && speaker !== undefined && speaker.kind !== 'pronoun') {
    const noun = headNoun(units, speaker);
    if (noun?.isCapital === false && !ISSUED_DOCUMENTS.has(noun.lower)) focus.call(noun.lower, voice);
    if (speaker.kind === 'body') focus.call('it', voice);
  }
  // `Energy official Sari Dewi`: another official from here on.
  for (const role of voice.person?.roles ?? [])
    for (const noun of role) if (focus.calledBy(noun) !== undefined) focus.call(noun, voice);
  for (let at = Math.max(sentence.start + 1, cue - NEAR); at < Math.min(sentence.end, cue + NEAR); at++) {
    const { lower } = units[at] as ReadParagraph['units'][number];
    if (!DOCUMENTS.has(lower) || isWithin(speaker, at)) continue;
    if ((ISSUED_DOCUMENTS.has(lower) && isIssued(units, at)) || isWrittenBy(units, at, speaker))
      focus.call(lower, voice);
  }
}

const DOCUMENTS: ReadonlySet<string> = new Set([...ISSUED_DOCUMENTS, ...SOURCE_NOUNS]);
const NOBODY: Voice = { name: '' };

/** Remembers whose the documents are that a sentence tells of: `Muara Records issued a statement`. */
export function rememberIssued(
  paragraph: ReadParagraph,
  sentence: Span,
  focus: Focus,
  cast: Cast,
  text: string,
): void {
  const { units, runAt, grammar } = paragraph;
  if (grammar.lang !== 'en') return;
  for (let at = sentence.start + 2; at < sentence.end; at++) {
    const { lower } = units[at] as ReadParagraph['units'][number];
    const by = ISSUED_DOCUMENTS.has(lower) ? issuer(paragraph, at, sentence.start) : undefined;
    if (by === undefined || by.kind === 'pronoun') continue;
    const person = by.kind === 'name' ? runAt[by.first]?.person : undefined;
    const name = person?.name ?? cast.bodies.fullest(text.slice(by.span.start, by.span.end));
    const voice = { name, ...(person && { person }) };
    focus.call(lower, voice);
    // `A spokeswoman for the school released a statement. She said`
    if (INDEFINITE.has(units[by.first]?.lower ?? '')) focus.turnTo(voice, true);
  }
}

/** Whom `the official` or `the statement` means, where the article has told. */
export function calledBefore(
  { first, last }: Reference,
  { units, grammar }: ReadParagraph,
  focus: Focus,
): Voice | undefined {
  if (grammar.lang !== 'en' || units[first]?.lower !== 'the') return undefined;
  const { lower: noun = '', isCapital = false } = units[last - 1] ?? {};
  if (isCapital) return undefined;
  const voice = focus.calledBy(noun);
  // `the German government` is not the British one.
  const isOther = units
    .slice(first + 1, last - 1)
    .some(({ isCapital: isName, text }) => isName && voice?.name.includes(text) === false);
  if (isOther) return undefined;
  return voice ?? (FIRMS.has(noun) ? firmBefore(focus) : undefined);
}

/** `the company`: the body that has spoken last, where it may be one; a firm can be taken for a person. */
function firmBefore(focus: Focus): Voice | undefined {
  const last = focus.speaker;
  const voice = last !== undefined && FIRM_ENDING.test(last.name) ? last : focus.calledBy('it');
  return voice !== undefined && !PUBLIC.test(voice.name) ? voice : undefined;
}

const FIRMS: ReadonlySet<string> = new Set(
  'company firm agency label studio charity retailer airline manufacturer maker carmaker publisher bank'.split(
    ' ',
  ),
);
const FIRM_ENDING =
  /\b(?:Productions|Records|Studios|Industries|Holdings|Enterprises|Partners|Pictures|Entertainment|Group|Inc|Corp|Ltd|Airlines|Motors|Foods|Systems|Technologies|Services|Labs)$/;
const PUBLIC =
  /\b(?:[Pp]olice|[Cc]ourt|[Cc]ouncil|[Mm]inistry|[Gg]overnment|[Dd]epartment|[Oo]ffice|[Cc]ommission|[Cc]ommittee|[Pp]arliament|[Mm]ilitary)\b/;

/** `executive` of `a senior executive from the industry`. */
function headNoun(
  units: ReadParagraph['units'],
  { first, last }: Reference,
): ReadParagraph['units'][number] | undefined {
  for (let at = first + 1; at < last; at++) if (BEHIND_HEAD.has(units[at]?.lower ?? '')) return units[at - 1];
  return units[last - 1];
}

/** `a report by the Muara Institute` */
const isWrittenBy = (units: ReadParagraph['units'], noun: number, speaker: Reference | undefined): boolean =>
  speaker !== undefined &&
  speaker.first > noun &&
  speaker.first - noun <= LONGEST_NAME &&
  SOURCE_NOUNS.has(units[noun]?.lower ?? '') &&
  /^(?:by|from)$/.test(units[noun + 1]?.lower ?? '');

const isWithin = (speaker: Reference | undefined, at: number): boolean =>
  speaker !== undefined && at >= speaker.first && at < speaker.last;

/** `in a written statement`, `released a statement`. */
function isIssued(units: ReadParagraph['units'], noun: number): boolean {
  for (let at = noun - 1; at >= Math.max(0, noun - LONGEST_PHRASE) && units[at]?.kind === 'word'; at--)
    if (ISSUED.has((units[at] as ReadParagraph['units'][number]).lower)) return true;
  return false;
}

const ISSUED: ReadonlySet<string> = new Set(
  'in through via by according released issued sent published posted'.split(' '),
);
const BEHIND_HEAD: ReadonlySet<string> = new Set([...OFFICE_LINKS, 'in']);
const LONGEST_PHRASE = 4;
// How many units from its noun the name of an author may stand.
const LONGEST_NAME = 9;
// How many units from its verb a document may stand.
const NEAR = 40;
