import { access, constants, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { commands } from '../../commands/index.ts';
import type { Bot } from '../chat/adapter.ts';
import { createBot } from '../chat/dispatch.ts';
import { type Config, ConfigError } from '../config.ts';
import type { OpenedLibrary, Progress } from '../library/open.ts';
import type { Log } from '../log.ts';
import { roomSettings } from '../settings.ts';
import { memoryStore } from '../store/memory.ts';
import { sqliteStore } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';
import type { Lang } from '../types.ts';
import { reasonOf } from './failure.ts';
import { type LibraryListener, type LiveLibrary, liveLibrary } from './live-library.ts';
import { corpusState, openAnew, openCorpus, requireCorpus } from './open-corpus.ts';

export interface OpenedBot {
  readonly bot: Bot;
  /** Of which `reload` makes another. */
  readonly library: LiveLibrary;
  readonly store: Store;
  /** How much work the start was, and what could not be read. */
  readonly start: Pick<OpenedLibrary, 'built'> & { readonly problems: number };
  /** The state of the corpus now: another one than that of the library where it has changed. */
  corpusState(): Promise<string>;
  /** Calls a listener with each new library from now on. */
  onLibraryChange(listener: LibraryListener): void;
  close(): Promise<void>;
}

export interface BotOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Spoken whatever the room has chosen. */
  readonly speak?: Lang;
  readonly signal?: AbortSignal;
}

/**
 * Puts the bot together: store, corpus, index, library and commands. Rejects with a `ConfigError` where there is no corpus or the
 * state cannot be read, and with the reason of the signal.
 */
export async function openBot(
  config: Pick<Config, 'corpus' | 'data' | 'lang'>,
  log: Log,
  { onProgress, speak, signal }: BotOptions = {},
): Promise<OpenedBot> {
  const store = await openStore(config.data, log);
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
  const settings = { ...roomSettings(store), ...(speak && { language: async () => speak }) };
  const bot = createBot({
    ...{ commands, settings, store, lang: config.lang, clock: Date.now, log },
    library: library.current,
  });
  return {
    ...{ bot, library, store, start: { built, problems: problems.length } },
    corpusState: () => corpusState(config.corpus),
    onLibraryChange: library.onChange,
    async close() {
      await library.close();
      await store.close();
    },
  };
}

async function openStore(folder: string, log: Log): Promise<Store> {
  const path = join(folder, 'kutip.sqlite');
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    log.warn(
      { reason: reasonOf(error), folder },
      'the data folder cannot be written: settings and buttons last until the end of this process',
    );
    return memoryStore();
  }
  try {
    return sqliteStore(path);
  } catch (error) {
    throw new ConfigError([
      `${path} cannot be opened (${reasonOf(error)}); if it is damaged, move it away: settings and buttons begin anew`,
    ]);
  }
}
