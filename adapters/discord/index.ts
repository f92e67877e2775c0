import { type Client, GatewayCloseCodes } from 'discord.js';
import { backoff } from '../../src/chat/async/backoff.ts';
import { pause } from '../../src/chat/async/pause.ts';
import type { Board } from '../../src/chat/board.ts';
import type { Bot } from '../../src/chat/port.ts';
import { discordBoard } from './board.ts';
import { connect, type Shards } from './connect.ts';
import { type DiscordLog, interactionHandler } from './handle.ts';
import { refusal } from './refusal.ts';
import { registrar } from './registrar.ts';
import type { RegistrationStore } from './registration.ts';
import { shardingStrategy } from './strategy.ts';
import { interactionWire, restClient, withoutRequest } from './wire.ts';

export type { Shards } from './connect.ts';
export { DiscordError } from './refusal.ts';

export interface DiscordOptions {
  readonly bot: Bot;
  readonly token: string;
  /** Another root of the REST interface, without the version; the gateway's address comes from it. */
  readonly apiUrl?: string;
  /** `auto` if absent: as many as Discord recommends, all of them here. */
  readonly shards?: Shards;
  readonly log: DiscordLog;
  /** Keeps which commands were registered, so that they are registered only when they have changed. */
  readonly store: RegistrationStore;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
}

export interface Discord {
  /** Resolves when it is closed; rejects with a `DiscordError` where Discord refuses the bot for good. */
  readonly closed: Promise<void>;
  /** What the bot does in channels of its own accord. */
  readonly board: Board;
  /** Whether every shard of this process is connected. */
  ready(): boolean;
  /** Takes no more interactions, finishes the answers under way, for some seconds at most, and disconnects. */
  close(): Promise<void>;
}

/** The bot on Discord, for as long as it is not closed: connected again whenever the connection breaks. */
export async function openDiscord(options: DiscordOptions): Promise<Discord> {
  const { bot, token, apiUrl, shards = 'auto', log, store, clock, random } = options;
  const root = apiUrl === undefined ? {} : { apiUrl };
  const rest = restClient(root, { retries: 2, timeout: 15_000 }).setToken(token);
  const board = discordBoard(rest);
  const handler = interactionHandler({
    bot,
    board,
    log,
    clock,
    wire: interactionWire({ ...root, fetch, clock }),
  });
  const stop = new AbortController();
  const { promise: closed, resolve, reject } = Promise.withResolvers<void>();
  const account = { ...root, token };
  const register = registrar({
    account,
    rest,
    commands: bot.commands,
    store,
    log,
    clock,
    random,
    signal: stop.signal,
  });

  const connections = new Map<number, boolean>();
  const buildStrategy = shardingStrategy({
    clock,
    random,
    events: {
      dispatch({ t, d }, shard) {
        if (t === 'INTERACTION_CREATE') handler.handle(d);
        if (t === 'GUILD_CREATE' || t === 'GUILD_DELETE') void membership(t, d);
        if (t === 'READY' && shard === 0) void register(d.application?.id);
      },
      spawned(shards) {
        connections.clear();
        for (const shard of shards) connections.set(shard, false);
      },
      connected(shard, resumed) {
        wereEnough = true;
        connections.set(shard, true);
        log.info({ shard, resumed }, 'connected to Discord');
      },
      disconnected(shard) {
        connections.set(shard, false);
      },
      waits(shard, milliseconds, reason) {
        log.warn(
          { shard, reason, pause: milliseconds },
          'the gateway of Discord cannot be reached; trying again',
        );
      },
      refused(code) {
        // Where as many as Discord recommends are too few from the start, more of the same do not help.
        const isLate = shards === 'auto' && (wereEnough || resharding);
        if (code === GatewayCloseCodes.ShardingRequired && isLate) void reshard();
        else end(refusal(code));
      },
    },
  });

  /** A server that is not available at the moment has not removed the bot. */
  async function membership(event: 'GUILD_CREATE' | 'GUILD_DELETE', server: unknown): Promise<void> {
    if (typeof server !== 'object' || server === null || !('id' in server)) return;
    if ('unavailable' in server && server.unavailable === true) return;
    await bot.membership({ id: `discord:${server.id}` }, event === 'GUILD_CREATE').catch((error) => {
      log.error({ error, server: server.id }, 'it cannot be kept whether the bot is in a server');
    });
  }

  const attempts = backoff(clock, random);

  function connectAnew(): Promise<Client | undefined> {
    const client = connect({
      ...root,
      token,
      shards,
      buildStrategy,
      signal: stop.signal,
      backoff: attempts,
      waits(milliseconds, error) {
        log.warn(
          { ...withoutRequest(error), pause: milliseconds },
          'Discord cannot be reached; trying again',
        );
      },
    });
    client.catch((error) => end(error));
    return client;
  }

  let connected = connectAnew();
  let resharding = false;
  let wereEnough = false;

  /** Connects again with as many shards as Discord recommends by now. Every shard reports on its own that there are too few. */
  async function reshard(): Promise<void> {
    if (resharding || stop.signal.aborted) return;
    resharding = true;
    log.warn(
      {},
      'the bot is in too many servers for its shards; connecting with as many as Discord recommends',
    );
    const client = await connected.catch(() => undefined);
    await client?.destroy();
    wereEnough = false;
    connected = connectAnew();
    resharding = false;
  }

  let ending: Promise<void> | undefined;
  function end(error?: Error): Promise<void> {
    ending ??= disconnect().then(() => (error ? reject(error) : resolve()), reject);
    return ending;
  }

  async function disconnect(): Promise<void> {
    await handler.drain(PATIENCE);
    stop.abort();
    const client = await Promise.race([connected.catch(() => undefined), pause(PARTING)]);
    await Promise.race([client?.destroy(), pause(PARTING)]);
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }

  const ready = () => connections.size > 0 && !connections.values().some((isConnected) => !isConnected);
  return { closed, board, ready, close: () => end() };
}

// Milliseconds that answers under way are given at the end; Docker kills after ten seconds.
const PATIENCE = 5000;

// To close the connections; a server that does not answer is left alone.
const PARTING = 500;
