import { isDeepStrictEqual } from 'node:util';
import type { ChatMember, Message, Update, UserFromGetMe } from 'grammy/types';
import { type ChatBook, content, NOT_MODIFIED } from './chats.ts';
import { type Answer, badRequest, isRecord, type Params, result } from './wire.ts';

/** What the methods know and change, besides updates. */
export interface World {
  readonly me: UserFromGetMe;
  readonly chats: ChatBook;
  /** By chat and user, `-100123/45`; a user who wrote is a member without being there. */
  readonly members: Map<string, ChatMember>;
  /** Command lists by scope and language, `{"type":"default"} id`. */
  readonly commands: Map<string, readonly unknown[]>;
  readonly pinned: Map<number, number[]>;
  /** Queries that can still be answered. */
  readonly open: { readonly callback: Set<string>; readonly inline: Set<string> };
  /** What queries were answered with, by their ids. */
  readonly answers: { readonly callback: Map<string, Params>; readonly inline: Map<string, Params> };
  /** What messages of inline mode show, by their ids: empty until the bot edits them. */
  readonly inlineMessages: Map<string, Params>;
  readonly descriptions: Map<string, string>;
}

/** Learns from an update what the bot may refer to after it. */
export function observe(world: World, update: Partial<Update>): void {
  const { callback_query: callback, inline_query, chosen_inline_result: chosen } = update;
  world.chats.observe(update);
  if (callback) world.open.callback.add(callback.id);
  if (inline_query) world.open.inline.add(inline_query.id);
  const inline = callback?.inline_message_id ?? chosen?.inline_message_id;
  if (inline !== undefined && !world.inlineMessages.has(inline)) world.inlineMessages.set(inline, {});
}

/** What each method does, with parameters that no schema and no rule objects to. */
export const behaviour: Readonly<Record<string, (params: Params, world: World) => Answer>> = {
  getMe: (_, { me }) => result(me),
  logOut: () => result(true),
  close: () => result(true),
  sendMessage: (params, { chats }) => chats.send(params),
  sendRichMessage: (params, { chats }) => chats.send(params),
  sendChatAction: ({ chat_id }, { chats }) => chats.barred.get(Number(chat_id)) ?? result(true),
  editMessageText: (params, world) => edit(params, world),
  editMessageReplyMarkup: (params, world) =>
    edit(params, world, ['text', 'entities', 'rich_message', 'link_preview_options']),
  deleteMessage: ({ chat_id, message_id }, { chats }) => chats.remove(chat_id, message_id),
  answerCallbackQuery: (params, { open, answers }) =>
    answer(params, String(params.callback_query_id), open.callback, answers.callback),
  answerInlineQuery: (params, { open, answers }) =>
    answer(params, String(params.inline_query_id), open.inline, answers.inline),
  getChat: ({ chat_id }, { chats }) =>
    result({ ...chats.chatOf(Number(chat_id)), accent_color_id: 0, max_reaction_count: 11 }),
  getChatMember: ({ chat_id, user_id }, world) => {
    const member = memberOf(world, Number(chat_id), Number(user_id));
    return member ? result(member) : badRequest('user not found');
  },
  pinChatMessage: pin,
  unpinChatMessage: unpin,
  setMyCommands: (params, { commands }) => {
    commands.set(commandKey(params), params.commands as readonly unknown[]);
    return result(true);
  },
  getMyCommands: (params, { commands }) => result(commands.get(commandKey(params)) ?? []),
  deleteMyCommands: (params, { commands }) => {
    commands.delete(commandKey(params));
    return result(true);
  },
  setMyDescription: describe('description'),
  setMyShortDescription: describe('short_description'),
};

function edit(params: Params, world: World, kept: readonly (keyof Message)[] = []): Answer {
  const { inline_message_id: inline } = params;
  if (inline === undefined) {
    const old = world.chats.find(params.chat_id, params.message_id);
    const stays = kept.flatMap((name) => (old?.[name] === undefined ? [] : [[name, old[name]]]));
    return world.chats.edit(params, Object.fromEntries(stays));
  }
  const before = world.inlineMessages.get(String(inline));
  if (!before) return badRequest('MESSAGE_ID_INVALID');
  const stays = kept.flatMap((name) => (before[name] === undefined ? [] : [[name, before[name]]]));
  const next = { ...Object.fromEntries(stays), ...content(params) };
  if (isDeepStrictEqual(next, before)) return badRequest(NOT_MODIFIED);
  world.inlineMessages.set(String(inline), next);
  return result(true);
}

function answer(params: Params, id: string, open: Set<string>, answers: Map<string, Params>): Answer {
  if (!open.delete(id))
    return badRequest('query is too old and response timeout expired or query ID is invalid');
  answers.set(id, params);
  return result(true);
}

function memberOf({ members, chats, me }: World, chat: number, user: number): ChatMember | undefined {
  const told = members.get(`${chat}/${user}`);
  if (told) return told;
  const seen = user === me.id ? me : chats.users.get(user);
  return seen && { status: 'member', user: seen };
}

function pin({ chat_id, message_id }: Params, world: World): Answer {
  const chat = world.chats.chatOf(Number(chat_id));
  if (!mayPin(world, chat.id, chat.type))
    return badRequest('not enough rights to manage pinned messages in the chat');
  if (!world.chats.find(chat.id, message_id)) return badRequest('message to pin not found');
  const others = (world.pinned.get(chat.id) ?? []).filter((id) => id !== message_id);
  world.pinned.set(chat.id, [...others, Number(message_id)]);
  return result(true);
}

function unpin({ chat_id, message_id }: Params, world: World): Answer {
  const chat = world.chats.chatOf(Number(chat_id));
  const pinned = world.pinned.get(chat.id) ?? [];
  if (!mayPin(world, chat.id, chat.type))
    return badRequest('not enough rights to manage pinned messages in the chat');
  const id = message_id ?? pinned.at(-1);
  if (id === undefined || !pinned.includes(Number(id))) return badRequest('message to unpin not found');
  world.pinned.set(
    chat.id,
    pinned.filter((one) => one !== id),
  );
  return result(true);
}

/** The rights of the bot: https://core.telegram.org/bots/api#pinchatmessage */
function mayPin(world: World, chat: number, type: string): boolean {
  if (type === 'private') return true;
  const own = memberOf(world, chat, world.me.id);
  if (own?.status !== 'administrator') return false;
  return (type === 'channel' ? own.can_edit_messages : own.can_pin_messages) === true;
}

/** The key of a list in `World.commands`. */
export function commandKey({ scope, language_code = '' }: Params): string {
  return `${JSON.stringify(isRecord(scope) ? scope : { type: 'default' })} ${language_code}`.trim();
}

function describe(name: string) {
  return (params: Params, { descriptions }: World): Answer => {
    descriptions.set(`${name} ${params.language_code ?? ''}`.trim(), String(params[name] ?? ''));
    return result(true);
  };
}
