import type { CallbackQuery, Message, Update } from 'grammy/types';
import type { Command } from '../../src/chat/command/command.ts';
import { findCommand } from '../../src/chat/command/names.ts';
import type { Call, InlineQuery, Press } from '../../src/chat/port.ts';
import { presserOf, roomOf, type Standing, writerOf } from './caller.ts';
import { readStartParameter } from './deep-link.ts';
import { WORD_JOINER } from './inert.ts';

/** Where an answer goes. */
export interface Place {
  readonly chat: number;
  /** The message that is answered. */
  readonly message: number;
  readonly isGroup: boolean;
  /** The topic of a forum, or of a channel's direct messages. */
  readonly topic: { readonly message_thread_id?: number; readonly direct_messages_topic_id?: number };
}

/** An update that the bot acts on. */
export type Request =
  | CallRequest
  | PressRequest
  | { readonly kind: 'inline'; readonly id: string; readonly user: number; readonly query: InlineQuery }
  | { readonly kind: 'chosen'; readonly result: string }
  | { readonly kind: 'moved'; readonly from: number; readonly to: number }
  | { readonly kind: 'membership'; readonly chat: number; readonly status: string };

interface CallRequest {
  readonly kind: 'call';
  readonly call: Call;
  readonly place: Place;
  /** Set if the bot was only mentioned in a group, without a command. */
  readonly isMention?: boolean;
}

export interface PressRequest {
  readonly kind: 'press';
  /** Of the press. */
  readonly id: string;
  readonly press: Press;
  /**
   * The message below which the button hangs; a message that was sent in the inline mode has a name only. Absent if nothing tells:
   * only the presser can be answered.
   */
  readonly at?: Place | { readonly inlineMessage: string };
}

export interface Reading {
  readonly commands: readonly Command[];
  /** The name of the bot, without `@`. */
  readonly username: string;
  readonly standing: Standing;
}

/** The kinds of updates that are read; no others are asked for. */
export const ALLOWED_UPDATES = [
  ...(['message', 'channel_post', 'callback_query', 'inline_query'] as const),
  ...(['chosen_inline_result', 'my_chat_member'] as const),
];

/** An update in the words of the chat. Undefined if the bot is not spoken to, and keeps quiet. */
export function readUpdate(update: Update, reading: Reading): Request | undefined {
  const message = update.message ?? update.channel_post;
  if (message) return readMessage(message, reading);
  if (update.callback_query) return readPress(update.callback_query, reading);
  if (update.inline_query) {
    const { id, from, query, offset } = update.inline_query;
    const caller = presserOf(from, undefined, reading.standing);
    return { kind: 'inline', id, user: from.id, query: { ...caller, text: query, offset } };
  }
  if (update.chosen_inline_result) return { kind: 'chosen', result: update.chosen_inline_result.result_id };
  if (update.my_chat_member) {
    const { chat, new_chat_member } = update.my_chat_member;
    return { kind: 'membership', chat: chat.id, status: new_chat_member.status };
  }
  return undefined;
}

function readMessage(message: Message, reading: Reading): Request | undefined {
  const { chat, migrate_to_chat_id, migrate_from_chat_id } = message;
  if (migrate_to_chat_id !== undefined) return { kind: 'moved', from: chat.id, to: migrate_to_chat_id };
  if (migrate_from_chat_id !== undefined) return { kind: 'moved', from: migrate_from_chat_id, to: chat.id };
  // What a bot has written, or somebody by way of one, or a channel to its own discussion, asks nothing.
  if (message.via_bot || message.is_automatic_forward) return undefined;
  if (message.from?.is_bot && message.sender_chat === undefined) return undefined;
  const asked = askedIn(message, reading);
  if (asked === undefined) return undefined;
  return {
    kind: 'call',
    place: placeOf(message),
    call: { ...writerOf(message, reading.standing), ...asked },
    ...(message.chat.type !== 'private' && !isCommand(message) && { isMention: true }),
  };
}

const isCommand = (message: Message): boolean => COMMAND.test(textOf(message));

