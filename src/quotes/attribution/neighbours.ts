import type { AttributionPath } from '../../types.ts';
import type { Person } from '../cast/cast.ts';
import { isFullName } from '../cast/names.ts';
import type { ReadParagraph } from '../cast/paragraphs.ts';
import type { Attributed } from './attribute.ts';
import { isPunctuation } from './cues/cues.ts';
import type { Voice } from './focus.ts';
import type { MarkedWords } from './judge.ts';
import { isPosted } from './posted.ts';
import type { Speaker } from './speaker.ts';
import { isCertainlyPerson } from './topic.ts';

/** Speakers of whole utterances without a cue, from what stands beside them. */
export function neighbours(
  paragraphs: readonly ReadParagraph[],
  all: readonly MarkedWords[],
): readonly (Speaker | undefined)[] {
  const found: (Speaker | undefined)[] = all.map(({ speaker }) => speaker);
  nameLeftOpen(paragraphs, all, found);
  all.forEach((one, n) => {
    if (one.cue !== undefined || found[n] !== undefined || isHeading(one, paragraphs)) return;
    const before = all[n - 1];
    const earlier = before === undefined ? undefined : found[n - 1];
    found[n] =
      byAccount(one, paragraphs) ??
      signedBelow(one, paragraphs) ??
      (before && earlier && goingOn(one, before, earlier, paragraphs));
    // What has just been attributed to nobody in particular goes on.
    const isNobodys =
      before?.paragraph === one.paragraph && before.cue !== undefined && earlier === undefined;
    if (found[n] !== undefined || isNobodys || isAttributed(one) || isLabelled(one, paragraphs)) return;
    found[n] = announced(one, nextWithCue(all, n), paragraphs);
  });
  return found;
}

/** Paragraph after paragraph without a closing mark is said by whom the last one names. */
function nameLeftOpen(
  paragraphs: readonly ReadParagraph[],
  all: readonly MarkedWords[],
  found: (Speaker | undefined)[],
): void {
  for (let n = all.length - 2; n >= 0; n--) {
    const [one, next] = [all[n] as MarkedWords, all[n + 1] as MarkedWords];
    const goesOn = isLeftOpen(one, paragraphs) && isOpening(next) && next.paragraph === one.paragraph + 1;
    const speaker = found[n + 1];
    if (one.cue === undefined && found[n] === undefined && goesOn && speaker !== undefined)
      found[n] = again(speaker, 'continued');
  }
}

/** Who goes on, if it is the speaker of the words before. */
function goingOn(
  one: MarkedWords,
  before: MarkedWords,
  earlier: Speaker,
  paragraphs: readonly ReadParagraph[],
): Speaker | undefined {
  if (before.paragraph === one.paragraph) {
    const said = saidBefore(one);
    // `Sari said so. "…"`, behind words of somebody else.
    if (said !== undefined && isAnother(said, earlier)) return again(said, 'neighbour');
    // Inside a sentence the words are rather the reporter's; English goes on there: `and "…"`.
    const mayGoOn = opensSentence(one) || paragraphs[one.paragraph]?.grammar.lang === 'en';
    if (mayGoOn) return again(earlier, 'continued');
  }
  if (!isOpening(one)) return undefined;
  if (isLeftOpen(before, paragraphs) && one.paragraph - before.paragraph <= APART)
    return again(earlier, 'continued');
  return before.paragraph === one.paragraph - 1 && isLastIn(before, paragraphs)
    ? again(earlier, 'neighbour')
    : undefined;
}

/** The account of which the article has just told, where the words before announce its post. */
function byAccount(one: MarkedWords, paragraphs: readonly ReadParagraph[]): Speaker | undefined {
  const { poster, paragraph } = one;
  if (poster === undefined || paragraph - poster.paragraph > APART || !isPosted(one, paragraphs))
    return undefined;
  return { name: poster.voice.name, path: 'organisation' };
}

/** Who is named right behind the words, or has been talked about right before them. */
function announced(
  one: MarkedWords,
  after: MarkedWords | undefined,
  paragraphs: readonly ReadParagraph[],
): Speaker | undefined {
  const isBeside =
    after !== undefined &&
    after.paragraph <= one.paragraph + 1 &&
    isOpening(after) &&
    after.focus !== undefined &&
    isOpening(one);
  if (isBeside && after.speaker !== undefined) return again(after.speaker, 'neighbour');
  const said = saidBefore(one);
  if (said !== undefined && said.person === undefined) return again(said, 'neighbour');
  const { focus } = one;
  return focus !== undefined &&
    opensSentence(one) &&
    (isLikelySpeaker(focus) || isNamedHere(focus, one, paragraphs))
    ? { name: focus.name, person: focus, path: 'neighbour' }
    : undefined;
}

/** Who has said something without marks, before words that open their sentence. */
const saidBefore = (one: MarkedWords): Voice | undefined => (opensSentence(one) ? one.saidLast : undefined);

