import { DiscordAPIError, HTTPError, type InteractionResponseType, REST, Routes } from 'discord.js';

/** What it takes to answer an interaction. */
export interface Address {
  readonly id: string;
  readonly application_id: string;
  /** Holds for 15 minutes. */
  readonly token: string;
}

/** Messages, as the API takes them. */
export type Body = object;

export interface Wire {
  /** The first word on an interaction, once. `within`: milliseconds that are left for it. */
  callback(to: Address, type: InteractionResponseType, data: Body | undefined, within: number): Promise<void>;
  /** Puts a body in the place of the first answer, or of the message whose button was pressed. */
  edit(to: Address, body: Body): Promise<void>;
  followUp(to: Address, body: Body): Promise<void>;
}

export interface RestRoot {
  /** Where the REST interface is, without the version. Discord's own where absent. */
  readonly apiUrl?: string;
}

/**
 * The requests that answer interactions. They need no token of the bot. What may be repeated is; a follow-up would show twice.
 * 429 is waited out by the library.
 */
export function interactionWire(root: RestRoot): Wire {
  const once = restClient(root, { retries: 0, timeout: 10_000 });
  const again = restClient(root, { retries: 2, timeout: 10_000 });

  async function callback(
    { id, token }: Address,
    type: InteractionResponseType,
    data: Body | undefined,
    within: number,
  ) {
    const signal = AbortSignal.timeout(within);
    const body = data === undefined ? { type } : { type, data };
    await twice(
      () => once.post(Routes.interactionCallback(id, token), { body, signal, auth: false }),
      signal,
    );
  }

  return {
    callback,
    async edit({ application_id, token }, body) {
      await twice(() => again.patch(Routes.webhookMessage(application_id, token), { body, auth: false }));
    },
    async followUp({ application_id, token }, body) {
      await once.post(Routes.webhook(application_id, token), { body, auth: false });
    },
  };
}

/** Once more where Discord was busy or the line broke; the library does not know every way in which it breaks. */
async function twice(send: () => Promise<unknown>, signal?: AbortSignal): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (!isPassing(error) || signal?.aborted) throw error;
    await send();
  }
}

/** A client of the REST interface, version 10. */
export function restClient({ apiUrl }: RestRoot, options: { retries: number; timeout: number }): REST {
  return new REST({ version: '10', ...options, ...(apiUrl !== undefined && { api: apiUrl }) });
}

/** Discord did not take the request, and may take it again: it was busy, or the line broke. */
function isPassing(error: unknown): boolean {
  if (error instanceof HTTPError) return true;
  return (
    error instanceof Error &&
    /ECONNRESET|ECONNREFUSED|UND_ERR_SOCKET/.test(`${codeOf(error)} ${error.message}`)
  );
}

/** Discord knows the interaction no more, or has an answer already: there is nothing left to be done. */
export function isTooLate(error: unknown): boolean {
  return error instanceof DiscordAPIError && TOO_LATE.includes(Number(error.code));
}

/** Whether Discord took the request cannot be told. */
export function isUnclear(error: unknown): boolean {
  return !(error instanceof DiscordAPIError);
}

/** What the log may hold of an error of a request: its address and body have the words and the token of somebody. */
export function withoutRequest(error: unknown): object {
  if (error instanceof DiscordAPIError)
    return { status: error.status, code: error.code, reason: error.message };
  if (error instanceof HTTPError) return { status: error.status, reason: error.message };
  return { error };
}

function codeOf(error: Error): unknown {
  return 'code' in error ? error.code : '';
}

// https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes
// Unknown message, webhook and interaction; already acknowledged; invalid webhook token.
const TOO_LATE: readonly number[] = [10008, 10015, 10062, 40060, 50027];
