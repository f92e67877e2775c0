import { count, english as number } from './numbers.ts';
import { pinErrors, pins } from './pins.en.ts';
import { comparison, quotes, speakerList, verdict } from './quotes.en.ts';
import { settings } from './settings.en.ts';
import { summary } from './summary.en.ts';
import { attribution, why } from './why.en.ts';

/** What a platform may withhold from the bot, as its settings name it. */
const rights = {
  join: 'membership (I have to be invited first)',
  view: '“View Channel”',
  send: '“Send Messages”',
  sendInThreads: '“Send Messages in Threads”',
  readHistory: '“Read Message History”',
  pin: '“Pin Messages”',
};

/** Every sentence of Kutip itself. The Indonesian catalog must have the same keys, or it does not compile. */
export const en = {
  name: 'English',
  date: {
    unknown: 'date unknown',
    yearUnknown: (day: string) => `${day}, year unknown`,
    fromCopyright: (date: string) => `${date} (from the copyright line)`,
    fromAddress: (date: string) => `${date} (from the address)`,
    fromText: (date: string) => `${date} (from the text)`,
    fromWords: (date: string, words: string) => `${date} (from the text: “${words}”)`,
    on: (date: string) => `on ${date}`,
    in: (date: string) => `in ${date}`,
    said: (when: string) => `said ${when}`,
    saidBy: (when: string, words: string) => `said ${when} (“${words}”)`,
    reported: (when: string) => `reported ${when}`,
    saidUnknown: 'date of the quotation unknown',
    range: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  },
  article: {
    unnamedOutlet: 'outlet not named',
    derivedTitle: 'The article has no headline; this is its first sentence.',
    reprinted: (outlets: string) => `also published by ${outlets}`,
    open: (id: string) => `/article ${id}`,
    page: (page: number, last: number) => `Page ${number.format(page)} of ${number.format(last)}`,
    next: 'Next page',
    previous: 'Previous page',
    empty: 'This article has no text to show.',
    language: { id: 'in Indonesian', en: 'in English' },
  },
  passages: {
    sources: 'Sources',
    open: (n: number, total: number) => (total === 1 ? 'Open the article' : `Open article (${n})`),
    why: (n: number, total: number) => (total === 1 ? 'Why this passage?' : `Why passage ${n}?`),
  },
  ask: {
    nothing: 'The corpus does not answer this.',
    advice:
      'Ask about one thing at a time, and write names as the news does. If only some of the words matter, search for those.',
    search: 'Search for these words',
    sources: 'What is in the corpus',
  },
  corpus: {
    empty: 'The corpus is empty. Whoever runs this bot can add articles to its corpus folder.',
    holds: (articles: number, outlets: number) =>
      outlets === 0
        ? `The corpus holds ${count(articles, 'article', 'articles')}, with no outlet named.`
        : `The corpus holds ${count(articles, 'article', 'articles')} from ${count(outlets, 'outlet', 'outlets')}.`,
    dated: (range: string) => `Publication dates, where known: ${range}.`,
    outlet: (articles: number) => count(articles, 'article', 'articles'),
    inLanguage: {
      id: (articles: number) => `${number.format(articles)} in Indonesian`,
      en: (articles: number) => `${number.format(articles)} in English`,
    },
    mostly: (outlets: string, more: number) =>
      more === 0 ? `Outlets: ${outlets}.` : `Outlets: ${outlets} and ${number.format(more)} more.`,
    title: 'What the corpus covers',
  },
  inline: {
    how: 'How to ask',
    nothing: 'Not in the corpus. See what it covers',
    context: 'Show context',
    broken: (id: string) => `Something went wrong: incident ${id}`,
  },
  search: {
    total: (total: number, isCut: boolean) =>
      isCut
        ? `The ${count(total, 'passage', 'passages')} that fit best; there are more`
        : `${count(total, 'passage', 'passages')} found`,
    corrected: (typed: string, read: string) => `“${typed}” is not in the corpus; this is for “${read}”.`,
    unread: (filter: string) =>
      `“${filter}” is looked for as a word, as its date cannot be read. Write after:2023-09 or before:2024, for instance.`,
    nothing: (words: string) => `Nothing in the corpus matches “${words}”.`,
    advice:
      'Try fewer words. Also check for a stray minus sign: it leaves out every passage with the word after it.',
    how: 'Write the words to look for. To narrow the search, add any of these:',
    operators: [
      { written: '"free and fair"', meaning: 'these words, next to each other' },
      { written: '-football', meaning: 'passages without this word' },
      { written: 'source:antara', meaning: 'one outlet only' },
      { written: 'after:2023-09-13', meaning: 'published on that day or later; 2023-09 and 2023 work too' },
      { written: 'before:2024', meaning: 'published before that' },
    ],
  },
  summary,
  quotes,
  comparison,
  verdict,
  speakerList,
  pins,
  attribution,
  why,
  language: {
    now: 'I answer in English here. Articles stay in the language they were written in.',
    changed: 'From now on I answer in English here. Articles stay in the language they were written in.',
  },
  settings,
  help: {
    greeting: 'Kutip answers from news articles, in their own words.',
    promise: 'Every word I quote is in an article of the corpus. If the corpus has no answer, I say so.',
    how: 'Use /quote for who said what, /ask for a question, /search to look for words and /summary to sum up a topic. /help lists everything.',
    more: 'For more about a command: /help and its name.',
    example: (example: string) => `Example: ${example}`,
    otherName: (name: string) => `Also called /${name}.`,
    moderators: 'For moderators only.',
    optional: 'optional',
  },
  telegram: {
    elsewhere: 'This is too long for this message. Ask again in a private chat with me.',
  },
  console: {
    hint: 'Type a question, /help or a number from the list. To leave, type /quit.',
  },
  progress: {
    read: (done: number, total: number) =>
      `Reading articles: ${number.format(done)} of ${number.format(total)}`,
    index: (done: number, total: number) =>
      `Indexing articles: ${number.format(done)} of ${number.format(total)}`,
    quote: (done: number, total: number) =>
      `Reading quotations: ${number.format(done)} of ${number.format(total)} articles`,
    answered: (done: number, total: number) => `Answering: ${number.format(done)} of ${number.format(total)}`,
    extracted: (done: number, _total: number) =>
      `Extracting quotations: ${count(done, 'article', 'articles')}`,
  },
  corpusCheck: {
    fine: (articles: number, passages: number) =>
      `${count(articles, 'article', 'articles')} and ${count(passages, 'passage', 'passages')}: every passage is copied exactly from its article.`,
    problems: (n: number) => `${count(n, 'problem', 'problems')}; everything else is used.`,
    empty: (path: string) => `No articles in ${JSON.stringify(path)}.`,
    line: (line: number) => `line ${line}`,
    misplaced: (passage: string) => `the passage ${passage} is not copied exactly from its article`,
    advice: (n: number) =>
      `${count(n, 'problem', 'problems')} in the corpus. “kutip check-corpus” lists them.`,
  },
  /** On the command line, about what is kept. */
  state: {
    backedUp: (file: string, entries: number) => `${file} holds ${count(entries, 'entry', 'entries')}.`,
    kept: (room: string, entries: number) =>
      entries === 0
        ? `Nothing is stored about ${room}.`
        : `Stored about ${room} (${count(entries, 'entry', 'entries')}):`,
    forgotten: (room: string, entries: number) =>
      `Deleted about ${room} (${count(entries, 'entry', 'entries')}):`,
    wouldForget: (room: string, entries: number) =>
      `Nothing has been deleted yet. With --yes, this will be deleted about ${room} (${count(entries, 'entry', 'entries')}):`,
  },
  /** Why a file, or a part of one, was left out. */
  problem: {
    missing: () => 'there is no such file or folder',
    unreadable: (error: string) => `cannot be read (${error}); check its permissions`,
    linkLoop: () => 'is a link that leads back to itself',
    noFile: () => 'is neither a file nor a folder',
    empty: () => 'is empty',
    binary: () => 'is not text',
    tooLarge: (megabytes: number) =>
      `is larger than ${number.format(megabytes)} MB; split it, or write it as JSON Lines`,
    encoding: () => 'is not UTF-8; save it as UTF-8',
    frontMatter: (error: string) => `has front matter that cannot be read: ${error}`,
    markup: () => 'has too much markup for an article; save only its text',
    json: () => 'is not a JSON object',
    field: (field: string) => `has an invalid value in the field “${field}”`,
    date: (words: string) => `states a date that does not exist: “${words}”`,
    dateForm: (words: string) =>
      `states a date in a form that is not understood: “${words}”; write it as 2019-09-10`,
    noText: () => 'has no article text',
    duplicateId: (id: string) => `repeats the id “${id}”`,
    quotations: (error: string) =>
      `is used without its quotations, since kutip failed over them (${error}); please report it`,
    yaml: (error: string) => `is not YAML: ${error}`,
    entity: (place: string) => `has an invalid entry: ${place}`,
  },
  errors: {
    unknownCommand: (name: string, nearest: string | undefined) =>
      nearest === undefined
        ? `There is no command /${name}. /help lists the commands.`
        : `There is no command /${name}. Did you mean /${nearest}? /help lists them all.`,
    moderatorsOnly: (name: string) => `/${name} is for moderators of this room. Ask one of them.`,
    botLacks: (lacking: readonly (keyof typeof rights)[]) =>
      `I’m missing permissions here: ${lacking.map((right) => rights[right]).join(', ')}. Ask an admin.`,
    foreignButton: () => 'That button belongs to somebody else’s answer. Please send the command yourself.',
    missing: (arg: string, usage: string) => `The ${arg} is missing. Write it like this: ${usage}`,
    notANumber: (arg: string, min: number, max: number | undefined) =>
      max === undefined
        ? `The ${arg} must be a whole number, ${number.format(min)} or more.`
        : `The ${arg} must be a whole number from ${number.format(min)} to ${number.format(max)}.`,
    notAChoice: (arg: string, choices: string) => `The ${arg} must be one of these: ${choices}.`,
    notYesOrNo: (arg: string) => `The ${arg} must be yes or no.`,
    notADate: (arg: string) => `The ${arg} must be a date, such as 2023, 2023-09 or 2023-09-13.`,
    notAWord: (arg: string) => `The ${arg} must be a single word.`,
    tooLong: (arg: string, max: number) =>
      `The ${arg} is too long. Use at most ${number.format(max)} characters.`,
    tooMuch: (max: number) =>
      `That is too much for one message. Use at most ${number.format(max)} characters.`,
    noArticle: (id: string) =>
      `No article has the id “${id}”. Find one with /search; the ids are listed under the results.`,
    noPage: (last: number) => `There is no such page. The last page is ${number.format(last)}.`,
    noPlace: (place: string) => `“${place}” doesn’t point into an article. Use the button below a quotation.`,
    noQuestion: () => 'Add the question: /why <passage> <question>. For a quotation, use its button.',
    noPassage: () => 'That passage is no longer in the corpus. Please ask again.',
    staleButton: () => 'That button no longer works. Please send the command again.',
    noOutlet: (name: string, nearest: readonly string[]) =>
      nearest.length === 0
        ? `No outlet in the corpus is called “${name}”. /sources lists them.`
        : `No outlet in the corpus is called “${name}”. Similar names: ${nearest.join(', ')}. /sources lists them all.`,
    ...pinErrors,
    cancelled: () => 'Stopped before the answer was ready. Please try again.',
  },
  rights,
  /** After the last part of an answer that may not be shown in full. */
  cutOff: (parts: number) =>
    `The answer goes on (${count(parts, 'more part', 'more parts')}), but I can’t post more where I’m not a member. Ask me in a direct message, or where I have been invited.`,
  incident: (id: string) =>
    `Something went wrong on my side. Please try again; if it happens again, tell whoever runs this bot: incident ${id}.`,
};

export type Catalog = typeof en;
