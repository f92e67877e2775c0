import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { TelegramError } from '../../../adapters/telegram/index.ts';
import { createLog } from '../../../src/log.ts';
import { spokenLibrary } from '../../commands/spoken.ts';
import { botFor } from '../../support/bot.ts';
import { onFakeTelegram, warmTelegram } from '../../support/fake-telegram/open.ts';
import { CHANNEL, GROUP, memberUpdate, messageUpdate } from '../../support/fake-telegram/updates.ts';

// They wait more than they work.
vi.setConfig({ maxConcurrency: 30 });

beforeAll(warmTelegram);

const quoted = () => botFor({ library: spokenLibrary() }).bot;
const ask = (more: object = {}) => messageUpdate({ text: '/speakers@kutipbot', lang: 'en', ...more });
const WRONG = ['123456789', 'AAw_-'.repeat(7)].join(':');

describe.concurrent('Telegram ends the bot, and says what to do', () => {
  it('where another program takes the updates', async ({ expect }) => {
    const first = await onFakeTelegram(quoted(), { longPoll: 5000 });
    await first.fake.until(() => first.fake.asked('getUpdates').length === 1);
    const second = first.open();
    const ended = Promise.race([first.telegram.closed, second.closed]);
    const error = await ended.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TelegramError);
    expect(String(error)).toMatch(/Another program.*Stop the other one/);
  });

  it('where a webhook is set meanwhile', async ({ expect }) => {
    const { fake, telegram, done } = await onFakeTelegram(quoted());
    await done(ask());
    const description = 'Conflict: terminated by setWebhook request';
    fake.fail('getUpdates', { error_code: 409, description });
    await expect(telegram.closed).rejects.toThrow(/webhook was set.*TELEGRAM_WEBHOOK_URL/);
  });

  it.each([
    ['is wrong at the start', { token: WRONG }],
    ['has not even the form of one', { token: 'x:y' }],
  ])('where the token %s', async (_, setting) => {
    const { telegram } = await onFakeTelegram(quoted(), setting);
    await expect(telegram.closed).rejects.toThrow(/TELEGRAM_TOKEN.*BotFather/);
    await expect(telegram.closed).rejects.not.toThrow(setting.token);
  });

  it('where the token is taken back while it runs', async ({ expect }) => {
    const { fake, telegram, done } = await onFakeTelegram(quoted());
    await done(ask());
    fake.fail('getUpdates', { error_code: 401, times: 9 });
    await expect(telegram.closed).rejects.toThrow(/TELEGRAM_TOKEN/);
  });
});

describe.concurrent('closing', () => {
  it('does not wait for a Telegram that is down', async ({ expect }) => {
    const { fake, telegram, done } = await onFakeTelegram(quoted());
    await done(ask());
    await fake.close();
    await setTimeout(50);
    const asked = performance.now();
    await telegram.close();
    await telegram.closed;
    expect(performance.now() - asked).toBeLessThan(1500);
  });

  it('before Telegram was ever reached is quiet', async ({ expect }) => {
    const { telegram, faults } = await onFakeTelegram(quoted(), { prepare: ({ close }) => close() });
    await setTimeout(100);
    await telegram.close();
    await telegram.closed;
    expect(faults()).toEqual([]);
  });

  it('waits some seconds for an answer that hangs, and leaves its update to the next start', async ({
    expect,
  }) => {
    const { fake, telegram, open } = await onFakeTelegram(quoted());
    await fake.until(() => fake.asked('getUpdates').length > 0);
    fake.fail(({ params }) => params.chat_id === GROUP.id, { delay: Number.POSITIVE_INFINITY });
    fake.push(ask({ chat: GROUP }), memberUpdate({ status: 'member', chat: CHANNEL }));
    await fake.until(() => fake.asked('sendMessage').length === 1);
    const asked = performance.now();
    await telegram.close();
    expect(performance.now() - asked).toBeLessThan(7000);
    expect(fake.pending).toHaveLength(2);
    open();
    await fake.until(() => fake.pending.length === 0);
    expect(fake.sent(GROUP.id)).toHaveLength(1);
  });
});

it('the token stands in no line of the log, whatever breaks', async () => {
  const lines: string[] = [];
  const short = '123456:kutip-test';
  const { fake, open } = await onFakeTelegram(quoted());
  for (const token of [fake.token, short]) {
    const log = createLog({
      ...{ level: 'trace', pretty: false, secrets: [token] },
      destination: { write: (line: string) => lines.push(line) },
    });
    const telegram = open({ token, log });
    const why = await Promise.race([telegram.closed.catch(String), setTimeout(200)]);
    lines.push(String(why));
    fake.fail('sendMessage', { cut: 'before', times: 3 });
    fake.fail('getUpdates', { error_code: 502, html: `<a href="/bot${token}">` });
    fake.push(ask());
    await setTimeout(200);
    log.error({ error: new Error(`https://api.telegram.org/bot${encodeURIComponent(token)}/getMe`) }, token);
    await telegram.close();
  }
  expect(lines.length).toBeGreaterThan(4);
  for (const token of [fake.token, short])
    for (const form of [token, encodeURIComponent(token)]) expect(lines.join('\n')).not.toContain(form);
});
