import { catalog } from '../../i18n/index.ts';
import type { Library } from '../../library.ts';
import type { Pin, PinShelf, PinTrouble } from '../../pins.ts';
import type { Lang } from '../../types.ts';
import { type Board, BoardError } from '../board.ts';
import { verifyQuotes } from '../reply/quote.ts';
import type { Reply } from '../reply/reply.ts';
import { markOf, pinReply, type Telling } from './reply.ts';

export interface Settling {
  readonly shelf: Pick<PinShelf, 'save' | 'remove'>;
  readonly library: Library;
  readonly board: Board;
}

/**
 * Makes the platform show a pin as it should be, and stores that it does. May be interrupted at any moment and started again. A message
 * that is gone is posted anew only if somebody asked for it (`anew`). Rejects with a `BoardError`.
 */
export function settle(pin: Pin, settling: Settling, { anew = false } = {}): Promise<Pin> {
  switch (pin.want) {
    case 'pinned':
      return show(pin, settling, anew);
    case 'unpinned':
      return takeOff(pin, settling);
    default:
      return pin.want satisfies never;
  }
}

export function tellingIn(lang: Lang, library: Library): Telling {
  return { library, lang, say: catalog(lang) };
}

async function show(pin: Pin, settling: Settling, anew: boolean): Promise<Pin> {
  const reply = replyOf(pin, settling);
  const shown = async (message: string): Promise<Pin> => {
    const { trouble: _, ...rest } = pin;
    const settled = { ...rest, message, settled: true };
    await settling.shelf.save(settled);
    return settled;
  };
  if (pin.message === undefined) return shown(await settling.board.publish(postOf(pin), reply));
  try {
    await settling.board.edit(pin.message, reply);
    return await shown(pin.message);
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === undefined) throw error;
    if (anew && trouble === 'deleted') return show(await forgetMessage(pin, settling), settling, false);
    const given = { ...pin, trouble, settled: true };
    await settling.shelf.save(given);
    return given;
  }
}

/** Before it is posted anew, so that a message which is posted and not kept yet is looked for. */
async function forgetMessage(pin: Pin, { shelf }: Settling): Promise<Pin> {
  const { message: _, instead: __, ...left } = pin;
  await shelf.save(left);
  return left;
}

async function takeOff(pin: Pin, settling: Settling): Promise<Pin> {
  const { board, shelf } = settling;
  const { unpinReason } = catalog(pin.lang).pins;
  const reply = replyOf(pin, settling);
  let seen = true;
  try {
    const message = pin.message ?? (await board.publish(postOf(pin), reply));
    await board.unpin(message, unpinReason(pin.by.name));
    await board.edit(message, reply);
  } catch (error) {
    if (troubleOf(error) === undefined) throw error;
    seen = false;
  }
  await shelf.remove(pin);
  return { ...pin, settled: true, ...(!seen && { trouble: 'deleted' }) };
}

function replyOf(pin: Pin, { library }: Settling): Reply {
  const reply = pinReply(pin, tellingIn(pin.lang, library));
  verifyQuotes(reply, library);
  return reply;
}

function postOf(pin: Pin) {
  const { place, instead, by, at, edited, lang, wish } = pin;
  const reason = catalog(lang).pins.reason(by.name, wish.topic);
  return { place, mark: markOf(pin), since: edited ?? at, reason, ...(instead !== undefined && { instead }) };
}

/** What no further attempt would mend. */
export function troubleOf(error: unknown): PinTrouble | undefined {
  if (!(error instanceof BoardError)) return undefined;
  const { kind } = error.trouble;
  return kind === 'deleted' || kind === 'lost' ? kind : undefined;
}
