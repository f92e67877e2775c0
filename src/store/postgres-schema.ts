import type { PoolClient } from 'pg';
import { StoreError } from './store.ts';

/** Brings a database to the newest schema, while others may try the same. Throws a `StoreError` if a newer Kutip has been there. */
export async function migrate(client: PoolClient): Promise<void> {
  const encoding = await one(client, 'SHOW server_encoding', 'server_encoding');
  if (encoding !== 'UTF8')
    throw new StoreError(
      `the database is of the encoding ${encoding}; make one WITH ENCODING 'UTF8' TEMPLATE template0`,
    );
  await client.query(`BEGIN; SET LOCAL lock_timeout = '30s'; SELECT pg_advisory_xact_lock(${SCHEMA_LOCK})`);
  const version = await schemaVersion(client);
  if (version > MIGRATIONS.length)
    throw new StoreError(
      `a newer Kutip has written the database: its schema is ${version}, and this one knows ${MIGRATIONS.length}; update Kutip, or restore a backup of before (docs/state.md)`,
    );
  for (const migration of MIGRATIONS.slice(version)) await client.query(migration);
  if (version < MIGRATIONS.length)
    await client.query(`UPDATE kutip_schema SET version = ${MIGRATIONS.length}`);
  await client.query('COMMIT');
}

// CREATE … IF NOT EXISTS would ask for the right to create even where there is nothing to be created.
async function schemaVersion(client: PoolClient): Promise<number> {
  const there = await one(client, "SELECT to_regclass('kutip_schema') IS NOT NULL AS there", 'there');
  if (!there)
    await client.query(
      'CREATE TABLE kutip_schema (version integer NOT NULL); INSERT INTO kutip_schema VALUES (0)',
    );
  return Number(await one(client, 'SELECT version FROM kutip_schema', 'version'));
}

async function one(client: PoolClient, query: string, column: string): Promise<unknown> {
  const { rows } = await client.query<Record<string, unknown>>(query);
  return rows[0]?.[column];
}

/** Two numbers of our own choice: other programs may take locks in the same database. */
const SCHEMA_LOCK = '1802859625, 1';
export const WRITE_LOCK = '1802859625, 2';

/** What leads from each schema to the next; the version of a database is how many it has been through. None may ever be changed. */
const MIGRATIONS: readonly string[] = [
  // Bytes of UTF-8 are in the order of code points.
  'CREATE TABLE kutip_entry (key text COLLATE "C" PRIMARY KEY, value text NOT NULL)',
];
