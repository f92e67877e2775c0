import type { Draft, Pin } from '../../pins.ts';
import type { Lang } from '../../types.ts';
import { BoardError } from '../board.ts';
import { refuse } from '../command/refuse.ts';
import type { Caller, Spot } from '../port.ts';
import { articlesOn, newerOn } from './compose.ts';
import { pinFrom, pinReply } from './reply.ts';
import { type RoomDrafts, type RoomDraftsOptions, roomDrafts, takeBack } from './room-drafts.ts';
import { settle, tellingIn, troubleOf } from './settle.ts';

/** How a pin is doing. */
export interface PinState {
  readonly shown: 'pinned' | 'waiting' | 'deleted' | 'unpinned' | 'lost';
  readonly newer: number;
}

/** The pins of one room, for somebody in it. */
export interface RoomPins extends RoomDrafts {
  readonly room: string;
  /** Whether what is whispered here is seen by the asker alone. */
  readonly whispers: boolean;
  list(): Promise<readonly Pin[]>;
  /** Refuses if there is none. */
  find(n: number): Promise<Pin>;
  /** Refuses if the platform does; a pin that is not `settled` will be tried again. */
  pin(draft: Draft): Promise<Pin>;
  /** Gives the pin as it was, with its `trouble` if the message was already gone. */
  unpin(n: number): Promise<Pin>;
  state(pin: Pin): Promise<PinState>;
  link(pin: Pin): string | undefined;
}

export function roomPins(caller: Caller, spot: Spot, lang: Lang, options: RoomDraftsOptions): RoomPins {
  const { room } = caller;
  const { board, whispers } = spot;
  const { shelf, library, clock, log, inTurn } = options;
  const drafts = roomDrafts(caller, spot, lang, options);

  async function find(n: number): Promise<Pin> {
    return (await shelf.pin(room.id, n)) ?? refuse('noPin', n);
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
      ...old,
      lang,
      wish,
      sentences,
      seen,
      corrections: [],
      edited: clock(),
      want: 'pinned',
      settled: false,
    };
    await shelf.replace(wanted, next);
    try {
      const shown = await settle(next, { shelf, library: library(), board }, { anew: true });
      if (shown.trouble === 'lost') refuse('pinLost');
      if (shown.message === old.message) await takeBack(wanted, board, log);
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
    ...drafts,
    room: room.id,
    whispers,
    find,
    pin,
    unpin,
    state,
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