/** A command may be copied from what the bot has written. */
function textOf({ text, caption }: Message): string {
  return (text ?? caption ?? '').replaceAll(WORD_JOINER, '');
}

/** The command at the beginning of a text or a caption; in a conversation, and behind the bot's name, any text is a question. */
function askedIn(message: Message, reading: Reading): Pick<Call, 'command' | 'input'> | undefined {
  const text = textOf(message);
  const isPrivate = message.chat.type === 'private';
  const [, name, addressee, rest = ''] = COMMAND.exec(text) ?? [];
  if (name === undefined) return questionIn(text, isPrivate, reading);
  const isOurs = addressee?.toLowerCase() === reading.username.toLowerCase();
  if (addressee !== undefined && !isOurs) return undefined;
  const command = findCommand(reading.commands, name);
  // In a group, what nobody here is called may be meant for another bot.
  if (command === undefined) return isPrivate || isOurs ? { command: name, input: rest } : undefined;
  if (command.name === START)
    return readStartParameter(rest.trim(), reading.commands) ?? { command: START, input: '' };
  return { command: command.name, input: withReply(command, rest, message) };
}

function questionIn(
  text: string,
  isPrivate: boolean,
  { username }: Reading,
): Pick<Call, 'command' | 'input'> | undefined {
  const mention = `@${username}`;
  const isMentioned =
    text.slice(0, mention.length).toLowerCase() === mention.toLowerCase() &&
    !/^\w/.test(text.slice(mention.length));
  const question = (isMentioned ? text.slice(mention.length) : text).replace(/^[\s,:]+/, '');
  return question !== '' && (isPrivate || isMentioned) ? { command: 'ask', input: question } : undefined;
}

/** A command that can be asked of a message takes the one that is answered, or the part of it that is quoted. */
function withReply(
  { messageMenu }: Command,
  typed: string,
  { reply_to_message: answered, quote, external_reply }: Message,
): Call['input'] {
  if (messageMenu === undefined || typed.trim() !== '') return typed;
  const words =
    (external_reply === undefined && quote?.is_manual ? quote.text : undefined) ??
    answered?.text ??
    answered?.caption ??
    quote?.text;
  return words === undefined || words.trim() === '' ? typed : { [messageMenu.arg]: words };
}

function readPress(query: CallbackQuery, reading: Reading): PressRequest {
  const { id, from, message, inline_message_id, data = '' } = query;
  const at =
    inline_message_id === undefined
      ? message && placeOf(message as Message)
      : { inlineMessage: inline_message_id };
  const below = inline_message_id === undefined ? (message as Message | undefined) : undefined;
  const press = { ...presserOf(from, below, reading.standing), payload: data };
  return { kind: 'press', id, press, ...(at && { at }) };
}

/** Where the answer to a message goes. */
export function placeOf(message: Message): Place {
  const { chat, message_id, message_thread_id, is_topic_message, direct_messages_topic } = message;
  return {
    chat: chat.id,
    message: message_id,
    isGroup: chat.type !== 'private',
    topic: {
      ...(is_topic_message && message_thread_id !== undefined && { message_thread_id }),
      ...(direct_messages_topic && { direct_messages_topic_id: direct_messages_topic.topic_id }),
    },
  };
}

/** The message that an update is about, if it is about one. */
export function messageIn({ message, channel_post, callback_query }: Update): Message | undefined {
  return message ?? channel_post ?? (callback_query?.message as Message | undefined);
}

/** What must happen one after the other: all that is written in a chat. Queries in the inline mode wait for nothing. */
export function queueOf(update: Update): string | undefined {
  // What an update ought to have may be missing; that is found when it is read.
  const chat = messageIn(update)?.chat?.id;
  return chat === undefined ? update.callback_query?.inline_message_id : roomOf(chat);
}

// https://core.telegram.org/bots/features#commands
const COMMAND = /^\/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?=\s|$)\s*([\s\S]*)$/;

// https://core.telegram.org/bots/features#deep-linking
const START = 'start';
