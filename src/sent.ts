import { roomOf } from './store/rooms.ts';
import type { Store } from './store/store.ts';
import type { Lang } from './types.ts';

/** An answer that stands in a room, with what it takes to give it again. */
export interface SentAnswer {
  readonly room: string;
  /** That of its first message: an answer that replaces another is kept in its place. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** As the platform writes them, in their order. */
  readonly messages: readonly string[];
  readonly command: string;
  readonly input: string | Readonly<Record<string, unknown>>;
  readonly lang: Lang;
  /** The articles that it quotes. */
  readonly articles: readonly string[];
}

/** Answers as they are kept, under `sent/<room>/<id>`. */
export interface SentShelf {
  all(): Promise<readonly SentAnswer[]>;
  /** Stores some answers and deletes others. */
  write(kept: readonly SentAnswer[], forgotten?: readonly SentAnswer[]): Promise<void>;
}

export function sentShelf(store: Pick<Store, 'list' | 'write'>): SentShelf {
  return {
    async all() {
      const entries = await store.list('sent/');
      return entries.flatMap(({ key, value }) => (isAnswer(value) ? [{ ...value, room: roomOf(key) }] : []));
    },
    write: (kept, forgotten = []) =>
      store.write([
        ...forgotten.map((one) => ({ key: keyOf(one) })),
        ...kept.map((one) => ({ key: keyOf(one), value: one })),
      ]),
  };
}

const keyOf = ({ room, id }: SentAnswer): string => `sent/${room}/${id}`;

// Nobody else writes under these keys.
const isAnswer = (value: unknown): value is SentAnswer =>
  typeof value === 'object' && value !== null && 'messages' in value && 'articles' in value;
