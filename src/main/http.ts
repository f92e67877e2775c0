import { once } from 'node:events';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { HttpAddress } from '../config.ts';
import type { Log } from '../log.ts';
import type { Adapter } from './adapter.ts';
import { UsageError } from './failure.ts';

/** Somebody who takes what is posted to a path. */
export interface Deliveries {
  readonly path: string;
  handle(request: Request): Promise<Response>;
}

/** An HTTP server that passes on what is posted. Rejects with a `UsageError` where the address cannot be had. */
export async function listenFor(
  deliveries: readonly Deliveries[],
  { host, port }: HttpAddress,
  log: Log,
): Promise<Adapter> {
  const app = new Hono();
  for (const { path, handle } of deliveries)
    app.post(path, bodyLimit({ maxSize: MOST_BYTES }), ({ req }) => handle(req.raw));
  const server = serve({ fetch: app.fetch, hostname: host, port });
  try {
    await once(server, 'listening');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`KUTIP_HTTP: ${host}:${port} cannot be listened on (${reason})`, { cause: error });
  }
  log.info({ host, port }, 'listening for deliveries');
  const closed = once(server, 'close').then(() => {});
  return { closed, close: () => server.close() };
}

// An update is some kilobytes.
const MOST_BYTES = 1024 * 1024;
