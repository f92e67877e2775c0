import { STOP_WORDS } from '../../text/stopwords.ts';
import type { Span } from '../../types.ts';
import type { Cast, Person } from '../cast/cast.ts';
import type { ReadParagraph } from '../cast/paragraphs.ts';
import { ISSUED_DOCUMENTS } from '../lexicon/documents.ts';
import { CALLED } from '../lexicon/names.ts';
import type { Unit } from '../reading/units.ts';
import { ownerOfAccount } from './accounts.ts';
import type { Cue } from './cues/cues.ts';
import { resolveDescription, stated } from './descriptions.ts';
import { calledBefore } from './english/nouns.ts';
import type { Focus, Voice } from './focus.ts';
import { isEnglishOwner, isPointedAt, type Reference } from './phrases/references.ts';
import { accountCalled, pointedVoice } from './pointed.ts';
import type { Speaker } from './speaker.ts';
import {
  sameSubject,
  sameThing,
  subjectBeforeWhat,
  subjectBehind,
  subjectOfSentence,
} from './subjects/same-subject.ts';

/** Who is meant by the words that name a speaker. */
export function resolve(
  cue: Cue,
  paragraph: ReadParagraph,
  focus: Focus,
  cast: Cast,
  text: string,
): Speaker | undefined {
  const { speaker } = cue;
  if (speaker === undefined) {
    const goesOn = GOING_ON.test(text.slice(cue.span.start, cue.span.end));
    return pronoun(goesOn ? focus.speaker : focus.current, cue.span);
  }
  const mention = titledSpan(speaker, paragraph);
  switch (speaker.kind) {
    case 'name':
      return ofName(speaker, paragraph, text, mention);
    case 'pronoun':
      return ofPronoun(speaker, paragraph, focus, text, mention, cue.kind === 'subject-first');
    case 'group':
      return (
        sameThing(speaker, paragraph, cast, text, mention) ??
        lastBody(speaker, paragraph, focus, mention) ??
        account(speaker, paragraph, focus, mention) ??
        inSmallLetters(paragraph, speaker.first, cast, mention)
      );
    case 'description':
      return (
        calledThere(speaker, paragraph, mention) ??
        spokenBefore(speaker, paragraph, focus, mention) ??
        stated(speaker, paragraph, cast, text, mention) ??
        withOwner(
          speaker,
          paragraph,
          text,
          resolveDescription(speaker, paragraph, focus.person, cast, text, mention),
        )
      );
    case 'body':
      return ofBody(speaker, paragraph, focus, cast, text, mention);
    default:
      return speaker.kind satisfies never;
  }
}

/** The person whose name stands there, with what the person is called there if that is no part of the name. */
function ofName(
  { first, span }: Reference,
  { runAt }: ReadParagraph,
  text: string,
  mention: Span,
): Speaker | undefined {
  const run = runAt[first];
  const person = run?.person;
  if (run === undefined || person === undefined) return undefined;
  const isPart = run.words.some((word) => person.words.includes(word));
  const nickname = isPart ? undefined : text.slice(span.start, span.end);
  return { name: person.name, person, path: 'name', mention, ...(nickname && { nickname }) };
}

/** `pria yang akrab disapa Sari itu`: whose name or nickname the words tell. */
function calledThere(
  { first, last }: Reference,
  { units, runAt }: ReadParagraph,
  mention: Span,
): Speaker | undefined {
  for (let at = first; at < last - 1; at++) {
    const person = CALLED.has(units[at]?.lower ?? '') ? runAt[at + 1]?.person : undefined;
    if (person !== undefined) return { name: person.name, person, path: 'name', mention };
  }
  return undefined;
}

/** Whom a pronoun means: somebody in its sentence by how it is built, else who is in focus. */
function ofPronoun(
  speaker: Reference,
  paragraph: ReadParagraph,
  focus: Focus,
  text: string,
  mention: Span,
  isSubject: boolean,
): Speaker | undefined {
  const { units } = paragraph;
  const word = units[speaker.first]?.lower ?? '';
  // `Sari Dewi said it works, and she sees "…"`
  const isJoined =
    units[speaker.first - 2]?.text === ',' &&
    /^(?:and|but|though|although|while|which)$/.test(units[speaker.first - 1]?.lower ?? '');
  const found =
    (isJoined ? subjectOfSentence(speaker, paragraph, focus, mention) : undefined) ??
    sameSubject(speaker, paragraph, focus, text, mention) ??
    subjectBehind(speaker, paragraph, focus, mention) ??
    subjectBeforeWhat(speaker, paragraph, focus, mention) ??
    pronoun(focus.of(word, isSubject), mention) ??
    subjectOfSentence(speaker, paragraph, focus, mention);
  if (found?.person !== undefined) focus.genders.learn(word, found.person);
  return found;
}

