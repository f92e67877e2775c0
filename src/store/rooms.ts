import type { Entry, Store } from './store.ts';

type Kept = Pick<Store, 'get' | 'list' | 'write'>;

/**
 * Everything that is kept of a room, and nothing of any other: `room/<id>` with what it has chosen, `pin/<id>/…`, `draft/<id>/…`,
 * `sent/<id>/…`, and `removed/<id>` where the bot is not in it any more.
 */
export async function roomEntries(store: Kept, id: string): Promise<readonly Entry[]> {
  checkId(id);
  const lists = await Promise.all([
    ...ONE_OF_A_ROOM.map((kind) => entryAt(store, `${kind}/${id}`)),
    ...MANY_OF_A_ROOM.map((kind) => store.list(`${kind}/${id}/`)),
  ]);
  return lists.flat();
}

/** Deletes everything that is kept of a room, all at once, and gives what it was. */
export async function forgetRoom(store: Kept, id: string): Promise<readonly Entry[]> {
  const entries = await roomEntries(store, id);
  if (entries.length > 0) await store.write(entries.map(({ key }) => ({ key })));
  return entries;
}

/**
 * A room goes on under another id, with all that is kept of it, all at once. What is kept under that id already stays, but of two
 * numbers the greater: they count what may not be counted twice. That the bot was removed from the old room does not go with it.
 */
export async function moveRoom(store: Kept, from: string, to: string): Promise<void> {
  const [old, present] = await Promise.all([roomEntries(store, from), roomEntries(store, to)]);
  if (from === to || old.length === 0) return;
  const kept = new Map(present.map(({ key, value }) => [key, value]));
  await store.write([
    ...old.map(({ key }) => ({ key })),
    ...old
      .filter(({ key }) => key !== removedKey(from))
      .map(({ key, value }) => ({ key: renamed(key, from, to), value }))
      .map(({ key, value }) => ({ key, value: kept.has(key) ? laterOf(value, kept.get(key)) : value })),
  ]);
}

/** Notes when the bot was removed from a room, in milliseconds since 1970. Being told so again changes nothing. */
export async function markRemoved(store: Kept, id: string, now: number): Promise<void> {
  checkId(id);
  if (removedAt(await store.get(removedKey(id))) !== undefined) return;
  await store.write([{ key: removedKey(id), value: { at: now } }]);
}

/** The bot is in the room again. Costs no write where it was never removed. */
export async function unmarkRemoved(store: Kept, id: string): Promise<void> {
  checkId(id);
  if ((await store.get(removedKey(id))) !== undefined) await store.write([{ key: removedKey(id) }]);
}

/** Deletes what is kept of rooms from which the bot was removed `REMEMBERED` ago or earlier, and gives their ids. */
export async function sweepRemoved(store: Kept, now: number): Promise<readonly string[]> {
  const marks = await store.list(removedKey(''));
  const due = marks
    .filter(({ value }) => now - (removedAt(value) ?? Number.POSITIVE_INFINITY) >= REMEMBERED)
    .map(({ key }) => key.slice(removedKey('').length));
  for (const id of due) await forgetRoom(store, id);
  return due;
}

/** The room of which an entry is one of any number. It may have got another id since the value was written. */
export function roomOf(key: string): string {
  return key.slice(key.indexOf('/') + 1, key.lastIndexOf('/'));
}

async function entryAt(store: Kept, key: string): Promise<readonly Entry[]> {
  const value = await store.get(key);
  return value === undefined ? [] : [{ key, value }];
}

// With a slash in it, an id could name what belongs to another room.
function checkId(id: string): void {
  if (id === '' || id.includes('/')) throw new Error(`store: ${JSON.stringify(id)} is no id of a room`);
}

// Kinds hold no slash, so what follows the first one is the id.
function renamed(key: string, from: string, to: string): string {
  const at = key.indexOf('/') + 1;
  return `${key.slice(0, at)}${to}${key.slice(at + from.length)}`;
}

function laterOf(old: unknown, present: unknown): unknown {
  return typeof old === 'number' && typeof present === 'number' ? Math.max(old, present) : present;
}

function removedAt(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !('at' in value)) return undefined;
  return typeof value.at === 'number' ? value.at : undefined;
}

const removedKey = (id: string): string => `removed/${id}`;

/** Kinds of keys of which a room has one: `<kind>/<id>`. */
const ONE_OF_A_ROOM = ['room', 'removed'] as const;

/** Kinds of keys of which a room has any number: `<kind>/<id>/…`. */
const MANY_OF_A_ROOM = ['draft', 'pin', 'sent'] as const;

/** How long a room from which the bot was removed is remembered, in milliseconds: thirty days. */
export const REMEMBERED = 30 * 24 * 60 * 60 * 1000;
