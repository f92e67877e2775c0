import type { AttributionPath, Span } from '../types.ts';
import type { Cast, Person } from './cast.ts';
import { type Cue, cueBefore, cueBehind, cueLater, followingCue, isPunctuation } from './cues.ts';
import { type Agrees, readGenders } from './gender.ts';
import type { Grammar } from './lexicon/grammar.ts';
import { isPlaceOrBody } from './lexicon/places.ts';
import { PERSON_NOUNS, TITLES } from './lexicon/titles.ts';
import type { Phrases, Reference } from './references.ts';
import { subjectBefore } from './references.ts';
import { isCompatible, roleFit, roleOf } from './roles.ts';
import { retold } from './statements.ts';
import type { MarkedUnit, Paragraph } from './units.ts';

/** A paragraph ready to be attributed. */
export interface ReadParagraph extends Paragraph {
  readonly phrases: Phrases;
  /** The person of the name that begins at a unit. */
  readonly personAt: ReadonlyMap<number, Person>;
}

export interface Speaker {
  readonly name: string;
  readonly person?: Person;
  readonly path: AttributionPath;
  readonly mention?: Span;
}

/** Marked words with all that is known about who says them. */
export interface Attributed {
  readonly paragraph: number;
  readonly sentence: Span;
  /** The marked words; absent where the words are retold without marks. */
  readonly marked?: MarkedUnit;
  /** Unit number of the marked words, or of the cue of retold ones. */
  readonly unit: number;
  /** The words that retell. */
  readonly retold?: Span;
  /** How the cue stands to the words. */
  readonly tie?: 'behind' | 'before' | 'governing' | 'later';
  readonly cue?: Cue;
  speaker?: Speaker;
  /** The speaker in focus when the sentence began. */
  readonly focus?: Person;
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
  const found: Attributed[] = [];
  const agrees = grammar.lang === 'en' ? readGenders(paragraphs) : () => true;
  const focus = createFocus(agrees);
  paragraphs.forEach((paragraph, p) => {
    for (const sentence of paragraph.sentences) {
      const inSentence: Attributed[] = [];
      for (let unit = sentence.start; unit < sentence.end; unit++) {
        const marked = paragraph.units[unit];
        if (marked?.kind !== 'marked') continue;
        const { cue, tie } = cueFor(paragraph.phrases, unit, marked, sentence, grammar);
        const speaker = labelOf(text, marked) ?? (cue && resolve(cue, paragraph, focus, cast, text));
        if (speaker?.person !== undefined && cue?.kind !== 'noun' && !isQuoting(paragraph, cue))
          focus.turnTo(speaker.person);
        inSentence.push({
          paragraph: p,
          unit,
          sentence,
          marked,
          ...(tie && { tie }),
          ...(cue && { cue }),
          ...(speaker && { speaker }),
          ...(focus.current && { focus: focus.current }),
        });
      }
      for (const one of inSentence) found.push(one);
      if (inSentence.some(({ speaker }) => speaker !== undefined)) continue;
      const said = statementIn(paragraph, sentence, focus, cast, text, grammar);
      const words =
        said && inSentence.length === 0 ? retold(paragraph.phrases, sentence, said.cue) : undefined;
      if (said !== undefined && words !== undefined)
        found.push({ paragraph: p, unit: said.cue.at, sentence, retold: words, ...said });
      const next = said?.speaker.person ?? topicOf(paragraph, sentence, grammar);
      if (next !== undefined) focus.turnTo(next);
    }
  });
  return found;
}

