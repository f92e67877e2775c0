import { existsSync } from 'node:fs';
import { type Catalog, catalog } from '../i18n/index.ts';
import { explained, USAGE, UsageError } from '../main/failure.ts';
import { openKept, storePath } from '../main/open-store.ts';
import { forgetRoom, roomEntries } from '../store/rooms.ts';
import { backUp } from '../store/sqlite-backup.ts';
import { type Entry, type Store, StoreError } from '../store/store.ts';
import { type Flags, settingFor } from './flags.ts';
import { print } from './print.ts';
import { visible } from './visible.ts';

export interface ForgetOptions extends Flags {
  readonly yes?: boolean;
}

export interface BackupOptions extends Flags {
  readonly force?: boolean;
}

/** Copies the state into a file, while the bot runs. Gives the exit code. */
export async function backup(file: string, { force = false, ...flags }: BackupOptions): Promise<number> {
  const setting = settingFor(flags);
  if (setting.databaseUrl !== undefined)
    throw new UsageError(
      'DATABASE_URL is set: the state is in PostgreSQL, of which pg_dump makes a backup (docs/state.md)',
    );
  const entries = await explained(backUp(storePath(setting), file, { force }), StoreError);
  return print(catalog(setting.spoken).state.backedUp(visible(file), entries));
}

/** Prints everything that is stored about a room. Gives the exit code: 1 if there is nothing. */
export async function room(id: string, flags: Flags): Promise<number> {
  const { say, entries } = await inState(flags, (store) => roomEntries(store, id));
  const lines = [say.state.kept(id, entries.length), ...entries.map(entryLine)];
  print(flags.json ? JSON.stringify({ room: id, entries }, undefined, 2) : lines.join('\n'));
  return entries.length > 0 ? 0 : 1;
}

/** Deletes everything that is stored about a room; without `yes` it only says what that would be. Gives the exit code. */
export async function forget(id: string, { yes = false, ...flags }: ForgetOptions): Promise<number> {
  const { say, entries } = await inState(flags, (store) =>
    yes ? forgetRoom(store, id) : roomEntries(store, id),
  );
  const headline = yes ? say.state.forgotten : say.state.wouldForget;
  const lines = [
    entries.length > 0 ? headline(id, entries.length) : say.state.kept(id, 0),
    ...entries.map(({ key }) => visible(key)),
  ];
  const told = { room: id, forgotten: yes, keys: entries.map(({ key }) => key) };
  print(flags.json ? JSON.stringify(told, undefined, 2) : lines.join('\n'));
  if (entries.length === 0) return 1;
  return yes ? 0 : USAGE;
}

// Asking for a room makes no file where there was none: most likely it is another folder that is meant.
async function inState(
  flags: Flags,
  ask: (store: Store) => Promise<readonly Entry[]>,
): Promise<{ readonly say: Catalog; readonly entries: readonly Entry[] }> {
  const setting = settingFor(flags);
  const path = storePath(setting);
  if (setting.databaseUrl === undefined && !existsSync(path))
    throw new UsageError(`${path} is not there: no state is kept yet, or KUTIP_DATA names another folder`);
  const store = await openKept(setting);
  try {
    return { say: catalog(setting.spoken), entries: await explained(ask(store), StoreError) };
  } finally {
    await store.close();
  }
}

function entryLine({ key, value }: Entry): string {
  return visible(`${key}: ${JSON.stringify(value)}`);
}
