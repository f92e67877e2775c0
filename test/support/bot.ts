import { commands } from '../../commands/index.ts';
import { type Boards, createBoards } from '../../src/chat/boards.ts';
import type { Command } from '../../src/chat/command/command.ts';
import { createBot } from '../../src/chat/dispatch.ts';
import { type Ledger, sentLedger } from '../../src/chat/ledger.ts';
import { type PinDesk, pinDesk } from '../../src/chat/pins/desk.ts';
import type { Bot, Caller } from '../../src/chat/port.ts';
import type { Library } from '../../src/library.ts';
import { pinShelf } from '../../src/pins.ts';
import { sentShelf } from '../../src/sent.ts';
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
  readonly pins: PinDesk;
  readonly boards: Boards;
  readonly ledger: Ledger;
} {
  const incidents: Incident[] = [];
  const store = setting.store ?? memoryStore();
  const given = setting.library ?? plainLibrary(setting.articles ?? articles);
  const library = typeof given === 'function' ? given : () => given;
  const clock = setting.clock ?? (() => 1_700_000_000_000);
  const log = { warn: (fields: object, message: string) => void incidents.push({ fields, message }) };
  const boards = createBoards();
  const shared = { boards, library, clock, log };
  const pins = pinDesk({ ...shared, shelf: pinShelf(store) });
  const ledger = sentLedger({ ...shared, shelf: sentShelf(store) });
  const bot = createBot({
    commands: setting.commands ?? commands,
    library,
    settings: roomSettings(store, clock),
    ...{ store, pins, ledger, clock },
    lang: setting.lang ?? 'en',
    log: { error: (fields, message) => incidents.push({ fields, message }) },
  });
  return { bot, incidents, pins, boards, ledger };
}

export const moderator: Caller = {
  actor: { id: 'test:moderator', moderator: async () => true },
  room: { id: 'test:room' },
};

export const reader: Caller = { ...moderator, actor: { id: 'test:reader', moderator: async () => false } };
