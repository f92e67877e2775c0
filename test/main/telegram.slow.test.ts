import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, it, vi } from 'vitest';
import { GROUP, inlineUpdate, messageUpdate, queryOf } from '../support/fake-telegram/updates.ts';
import { type FakeTelegramOptions, fakeTelegram } from '../support/fake-telegram.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { freePort } from '../support/free-port.ts';
import { ended, MAIN, start } from '../support/process.ts';

// Programs need a processor each while they start.
vi.setConfig({ maxConcurrency: 3, testTimeout: 60_000 });

const folder = temporaryFolder();
writeFiles(folder, { 'corpus/jembatan.txt': 'Gubernur Ratna Wulan membuka Jembatan Teluk Biru pada Rabu.' });
const closes: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(closes.map((close) => close())));

async function opened(options: FakeTelegramOptions = {}) {
  const fake = await fakeTelegram(options);
  closes.push(fake.close);
  const bot = (more: Readonly<Record<string, string>> = {}) =>
    start(MAIN, [], {
      cwd: folder,
      env: {
        LANG: 'C',
        TELEGRAM_TOKEN: fake.token,
        TELEGRAM_API_ROOT: fake.apiRoot,
        LOG_LEVEL: 'info',
        ...more,
      },
    });
  return { fake, bot };
}

const ask = (chat?: typeof GROUP) =>
  messageUpdate({ text: '/ask@kutipbot siapa membuka Jembatan Teluk Biru', ...(chat && { chat }) });

const WRONG = ['123456789', 'AAw_-'.repeat(7)].join(':');

describe.concurrent('npm start with TELEGRAM_TOKEN', () => {
  it('answers on Telegram, registers once, and ends by SIGTERM with its answers given', async ({
    expect,
  }) => {
    const { fake, bot } = await opened();
    for (const time of [1, 2]) {
      const child = bot({ KUTIP_DATA: 'plain' });
      const end = ended(child);
      const query = inlineUpdate({ query: 'Jembatan Teluk Biru' });
      fake.push(ask(), query);
      await fake.until(() => fake.sent().length === 2 * time - 1 && fake.inlineAnswers.has(queryOf(query)));
      expect(fake.sent().at(-1)?.message.text).toContain('Ratna Wulan membuka');
      await fake.until(() => fake.commands.size === 12 && fake.pending.length === 0);
      // While the answer is on its way.
      fake.fail('sendMessage', { delay: 300 });
      fake.push(ask());
      const { length } = fake.asked('sendMessage');
      await fake.until(() => fake.asked('sendMessage').length > length);
      await setTimeout(50);
      child.kill('SIGTERM');
      const { code, stdout, stderr } = await end;
      expect({ code, stdout, time }).toEqual({ code: 0, stdout: '', time });
      expect(fake.sent()).toHaveLength(2 * time);
      expect(fake.pending).toEqual([]);
      expect(stderr).toContain('connected to Telegram');
      expect(stderr).not.toContain(fake.token.slice(-20));
      expect(stderr).not.toMatch(/"level":[56]0/);
    }
    expect(fake.asked('setMyCommands')).toHaveLength(12);
    expect(fake.breaches).toEqual([]);
  });

  it('answers after a crash what it had not answered, once', async ({ expect }) => {
    const { fake, bot } = await opened();
    const first = bot({ KUTIP_DATA: 'crash' });
    fake.push(ask());
    await fake.until(() => fake.sent().length === 1);
    fake.fail(({ method, params }) => method === 'sendMessage' && params.chat_id === GROUP.id, {
      delay: Number.POSITIVE_INFINITY,
    });
    fake.push(ask(GROUP));
    await fake.until(() => fake.asked('sendMessage').length === 2);
    // Others are asked for meanwhile.
    const { length } = fake.asked('getUpdates');
    await fake.until(() => fake.asked('getUpdates').length > length + 1);
    first.kill('SIGKILL');
    await once(first, 'exit');
    const second = bot({ KUTIP_DATA: 'crash' });
    const end = ended(second);
    await fake.until(() => fake.pending.length === 0);
    second.kill('SIGTERM');
    expect((await end).code).toBe(0);
    expect(fake.sent()).toHaveLength(2);
    expect(fake.sent(GROUP.id)).toHaveLength(1);
    expect(fake.breaches).toEqual([]);
  });

  it('takes what is delivered to TELEGRAM_WEBHOOK_URL, and ends by SIGTERM', async ({ expect }) => {
    const port = await freePort();
    const { fake, bot } = await opened({ webhookTarget: `http://127.0.0.1:${port}` });
    const more = { TELEGRAM_WEBHOOK_URL: 'https://kutip.example/hook', KUTIP_HTTP: `127.0.0.1:${port}` };
    const child = bot({ KUTIP_DATA: 'webhook', TELEGRAM_WEBHOOK_SECRET: 'buih_laut-7', ...more });
    const end = ended(child);
    fake.push(ask());
    await fake.until(() => fake.pending.length === 0 && fake.sent().length === 1);
    const unsigned = await fetch(`http://127.0.0.1:${port}/hook`, { method: 'POST', body: '{}' });
    expect(unsigned.status).toBe(401);
    child.kill('SIGTERM');
    const { code, stderr } = await end;
    expect(code).toBe(0);
    expect(stderr).not.toContain('buih_laut-7');
    expect(fake.asked('deleteWebhook')).toEqual([]);
    expect(fake.breaches).toEqual([]);
  });

  it('ends with one line and 2 where the port is taken', async ({ expect }) => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const KUTIP_HTTP = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { bot } = await opened();
    const more = { TELEGRAM_WEBHOOK_URL: 'https://kutip.example/hook', KUTIP_HTTP, LOG_LEVEL: 'warn' };
    const { code, stdout, stderr } = await ended(bot({ KUTIP_DATA: 'port', ...more }));
    server.close();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^KUTIP_HTTP: 127[^\n]*EADDRINUSE[^\n]*\n$/);
  });

  it('ends with one line and 2 where the token is wrong', async ({ expect }) => {
    const { bot } = await opened();
    const { code, stdout, stderr } = await ended(
      bot({ KUTIP_DATA: 'wrong', TELEGRAM_TOKEN: WRONG, LOG_LEVEL: 'warn' }),
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^Telegram does not accept TELEGRAM_TOKEN[^\n]*\n$/);
    expect(stderr).not.toContain(WRONG.slice(-20));
  });

  it('ends with one line and 2 where another program takes the updates', async ({ expect }) => {
    const { fake, bot } = await opened();
    fake.fail('getUpdates', { error_code: 409, times: 99 });
    const { code, stderr } = await ended(bot({ KUTIP_DATA: 'second', LOG_LEVEL: 'error' }));
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Another program is receiving the updates[^\n]*\n$/);
  });

  it('ends by SIGTERM while it waits for a Telegram that is down', async ({ expect }) => {
    const { bot } = await opened();
    const child = bot({ KUTIP_DATA: 'down', TELEGRAM_API_ROOT: 'http://127.0.0.1:9', LOG_LEVEL: 'warn' });
    const [line] = await once(child.stderr as NonNullable<typeof child.stderr>, 'data');
    expect(String(line)).toContain('Telegram cannot be reached; trying again');
    const end = ended(child);
    child.kill('SIGTERM');
    expect((await end).code).toBe(0);
  });
});
