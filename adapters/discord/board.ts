import { createHash } from 'node:crypto';
import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes, SnowflakeUtil } from 'discord.js';
import { payloadOf } from '../../src/chat/action.ts';
import { type Board, BoardError, type BoardTrouble, type Post } from '../../src/chat/board.ts';
import type { Right } from '../../src/chat/command/command.ts';
import type { Action, Reply } from '../../src/chat/reply/reply.ts';
import { render } from './render.ts';

/** What the bot does in channels by its own token. A place is `<server>/<channel>`, a message `<server>/<channel>/<message>`. */
export function discordBoard(rest: REST): Board {
  async function publish(post: Post, reply: Reply): Promise<string> {
    const { place, reason } = post;
    const channel = channelOf(place);
    const found = await asked(['view', 'readHistory'], () => search(channel, post));
    const id = found ?? (await asked(['send'], () => create(channel, post, reply)));
    try {
      await pin(channel, id, reason);
    } catch (error) {
      if (error instanceof BoardError && error.trouble.kind !== 'unclear') await remove(`${place}/${id}`);
      throw error;
    }
    return `${place}/${id}`;
  }

  async function create(channel: string, post: Post, reply: Reply): Promise<string> {
    const [body] = render(reply);
    // The same nonce is not posted twice within some minutes.
    const nonce = { nonce: nonceOf(post), enforce_nonce: true };
    return idOf(await rest.post(Routes.channelMessages(channel), { body: { ...body, ...nonce } }));
  }

  /** What was posted before, and could not be kept: among the first messages since. */
  async function search(channel: string, { since, mark }: Post): Promise<string | undefined> {
    const after = String(SnowflakeUtil.generate({ timestamp: since - CLOCKS }));
    const query = new URLSearchParams({ after, limit: '100' });
    const messages: unknown = await rest.get(Routes.channelMessages(channel), { query });
    const own = Array.isArray(messages) ? messages.find((one) => hasButton(one, mark)) : undefined;
    return own && idOf(own);
  }

  async function pin(channel: string, id: string, reason: string): Promise<void> {
    await asked(['pin', 'readHistory'], () =>
      rest.put(Routes.channelMessagesPin(channel, id), { reason: headerText(reason) }),
    );
  }

  async function remove(message: string): Promise<void> {
    const [channel, id] = partsOf(message);
    await asked(['view'], () => rest.delete(Routes.channelMessage(channel, id))).catch(unlessDeleted);
  }

  return {
    publish,
    remove,
    fits: (reply) => render(reply).length === 1,
    async edit(message, reply) {
      const [channel, id] = partsOf(message);
      const [body] = render(reply);
      await asked(['view'], () => rest.patch(Routes.channelMessage(channel, id), { body: body ?? {} }));
    },
    async unpin(message, reason) {
      const [channel, id] = partsOf(message);
      await asked(['pin', 'readHistory'], () =>
        rest.delete(Routes.channelMessagesPin(channel, id), { reason: headerText(reason) }),
      );
    },
    async state(message) {
      const [channel, id] = partsOf(message);
      const found: unknown = await asked(['view', 'readHistory'], () =>
        rest.get(Routes.channelMessage(channel, id)),
      );
      if (typeof found !== 'object' || found === null || !('pinned' in found)) return 'unknown';
      return found.pinned === true ? 'pinned' : 'unpinned';
    },
    link: (message) => `https://discord.com/channels/${message}`,
  };
}

/** Tells what kept a request from being done. `rights` are those that it takes. */
async function asked<T>(rights: readonly Right[], request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new BoardError(troubleOf(error, rights), message, { cause: error });
  }
}

function troubleOf(error: unknown, rights: readonly Right[]): BoardTrouble {
  if (!(error instanceof DiscordAPIError)) return { kind: 'unclear' };
  const known = TROUBLES.get(Number(error.code));
  if (known) return known;
  if (error.status === 403) return { kind: 'forbidden', lacking: rights };
  return error.status === 404 ? { kind: 'lost' } : { kind: 'unclear' };
}

function unlessDeleted(error: unknown): void {
  const isGone = error instanceof BoardError && error.trouble.kind === 'deleted';
  if (!isGone) throw error;
}

/** Only the bot itself writes buttons with its payloads. */
function hasButton(message: unknown, mark: Action): boolean {
  return JSON.stringify(message).includes(`"custom_id":${JSON.stringify(payloadOf(mark))}`);
}

function idOf(message: unknown): string {
  if (typeof message === 'object' && message !== null && 'id' in message) return String(message.id);
  throw new BoardError({ kind: 'unclear' }, 'Discord does not say which message it is');
}

// https://discord.com/developers/docs/resources/message#create-message: at most 25 characters
function nonceOf({ place, mark, since }: Post): string {
  return createHash('sha256')
    .update(`${place} ${payloadOf(mark)} ${since}`)
    .digest('base64url')
    .slice(0, 24);
}

/** At most 512 characters, once they are written as a header can hold them: https://discord.com/developers/docs/reference#http-headers */
function headerText(reason: string): string {
  const kept = [...reason.toWellFormed()].map((one) => encodeURIComponent(one));
  let [length, written] = [0, ''];
  for (const [i, one] of kept.entries()) {
    length += one.length;
    if (length > LONGEST_REASON) break;
    written += [...reason.toWellFormed()][i];
  }
  return written;
}

const channelOf = (place: string): string => place.split('/')[1] ?? '';

function partsOf(message: string): readonly [channel: string, id: string] {
  const [, channel = '', id = ''] = message.split('/');
  return [channel, id];
}

// https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes
const TROUBLES: ReadonlyMap<number, BoardTrouble> = new Map<number, BoardTrouble>([
  [RESTJSONErrorCodes.MaximumNumberOfPinsReachedForTheChannel, { kind: 'full' }],
  [RESTJSONErrorCodes.UnknownMessage, { kind: 'deleted' }],
  [RESTJSONErrorCodes.UnknownChannel, { kind: 'lost' }],
  [RESTJSONErrorCodes.UnknownGuild, { kind: 'lost' }],
  [RESTJSONErrorCodes.MissingAccess, { kind: 'lost' }],
]);

const LONGEST_REASON = 512;

// Milliseconds that two clocks may be apart.
const CLOCKS = 5000;
