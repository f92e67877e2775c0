import { createHash, timingSafeEqual } from 'node:crypto';
import type { Update } from 'grammy/types';
import { inTime } from '../../src/chat/async/pause.ts';

/** Where Telegram delivers updates. */
export interface WebhookConfig {
  /** As Telegram reaches it; its path is where the HTTP server takes them. */
  readonly url: string;
  /** Shared with Telegram alone; made from the token if absent. */
  readonly secret?: string;
}

/** Takes the deliveries of Telegram at a path. */
export interface Webhook {
  readonly path: string;
  /** 200 when the update is handled, or after `HELD`, lest Telegram delivers it again; 401 without the secret; 503 while it is not open. */
  handle(request: Request): Promise<Response>;
}

export interface Delivering {
  readonly url: string;
  readonly secret: string;
  readonly isOpen: () => boolean;
  readonly consume: (update: Update) => Promise<void>;
}

export function webhookOf({ url, secret, isOpen, consume }: Delivering): Webhook {
  async function handle(request: Request): Promise<Response> {
    if (!isSame(request.headers.get(HEADER) ?? '', secret)) return new Response(null, { status: 401 });
    // What is not taken now is delivered again.
    if (!isOpen()) return new Response(null, { status: 503, headers: { 'retry-after': '1' } });
    const update = await request.json().catch(() => undefined);
    if (!isUpdate(update)) return new Response(null, { status: 400 });
    await inTime(consume(update), HELD, undefined);
    return new Response(null);
  }

  return { path: new URL(url).pathname, handle };
}

/** Nobody can guess it who does not know the token, and every start makes the same. */
export function secretFor(token: string, { secret }: WebhookConfig): string {
  return secret ?? createHash('sha256').update(`webhook ${token}`).digest('base64url');
}

/** Takes as long whatever the difference is. */
function isSame(given: string, secret: string): boolean {
  const [a, b] = [given, secret].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

function isUpdate(body: unknown): body is Update {
  return (
    typeof body === 'object' && body !== null && 'update_id' in body && Number.isSafeInteger(body.update_id)
  );
}

// https://core.telegram.org/bots/api#setwebhook
const HEADER = 'x-telegram-bot-api-secret-token';

// Milliseconds: well before Telegram loses its patience.
const HELD = 25_000;
