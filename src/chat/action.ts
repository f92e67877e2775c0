import { createHash } from 'node:crypto';
import type { Action } from './reply/reply.ts';

/** What of a store is needed to keep actions. */
export interface ActionStore {
  get(key: string): Promise<unknown>;
  list(prefix: string): Promise<readonly { readonly key: string; readonly value: unknown }[]>;
  write(changes: readonly { readonly key: string; readonly value?: unknown }[]): Promise<void>;
}

export interface ActionShelf {
  /** Keeps those that do not fit into their payload, for `LIFETIME` after they were last shown. */
  keep(actions: readonly Action[]): Promise<void>;
  /** Undefined if the payload was not made by `payloadOf`, or too long ago. */
  read(payload: string): Promise<Action | undefined>;
}

/** What a button carries, at most 64 bytes of UTF-8: the action itself or, where it is longer, the name under which it is kept. */
export function payloadOf(action: Action): string {
  const written = JSON.stringify(toWritten(action));
  return Buffer.byteLength(written) <= MAX_BYTES ? written : `#${fingerprint(written)}`;
}

/** Keeps long actions under `action/<fingerprint>`, so that their buttons outlive a restart. */
export function actionShelf(store: ActionStore, clock: () => number): ActionShelf {
  let swept = Number.NEGATIVE_INFINITY;

  async function keep(actions: readonly Action[]): Promise<void> {
    const now = clock();
    const long = actions
      .map((action) => ({ action, payload: payloadOf(action) }))
      .filter(({ payload }) => isKey(payload));
    if (long.length === 0) return;
    const due = now - swept >= DAY;
    const expired = due ? await expiredKeys(store, now) : [];
    if (due) swept = now;
    await store.write([
      ...expired.map((key) => ({ key })),
      ...long.map(({ action, payload }) => ({
        key: keyOf(payload),
        value: { shown: now, action: toWritten(action) },
      })),
    ]);
  }

  async function read(payload: string): Promise<Action | undefined> {
    if (!isKey(payload)) return toAction(parseJson(payload));
    const kept = await store.get(keyOf(payload));
    return isKept(kept) && clock() - kept.shown < LIFETIME ? toAction(kept.action) : undefined;
  }

  return { keep, read };
}

async function expiredKeys(store: ActionStore, now: number): Promise<readonly string[]> {
  const kept = await store.list('action/');
  return kept.filter(({ value }) => !isKept(value) || now - value.shown >= LIFETIME).map(({ key }) => key);
}

function isKey(payload: string): boolean {
  return /^#[\w-]{32}$/.test(payload);
}

function keyOf(payload: string): string {
  return `action/${payload.slice(1)}`;
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 32);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toWritten({ command, args, turns }: Action): readonly unknown[] {
  return turns ? [command, args, TURNS] : [command, args];
}

function toAction(value: unknown): Action | undefined {
  if (!Array.isArray(value)) return undefined;
  const [command, args, turns, ...rest]: unknown[] = value;
  if (typeof command !== 'string' || !isArgs(args) || rest.length > 0) return undefined;
  if (turns === undefined) return { command, args };
  return turns === TURNS ? { command, args, turns: true } : undefined;
}

function isArgs(value: unknown): value is Action['args'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((arg) => ['string', 'number', 'boolean'].includes(typeof arg));
}

function isKept(value: unknown): value is { readonly shown: number; readonly action: unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'shown' in value &&
    typeof value.shown === 'number' &&
    'action' in value
  );
}

const TURNS = 1;

// Telegram's callback_data: https://core.telegram.org/bots/api#inlinekeyboardbutton (Discord's custom_id takes 100 characters)
const MAX_BYTES = 64;

const DAY = 24 * 60 * 60 * 1000;

/** In milliseconds. */
export const LIFETIME = 180 * DAY;
