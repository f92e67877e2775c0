import type { WebSocketOptions } from 'discord.js';
import { Client, DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, GatewayIntentBits } from 'discord.js';
import type { Backoff } from '../../src/chat/async/backoff.ts';
import { pause } from '../../src/chat/async/pause.ts';
import { DiscordError, WRONG_TOKEN } from './refusal.ts';
import type { RestRoot } from './wire.ts';

/** How many shards the bot has and which of them run here; `auto` is what Discord recommends. */
export type Shards = 'auto' | number | { readonly ids: readonly number[]; readonly count: number };

export interface ConnectOptions extends RestRoot {
  readonly token: string;
  readonly shards: Shards;
  readonly buildStrategy: NonNullable<WebSocketOptions['buildStrategy']>;
  readonly backoff: Backoff;
  /** The gateway's address could not be fetched; the next attempt is after so many milliseconds. */
  waits(milliseconds: number, error: unknown): void;
  readonly signal: AbortSignal;
}

/** Logs in, however often it takes; `undefined` where the signal was aborted first. Rejects with a `DiscordError` if no patience helps. */
export async function connect(options: ConnectOptions): Promise<Client | undefined> {
  let reason: unknown;
  while (!options.signal.aborted) {
    const milliseconds = options.backoff.next();
    if (milliseconds > 0) {
      options.waits(milliseconds, reason);
      await pause(milliseconds, options.signal);
    }
    if (options.signal.aborted) return undefined;
    const client = clientFor(options);
    try {
      await client.login(options.token);
      if (!options.signal.aborted) return client;
      await client.destroy();
    } catch (error) {
      if (isWrongToken(error)) throw new DiscordError(WRONG_TOKEN);
      reason = error;
    }
  }
  return undefined;
}

/** A client of the library can log in only once: after a failure, another one is needed. */
function clientFor({ apiUrl, shards, buildStrategy }: ConnectOptions): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { version: '10', timeout: 15_000, retries: 1, ...(apiUrl !== undefined && { api: apiUrl }) },
    ws: { buildStrategy },
    ...shardOptions(shards),
  });
  // Failures are reported by its promises and the shards; without a listener, an error event would end the process.
  client.on('error', () => {});
  client.on('shardError', () => {});
  return client;
}

function shardOptions(shards: Shards) {
  if (shards === 'auto') return { shards } as const;
  if (typeof shards === 'number') return { shardCount: shards };
  return { shards: [...shards.ids], shardCount: shards.count };
}

function isWrongToken(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}
