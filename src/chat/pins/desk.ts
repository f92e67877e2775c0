import type { Library } from '../../library.ts';
import type { Pin, PinShelf } from '../../pins.ts';
import type { Lang } from '../../types.ts';
import { inOrder } from '../async/in-order.ts';
import type { Boards } from '../boards.ts';
import type { Caller } from '../port.ts';
import { reviewed } from './review.ts';
import { type RoomPins, roomPins } from './room-pins.ts';
import { settle } from './settle.ts';

export interface DeskOptions {
  readonly shelf: PinShelf;
  readonly boards: Boards;
  readonly library: () => Library;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: { warn(fields: object, message: string): void };
}

/** What the bot knows of its pins, in every room. */
export interface PinDesk {
  /** The pins of the room that the caller is in, made of a library; undefined if nothing can be pinned. */
  at(caller: Caller, lang: Lang, library: Library): RoomPins | undefined;
  /** Records the message that the pinned draft will replace. */
  holds(draftId: string, room: string, message: string): Promise<void>;
  /** Retries what the platform did not accept before. Never rejects. */
  settle(): Promise<void>;
  /** Corrects pins whose articles have changed. Never rejects. */
  review(): Promise<void>;
}

export function pinDesk(options: DeskOptions): PinDesk {
  const { shelf, boards, library, clock, log } = options;
  const inTurn = inOrder();
  let drafts = 0;

  function nextId(): string {
    drafts += 1;
    return `${clock().toString(36)}-${drafts.toString(36)}`;
  }

  /** Makes the platform show a pin as it is stored now. */
  async function settleNow({ room, n }: Pin): Promise<void> {
    await inTurn(room, async () => {
      const [pin, board] = [await shelf.pin(room, n), boards.of(room)];
      if (pin && board && !pin.settled) await settle(pin, { shelf, library: library(), board });
    });
  }

  async function quietly(pin: Pin, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      log.warn(
        { error, room: pin.room, pin: pin.n },
        'a pin cannot be brought up to date; trying again later',
      );
    }
  }

  async function settleAll(): Promise<void> {
    const unsettled = (await shelf.all()).filter(({ settled }) => !settled);
    for (const pin of unsettled) await quietly(pin, () => settleNow(pin));
  }

  async function correct({ room, n }: Pin): Promise<void> {
    await inTurn(room, async () => {
      const pin = await shelf.pin(room, n);
      const next = pin?.want === 'pinned' ? reviewed(pin, library(), clock()) : undefined;
      if (next) await shelf.save(next);
    });
  }

  async function review(): Promise<void> {
    for (const pin of await shelf.all())
      await quietly(pin, async () => {
        await correct(pin);
        await settleNow(pin);
      });
  }

  const quiet = (work: () => Promise<void>, message: string) => () =>
    work().catch((error) => log.warn({ error }, message));

  return {
    at: (caller, lang, own) =>
      caller.spot && roomPins(caller, caller.spot, lang, { ...options, library: () => own, inTurn, nextId }),
    holds: (id, room, message) =>
      inTurn(room, async () => {
        const draft = await shelf.draft(id);
        if (draft?.room === room) await shelf.keep({ ...draft, instead: message });
      }),
    settle: quiet(settleAll, 'the pins cannot be read'),
    review: quiet(review, 'the pins cannot be reviewed'),
  };
}
