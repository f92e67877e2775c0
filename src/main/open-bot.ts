import { commands } from '../../commands/index.ts';
import { type Boards, createBoards } from '../chat/boards.ts';
import { createBot } from '../chat/dispatch.ts';
import { sentLedger } from '../chat/ledger.ts';
import { type PinDesk, pinDesk } from '../chat/pins/desk.ts';
import type { Bot } from '../chat/port.ts';
import type { Config } from '../config.ts';
import type { OpenedLibrary, Progress } from '../library/open.ts';
import type { Log } from '../log.ts';
import { pinShelf } from '../pins.ts';
import { sentShelf } from '../sent.ts';
import { roomSettings, type Settings } from '../settings.ts';
import type { Store } from '../store/store.ts';
import type { Lang } from '../types.ts';
import { type LibraryListener, type LiveLibrary, liveLibrary } from './live-library.ts';
import { corpusState, openAnew, openCorpus, requireCorpus } from './open-corpus.ts';
import { openStore } from './open-store.ts';

export interface OpenedBot {
  readonly bot: Bot;
  /** The current library; its `reload` reads the corpus again. */
  readonly library: LiveLibrary;
  readonly store: Store;
  readonly boards: Boards;
  readonly pins: PinDesk;
  /** How much had to be indexed at the start, and how many problems the corpus has. */
  readonly start: Pick<OpenedLibrary, 'built'> & { readonly problems: number };
  /** The state of the corpus now: another one than that of the library where it has changed. */
  corpusState(): Promise<string>;
  /** Calls a listener with each new library from now on. */
  onLibraryChange(listener: LibraryListener): void;
  close(): Promise<void>;
}

export interface BotOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** The language to use, whatever the room has chosen. */
  readonly speak?: Lang;
  readonly signal?: AbortSignal;
}

/**
 * Puts the bot together: store, corpus, index, library and commands. Rejects with a `ConfigError` if there is no corpus or the
 * state cannot be read, and with the reason of the signal.
 */
export async function openBot(
  config: Pick<Config, 'corpus' | 'data' | 'databaseUrl' | 'lang'>,
  log: Log,
  { onProgress, speak, signal }: BotOptions = {},
): Promise<OpenedBot> {
  const store = await openStore(config, log);
  const first = await openCorpus(config, log, {
    accept: (corpus) => requireCorpus(corpus, config.corpus),
    ...(onProgress && { onProgress }),
    ...(signal && { signal }),
  });
  const { built, problems } = first.opened;
  const library = liveLibrary({
    first,
    open: (signal) => openAnew(config, log, signal),
    log,
  });
  const settings = spokenIn(speak, roomSettings(store, Date.now));
  const boards = createBoards();
  const shared = { boards, library: library.current, clock: Date.now, log };
  const pins = pinDesk({ ...shared, shelf: pinShelf(store) });
  const ledger = sentLedger({ ...shared, shelf: sentShelf(store) });
  const bot = createBot({
    commands,
    settings,
    store,
    pins,
    ledger,
    lang: config.lang,
    clock: Date.now,
    log,
    library: library.current,
  });
  // What is asked of platforms may take long, and is no reason to wait with the next change.
  library.onChange(() => void bot.review());
  return {
    bot,
    library,
    store,
    boards,
    pins,
    start: { built, problems: problems.length },
    corpusState: () => corpusState(config.corpus),
    onLibraryChange: library.onChange,
    async close() {
      await library.close();
      await ledger.close();
      await store.close();
    },
  };
}

function spokenIn(speak: Lang | undefined, settings: Settings): Settings {
  if (speak === undefined) return settings;
  return { ...settings, choices: async (room) => ({ ...(await settings.choices(room)), lang: speak }) };
}
