import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { onlyOnce } from '../../src/chat/async/once.ts';
import { incidentId } from '../../src/chat/incident.ts';
import type { Bot, Caller } from '../../src/chat/port.ts';
import { note } from '../../src/chat/reply/reply.ts';
import { catalog } from '../../src/i18n/index.ts';
import { roomOf } from './caller.ts';
import type { Counter } from './counter.ts';
import { isGone, withoutRequest } from './errors.ts';
import { inlineMode } from './inline-mode.ts';
import { answerPress } from './press.ts';
import { senderOf } from './send.ts';
import { inTurns } from './turns.ts';
import { messageIn, placeOf, type Reading, type Request, readUpdate } from './update.ts';

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
}

export function updateHandler(options: HandlerOptions): Handler {
  const { api, bot, log, clock, chosen } = options;
  const sender = senderOf(options);
  const turn = inTurns();
  const inline = inlineMode(api, bot, turn);
  const isNew = onlyOnce();

  async function handle(update: Update): Promise<void> {
    if (!isNew(String(update.update_id))) return;
    try {
      const request = readUpdate(update, options);
      if (request) await respond(request, update);
    } catch (error) {
      if (isGone(error)) log.info(withoutRequest(error), 'nobody is there to be answered');
      else await apologise(await incident(error, update), update);
    }
  }

  async function respond(request: Request, update: Update): Promise<void> {
    switch (request.kind) {
      case 'call':
        await turn();
        return answerCall(request);
      case 'press':
        await turn();
        return answerPress(request, bot.handle(limited(request.press)), {
          api,
          bot,
          sender,
          failed: (error) => incident(error, update),
        });
      case 'inline':
        return inline.answer(request);
      case 'chosen':
        return log.info({ chosen: await chosen.add() }, 'a result of the inline mode was chosen');
      case 'moved':
        return bot.moveRoom({ id: roomOf(request.from) }, { id: roomOf(request.to) });
      case 'membership':
        log.info({ chat: request.chat, status: request.status }, 'the bot is something else in a chat now');
        return bot.membership({ id: roomOf(request.chat) }, !OUTSIDE.includes(request.status));
      default:
        return request satisfies never;
    }
  }

  async function answerCall({ call, place, isMention }: Extract<Request, { kind: 'call' }>): Promise<void> {
    if (isMention && (await bot.isQuiet(call.room))) return;
    const reply = await bot.handle(limited(call));
    await bot.sent(call, reply, await sender.send(place, reply));
  }

  /** Logs an internal error, and returns what the asker is shown. */
  async function incident(error: unknown, update: Update): Promise<string> {
    const id = incidentId(clock);
    log.error(
      { ...withoutRequest(error), incident: id, update: update.update_id },
      'an update could not be answered',
    );
    const from = update.message?.from ?? update.callback_query?.from;
    const chat = messageIn(update)?.chat?.id ?? from?.id ?? 0;
    const lang = from?.language_code;
    const caller = { actor: { id: roomOf(chat), moderator: async () => false }, room: { id: roomOf(chat) } };
    return catalog(await bot.language({ ...caller, ...(lang !== undefined && { lang }) })).incident(id);
  }

  /** If the update still shows whom to answer. */
  async function apologise(said: string, update: Update): Promise<void> {
    const message = messageIn(update);
    if (message?.chat?.id === undefined) return;
    await sender.send(placeOf(message), note(said, 'failed')).catch((error) => {
      log.warn(withoutRequest(error), 'nor could it be said that it failed');
    });
  }

  return { handle };
}

function limited<T extends Caller>(caller: T): T {
  return { ...caller, signal: AbortSignal.timeout(LONGEST) };
}

// Milliseconds. Nobody waits longer for an answer in a chat.
const LONGEST = 60_000;

// https://core.telegram.org/bots/api#chatmember
const OUTSIDE = ['left', 'kicked'];
