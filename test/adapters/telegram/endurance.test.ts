import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { TelegramError } from '../../../adapters/telegram/index.ts';
import { createLog } from '../../../src/log.ts';
import { spokenLibrary } from '../../commands/spoken.ts';
import { botFor } from '../../support/bot.ts';
import { onFakeTelegram, saying, text, warmTelegram } from '../../support/fake-telegram/open.ts';
import type { Trouble } from '../../support/fake-telegram/trouble.ts';
import {
  CHANNEL,
  GROUP,
  inlineUpdate,
  memberUpdate,
  messageUpdate,
  READER,
  SUPERGROUP,
} from '../../support/fake-telegram/updates.ts';

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

describe.concurrent('the program that is replaced', () => {
  it('may take an update yet', async ({ expect }) => {
    const { fake, done, faults } = await onFakeTelegram(quoted(), {
      prepare: ({ fail }) => fail('getUpdates', { error_code: 409, times: 2 }),
    });
    await done(ask());
    expect(fake.sent()).toHaveLength(1);
    expect(faults()).toEqual([]);
  });
});

describe.concurrent('the line', () => {
  it('that is down at the start is tried until it is there', async ({ expect }) => {
    const { fake, logged } = await onFakeTelegram(quoted(), { prepare: ({ close }) => close() });
    while (!logged.some(({ level }) => level === 'warn')) await setTimeout(20);
    fake.push(ask());
    await fake.listen();
    await fake.until(() => fake.sent().length === 1);
    expect(logged[0]).toMatchObject({ fields: { reason: 'ECONNREFUSED', pause: 1000 } });
  });

  it('to a server without webhooks is as good', async ({ expect }) => {
    const { fake, done } = await onFakeTelegram(quoted(), {
      prepare: ({ fail }) =>
        fail('deleteWebhook', { error_code: 404, description: 'Not Found: method not found' }),
    });
    await done(ask());
    expect(fake.sent()).toHaveLength(1);
  });

  it('that breaks in the middle costs no update, nor an answer under way', async ({ expect }) => {
    const slow = saying('slow', () => setTimeout(150, text('At last')));
    const { fake, logged, faults } = await onFakeTelegram(botFor({ commands: [slow] }).bot);
    fake.push(messageUpdate({ text: '/slow' }));
    await fake.until(() => fake.asked('getUpdates').length > 1);
    await fake.close();
    fake.push(messageUpdate({ text: '/slow' }), messageUpdate({ text: '/slow', chat: GROUP }));
    await setTimeout(300);
    await fake.listen();
    await fake.until(() => fake.pending.length === 0);
    expect(fake.sent()).toHaveLength(3);
    expect(faults()).toEqual([]);
    expect(logged.some(({ message }) => message.includes('cannot be reached'))).toBe(true);
  });

  it.each<[string, Trouble]>([
    ['is cut before a message is sent', { cut: 'before' }],
    ['is answered by a proxy', { error_code: 502, html: '<html>Bad Gateway</html>' }],
    ['leads to a server in trouble', { error_code: 500 }],
    ['leads to a server that asks for patience', { error_code: 429, parameters: { retry_after: 1 } }],
  ])('that %s gives the answer all the same, once', async (_, trouble) => {
    const { fake, done, faults } = await onFakeTelegram(quoted());
    fake.fail('sendMessage', trouble);
    fake.fail('getUpdates', trouble);
    const asked = performance.now();
    await done(ask());
    expect(fake.sent()).toHaveLength(1);
    expect(fake.asked('sendMessage')).toHaveLength(2);
    expect(faults()).toEqual([]);
    if (trouble.error_code === 429) expect(performance.now() - asked).toBeGreaterThan(990);
  });

  it('that is cut when a message was sent may give it twice, never not at all', async ({ expect }) => {
    const { fake, done } = await onFakeTelegram(quoted());
    fake.fail('sendMessage', { cut: 'after' });
    await done(ask());
    expect(fake.sent().length).toBeGreaterThan(0);
  });

  it('that asks for patience in one chat holds up no other', async ({ expect }) => {
    const { fake, searched } = await onFakeTelegram(quoted());
    fake.fail(({ params }) => params.chat_id === GROUP.id, {
      ...{ error_code: 429, parameters: { retry_after: 3 } },
    });
    fake.push(ask({ chat: GROUP }), ask());
    await searched(inlineUpdate({ query: 'sari' }));
    await fake.until(() => fake.sent(READER.id).length === 1);
    expect(fake.sent(GROUP.id)).toEqual([]);
    await fake.until(() => fake.sent(GROUP.id).length === 1);
  });

  it('that answers with nonsense is asked again', async () => {
    const { fake, done } = await onFakeTelegram(quoted());
    await done(ask());
    fake.fail('getUpdates', { error_code: 502, html: 'not JSON' });
    fake.fail('getUpdates', { cut: 'after' });
    fake.push(ask());
    await fake.until(() => fake.sent().length === 2);
  });
});

