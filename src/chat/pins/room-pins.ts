import type { Draft, Moderator, Pin, Wish } from '../../pins.ts';
import type { Lang } from '../../types.ts';
import type { Caller, Spot } from '../adapter.ts';
import { BoardError } from '../board.ts';
import type { inOrder } from '../in-order.ts';
import { refuse } from '../refuse.ts';
import { articlesOn, chosen, newerOn } from './compose.ts';
import type { DeskOptions } from './desk.ts';
import { pinFrom, pinReply } from './reply.ts';
import { settle, tellingIn, troubleOf } from './settle.ts';

/** How a pin is doing. */
export interface PinState {
  readonly shown: 'pinned' | 'waiting' | 'deleted' | 'unpinned' | 'lost';
  readonly newer: number;
}

/** The pins of one room, for somebody in it. */
export interface RoomPins {
  readonly room: string;
  /** Whether what is whispered here is seen by the asker alone. */
  readonly whispers: boolean;
  list(): Promise<readonly Pin[]>;
  /** Refuses where there is none. */
  find(n: number): Promise<Pin>;
  /** Absent where the corpus has nothing on the topic. */
  draft(wish: Wish, updates?: number): Promise<Draft | undefined>;
  /** A draft of this room or, in a conversation with the bot, of another that the caller moderates. Refuses any other. */
  open(id: string): Promise<Draft>;
  /** The draft with another wish; absent where the corpus has nothing for that. */
  revise(draft: Draft, wish: Wish): Promise<Draft | undefined>;
  drop(draft: Draft, n: number): Promise<Draft>;
  discard(draft: Draft): Promise<void>;
  /** Refuses where the platform does; a pin that is not `settled` will be tried again. */
  pin(draft: Draft): Promise<Pin>;
  /** The pin as it was; with its trouble where the message was not there any more. */
  unpin(n: number): Promise<Pin>;
  state(pin: Pin): Promise<PinState>;
  link(pin: Pin): string | undefined;
}

export interface RoomPinsOptions extends DeskOptions {
  readonly inTurn: ReturnType<typeof inOrder>;
  /** A name that no other draft has. */
  nextId(): string;
}

