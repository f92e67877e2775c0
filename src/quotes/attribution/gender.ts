import type { Person } from '../cast/cast.ts';
import type { NameRun } from '../cast/names.ts';
import type { ReadParagraph } from '../cast/paragraphs.ts';
import { PERSON_NOUNS } from '../lexicon/titles.ts';
import { wordSet } from '../lexicon/words.ts';
import type { Unit } from '../reading/units.ts';

/** Whether an English pronoun can mean a person, as far as the article tells. */
export type Agrees = (pronoun: string, person: Person) => boolean;

/**
 * Which of `he` and `she` an article uses for whom: from the titles before a name, and from the pronouns in sentences that name one person
 * only. A person of whom nothing is known agrees with both.
 */
export function readGenders(paragraphs: readonly ReadParagraph[]): Agrees {
  const votes = new Map<Person, number>();
  const vote = (person: Person, by: number) => votes.set(person, (votes.get(person) ?? 0) + by);
  const voteByTitles = (units: readonly Unit[], { from, first }: NameRun, person: Person) => {
    for (let at = from - 1; at < first; at++) {
      const gender = genderOf(units[at]?.lower ?? '');
      if (gender !== 0) vote(person, TITLE_VOTE * gender);
    }
  };
  for (const { units, sentences, runAt } of paragraphs) {
    for (const { start, end } of sentences) {
      let only: Person | undefined;
      let pronouns = 0;
      let isShared = false;
      for (let i = start; i < end; i++) {
        const run = runAt[i];
        if (run?.first === i && run.person !== undefined) {
          voteByTitles(units, run, run.person);
          only ??= run.person;
          isShared ||= run.person !== only;
        }
        if (only !== undefined && !isShared) pronouns += pronounOf(units[i]?.lower ?? '');
      }
      if (only !== undefined && !isShared && pronouns !== 0) vote(only, Math.sign(pronouns));
    }
  }
  return (pronoun, person) => !isSeveral(person) && pronounOf(pronoun) * (votes.get(person) ?? 0) >= 0;
}

/** `Prosecutors`, which only the beginning of a sentence makes a name. */
function isSeveral({ words }: Person): boolean {
  const [word = '', ...others] = words;
  return others.length === 0 && word.endsWith('s') && PERSON_NOUNS.has(word.slice(0, -1));
}

const genderOf = (word: string): number => (FEMALE.has(word) ? 1 : MALE.has(word) ? -1 : 0);
const pronounOf = (word: string): number => (SHE.has(word) ? 1 : HE.has(word) ? -1 : 0);

const SHE = wordSet("she her hers herself she'd she'll she's");
const HE = wordSet("he him his himself he'd he'll he's");

const FEMALE = wordSet(
  'ms mrs miss lady dame madam madame queen princess duchess baroness spokeswoman chairwoman congresswoman businesswoman actress mother sister daughter wife aunt',
);
const MALE = wordSet(
  'mr sir lord king prince duke baron pope spokesman chairman congressman businessman actor father brother son husband uncle bishop cardinal imam ayatollah',
);
const TITLE_VOTE = 4;
