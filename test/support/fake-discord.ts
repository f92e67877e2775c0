import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Answered } from './fake-discord/answers.ts';
import { gatewayInterface } from './fake-discord/gateway.ts';
import type { Interaction } from './fake-discord/interactions.ts';
import { restInterface } from './fake-discord/rest.ts';
import { type Rule, TOKEN } from './fake-discord/wire.ts';

export interface FakeOptions {
  /** What GET /gateway/bot recommends. */
  readonly recommended?: number;
  /** How many shards may identify themselves in five seconds. */
  readonly concurrency?: number;
  /** Fields of READY that are other than usual; without one where it is undefined. */
  readonly ready?: Readonly<Record<string, unknown>>;
  /** Answers first words with what they have become (200), not with nothing (204). */
  readonly talkative?: boolean;
  /** The code that closes every connection in place of READY. */
  readonly closeWith?: number;
}

/** Discord on the loopback: REST and gateway, which record and check all that they are sent. */
export async function fakeDiscord(options: FakeOptions = {}) {
  const { recommended = 1, concurrency = 1, talkative = false, closeWith, ready } = options;
  let origin = '';
  const gateway = gatewayInterface({
    token: TOKEN,
    url: () => origin.replace('http', 'ws'),
    closeWith,
    ready,
  });
  const limit = { total: 1000, remaining: 1000, reset_after: 3_600_000, max_concurrency: concurrency };
  const rest = restInterface({
    token: TOKEN,
    talkative,
    gateway: () => ({
      url: `${origin.replace('http', 'ws')}/gw`,
      shards: Math.max(recommended, gateway.state.fewest),
      session_start_limit: limit,
    }),
  });
  const server = createServer((request, response) => void rest.handle(request, response));
  server.on('upgrade', gateway.upgrade);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** Sends an interaction through the gateway as soon as the shard is connected. */
  async function send(interaction: Interaction, shard = 0): Promise<Answered> {
    const answered = rest.book.open(interaction);
    while (!gateway.deliver('INTERACTION_CREATE', interaction, shard)) await setTimeout(5);
    return answered;
  }

  /** Sends it and waits until it has so many messages, or updates, or choices. */
  async function ask(interaction: Interaction, count = 1): Promise<Answered> {
    const answered = await send(interaction);
    const shown = () => answered.messages.length + answered.updates.length + choicesOf(answered);
    await rest.until(() => shown() >= count);
    return answered;
  }

  async function close(): Promise<void> {
    gateway.drop();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }

  return {
    ...{ apiUrl: `${origin}/api`, token: TOKEN, gateway, send, ask, close, until: rest.until },
    ...{ requests: rest.requests, problems: rest.problems, channels: rest.channels },
    /** From now on, until `times` is used up. */
    rule: (rule: Rule) => rest.rules.push(rule),
    /** How often the commands of the bot were set. */
    registrations: () =>
      rest.requests.filter(({ method, path }) => method === 'PUT' && /\/commands$/.test(path)),
  };
}

export type FakeDiscord = Awaited<ReturnType<typeof fakeDiscord>>;

const choicesOf = ({ callbacks }: Answered): number => callbacks.filter(({ type }) => type === 8).length;
