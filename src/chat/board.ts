import type { Right } from './command.ts';
import type { Action, Reply } from './reply.ts';

/** What kept a message from being pinned, edited or unpinned. */
export type BoardTrouble =
  /** There are as many pins in the channel as it takes. */
  | { readonly kind: 'full' }
  /** The bot may not do that there. */
  | { readonly kind: 'forbidden'; readonly lacking: readonly Right[] }
  /** The message is not there any more. */
  | { readonly kind: 'deleted' }
  /** The bot does not see the place any more, or is not in it. */
  | { readonly kind: 'lost' }
  /** It cannot be told whether it was done: it is to be tried again. */
  | { readonly kind: 'unclear' };

/** Where, and as what, a reply is posted. */
export interface Post {
  readonly place: string;
  /** A message of the bot there whose place it may take. */
  readonly instead?: string;
  /** When it was to be posted, in milliseconds since 1970: not before. */
  readonly since: number;
  /** The action of a button of it that no other message of the place has: by it, what was posted before is found again. */
  readonly mark: Action;
  /** For those who look into what was done there. */
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
 * What the bot does in the rooms of a platform of its own accord, which takes no call of somebody. Places and messages are words of
 * the platform, to be kept as they are. Everything may be asked for twice, and is done once. Rejects with a `BoardError`.
 */
export interface Board {
  /** Is this one message there? Only then it can be pinned as a whole. */
  fits(reply: Reply): boolean;
  /** Posts a reply and pins it: both or neither. Gives the message. */
  publish(post: Post, reply: Reply): Promise<string>;
  edit(message: string, reply: Reply): Promise<void>;
  unpin(message: string, reason: string): Promise<void>;
  /** `unknown` where the platform does not tell. Rejects where the message is gone. */
  state(message: string, reply: Reply): Promise<'pinned' | 'unpinned' | 'unknown'>;
  /** Takes a message away; that it is gone is as good. */
  remove(message: string): Promise<void>;
  /** Where a reader finds the message; absent where the platform has no address for it. */
  link(message: string): string | undefined;
}
