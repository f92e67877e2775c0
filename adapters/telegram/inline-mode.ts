import type { Api } from 'grammy';
import type { InlineQueryResult } from 'grammy/types';
import type { Bot, InlinePage, InlineQuery, InlineResult } from '../../src/chat/port.ts';
import { cleanLine } from '../../src/chat/reply/clean.ts';
import { linksOf } from '../../src/chat/reply/links.ts';
import { linkAddress } from './address.ts';
import { startParameter } from './deep-link.ts';
import { isTooLate } from './errors.ts';
import { keyboardOf } from './keyboard.ts';
import { render } from './render.ts';

/** Answers queries of the inline mode, for each person only the newest: who types on does not wait for what was meant before. */
export interface InlineMode {
  answer(query: { readonly id: string; readonly user: number; readonly query: InlineQuery }): Promise<void>;
}

export function inlineMode(
  api: Pick<Api, 'answerInlineQuery'>,
  bot: Pick<Bot, 'inline'>,
  turn: () => Promise<void>,
): InlineMode {
  const typing = new Map<number, AbortController>();

  async function answer({ id, user, query }: Parameters<InlineMode['answer']>[0]): Promise<void> {
    typing.get(user)?.abort();
    const superseded = new AbortController();
    typing.set(user, superseded);
    const { signal } = superseded;
    try {
      await turn();
      const page = signal.aborted ? undefined : await bot.inline({ ...query, signal });
      await tell(id, signal.aborted ? undefined : page);
    } catch (error) {
      await tell(id, undefined).catch(() => {});
      throw error;
    } finally {
      if (typing.get(user) === superseded) typing.delete(user);
    }
  }

  /** Without a page, closes the query with nothing for Telegram to cache. */
  async function tell(id: string, page: InlinePage | undefined): Promise<void> {
    try {
      if (page === undefined) await api.answerInlineQuery(id, [], { cache_time: 0, is_personal: true });
      else await api.answerInlineQuery(id, page.results.flatMap(resultOf), settingsOf(page));
    } catch (error) {
      if (!isTooLate(error)) throw error;
    }
  }

  return { answer };
}

function settingsOf({ next = '', hint }: InlinePage) {
  const start_parameter = startParameter(hint.call) ?? 'start';
  return {
    cache_time: CACHED,
    is_personal: true,
    next_offset: next,
    button: { text: cleanLine(hint.label), start_parameter },
  };
}

/** None if the reply does not fit into one message. */
function resultOf({ id, title, description, reply }: InlineResult): readonly InlineQueryResult[] {
  const [first, ...rest] = render(reply);
  if (first === undefined || rest.length > 0) return [];
  const { text, entities, link_preview_options } = first;
  const keyboard = keyboardOf(reply.buttons, linksOf(reply.sources, linkAddress));
  return [
    {
      type: 'article',
      id,
      title: cleanLine(title) || '…',
      description: cleanLine(description),
      input_message_content: { message_text: text, entities, link_preview_options },
      ...(keyboard && { reply_markup: keyboard }),
    },
  ];
}

// Seconds that Telegram may answer the same query by itself: what is new in the corpus is seen within a minute.
const CACHED = 30;
