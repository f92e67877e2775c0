import { access, constants, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Config, ConfigError } from '../config.ts';
import type { Log } from '../log.ts';
import { memoryStore } from '../store/memory.ts';
import { sqliteStore } from '../store/sqlite.ts';
import { type Store, StoreError } from '../store/store.ts';

type Place = Pick<Config, 'data' | 'databaseUrl'>;

/**
 * The state of the bot: in PostgreSQL where `DATABASE_URL` is set, else in a file of the data folder, else, if that cannot be
 * written, in memory. Rejects with a `ConfigError` if the state exists but cannot be used.
 */
export async function openStore(place: Place, log: Log): Promise<Store> {
  if (place.databaseUrl !== undefined) {
    // For the snapshot, which says itself where it cannot be kept.
    await mkdir(place.data, { recursive: true }).catch(() => {});
    return openKept(place);
  }
  try {
    await mkdir(place.data, { recursive: true });
    await access(place.data, constants.W_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.warn({ reason, folder: place.data }, (await isThere(storePath(place))) ? LEFT_ALONE : NOT_KEPT);
    return memoryStore();
  }
  return openKept(place);
}

/** The state that outlives the process. Rejects with a `ConfigError` if it cannot be used. */
export async function openKept(place: Place): Promise<Store> {
  try {
    if (place.databaseUrl === undefined) return sqliteStore(storePath(place));
    // Only whoever has a database waits until its library is loaded.
    const { postgresStore } = await import('../store/postgres.ts');
    return await postgresStore(place.databaseUrl);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new ConfigError(
      [place.databaseUrl === undefined ? error.message : `DATABASE_URL: ${error.message}`],
      {
        cause: error,
      },
    );
  }
}

/** The file of the state, where it is not in a database. */
export function storePath({ data }: Pick<Config, 'data'>): string {
  return join(data, 'kutip.sqlite');
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

const NOT_KEPT =
  'the data folder cannot be written: settings and buttons last until the end of this process, pins too';

const LEFT_ALONE =
  'the data folder cannot be written: settings and buttons last until the end of this process, pins too. What kutip.sqlite there holds is not used: no pin, setting or button of before is known';
