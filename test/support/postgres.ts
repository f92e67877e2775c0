import { connect, createServer, type Socket } from 'node:net';
import { Client } from 'pg';

/** A real server to try things on, of which tests may do as they like; `test/postgres.sh` starts one. */
export const SERVER = process.env.TEST_DATABASE_URL ?? '';

/** Runs statements as the owner of the server, and gives the rows of the last one. */
export async function asOwner(sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: SERVER });
  await client.connect();
  const results = await client.query(sql).finally(() => client.end());
  return [results].flat().at(-1)?.rows ?? [];
}

let schemas = 0;

/** The address of a place on the server that nobody has used, by its name. */
export async function newSchema(): Promise<{ readonly schema: string; readonly url: string }> {
  schemas += 1;
  const schema = `s_${process.pid}_${schemas}`;
  await asOwner(`CREATE SCHEMA ${schema}`);
  return { schema, url: withOptions(`-c search_path=${schema}`) };
}

export function withOptions(options: string, address = SERVER): string {
  const url = new URL(address);
  url.searchParams.set('options', options);
  return url.href.replaceAll('+', '%20');
}

export function changed(
  address: string,
  changes: Partial<Pick<URL, 'password' | 'username' | 'pathname' | 'port'>>,
): string {
  return Object.assign(new URL(address), changes).href;
}

/** A way to the server that can be cut off and mended, as a restart does. */
export async function wayTo(address: string) {
  const { hostname, port } = new URL(address);
  const sockets = new Set<Socket>();
  const proxy = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy()).on('close', () => sockets.delete(one));
    }
  });
  const listen = (at: number) => new Promise<void>((done) => proxy.listen(at, '127.0.0.1', done));
  await listen(0);
  const at = (proxy.address() as { port: number }).port;

  async function cut(): Promise<void> {
    const closed = new Promise((done) => proxy.close(done));
    for (const socket of sockets) socket.resetAndDestroy();
    await closed;
  }

  return { url: changed(address, { port: String(at) }), cut, mend: () => listen(at) };
}
