import type { Span } from '../../types.ts';
import type { Person } from '../cast/cast.ts';
import type { ReadParagraph } from '../cast/paragraphs.ts';
import type { Grammar } from '../lexicon/grammar.ts';
import { isPlaceOrBody } from '../lexicon/places.ts';
import { PERSON_NOUNS, TITLES } from '../lexicon/titles.ts';
import { isCapitals } from '../reading/characters.ts';

/** The first person in a sentence that no preposition governs. */
export function topicOf(
  { units, runAt }: ReadParagraph,
  sentence: Span,
  grammar: Grammar,
): Person | undefined {
  for (let i = sentence.start; i < Math.min(sentence.end, sentence.start + 25); i++) {
    const run = runAt[i];
    if (run === undefined) continue;
    const { person } = run;
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

/** Whether a name is more likely a person's than of anything else: one word alone where it says something, and is no short form. */
function isPersonLike({ isTitled, isSpeaking, name, words }: Person): boolean {
  const isWhole = name.includes(' ') || (isSpeaking && !isCapitals(name));
  return isTitled || (isWhole && !words.some(isPlaceOrBody));
}
