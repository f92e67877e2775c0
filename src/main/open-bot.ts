import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands } from '../../commands/index.ts';
import type { Bot } from '../chat/adapter.ts';
import { type Boards, boardsOf } from '../chat/boards.ts';
import { createBot } from '../chat/dispatch.ts';
import { sentLedger } from '../chat/ledger.ts';
import { type PinDesk, pinDesk } from '../chat/pins/desk.ts';
import { type Config, ConfigError } from '../config.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { type OpenedLibrary, openLibrary, type Progress } from '../library/open.ts';
import type { Library } from '../library.ts';
import type { Log } from '../log.ts';
import { pinShelf } from '../pins.ts';
import { sentShelf } from '../sent.ts';
import { roomSettings } from '../settings.ts';
import type { Store } from '../store/store.ts';
import type { Lang } from '../types.ts';
import { openStore } from './open-store.ts';

export interface OpenedBot {
  readonly bot: Bot;
  readonly library: Library;
  readonly opened: OpenedLibrary;
  readonly store: Store;
  readonly boards: Boards;
  readonly pins: PinDesk;
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
  config: Pick<Config, 'corpus' | 'data' | 'databaseUrl' | 'lang'>,
  log: Log,
  { onProgress, speak, signal }: BotOptions = {},
): Promise<OpenedBot> {
  const store = await openStore(config, log);
  const opened = await openLibrary({
    corpus: config.corpus,
    data: config.data,
    names: BUNDLED_NAMES,
    onSnapshotError: (error) =>
      log.warn(
        { reason: reasonOf(error) },
        'the snapshot cannot be used or kept; the corpus is indexed anew',
      ),
    ...(onProgress && { onProgress }),
    ...(signal && { signal }),
  });
  const { library, corpus } = opened;
  requireCorpus(corpus, config.corpus);
  const settings = { ...roomSettings(store), ...(speak && { language: async () => speak }) };
  const boards = boardsOf();
  const shared = { boards, library: () => library, clock: Date.now, log };
  const pins = pinDesk({ ...shared, shelf: pinShelf(store) });
  const ledger = sentLedger({ ...shared, shelf: sentShelf(store) });
  const bot = createBot({
    commands,
    library,
    settings,
    store,
    pins,
    ledger,
    lang: config.lang,
    clock: Date.now,
    log,
  });
  return { bot, library, opened, store, boards, pins, close };

  async function close(): Promise<void> {
    await ledger.close();
    await store.close();
  }
}

/** Throws a `ConfigError` where there is nothing to read at the path of a corpus. */
export function requireCorpus({ files, folderProblems }: Corpus, path: string): void {
  const [problem] = folderProblems;
  if (files.length > 0 || problem?.file !== basename(path)) return;
  const why = problem.reason.code === 'unreadable' ? ` (${problem.reason.error})` : '';
  throw new ConfigError([
    `KUTIP_CORPUS is ${JSON.stringify(path)}; write a folder or a file that exists and can be read${why}`,
  ]);
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** People, places and organisations for a corpus that names none. */
export const BUNDLED_NAMES = fileURLToPath(new URL('../../corpus/people.yaml', import.meta.url));
