import { createHash } from 'node:crypto';
import { type Bot, webhookCallback } from 'grammy';

/** Where Telegram delivers updates. */
export interface WebhookConfig {
  /** As Telegram reaches it; its path is where the HTTP server takes them. */
  readonly url: string;
  /** Shared with Telegram alone; made from the token where absent. */
  readonly secret?: string;
}

/** Takes the deliveries of Telegram at a path. */
export interface Webhook {
  readonly path: string;
  handle(request: Request): Promise<Response>;
}

/** A delivery counts as taken when it is handled, or after `HELD`, lest Telegram delivers it again; 401 without the secret. */
export function webhookOf(bot: Bot, { url }: WebhookConfig, secret: string): Webhook {
  const options = { secretToken: secret, timeoutMilliseconds: HELD, onTimeout: 'return' as const };
  return { path: new URL(url).pathname, handle: webhookCallback(bot, 'std/http', options) };
}

/** Nobody can guess it who does not know the token, and every start makes the same. */
export function secretFor(token: string, { secret }: WebhookConfig): string {
  return secret ?? createHash('sha256').update(`webhook ${token}`).digest('base64url');
}

// Milliseconds: well before Telegram loses its patience.
const HELD = 25_000;
