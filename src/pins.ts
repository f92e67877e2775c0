import type { SummarySentence } from './library/answers/summary.ts';
import { roomOf } from './store/rooms.ts';
import type { Store } from './store/store.ts';
import type { Anchor, Citation, Lang } from './types.ts';

/** What a moderator has asked for. */
export interface Wish {
  readonly topic: string;
  /** How many sentences. */
  readonly length: number;
  readonly order: 'events' | 'relevance' | 'newest';
  readonly source?: string;
  /** ISO 8601 of any precision, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  /** What was dropped. */
  readonly without: readonly Citation[];
  /** A passage or a quotation that is pinned by itself, in place of a summary. */
  readonly passage?: Citation;
}

/** What a moderator reviews before it is pinned. */
export interface Draft {
  readonly id: string;
  /** Where it will be pinned, and who asked for it. */
  readonly room: string;
  /** A place in the room, as its platform writes it. */
  readonly place: string;
  /** A message of the bot there that the pin is to take the place of. */
  readonly instead?: string;
  readonly by: Moderator;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Spoken around the words. */
  readonly lang: Lang;
  readonly wish: Wish;
  readonly sentences: readonly SummarySentence[];
  /** The number of the pin that this one will replace. */
  readonly updates?: number;
}

export interface Moderator {
  /** Unique over all platforms. */
  readonly id: string;
  readonly name?: string;
}

/** A sentence that is pinned, with what it takes to find it again. */
export interface PinnedSentence extends SummarySentence {
  readonly anchor: Anchor;
}

/** A correction of a pinned message, as its readers are shown. */
export interface Correction {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: 'changed' | 'lost' | 'gone';
  /** The outlet, where its name is known. */
  readonly source?: string;
  /** How it reads now; absent if it was taken out. */
  readonly sentence?: string;
}

/** What the platform shows instead of the pin. */
export type PinTrouble = 'deleted' | 'unpinned' | 'lost';

/**
 * A message of the bot that is pinned in a room, as it is to be. What the platform shows may lag behind until it is `settled`.
 */
export interface Pin {
  /** Its number in the room; never given twice. */
  readonly n: number;
  readonly room: string;
  readonly place: string;
  readonly instead?: string;
  /** As the platform writes it; absent until it is posted. */
  readonly message?: string;
  readonly by: Moderator;
  /** When it was pinned, in milliseconds since 1970. */
  readonly at: number;
  readonly lang: Lang;
  readonly wish: Wish;
  readonly sentences: readonly PinnedSentence[];
  readonly corrections: readonly Correction[];
  /** The articles that were known on the topic when it was written: others are news. */
  readonly seen: readonly string[];
  /** When it was last written anew or corrected, in milliseconds since 1970. */
  readonly edited?: number;
  readonly want: 'pinned' | 'unpinned';
  readonly settled: boolean;
  readonly trouble?: PinTrouble;
}

/** Pins and drafts as they are kept, under `pin/<room>/<n>` and `draft/<room>/<id>`. */
export interface PinShelf {
  /** The pins of a room, the oldest first. */
  pins(room: string): Promise<readonly Pin[]>;
  pin(room: string, n: number): Promise<Pin | undefined>;
  /** Of every room. */
  all(): Promise<readonly Pin[]>;
  save(pin: Pin): Promise<void>;
  remove(pin: Pin): Promise<void>;
  draft(id: string): Promise<Draft | undefined>;
  keep(draft: Draft): Promise<void>;
  discard(draft: Draft): Promise<void>;
  /** Turns the draft into a pin with the next number of the room, atomically. */
  promote(draft: Draft, pin: Omit<Pin, 'n'>): Promise<Pin>;
  /** The same for a pin that is there already, under its number. */
  replace(draft: Draft, pin: Pin): Promise<void>;
  /** Turns the pin back into a draft, because nothing was posted. */
  demote(pin: Pin, draft: Draft): Promise<void>;
  /** Forgets drafts that were made before a time, in milliseconds since 1970. */
  sweep(before: number): Promise<void>;
}

export function pinShelf(store: Pick<Store, 'get' | 'list' | 'write'>): PinShelf {
  async function pins(prefix: string): Promise<readonly Pin[]> {
    const entries = await store.list(prefix);
    const found = entries.flatMap(({ key, value }) =>
      isPin(value) ? [{ ...value, room: roomOf(key) }] : [],
    );
    return found.toSorted((a, b) => a.n - b.n);
  }

  async function drafts(): Promise<readonly Draft[]> {
    const entries = await store.list('draft/');
    return entries.flatMap(({ key, value }) => (isDraft(value) ? [{ ...value, room: roomOf(key) }] : []));
  }

  async function promote(draft: Draft, pin: Omit<Pin, 'n'>): Promise<Pin> {
    const last = await store.get(counterKey(pin.room));
    const n = (typeof last === 'number' ? last : 0) + 1;
    const numbered = { ...pin, n };
    await store.write([
      { key: draftKey(draft) },
      { key: pinKey(numbered), value: numbered },
      { key: counterKey(pin.room), value: n },
    ]);
    return numbered;
  }

  return {
    pins: (room) => pins(`pin/${room}/`),
    async pin(room, n) {
      const value = await store.get(pinKey({ room, n }));
      return isPin(value) ? { ...value, room } : undefined;
    },
    all: () => pins('pin/'),
    save: (pin) => store.write([{ key: pinKey(pin), value: pin }]),
    remove: (pin) => store.write([{ key: pinKey(pin) }]),
    async draft(id) {
      return (await drafts()).find((draft) => draft.id === id);
    },
    keep: (draft) => store.write([{ key: draftKey(draft), value: draft }]),
    discard: (draft) => store.write([{ key: draftKey(draft) }]),
    promote,
    replace: (draft, pin) => store.write([{ key: draftKey(draft) }, { key: pinKey(pin), value: pin }]),
    demote: (pin, draft) => store.write([{ key: pinKey(pin) }, { key: draftKey(draft), value: draft }]),
    async sweep(before) {
      const old = (await drafts()).filter(({ at }) => at < before);
      if (old.length > 0) await store.write(old.map((draft) => ({ key: draftKey(draft) })));
    },
  };
}

const pinKey = ({ room, n }: Pick<Pin, 'room' | 'n'>): string => `pin/${room}/${n}`;

const draftKey = ({ room, id }: Pick<Draft, 'room' | 'id'>): string => `draft/${room}/${id}`;

// Numbers of pins that are gone are not given again: a button may still have them.
const counterKey = (room: string): string => `pin/${room}/last`;

// Nobody else writes under these keys.
const isPin = (value: unknown): value is Pin =>
  typeof value === 'object' && value !== null && 'n' in value && 'want' in value;

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && 'wish' in value && !('n' in value);
