import { count, english as number } from './numbers.ts';

/** What is said about messages that moderators pin. */
export const pins = {
  /** Below a pinned message. */
  pinnedBy: (date: string, who: string | undefined) =>
    who === undefined ? `Pinned on ${date}.` : `Pinned on ${date} by ${who}.`,
  verbatim: 'Every sentence is copied word for word from the article with its number.',
  editedOn: (date: string) => `Updated on ${date}.`,
  changed: (date: string, source: string | undefined, n: number) =>
    `${date}: ${source ?? 'the outlet'} changed its article; sentence ${number.format(n)} is shown as it reads now.`,
  lost: (date: string, source: string | undefined) =>
    `${date}: ${source ?? 'the outlet'} changed its article; a sentence that is no longer in it was removed.`,
  gone: (date: string, source: string | undefined) =>
    `${date}: an article${source === undefined ? '' : ` from ${source}`} is no longer in the corpus; what was quoted from it was removed.`,
  nothingLeft: 'Nothing that was pinned here is in the corpus any more.',
  unpinnedOn: (date: string) => `Unpinned on ${date}, and no longer kept up to date.`,
  answerChanged: (date: string) =>
    `${date}: an article behind this answer has changed. This is the answer as the corpus has it now.`,
  answerTooLong: 'It no longer fits into this message. Please ask again.',
  articles: 'Check the articles',
  /** Before it is pinned. */
  preview: (topic: string) => `Preview: ${topic}`,
  onlyYou: 'Only you can see this. Review it before it is pinned in the room where you asked for it.',
  onlyModerators: 'Review it before it is pinned in the room where it was asked for.',
  takesPlace: (n: number) => `It will replace pin ${number.format(n)}, in the same message.`,
  announced: (topic: string) =>
    `A pin on “${topic}” is being prepared. Moderators review it in a private chat with me.`,
  look: 'Review',
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
  done: (n: number) => `Pinned as number ${number.format(n)}.`,
  updated: (n: number) => `Pin ${number.format(n)} is up to date.`,
  underWay: (n: number) =>
    `Pin ${number.format(n)} is saved, but the platform isn’t responding. I’ll keep trying.`,
  message: 'Open the message',
  reason: (who: string | undefined, topic: string) => `Requested by ${who ?? 'a moderator'}: ${topic}`,
  unpinReason: (who: string | undefined) => `Requested by ${who ?? 'a moderator'}`,
  /** The list. */
  title: (total: number) => `My pins here: ${number.format(total)}`,
  none: 'I haven’t pinned anything in this room.',
  how: 'Pin a sourced summary with /pin and a topic.',
  intact: (n: number) =>
    n === 1
      ? 'Its sentence is unchanged since it was pinned.'
      : `All ${number.format(n)} sentences are unchanged since they were pinned.`,
  corrected: (n: number, date: string) => `${count(n, 'correction', 'corrections')}, the latest on ${date}.`,
  newer: (n: number) => `${count(n, 'newer passage', 'newer passages')} on the topic.`,
  waiting:
    'The platform isn’t responding: the message isn’t posted yet, or isn’t up to date. I’ll keep trying.',
  deleted: 'The message was deleted.',
  unpinned: 'Somebody has unpinned the message.',
  unseen: 'I can’t see the message any more: I’m not a member there, or not allowed to.',
  unpin: (n: number) => `Unpin ${number.format(n)}`,
  renew: (n: number) => `Update ${number.format(n)}`,
  removed: (n: number) => `Pin ${number.format(n)} is unpinned. Its message stays and says so.`,
  removedUnseen: (n: number) => `Pin ${number.format(n)} is off my list. Its message was already gone.`,
  /** The articles behind a pin. */
  stateTitle: (n: number) => `Articles behind pin ${number.format(n)}`,
  standing: 'unchanged since it was pinned',
};

/** What keeps something from being pinned. */
export const pinErrors = {
  noBoard: () =>
    'I can’t pin here: I’m not a member, or nothing can be pinned here. Nor can I pin a message sent through inline mode; write /pin and the topic in the room itself.',
  pinWhat: () => 'What should I pin? Write /pin and a topic, or press the button below a passage.',
  noDraft: () => 'That preview no longer exists. Write /pin and the topic again.',
  staleDraft: () => 'An article in this preview has changed in the meantime. Write /pin and the topic again.',
  noPin: (n: number) => `There is no pin ${number.format(n)} in this room. /pins lists the ones there are.`,
  noSentence: (n: number) => `The preview has no sentence ${number.format(n)}.`,
  lastSentence: () => 'That is the only sentence. Press Cancel if you do not want it.',
  tooLongToPin: () =>
    'That is too long for one message, and only one can be pinned. Pin a shorter passage, or a summary.',
  pinsFull: () => 'This channel can’t have any more pins. Unpin some, then press Pin again.',
  pinDeleted: () => 'The message no longer exists. Nothing was changed.',
  pinLost: () => 'I can’t see that channel any more. Nothing was changed.',
};