/** A body under its fullest name, unless the words are of what a person has written. */
function ofBody(
  speaker: Reference,
  paragraph: ReadParagraph,
  focus: Focus,
  cast: Cast,
  text: string,
  mention: Span,
): Speaker {
  const words = text.slice(speaker.span.start, speaker.span.end);
  const person = authorOf(speaker, paragraph) ?? ownerOfAccount(words, cast);
  if (person !== undefined) return { name: person.name, person, path: 'name', mention };
  return (
    spokenBefore(speaker, paragraph, focus, mention) ??
    stated(speaker, paragraph, cast, text, mention) ?? {
      name: cast.bodies.fullest(words.replace(ARTICLE_OF_NAME, '')),
      path: 'organisation',
      mention,
    }
  );
}

// `the Harbour Board`
const ARTICLE_OF_NAME = /^the (?=\p{Lu}[^ ]*(?: (?:of|for|and|the|on|\p{Lu}[^ ]*))*$)/u;

/**
 * `it`: the body that has spoken last; `"…," they said`: who has been speaking, if that may be one; `They reported`: the body or the people without a name
 * that have.
 */
function lastBody(
  { first }: Reference,
  { units }: ReadParagraph,
  focus: Focus,
  mention: Span,
): Speaker | undefined {
  const word = units[first]?.lower;
  const isBehindWords = units[first - 1]?.kind === 'marked';
  const voice =
    word === 'it'
      ? focus.calledBy('it')
      : word === 'they'
        ? isBehindWords
          ? severalIn(focus)
          : focus.calledBy('they')
        : undefined;
  return voice?.name ? { name: voice.name, path: 'organisation', mention } : undefined;
}

/** `tulis saridewi`, behind `akun saridewi`. */
function account(
  { first }: Reference,
  { units }: ReadParagraph,
  focus: Focus,
  mention: Span,
): Speaker | undefined {
  const voice = accountCalled(units[first]?.lower ?? '', focus);
  return voice && { name: voice.name, path: 'organisation', mention };
}

/** Who has been speaking, unless the article has told that they are he or she. */
function severalIn({ current, genders }: Focus): Voice | undefined {
  const person = current?.person;
  const isEither =
    person === undefined ||
    (genders.agrees('he', person) && genders.agrees('she', person) && !person.isTitled);
  return isEither ? current : undefined;
}

/** `Sari Dewi's lawyer`, where the article does not tell who that is. */
function withOwner(
  { first, span }: Reference,
  { units, runAt, grammar }: ReadParagraph,
  text: string,
  found: Speaker | undefined,
): Speaker | undefined {
  const owner = grammar.lang === 'en' && found?.person === undefined ? runAt[first - 1] : undefined;
  if (found === undefined || owner === undefined || !isEnglishOwner(units, owner)) return found;
  return { ...found, name: text.slice((units[owner.from] as Unit).start, span.end) };
}

/** `Sari Dewi's written statement`, in English. */
function authorOf({ first, last }: Reference, { units, runAt, grammar }: ReadParagraph): Person | undefined {
  const owner = runAt[first];
  const isDocument = grammar.lang === 'en' && ISSUED_DOCUMENTS.has(units[last - 1]?.lower ?? '');
  if (!isDocument || owner === undefined || !isEnglishOwner(units, owner)) return undefined;
  return units.slice(owner.to, last).every(({ isCapital }) => !isCapital) ? owner.person : undefined;
}

function spokenBefore(
  speaker: Reference,
  paragraph: ReadParagraph,
  focus: Focus,
  mention: Span,
): Speaker | undefined {
  const voice = calledBefore(speaker, paragraph, focus) ?? pointedVoice(speaker, paragraph, focus);
  if (voice === undefined) return undefined;
  const { name, person } = voice;
  return { name, ...(person && { person }), path: person ? 'epithet' : 'organisation', mention };
}

const GOING_ON = /^(?:lanjut|sambung|tambah|imbuh)/;

const pronoun = (voice: Voice | undefined, mention: Span): Speaker | undefined =>
  voice && { name: voice.name, ...(voice.person && { person: voice.person }), path: 'pronoun', mention };

/** `kata sari`, where one person of the article is called so. */
function inSmallLetters(
  { units, grammar }: ReadParagraph,
  at: number,
  { byWord }: Cast,
  mention: Span,
): Speaker | undefined {
  const word = units[at]?.lower ?? '';
  if (grammar.lang !== 'id' || STOP_WORDS.id.has(word) || isPointedAt(units, at + 1)) return undefined;
  const [person, ...others] = byWord.get(word) ?? [];
  return person && others.length === 0 ? { name: person.name, person, path: 'name', mention } : undefined;
}

/** The name with the titles before it. */
function titledSpan({ kind, first, span }: Reference, { units, runAt }: ReadParagraph): Span {
  const run = runAt[first];
  const from = run?.from ?? first;
  return kind === 'name' ? { start: units[from]?.start ?? span.start, end: span.end } : span;
}
