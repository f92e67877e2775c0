import { isRecord, type Message } from './answers.ts';
import { APPLICATION, type Recorded, snowflake } from './wire.ts';

/** A message of the bot in a channel. */
export interface Posted {
  readonly id: string;
  readonly channel: string;
  body: Record<string, unknown>;
  /** What it was before, oldest first. */
  readonly history: Record<string, unknown>[];
}

/** What the bot may do in a channel, besides seeing it. */
export interface Allowed {
  send: boolean;
  pin: boolean;
  /** Whether it is there at all. */
  view: boolean;
}

interface Outcome {
  readonly status: number;
  readonly body?: unknown;
}

/** The channels of a server: messages of the bot, and which of them are pinned. Any number is a channel. */
export function channelBook() {
  const posted = new Map<string, Posted>();
  const answers = new Map<string, Posted>();
  const pinned = new Map<string, { readonly channel: string; readonly reason: string | undefined }>();
  const nonces = new Map<string, string>();
  const allowed: Allowed = { send: true, pin: true, view: true };
  const limit = { pins: 250 };

  function take({ method, path, body, query, reason }: Recorded): Outcome | undefined {
    const [, channel = '', pins, id] = CHANNELS.exec(path) ?? [];
    if (channel === '') return undefined;
    if (!allowed.view) return refusal(403, 50_001, 'Missing Access');
    if (pins !== undefined) return keep(method, channel, id ?? '', reason);
    if (id === undefined) return method === 'POST' ? post(channel, body) : history(channel, query);
    const message = posted.get(id) ?? answers.get(id);
    if (message?.channel !== channel) return refusal(404, 10_008, 'Unknown Message');
    if (method === 'GET') return { status: 200, body: shown(message) };
    if (method === 'DELETE') {
      posted.delete(id);
      answers.delete(id);
      pinned.delete(id);
      return { status: 204 };
    }
    message.history.push(message.body);
    message.body = isRecord(body) ? body : {};
    return { status: 200, body: shown(message) };
  }

  function post(channel: string, body: unknown): Outcome {
    if (!allowed.send) return refusal(403, 50_013, 'Missing Permissions');
    const content = isRecord(body) ? body : {};
    const nonce = content.enforce_nonce === true ? String(content.nonce) : undefined;
    const before = nonce === undefined ? undefined : posted.get(nonces.get(nonce) ?? '');
    if (before) return { status: 200, body: shown(before) };
    const message = { id: timely(), channel, body: content, history: [] };
    posted.set(message.id, message);
    if (nonce !== undefined) nonces.set(nonce, message.id);
    return { status: 200, body: shown(message) };
  }

  function keep(method: string, channel: string, id: string, reason: string | undefined): Outcome {
    if (!allowed.pin) return refusal(403, 50_013, 'Missing Permissions');
    if (posted.get(id)?.channel !== channel) return refusal(404, 10_008, 'Unknown Message');
    const here = [...pinned.values()].filter((one) => one.channel === channel).length;
    if (method === 'PUT' && !pinned.has(id) && here >= limit.pins)
      return refusal(400, 30_003, 'Maximum number of pins reached for the channel (250)');
    if (method === 'PUT') pinned.set(id, { channel, reason });
    else pinned.delete(id);
    return { status: 204 };
  }

  /** The first messages behind a moment, the newest of them first: https://discord.com/developers/docs/resources/message#get-channel-messages */
  function history(channel: string, query: URLSearchParams): Outcome {
    const after = BigInt(query.get('after') ?? 0);
    const later = [...posted.values()].filter((one) => one.channel === channel && BigInt(one.id) > after);
    return {
      status: 200,
      body: later
        .slice(0, Number(query.get('limit') ?? 50))
        .reverse()
        .map(shown),
    };
  }

  function shown(message: Posted): object {
    const { id, channel, body } = message;
    const author = { id: APPLICATION, username: 'kutip', bot: true };
    return { id, channel_id: channel, author, pinned: pinned.has(id), type: 0, ...withoutNonce(body) };
  }

  /** An answer to an interaction stands there as well, or takes the place of what did. */
  function show({ id, body }: Pick<Message, 'id' | 'body'>, channel: string): void {
    const answer = answers.get(id);
    if (answer === undefined) answers.set(id, { id, channel, body, history: [] });
    else if (answer.body !== body && !answer.history.includes(body)) {
      answer.history.push(answer.body);
      answer.body = body;
    }
  }

  /** Some minutes later, a nonce keeps nothing from being posted again. */
  const minutesPass = (): void => nonces.clear();

  return { take, show, minutesPass, answers, posted, pinned, allowed, limit };
}

/** What Discord gives back has the components, and not the nonce. */
export function withoutNonce({ nonce: _, enforce_nonce: __, ...body }: Record<string, unknown>) {
  return body;
}

/** A number of its time: https://discord.com/developers/docs/reference#snowflakes */
function timely(): string {
  const time = BigInt(Date.now() - 1_420_070_400_000) << 22n;
  return String(time | (BigInt(snowflake()) & 0xfffn));
}

function refusal(status: number, code: number, message: string): Outcome {
  return { status, body: { code, message } };
}

const CHANNELS = /^\/channels\/(\d+)\/messages(?:(?:\/(pins))?\/(\d+))?$/;
