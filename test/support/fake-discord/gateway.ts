import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { APPLICATION, CHANNEL, GUILD, type Payload, type Stream, snowflake } from './wire.ts';

interface Connected {
  readonly socket: WebSocket;
  stream?: Stream;
}

export interface Identified {
  readonly at: number;
  readonly shard: readonly [number, number];
  readonly intents: number;
}

/** Discord's gateway: https://discord.com/developers/docs/events/gateway */
export function gatewayInterface(options: {
  readonly token: string;
  readonly url: () => string;
  readonly closeWith?: number | undefined;
  readonly ready?: Readonly<Record<string, unknown>> | undefined;
}) {
  const server = new WebSocketServer({ noServer: true });
  const connections = new Set<Connected>();
  const streams = new Map<string, Stream>();
  const state = {
    refuse: 0,
    sequence: 0,
    resumable: true,
    fewest: 1,
    acknowledges: true,
    answersResume: true,
    hesitates: 0,
    ponders: 0,
  };
  const identified: Identified[] = [];
  const resumed: { readonly sessionId: string; readonly seq: number }[] = [];
  const upgrades: number[] = [];
  let heartbeats = 0;

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    upgrades.push(performance.now());
    if (state.refuse > 0) {
      const refusal = `HTTP/1.1 ${state.refuse} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
      setTimeout(() => socket.end(refusal), state.ponders);
      return;
    }
    server.handleUpgrade(request, socket, head, (opened) => greet({ socket: opened }));
  }

  function greet(connected: Connected): void {
    connections.add(connected);
    connected.socket.on('close', () => connections.delete(connected));
    connected.socket.on('message', (data) => take(connected, JSON.parse(String(data))));
    setTimeout(() => send(connected, { op: 10, d: { heartbeat_interval: HEARTBEAT } }), state.hesitates);
  }

  function take(connected: Connected, { op, d }: { op: number; d: Record<string, unknown> }): void {
    if (op === 1) {
      heartbeats += 1;
      if (state.acknowledges) send(connected, { op: 11 });
    }
    if (op === 2) identify(connected, d);
    if (op === 6 && state.answersResume) resume(connected, d);
  }

  function identify(connected: Connected, d: Record<string, unknown>): void {
    const shard = (d.shard ?? [0, 1]) as readonly [number, number];
    identified.push({ at: performance.now(), shard, intents: Number(d.intents) });
    if (shard[1] < state.fewest) connected.socket.close(4011);
    else if (options.closeWith !== undefined) connected.socket.close(options.closeWith);
    else if (d.token === options.token) begin(connected, shard);
    else connected.socket.close(4004, 'Authentication failed.');
  }

  function begin(connected: Connected, shard: readonly [number, number]): void {
    const stream: Stream = { id: snowflake(), shard, sent: [] };
    streams.set(stream.id, stream);
    connected.stream = stream;
    dispatch(connected, 'READY', { ...ready(stream, options.url()), ...options.ready });
    if (shard[0] === 0) dispatch(connected, 'GUILD_CREATE', guild);
  }

  function resume(connected: Connected, d: Record<string, unknown>): void {
    const stream = streams.get(String(d.session_id));
    resumed.push({ sessionId: String(d.session_id), seq: Number(d.seq) });
    if (stream && state.resumable) {
      connected.stream = stream;
      // As Discord does, with what was lost on the way.
      for (const payload of stream.sent.filter(({ s = 0 }) => s > Number(d.seq))) send(connected, payload);
      dispatch(connected, 'RESUMED', {});
    } else send(connected, { op: 9, d: false });
  }

  function dispatch(connected: Connected, t: string, d: unknown): void {
    state.sequence += 1;
    const payload = { op: 0, t, d, s: state.sequence };
    connected.stream?.sent.push(payload);
    send(connected, payload);
  }

  /** To the shard's connection; false where it has none that has identified itself. */
  function deliver(t: string, d: unknown, shard = 0): boolean {
    const connected = [...connections].find(({ stream }) => stream?.shard[0] === shard);
    if (connected) dispatch(connected, t, d);
    return connected !== undefined;
  }

  function each(act: (socket: WebSocket) => void): void {
    for (const { socket } of [...connections]) act(socket);
  }

  return {
    ...{ upgrade, deliver, identified, resumed, upgrades, state, connections },
    heartbeats: () => heartbeats,
    raw: (payload: unknown) => each((socket) => socket.send(JSON.stringify(payload))),
    close: (code: number) => each((socket) => socket.close(code)),
    drop: () => each((socket) => socket.terminate()),
  };
}

function send({ socket }: Connected, payload: Payload): void {
  socket.send(JSON.stringify(payload));
}

// Milliseconds. The library gives up a connection whose heart is not heard for so long.
const HEARTBEAT = 1500;

const ready = (stream: Stream, url: string) => ({
  v: 10,
  user: { id: APPLICATION, username: 'kutip', discriminator: '0', bot: true, avatar: null },
  guilds: stream.shard[0] === 0 ? [{ id: GUILD, unavailable: true }] : [],
  session_id: stream.id,
  resume_gateway_url: url,
  shard: stream.shard,
  application: { id: APPLICATION, flags: 0 },
});

const guild = {
  id: GUILD,
  name: 'Teluk Biru',
  owner_id: '904000000000000001',
  channels: [{ id: CHANNEL, type: 0, name: 'berita', position: 0, permission_overwrites: [] }],
  roles: [
    { id: GUILD, name: '@everyone', permissions: '0', position: 0, color: 0, hoist: false, managed: false },
  ],
  members: [
    {
      user: { id: APPLICATION, username: 'kutip', discriminator: '0' },
      roles: [],
      joined_at: '2026-01-01T00:00:00Z',
    },
  ],
  emojis: [],
  features: [],
  preferred_locale: 'id',
};
