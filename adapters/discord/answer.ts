import { InteractionResponseType, MessageFlags } from 'discord.js';
import { inTime } from '../../src/chat/async/pause.ts';
import { line, type Reply } from '../../src/chat/reply/reply.ts';
import type { Request, SuggestionRequest } from './interaction.ts';
import { type DiscordMessage, render } from './render.ts';
import { isUnclear, type MessageId, type Wire } from './wire.ts';

export interface Courier {
  /** Says that an answer will come. */
  defer(): Promise<void>;
  /** Says a reply; what was said before stays. Rejects if Discord does not take it. Gives its messages, as far as known. */
  show(reply: Reply): Promise<readonly string[]>;
}

export interface Answered {
  readonly reply: Reply;
  readonly messages: readonly string[];
}

/**
 * Sends a reply as soon as it is ready. Discord waits three seconds for a first response: if the reply takes longer than half of
 * that, the response says that an answer will come. Rejects if Discord does not take what is sent.
 */
export async function answer(courier: Courier, work: Promise<Reply>): Promise<Answered> {
  const early = await inTime(work, LATE, undefined);
  if (early === undefined) await courier.defer();
  const reply = early ?? (await work);
  return { reply, messages: await courier.show(reply) };
}

export interface CourierOptions {
  readonly wire: Wire;
  /** What to say in place of so many parts of an answer that may not be sent. */
  cutOff(parts: number): Promise<string>;
}

/** Knows what has been said on an interaction so far, and how the next thing is to be said. */
export function courierFor(
  request: Exclude<Request, SuggestionRequest>,
  { wire, cutOff }: CourierOptions,
): Courier {
  const { address, whisper } = request;
  const isPress = request.kind === 'press';
  const replaceable = isPress && request.replaceable;
  let said: 'nothing' | 'deferred' | 'answered' = 'nothing';
  let followUps = request.guest ? MOST_FOLLOW_UPS : Number.POSITIVE_INFINITY;

  async function defer(): Promise<void> {
    said = 'deferred';
    const data = whisper ? { flags: MessageFlags.Ephemeral } : undefined;
    try {
      if (isPress) await wire.callback(address, InteractionResponseType.DeferredMessageUpdate);
      else await wire.callback(address, InteractionResponseType.DeferredChannelMessageWithSource, data);
    } catch (error) {
      // The answer will show whether Discord has heard of it.
      if (!isUnclear(error)) throw error;
    }
  }

  async function show(reply: Reply): Promise<readonly string[]> {
    const heard = whisper ? { ...reply, whisper: true } : reply;
    const bodies = render(heard);
    const inPlace = bodies.length === 1 && replaceable && reply.inPlace === true;
    const follows = said === 'answered' || (said === 'deferred' && isPress && !inPlace);
    const [body, ...rest] = await allowed(heard, bodies, followUps + (follows ? 0 : 1));
    if (!body) return [];
    const ids = [await (follows ? followUp(body) : showFirst(body, inPlace))];
    said = 'answered';
    for (const next of rest) ids.push(await followUp(next));
    return ids.filter((id) => id !== undefined);
  }

  /** As many messages as may be sent. Where they are fewer, the last one says so, and has the buttons of the reply. */
  async function allowed(
    reply: Reply,
    bodies: readonly DiscordMessage[],
    most: number,
  ): Promise<readonly DiscordMessage[]> {
    if (bodies.length <= most) return bodies;
    const { title: _, sources: __, ...rest } = reply;
    const end = render({ ...rest, blocks: [line(await cutOff(bodies.length - most + 1))] });
    return [...bodies.slice(0, Math.max(0, most - 1)), ...end.slice(0, 1)];
  }

  async function followUp(body: DiscordMessage): Promise<MessageId> {
    followUps -= 1;
    return wire.followUp(address, body);
  }

  async function showFirst(body: DiscordMessage, inPlace: boolean): Promise<MessageId> {
    if (said === 'deferred') return wire.edit(address, edited(body));
    try {
      return await (inPlace
        ? wire.callback(address, InteractionResponseType.UpdateMessage, edited(body))
        : wire.callback(address, InteractionResponseType.ChannelMessageWithSource, body));
    } catch (error) {
      if (!isUnclear(error)) throw error;
      said = 'answered';
      return wire.edit(address, edited(body));
    }
  }

  return { defer, show };
}

/** What a message was first shown with stays: an edit may not say again that it is for the asker alone. */
function edited(body: DiscordMessage): DiscordMessage {
  return { ...body, flags: body.flags & ~MessageFlags.Ephemeral };
}

// Milliseconds. https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback
const LATE = 1500;

// "limited to five followup messages per interaction", where the app is not installed in the server:
// https://discord.com/developers/docs/interactions/receiving-and-responding#create-followup-message
const MOST_FOLLOW_UPS = 5;