/** The speaker of a line of a transcript: `DEWI: We begin.` */
function labelOf(text: string, { marked: { inner } }: MarkedUnit): Speaker | undefined {
  const label = /^(\p{Lu}[\p{Lu} .'-]{2,30}):\s/u.exec(text.slice(inner.start, inner.start + 40))?.[1];
  return label === undefined
    ? undefined
    : { name: label, path: 'name', mention: { start: inner.start, end: inner.start + label.length } };
}

/** Who is being talked about, the latest first. */
interface Focus {
  readonly current: Person | undefined;
  turnTo(person: Person): void;
  /** Whom a pronoun means: the latest whom it agrees with. */
  of(pronoun: string): Person | undefined;
}

function createFocus(agrees: Agrees): Focus {
  let latest: readonly Person[] = [];
  return {
    get current() {
      return latest[0];
    },
    turnTo(person) {
      latest = [person, ...latest.filter((other) => other !== person)].slice(0, REMEMBERED);
    },
    of: (pronoun) => latest.find((person) => agrees(pronoun, person)),
  };
}

const REMEMBERED = 4;

/** `mengutip Sari`: who quotes goes on speaking. */
const isQuoting = ({ units }: ReadParagraph, cue: Cue | undefined): boolean =>
  cue !== undefined && /^(?:mengutip|menirukan|quoting|citing)$/.test(units[cue.at]?.lower ?? '');

function cueFor(
  phrases: Phrases,
  unit: number,
  { stop }: MarkedUnit,
  sentence: Span,
  grammar: Grammar,
): { cue?: Cue; tie?: NonNullable<Attributed['tie']> } {
  const { units } = phrases;
  const behind = cueBehind(phrases, unit + 1, sentence.end, stop);
  const before = cueBefore(phrases, unit, sentence.start);
  const isTied = before !== undefined && isDirectlyBefore(phrases, before, unit, grammar);
  if (
    before !== undefined &&
    isTied &&
    (isPunctuation(units[unit - 1], ':') || behind?.kind !== 'verb-first')
  )
    if (
      behind === undefined ||
      behind.kind === 'preposition' ||
      isPunctuation(units[unit - 1], ':') ||
      behind.kind === 'subject-first'
    )
      return { cue: before, tie: 'before' };
  if (behind !== undefined && (behind.kind !== 'preposition' || before === undefined))
    return { cue: behind, tie: 'behind' };
  if (before !== undefined) return { cue: before, tie: 'governing' };
  const later = cueLater(phrases, unit, sentence.end);
  return later === undefined ? {} : { cue: later, tie: 'later' };
}

/** Between cue and words stands only their object, a comma, a colon or `bahwa`. */
function isDirectlyBefore({ units }: Phrases, cue: Cue, unit: number, grammar: Grammar): boolean {
  if (cue.kind === 'calling' || cue.kind === 'noun') return false;
  const last = units[unit - 1];
  if (isPunctuation(last, ':') || isPunctuation(last, ',')) return unit - cue.at < 25;
  for (let i = cue.at + 1; i < unit; i++) if (!grammar.fillers.has(units[i]?.lower ?? '')) return false;
  return true;
}

/** Who is meant by the words that name a speaker. */
function resolve(
  cue: Cue,
  paragraph: ReadParagraph,
  focus: Focus,
  cast: Cast,
  text: string,
): Speaker | undefined {
  const { speaker } = cue;
  if (speaker === undefined) return pronoun(focus.current, cue.span);
  const mention = mentionOf(speaker, paragraph);
  switch (speaker.kind) {
    case 'name': {
      const person = paragraph.personAt.get(speaker.first);
      return person && { name: person.name, person, path: 'name', mention };
    }
    case 'pronoun':
      return pronoun(focus.of(paragraph.units[speaker.first]?.lower ?? ''), mention);
    case 'group':
      return undefined;
    case 'description':
      return described(speaker, paragraph, focus.current, cast, text, mention);
    case 'body':
      return { name: text.slice(speaker.span.start, speaker.span.end), path: 'organisation', mention };
    default:
      return speaker.kind satisfies never;
  }
}

const pronoun = (person: Person | undefined, mention: Span): Speaker | undefined =>
  person && { name: person.name, person, path: 'pronoun', mention };

/** The name with the titles before it. */
function mentionOf({ kind, first, span }: Reference, { phrases }: ReadParagraph): Span {
  const run = phrases.runAt[first];
  const from = run?.from ?? first;
  return kind === 'name' ? { start: phrases.units[from]?.start ?? span.start, end: span.end } : span;
}

/** The person whom the article gives the role that the words describe, else who is in focus, else the words themselves. */
function described(
  { first, last, span }: Reference,
  { units }: ReadParagraph,
  focus: Person | undefined,
  cast: Cast,
  text: string,
  mention: Span,
): Speaker | undefined {
  const words = units.slice(first, last).flatMap((unit) => (unit.kind === 'word' ? [unit.lower] : []));
  const role = roleOf(words);
  const isPointing =
    words.some((word) => /^(?:itu|tersebut|ini|tadi)$/.test(word)) ||
    words[0] === 'the' ||
    words[0] === 'sang';
  const isOffice = words.some((word) => TITLES.has(word) && !GENERIC.has(word));
  let best: Person | undefined;
  let most = 0;
  for (const person of isPointing || isOffice ? bearersOf(role, cast) : []) {
    const fit = Math.max(0, ...person.roles.map((of) => roleFit(role, of))) + (person === focus ? 0.5 : 0);
    if (fit > Math.max(most, 0.6)) [best, most] = [person, fit];
  }
  if (best !== undefined) return { name: best.name, person: best, path: 'epithet', mention };
  const isMeant = isPointing || (PERSONAL.has(words[0] ?? '') && !isOffice);
  if (isMeant && focus !== undefined && (!isOffice || isCompatible(role, focus.roles)))
    return { name: focus.name, person: focus, path: 'epithet', mention };
  return { name: text.slice(span.start, span.end), path: 'organisation', mention };
}

/** Who speaks in a sentence without marked words. */
function statementIn(
  paragraph: ReadParagraph,
  sentence: Span,
  focus: Focus,
  cast: Cast,
  text: string,
  grammar: Grammar,
): { readonly cue: Cue; readonly speaker: Speaker } | undefined {
  const { phrases, units } = paragraph;
  const last = closingCue(phrases, sentence);
  const closing = last && resolve(last, paragraph, focus, cast, text);
  if (last !== undefined && closing?.person !== undefined) return { cue: last, speaker: closing };
  let body: { readonly cue: Cue; readonly speaker: Speaker } | undefined;
  for (let i = sentence.start; i < sentence.end; i++) {
    const unit = units[i];
    if (unit === undefined || unit.kind !== 'word') continue;
    const kinds = grammar.cueOf(unit.lower);
    if (kinds.length === 0) continue;
    const cue = statementCue(phrases, i, sentence, kinds);
    if (cue === undefined || isQuoting(paragraph, cue)) continue;
    const speaker = resolve(cue, paragraph, focus, cast, text);
    if (speaker?.person !== undefined) return { cue, speaker };
    if (speaker !== undefined) body ??= { cue, speaker };
  }
  return body;
}

function statementCue(
  phrases: Phrases,
  i: number,
  sentence: Span,
  kinds: ReturnType<Grammar['cueOf']>,
): Cue | undefined {
  const unit = phrases.units[i];
  if (unit === undefined) return undefined;
  if (kinds.includes('subject-first')) {
    const speaker = subjectBefore(phrases, i, sentence.start);
    if (speaker !== undefined) return { kind: 'subject-first', at: i, span: unit, speaker };
  }
  if (kinds.includes('noun') || kinds.includes('calling')) return undefined;
  const isClause =
    i === sentence.start || isPunctuation(phrases.units[i - 1], ',') || kinds.includes('preposition');
  return isClause ? followingCue(phrases, i, sentence.end) : undefined;
}

/** A cue behind the last comma of a sentence, which governs all of it: `…, said Sari Dewi.` */
function closingCue(phrases: Phrases, sentence: Span): Cue | undefined {
  const { units, grammar } = phrases;
  for (let i = sentence.end - 1; i > Math.max(sentence.start, sentence.end - 30); i--) {
    if (!isPunctuation(units[i - 1], ',')) continue;
    if (!grammar.cueOf((units[i] as { lower: string }).lower).includes('verb-first')) continue;
    const cue = followingCue(phrases, i, sentence.end);
    if (cue?.speaker?.kind === 'name') return cue;
  }
  return undefined;
}

/** The first person in a sentence that no preposition governs. */
function topicOf(
  { phrases: { units, runAt }, personAt }: ReadParagraph,
  sentence: Span,
  grammar: Grammar,
): Person | undefined {
  for (let i = sentence.start; i < Math.min(sentence.end, sentence.start + 25); i++) {
    const run = runAt[i];
    if (run === undefined) continue;
    const person = personAt.get(run.first);
    if (
      person !== undefined &&
      isPersonLike(person) &&
      (run.from === sentence.start || isSubjectAfter(units[run.from - 1], grammar))
    )
      return person;
    i = run.to - 1;
  }
  return undefined;
}

/** The persons who bear any of the words of a role. */
function bearersOf(role: ReadonlySet<string>, cast: Cast): ReadonlySet<Person> {
  return new Set([...role].flatMap((word) => cast.bearers.get(word) ?? []));
}

/** Whether a subject can begin behind a unit: a comma, a title, a conjunction. */
function isSubjectAfter(before: ReadParagraph['units'][number] | undefined, grammar: Grammar): boolean {
  if (before === undefined || before.kind !== 'word') return true;
  return (
    TITLES.has(before.lower) ||
    PERSON_NOUNS.has(before.lower) ||
    grammar.conjunctions.has(before.lower) ||
    grammar.fillers.has(before.lower)
  );
}

/** Whether a name is more likely a person's than of anything else. */
function isPersonLike({ isTitled, name, words }: Person): boolean {
  return isTitled || (name.includes(' ') && !words.some(isPlaceOrBody));
}

// Nouns that stand for somebody named before, where no `seorang` stands with them.
const PERSONAL: ReadonlySet<string> = new Set(
  'pria wanita perempuan lelaki pemuda aktris aktor penyanyi ibu ayah politikus politisi jebolan alumnus alumni lulusan pembalap petinju atlet pesepak presenter komedian musisi pengacara'.split(
    ' ',
  ),
);

// Nouns that tell nothing about an office.
const GENERIC: ReadonlySet<string> = new Set(
  [...PERSON_NOUNS].filter((word) =>
    /^(?:polisi|hakim|jaksa|penyidik|petugas|manajer|pemain|penyerang|bek|kiper|gelandang|striker|pelatih|kapten|warga|korban|saksi|tersangka|terdakwa|pengamat|pakar|peneliti|analis|ekonom|dosen|guru|dokter|tokoh|aktivis|anggota|man|woman|player|actor|actress|singer|writer|star|expert|analyst|author|mantan|eks)$/.test(
      word,
    ),
  ),
);
