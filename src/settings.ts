import { markRemoved, moveRoom, unmarkRemoved } from './store/rooms.ts';
import type { Store } from './store/store.ts';
import type { Lang } from './types.ts';

/** What a room has chosen for itself. A room is known by its id alone, and no room can read another's choices. */
export interface Settings {
  /** Absent where the room has not chosen. */
  language(roomId: string): Promise<Lang | undefined>;
  setLanguage(roomId: string, lang: Lang): Promise<void>;
  /** The room goes on under another id, with all that is kept of it; what is kept under that id already stays. */
  move(roomId: string, toId: string): Promise<void>;
  /** The bot was removed from the room: after thirty days without it, nothing is kept of it. */
  leave(roomId: string): Promise<void>;
  join(roomId: string): Promise<void>;
}

/** Settings kept under `room/<id>`. The clock gives milliseconds since 1970. */
export function roomSettings(store: Store, clock: () => number): Settings {
  return {
    language: async (roomId) => storedLanguage(await store.get(`room/${roomId}`)),
    setLanguage: (roomId, lang) => store.write([{ key: `room/${roomId}`, value: { lang } }]),
    move: (roomId, toId) => moveRoom(store, roomId, toId),
    leave: (roomId) => markRemoved(store, roomId, clock()),
    join: (roomId) => unmarkRemoved(store, roomId),
  };
}

function storedLanguage(value: unknown): Lang | undefined {
  if (typeof value !== 'object' || value === null || !('lang' in value)) return undefined;
  return value.lang === 'id' || value.lang === 'en' ? value.lang : undefined;
}
