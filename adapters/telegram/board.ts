import { type Api, GrammyError } from 'grammy';
import { type Board, BoardError, type BoardTrouble } from '../../src/chat/board.ts';
import type { Right } from '../../src/chat/command/command.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { isGone, isUnchanged, movedTo, reasonOf } from './errors.ts';
import { keyboardOf } from './keyboard.ts';
import { render } from './render.ts';

export type BoardApi = Pick<
  Api,
  | ('sendMessage' | 'editMessageText' | 'editMessageReplyMarkup' | 'deleteMessage')
  | ('pinChatMessage' | 'unpinChatMessage' | 'getChat')
>;

/** A place in a chat, for the board: `<chat>` or, in a topic, `<chat>/<topic>`. */
export function placeIn(chat: number, topic?: number): string {
  return topic === undefined ? String(chat) : `${chat}/${topic}`;
}

/** A message of the bot, for the board: `<chat>/<message>`. */
export function messageAt(chat: number, message: number): string {
  return `${chat}/${message}`;
}

/**
 * What the bot does unprompted in chats. Telegram cannot be searched for messages that the bot has sent. So a pin replaces a message that is
 * already known, if there is one, and is pinned before it is written: whatever is interrupted can be repeated.
 */
export function telegramBoard(api: BoardApi): Board {
  async function publish(
    { place, instead }: { readonly place: string; readonly instead?: string },
    reply: Reply,
  ): Promise<string> {
    if (instead === undefined) return post(place, reply);
    try {
      await pin(instead);
      await edit(instead, reply);
      return instead;
    } catch (error) {
      if (!isDeleted(error)) throw error;
      return post(place, reply);
    }
  }

  async function post(place: string, reply: Reply): Promise<string> {
    const [chat, topic] = numbersOf(place);
    const { text, ...look } = only(reply);
    const more = {
      ...look,
      disable_notification: true,
      ...(topic !== undefined && { message_thread_id: topic }),
    };
    const sent = await asked([], () => api.sendMessage(chat, text, more));
    const message = messageAt(chat, sent.message_id);
    try {
      await pin(message);
    } catch (error) {
      if (error instanceof BoardError && error.trouble.kind !== 'unclear') await remove(message);
      throw error;
    }
    return message;
  }

  async function pin(message: string): Promise<void> {
    const [chat, id] = numbersOf(message);
    await asked(['pin'], () => api.pinChatMessage(chat, id, { disable_notification: true }));
  }

  async function edit(message: string, reply: Reply): Promise<void> {
    const [chat, id] = numbersOf(message);
    const { text, ...look } = only(reply);
    await asked([], () => api.editMessageText(chat, id, text, look).catch(unlessUnchanged));
  }

  async function remove(message: string): Promise<void> {
    const [chat, id] = numbersOf(message);
    await asked([], () => api.deleteMessage(chat, id)).catch((error) => {
      if (!isDeleted(error)) throw error;
    });
  }

  async function unpin(message: string): Promise<void> {
    const [chat, id] = numbersOf(message);
    await asked(['pin'], () =>
      api.unpinChatMessage(chat, id).catch((error) => {
        if (!says(error, /message to unpin not found/i)) throw error;
      }),
    );
  }

  /** Checks that a message exists by setting the same buttons again. Of the pins of a chat, Telegram reports only the newest. */
  async function state(message: string, reply: Reply): Promise<'pinned' | 'unknown'> {
    const [chat, id] = numbersOf(message);
    const keyboard = keyboardOf(reply.buttons);
    await asked([], () =>
      api.editMessageReplyMarkup(chat, id, keyboard ? { reply_markup: keyboard } : {}).catch(unlessUnchanged),
    );
    const { pinned_message } = await asked([], () => api.getChat(chat));
    return pinned_message?.message_id === id ? 'pinned' : 'unknown';
  }

  return {
    publish,
    edit,
    unpin,
    state,
    remove,
    link,
    fits: (reply) => render(reply).length === 1,
  };
}

/** Only supergroups and channels have addresses: https://core.telegram.org/api/links#message-links */
function link(message: string): string | undefined {
  const [, chat, id] = /^-100(\d+)\/(\d+)$/.exec(message) ?? [];
  return chat === undefined ? undefined : `https://t.me/c/${chat}/${id}`;
}

function only(reply: Reply) {
  const [first] = render(reply);
  if (first === undefined) throw new Error('telegram: a reply of no message cannot be pinned');
  return first;
}

/** Explains why a request was refused. `rights` are those that it needs. */
async function asked<T>(rights: readonly Right[], request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw new BoardError(troubleOf(error, rights), reasonOf(error));
  }
}

function troubleOf(error: unknown, rights: readonly Right[]): BoardTrouble {
  if (says(error, DELETED)) return { kind: 'deleted' };
  if (says(error, FORBIDDEN)) return { kind: 'forbidden', lacking: rights };
  if (isGone(error) || movedTo(error) !== undefined) return { kind: 'lost' };
  return { kind: 'unclear' };
}

function unlessUnchanged(error: unknown): void {
  if (!isUnchanged(error)) throw error;
}

const says = (error: unknown, what: RegExp): boolean =>
  error instanceof GrammyError && what.test(error.description);

const isDeleted = (error: unknown): boolean =>
  error instanceof BoardError && error.trouble.kind === 'deleted';

function numbersOf(written: string): readonly [chat: number, id: number] {
  const [chat, id] = written.split('/').map(Number);
  return [chat ?? Number.NaN, id as number];
}

const DELETED = /message to (?:edit|pin|delete) not found|MESSAGE_ID_INVALID|message can't be edited/i;

const FORBIDDEN = /not enough rights to (?:manage pinned|pin|unpin)|CHAT_ADMIN_REQUIRED/i;
