import type { Api } from 'grammy';
import type { InputRichMessage } from 'grammy/types';
import type { Bot } from '../../src/chat/port.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { messageAt } from './board.ts';
import { roomOf } from './caller.ts';
import { isRefused, isUnchanged, isUnknownMethod, movedTo } from './errors.ts';
import { keyboardOf } from './keyboard.ts';
import { render } from './render.ts';
import { richMessage } from './rich.ts';
import type { Place } from './update.ts';

export interface Sender {
  /** Says a reply in a chat, below the message that asks. Rejects if Telegram does not take it. Gives the messages. */
  send(place: Place, reply: Reply): Promise<readonly string[]>;
  /** Replaces a message of the bot with a reply, or sends it below if that is not possible. Gives the messages. */
  replace(place: Place, reply: Reply): Promise<readonly string[]>;
}

export interface SenderOptions {
  readonly api: Pick<Api, 'sendMessage' | 'sendRichMessage' | 'editMessageText'>;
  readonly bot: Pick<Bot, 'moveRoom' | 'isQuiet'>;
  /** Whether long replies are sent as rich messages, where the server takes them. */
  readonly rich: boolean;
  /** The name of the bot, without `@`. */
  readonly username: string;
}

export function senderOf({ api, bot, rich, username }: SenderOptions): Sender {
  let takesRich = rich;

  async function send(place: Place, reply: Reply): Promise<readonly string[]> {
    try {
      return await sendTo(place, reply);
    } catch (error) {
      const chat = movedTo(error);
      if (chat === undefined) throw error;
      await bot.moveRoom({ id: roomOf(place.chat) }, { id: roomOf(chat) });
      return await sendTo({ ...place, chat }, reply);
    }
  }

  async function sendTo(place: Place, reply: Reply): Promise<readonly string[]> {
    const ids: string[] = [];
    const quiet = (await bot.isQuiet({ id: roomOf(place.chat) })) ? { disable_notification: true } : {};
    const keep = ({ message_id }: { readonly message_id: number }) =>
      ids.push(messageAt(place.chat, message_id));
    const message = takesRich ? richMessage(reply) : undefined;
    if (message !== undefined) {
      const keyboard = keyboardOf(reply.buttons);
      const more = { ...quiet, ...below(place), ...(keyboard && { reply_markup: keyboard }) };
      const isSent = await asRich(async () => keep(await api.sendRichMessage(place.chat, message, more)));
      if (isSent) return ids;
    }
    for (const [i, { text, ...look }] of render(reply, username).entries()) {
      const to = i === 0 ? below(place) : place.topic;
      keep(await api.sendMessage(place.chat, text, { ...quiet, ...look, ...to }));
    }
    return ids;
  }

  async function replace(place: Place, reply: Reply): Promise<readonly string[]> {
    const here = [messageAt(place.chat, place.message)];
    const message = takesRich ? richMessage(reply) : undefined;
    if (message !== undefined) {
      const keyboard = keyboardOf(reply.buttons);
      const isEdited = await asRich(() => edit(place, message, keyboard ? { reply_markup: keyboard } : {}));
      if (isEdited) return here;
    }
    const [first, ...rest] = render(reply, username);
    if (first === undefined || rest.length > 0) return send(place, reply);
    try {
      const { text, ...look } = first;
      await edit(place, text, look);
      return here;
    } catch (error) {
      if (!isRefused(error)) throw error;
      return send(place, reply);
    }
  }

  async function edit(
    { chat, message }: Place,
    body: string | InputRichMessage,
    look: object,
  ): Promise<void> {
    try {
      await api.editMessageText(chat, message, body, look);
    } catch (error) {
      if (!isUnchanged(error)) throw error;
    }
  }

  /** False if the server refuses it; a server that does not know rich messages at all is not asked again. */
  async function asRich(attempt: () => Promise<unknown>): Promise<boolean> {
    try {
      await attempt();
      return true;
    } catch (error) {
      if (!isRefused(error) || movedTo(error) !== undefined) throw error;
      if (isUnknownMethod(error)) takesRich = false;
      return false;
    }
  }

  return { send, replace };
}

/** In a conversation of two it is clear what is answered. */
function below({ message, isGroup, topic }: Place) {
  if (!isGroup) return topic;
  return { ...topic, reply_parameters: { message_id: message, allow_sending_without_reply: true } };
}
