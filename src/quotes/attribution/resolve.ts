import { STOP_WORDS } from '../../text/stopwords.ts';
import type { AttributionPath, Span } from '../../types.ts';
import { behindStatement } from '../cast/bodies.ts';
import type { Cast, Person } from '../cast/cast.ts';
import type { ReadParagraph } from '../cast/paragraphs.ts';
import { bestFit, isCompatible, roleOf } from '../cast/roles.ts';
import { NAMELESS, STAND_INS, TITLES, UNSPECIFIC } from '../lexicon/titles.ts';
import { kindAt, LETTER } from '../reading/characters.ts';
import type { MarkedUnit } from '../reading/units.ts';
import type { Cue } from './cues.ts';
import type { Focus, Voice } from './focus.ts';
import { isPointedAt, type Reference } from './references.ts';
import { subjectBefore } from './subject-before.ts';
import { sayingBefore } from './subject-english.ts';

export interface Speaker {
  readonly name: string;
  readonly person?: Person;
  readonly path: AttributionPath;
  readonly mention?: Span;
  /** What the person is called there, where that is no part of the name. */
  readonly nickname?: string;
}

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
  const mention = mentionOf(speaker, paragraph);
  switch (speaker.kind) {
    case 'name': {
      const run = paragraph.runAt[speaker.first];
      const person = run?.person;
      if (run === undefined || person === undefined) return undefined;
      const nickname = run.words.some((word) => person.words.includes(word))
        ? undefined
        : text.slice(speaker.span.start, speaker.span.end);
      return { name: person.name, person, path: 'name', mention, ...(nickname && { nickname }) };
    }
    case 'pronoun':
      return (
        sameSubject(speaker, paragraph, focus, mention) ??
        pronoun(focus.of(paragraph.units[speaker.first]?.lower ?? '', cue.kind === 'subject-first'), mention)
      );
    case 'group':
      return (
        sameThing(speaker, paragraph, cast, text, mention) ??
        inSmallLetters(paragraph, speaker.first, cast, mention)
      );
    case 'description':
      return (
        stated(speaker, paragraph, cast, text, mention) ??
        described(speaker, paragraph, focus.person, cast, text, mention)
      );
    case 'body': {
      const words = text.slice(speaker.span.start, speaker.span.end);
      const owner = ownerOfAccount(words, cast);
      if (owner !== undefined) return { name: owner.name, person: owner, path: 'name', mention };
      const name = cast.bodies.fullest(words);
      return stated(speaker, paragraph, cast, text, mention) ?? { name, path: 'organisation', mention };
    }
    default:
      return speaker.kind satisfies never;
  }
}

/** `Sari Dewi said she agreed with "…"`: the subject of the verb of saying before the pronoun. */
function sameSubject(
  { first }: Reference,
  paragraph: ReadParagraph,
  focus: Focus,
  mention: Span,
): Speaker | undefined {
  const subject = subjectOfSaying(paragraph, first);
  const person = subject?.kind === 'name' ? paragraph.runAt[subject.first]?.person : undefined;
  return person !== undefined && focus.agrees(paragraph.units[first]?.lower ?? '', person)
    ? { name: person.name, person, path: 'pronoun', mention }
    : undefined;
}

/** `The council said it found "…"`: the body that is the subject of the verb of saying before it. */
function sameThing(
  { first }: Reference,
  paragraph: ReadParagraph,
  cast: Cast,
  text: string,
  mention: Span,
): Speaker | undefined {
  if (paragraph.units[first]?.lower !== 'it') return undefined;
  const subject = subjectOfSaying(paragraph, first);
  if (subject?.kind !== 'body') return undefined;
  return {
    name: cast.bodies.fullest(text.slice(subject.span.start, subject.span.end)),
    path: 'organisation',
    mention,
  };
}

/** The subject of the verb of saying right before a pronoun. */
function subjectOfSaying(paragraph: ReadParagraph, pronoun: number): Reference | undefined {
  const said = paragraph.grammar.lang === 'en' ? sayingBefore(paragraph, pronoun) : undefined;
  if (said === undefined) return undefined;
  const start = paragraph.sentences.find(({ end }) => end > said)?.start ?? 0;
  return subjectBefore(paragraph, said, start);
}

const GOING_ON = /^(?:lanjut|sambung|tambah|imbuh)/;

