import {
  GatewayCloseCodes,
  type GatewayDispatchPayload,
  type IShardingStrategy,
  type SessionInfo,
  SimpleShardingStrategy,
  type WebSocketOptions,
  WebSocketShardDestroyRecovery,
  WebSocketShardStatus,
} from 'discord.js';
import { type Backoff, backoff } from '../../src/chat/async/backoff.ts';
import { pause } from '../../src/chat/async/pause.ts';
import { sharedThrottler } from './throttle.ts';

type BuildStrategy = NonNullable<WebSocketOptions['buildStrategy']>;
type Manager = Parameters<BuildStrategy>[0];

/** What a shard reports. */
export interface ShardEvents {
  dispatch(payload: GatewayDispatchPayload, shard: number): void;
  /** It waits before it tries again, because it could not connect or stay connected. */
  waits(shard: number, milliseconds: number, reason: string): void;
  /** These are the shards from now on, and none of them is connected. */
  spawned(shards: readonly number[]): void;
  connected(shard: number, resumed: boolean): void;
  disconnected(shard: number): void;
  /** Discord has closed the connection for good. */
  refused(code: GatewayCloseCodes): void;
}

export interface StrategyOptions {
  readonly events: ShardEvents;
  readonly clock: () => number;
  readonly random: () => number;
}

interface Shard {
  readonly backoff: Backoff;
  resumable: SessionInfo | null;
  /** How often it has tried to connect since it was connected. */
  attempts: number;
  reason: string;
}

/**
 * The library's shards, with our own pauses: on its own, the library would retry twice a second for ever, even after it was told to
 * stop. What the shards receive goes only to `events`: nothing is cached, and nothing that Discord sends is parsed unasked.
 */
export function shardingStrategy({ events, clock, random }: StrategyOptions): BuildStrategy {
  const buildIdentifyThrottler = sharedThrottler();
  const shards = new Map<number, Shard>();

  function shardOf(id: number): Shard {
    const known = shards.get(id);
    const shard = known ?? { backoff: backoff(clock, random), resumable: null, attempts: 0, reason: SILENT };
    if (!known) shards.set(id, shard);
    return shard;
  }

  function take(event: string, payload: ShardPayload): void {
    const shard = shardOf(payload.shardId);
    if (event === 'dispatch' && payload.data) events.dispatch(payload.data, payload.shardId);
    else if (event === 'error' && payload.error) shard.reason = payload.error.message || shard.reason;
    else if (event === 'closed') closed(payload.shardId, payload.code ?? 0);
    else if (event === 'ready' || event === 'resumed') {
      shard.backoff.succeeded();
      shard.attempts = 0;
      events.connected(payload.shardId, event === 'resumed');
    }
  }

  function closed(id: number, code: number): void {
    events.disconnected(id);
    if (FINAL.includes(code)) events.refused(code);
    else if (code !== ABNORMAL) shardOf(id).reason = `it was closed with ${code}`;
  }

  return (manager) => {
    let stop = new AbortController();
    const resuming = new Map<number, NodeJS.Timeout>();
    const strategy: IShardingStrategy = new SimpleShardingStrategy(
      withOptions(manager, hear, {
        buildIdentifyThrottler,
        async retrieveSessionInfo(id) {
          // Only a shard that is about to connect asks while it is idle.
          const status = await strategy.fetchStatus();
          if (status.get(id) === WebSocketShardStatus.Idle) await pauseBeforeConnecting(id);
          return stop.signal.aborted ? new Promise(() => {}) : resumableOf(shardOf(id));
        },
        updateSessionInfo(id, resumable) {
          shardOf(id).resumable = resumable;
        },
      }),
    );

    function hear(event: string, payload: ShardPayload): void {
      take(event, payload);
      if (TURNS.includes(event)) clearTimeout(resuming.get(payload.shardId));
      if (event === 'hello' && shardOf(payload.shardId).resumable !== null) expectResumed(payload.shardId);
    }

    /** The library would wait for ever. */
    function expectResumed(id: number): void {
      const giveUp = () =>
        shardsOf(strategy)
          .get(id)
          ?.destroy({ reason: 'Not resumed', recover: WebSocketShardDestroyRecovery.Reconnect });
      resuming.set(id, setTimeout(giveUp, LONGEST_RESUME).unref());
    }

    async function pauseBeforeConnecting(id: number): Promise<void> {
      const shard = shardOf(id);
      shard.attempts += 1;
      const milliseconds = shard.backoff.next();
      if (milliseconds === 0) return;
      events.waits(id, milliseconds, shard.reason);
      shard.reason = SILENT;
      await pause(milliseconds, stop.signal);
    }

    return {
      spawn(ids) {
        stop = new AbortController();
        events.spawned(ids);
        return strategy.spawn(ids);
      },
      // A shard that cannot connect goes on trying: that is no reason to give up on the others.
      async connect() {
        void Promise.resolve(strategy.connect()).catch(() => {});
      },
      async destroy(options) {
        stop.abort();
        const sockets = [...shardsOf(strategy).values()].flatMap(({ connection }) => connection ?? []);
        for (const socket of sockets) socket.on('error', () => {});
        await strategy.destroy(options);
        for (const socket of sockets) socket.terminate();
      },
      fetchStatus: () => strategy.fetchStatus(),
      send: (id, payload) => strategy.send(id, payload),
    };
  };
}

/** What is of use here of a shard of the library. */
interface LibraryShard {
  readonly connection: { on(event: 'error', listener: () => void): unknown; terminate(): void } | null;
  destroy(options: { reason: string; recover: WebSocketShardDestroyRecovery }): Promise<void>;
}

/**
 * The shards that the library keeps to itself. A connection that is just being opened it neither closes nor listens to any more
 * when it ends, and a refusal that comes then would end the process.
 */
function shardsOf(strategy: IShardingStrategy): ReadonlyMap<number, LibraryShard> {
  const shards: unknown = Reflect.get(strategy, 'shards');
  return shards instanceof Map ? shards : new Map();
}

/** What a shard can go on with. Where the address that Discord gave for that is of no use, the gateway's own takes its place. */
function resumableOf({ resumable, attempts }: Shard): SessionInfo | null {
  if (resumable === null) return null;
  const { resumeURL, ...session } = resumable;
  const isOfUse = attempts <= MOST_RESUMES && /^wss?:/.test(resumeURL ?? '') && URL.canParse(resumeURL);
  // The library looks for it, though it says that it is always there.
  return isOfUse ? resumable : (session as SessionInfo);
}

interface ShardPayload {
  readonly shardId: number;
  readonly data?: GatewayDispatchPayload;
  readonly code?: number;
  readonly error?: Error;
}

/** The manager, with some of its options and its only ear replaced. */
function withOptions(
  manager: Manager,
  emit: (event: string, payload: ShardPayload) => void,
  options: Partial<Manager['options']>,
): Manager {
  Object.assign(manager.options, options);
  return Object.assign(Object.create(manager), { emit });
}

const SILENT = 'it does not answer';

const TURNS: readonly string[] = ['hello', 'ready', 'resumed', 'closed'];

// Milliseconds, as long as the library waits for READY.
const LONGEST_RESUME = 15_000;

// Attempts at the address for resuming: https://discord.com/developers/docs/events/gateway#resuming
const MOST_RESUMES = 4;

// What the socket says where it was never open or broke.
const ABNORMAL = 1006;

// https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
const FINAL: readonly number[] = [
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
];