export function roomPins(
  { actor, room }: Caller,
  { board, place, whispers }: Spot,
  lang: Lang,
  { shelf, library, clock, log, inTurn, nextId }: RoomPinsOptions,
): RoomPins {
  const by: Moderator = { id: actor.id, ...(actor.name !== undefined && { name: actor.name }) };

  async function find(n: number): Promise<Pin> {
    return (await shelf.pin(room.id, n)) ?? refuse('noPin', n);
  }

  /** As much as one message holds. */
  async function fitting(draft: Omit<Draft, 'sentences'>): Promise<Draft | undefined> {
    for (let length = draft.wish.length; length > 0; length -= 1) {
      const sentences = await chosen({ ...draft.wish, length }, draft.lang, library());
      if (sentences.length === 0) return undefined;
      const cut = { ...draft, wish: { ...draft.wish, length: sentences.length }, sentences };
      if (fits(cut)) return cut;
      length = sentences.length;
    }
    return refuse('tooLongToPin');
  }

  function fits(draft: Draft): boolean {
    const pin = {
      ...pinFrom(draft, { now: clock(), seen: [], library: library() }),
      n: MANY,
      edited: clock(),
    };
    return board.fits(pinReply(pin, tellingIn(draft.lang, library())));
  }

  async function draft(wish: Wish, updates?: number): Promise<Draft | undefined> {
    const at = clock();
    await shelf.sweep(at - LIFETIME);
    const made = await fitting({
      ...{ id: nextId(), room: room.id, place, by, at, lang, wish },
      ...(updates !== undefined && { updates }),
    });
    if (made) await shelf.keep(made);
    return made;
  }

  async function open(id: string): Promise<Draft> {
    const found = await shelf.draft(id);
    if (found === undefined || found.at < clock() - LIFETIME) return refuse('noDraft');
    const isOurs = found.room === room.id || (whispers && (await actor.moderates?.(found.room)) === true);
    return isOurs ? found : refuse('noDraft');
  }

  async function revise(old: Draft, wish: Wish): Promise<Draft | undefined> {
    const revised = await fitting({ ...old, wish });
    if (revised) await shelf.keep(revised);
    return revised;
  }

  async function drop(old: Draft, n: number): Promise<Draft> {
    const dropped = old.sentences[n - 1] ?? refuse('noSentence', n);
    if (old.sentences.length === 1) refuse('lastSentence');
    const sentences = old.sentences.filter((one) => one !== dropped);
    const without = [...old.wish.without, dropped.citation];
    const left = { ...old, sentences, wish: { ...old.wish, length: sentences.length, without } };
    await shelf.keep(left);
    return left;
  }

  async function discard(unwanted: Draft): Promise<void> {
    await shelf.discard(unwanted);
    // In its own room it is the preview itself, which says what became of it.
    if (unwanted.room !== room.id) await takeBack(unwanted);
  }

  /** What was said ahead of a pin that will not stand in its place. */
  async function takeBack({ instead, room }: Draft): Promise<void> {
    if (instead === undefined) return;
    await board.remove(instead).catch((error) => {
      log.warn({ error, room }, 'the announcement of a pin stays');
    });
  }

  async function pin(wanted: Draft): Promise<Pin> {
    const seen = await articlesOn(wanted.wish, library());
    const made = pinFrom(wanted, { now: clock(), seen, library: library() });
    if (made.sentences.length < wanted.sentences.length) refuse('staleDraft');
    return inTurn(wanted.room, async () => {
      // Somebody else may have been faster.
      if ((await shelf.draft(wanted.id)) === undefined) refuse('noDraft');
      const old = wanted.updates === undefined ? undefined : await shelf.pin(wanted.room, wanted.updates);
      return old ? rewrite(old, made, wanted) : publish(made, wanted);
    });
  }

  async function publish(made: Omit<Pin, 'n'>, wanted: Draft): Promise<Pin> {
    const numbered = await shelf.promote(wanted, made);
    try {
      return await settle(numbered, { shelf, library: library(), board });
    } catch (error) {
      if (isUnclear(error)) return numbered;
      await shelf.demote(numbered, wanted);
      return explain(error);
    }
  }

  async function rewrite(old: Pin, made: Omit<Pin, 'n'>, wanted: Draft): Promise<Pin> {
    const { lang, wish, sentences, seen } = made;
    const next: Pin = {
      ...{ ...old, lang, wish, sentences, seen, corrections: [], edited: clock() },
      ...{ want: 'pinned', settled: false },
    };
    await shelf.replace(wanted, next);
    try {
      const shown = await settle(next, { shelf, library: library(), board }, { anew: true });
      if (shown.trouble === 'lost') refuse('pinLost');
      if (shown.message === old.message) await takeBack(wanted);
      return shown;
    } catch (error) {
      return isUnclear(error) ? next : explain(error);
    }
  }

  async function unpin(n: number): Promise<Pin> {
    return inTurn(room.id, async () => {
      const kept = await find(n);
      await shelf.save({ ...kept, want: 'unpinned', edited: clock(), settled: false });
      try {
        return await settle(
          { ...kept, want: 'unpinned', edited: clock() },
          { shelf, library: library(), board },
        );
      } catch (error) {
        if (isUnclear(error)) return { ...kept, want: 'unpinned', settled: false };
        await shelf.save(kept);
        return explain(error);
      }
    });
  }

  async function state(kept: Pin): Promise<PinState> {
    const newer = await newerOn(kept.wish, kept.seen, library());
    return { newer, shown: await shownState(kept) };
  }

  async function shownState(kept: Pin): Promise<PinState['shown']> {
    if (kept.message === undefined || !kept.settled) return 'waiting';
    try {
      const found = await board.state(kept.message, pinReply(kept, tellingIn(kept.lang, library())));
      return found === 'unknown' ? 'pinned' : found;
    } catch (error) {
      return troubleOf(error) ?? 'waiting';
    }
  }

  return {
    ...{ room: room.id, whispers, find, draft, open, revise, drop, discard, pin, unpin, state },
    list: () => shelf.pins(room.id),
    link: ({ message }) => (message === undefined ? undefined : board.link(message)),
  };
}

const isUnclear = (error: unknown): boolean =>
  error instanceof BoardError && error.trouble.kind === 'unclear';

/** What the moderator can do about it. */
function explain(error: unknown): never {
  if (!(error instanceof BoardError)) throw error;
  const { trouble } = error;
  switch (trouble.kind) {
    case 'full':
      return refuse('pinsFull');
    case 'forbidden':
      return refuse('botLacks', trouble.lacking);
    case 'deleted':
      return refuse('pinDeleted');
    case 'lost':
      return refuse('pinLost');
    case 'unclear':
      throw error;
    default:
      return trouble satisfies never;
  }
}

// Milliseconds that a preview can be pinned.
const LIFETIME = 24 * 60 * 60 * 1000;

// A number as long as any.
const MANY = 999;
