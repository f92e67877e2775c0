import type { Chat, Message, User } from 'grammy/types';
import type { Caller } from '../../src/chat/adapter.ts';

/** Whether somebody may moderate a chat. */
export type AskModerator = (chat: Chat, user: number) => Promise<boolean>;

/** Who has written a message, and where: every chat is a room, its topics included. */
export function writerOf(message: Message, isModerator: AskModerator): Caller {
  const { chat, from } = message;
  // A channel, or an administrator who stays anonymous, speaks as the chat itself: https://core.telegram.org/bots/api#message
  const speaking = message.sender_chat ?? (from ? undefined : chat);
  const isChat = speaking?.id === chat.id;
  const isOther = speaking !== undefined && !isChat;
  return {
    actor: {
      id: `telegram:${speaking?.id ?? from?.id}`,
      async moderator() {
        if (chat.type === 'private' || isChat) return true;
        return !isOther && from !== undefined && isModerator(chat, from.id);
      },
    },
    room: { id: roomOf(chat.id) },
    ...hintOf(from),
  };
}

/** Who has pressed a button; of a message that was sent in the inline mode nothing tells where. */
export function presserOf(from: User, chat: Chat | undefined, isModerator: AskModerator): Caller {
  return {
    actor: {
      id: `telegram:${from.id}`,
      moderator: async () =>
        chat === undefined ? false : chat.type === 'private' || isModerator(chat, from.id),
    },
    room: { id: roomOf(chat?.id ?? from.id) },
    ...hintOf(from),
  };
}

/** The room of a chat; of a person, that of their conversation with the bot. */
export function roomOf(chat: number): string {
  return `telegram:${chat}`;
}

function hintOf(from: User | undefined): Pick<Caller, 'lang'> {
  return from?.language_code === undefined ? {} : { lang: from.language_code };
}
