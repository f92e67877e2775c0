import type { InlineKeyboardMarkup, InputRichMessage, MessageEntity } from 'grammy/types';
import { ruleProblems } from './fake-telegram/rules.ts';
import { telegramSchema } from './fake-telegram/schema.ts';
import type { Params } from './fake-telegram/wire.ts';

interface Keyboard {
  readonly reply_markup?: InlineKeyboardMarkup | undefined;
}

interface Message extends Keyboard {
  readonly text: string;
  readonly entities: MessageEntity[];
  readonly link_preview_options: object;
}

/** What the Bot API would refuse: by its schema, and by the rules that no schema states. */
export async function telegramRules() {
  const schema = await telegramSchema();

  /** In the parameters of any method. */
  function request(method: string, params: object): readonly string[] {
    // As they come out of the wire.
    const sent: Params = JSON.parse(JSON.stringify(params));
    const ruled = ruleProblems(method, sent, { isLocal: false }).map(({ rule }) => rule);
    return [...schema.problems(method, sent), ...ruled].map((problem) => `${method}: ${problem}`);
  }

  /** In a message that is sent, put in the place of another, and offered by the inline mode. */
  function message({ text, reply_markup, ...look }: Message): readonly string[] {
    const markup = reply_markup && { reply_markup };
    const content = { message_text: text, ...look };
    const result = { type: 'article', id: 'a', title: 'Judul', input_message_content: content, ...markup };
    return [
      ...request('sendMessage', { chat_id: 1, text, ...look, ...markup }),
      ...request('editMessageText', { chat_id: 1, message_id: 2, text, ...look, ...markup }),
      ...request('answerInlineQuery', { inline_query_id: '1', results: [result] }),
    ];
  }

  /** In a rich message that is sent, and put in the place of another. */
  function richMessage(sent: Keyboard & { readonly rich_message: InputRichMessage }): readonly string[] {
    return [
      ...request('sendRichMessage', { chat_id: 1, ...sent }),
      ...request('editMessageText', { chat_id: 1, message_id: 2, ...sent }),
    ];
  }

  return { request, message, richMessage };
}
