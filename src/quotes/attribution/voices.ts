import type { Person } from '../cast/cast.ts';
import type { ReadParagraph } from '../cast/paragraphs.ts';
import { ONE_PERSON_ANY } from '../lexicon/determiners.ts';
import type { Grammar } from '../lexicon/grammar.ts';
import type { Cue } from './cues/cues.ts';
import { mayBeNamed } from './descriptions.ts';
import { isDocument } from './documents.ts';
import type { Voice } from './focus.ts';
import type { Reference } from './phrases/references.ts';
import type { Speaker } from './speaker.ts';

/** `Seorang warga mengaku`, `A resident denied`: somebody whom no name is given goes on speaking. */
export const isNamelessSpeaker = (
  speaker: Reference | undefined,
  { units, grammar }: ReadParagraph,
  start: number,
): boolean =>
  (speaker?.kind === 'description' || (speaker?.kind === 'body' && grammar.lang === 'en')) &&
  (isBehindPhrase(units, speaker.first, grammar) ||
    (speaker.first <= start + 2 &&
      (ONE_PERSON_ANY.has(units[start]?.lower ?? '') ||
        (grammar.lang === 'en' && speaker.kind === 'description')))) &&
  !units.slice(speaker.first, speaker.last).some(({ lower }) => IN_CASES.has(lower));

/** `In reply to the paper, a spokesman for Muara said` */
const isBehindPhrase = (units: ReadParagraph['units'], first: number, { lang }: Grammar): boolean =>
  lang === 'en' && units[first - 1]?.text === ',' && ONE_PERSON_ANY.has(units[first]?.lower ?? '');

// Of these an officer tells, who goes on.
export const IN_CASES: ReadonlySet<string> = new Set('pelaku tersangka terdakwa saksi korban'.split(' '));

/** Who speaks on: somebody named, or a body or somebody else whom the cue calls so. What is written says nothing more. */
export function voiceOf(
  speaker: Speaker | undefined,
  cue: Cue | undefined,
  paragraph: ReadParagraph,
): Voice | undefined {
  if (speaker === undefined || speaker.person !== undefined) return speaker;
  // English pronouns mean persons, with or without a name.
  if (paragraph.grammar.lang === 'en')
    return isIndefinite(cue?.speaker, paragraph) ? { name: speaker.name } : undefined;
  const isOther = cue?.speaker !== undefined && !mayBeNamed(cue.speaker, paragraph);
  return isOther && !isDocument(speaker.name) ? { name: speaker.name } : undefined;
}

/** `a spokesman for the school` */
const isIndefinite = (speaker: Reference | undefined, { units }: ReadParagraph): boolean =>
  speaker?.kind === 'description' &&
  (ONE_PERSON_ANY.has(units[speaker.first]?.lower ?? '') ||
    /['’]s$/.test(units[speaker.first - 1]?.text ?? ''));

/** `Sari told Dewi: "…"`: who may answer. */
export const hearerOf = ({ units, runAt, grammar }: ReadParagraph, { at }: Cue): Person | undefined =>
  grammar.lang === 'en' && /^(?:told|asked)$/.test(units[at]?.lower ?? '')
    ? runAt[at + 1]?.person
    : undefined;
