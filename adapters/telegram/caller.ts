import type { Chat, Message, User } from 'grammy/types';
import type { Board } from '../../src/chat/board.ts';
import type { Need, Right } from '../../src/chat/command/command.ts';
import type { Caller, Spot } from '../../src/chat/port.ts';
import { placeIn } from './board.ts';

/** What Telegram is asked for about somebody, or about the bot, at the time of an act. */
export interface Standing {
  /** Whether somebody may moderate a chat. */
  isModerator(chat: Pick<Chat, 'id' | 'type'>, user: number): Promise<boolean>;
  /** The same for a chat known only by its number. */
  moderates(chat: number, user: number): Promise<boolean>;
  lacks(chat: Chat, need: Need): Promise<readonly Right[]>;
  readonly board: Board;
}

/** Who has written a message, and where: every chat is a room, its topics included. */
export function writerOf(message: Message, standing: Standing): Caller {
  const { chat, from } = message;
  // A channel, or an administrator who stays anonymous, speaks as the chat itself: https://core.telegram.org/bots/api#message
  const speaking = message.sender_chat ?? (from ? undefined : chat);
  const isChat = speaking?.id === chat.id;
  const isOther = speaking !== undefined && !isChat;
  return {
    actor: {
      id: `telegram:${speaking?.id ?? from?.id}`,
      ...(isChat || isOther ? {} : nameOf(from)),
      async moderator() {
        if (chat.type === 'private' || isChat) return true;
        return !isOther && from !== undefined && standing.isModerator(chat, from.id);
      },
      ...(from && !isOther && elsewhere(from, standing)),
    },
    ...inChat(chat, message, standing),
    ...hintOf(from),
  };
}

/** Who has pressed a button; of a message that was sent in the inline mode nothing tells where. */
export function presserOf(from: User, message: Message | undefined, standing: Standing): Caller {
  const chat = message?.chat;
  return {
    actor: {
      id: `telegram:${from.id}`,
      ...nameOf(from),
      moderator: async () =>
        chat === undefined ? false : chat.type === 'private' || standing.isModerator(chat, from.id),
      ...elsewhere(from, standing),
    },
    ...(chat ? inChat(chat, message, standing) : { room: { id: roomOf(from.id) } }),
    ...hintOf(from),
  };
}

function inChat(
  chat: Chat,
  { message_thread_id, is_topic_message }: Partial<Message>,
  { board, lacks }: Standing,
): Pick<Caller, 'room' | 'spot' | 'lacks'> {
  const place = placeIn(chat.id, is_topic_message ? message_thread_id : undefined);
  const spot: Spot = { board, place, whispers: chat.type === 'private' };
  return { room: { id: roomOf(chat.id) }, spot, lacks: (need) => lacks(chat, need) };
}

function elsewhere({ id }: User, { moderates }: Standing): Pick<Caller['actor'], 'moderates'> {
  return {
    async moderates(room) {
      const chat = /^telegram:(-\d+)$/.exec(room)?.[1];
      return chat !== undefined && moderates(Number(chat), id);
    },
  };
}

function nameOf(from: User | undefined): Pick<Caller['actor'], 'name'> {
  const name = [from?.first_name, from?.last_name].filter(Boolean).join(' ').trim();
  return name === '' ? {} : { name };
}

/** The room of a chat; of a person, that of their conversation with the bot. */
export function roomOf(chat: number): string {
  return `telegram:${chat}`;
}

function hintOf(from: User | undefined): Pick<Caller, 'lang'> {
  return from?.language_code === undefined ? {} : { lang: from.language_code };
}
