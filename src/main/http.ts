import { once } from 'node:events';
import { serve } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { HttpAddress } from '../config.ts';
import type { Log } from '../log.ts';
import { UsageError } from './failure.ts';

/** Somebody who takes what is posted to a path. */
export interface Deliveries {
  readonly path: string;
  handle(request: Request): Promise<Response>;
}

/** What is shown at a path. */
export interface Page {
  readonly status: 200 | 503;
  readonly type: string;
  readonly body: string;
}

export type Pages = ReadonlyMap<string, () => Page | Promise<Page>>;

export interface HttpServer {
  /** From now on, what is posted to a path is passed on. */
  deliver(deliveries: Deliveries): void;
  close(): void;
}

/** An HTTP server that serves pages and passes on what is posted. Rejects with a `UsageError` if it cannot listen on the address. */
export async function openHttp({ host, port }: HttpAddress, pages: Pages, log: Log): Promise<HttpServer> {
  const taken = new Map<string, Deliveries>();
  const app = new Hono();
  app.get('*', async (context) => {
    const page = await pages.get(pathOf(context))?.();
    if (page === undefined) return context.notFound();
    const headers = { 'content-type': page.type, 'cache-control': 'no-store' };
    return context.body(page.body, page.status, headers);
  });
  app.post(
    '*',
    (context, next) => (taken.has(pathOf(context)) ? next() : Promise.resolve(context.notFound())),
    bodyLimit({ maxSize: MOST_BYTES }),
    (context) => taken.get(pathOf(context))?.handle(context.req.raw) ?? context.notFound(),
  );
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    log.error({ error }, 'a request could not be answered');
    return context.body(null, 500);
  });
  const server = serve({ fetch: app.fetch, hostname: host, port });
  try {
    await once(server, 'listening');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`KUTIP_HTTP: ${host}:${port} cannot be listened on (${reason})`, { cause: error });
  }
  log.info({ host, port }, 'listening for requests');
  return {
    deliver: (deliveries) => taken.set(deliveries.path, deliveries),
    close: () => server.close(),
  };
}

/** The path as it was sent: it is not a pattern. */
const pathOf = ({ req }: Context): string => new URL(req.url).pathname;

// An update is some kilobytes.
const MOST_BYTES = 1024 * 1024;
