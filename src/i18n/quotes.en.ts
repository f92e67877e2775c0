import { count, english as number } from './numbers.ts';

/** What is said about who said what. */
export const quotes = {
  title: (speaker: string, total: number) => `${speaker}: ${count(total, 'quotation', 'quotations')}`,
  narrowed: (parts: string) => `Narrowed to: ${parts}.`,
  about: (topic: string) => `about “${topic}”`,
  source: (source: string) => `in ${source}`,
  since: (date: string) => `since ${date}`,
  until: (date: string) => `until ${date}`,
  unclear: 'speaker unclear',
  printedAs: (printed: string, name: string) => `${name} (here: ${printed})`,
  published: (date: string) => `published ${date}`,
  publishedUnknown: 'publication date unknown',
  via: (agency: string) => `via ${agency}`,
  paraphrase: 'Paraphrased by the reporter, not word for word:',
  shortened: 'shortened; the rest is in the article',
  outlets: (outlets: number, origins: number) => {
    if (outlets === origins) return `${number.format(outlets)} outlets, independent of each other.`;
    return `${number.format(outlets)} outlets, ${number.format(origins)} independent; the others carry the same text.`;
  },
  alsoIn: 'Also in',
  partlyIn: 'Partly also in',
  andMore: (n: number) => `and ${number.format(n)} more`,
  otherWords: 'Other wordings:',
  moreWordings: (n: number) => `${count(n, 'more wording', 'more wordings')} in the comparison.`,
  compare: (n: number, total: number) =>
    total === 1 ? 'Compare the wordings' : `Compare the wordings (${n})`,
  nobody: (name: string) => `Nobody called “${name}” is quoted in the corpus.`,
  writtenAlike: 'Similar names that are quoted:',
  nobodyAlike: 'See the list of everybody who is quoted.',
  whoIsQuoted: 'Who is quoted',
  nothingAbout: (speaker: string, topic: string) =>
    `${speaker} is quoted in the corpus, but not about “${topic}”.`,
  nothingWithin: (speaker: string) =>
    `${speaker} is quoted in the corpus, but not within the limits you set.`,
  nothingFrom: (speaker: string) =>
    `${speaker} is quoted in the corpus, but not by the outlets chosen for this room.`,
  nothingVerbatim: (speaker: string) => `The corpus has no direct quotations from ${speaker}.`,
  all: (utterances: number) => `All quotations (${number.format(utterances)})`,
  withParaphrases: 'Include paraphrases',
  how: 'Write a name and, if you like, a topic:',
  examples: (name: string) => [
    { written: `/quote ${name}`, meaning: 'everything the articles quote, newest first' },
    { written: `/quote ${name} economy since 2023`, meaning: 'on one topic, since a given year' },
    { written: `/quote ${name} source:"Sample Wire"`, meaning: 'as reported by one outlet' },
    { written: `/quote ${name} from:2023-09 to:2024`, meaning: 'from one date to another' },
    { written: `/quote ${name} indirect:yes`, meaning: 'including paraphrases' },
  ],
  someName: 'guterres',
};

export const comparison = {
  title: (speaker: string, wordings: number) => `${speaker}: ${count(wordings, 'wording', 'wordings')}`,
  marked:
    'Marked in the first: words that are missing from another. Marked in the others: words that are missing from the first.',
  same: 'Not a single word differs.',
  single: 'The corpus has only one wording of this.',
  nothing: 'No quotation in the corpus matches these words.',
  advice:
    'Write some of the words that were said, as an article would print them. /quote and a name lists the quotations there are.',
  others: 'Other quotations that match are below.',
};

const orAnother = (speaker: string | undefined, named: string, alsoNamed: string | undefined): string => {
  const read = `which Kutip reads as said by ${speaker}`;
  if (alsoNamed !== undefined) return `${read}; the article also names “${alsoNamed}”.`;
  return `${read}, but cannot be sure; your text names “${named}”.`;
};

/** A speaker is undefined if it is unclear who speaks; `named` is whom the reader's text names. */
export const verdict = {
  exact: (speaker: string | undefined) =>
    speaker === undefined
      ? 'The corpus has exactly these words as a quotation, but it is unclear who speaks.'
      : `The corpus has exactly these words, said by ${speaker}.`,
  otherSpeaker: (speaker: string | undefined, named: string) =>
    speaker === undefined
      ? 'The corpus has exactly these words as a quotation, but it is unclear whether the speaker is the one your text names.'
      : `The corpus has exactly these words, but said by ${speaker}, not by the speaker your text names (“${named}”).`,
  unsureSpeaker: (speaker: string | undefined, named: string, alsoNamed: string | undefined) =>
    `The corpus has exactly these words, ${orAnother(speaker, named, alsoNamed)}`,
  near: (speaker: string | undefined) =>
    speaker === undefined
      ? 'The corpus does not have exactly these words. It has a similar quotation, but it is unclear who speaks.'
      : `The corpus does not have exactly these words. It has similar ones, said by ${speaker}.`,
  nearOtherSpeaker: (speaker: string | undefined, named: string) =>
    speaker === undefined
      ? 'The corpus does not have exactly these words. It has a similar quotation, but it is unclear whether the speaker is the one your text names.'
      : `The corpus does not have exactly these words. It has similar ones, said by ${speaker}, not by the speaker your text names (“${named}”).`,
  nearUnsureSpeaker: (speaker: string | undefined, named: string, alsoNamed: string | undefined) =>
    `The corpus does not have exactly these words. It has similar ones, ${orAnother(speaker, named, alsoNamed)}`,
  negated: 'A negation such as “not” was added or left out: that turns the meaning around.',
  missing: 'Marked: words of the article that your text does not have there.',
  added: (words: string) => `Words of your text that the article does not have there: ${words}.`,
  unquoted: 'An article has these words, but not as a quotation: they may be the reporter’s own.',
  absent: 'The corpus does not have this quotation.',
  meaning: 'That says nothing about whether it was said: the corpus holds only part of the news.',
};

export const speakerList = {
  title: (total: number) => `${count(total, 'speaker', 'speakers')} quoted`,
  utterances: (n: number) => count(n, 'quotation', 'quotations'),
  nobody: 'Nobody is quoted in the corpus.',
};
