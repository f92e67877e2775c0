const number = new Intl.NumberFormat('en');
const decimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** The words of the article that tell who speaks, as printed; absent where there are none. */
interface Found {
  readonly speaker: string;
  readonly mention?: string;
  readonly cue?: string;
}

/** What is said about how the speaker of a quotation was found. */
export const attribution = {
  title: 'Whose words these are, and how that is known',
  button: (n: number, total: number) => (total === 1 ? 'Who says so?' : `Who says so? (${number.format(n)})`),
  kinds: {
    direct: 'A whole utterance between quotation marks.',
    partial: 'A fragment between quotation marks, in a sentence of the reporter.',
    indirect: 'Retold by the reporter, without quotation marks.',
  },
  paths: {
    name: ({ speaker, mention = speaker, cue }: Found) =>
      cue === undefined
        ? `The speaker is named beside the words: “${mention}”.`
        : `The speaker is named beside the words: “${mention}”, with “${cue}”.`,
    epithet: ({ speaker, mention = speaker, cue = mention }: Found) =>
      `Beside “${cue}” the article has “${mention}”, which it gives to ${speaker}.`,
    pronoun: ({ speaker, mention = speaker }: Found) =>
      `“${mention}” names nobody: it is read as the one of whom the article speaks there, ${speaker}.`,
    continued: ({ speaker }: Found) => `It goes on with the words before it, which are those of ${speaker}.`,
    neighbour: ({ speaker }: Found) =>
      `The paragraph names no speaker: it is read together with the words beside it, which are those of ${speaker}.`,
    organisation: ({ speaker, mention = speaker, cue = mention }: Found) =>
      `No person is named beside the words: they are those of “${mention}”, with “${cue}”.`,
  },
  unclear: 'The article does not make clear who speaks, so nobody is named.',
  known: (printed: string, name: string) =>
    `The fullest name in the article is ${printed}; all articles together give ${name}.`,
  sure: (confidence: number) =>
    `Of 100 speakers found in this way, about ${number.format(Math.round(confidence * 100))} are the right ones.`,
  via: (agency: string) => `The words were relayed by ${agency}.`,
  dated: {
    stated: (when: string) => `An article dates the words: ${when}.`,
    reported: (when: string) => `No article dates the words; they were ${when}.`,
    unknown: () => 'Nothing tells when the words were said.',
  },
};

/** What is said about why a passage came up. */
export const why = {
  title: 'Why this passage came up',
  question: (question: string) => `For “${question}”, word by word:`,
  same: (word: string) => `“${word}” is in the passage`,
  met: (word: string, printed: string) => `“${word}” stands in the passage as ${printed}`,
  missing: (word: string) => `“${word}” is not in the passage`,
  stem: (stem: string) => `compared by its stem, “${stem}”`,
  alias: (alias: string) => `another name for the same: “${alias}”`,
  corrected: (word: string) => `an unknown word, read as “${word}”`,
  filters: (filters: string) => `Only passages that fit ${filters} were looked at.`,
  features: 'What the score is made of:',
  feature: (name: string, points: number) => `${decimal.format(points)} for ${name}`,
  featureNames: {
    bm25: 'words of the question in the passage, the rarer the better',
    exact: 'the same, in just the form that was asked for',
    article: 'words of the question in the whole article',
    coverage: 'how many of the words were found',
    sentence: 'how many of them in one sentence',
    window: 'how close together they stand',
    sequence: 'words that follow each other as in the question',
    early: 'how early they stand',
    answer: 'a name, date, number or place near them, where the question asks for one',
    answered: 'the same in the best sentence',
    title: 'words of the question in the headline',
    similar: 'words that are only spelled alike',
    definition: 'a beginning that says what the thing is',
    remembered: 'the same words in the same order, small words too',
    length: 'length of the passage',
  } as Readonly<Record<string, string>>,
  score: (score: number, confidence: number) =>
    `Score ${decimal.format(score)}, confidence ${number.format(Math.round(confidence * 100))} %. Scores can be compared only within one question.`,
};
