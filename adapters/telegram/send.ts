import type { Api } from 'grammy';
import type { InputRichMessage } from 'grammy/types';
import type { Bot } from '../../src/chat/adapter.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { roomOf } from './caller.ts';
import { isRefused, isUnchanged, isUnknownMethod, movedTo } from './errors.ts';
import { keyboardOf } from './keyboard.ts';
import { render } from './render.ts';
import { richMessage } from './rich.ts';
import type { Place } from './update.ts';

export interface Sender {
  /** Says a reply in a chat, below the message that asks. Rejects where Telegram does not take it. */
  send(place: Place, reply: Reply): Promise<void>;
  /** Puts a reply in the place of a message of the bot; says it below where that cannot be. */
  replace(place: Place, reply: Reply): Promise<void>;
}

export interface SenderOptions {
  readonly api: Pick<Api, 'sendMessage' | 'sendRichMessage' | 'editMessageText'>;
  readonly bot: Pick<Bot, 'moveRoom'>;
  /** Whether long replies are sent as rich messages, where the server takes them. */
  readonly rich: boolean;
}

export function senderOf({ api, bot, rich }: SenderOptions): Sender {
  let takesRich = rich;

  async function send(place: Place, reply: Reply): Promise<void> {
    try {
      await sendTo(place, reply);
    } catch (error) {
      const chat = movedTo(error);
      if (chat === undefined) throw error;
      await bot.moveRoom({ id: roomOf(place.chat) }, { id: roomOf(chat) });
      await sendTo({ ...place, chat }, reply);
    }
  }

  async function sendTo(place: Place, reply: Reply): Promise<void> {
    const message = takesRich ? richMessage(reply) : undefined;
    if (message !== undefined) {
      const keyboard = keyboardOf(reply.buttons);
      const more = { ...below(place), ...(keyboard && { reply_markup: keyboard }) };
      const isSent = await asRich(() => api.sendRichMessage(place.chat, message, more));
      if (isSent) return;
    }
    for (const [i, { text, ...look }] of render(reply).entries())
      await api.sendMessage(place.chat, text, { ...look, ...(i === 0 ? below(place) : place.topic) });
  }

  async function replace(place: Place, reply: Reply): Promise<void> {
    const message = takesRich ? richMessage(reply) : undefined;
    if (message !== undefined) {
      const keyboard = keyboardOf(reply.buttons);
      const isEdited = await asRich(() => edit(place, message, keyboard ? { reply_markup: keyboard } : {}));
      if (isEdited) return;
    }
    const [first, ...rest] = render(reply);
    if (first === undefined || rest.length > 0) return send(place, reply);
    try {
      const { text, ...look } = first;
      await edit(place, text, look);
    } catch (error) {
      if (!isRefused(error)) throw error;
      await send(place, reply);
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

  /** False where the server does not take it so; one that does not know rich messages at all is not asked again. */
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
