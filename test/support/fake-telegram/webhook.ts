import { setTimeout } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import type { UpdateQueue } from './queue.ts';
import { isRecord, type Params, result } from './wire.ts';

export interface Delivery {
  readonly update: Update;
  /** The status that the bot answered; 0 where nothing did. */
  readonly status: number;
  readonly at: number;
}

export interface WebhookOptions {
  readonly queue: UpdateQueue;
  /** Where the public address of the webhook is in this test. */
  readonly target: (url: string) => string;
  /** Milliseconds before an update is delivered again. */
  readonly retry: number;
  /** Does what the answer to a delivery asks for: https://core.telegram.org/bots/api#making-requests-when-getting-updates */
  readonly carryOut: (method: string, params: Params) => void;
}

/** Updates by POST to the bot: https://core.telegram.org/bots/api#setwebhook */
export function webhookDelivery({ queue, target, retry, carryOut }: WebhookOptions) {
  const deliveries: Delivery[] = [];
  const underway = new Set<number>();
  const failure: { last_error_date?: number; last_error_message?: string } = {};
  let hook: Params | undefined;
  let stop = new AbortController();

  function pump(): void {
    if (!hook || stop.signal.aborted) return;
    for (const update of queue.pending) {
      if (underway.size >= Number(hook.max_connections ?? 40)) return;
      if (!underway.has(update.update_id)) void series(update, hook, stop.signal);
    }
  }

  async function series(update: Update, { url, secret_token }: Params, signal: AbortSignal): Promise<void> {
    underway.add(update.update_id);
    while (!signal.aborted) {
      const status = await deliver(update, target(String(url)), secret_token, signal);
      if (signal.aborted) break;
      deliveries.push({ update, status, at: performance.now() });
      if (status >= 200 && status < 300) {
        queue.confirm((id) => id === update.update_id);
        break;
      }
      Object.assign(failure, { last_error_date: Math.floor(Date.now() / 1000) });
      failure.last_error_message = `Wrong response from the webhook: ${status}`;
      await setTimeout(retry, undefined, { signal }).catch(() => {});
    }
    underway.delete(update.update_id);
    pump();
  }

  async function deliver(update: Update, url: string, secret: unknown, signal: AbortSignal): Promise<number> {
    const headers = {
      'content-type': 'application/json',
      ...(secret !== undefined && { 'x-telegram-bot-api-secret-token': String(secret) }),
    };
    try {
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(update), signal });
      const body = await response.text();
      if (response.ok && body.startsWith('{')) asked(JSON.parse(body));
      return response.status;
    } catch {
      return 0;
    }
  }

  function asked(body: unknown): void {
    if (!isRecord(body) || typeof body.method !== 'string') return;
    const { method, ...params } = body;
    carryOut(method, params);
  }

  function set(params: Params): void {
    halt();
    stop = new AbortController();
    hook = params.url === '' || params.url === undefined ? undefined : params;
    queue.setWebhook(hook !== undefined);
    queue.allow(params.allowed_updates);
    if (params.drop_pending_updates === true) queue.confirm(() => true);
    pump();
  }

  /** https://core.telegram.org/bots/api#webhookinfo */
  const info = () =>
    result({
      url: hook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: queue.pending.length,
      ...(hook && { max_connections: hook.max_connections ?? 40 }),
      ...(hook && failure),
      ...(queue.state.allowed && { allowed_updates: [...queue.state.allowed] }),
    });

  const halt = () => {
    stop.abort();
    underway.clear();
  };

  /** After `halt`, as before. */
  const resume = () => {
    stop = new AbortController();
    pump();
  };

  return { deliveries, pump, set, info, halt, resume };
}
