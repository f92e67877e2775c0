import {
  DiscordAPIError,
  HTTPError,
  InteractionResponseType,
  REST,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import { pause } from '../../src/chat/async/pause.ts';
import type { Right } from '../../src/chat/command/command.ts';
import { DiscordError } from './refusal.ts';
import { type Network, RequestRefused, requestSender } from './request.ts';

/** What it takes to answer an interaction. */
export interface Address {
  readonly id: string;
  readonly application_id: string;
  /** Holds for 15 minutes. */
  readonly token: string;
}

/** Messages, as the API takes them. */
export type Body = object;

/** The number of the message that a request has made or changed; absent if Discord does not tell. */
export type MessageId = string | undefined;

export interface Wire {
  /** The first word on an interaction, once. */
  callback(to: Address, type: InteractionResponseType, data?: Body): Promise<MessageId>;
  /** Replaces the first answer, or the message whose button was pressed. */
  edit(to: Address, body: Body): Promise<MessageId>;
  followUp(to: Address, body: Body): Promise<MessageId>;
}

export type RestRoot = Pick<Network, 'apiUrl'>;

/**
 * The requests that answer interactions. They need no bot token. Requests that are safe to repeat are repeated; a follow-up, which would
 * appear twice, only if it was certainly not accepted.
 */
export function interactionWire(network: Network): Wire {
  const send = requestSender(network);
  // When the next follow-up may be sent.
  const rested = new WeakMap<Address, Promise<void>>();

  async function callback(
    { id, token }: Address,
    type: InteractionResponseType,
    data?: Body,
  ): Promise<MessageId> {
    const body = data === undefined ? { type } : { type, data };
    const asks = WITH_MESSAGE.includes(type) ? '?with_response=true' : '';
    const route = `${Routes.interactionCallback(id, token)}${asks}` as const;
    const request = { method: 'POST', route, body, patience: PATIENCE.callback, repeatable: true } as const;
    const taken = await send(request).catch(unlessTakenBefore);
    const { resource } = taken?.body ?? {};
    return isRecord(resource) && isRecord(resource.message) ? messageId(resource.message) : undefined;
  }

  async function edit({ application_id, token }: Address, body: Body): Promise<MessageId> {
    const route = Routes.webhookMessage(application_id, token);
    const taken = await send({ method: 'PATCH', route, body, patience: PATIENCE.answer, repeatable: true });
    return messageId(taken.body);
  }

  async function followUp(to: Address, body: Body): Promise<MessageId> {
    await rested.get(to);
    const route = Routes.webhook(to.application_id, to.token);
    const { rest, body: made } = await send({
      method: 'POST',
      route,
      body,
      patience: PATIENCE.answer,
      repeatable: false,
    });
    if (rest > 0) rested.set(to, pause(rest));
    return messageId(made);
  }

  return { callback, edit, followUp };
}

/** A first word that is sent again is refused where Discord had taken it and could not say so. */
function unlessTakenBefore(error: unknown): void {
  const isTaken = error instanceof RequestRefused && error.code === ACKNOWLEDGED && error.attempts > 1;
  if (!isTaken) throw error;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function messageId({ id }: Readonly<Record<string, unknown>>): MessageId {
  return typeof id === 'string' ? id : undefined;
}

/** A client of the REST interface, version 10. */
export function restClient({ apiUrl }: RestRoot, options: { retries: number; timeout: number }): REST {
  return new REST({ version: '10', ...options, ...(apiUrl !== undefined && { api: apiUrl }) });
}

/** Discord knows the interaction no more, or has an answer already: there is nothing left to be done. */
export function isTooLate(error: unknown): boolean {
  return error instanceof RequestRefused && TOO_LATE.includes(error.code);
}

/** Discord has read the request, and would not take it a second time either. */
export function isRefusal(error: unknown): boolean {
  return error instanceof DiscordError || error instanceof DiscordAPIError;
}

/** The bot may not do here what it tried. */
export function isForbidden(error: unknown): error is RequestRefused {
  return error instanceof RequestRefused && FORBIDDEN.includes(error.code);
}

/** What is missing where that is all that Discord says. */
export function withheld({ code }: RequestRefused): Right {
  return code === RESTJSONErrorCodes.MissingAccess ? 'view' : 'send';
}

/** Whether Discord took the request cannot be told. */
export function isUnclear(error: unknown): boolean {
  return !(error instanceof RequestRefused) || error.status >= 500 || error.status === 429;
}

/** What the log may hold of an error of a request: its address and body have the words and the token of somebody. */
export function withoutRequest(error: unknown): object {
  if (error instanceof DiscordAPIError || error instanceof RequestRefused)
    return { status: error.status, code: error.code, reason: error.message };
  if (error instanceof HTTPError) return { status: error.status, reason: error.message };
  return { error };
}

// The first words that make a message, or change one.
const WITH_MESSAGE: readonly InteractionResponseType[] = [
  InteractionResponseType.ChannelMessageWithSource,
  InteractionResponseType.UpdateMessage,
];

// Milliseconds. A first word is due within three seconds, but by whose clock? Discord says when it is too late. Of the fifteen minutes
// that a token holds for the rest, nobody waits for longer than one.
const PATIENCE = { callback: 5000, answer: 60_000 };

// https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes
const ACKNOWLEDGED = RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

const TOO_LATE: readonly number[] = [
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InvalidWebhookToken,
  ACKNOWLEDGED,
];

const FORBIDDEN: readonly number[] = [
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
];
