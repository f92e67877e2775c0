import type { Chat, ChatMember, Message, User } from 'grammy/types';
import { detected } from './detected.ts';
import type { Pushed } from './queue.ts';
import { BOT_ID, GROUP_ANONYMOUS_BOT } from './wire.ts';

export const READER: User = {
  ...{ id: 905_001, is_bot: false, first_name: 'Pembaca', username: 'pembaca', language_code: 'id' },
};
export const BOT: User = { id: BOT_ID, is_bot: true, first_name: 'Kutip', username: 'kutipbot' };
const ANONYMOUS: User = {
  ...{ id: GROUP_ANONYMOUS_BOT, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' },
};
/** Telegram itself, who stands as the author of what a channel forwards to its group. */
const TELEGRAM: User = { id: 777_000, is_bot: false, first_name: 'Telegram' };

export const privateChat = (user: User = READER): Chat.PrivateChat => ({
  ...{ id: user.id, type: 'private', first_name: user.first_name },
  ...(user.username !== undefined && { username: user.username }),
});
export const GROUP: Chat.GroupChat = { id: -4_501, type: 'group', title: 'Grup Pagi' };
export const SUPERGROUP: Chat.SupergroupChat = {
  ...{ id: -1_001_000_004_502, type: 'supergroup', title: 'Ruang Baca' },
};
export const CHANNEL: Chat.ChannelChat = { id: -1_001_000_004_503, type: 'channel', title: 'Kabar Teluk' };

export interface Written {
  readonly text?: string;
  /** Of a picture, in place of a text. */
  readonly caption?: string;
  /** A private chat with `from` where absent. */
  readonly chat?: Chat;
  readonly from?: User;
  /** The `language_code` of the writer; null for none. */
  readonly lang?: string | null;
  /** The thread of a forum. */
  readonly topic?: number;
  readonly replyTo?: Message;
  /** The chosen part of the message that is replied to. */
  readonly quote?: string;
  /** Equal to `chat` for anonymous administrators; otherwise a channel that is written as. */
  readonly senderChat?: Chat;
  readonly viaBot?: User;
  readonly edited?: boolean;
  /** Whose message was forwarded. */
  readonly forwarded?: User;
  readonly date?: number;
  readonly messageId?: number;
}

/** A message in any chat; a post where the chat is a channel. */
export function messageUpdate(written: Written): Pushed {
  const message = messageOf(written);
  const kind = message.chat.type === 'channel' ? 'channel_post' : 'message';
  return (written.edited ? { [`edited_${kind}`]: message } : { [kind]: message }) as unknown as Pushed;
}

/** The message alone: to be replied to. */
export function messageOf(written: Written): Message {
  const { from = READER, lang, quote, senderChat, viaBot, edited, forwarded } = written;
  const chat = chatOf(written);
  const date = written.date ?? Math.floor(Date.now() / 1000);
  const by = authorOf(chat, lang === undefined ? from : spoken(from, lang), senderChat);
  return {
    ...{ message_id: written.messageId ?? nextMessage(), date, chat, ...by, ...words(written) },
    ...placeOf(written, chat, date),
    ...(quote !== undefined && { quote: quoteOf(quote, written.replyTo) }),
    ...(viaBot && { via_bot: viaBot }),
    ...(edited && { edit_date: date + 1 }),
    ...(forwarded && { forward_origin: { type: 'user', sender_user: forwarded, date } }),
  } as unknown as Message;
}

function chatOf({ chat, from = READER, topic }: Written): Chat {
  if (chat?.type === 'supergroup' && topic !== undefined) return { ...chat, is_forum: true };
  return chat ?? privateChat(from);
}

/**
 * The thread, as supergroups give it: in a topic, whoever replies to nothing replies to its beginning; elsewhere a reply
 * has the number of a thread that nothing can be sent to.
 */
function placeOf({ topic, replyTo }: Written, chat: Chat, date: number) {
  const reply = replyTo && { reply_to_message: replyTo };
  if (topic !== undefined) {
    const thread = { message_thread_id: topic, is_topic_message: true };
    const began = { forum_topic_created: { name: 'Obrolan', icon_color: 7_322_096 } };
    const first = { ...thread, ...began, message_id: topic, chat, date, from: READER };
    return { ...thread, reply_to_message: first, ...reply };
  }
  if (!replyTo || chat.type !== 'supergroup') return { ...reply };
  return { message_thread_id: replyTo.message_thread_id ?? replyTo.message_id, ...reply };
}

/** Posts have no author but the channel; whoever writes as a chat is hidden behind a user of Telegram's. */
function authorOf(chat: Chat, from: User, senderChat: Chat | undefined) {
  if (chat.type === 'channel') return { sender_chat: chat };
  if (!senderChat) return { from };
  const hidden = senderChat.id === chat.id ? ANONYMOUS : TELEGRAM;
  return { from: hidden, sender_chat: senderChat };
}

function spoken({ language_code: _, ...user }: User, lang: string | null): User {
  return { ...user, ...(lang !== null && { language_code: lang }) };
}

function words({ text = '', caption }: Written) {
  const entities = detected(caption ?? text).filter(({ type }) => type === 'bot_command');
  if (caption === undefined) return { text, ...(entities.length > 0 && { entities }) };
  const photo = [{ file_id: 'photo', file_unique_id: 'photo', width: 90, height: 90 }];
  return { photo, caption, ...(entities.length > 0 && { caption_entities: entities }) };
}

function quoteOf(text: string, replyTo: Message | undefined) {
  return { text, position: Math.max(0, (replyTo?.text ?? '').indexOf(text)), is_manual: true };
}

export interface Pressed {
  readonly data: string;
  /** The message with the button. */
  readonly message?: Message;
  /** Or the one that came through inline mode. */
  readonly inlineMessageId?: string;
  readonly from?: User;
}

/** A pressed button; `queryOf` gives its id. */
export function callbackUpdate({ data, message, inlineMessageId, from = READER }: Pressed): Pushed {
  const where = message ? { message } : { inline_message_id: inlineMessageId ?? 'inline-1' };
  return {
    callback_query: { id: uniqueId(), from, chat_instance: '1', data, ...where },
  } as Pushed;
}

export interface Searched {
  readonly query: string;
  readonly offset?: string;
  readonly from?: User;
  readonly chatType?: 'sender' | 'private' | 'group' | 'supergroup' | 'channel';
}

/** What is typed after the bot's name. */
export function inlineUpdate({ query, offset = '', from = READER, chatType }: Searched): Pushed {
  return {
    inline_query: { id: uniqueId(), from, query, offset, ...(chatType && { chat_type: chatType }) },
  };
}

/** A result that was chosen; with the message only where it has buttons. */
export function chosenUpdate(chosen: {
  readonly resultId: string;
  readonly query: string;
  readonly inlineMessageId?: string;
  readonly from?: User;
}): Pushed {
  const { resultId, query, inlineMessageId, from = READER } = chosen;
  return {
    chosen_inline_result: {
      ...{ result_id: resultId, query, from },
      ...(inlineMessageId !== undefined && { inline_message_id: inlineMessageId }),
    },
  };
}

export type Status = ChatMember['status'];

/** Somebody's place in a chat; administrators have no rights but those that are given. */
export function memberAs(user: User, status: Status, rights: object = {}): ChatMember {
  const held = { is_anonymous: false, can_be_edited: false, can_manage_chat: true, ...rights };
  return {
    ...{ user, status },
    ...(status === 'administrator' && held),
    ...(status === 'restricted' && { is_member: true, until_date: 0, ...rights }),
    ...(status === 'creator' && { is_anonymous: false, ...rights }),
    ...(status === 'kicked' && { until_date: 0 }),
  } as unknown as ChatMember;
}

/** The bot's own place in a chat changes: 'kicked' from a private chat is a bot that was blocked. */
export function memberUpdate(changed: {
  readonly status: Status;
  readonly was?: Status;
  readonly chat?: Chat;
  readonly from?: User;
}): Pushed {
  const { status, was = 'member', from = READER } = changed;
  const user: User = { id: BOT_ID, is_bot: true, first_name: 'Kutip', username: 'kutipbot' };
  const member = (of: string) =>
    ({ user, status: of, ...(of === 'kicked' && { until_date: 0 }) }) as ChatMember;
  return {
    my_chat_member: {
      ...{ chat: changed.chat ?? privateChat(from), from, date: Math.floor(Date.now() / 1000) },
      ...{ old_chat_member: member(was), new_chat_member: member(status) },
    },
  };
}

/** The two service messages of a group that becomes a supergroup, in the order in which they come. */
export function migrationUpdates(
  from: Chat.GroupChat = GROUP,
  to: Chat.SupergroupChat = SUPERGROUP,
): readonly [Pushed, Pushed] {
  const { text: _, ...old } = messageOf({ chat: from, text: '' }) as Message & { text?: string };
  const { text: __, ...grown } = messageOf({ chat: to, senderChat: to, text: '' }) as Message & {
    text?: string;
  };
  return [
    { message: { ...old, migrate_to_chat_id: to.id } },
    { message: { ...grown, migrate_from_chat_id: from.id } },
  ] as unknown as readonly [Pushed, Pushed];
}

/** The id under which a pushed callback or inline query is to be answered. */
export function queryOf({ callback_query, inline_query }: Pushed): string {
  return callback_query?.id ?? inline_query?.id ?? '';
}

let last = 0;

function next(): number {
  last += 1;
  return last;
}

/** By the hundred: between two of them are the numbers of what the bot sends. */
const nextMessage = (): number => next() * 100;
const uniqueId = (): string => String(4_382_000_000_000_000_000n + BigInt(next()));
