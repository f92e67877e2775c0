const number = new Intl.NumberFormat('en');

const count = (n: number, one: string, many: string): string => `${number.format(n)} ${n === 1 ? one : many}`;

/** What is said about who said what. */
export const quotes = {
  title: (speaker: string, total: number) => `${speaker}: ${count(total, 'quotation', 'quotations')}`,
  narrowed: (parts: string) => `Looked for: ${parts}.`,
  about: (topic: string) => `about “${topic}”`,
  source: (source: string) => `in ${source}`,
  since: (date: string) => `since ${date}`,
  until: (date: string) => `until ${date}`,
  unclear: 'speaker unclear',
  printedAs: (printed: string, name: string) => `${name} (here: ${printed})`,
  published: (date: string) => `published ${date}`,
  publishedUnknown: 'publication date unknown',
  via: (agency: string) => `via ${agency}`,
  paraphrase: 'Retold by the reporter, not word for word:',
  shortened: 'shortened, the article has the rest',
  outlets: (outlets: number, origins: number) => {
    if (outlets === origins) return `${number.format(outlets)} outlets, independent of each other.`;
    return `${number.format(outlets)} outlets, ${number.format(origins)} independent; the others carry the same text.`;
  },
  alsoIn: 'Also in',
  partlyIn: 'In part also in',
  andMore: (n: number) => `and ${number.format(n)} more`,
  otherWords: 'Other wordings:',
  moreWordings: (n: number) => `${count(n, 'more wording', 'more wordings')} in the comparison.`,
  compare: (n: number, total: number) =>
    total === 1 ? 'Compare the wordings' : `Compare the wordings (${n})`,
  nobody: (name: string) => `Nobody called “${name}” is quoted in the corpus.`,
  writtenAlike: 'Quoted, and written alike:',
  nobodyAlike: 'The list of everybody who is quoted may help.',
  whoIsQuoted: 'Who is quoted',
  nothingAbout: (speaker: string, topic: string) =>
    `${speaker} is quoted in the corpus, but not about “${topic}”.`,
  nothingWithin: (speaker: string) =>
    `${speaker} is quoted in the corpus, but not in what you narrowed it to.`,
  nothingFrom: (speaker: string) =>
    `${speaker} is quoted in the corpus, but not by the outlets that this room looks at.`,
  nothingVerbatim: (speaker: string) => `The corpus has no words of ${speaker} between quotation marks.`,
  all: (utterances: number) => `All quotations (${number.format(utterances)})`,
  withParaphrases: 'Show what is retold, too',
  how: 'Write whose words you want, and what about if you like:',
  examples: (name: string) => [
    { written: `/quote ${name}`, meaning: 'all that the articles quote, the latest first' },
    { written: `/quote ${name} economy since 2023`, meaning: 'on one topic, from one year on' },
    { written: `/quote ${name} source:"Sample Wire"`, meaning: 'as one outlet has it' },
    { written: `/quote ${name} from:2023-09 to:2024`, meaning: 'from one date to another' },
    { written: `/quote ${name} indirect:yes`, meaning: 'with what is retold without quotation marks' },
  ],
  someName: 'guterres',
};

export const comparison = {
  title: (speaker: string, wordings: number) => `${speaker}: ${count(wordings, 'wording', 'wordings')}`,
  marked:
    'Marked in the first: words that another one lacks. Marked in the others: words that the first one lacks.',
  same: 'They differ in no word.',
  single: 'The corpus has these words in one wording only.',
  nothing: 'No quotation in the corpus fits these words.',
  advice:
    'Write some of the words that were said, as an article would print them. /quote and a name shows what there is.',
  others: 'Other quotations that fit the words are below.',
};

/** A name is absent where it is unclear who speaks. */
export const verdict = {
  exact: (speaker: string | undefined) =>
    speaker === undefined
      ? 'The corpus has exactly these words as a quotation, but it is unclear who speaks.'
      : `The corpus has exactly these words, said by ${speaker}.`,
  otherSpeaker: (speaker: string | undefined) =>
    speaker === undefined
      ? 'The corpus has exactly these words as a quotation, but not clearly of the speaker whom the text names.'
      : `The corpus has exactly these words, but as said by ${speaker}, not by the speaker whom the text names.`,
  near: (speaker: string | undefined) =>
    speaker === undefined
      ? 'The corpus does not have exactly these words, but a similar quotation whose speaker is unclear.'
      : `The corpus does not have exactly these words, but similar ones, said by ${speaker}.`,
  nearOtherSpeaker: (speaker: string | undefined) =>
    speaker === undefined
      ? 'The corpus does not have exactly these words, but a similar quotation, not clearly of the speaker whom the text names.'
      : `The corpus does not have exactly these words. It has similar ones as said by ${speaker}, not by the speaker whom the text names.`,
  missing: 'Marked: words of the article that your text does not have.',
  added: (words: string) => `Words of your text that the article does not have: ${words}.`,
  unquoted: 'An article has these words, but not as a quotation: they may be the reporter’s own.',
  absent: 'The corpus does not have this quotation.',
  meaning: 'That says nothing on whether it was said: the corpus holds only a part of the news.',
};

export const speakerList = {
  title: (total: number) => `${count(total, 'speaker', 'speakers')} quoted`,
  utterances: (n: number) => count(n, 'quotation', 'quotations'),
  nobody: 'Nobody is quoted in the corpus.',
};
