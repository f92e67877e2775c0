import type { Catalog } from '../../i18n/index.ts';
import type { Library } from '../../library.ts';
import type { Lang, RoomChoices } from '../../types.ts';
import type { RoomPins } from '../pins/room-pins.ts';
import type { Choice } from '../port.ts';
import type { Reply } from '../reply/reply.ts';

export type Localized = Readonly<Record<Lang, string>>;

interface ArgCommon {
  /** The Indonesian name; the English one is the key. */
  readonly names: { readonly id: string };
  /** 1 to 100 characters. */
  readonly about: Localized;
  readonly required?: boolean;
  /** Set only as `name:value`, never by its position. */
  readonly named?: boolean;
  /** Values to offer while this one is typed. What the reader sends need not be one of them. */
  suggest?(typed: string, context: Context): Promise<readonly Choice[]>;
}

export type Arg = ArgCommon &
  (
    | { readonly kind: 'word' | 'boolean' }
    /** Its value is ISO 8601 of any precision; `13/9/2023` is understood too. */
    | { readonly kind: 'date' }
    /** `max` in UTF-16 units, `MAX_TEXT` if absent. */
    | { readonly kind: 'text'; readonly max?: number }
    /** A whole number, from 1 where `min` is absent. */
    | { readonly kind: 'number'; readonly min?: number; readonly max?: number }
    | {
        readonly kind: 'choice';
        readonly choices: readonly { readonly value: string; readonly label: Localized }[];
      }
  );

/** In the order in which they are typed; one free text at most that is not `named`, and last. */
export type Args = Readonly<Record<string, Arg>>;

type Value<A extends Arg> = A extends { kind: 'number' }
  ? number
  : A extends { kind: 'boolean' }
    ? boolean
    : A extends { kind: 'choice'; choices: readonly { value: infer V }[] }
      ? V
      : string;

export type Values<A extends Args> = {
  readonly [K in keyof A]: A[K] extends { required: true } ? Value<A[K]> : Value<A[K]> | undefined;
};

/** What a command may use. */
export interface Context {
  /** Within the outlets that the room has chosen. */
  readonly library: Library;
  readonly lang: Lang;
  /** The present day, ISO 8601. */
  readonly today: string;
  /** What to say, in the reader's language. */
  readonly say: Catalog;
  sayIn(lang: Lang): Catalog;
  readonly commands: readonly Command[];
  /** What the bot has pinned in the room; absent if nothing can be pinned. */
  readonly pins?: RoomPins;
  /** Whether to offer what moderators may do: false if that is not told within a second. The act itself asks again. */
  isModerator(): Promise<boolean>;
  /** What the room had chosen when the command was called. */
  readonly choices: RoomChoices;
  /** Changes these settings of the room and keeps its others. */
  choose(change: RoomChoices): Promise<void>;
}

/** What the bot must be able to do in the room itself: to write there of its own accord, or to pin what it writes. */
export type Need = 'post' | 'pin';

/** Something that a room may withhold from the bot. `join`: the bot is not there at all. */
export type Right = keyof Catalog['rights'];

export interface Command<A extends Args = Args> {
  /** `[a-z][a-z0-9_]{0,31}`: what both Discord and Telegram accept. */
  readonly name: string;
  readonly names: { readonly id: string };
  /** 1 to 100 characters. */
  readonly about: Localized;
  /** A line to try, without the command's name. */
  readonly example?: Localized;
  readonly args: A;
  /** Checked when the command runs. */
  readonly moderators?: boolean;
  readonly whisper?: boolean;
  /** Checked when the command runs; the refusal names what is missing. */
  readonly needs?: Need;
  /** Offered on a message that somebody has written, where the platform can do that: its text becomes the argument `arg`. */
  readonly messageMenu?: {
    /** What is pressed, 1 to 32 characters in either language. */
    readonly label: Localized;
    readonly arg: string;
  };
  run(args: Values<A>, context: Context): Reply | Promise<Reply>;
}

/** A command, written once for every platform: the types of `run`'s arguments come out of `args`. */
export function command<const A extends Args>(definition: Command<A>): Command<A> {
  return definition;
}

/** The longest free text that a command takes unless it says otherwise. */
export const MAX_TEXT = 1000;
