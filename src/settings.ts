import { moveRoom } from './store/rooms.ts';
import type { Store } from './store/store.ts';
import type { Lang } from './types.ts';

/** What a room has chosen for itself. A room is known by its id alone, and no room can read another's choices. */
export interface Settings {
  /** Absent where the room has not chosen. */
  language(roomId: string): Promise<Lang | undefined>;
  setLanguage(roomId: string, lang: Lang): Promise<void>;
  /** The room goes on under another id, with all that is kept of it; what is kept under that id already stays. */
  move(roomId: string, toId: string): Promise<void>;
}

/** Settings kept under `room/<id>`. */
export function roomSettings(store: Store): Settings {
  return {
    language: async (roomId) => storedLanguage(await store.get(`room/${roomId}`)),
    setLanguage: (roomId, lang) => store.write([{ key: `room/${roomId}`, value: { lang } }]),
    move: (roomId, toId) => moveRoom(store, roomId, toId),
  };
}

function storedLanguage(value: unknown): Lang | undefined {
  if (typeof value !== 'object' || value === null || !('lang' in value)) return undefined;
  return value.lang === 'id' || value.lang === 'en' ? value.lang : undefined;
}