describe.concurrent('whoever', () => {
  it.each([
    ['has blocked the bot', READER.id, 'Forbidden: bot was blocked by the user', 403],
    ['has put it out', GROUP.id, 'Forbidden: bot was kicked from the group chat', 403],
    [
      'lets it not write',
      SUPERGROUP.id,
      'Bad Request: not enough rights to send text messages to the chat',
      400,
    ],
    ['is no more', READER.id, 'Forbidden: user is deactivated', 403],
  ])('%s is no incident, and not written to again', async (_, chat, description, error_code) => {
    const { fake, logged, done } = await onFakeTelegram(quoted());
    fake.fail('sendMessage', { error_code, description, times: 9 });
    const where = [GROUP, SUPERGROUP].find(({ id }) => id === chat);
    await done(ask(where ? { chat: where } : {}));
    expect(fake.asked('sendMessage')).toHaveLength(1);
    expect(logged.filter(({ level }) => level !== 'info')).toEqual([]);
    expect(logged).toContainEqual(
      expect.objectContaining({
        message: 'nobody is there to be answered',
        fields: expect.objectContaining({ reason: description }),
      }),
    );
  });
});

describe.concurrent('an update that cannot be handled', () => {
  it('is answered with an incident, is done once, and costs nobody else an answer', async ({ expect }) => {
    const { fake, done, faults, logged } = await onFakeTelegram(quoted());
    const { message } = messageUpdate({ text: '/check@kutipbot', chat: SUPERGROUP, topic: 7, lang: 'en' });
    await done({ message: { ...message, reply_to_message: { text: 42 } } } as never);
    await done({ callback_query: { id: '5' } } as never);
    await done({ inline_query: { id: '6' } } as never);
    await done(ask());
    const incidents = faults().map(({ fields }) => fields.incident);
    expect(incidents).toHaveLength(3);
    const [told, answered] = fake.sent();
    expect(told?.message.text).toContain(String(incidents[0]));
    expect(told?.params.message_thread_id).toBe(7);
    expect(answered?.message.text).toContain('Sari Dewi');
    expect(fake.sent()).toHaveLength(2);
    expect(logged.some(({ message: said }) => said.includes('unseen'))).toBe(false);
  });

  it('by a bot that breaks its promises is answered too', async ({ expect }) => {
    const broken = { ...quoted(), handle: () => Promise.reject(new Error('broken')) };
    const { fake, done, faults } = await onFakeTelegram(broken);
    await done(ask());
    expect(fake.sent()[0]?.message.text).toContain(String(faults()[0]?.fields.incident));
    expect(faults()).toHaveLength(1);
  });

  it('because Telegram takes no answer is logged without its words', async ({ expect }) => {
    const { fake, done, faults, logged } = await onFakeTelegram(quoted());
    fake.fail('sendMessage', { error_code: 400, description: 'Bad Request: can’t parse it', times: 2 });
    await done(ask());
    expect(faults()).toMatchObject([{ fields: { method: 'sendMessage', status: 400 } }]);
    expect(JSON.stringify(logged)).not.toContain('Sari Dewi');
    expect(fake.asked('sendMessage')).toHaveLength(2);
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
