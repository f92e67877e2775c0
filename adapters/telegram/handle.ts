import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Bot, Caller } from '../../src/chat/adapter.ts';
import { onlyOnce } from '../../src/chat/once.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { catalog } from '../../src/i18n/index.ts';
import { roomOf } from './caller.ts';
import type { Counter } from './counter.ts';
import { isGone, withoutRequest } from './errors.ts';
import { inlineMode } from './inline-mode.ts';
import { answerPress } from './press.ts';
import { senderOf } from './send.ts';
import { inTurns } from './turns.ts';
import { type Reading, type Request, readUpdate } from './update.ts';

export interface TelegramLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface HandlerOptions extends Reading {
  readonly api: Api;
  readonly bot: Bot;
  readonly rich: boolean;
  readonly log: TelegramLog;
  /** Counts the results of the inline mode that were chosen. */
  readonly chosen: Counter;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

export interface Handler {
  /** Does what an update asks for, once however often it is delivered. Never rejects. */
  handle(update: Update): Promise<void>;
  /** Calls off what is being answered. */
  callOff(): void;
}

export function updateHandler(options: HandlerOptions): Handler {
  const { api, bot, log, clock, chosen } = options;
  const sender = senderOf(options);
  const turn = inTurns();
  const inline = inlineMode(api, bot, turn);
  const isNew = onlyOnce();
  const stop = new AbortController();

  async function handle(update: Update): Promise<void> {
    if (!isNew(String(update.update_id))) return;
    try {
      const request = readUpdate(update, options);
      if (request) await respond(request);
    } catch (error) {
      if (isGone(error)) log.info(withoutRequest(error), 'nobody is there to be answered');
      else await apologise(error, update);
    }
  }

  async function respond(request: Request): Promise<void> {
    switch (request.kind) {
      case 'call':
        await turn();
        return sender.send(request.place, await bot.handle(limited(request.call)));
      case 'press':
        await turn();
        return answerPress(request, bot.handle(limited(request.press)), { api, bot, sender });
      case 'inline':
        return inline.answer(request);
      case 'chosen':
        return log.info({ chosen: await chosen.add() }, 'a result of the inline mode was chosen');
      case 'moved':
        return bot.moveRoom({ id: roomOf(request.from) }, { id: roomOf(request.to) });
      case 'membership':
        return log.info(
          { chat: request.chat, status: request.status },
          'the bot is something else in a chat now',
        );
      default:
        return request satisfies never;
    }
  }

  function limited<T extends Caller>(caller: T): T {
    return { ...caller, signal: AbortSignal.any([stop.signal, AbortSignal.timeout(LONGEST)]) };
  }

  /** Says that it failed, where the update still tells to whom. */
  async function apologise(error: unknown, update: Update): Promise<void> {
    const incident = clock().toString(36).slice(-6);
    log.error(
      { ...withoutRequest(error), incident, update: update.update_id },
      'an update could not be answered',
    );
    const message = update.message ?? update.channel_post ?? update.callback_query?.message;
    const chat = message?.chat?.id;
    if (chat === undefined) return;
    const room = { id: roomOf(chat) };
    const lang = update.message?.from?.language_code ?? update.callback_query?.from?.language_code;
    const actor = { id: room.id, moderator: async () => false };
    const spoken = await bot.language({ actor, room, ...(lang !== undefined && { lang }) });
    const reply = apology(catalog(spoken).incident(incident));
    await send(chat, message?.message_id ?? 0, reply).catch((again) => {
      log.warn({ ...withoutRequest(again), incident }, 'nor could it be said that it failed');
    });
  }

  async function send(chat: number, message: number, reply: Reply): Promise<void> {
    await sender.send({ chat, message, isGroup: message !== 0 && chat < 0, topic: {} }, reply);
  }

  return { handle, callOff: () => stop.abort() };
}

function apology(said: string): Reply {
  return { blocks: [{ type: 'text', content: [said] }], whisper: true, outcome: 'failed' };
}

// Milliseconds. Nobody waits longer for an answer in a chat.
const LONGEST = 60_000;
