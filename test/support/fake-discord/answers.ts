import type { Interaction } from './interactions.ts';
import type { Recorded } from './wire.ts';
import { snowflake } from './wire.ts';

export interface Message {
  readonly id: string;
  readonly body: Record<string, unknown>;
  readonly ephemeral: boolean;
}

/** What one interaction was answered with. */
export interface Answered {
  readonly token: string;
  /** The message whose button was pressed. */
  readonly below: string | undefined;
  /** How many messages may still follow the first one. */
  followUps: number;
  /** Accepted callbacks: never more than one. */
  readonly callbacks: {
    readonly at: number;
    readonly type: number;
    readonly data: Record<string, unknown>;
  }[];
  /** What the people of the channel see by now, in order. */
  readonly messages: Message[];
  /** Bodies that took the place of the message with the pressed button. */
  readonly updates: Record<string, unknown>[];
}

interface Outcome {
  readonly status: number;
  readonly body?: unknown;
}

/** The interactions that were sent, and what the requests about them do, as Discord would take them. */
export function answerBook(
  talkative: boolean,
  shown: (message: Pick<Message, 'id' | 'body'>, channel: string) => void,
) {
  const byToken = new Map<string, Answered>();
  const tokenOf = new Map<string, string>();
  const channelOf = new Map<Answered, string>();

  function open({ id, token, channel_id, message, ...interaction }: Interaction): Answered {
    const { authorizing_integration_owners: owners } = interaction;
    const isGuest = isRecord(owners) && '1' in owners && !('0' in owners);
    const followUps = isGuest ? MOST_FOLLOW_UPS : Number.POSITIVE_INFINITY;
    const below = isRecord(message) ? String(message.id) : undefined;
    const answered: Answered = { token, below, followUps, callbacks: [], messages: [], updates: [] };
    byToken.set(token, answered);
    tokenOf.set(id, token);
    channelOf.set(answered, String(channel_id));
    return answered;
  }

  function take(recorded: Recorded): Outcome | undefined {
    const outcome = taken(recorded);
    for (const [answered, channel] of channelOf) {
      const { messages, below, updates } = answered;
      for (const message of messages) if (!message.ephemeral) shown(message, channel);
      for (const body of updates) shown({ id: below ?? '', body }, channel);
    }
    return outcome;
  }

  function taken({ method, path, query, body, at }: Recorded): Outcome | undefined {
    const content = isRecord(body) ? body : {};
    const [, interaction, callbackToken = ''] = path.match(CALLBACK) ?? [];
    if (interaction !== undefined) {
      const answered = byToken.get(callbackToken);
      const outcome = callback(answered, content, at);
      const isAsked = query.get('with_response') === 'true';
      const id = content.type === 7 ? answered?.below : answered?.messages.at(-1)?.id;
      return withTalk(outcome, isAsked ? id : undefined);
    }
    const [, webhookToken, message] = path.match(WEBHOOK) ?? [];
    if (webhookToken === undefined) return undefined;
    const answered = byToken.get(webhookToken);
    if (!answered) return error(404, 10015, 'Unknown Webhook');
    if (answered.callbacks.length === 0) return error(404, 10015, 'Unknown Webhook');
    if (method === 'POST') {
      answered.followUps -= 1;
      if (answered.followUps < 0)
        return error(400, 40094, 'This interaction has hit the maximum number of follow up messages');
      return show(answered, content);
    }
    return edit(answered, message ?? '', method, content);
  }

  function withTalk(outcome: Outcome, message?: string): Outcome {
    if ((!talkative && message === undefined) || outcome.status !== 204) return outcome;
    const resource = { type: 4, ...(message !== undefined && { message: { id: message, type: 0 } }) };
    return { status: 200, body: { interaction: { id: '1', type: 2 }, resource } };
  }

  return { open, take, of: (id: string) => byToken.get(tokenOf.get(id) ?? '') };
}

function callback(answered: Answered | undefined, body: Record<string, unknown>, at: number): Outcome {
  if (!answered) return error(404, 10062, 'Unknown interaction');
  if (answered.callbacks.length > 0) return error(400, 40060, 'Interaction has already been acknowledged.');
  const data = isRecord(body.data) ? body.data : {};
  const type = Number(body.type);
  answered.callbacks.push({ at, type, data });
  if (type === 4) show(answered, data);
  if (type === 7) answered.updates.push(data);
  return { status: 204 };
}

function show(answered: Answered, body: Record<string, unknown>): Outcome {
  const id = snowflake();
  // A follow-up to a deferred answer would take its place; the bot is to edit it.
  answered.messages.push({ id, body, ephemeral: (Number(body.flags ?? 0) & EPHEMERAL) !== 0 });
  return { status: 200, body: { id, type: 0, flags: body.flags ?? 0 } };
}

function edit(answered: Answered, id: string, method: string, body: Record<string, unknown>): Outcome {
  const first = answered.callbacks[0];
  if (id === '@original' && first?.type === 6) {
    answered.updates.push(body);
    return { status: 200, body: { id: answered.below ?? snowflake(), type: 0 } };
  }
  const at = id === '@original' ? 0 : answered.messages.findIndex((message) => message.id === id);
  const old = answered.messages[at];
  if (!old && !(id === '@original' && first?.type === 5)) return error(404, 10008, 'Unknown Message');
  if (method === 'DELETE') {
    answered.messages.splice(at, 1);
    return { status: 204 };
  }
  const flags = old ? old.body.flags : first?.data.flags;
  const ephemeral = (Number(flags ?? 0) & EPHEMERAL) !== 0;
  const message = { id: old?.id ?? snowflake(), body, ephemeral };
  answered.messages[at] = message;
  return { status: 200, body: { id: message.id, type: 0 } };
}

const error = (status: number, code: number, message: string): Outcome => ({
  status,
  body: { code, message },
});

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// https://discord.com/developers/docs/interactions/receiving-and-responding#create-followup-message
const MOST_FOLLOW_UPS = 5;

const EPHEMERAL = 64;
const CALLBACK = /^\/interactions\/(\d+)\/([^/]+)\/callback$/;
const WEBHOOK = /^\/webhooks\/\d+\/([^/]+)(?:\/messages\/([^/]+))?$/;
