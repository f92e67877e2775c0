import type { Person } from './cast.ts';
import { wordSet } from './lexicon/words.ts';
import type { ReadParagraph } from './paragraphs.ts';

/** Whether an English pronoun can mean a person, as far as the article tells. */
export type Agrees = (pronoun: string, person: Person) => boolean;

/**
 * Which of `he` and `she` an article uses for whom: from the titles before a name, and from the pronouns in sentences that name one person
 * only. A person of whom nothing is known agrees with both.
 */
export function readGenders(paragraphs: readonly ReadParagraph[]): Agrees {
  const votes = new Map<Person, number>();
  const vote = (person: Person, by: number) => votes.set(person, (votes.get(person) ?? 0) + by);
  for (const { units, sentences, personAt, phrases } of paragraphs) {
    for (const { start, end } of sentences) {
      const named = new Set<Person>();
      let pronouns = 0;
      for (let i = start; i < end; i++) {
        const person = personAt.get(i);
        if (person !== undefined) {
          named.add(person);
          for (let at = phrases.runAt[i]?.from ?? i; at < i; at++)
            vote(person, TITLE_VOTE * genderOf(units[at]?.lower ?? ''));
          vote(person, TITLE_VOTE * genderOf(units[(phrases.runAt[i]?.from ?? i) - 1]?.lower ?? ''));
        }
        if (named.size === 1) pronouns += pronounOf(units[i]?.lower ?? '');
      }
      const [only] = named;
      if (named.size === 1 && only !== undefined) vote(only, Math.sign(pronouns));
    }
  }
  return (pronoun, person) => pronounOf(pronoun) * (votes.get(person) ?? 0) >= 0;
}

const genderOf = (word: string): number => (FEMALE.has(word) ? 1 : MALE.has(word) ? -1 : 0);
const pronounOf = (word: string): number =>
  /^(?:she|her|hers|herself)$/.test(word) ? 1 : /^(?:he|him|his|himself)$/.test(word) ? -1 : 0;

const FEMALE = wordSet(
  'ms mrs miss lady dame madam madame queen princess duchess baroness spokeswoman chairwoman congresswoman businesswoman actress mother sister daughter wife aunt',
);
const MALE = wordSet(
  'mr sir lord king prince duke baron pope spokesman chairman congressman businessman actor father brother son husband uncle bishop cardinal imam ayatollah',
);
const TITLE_VOTE = 4;
