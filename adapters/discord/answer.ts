import { InteractionResponseType, MessageFlags } from 'discord.js';
import { pause } from '../../src/chat/pause.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { turnsPage } from '../../src/chat/turns-page.ts';
import type { Request, SuggestionRequest } from './interaction.ts';
import { type DiscordMessage, render } from './render.ts';
import { isUnclear, type Wire } from './wire.ts';

/** A request, with when it came in: milliseconds of the clock that is passed in. */
export type Received = Exclude<Request, SuggestionRequest> & { readonly received: number };

export interface Courier {
  /** Says that an answer will come. */
  defer(): Promise<void>;
  /** Says a reply; what was said before stays. Rejects where Discord does not take it. */
  show(reply: Reply): Promise<void>;
}

/**
 * Sends a reply as soon as it is there. Discord waits three seconds for a first word: where the reply takes longer than half of
 * that, the word is that it will come. Rejects where Discord does not take what is sent.
 */
export async function answer(courier: Courier, work: Promise<Reply>): Promise<void> {
  const waited = new AbortController();
  const late = pause(LATE, waited.signal).then(() => undefined);
  const early = await Promise.race([work, late]).finally(() => waited.abort());
  if (early === undefined) await courier.defer();
  await courier.show(early ?? (await work));
}

/** Knows what has been said on an interaction so far, and how the next thing is to be said. */
export function courierFor(request: Received, wire: Wire, clock: () => number): Courier {
  const { address, received, whisper } = request;
  const pressed = request.kind === 'press' ? request.pressed : undefined;
  const replaceable = request.kind === 'press' && request.replaceable;
  let said: 'nothing' | 'deferred' | 'answered' = 'nothing';

  async function first(type: InteractionResponseType, data?: object): Promise<void> {
    const left = DEADLINE - (clock() - received);
    await wire.callback(address, type, data, Math.max(left, LEAST));
  }

  async function defer(): Promise<void> {
    said = 'deferred';
    const data = whisper ? { flags: MessageFlags.Ephemeral } : undefined;
    try {
      if (pressed === undefined) await first(InteractionResponseType.DeferredChannelMessageWithSource, data);
      else await first(InteractionResponseType.DeferredMessageUpdate);
    } catch (error) {
      // The answer will show whether Discord has heard of it.
      if (!isUnclear(error)) throw error;
    }
  }

  async function show(reply: Reply): Promise<void> {
    const [body, ...rest] = render(whisper ? { ...reply, whisper: true } : reply);
    if (!body) return;
    const inPlace = rest.length === 0 && replaceable && turnsPage(pressed, reply);
    await showFirst(body, inPlace);
    said = 'answered';
    for (const next of rest) await wire.followUp(address, next);
  }

  async function showFirst(body: DiscordMessage, inPlace: boolean): Promise<void> {
    if (said === 'answered' || (said === 'deferred' && pressed !== undefined && !inPlace))
      return wire.followUp(address, body);
    if (said === 'deferred') return wire.edit(address, edited(body));
    try {
      if (inPlace) await first(InteractionResponseType.UpdateMessage, edited(body));
      else await first(InteractionResponseType.ChannelMessageWithSource, body);
    } catch (error) {
      if (!isUnclear(error)) throw error;
      said = 'answered';
      await wire.edit(address, edited(body));
    }
  }

  return { defer, show };
}

/** What a message was first shown with stays: an edit may not say again that it is for the asker alone. */
function edited(body: DiscordMessage): DiscordMessage {
  return { ...body, flags: body.flags & ~MessageFlags.Ephemeral };
}

// Milliseconds. https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback
const DEADLINE = 3000;
const LATE = 1500;

// The clocks of both sides may differ: it is tried even where it seems too late.
const LEAST = 1000;
