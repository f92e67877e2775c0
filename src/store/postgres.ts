import { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { Pool, type PoolClient } from 'pg';
import { checkKey, decode, type EncodedChange, encode } from './encode.ts';
import { fromPostgres, toPostgres } from './postgres-key.ts';
import { isLost, problemOf, serverName } from './postgres-problem.ts';
import { migrate, WRITE_LOCK } from './postgres-schema.ts';
import type { Entry, Store } from './store.ts';

interface Row {
  readonly key: string;
  readonly value: string;
}

/**
 * A store in a PostgreSQL database, which several machines may share. Connections that break are made anew. Rejects with a
 * `StoreError`, which tells neither user nor password beyond what the server itself says.
 */
export async function postgresStore(url: string): Promise<Store> {
  const server = serverName(url);
  const sockets = new Set<Socket>();
  const pool = new Pool({ ...LIMITS, connectionString: url, stream: () => tracked(new Socket(), sockets) });
  // One that breaks while nobody uses it is replaced when somebody does; without a listener it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));

  /** Does it once more where the connection turns out to be broken: whatever is read or written may be so twice. */
  async function connected<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    if (pool.ending) throw new Error('store: closed');
    try {
      return await once(work).catch((error) => {
        if (isLost(error)) return once(work);
        throw error;
      });
    } catch (error) {
      throw problemOf(error, server);
    }
  }

  async function once<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let done = false;
    try {
      const result = await work(client);
      done = true;
      return result;
    } finally {
      // Where it failed the connection is given up, and with it whatever it had begun.
      client.release(!done);
    }
  }

  async function get(key: string): Promise<unknown> {
    checkKey(key);
    const { rows } = await connected((client) => client.query<Row>(SELECT, [toPostgres(key)]));
    return rows[0] && decode(key, rows[0].value);
  }

  async function list(prefix: string): Promise<readonly Entry[]> {
    checkKey(prefix);
    const { rows } = await connected((client) => client.query<Row>(SELECT_FROM, [toPostgres(prefix)]));
    return rows.map((row) => {
      const key = fromPostgres(row.key);
      return { key, value: decode(key, row.value) };
    });
  }

  async function close(): Promise<void> {
    if (pool.ending) return;
    await Promise.race([pool.end(), setTimeout(GOODBYE_MS, undefined, { ref: false })]);
    // A server that does not answer need not be told goodbye, and one that has been refused is not told by the library.
    for (const socket of sockets) socket.destroy();
  }

  try {
    await connected(migrate);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    get,
    list,
    async write(changes) {
      const last = new Map(changes.map(encode).map((change) => [change.key, change]));
      await connected((client) => writeAll(client, [...last.values()]));
    },
    close,
  };
}

// One writer at a time, as in SQLite: batches that meet in two keys would otherwise wait for each other.
async function writeAll(client: PoolClient, changes: readonly EncodedChange[]): Promise<void> {
  const gone = changes.flatMap(({ key, json }) => (json === undefined ? [toPostgres(key)] : []));
  const kept = changes.flatMap(({ key, json }) =>
    json === undefined ? [] : [[toPostgres(key), json] as const],
  );
  await client.query(`BEGIN; ${TIMEOUTS}; SELECT pg_advisory_xact_lock(${WRITE_LOCK})`);
  await client.query(WRITE, [gone, kept.map(([key]) => key), kept.map(([, json]) => json)]);
  await client.query('COMMIT');
}

function tracked(socket: Socket, sockets: Set<Socket>): Socket {
  sockets.add(socket);
  return socket.once('close', () => sockets.delete(socket));
}

const SELECT = 'SELECT value FROM kutip_entry WHERE key = $1';

const SELECT_FROM =
  'SELECT key, value FROM kutip_entry WHERE key >= $1 AND starts_with(key, $1) ORDER BY key';

const WRITE = `
  WITH gone AS (DELETE FROM kutip_entry WHERE key = ANY($1::text[]))
  INSERT INTO kutip_entry (key, value) SELECT * FROM unnest($2::text[], $3::text[])
  ON CONFLICT (key) DO UPDATE SET value = excluded.value`;

// Inside the transaction, and not when connecting: a pooler in between knows no settings of a session.
const TIMEOUTS = `
  SET LOCAL statement_timeout = '10s'; SET LOCAL lock_timeout = '5s';
  SET LOCAL idle_in_transaction_session_timeout = '10s'`;

// A room is answered within seconds, or told that it is not.
const LIMITS = {
  max: 5,
  connectionTimeoutMillis: 5_000,
  query_timeout: 15_000,
  keepAlive: true,
  allowExitOnIdle: true,
  application_name: 'kutip',
} as const;

const GOODBYE_MS = 2_000;