/** The speaker of a line of a transcript: `DEWI: We begin.` */
export function labelOf(text: string, { marked: { inner } }: MarkedUnit): Speaker | undefined {
  // Most words begin with a capital and a small letter.
  if (kindAt(text, inner.start + 1) === LETTER) return undefined;
  const label = /^(\p{Lu}[\p{Lu} .'-]{2,30}):\s/u.exec(text.slice(inner.start, inner.start + 40))?.[1];
  return label === undefined || ANNOUNCED.has(label.toLowerCase())
    ? undefined
    : { name: label, path: 'name', mention: { start: inner.start, end: inner.start + label.length } };
}

// `EKSKLUSIF: …`: what kind of news it is.
const ANNOUNCED: ReadonlySet<string> = new Set(
  'eksklusif exclusive breaking update info hoaks fakta viral foto video resmi official penting catatan peringatan warning note'.split(
    ' ',
  ),
);

const pronoun = (voice: Voice | undefined, mention: Span): Speaker | undefined =>
  voice && { name: voice.name, ...(voice.person && { person: voice.person }), path: 'pronoun', mention };

/** `kata sari`, where one person of the article is called so. */
function inSmallLetters(
  { units }: ReadParagraph,
  at: number,
  { byWord }: Cast,
  mention: Span,
): Speaker | undefined {
  const word = units[at]?.lower ?? '';
  if (STOP_WORDS.id.has(word) || isPointedAt(units, at + 1)) return undefined;
  const [person, ...others] = byWord.get(word) ?? [];
  return person && others.length === 0 ? { name: person.name, person, path: 'name', mention } : undefined;
}

/** The one person of the article after whom an account is called: `akun @saridwrandu` is Sari Dewi's. */
function ownerOfAccount(words: string, { byWord }: Cast): Person | undefined {
  const handle =
    /@[\w.]+/
      .exec(words)?.[0]
      .toLowerCase()
      .replace(/[^a-z]/g, '') ?? '';
  const owners: Person[] = [];
  for (let end = SHORTEST_FIRST_NAME; end < Math.min(handle.length, LONGEST_FIRST_NAME); end++)
    for (const person of byWord.get(handle.slice(0, end)) ?? [])
      if (person.words[0]?.length === end && person.words[1]?.charAt(0) === handle.charAt(end))
        owners.push(person);
  return owners.length === 1 ? owners[0] : undefined;
}

const SHORTEST_FIRST_NAME = 4;
const LONGEST_FIRST_NAME = 16;

/** The name with the titles before it. */
function mentionOf({ kind, first, span }: Reference, { units, runAt }: ReadParagraph): Span {
  const run = runAt[first];
  const from = run?.from ?? first;
  return kind === 'name' ? { start: units[from]?.start ?? span.start, end: span.end } : span;
}

/** The person whom the article gives the role that the words describe, else who is in focus, else the words themselves. */
function described(
  { first, last, span }: Reference,
  { units, grammar }: ReadParagraph,
  focus: Person | undefined,
  cast: Cast,
  text: string,
  mention: Span,
): Speaker | undefined {
  const words = wordsOf(units, first, last);
  const role = roleOf(words);
  const isPointing = pointsBack(words);
  const isOffice = namesOffice(words);
  const isNameless = words.some((word) => NAMELESS.has(word));
  // `The man` has no role that an article would give to anybody with a name.
  const isKnown = isOffice || (isPointing && !(isNameless && grammar.lang === 'en'));
  let best: Person | undefined;
  let most = 0;
  for (const person of isKnown ? bearersOf(role, cast) : []) {
    const fit = bestFit(role, person.roles) + (person === focus ? 0.5 : 0);
    if (fit > Math.max(most, 0.6)) [best, most] = [person, fit];
  }
  if (best !== undefined) return { name: best.name, person: best, path: 'epithet', mention };
  const isMeant = isPointing || (STAND_INS.has(words[0] ?? '') && !isOffice);
  // Of a former office an article seldom tells elsewhere: `mantan Kapolda Muara itu`.
  const isPossible =
    !isOffice || FORMER.has(words[0] ?? '') || (focus !== undefined && isCompatible(role, focus.roles));
  if (isMeant && !isNameless && focus !== undefined && isPossible)
    return { name: focus.name, person: focus, path: 'epithet', mention };
  return { name: cast.bodies.fullest(text.slice(span.start, span.end)), path: 'organisation', mention };
}

const FORMER: ReadonlySet<string> = new Set(['mantan', 'eks', 'bekas']);

const wordsOf = (units: ReadParagraph['units'], first: number, last: number): readonly string[] =>
  units.slice(first, last).flatMap((unit) => (unit.kind === 'word' ? [unit.lower] : []));

const pointsBack = (words: readonly string[]): boolean =>
  words.some((word) => /^(?:itu|tersebut|ini|tadi)$/.test(word)) || words[0] === 'the' || words[0] === 'sang';

const namesOffice = (words: readonly string[]): boolean =>
  words.some((word) => TITLES.has(word) && !UNSPECIFIC.has(word));

/** Whether words without a name may be of one who has been named: `aktris itu`, `menteri`; but not `warga`, `seorang saksi`, `KPK`. */
export function mayBeNamed({ kind, first, last }: Reference, { units }: ReadParagraph): boolean {
  if (kind === 'group') return true;
  const words = wordsOf(units, first, last);
  return kind === 'description' && (pointsBack(words) || namesOffice(words));
}

/** Who makes the statement that the words name: a person with an office, else a body. */
function stated(
  { first, last, span }: Reference,
  paragraph: ReadParagraph,
  cast: Cast,
  text: string,
  mention: Span,
): Speaker | undefined {
  const run = behindStatement(paragraph, first, last);
  if (run === undefined) return undefined;
  const { person, from } = run;
  if (person?.isTitled === true && person.words.length > 1)
    return { name: person.name, person, path: 'name', mention };
  const start = paragraph.units[from]?.start ?? span.start;
  return { name: cast.bodies.fullest(text.slice(start, span.end)), path: 'organisation', mention };
}

/** The persons who bear any of the words of a role. */
function bearersOf(role: ReadonlySet<string>, cast: Cast): ReadonlySet<Person> {
  const found = new Set<Person>();
  for (const word of role) for (const person of cast.bearers.get(word) ?? []) found.add(person);
  return found;
}
