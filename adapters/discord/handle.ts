import { onlyOnce } from '../../src/chat/async/once.ts';
import { inTime, pause } from '../../src/chat/async/pause.ts';
import type { Board } from '../../src/chat/board.ts';
import type { Right } from '../../src/chat/command/command.ts';
import { incidentId } from '../../src/chat/incident.ts';
import type { Bot, Caller } from '../../src/chat/port.ts';
import { note } from '../../src/chat/reply/reply.ts';
import { catalog } from '../../src/i18n/index.ts';
import { answer, type Courier, courierFor } from './answer.ts';
import { type Request, readInteraction, type SuggestionRequest } from './interaction.ts';
import type { RequestRefused } from './request.ts';
import { suggest } from './suggest.ts';
import { unknownCommand } from './unknown.ts';
import { isForbidden, isTooLate, type Wire, withheld, withoutRequest } from './wire.ts';

export interface DiscordLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface HandlerOptions {
  readonly bot: Bot;
  /** What the bot does in channels of its own accord. */
  readonly board: Board;
  readonly wire: Wire;
  readonly log: DiscordLog;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

export interface Handler {
  /** Answers an interaction as the gateway delivered it, once. Never throws. */
  handle(raw: unknown): void;
  /** Accepts no more, and resolves when everything accepted is answered; answers that take longer than so many milliseconds are cancelled. */
  drain(milliseconds: number): Promise<void>;
}

export function interactionHandler({ bot, board, wire, log, clock }: HandlerOptions): Handler {
  const running = new Map<Promise<void>, AbortController>();
  const isNew = onlyOnce();
  let open = true;

  function handle(raw: unknown): void {
    const request = open ? read(raw) : undefined;
    if (!request || !isNew(request.address.id)) return;
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), LONGEST);
    const work = respond(request, stop.signal).finally(() => {
      clearTimeout(timer);
      running.delete(work);
    });
    running.set(work, stop);
  }

  function read(raw: unknown): Request | undefined {
    try {
      return readInteraction(raw, bot.commands, board) ?? unknownCommand(raw);
    } catch (error) {
      log.error({ error }, 'an interaction of Discord cannot be read');
      return unknownCommand(raw);
    }
  }

  async function respond(asked: Request, signal: AbortSignal): Promise<void> {
    if (asked.kind === 'suggest') return offer(asked);
    const incoming = asked.kind === 'call' ? asked.call : asked.press;
    // Deferring an answer fixes who will see it.
    const request = {
      ...asked,
      whisper: asked.whisper || (await inTime(bot.isQuiet(incoming.room), PATIENCE, false)),
    };
    const say = async () => catalog(await bot.language(incoming));
    const cutOff = async (parts: number) => (await say()).cutOff(parts);
    const courier = courierFor(request, { wire, cutOff });
    try {
      const isForeign = request.kind === 'press' && request.foreign;
      const work = isForeign
        ? say().then(({ errors }) => note(errors.foreignButton(), 'refused'))
        : bot.handle({ ...incoming, signal });
      const { reply, messages } = await answer(courier, work);
      const { spot } = incoming;
      const isSeen = spot !== undefined && !request.whisper && !isForeign;
      if (isSeen)
        await bot.sent(
          incoming,
          reply,
          messages.map((id) => `${spot.place}/${id}`),
        );
    } catch (error) {
      if (isTooLate(error)) log.warn(withoutRequest(error), 'an answer came too late for Discord');
      else if (isForbidden(error)) await excuse(error, incoming, courier);
      else await apologise(error, incoming, courier);
    }
  }

  async function apologise(error: unknown, caller: Caller, courier: Courier): Promise<void> {
    const incident = incidentId(clock);
    log.error({ ...withoutRequest(error), incident, room: caller.room.id }, 'an answer could not be sent');
    const said = catalog(await bot.language(caller)).incident(incident);
    await courier.show(note(said, 'failed')).catch((again) => {
      log.warn({ ...withoutRequest(again), incident }, 'nor could it be said that it failed');
    });
  }

  /** Discord refused what the bot tried here: the asker alone is shown what is missing, and it is logged. */
  async function excuse(error: RequestRefused, caller: Caller, courier: Courier): Promise<void> {
    const known = (await caller.lacks?.('post')) ?? [];
    const lacking: readonly Right[] = known.length > 0 ? known : [withheld(error)];
    const fields = { ...withoutRequest(error), lacking, room: caller.room.id };
    log.warn(fields, 'Discord does not allow the bot to answer here');
    const said = catalog(await bot.language(caller)).errors.botLacks(lacking);
    await courier.show(note(said, 'refused')).catch((again) => {
      log.warn(withoutRequest(again), 'nor could it be said what is missing');
    });
  }

  async function offer(request: SuggestionRequest): Promise<void> {
    try {
      await suggest(request, bot, wire);
    } catch (error) {
      log.warn(withoutRequest(error), 'suggestions could not be sent');
    }
  }

  async function drain(milliseconds: number): Promise<void> {
    open = false;
    const done = new AbortController();
    const all = Promise.all(running.keys()).then(() => done.abort());
    await pause(milliseconds, done.signal);
    for (const stop of running.values()) stop.abort();
    await Promise.race([all, pause(FAREWELL, done.signal)]);
  }

  return { handle, drain };
}

// Milliseconds. A token holds for fifteen minutes.
const LONGEST = 14 * 60_000;

// As much of the three seconds that Discord waits as is left by `LATE` in answer.ts.
const PATIENCE = 1000;

// To say that they were called off.
const FAREWELL = 1000;
