import { isDeepStrictEqual } from 'node:util';
import type { Chat, Message, Update, User } from 'grammy/types';
import { list } from './violation.ts';
import { type Answer, badRequest, isRecord, type Params, refusal, result } from './wire.ts';

/** A message of the bot, as people see it by now. */
export interface Shown {
  message: Message;
  /** What it was before, oldest first. */
  readonly history: Message[];
  isDeleted: boolean;
  /** What it was sent with. */
  readonly params: Params;
}

/** The chats, with what is known of them from the updates that were pushed. */
export function chatBook(bot: User) {
  const chats = new Map<number, Chat>();
  const users = new Map<number, User>();
  const received = new Map<string, Message>();
  const shown = new Map<string, Shown>();
  const threads = new Set<string>();
  const last = new Map<number, number>();
  /** Chats that nothing can be sent to, with the answer. */
  const barred = new Map<number, Answer>();

  function observe(update: Partial<Update>): void {
    const { message, edited_message, channel_post, edited_channel_post, callback_query } = update;
    for (const one of [message, edited_message, channel_post, edited_channel_post, callback_query?.message])
      if (one) receive(one as Message);
    const from = message?.from ?? callback_query?.from ?? update.inline_query?.from;
    if (from) users.set(from.id, from);
    if (update.my_chat_member)
      joined(update.my_chat_member.chat, update.my_chat_member.new_chat_member.status);
    if (message?.migrate_to_chat_id !== undefined) migrated(message.chat.id, message.migrate_to_chat_id);
  }

  function receive(message: Message): void {
    const key = keyOf(message.chat.id, message.message_id);
    chats.set(message.chat.id, message.chat);
    if (message.from) users.set(message.from.id, message.from);
    last.set(message.chat.id, Math.max(last.get(message.chat.id) ?? 0, message.message_id));
    if (message.is_topic_message) threads.add(keyOf(message.chat.id, message.message_thread_id));
    if (shown.has(key)) return;
    if (message.from?.id === bot.id) shown.set(key, { message, history: [], isDeleted: false, params: {} });
    else received.set(key, message);
  }

  function joined(chat: Chat, status: string): void {
    chats.set(chat.id, chat);
    const why = chat.type === 'private' ? 'blocked by the user' : `kicked from the ${chat.type} chat`;
    if (status === 'kicked') barred.set(chat.id, refusal(403, `Forbidden: bot was ${why}`));
    else barred.delete(chat.id);
  }

  function migrated(from: number, to: number): void {
    const answer = badRequest('group chat was upgraded to a supergroup chat') as Answer & { ok: false };
    barred.set(from, { ...answer, parameters: { migrate_to_chat_id: to } });
  }

  /** What keeps the bot from sending, if anything does. */
  function hindrance({ chat_id, message_thread_id: thread, reply_parameters: reply }: Params) {
    const id = Number(chat_id);
    const bar = barred.get(id);
    if (bar) return bar;
    if (thread !== undefined && !threads.has(keyOf(id, thread)))
      return badRequest('message thread not found');
    if (!isRecord(reply) || reply.message_id === undefined) return undefined;
    const replied = find(Number(reply.chat_id ?? id), reply.message_id);
    if (!replied && reply.allow_sending_without_reply === true) return undefined;
    if (!replied) return badRequest('message to be replied not found');
    const text = replied.text ?? replied.caption ?? '';
    return text.includes(String(reply.quote ?? '')) ? undefined : badRequest('QUOTE_TEXT_INVALID');
  }

  function send(params: Params): Answer {
    const hindered = hindrance(params);
    if (hindered) return hindered;
    const chat = chatOf(Number(params.chat_id));
    const message_id = (last.get(chat.id) ?? 0) + 1;
    last.set(chat.id, message_id);
    const reply = isRecord(params.reply_parameters) ? params.reply_parameters : {};
    const replied = find(Number(reply.chat_id ?? chat.id), reply.message_id);
    const thread = params.message_thread_id;
    const message = {
      ...{ message_id, from: bot, chat, date: Math.floor(Date.now() / 1000), ...content(params) },
      ...(thread !== undefined && { message_thread_id: thread, is_topic_message: true }),
      ...(replied && { reply_to_message: replied }),
    } as unknown as Message;
    shown.set(keyOf(chat.id, message_id), { message, history: [], isDeleted: false, params });
    return result(message);
  }

  /** With what is given in place of all that the message had; `kept` of it stays. */
  function edit(params: Params, kept: Partial<Message> = {}): Answer {
    const one = shown.get(keyOf(params.chat_id, params.message_id));
    const bar = barred.get(Number(params.chat_id));
    if (bar) return bar;
    if (!one || one.isDeleted) {
      const isOthers = received.has(keyOf(params.chat_id, params.message_id));
      return badRequest(isOthers ? "message can't be edited" : 'message to edit not found');
    }
    const next = { ...without(one.message, SEEN), ...kept, ...content(params) };
    const before = without(one.message, ['edit_date']);
    if (isDeepStrictEqual(next, before)) return badRequest(NOT_MODIFIED);
    one.history.push(one.message);
    one.message = { ...next, edit_date: Math.floor(Date.now() / 1000) } as unknown as Message;
    return result(one.message);
  }

  function find(chat: unknown, id: unknown): Message | undefined {
    const one = shown.get(keyOf(chat, id));
    return one?.isDeleted ? undefined : (one?.message ?? received.get(keyOf(chat, id)));
  }

  function remove(chat: unknown, id: unknown): Answer {
    const one = shown.get(keyOf(chat, id));
    if (!find(chat, id)) return badRequest('message to delete not found');
    if (one) one.isDeleted = true;
    received.delete(keyOf(chat, id));
    return result(true);
  }

  const chatOf = (id: number): Chat => chats.get(id) ?? invented(id);

  return { chats, users, shown, barred, observe, send, edit, find, remove, chatOf };
}

export type ChatBook = ReturnType<typeof chatBook>;

/** What of the parameters is seen: the server trims the text and moves the entities along. */
export function content({ text, entities, rich_message, reply_markup, link_preview_options }: Params) {
  const shift = typeof text === 'string' ? text.length - text.trimStart().length : 0;
  const moved = list(entities)
    .filter(isRecord)
    .map((entity) => ({ ...entity, offset: Math.max(0, Number(entity.offset) - shift) }));
  return {
    ...(text !== undefined && { text: String(text).trim() }),
    ...(moved.length > 0 && { entities: moved }),
    ...(rich_message !== undefined && { rich_message }),
    ...(isRecord(reply_markup) && hasButtons(reply_markup) && { reply_markup }),
    ...(link_preview_options !== undefined && { link_preview_options }),
  };
}

const hasButtons = ({ inline_keyboard }: Params): boolean => list(inline_keyboard).length > 0;

function without(message: Message, names: readonly string[]): Params {
  return Object.fromEntries(Object.entries(message).filter(([name]) => !names.includes(name)));
}

const keyOf = (chat: unknown, id: unknown): string => `${chat}/${id}`;

/** By the form of its number: https://core.telegram.org/api/bots/ids */
function invented(id: number): Chat {
  if (id > 0) return { id, type: 'private', first_name: 'Pembaca' };
  return id < -1_000_000_000_000
    ? { id, type: 'supergroup', title: 'Ruang' }
    : { id, type: 'group', title: 'Ruang' };
}

const SEEN = ['text', 'entities', 'rich_message', 'reply_markup', 'link_preview_options', 'edit_date'];

export const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';
