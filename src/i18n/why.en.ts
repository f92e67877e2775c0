import { english as number } from './numbers.ts';

/** The words of the article that tell who speaks, as printed; a part is absent if the article has none. */
interface Found {
  readonly speaker: string;
  readonly mention?: string;
  readonly cue?: string;
}

/** What is said about how the speaker of a quotation was found. */
export const attribution = {
  title: 'Who said this, and how that is known',
  button: (n: number, total: number) =>
    total === 1 ? 'Who said this?' : `Who said this? (${number.format(n)})`,
  kinds: {
    direct: 'A complete utterance in quotation marks.',
    partial: 'A fragment in quotation marks, within the reporter’s own sentence.',
    indirect: 'Paraphrased by the reporter, without quotation marks.',
  },
  paths: {
    name: ({ speaker, mention = speaker, cue }: Found) =>
      cue === undefined
        ? `The speaker is named next to the words: “${mention}”.`
        : `The speaker is named next to the words: “${mention}”, with “${cue}”.`,
    epithet: ({ speaker, mention = speaker, cue = mention }: Found) =>
      `“${mention}”, next to “${cue}”, is what the article calls ${speaker}.`,
    pronoun: ({ speaker, mention = speaker }: Found) =>
      `“${mention}” is taken to mean ${speaker}, whom the article is discussing there.`,
    continued: ({ speaker }: Found) => `It continues the words before it, which are from ${speaker}.`,
    neighbour: ({ speaker }: Found) =>
      `The paragraph names no speaker; it is read together with the words next to it, which are from ${speaker}.`,
    organisation: ({ speaker, mention = speaker, cue = mention }: Found) =>
      `No person is named next to the words; they are attributed to “${mention}”, with “${cue}”.`,
  },
  unclear: 'The article does not make clear who is speaking, so nobody is named.',
  known: (printed: string, name: string) =>
    `The fullest form of the name in this article is ${printed}; across all articles it is ${name}.`,
  sure: (confidence: number) =>
    `Of 100 speakers found this way, about ${number.format(Math.round(confidence * 100))} are right.`,
  via: (agency: string) => `The words were relayed by ${agency}.`,
  dated: {
    stated: (when: string) => `An article gives the date: ${when}.`,
    reported: (when: string) => `No article says when this was said; it was ${when}.`,
    unknown: () => 'Nothing shows when this was said.',
  },
};

/** What is said about why a passage came up. */
export const why = {
  title: 'Why this passage came up',
  question: (question: string) => `For “${question}”, word by word:`,
  same: (word: string) => `“${word}” is in the passage`,
  met: (word: string, printed: string) => `“${word}” appears in the passage as ${printed}`,
  missing: (word: string) => `“${word}” is not in the passage`,
  stem: (stem: string) => `matched by its stem, “${stem}”`,
  alias: (alias: string) => `another name for the same: “${alias}”`,
  corrected: (word: string) => `an unknown word, read as “${word}”`,
  filters: (filters: string) => `Only passages that match ${filters} were considered.`,
  features: 'The score is made up of:',
  feature: (name: string, points: number) => `${number.format(points)} for ${name}`,
  featureNames: {
    bm25: 'words of the question in the passage, the rarer the better',
    exact: 'the same words in exactly the form asked for',
    article: 'words of the question in the whole article',
    coverage: 'how many of the words were found',
    sentence: 'how many of them are in one sentence',
    window: 'how close together they are',
    sequence: 'words that follow each other as in the question',
    early: 'how early they appear',
    answer: 'a name, date, number or place near them, if the question asks for one',
    answered: 'the same in the best sentence',
    title: 'words of the question in the headline',
    similar: 'words that are merely spelled alike',
    definition: 'an opening that says what the thing is',
    remembered: 'the same words in the same order, function words included',
    length: 'length of the passage',
  } as Readonly<Record<string, string>>,
  score: (score: number, confidence: number) =>
    `Score ${number.format(score)}, confidence ${number.format(Math.round(confidence * 100))}%. Scores can be compared only within one question.`,
};
