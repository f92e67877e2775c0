import { commands } from '../../commands/index.ts';
import type { Bot, Caller } from '../../src/chat/adapter.ts';
import type { Command } from '../../src/chat/command.ts';
import { createBot } from '../../src/chat/dispatch.ts';
import type { Library } from '../../src/library.ts';
import { roomSettings } from '../../src/settings.ts';
import { memoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import type { Article, Lang } from '../../src/types.ts';
import { articles } from './articles.ts';
import { plainLibrary } from './plain-library.ts';

export interface Incident {
  readonly fields: object;
  readonly message: string;
}

interface Setting {
  readonly articles: readonly Article[];
  readonly library: Library | (() => Library);
  readonly commands: readonly Command[];
  readonly store: Store;
  readonly lang: Lang;
  readonly clock: () => number;
}

/** A bot over invented articles, English where nothing else is said, and what it has logged. */
export function botFor(setting: Partial<Setting> = {}): {
  readonly bot: Bot;
  readonly incidents: readonly Incident[];
} {
  const incidents: Incident[] = [];
  const store = setting.store ?? memoryStore();
  const library = setting.library ?? plainLibrary(setting.articles ?? articles);
  const bot = createBot({
    commands: setting.commands ?? commands,
    library: typeof library === 'function' ? library : () => library,
    settings: roomSettings(store),
    store,
    lang: setting.lang ?? 'en',
    clock: setting.clock ?? (() => 1_700_000_000_000),
    log: { error: (fields, message) => incidents.push({ fields, message }) },
  });
  return { bot, incidents };
}

export const moderator: Caller = {
  actor: { id: 'test:moderator', moderator: async () => true },
  room: { id: 'test:room' },
};

export const reader: Caller = { ...moderator, actor: { id: 'test:reader', moderator: async () => false } };
