const number = new Intl.NumberFormat('en');

const count = (n: number, one: string, many: string): string => `${number.format(n)} ${n === 1 ? one : many}`;

/** What is said about messages that moderators pin. */
export const pins = {
  /** Below a pinned message. */
  pinnedBy: (date: string, who: string | undefined) =>
    who === undefined ? `Pinned on ${date}.` : `Pinned on ${date} by ${who}.`,
  verbatim: 'Every sentence stands word for word in the article behind its number.',
  editedOn: (date: string) => `Updated on ${date}.`,
  changed: (date: string, source: string | undefined, n: number) =>
    `${date}: ${source ?? 'the outlet'} has changed its article; sentence ${number.format(n)} is shown as it reads now.`,
  lost: (date: string, source: string | undefined) =>
    `${date}: ${source ?? 'the outlet'} has changed its article; a sentence that no longer stands in it was taken out.`,
  gone: (date: string, source: string | undefined) =>
    `${date}: an article${source === undefined ? '' : ` of ${source}`} has left the corpus; what it said was taken out.`,
  nothingLeft: 'Nothing of what was pinned here stands in the corpus any more.',
  unpinnedOn: (date: string) => `No longer pinned since ${date}, and not kept up to date.`,
  answerChanged: (date: string) =>
    `${date}: an article behind this answer has changed. This is the answer as the corpus has it now.`,
  answerTooLong: 'It no longer fits into this message: please ask again.',
  articles: 'Articles and their state',
  /** Before it is pinned. */
  preview: (topic: string) => `Preview: ${topic}`,
  onlyYou: 'Only you see this. Look it over, and pin it where you asked for it.',
  onlyModerators: 'Look it over. What you pin stands in the room where it was asked for.',
  takesPlace: (n: number) => `It will take the place of pin ${number.format(n)}, in the same message.`,
  announced: (topic: string) =>
    `A pin on “${topic}” is being prepared. Moderators look it over in a chat of their own with me.`,
  look: 'Look it over',
  pin: 'Pin',
  update: 'Update the pin',
  pinThis: (n: number, total: number) => (total === 1 ? 'Pin this' : `Pin (${number.format(n)})`),
  shorter: 'Shorter',
  longer: 'Longer',
  order: {
    events: 'In order of events',
    newest: 'Newest first',
    relevance: 'Best match first',
  },
  drop: (n: number) => `Drop ${number.format(n)}`,
  cancel: 'Cancel',
  cancelled: 'Nothing was pinned.',
  done: (n: number) => `Pinned, as number ${number.format(n)}.`,
  updated: (n: number) => `Pin ${number.format(n)} is up to date.`,
  underWay: (n: number) =>
    `Pin ${number.format(n)} is kept, but the platform does not answer. I go on trying.`,
  message: 'The message',
  reason: (who: string | undefined, topic: string) => `Asked for by ${who ?? 'a moderator'}: ${topic}`,
  unpinReason: (who: string | undefined) => `Asked for by ${who ?? 'a moderator'}`,
  /** The list. */
  title: (total: number) => `Pinned by me here: ${number.format(total)}`,
  none: 'I have pinned nothing in this room.',
  how: 'Pin a sourced summary with /pin and a topic.',
  intact: (n: number) =>
    n === 1
      ? 'Its sentence stands as it was pinned.'
      : `All ${number.format(n)} sentences stand as they were pinned.`,
  corrected: (n: number, date: string) => `${count(n, 'correction', 'corrections')}, the last on ${date}.`,
  newer: (n: number) => `${count(n, 'newer passage', 'newer passages')} on the topic.`,
  waiting: 'The platform does not answer: it is not posted yet, or not as it should be. I go on trying.',
  deleted: 'The message was deleted.',
  unpinned: 'Somebody has taken the pin off the message.',
  unseen: 'I cannot see the message any more: I am not there, or not allowed to.',
  unpin: (n: number) => `Unpin ${number.format(n)}`,
  renew: (n: number) => `Update ${number.format(n)}`,
  removed: (n: number) => `Pin ${number.format(n)} is off. The message stays, and says so.`,
  removedUnseen: (n: number) => `Pin ${number.format(n)} is off my list. Its message was not there any more.`,
  /** What a pin rests on. */
  stateTitle: (n: number) => `What pin ${number.format(n)} rests on`,
  standing: 'stands as it was pinned',
};

/** What keeps something from being pinned. */
export const pinErrors = {
  noBoard: () =>
    'I cannot pin here: I am not a member, or there is nothing to pin to. A message that was chosen inline cannot be pinned by me either; write /pin and the topic in the room itself.',
  pinWhat: () => 'What shall I pin? Write /pin and a topic, or press the button below a passage.',
  noDraft: () => 'There is no such preview any more. Write /pin and the topic again.',
  staleDraft: () => 'An article in this preview has changed meanwhile. Write /pin and the topic again.',
  noPin: (n: number) => `There is no pin ${number.format(n)} in this room. /pins lists those there are.`,
  noSentence: (n: number) => `The preview has no sentence ${number.format(n)}.`,
  lastSentence: () => 'That is the only sentence. Press Cancel if you do not want it.',
  tooLongToPin: () =>
    'That is too long for one message, and only one can be pinned. Pin a shorter passage, or a summary.',
  pinsFull: () => 'This channel has as many pins as it can have. Take some off, then press Pin again.',
  pinDeleted: () => 'The message is not there any more. Nothing was changed.',
  pinLost: () => 'I cannot see that channel any more. Nothing was changed.',
};
