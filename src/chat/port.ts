import type { Lang } from '../types.ts';
import type { Board } from './board.ts';
import type { Command, Need, Right } from './command/command.ts';
import type { Reply } from './reply/reply.ts';

export interface Actor {
  /** Unique over all platforms: `telegram:12345`. */
  readonly id: string;
  /** As others see it at the moment. */
  readonly name?: string;
  /** May this person moderate the room? Asked at the time of the act; true in a conversation of one's own. */
  moderator(): Promise<boolean>;
  /** The same for another room of the platform; if absent, nobody may moderate another room from here. */
  moderates?(roomId: string): Promise<boolean>;
}

export interface Room {
  /** Unique over all platforms: `discord:12345`. All that a room keeps is kept under it. */
  readonly id: string;
}

/** Who asks, and where. */
export interface Caller {
  readonly actor: Actor;
  readonly room: Room;
  /** The platform's hint at the reader's language, as it writes it (`en-US`). */
  readonly lang?: string;
  /** What the bot itself is not allowed to do here of what a need takes, asked at the time of the act. All is allowed if absent. */
  lacks?(need: Need): Promise<readonly Right[]>;
  /** Where in the room the caller is, if the bot can post there unprompted. */
  readonly spot?: Spot;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
}

/** A place in a room where the bot may post by itself. */
export interface Spot {
  readonly board: Board;
  /** As the board has it. */
  readonly place: string;
  /** Whether a reply that whispers is seen by the asker alone. */
  readonly whispers: boolean;
}

/** A command as it arrives. `input` is what was typed after its name, or values under the English names of its arguments. */
export interface Call extends Caller {
  readonly command: string;
  readonly input: string | Readonly<Record<string, unknown>>;
}

/** A button as it arrives: the payload that `payloadOf` made of its action. */
export interface Press extends Caller {
  readonly payload: string;
}

/** A value that is offered while an argument is typed. */
export interface Choice {
  /** At most 100 characters. */
  readonly label: string;
  readonly value: string;
}

/** What somebody types after the bot's name, possibly in a room that the bot is not in. */
export interface InlineQuery extends Caller {
  readonly text: string;
  /** Empty, or `next` of the page before. */
  readonly offset: string;
}

/** A message that may be chosen. */
export interface InlineResult {
  /** The same whenever the same is offered; at most 64 bytes, and once only in all pages of a query. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly reply: Reply;
}

export interface InlinePage {
  readonly results: readonly InlineResult[];
  /** The offset of the next page, at most 64 bytes; absent on the last. */
  readonly next?: string;
  /** A line above the results, which leads to a call in a conversation with the bot. */
  readonly hint: {
    readonly label: string;
    readonly call: Pick<Call, 'command'> & { readonly input: string };
  };
}

/** All that an adapter knows of Kutip. */
export interface Bot {
  /** In the order of /help. */
  readonly commands: readonly Command[];
  /** Never rejects: what goes wrong is said in the reply. */
  handle(call: Call | Press): Promise<Reply>;
  /** At most 25 choices; never rejects. */
  suggest(call: Call, arg: string, typed: string): Promise<readonly Choice[]>;
  /** Never rejects: what is not found, or goes wrong, is said in the hint. */
  inline(query: InlineQuery): Promise<InlinePage>;
  /** A reply has been sent, as these messages, in the words of the board. Never rejects. */
  sent(incoming: Call | Press, reply: Reply, messages: readonly string[]): Promise<void>;
  /** Call after the articles have changed: corrects pins and recent answers. Never rejects. */
  review(): Promise<void>;
  /** The bot is in a room, or not any more. */
  membership(room: Room, isMember: boolean): Promise<void>;
  /** A room goes on under another id, with all that was kept for it. */
  moveRoom(from: Room, to: Room): Promise<void>;
  /** Whether as few people as possible should see or hear answers in the room. Never rejects. */
  isQuiet(room: Room): Promise<boolean>;
  /** The language in which this caller is answered, for what an adapter says on its own. Never rejects. */
  language(caller: Caller): Promise<Lang>;
}
