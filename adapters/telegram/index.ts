import { sequentialize } from '@grammyjs/runner';
import type { Update } from 'grammy/types';
import { backoff } from '../../src/chat/async/backoff.ts';
import { inTime, pause } from '../../src/chat/async/pause.ts';
import type { Board } from '../../src/chat/board.ts';
import type { Bot } from '../../src/chat/port.ts';
import type { Lang } from '../../src/types.ts';
import { telegramBoard } from './board.ts';
import { type Account, connection } from './connection.ts';
import { type CounterStore, storedCounter } from './counter.ts';
import { isRefused, refusal, withoutRequest } from './errors.ts';
import { type TelegramLog, updateHandler } from './handle.ts';
import { lackingIn, moderatorsOf } from './moderators.ts';
import { confirmedPoll } from './poll.ts';
import { keepRegistered, type RegistrationStore } from './registration.ts';
import { ALLOWED_UPDATES, queueOf } from './update.ts';
import { secretFor, type Webhook, type WebhookConfig, webhookOf } from './webhook.ts';

export { TelegramError } from './errors.ts';

export interface TelegramOptions extends Account {
  readonly bot: Bot;
  /** Where Telegram delivers updates; asked for by long polling if absent. */
  readonly webhook?: WebhookConfig;
  /** Whether long replies are sent as rich messages, where the server takes them. */
  readonly rich: boolean;
  /** In which the commands are listed for readers of other languages. */
  readonly lang: Lang;
  readonly log: TelegramLog;
  /** Keeps which commands were registered, and counts. */
  readonly store: RegistrationStore & CounterStore;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
}

export interface Telegram {
  /** Resolves when it is closed; rejects with a `TelegramError` where Telegram refuses the bot for good. */
  readonly closed: Promise<void>;
  /** What the bot does in chats of its own accord. */
  readonly board: Board;
  /** Whether it is connected: updates can be had, or are delivered. */
  ready(): boolean;
  /** Where an HTTP server is to pass on what Telegram delivers. */
  readonly webhook?: Webhook;
  /** Takes no more updates, finishes the answers under way, for some seconds at most, and confirms them. */
  close(): Promise<void>;
}

/** The bot on Telegram, for as long as it is not closed. */
export function openTelegram(options: TelegramOptions): Telegram {
  const { bot, log, store, clock, random } = options;
  const stop = new AbortController();
  const client = connection(options, { clock, random, waits, signal: stop.signal });
  const { api } = client;
  const board = telegramBoard(api);
  const running = new Set<Promise<unknown>>();
  const { promise: closed, resolve, reject } = Promise.withResolvers<void>();
  const delivered = options.webhook && delivering(options.webhook);
  let state: 'starting' | 'open' | 'closing' = 'starting';
  let stopPolling = async (): Promise<void> => {};
  let isReachable = (): boolean => true;
  let confirm = async (): Promise<void> => {};

  async function start(): Promise<void> {
    const me = await reached(() => api.getMe());
    client.botInfo = me;
    if (!me.supports_inline_queries)
      log.warn({ bot: me.username }, 'the inline mode is off: @BotFather turns it on by /setinline');
    const handler = updateHandler({
      api,
      bot,
      rich: options.rich,
      log,
      clock,
      username: me.username,
      commands: bot.commands,
      standing: {
        ...moderatorsOf(api, clock),
        lacks: (chat, need) => lackingIn(api, me.id, chat, need),
        board,
      },
      chosen: storedCounter(store, 'count/telegram/chosen'),
    });
    client.use(sequentialize(({ update }) => queueOf(update)));
    client.use(({ update }) => handler.handle(update));
    if (delivered) await reached(() => api.setWebhook(delivered.url, delivered.setting));
    else await reached(() => api.deleteWebhook().catch(unlessRefused));
    if (state !== 'starting') return;
    state = 'open';
    if (!delivered) poll();
    log.info({ bot: me.username }, 'connected to Telegram');
    void register(me.id);
  }

  function poll(): void {
    const updates = confirmedPoll({ api, backoff: backoff(clock, random), waits });
    isReachable = updates.works;
    const stopped = new AbortController();
    async function pollOn(): Promise<never> {
      for (;;) {
        for (const update of await updates.supply(stopped.signal))
          void consume(update).finally(() => updates.handled(update));
        while (running.size >= MOST_AT_ONCE) await Promise.race(running);
      }
    }
    const polling = pollOn().catch((error) => {
      if (!stopped.signal.aborted) void end(error);
    });
    stopPolling = async () => {
      stopped.abort();
      await polling;
    };
    confirm = () =>
      inTime(
        updates.confirm().catch(() => {}),
        PARTING,
        undefined,
      );
  }

  function delivering(config: WebhookConfig) {
    const secret = secretFor(options.token, config);
    const webhook = webhookOf({ url: config.url, secret, isOpen: () => state === 'open', consume });
    return { url: config.url, webhook, setting: { secret_token: secret, allowed_updates: ALLOWED_UPDATES } };
  }

  /** Never rejects. */
  function consume(update: Update): Promise<void> {
    const work = client.handleUpdate(update).catch((error) => {
      log.error({ error: error.error ?? error, update: update.update_id }, 'an update failed unseen');
    });
    running.add(work);
    return work.finally(() => running.delete(work));
  }

  async function register(id: number): Promise<void> {
    try {
      if (await keepRegistered(api, id, bot.commands, options.lang, store))
        log.info({ commands: bot.commands.length }, 'the commands are registered with Telegram');
    } catch (error) {
      if (!stop.signal.aborted)
        log.error(withoutRequest(error), 'the commands could not be registered with Telegram');
    }
  }

  /** However often it takes, unless Telegram refuses the bot for good. */
  async function reached<T>(request: () => Promise<T>): Promise<T> {
    const pauses = backoff(clock, random);
    for (;;) {
      try {
        return await request();
      } catch (error) {
        const final = refusal(error) ?? (stop.signal.aborted ? error : undefined);
        if (final) throw final;
        const milliseconds = pauses.next();
        if (milliseconds > 0) waits(milliseconds, withoutRequest(error));
        await pause(milliseconds, stop.signal);
      }
    }
  }

  function waits(milliseconds: number, error: object): void {
    log.warn({ ...error, pause: milliseconds }, 'Telegram cannot be reached; trying again');
  }

  async function finished(): Promise<void> {
    await inTime(Promise.allSettled(running), PATIENCE, undefined);
  }

  let ending: Promise<void> | undefined;
  function end(error?: Error): Promise<void> {
    ending ??= disconnect().then(() => (error ? reject(error) : resolve()), reject);
    return ending;
  }

  async function disconnect(): Promise<void> {
    state = 'closing';
    await stopPolling();
    await finished();
    await confirm();
    stop.abort();
  }

  start().catch((error) => end(state === 'closing' ? undefined : error));
  const ready = () => state === 'open' && isReachable();
  return { closed, board, ready, ...(delivered && { webhook: delivered.webhook }), close: () => end() };
}

/** That there is no webhook to remove is no reason not to start. */
function unlessRefused(error: unknown): void {
  if (!isRefused(error)) throw error;
}

// More are not asked for before some of them are answered.
const MOST_AT_ONCE = 500;

// Milliseconds that answers under way are given at the end; Docker kills after ten seconds.
const PATIENCE = 5000;

// To tell Telegram what is handled.
const PARTING = 500;
