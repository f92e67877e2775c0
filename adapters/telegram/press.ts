import type { Api } from 'grammy';
import { inTime } from '../../src/chat/async/pause.ts';
import type { Bot } from '../../src/chat/port.ts';
import { plainText, type Reply } from '../../src/chat/reply/reply.ts';
import { catalog } from '../../src/i18n/index.ts';
import { isGone, isTooLate, isUnchanged } from './errors.ts';
import { inert } from './pieces.ts';
import { render } from './render.ts';
import type { Sender } from './send.ts';
import type { PressRequest } from './update.ts';

interface Presses {
  readonly api: Pick<Api, 'answerCallbackQuery' | 'editMessageTextInline'>;
  readonly bot: Pick<Bot, 'language' | 'sent'>;
  readonly sender: Sender;
  /** Logs an internal error, and returns what the presser is shown. */
  failed(error: unknown): Promise<string>;
}

/**
 * Shows the result of a pressed button: a reply for the presser alone as a note over the chat, the next page in place of this one, anything
 * else below. Until then, Telegram shows the button as working, but only for a while.
 */
export async function answerPress(
  { id, press, at }: PressRequest,
  work: Promise<Reply>,
  { api, bot, sender, failed }: Presses,
): Promise<void> {
  let isAnswered = false;

  /** Once only. */
  async function note(text?: string): Promise<void> {
    if (isAnswered) return;
    isAnswered = true;
    try {
      await api.answerCallbackQuery(id, text === undefined ? {} : { text, show_alert: true });
    } catch (error) {
      if (!isTooLate(error)) throw error;
    }
  }

  async function replied(): Promise<Reply> {
    const early = await inTime(work, LATE, undefined);
    return early ?? (await Promise.all([work, note()]))[0];
  }

  async function shown(reply: Reply): Promise<void> {
    const aside = noteOf(reply);
    if (aside !== undefined && !isAnswered && !reply.inPlace) return note(aside);
    const messages = await showAt(at, reply, { api, sender });
    if (messages !== undefined) await bot.sent(press, reply, messages);
    const isShown = messages !== undefined;
    return note(isShown ? undefined : catalog(await bot.language(press)).telegram.elsewhere);
  }

  try {
    await shown(await replied());
  } catch (error) {
    if (isAnswered) throw error;
    await note(isGone(error) ? undefined : await failed(error));
  }
}

/** The messages in which it is shown, as far as they have an address; undefined if the reply cannot be shown there. */
async function showAt(
  at: PressRequest['at'],
  reply: Reply,
  { api, sender }: Pick<Presses, 'api' | 'sender'>,
): Promise<readonly string[] | undefined> {
  if (at === undefined) return undefined;
  if ('inlineMessage' in at) return (await showInline(api, at.inlineMessage, reply)) ? [] : undefined;
  return reply.inPlace ? sender.replace(at, reply) : sender.send(at, reply);
}

/** Rewrites a message of the inline mode, for all who read it. False if the reply needs several messages or is for one reader alone. */
async function showInline(api: Presses['api'], message: string, reply: Reply): Promise<boolean> {
  if (reply.whisper) return false;
  const [first, ...rest] = render(reply);
  if (first === undefined || rest.length > 0) return false;
  const { text, ...look } = first;
  await api.editMessageTextInline(message, text, look).catch((error) => {
    if (!isUnchanged(error)) throw error;
  });
  return true;
}

/** What the presser alone is shown, if it is short enough for a note. */
function noteOf({ whisper, blocks, buttons = [] }: Reply): string | undefined {
  if (!whisper || buttons.length > 0) return undefined;
  const lines = blocks.flatMap((block) => (block.type === 'text' ? [inert(plainText(block.content))] : []));
  const text = lines.join('\n').trim();
  return lines.length === blocks.length && text !== '' && text.length <= LONGEST_NOTE ? text : undefined;
}

// https://core.telegram.org/bots/api#answercallbackquery
const LONGEST_NOTE = 200;

// Milliseconds after which a reader wonders whether the button works.
const LATE = 1500;
