import { closeSync, fsyncSync, openSync, renameSync, rmSync, type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { checkDatabase, LOCK_TIMEOUT_MS } from './sqlite-open.ts';
import { problemOf } from './sqlite-problem.ts';
import { StoreError } from './store.ts';

/**
 * Copies the file of a store as it is at one moment, while others read and write it, and checks the copy: gives the number of its
 * entries. What is at `target` stays unless `force` is given, and where it fails in any case. Rejects with a `StoreError`.
 */
export async function backUp(path: string, target: string, { force = false } = {}): Promise<number> {
  if (!at(path)) throw new StoreError(`${path} is not there: no state is kept yet`);
  const unfinished = `${target}.${process.pid}.tmp`;
  try {
    if (isPartOf(path, target)) throw new StoreError(`${target} is the state itself; name another file`);
    refuseToOverwrite(target, force);
    makeEmpty(unfinished);
    copy(path, unfinished);
    const entries = finish(unfinished);
    // It may have come since.
    refuseToOverwrite(target, force);
    renameSync(unfinished, target);
    return entries;
  } catch (error) {
    throw problemOf(error, target, 'written');
  } finally {
    if (at(unfinished)) rmSync(unfinished);
  }
}

// Takes over the schema as it is, and leaves out what is free in the original: with it, what was deleted.
function copy(path: string, unfinished: string): void {
  const database = openedAsItIs(path);
  try {
    database.prepare('VACUUM INTO ?').run(unfinished);
  } finally {
    database.close();
  }
}

function openedAsItIs(path: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: LOCK_TIMEOUT_MS });
    checkDatabase(database, path);
    return database;
  } catch (error) {
    database?.close();
    throw problemOf(error, path, 'opened');
  }
}

/** A power cut may not leave half a backup: https://sqlite.org/lang_vacuum.html#vacuum_with_an_into_clause */
function finish(unfinished: string): number {
  const file = openSync(unfinished, 'r+');
  fsyncSync(file);
  closeSync(file);
  const database = new DatabaseSync(unfinished, { readOnly: true });
  try {
    checkDatabase(database, unfinished);
    return Number(database.prepare('SELECT count(*) AS entries FROM entry').get()?.entries);
  } finally {
    database.close();
  }
}

function makeEmpty(file: string): void {
  closeSync(openSync(file, 'w', OWNER_ONLY));
}

function refuseToOverwrite(target: string, force: boolean): void {
  if (!force && at(target)) throw new StoreError(`${target} is there already; --force overwrites it`);
}

/** Whether a name is that of the database or of a file that SQLite keeps beside it, by whatever way it is written. */
function isPartOf(path: string, target: string): boolean {
  const there = at(target);
  return ['', '-wal', '-shm']
    .map((end) => `${path}${end}`)
    .some((part) => resolve(part) === resolve(target) || isSame(at(part), there));
}

function isSame(a: Stats | undefined, b: Stats | undefined): boolean {
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

function at(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

// A backup holds what rooms have chosen.
const OWNER_ONLY = 0o600;
