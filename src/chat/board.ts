import type { Right } from './command/command.ts';
import type { Action, Reply } from './reply/reply.ts';

/** What kept a message from being pinned, edited or unpinned. */
export type BoardTrouble =
  /** The channel has reached its limit of pins. */
  | { readonly kind: 'full' }
  /** The bot may not do that there. */
  | { readonly kind: 'forbidden'; readonly lacking: readonly Right[] }
  /** The message is not there any more. */
  | { readonly kind: 'deleted' }
  /** The bot does not see the place any more, or is not in it. */
  | { readonly kind: 'lost' }
  /** It is unknown whether it was done: try again. */
  | { readonly kind: 'unclear' };

/** Where, and as what, a reply is posted. */
export interface Post {
  readonly place: string;
  /** A message of the bot there whose place it may take. */
  readonly instead?: string;
  /** When posting began, in milliseconds since 1970; the message cannot be older. */
  readonly since: number;
  /** The action of a button that no other message in the place has: a message that was posted earlier is found by it. */
  readonly mark: Action;
  /** The reason shown in the audit log of the platform. */
  readonly reason: string;
}

/** The platform did not do what was asked of its board. The message is for the log. */
export class BoardError extends Error {
  readonly trouble: BoardTrouble;

  constructor(trouble: BoardTrouble, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BoardError';
    this.trouble = trouble;
  }
}

/**
 * What the bot does unprompted in a platform's rooms. Places and messages are strings of the platform, to be stored as they are.
 * Every call may be repeated and takes effect once. Rejects with a `BoardError`.
 */
export interface Board {
  /** Is this one message there? Only then it can be pinned as a whole. */
  fits(reply: Reply): boolean;
  /** Posts a reply and pins it: both or neither. Gives the message. */
  publish(post: Post, reply: Reply): Promise<string>;
  edit(message: string, reply: Reply): Promise<void>;
  unpin(message: string, reason: string): Promise<void>;
  /** `unknown` where the platform does not tell. Rejects if the message is gone. */
  state(message: string, reply: Reply): Promise<'pinned' | 'unpinned' | 'unknown'>;
  /** Deletes a message; it is no error if it is already gone. */
  remove(message: string): Promise<void>;
  /** Where a reader finds the message; undefined if the platform has no address for it. */
  link(message: string): string | undefined;
}
