import type { Person } from '../../cast/cast.ts';
import type { NameRun } from '../../cast/names.ts';
import type { ReadParagraph } from '../../cast/paragraphs.ts';
import { MEN, WOMEN } from '../../lexicon/first-names-english.ts';
import { isPluralOfPerson } from '../../lexicon/titles.ts';
import { wordSet } from '../../lexicon/words.ts';
import type { Unit } from '../../reading/units.ts';

/** Which of the English pronouns an article uses for whom. */
export interface Genders {
  /** Whether a pronoun can mean a person, as far as the article tells: one of whom nothing is known agrees with all. */
  agrees(pronoun: string, person: Person): boolean;
  /** Whether only the pronouns near a name tell against it. */
  mayAgree(pronoun: string, person: Person): boolean;
  /** A pronoun has been taken for a person: another does not mean them from there on. */
  learn(pronoun: string, person: Person): void;
}

/** Told by the titles before a name, by first names, and by the pronouns in sentences that name one person only. */
export function readGenders(paragraphs: readonly ReadParagraph[]): Genders {
  const votes = new Map<Person, number>();
  const titled = new Map<Person, number>();
  const vote = (person: Person, by: number) =>
    votes.set(person, (votes.get(person) ?? genderOfName(person) * NAME_VOTE) + by);
  const voteByTitles = (units: readonly Unit[], { from, first }: NameRun, person: Person) => {
    for (let at = from - 1; at < first; at++) {
      const gender = genderOf(units[at]?.lower ?? '');
      if (gender === 0) continue;
      vote(person, TITLE_VOTE * gender);
      titled.set(person, gender);
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
  const known = (person: Person) => votes.get(person) ?? genderOfName(person);
  return {
    agrees: (pronoun, person) => !isPlural(person) && pronounOf(pronoun) * known(person) >= 0,
    mayAgree: (pronoun, person) =>
      !isPlural(person) && pronounOf(pronoun) * (titled.get(person) ?? genderOfName(person)) >= 0,
    learn(pronoun, person) {
      if (known(person) === 0) vote(person, pronounOf(pronoun));
    },
  };
}

/** Where articles need not tell. */
export const NO_GENDERS: Genders = { agrees: () => true, mayAgree: () => true, learn: () => {} };

const genderOfName = ({ words: [first = '', ...others] }: Person): number =>
  others.length === 0 ? 0 : WOMEN.has(first) ? 1 : MEN.has(first) ? -1 : 0;

/** `Prosecutors`, which only the beginning of a sentence makes a name. */
const isPlural = ({ words }: Person): boolean => words.length === 1 && isPluralOfPerson(words[0] as string);

const genderOf = (word: string): number => (FEMALE.has(word) ? 1 : MALE.has(word) ? -1 : 0);
const pronounOf = (word: string): number => (SHE.has(word) ? 1 : HE.has(word) ? -1 : 0);

const SHE = wordSet("she her hers herself she'd she'll she's");
const HE = wordSet("he him his himself he'd he'll he's");

const FEMALE = wordSet(
  'ms mrs miss lady dame madam madame queen princess duchess baroness spokeswoman chairwoman congresswoman businesswoman actress mother sister daughter wife aunt',
);
const MALE = wordSet(
  'mr sir lord king prince duke baron pope congressman businessman actor father brother son husband uncle bishop cardinal imam ayatollah',
);
const TITLE_VOTE = 4;
const NAME_VOTE = 2;
