import { markRemoved, moveRoom, unmarkRemoved } from './store/rooms.ts';
import type { Store } from './store/store.ts';
import type { RoomChoices } from './types.ts';

/** The settings of rooms. A room is known by its id alone, and no room can read another's settings. */
export interface Settings {
  /** What the room has not chosen is absent. */
  choices(roomId: string): Promise<RoomChoices>;
  /** Changes what is given and keeps the rest, one change after the other. No outlets stand for all of them. */
  choose(roomId: string, change: RoomChoices): Promise<void>;
  /** The room goes on under another id, with all that is kept of it; what is kept under that id already stays. */
  move(roomId: string, toId: string): Promise<void>;
  /** The bot was removed from the room: after thirty days without it, nothing is kept of it. */
  leave(roomId: string): Promise<void>;
  join(roomId: string): Promise<void>;
}

/** Settings kept under `room/<id>`, and for a moment in memory. The clock gives milliseconds since 1970. */
export function roomSettings(store: Store, clock: () => number): Settings {
  const known = new Map<string, { readonly at: number; readonly choices: Promise<RoomChoices> }>();
  let changing: Promise<void> = Promise.resolve();

  async function choices(roomId: string): Promise<RoomChoices> {
    const met = known.get(roomId);
    if (met !== undefined && clock() - met.at < FRESH) return met.choices;
    if (known.size >= MOST_KNOWN) known.clear();
    const read = store.get(`room/${roomId}`).then(readChoices);
    known.set(roomId, { at: clock(), choices: read });
    read.catch(() => forget(roomId));
    return read;
  }

  function forget(...rooms: readonly string[]): void {
    for (const room of rooms) known.delete(room);
  }

  /** Of two changes at once, neither is to undo the other. */
  function choose(roomId: string, change: RoomChoices): Promise<void> {
    const changed = changing.then(async () => {
      const kept = await store.get(`room/${roomId}`);
      const value = { ...(isRecord(kept) && kept), ...change };
      await store.write([{ key: `room/${roomId}`, value }]).finally(() => forget(roomId));
    });
    changing = changed.catch(() => undefined);
    return changed;
  }

  return {
    choices,
    choose,
    move: (roomId, toId) => moveRoom(store, roomId, toId).finally(() => forget(roomId, toId)),
    leave: (roomId) => markRemoved(store, roomId, clock()),
    join: (roomId) => unmarkRemoved(store, roomId),
  };
}

/** What is not as it was written is not chosen. */
function readChoices(value: unknown): RoomChoices {
  if (!isRecord(value)) return {};
  const { lang, quiet, sources } = value;
  const outlets = Array.isArray(sources) ? sources.filter((one) => typeof one === 'string') : [];
  return {
    ...((lang === 'id' || lang === 'en') && { lang }),
    ...(typeof quiet === 'boolean' && { quiet }),
    ...(outlets.length > 0 && { sources: outlets }),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// Milliseconds: other machines, and `kutip forget`, write to the same store.
const FRESH = 5000;
const MOST_KNOWN = 10_000;
