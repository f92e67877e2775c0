import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { spokenLibrary } from '../../commands/spoken.ts';
import { botFor } from '../../support/bot.ts';
import { onFakeTelegram, saying, text, warmTelegram } from '../../support/fake-telegram/open.ts';
import type { Trouble } from '../../support/fake-telegram/trouble.ts';
import {
  GROUP,
  inlineUpdate,
  messageUpdate,
  READER,
  SUPERGROUP,
} from '../../support/fake-telegram/updates.ts';

// They wait more than they work.
vi.setConfig({ maxConcurrency: 30 });

beforeAll(warmTelegram);

const quoted = () => botFor({ library: spokenLibrary() }).bot;
const ask = (more: object = {}) => messageUpdate({ text: '/speakers@kutipbot', lang: 'en', ...more });

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
