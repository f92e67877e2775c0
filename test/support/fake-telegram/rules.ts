import { inlineProblems } from './inline-rules.ts';
import { keyboardProblems } from './keyboard-rules.ts';
import { richProblems } from './rich-rules.ts';
import { isLink, textProblems } from './text-rules.ts';
import { API, broken, list, type Violation } from './violation.ts';
import { isRecord, type Params } from './wire.ts';

export interface RuleOptions {
  /** A server of one's own takes webhooks without TLS: https://core.telegram.org/bots/api#using-a-local-bot-api-server */
  readonly isLocal: boolean;
}

/** What is wrong with a request that no schema states. */
export function ruleProblems(method: string, params: Params, options: RuleOptions): readonly Violation[] {
  return [...(RULES[method]?.(params, options) ?? []), ...everywhere(params)];
}

/** Of what several methods take. */
function everywhere(params: Params): readonly Violation[] {
  return [
    ...broken(!isChat(params.chat_id), 'chat not found: a number or @name', `${API}#sendmessage`),
    ...keyboardProblems(params.reply_markup),
    ...replyProblems(params.reply_parameters),
    ...previewProblems(params.link_preview_options),
    ...languageProblems(params.language_code),
  ];
}

const RULES: Readonly<Record<string, (params: Params, options: RuleOptions) => readonly Violation[]>> = {
  sendMessage: (params) => messageProblems(params, `${API}#sendmessage`),
  sendRichMessage: ({ rich_message }) => richProblems(rich_message),
  editMessageText: (params) => [
    ...targetProblems(params, `${API}#editmessagetext`),
    ...broken(
      (params.text === undefined) === (params.rich_message === undefined),
      'either text or rich_message',
      `${API}#editmessagetext`,
    ),
    ...(params.text === undefined ? [] : messageProblems(params, `${API}#editmessagetext`)),
    ...richProblems(params.rich_message),
  ],
  editMessageReplyMarkup: (params) => targetProblems(params, `${API}#editmessagereplymarkup`),
  answerCallbackQuery: ({ text, url }) => [
    ...broken(String(text ?? '').length > 200, 'MESSAGE_TOO_LONG: at most 200', `${API}#answercallbackquery`),
    ...broken(url !== undefined && !isLink(url), 'URL_INVALID', `${API}#answercallbackquery`),
  ],
  answerInlineQuery: inlineProblems,
  setMyCommands: ({ commands }) => commandProblems(list(commands).filter(isRecord)),
  setMyDescription: ({ description }) =>
    broken(String(description ?? '').length > 512, 'at most 512 characters', `${API}#setmydescription`),
  setMyShortDescription: ({ short_description: text }) =>
    broken(String(text ?? '').length > 120, 'at most 120 characters', `${API}#setmyshortdescription`),
  setWebhook: webhookProblems,
  getUpdates: ({ limit = 100, timeout = 0 }) => [
    ...broken(Number(limit) < 1 || Number(limit) > 100, 'limit is 1-100', `${API}#getupdates`),
    ...broken(Number(timeout) < 0, 'timeout is not negative', `${API}#getupdates`),
  ],
};

function messageProblems({ text, entities, parse_mode }: Params, page: string): readonly Violation[] {
  return textProblems({ text: String(text), entities, parseMode: parse_mode, most: 4096, page });
}

/** A message of a chat, or one that was sent through inline mode. */
function targetProblems(params: Params, page: string): readonly Violation[] {
  const { chat_id, message_id, inline_message_id } = params;
  const inChat = chat_id !== undefined && message_id !== undefined;
  const both = inline_message_id !== undefined && (chat_id ?? message_id) !== undefined;
  return broken(
    both || (!inChat && inline_message_id === undefined),
    'message identifier is not specified',
    page,
  );
}

function replyProblems(reply: unknown): readonly Violation[] {
  if (!isRecord(reply)) return [];
  const { message_id, ephemeral_message_id, quote, quote_entities, quote_parse_mode, quote_position } = reply;
  const one = (message_id === undefined) !== (ephemeral_message_id === undefined);
  const quoted = { entities: quote_entities, parseMode: quote_parse_mode, most: 1024, least: 0, page: REPLY };
  return [
    ...broken(!one, 'either message_id or ephemeral_message_id', REPLY),
    ...broken(!isChat(reply.chat_id), 'a chat is a number or @name', REPLY),
    ...(quote === undefined ? [] : textProblems({ text: String(quote), ...quoted })),
    ...broken(quote === undefined && (quote_position ?? quote_entities) !== undefined, 'no quote', REPLY),
  ];
}

function previewProblems(preview: unknown): readonly Violation[] {
  if (!isRecord(preview)) return [];
  const { url, prefer_small_media: small, prefer_large_media: large } = preview;
  return [
    ...broken(url !== undefined && url !== '' && !isLink(url), 'the preview has no address', PREVIEW),
    ...broken(small === true && large === true, 'small or large media, not both', PREVIEW),
  ];
}

function commandProblems(commands: readonly Params[]): readonly Violation[] {
  const names = commands.map(({ command }) => String(command));
  const described = commands.map(({ description }) => String(description).length);
  return [
    ...broken(names.length > 100, 'BOT_COMMANDS_TOO_MUCH: at most 100', `${API}#setmycommands`),
    ...names.flatMap((name) =>
      broken(!/^[a-z0-9_]{1,32}$/.test(name), `BOT_COMMAND_INVALID: ${name}`, `${API}#botcommand`),
    ),
    ...broken(new Set(names).size < names.length, 'a command is there twice', `${API}#setmycommands`),
    ...broken(
      described.some((length) => length < 1 || length > 256),
      'BOT_COMMAND_DESCRIPTION_INVALID: 1-256 characters',
      `${API}#botcommand`,
    ),
  ];
}

function languageProblems(code: unknown): readonly Violation[] {
  const isCode = code === undefined || /^([a-z]{2})?$/.test(String(code));
  return broken(!isCode, 'LANG_CODE_INVALID: two letters', `${API}#setmycommands`);
}

function webhookProblems(params: Params, { isLocal }: RuleOptions): readonly Violation[] {
  const { url, secret_token: secret, max_connections: connections = 40 } = params;
  const address = URL.canParse(String(url)) ? new URL(String(url)) : undefined;
  const isSecure = address?.protocol === 'https:' && PORTS.has(address.port);
  const isAddress = url === '' || isSecure || (isLocal && /^https?:$/.test(address?.protocol ?? ''));
  return [
    ...broken(!isAddress, 'bad webhook: An HTTPS URL must be provided for webhook', WEBHOOK),
    ...broken(
      secret !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(String(secret)),
      'secret token contains unallowed characters',
      WEBHOOK,
    ),
    ...broken(Number(connections) < 1 || Number(connections) > 100, 'max_connections is 1-100', WEBHOOK),
  ];
}

const isChat = (chat: unknown): boolean =>
  chat === undefined || typeof chat === 'number' || /^(@\w{4,32}|-?\d+)$/.test(String(chat));

// 443, the default, is written as nothing.
const PORTS = new Set(['', '443', '80', '88', '8443']);
const REPLY = `${API}#replyparameters`;
const PREVIEW = `${API}#linkpreviewoptions`;
const WEBHOOK = `${API}#setwebhook`;
