import type { Draft, Moderator, Wish } from '../../pins.ts';
import type { Lang } from '../../types.ts';
import type { inOrder } from '../async/in-order.ts';
import type { Board } from '../board.ts';
import { refuse } from '../command/refuse.ts';
import type { Caller, Spot } from '../port.ts';
import { chosen } from './compose.ts';
import type { DeskOptions } from './desk.ts';
import { pinFrom, pinReply } from './reply.ts';
import { tellingIn } from './settle.ts';

/** Drafts of pins of a room, which its moderators review. */
export interface RoomDrafts {
  /** Undefined if the corpus has nothing on the topic. */
  draft(wish: Wish, updates?: number): Promise<Draft | undefined>;
  /** A draft of this room or, in a conversation with the bot, of another that the caller moderates. Refuses any other. */
  open(id: string): Promise<Draft>;
  /** The draft with another wish; undefined if the corpus has nothing for that. */
  revise(draft: Draft, change: Partial<Wish>): Promise<Draft | undefined>;
  /** Without sentence `n` of `of`; unchanged if the draft has another number of sentences by now, since a button may be pressed twice. */
  drop(draft: Draft, n: number, of: number): Promise<Draft>;
  discard(draft: Draft): Promise<void>;
}

export interface RoomDraftsOptions extends DeskOptions {
  /** Work on one room is done one at a time. */
  readonly inTurn: ReturnType<typeof inOrder>;
  /** A name that no other draft has. */
  nextId(): string;
}

export function roomDrafts(
  { actor, room }: Caller,
  { board, place, whispers }: Spot,
  lang: Lang,
  { shelf, library, clock, log, inTurn, nextId }: RoomDraftsOptions,
): RoomDrafts {
  const by: Moderator = { id: actor.id, ...(actor.name !== undefined && { name: actor.name }) };

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
      id: nextId(),
      room: room.id,
      place,
      by,
      at,
      lang,
      wish,
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

  /** Changes a draft that is still there: somebody else may have been faster. */
  function changed<T extends Draft | undefined>(
    { id, room }: Draft,
    change: (now: Draft) => T | Promise<T>,
  ): Promise<T> {
    return inTurn(room, async () => {
      const next = await change((await shelf.draft(id)) ?? refuse('noDraft'));
      if (next) await shelf.keep(next);
      return next;
    });
  }

  function revise(draft: Draft, change: Partial<Wish>): Promise<Draft | undefined> {
    return changed(draft, (now) => fitting({ ...now, wish: { ...now.wish, ...change } }));
  }

  function drop(draft: Draft, n: number, of: number): Promise<Draft> {
    return changed(draft, (now) => (now.sentences.length === of ? withoutSentence(now, n) : now));
  }

  async function discard(unwanted: Draft): Promise<void> {
    await shelf.discard(unwanted);
    // In its own room it is the preview itself, which says what became of it.
    if (unwanted.room !== room.id) await takeBack(unwanted, board, log);
  }

  return { draft, open, revise, drop, discard };
}

function withoutSentence(draft: Draft, n: number): Draft {
  const dropped = draft.sentences[n - 1] ?? refuse('noSentence', n);
  if (draft.sentences.length === 1) refuse('lastSentence');
  const sentences = draft.sentences.filter((one) => one !== dropped);
  const without = [...draft.wish.without, dropped.citation];
  return { ...draft, sentences, wish: { ...draft.wish, length: sentences.length, without } };
}

/** Deletes the announcement of a pin that will not be posted. */
export async function takeBack(
  { instead, room }: Draft,
  board: Board,
  log: DeskOptions['log'],
): Promise<void> {
  if (instead === undefined) return;
  await board.remove(instead).catch((error) => {
    log.warn({ error, room }, 'the announcement of a pin stays');
  });
}

// Milliseconds that a preview can be pinned.
const LIFETIME = 24 * 60 * 60 * 1000;

// Three digits: the longest pin number that space is reserved for.
const MANY = 999;
