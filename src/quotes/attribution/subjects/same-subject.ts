import type { Span } from '../../../types.ts';
import type { Cast, Person } from '../../cast/cast.ts';
import type { ReadParagraph } from '../../cast/paragraphs.ts';
import { INDEFINITE } from '../../lexicon/determiners-english.ts';
import { POINTS_AHEAD } from '../../lexicon/links-english.ts';
import type { Unit } from '../../reading/units.ts';
import { sayingBefore } from '../english/subject.ts';
import type { Focus } from '../focus.ts';
import type { Reference } from '../phrases/references.ts';
import type { Speaker } from '../speaker.ts';
import { firstSubject } from './shared-subject.ts';
import { subjectBefore } from './subject-before.ts';

/** Whom a pronoun means by how its English sentence is built; undefined where that does not tell. */
type PronounRule = (
  pronoun: Reference,
  paragraph: ReadParagraph,
  focus: Focus,
  mention: Span,
) => Speaker | undefined;

/** `Sari Dewi said she agreed with "…"`: the subject of the verb of saying before the pronoun. */
export function sameSubject(
  { first }: Reference,
  paragraph: ReadParagraph,
  focus: Focus,
  text: string,
  mention: Span,
): Speaker | undefined {
  const subject = subjectOfSaying(paragraph, first);
  // `One neighbour said she heard "…"`
  if (subject?.kind === 'description' && INDEFINITE.has(paragraph.units[subject.first]?.lower ?? ''))
    return { name: text.slice(subject.span.start, subject.span.end), path: 'organisation', mention };
  return meant(personOf(paragraph, subject), paragraph.units[first], focus, mention);
}

/** `Sari Dewi listed what she said was "…"`: who does the listing. */
export const subjectBeforeWhat: PronounRule = ({ first }, paragraph, focus, mention) => {
  const { units, grammar } = paragraph;
  if (grammar.lang !== 'en' || units[first - 1]?.lower !== 'what') return undefined;
  const person = personOf(paragraph, firstSubject(paragraph, sentenceOf(paragraph, first).start, first));
  // A word alone may be no name: `degrees Celsius`.
  return person !== undefined && person.words.length > 1
    ? meant(person, units[first], focus, mention)
    : undefined;
};

/** `Although she said it was "…", Sari Dewi left`: whom a pronoun means in a clause before the main one. */
export const subjectBehind: PronounRule = ({ first }, paragraph, focus, mention) => {
  const { units, runAt, grammar } = paragraph;
  const { start, end } = sentenceOf(paragraph, first);
  if (grammar.lang !== 'en' || first - start > 2 || !POINTS_AHEAD.has(units[start]?.lower ?? ''))
    return undefined;
  for (let at = first + 1; at < Math.min(end, first + LONGEST_CLAUSE); at++) {
    if (units[at - 1]?.text !== ',' && units[at - 1]?.kind !== 'marked') continue;
    const person = runAt[at]?.first === at ? runAt[at]?.person : undefined;
    const speaker = meant(person, units[first], focus, mention);
    if (speaker !== undefined) return speaker;
  }
  return undefined;
};

/** `Sari Dewi said all she wants is "…"`: where nobody else is meant, the subject of the verb of saying before the pronoun. */
export const subjectOfSentence: PronounRule = ({ first }, paragraph, focus, mention) => {
  const { units, grammar } = paragraph;
  if (grammar.lang !== 'en') return undefined;
  const start = sentenceOf(paragraph, first).start;
  for (let at = Math.max(start + 1, first - LONGEST_CLAUSE); at < first; at++) {
    if (units[at]?.kind !== 'word' || !grammar.isSaying(units[at]?.lower ?? '')) continue;
    const subject = subjectBefore(paragraph, at, start);
    if (subject !== undefined) return meant(personOf(paragraph, subject), units[first], focus, mention);
  }
  return meant(personOf(paragraph, firstSubject(paragraph, start, first)), units[first], focus, mention);
};

/** `The council said it found "…"`, `Muara gave up what it called "…"`: the body that is the subject of the verb of saying before it, or of the sentence. */
export function sameThing(
  { first }: Reference,
  paragraph: ReadParagraph,
  cast: Cast,
  text: string,
  mention: Span,
): Speaker | undefined {
  if (paragraph.units[first]?.lower !== 'it') return undefined;
  const isWhat = paragraph.grammar.lang === 'en' && paragraph.units[first - 1]?.lower === 'what';
  const subject =
    subjectOfSaying(paragraph, first) ??
    (isWhat ? firstSubject(paragraph, sentenceOf(paragraph, first).start, first) : undefined);
  if (subject?.kind !== 'body') return undefined;
  return {
    name: cast.bodies.fullest(text.slice(subject.span.start, subject.span.end)),
    path: 'organisation',
    mention,
  };
}

/** Whose name a reference is. */
const personOf = ({ runAt }: ReadParagraph, name: Reference | undefined): Person | undefined =>
  name?.kind === 'name' ? runAt[name.first]?.person : undefined;

/** Somebody, where a pronoun can mean them. */
const meant = (
  person: Person | undefined,
  pronoun: Unit | undefined,
  { genders }: Focus,
  mention: Span,
): Speaker | undefined =>
  person && genders.agrees(pronoun?.lower ?? '', person)
    ? { name: person.name, person, path: 'pronoun', mention }
    : undefined;

/** The subject of the verb of saying right before a pronoun. */
function subjectOfSaying(paragraph: ReadParagraph, pronoun: number): Reference | undefined {
  const said = paragraph.grammar.lang === 'en' ? sayingBefore(paragraph, pronoun) : undefined;
  if (said === undefined) return undefined;
  return subjectBefore(paragraph, said, sentenceOf(paragraph, said).start);
}

/** The sentence of a unit: the first one that ends behind it. */
function sentenceOf({ sentences }: ReadParagraph, unit: number): Span {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) > unit) high = middle;
    else low = middle + 1;
  }
  return sentences[low] as Span;
}

const LONGEST_CLAUSE = 60;