/** English words alone in their paragraph, a number before them aside, without a stop at their end and no longer than a heading. */
export function isHeading(
  { paragraph, unit, marked }: MarkedWords,
  paragraphs: readonly ReadParagraph[],
): boolean {
  const { units, grammar } = paragraphs[paragraph] as ReadParagraph;
  const { inner, isRepaired } = marked.marked;
  return (
    grammar.lang === 'en' &&
    unit === units.length - 1 &&
    units.slice(0, unit).every(({ text }) => /^(?:\d{1,2}|[.)])$/.test(text)) &&
    !isRepaired &&
    /[\p{L}\p{N}]/u.test(marked.stop) &&
    inner.end - inner.start < LONGEST_HEADING
  );
}

// In characters.
const LONGEST_HEADING = 80;

/** `— Sari Dewi, a pilot`: the name with which the paragraph behind the words begins. */
function signedBelow(
  { paragraph, unit }: MarkedWords,
  paragraphs: readonly ReadParagraph[],
): Speaker | undefined {
  const below = paragraphs[paragraph + 1];
  if (unit !== 0 || paragraphs[paragraph]?.units.length !== 1 || !DASHES.has(below?.units[0]?.text ?? ''))
    return undefined;
  const run = below?.runAt[1];
  const person = run !== undefined && isFullName(run) ? run.person : undefined;
  return person && { name: person.name, person, path: 'name' };
}

const DASHES: ReadonlySet<string> = new Set('—–―');

/** Whoever says something elsewhere, or is a person for sure, rather than a place or the words of a slogan. */
const isLikelySpeaker = (person: Person): boolean => person.isSpeaking || isCertainlyPerson(person);

/** `Sari Dewi runs the cranes. "…"`: by a full name in the English paragraph of the words. */
function isNamedHere(
  person: Person,
  { paragraph, unit }: MarkedWords,
  paragraphs: readonly ReadParagraph[],
): boolean {
  const { runAt, grammar } = paragraphs[paragraph] as ReadParagraph;
  if (grammar.lang !== 'en') return false;
  for (let at = unit - 1; at >= Math.max(0, unit - LONGEST_WAY); at--)
    if (runAt[at]?.person === person && (runAt[at]?.words.length ?? 0) > 1) return true;
  return false;
}

/** The next marked words with a cue, of the three that follow. */
function nextWithCue(all: readonly MarkedWords[], n: number): MarkedWords | undefined {
  for (let i = n + 1; i < Math.min(all.length, n + 4); i++) if (all[i]?.cue !== undefined) return all[i];
  return undefined;
}

const isAnother = (one: Voice, other: Voice): boolean =>
  one.person === undefined ? one.name !== other.name : one.person !== other.person;

const again = ({ name, person }: Voice, path: AttributionPath): Speaker => ({
  name,
  ...(person && { person }),
  path,
});

/** Behind the comma that closes the words something does attribute them, if nothing that is understood: `"…," demikian isi deklarasi itu`. */
function isAttributed({ marked, unit, sentence }: MarkedWords): boolean {
  return marked.stop === ',' && unit + 1 < sentence.end;
}

const LABELS: ReadonlySet<string> = new Set('narasi transkrip terjemahan'.split(' '));

/** The paragraph before introduces the words as a text of nobody: `Narasi:`, `Foto itu diberi keterangan berikut`. */
function isLabelled({ paragraph, unit }: MarkedWords, paragraphs: readonly ReadParagraph[]): boolean {
  const before = paragraphs[paragraph - 1];
  const last = before?.sentences.at(-1);
  if (unit !== 0 || before === undefined || last === undefined) return false;
  const { units, grammar } = before;
  if (units.slice(last.start, last.end).some(({ lower }) => LABELS.has(lower))) return true;
  if (!isPunctuation(units[last.end - 1], ':')) return false;
  const isSaid = units
    .slice(last.start, last.end)
    .some(({ kind, lower }) => kind === 'word' && grammar.cueOf(lower).length > 0);
  return !isSaid || grammar.naming.has(units[last.end - 2]?.lower ?? '');
}

const opensSentence = ({ unit, sentence }: Attributed): boolean => unit === sentence.start;

/** The words open their paragraph. */
const isOpening = ({ unit }: Attributed): boolean => unit === 0;

/** The words fill their paragraph to its end without a closing mark: they go on in the next that opens with one, behind captions too. */
function isLeftOpen({ paragraph, unit, marked }: MarkedWords, paragraphs: readonly ReadParagraph[]): boolean {
  const { outer, inner, isRepaired } = marked.marked;
  return isRepaired && outer.end === inner.end && unit + 1 === paragraphs[paragraph]?.units.length;
}

// In paragraphs.
const APART = 4;
// In units.
const LONGEST_WAY = 80;

/** The sentence of the words is the last of its paragraph. */
function isLastIn({ paragraph, sentence }: Attributed, paragraphs: readonly ReadParagraph[]): boolean {
  return sentence.end === paragraphs[paragraph]?.units.length;
}
