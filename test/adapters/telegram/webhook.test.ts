import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../../src/log.ts';
import { UsageError } from '../../../src/main/failure.ts';
import { type HttpServer, openHttp } from '../../../src/main/http.ts';
import { spokenLibrary } from '../../commands/spoken.ts';
import { botFor } from '../../support/bot.ts';
import { onFakeTelegram, saying, text, warmTelegram } from '../../support/fake-telegram/open.ts';
import {
  callbackUpdate,
  GROUP,
  inlineUpdate,
  messageUpdate,
  READER,
} from '../../support/fake-telegram/updates.ts';
import { freePort } from '../../support/free-port.ts';

beforeAll(warmTelegram);

const PUBLIC = 'https://kutip.example/hooks/telegram?from=telegram';
const HEADER = 'x-telegram-bot-api-secret-token';
const host = '127.0.0.1';
const log = createLog({ level: 'silent', pretty: false });

const servers: HttpServer[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

/** A bot that Telegram delivers to, by way of the HTTP server of the program. */
async function delivered(bot = botFor({ library: spokenLibrary() }).bot, more: object = {}) {
  const port = await freePort();
  const webhookTarget = `http://${host}:${port}`;
  const opened = await onFakeTelegram(bot, { webhook: { url: PUBLIC }, webhookTarget, ...more });
  const { webhook } = opened.telegram;
  if (!webhook) throw new Error('no webhook');
  const server = await openHttp({ host, port }, new Map(), log);
  servers.push(server);
  server.deliver(webhook);
  await opened.fake.until(() => opened.fake.asked('setWebhook').some(({ status }) => status === 200));
  const secret = String(opened.fake.asked('setWebhook')[0]?.params.secret_token);
  const post = (body: unknown, headers: Record<string, string> = { [HEADER]: secret }, path = webhook.path) =>
    fetch(`${webhookTarget}${path}`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return { ...opened, post, secret };
}

describe('a webhook', () => {
  it('is set with a secret, and takes what is delivered instead of asking for it', async () => {
    const { fake, done, searched, pressed } = await delivered();
    await done(messageUpdate({ text: '/speakers' }));
    expect(fake.sent()[0]?.message.text).toContain('Sari Dewi');
    expect(await searched(inlineUpdate({ query: 'sari' }))).toMatchObject({ is_personal: true });
    const message = { chat: GROUP, message_id: 17, date: 0 } as never;
    expect(await pressed(callbackUpdate({ data: '["help",{}]', message }))).toBeDefined();
    expect(fake.asked('setWebhook')[0]?.params).toMatchObject({
      url: PUBLIC,
      secret_token: expect.stringMatching(/^[\w-]{40,256}$/),
      allowed_updates: expect.arrayContaining(['message', 'inline_query']),
    });
    expect(fake.asked('getUpdates')).toEqual([]);
    expect(fake.deliveries.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(fake.breaches).toEqual([]);
  });

  it('has the secret that was chosen, and the same at every start where none was', async () => {
    const chosen = await delivered(undefined, { webhook: { url: PUBLIC, secret: 'buih_laut-7' } });
    expect(chosen.secret).toBe('buih_laut-7');
    const [first, second] = [await delivered(), await delivered()];
    expect(first.secret).toBe(second.secret);
    expect(first.secret).not.toContain(first.fake.token.slice(-20));
  });

  it('takes nothing without the secret, and nothing elsewhere', async () => {
    const { fake, post, secret } = await delivered();
    const update = { ...messageUpdate({ text: '/speakers' }), update_id: 5 };
    for (const given of ['', 'wrong', `${secret}x`, secret.slice(1)])
      expect((await post(update, given === '' ? {} : { [HEADER]: given })).status).toBe(401);
    expect((await post(update, undefined, '/elsewhere')).status).toBe(404);
    expect(fake.sent()).toEqual([]);
    expect((await post(update)).status).toBe(200);
    expect(fake.sent()).toHaveLength(1);
  });

  it.each(['', 'no json', 'null', '[]', '{}', '{"update_id":"x"}'])('takes no %j', async (body) => {
    const { post, faults } = await delivered();
    expect((await post(body)).status).toBe(400);
    expect(faults()).toEqual([]);
  });

  it('takes nothing endless', async () => {
    const { post } = await delivered();
    expect((await post({ update_id: 1, message: 'x'.repeat(2_000_000) })).status).toBe(413);
  });

  it('says 200 when the update is handled, and handles it once', async () => {
    const { bot } = botFor({ commands: [saying('slow', () => setTimeout(300, text('At last')))] });
    const { fake, post } = await delivered(bot);
    const update = { ...messageUpdate({ text: '/slow' }), update_id: 5 };
    const answers = [post(update), setTimeout(100).then(() => post(update))];
    expect((await Promise.race(answers)).status).toBe(200);
    expect(fake.sent()).toHaveLength(1);
    for (const answer of await Promise.all(answers)) expect(answer.status).toBe(200);
    expect((await post(update)).status).toBe(200);
    expect(fake.sent()).toHaveLength(1);
  });

  it('is handled at the same time for many, in each chat one after the other', async () => {
    const order: string[] = [];
    const slow = saying('slow', async () => {
      await setTimeout(200);
      order.push('slow');
      return text('At last');
    });
    const soon = saying('soon', () => {
      order.push('soon');
      return text('Now');
    });
    const { fake } = await delivered(botFor({ commands: [slow, soon] }).bot);
    fake.push(messageUpdate({ text: '/slow' }));
    await setTimeout(50);
    fake.push(messageUpdate({ text: '/soon' }), messageUpdate({ text: '/soon', from: { ...READER, id: 9 } }));
    await fake.until(() => fake.sent().length === 3);
    expect(order).toEqual(['soon', 'slow', 'soon']);
  });

  it('finishes what it has taken when it is closed, and takes no more: that is delivered again', async () => {
    const { bot } = botFor({ commands: [saying('slow', () => setTimeout(300, text('At last')))] });
    const { fake, telegram, post } = await delivered(bot);
    const taken = post({ ...messageUpdate({ text: '/slow' }), update_id: 5 });
    await setTimeout(100);
    const closing = telegram.close();
    const refused = await post({ ...messageUpdate({ text: '/slow' }), update_id: 6 });
    expect(refused.status).toBe(503);
    await closing;
    expect((await taken).status).toBe(200);
    expect(fake.sent()).toHaveLength(1);
    // The webhook stays, for the next start.
    expect(fake.asked('deleteWebhook')).toEqual([]);
  });

  it('that Telegram does not take ends the bot, with the reason', async () => {
    const { telegram } = await onFakeTelegram(botFor().bot, {
      webhook: { url: 'http://kutip.example/telegram' },
    });
    await expect(telegram.closed).rejects.toThrow(/TELEGRAM_WEBHOOK_URL/);
  });

  it('of a poison update is told, not delivered for ever', async () => {
    const { fake, done, faults } = await delivered();
    const poison = messageUpdate({ text: '/speakers' });
    await done({ message: { ...poison.message, text: 42 } } as never);
    await done({ inline_query: { id: '77' } } as never);
    await done(messageUpdate({ text: '/speakers' }));
    expect(fake.deliveries.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(faults()).toHaveLength(2);
    expect(fake.sent()[0]?.message.text).toContain(String(faults()[0]?.fields.incident));
    expect(fake.sent()[1]?.message.text).toContain('Sari Dewi');
  });
});

it('a port that is taken is told as something to put right', async () => {
  const port = await freePort();
  servers.push(await openHttp({ host, port }, new Map(), log));
  const second = openHttp({ host, port }, new Map(), log);
  await expect(second).rejects.toThrow(UsageError);
  await expect(second).rejects.toThrow(`KUTIP_HTTP: ${host}:${port}`);
});
