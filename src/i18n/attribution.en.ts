const number = new Intl.NumberFormat('en');

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
