import { setTimeout } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { sari, spokenLibrary } from '../../commands/spoken.ts';
import { botFor } from '../../support/bot.ts';
import { onFakeTelegram, saying, text, warmTelegram } from '../../support/fake-telegram/open.ts';
import {
  CHANNEL,
  callbackUpdate,
  GROUP,
  inlineUpdate,
  memberUpdate,
  messageUpdate,
  privateChat,
  READER,
} from '../../support/fake-telegram/updates.ts';

beforeAll(warmTelegram);

const quoted = () => botFor({ library: spokenLibrary() }).bot;

it('answers with the words and their source, in the reader’s language', async () => {
  const { fake, said, faults } = await onFakeTelegram(quoted());
  expect((await said(messageUpdate({ text: '/quote sari', lang: 'en' }))).join()).toMatch(
    /Sari Dewi: 2 quotations.*Dermaga ini milik para nelayan, dan kami akan menjaganya.*Kabar Teluk/s,
  );
  expect((await said(messageUpdate({ text: '/kutip sari' }))).join()).toContain('Sari Dewi: 2 ucapan');
  expect(fake.breaches).toEqual([]);
  expect(faults()).toEqual([]);
});

it('asks for what it reads alone, once it has taken the place of a webhook', async () => {
  const { fake, done } = await onFakeTelegram(quoted());
  await done(messageUpdate({ text: '/start' }));
  expect(fake.requests.slice(0, 2).map(({ method }) => method)).toEqual(['getMe', 'deleteWebhook']);
  expect(fake.asked('deleteWebhook')[0]?.params.drop_pending_updates).not.toBe(true);
  expect(fake.asked('getUpdates')[0]?.params).toMatchObject({
    timeout: 30,
    allowed_updates: expect.arrayContaining(['message', 'callback_query', 'inline_query']),
  });
});

it('answers what was written while it was away', async () => {
  const away = messageUpdate({ text: '/speakers' });
  const { fake } = await onFakeTelegram(quoted(), { prepare: ({ push }) => push(away) });
  await fake.until(() => fake.sent().length === 1);
  expect(fake.sent()[0]?.message.text).toContain(sari.name);
});

it('answers in many chats at the same time, and in each in the order in which it is asked', async () => {
  const order: string[] = [];
  const slow = (name: string, milliseconds: number) =>
    saying(name, async () => {
      await setTimeout(milliseconds);
      order.push(name);
      return text(name);
    });
  const { fake } = await onFakeTelegram(botFor({ commands: [slow('long', 300), slow('soon', 0)] }).bot);
  const other = { ...READER, id: 905_002 };
  fake.push(
    messageUpdate({ text: '/long' }),
    messageUpdate({ text: '/soon' }),
    messageUpdate({ text: '/soon', from: other }),
  );
  await fake.until(() => fake.confirmed.length === 3);
  expect(order).toEqual(['soon', 'long', 'soon']);
  expect(fake.sent(privateChat().id).map(({ message }) => message.text)).toEqual(['long', 'soon']);
});

it('takes notice of where it was let in, and says nothing', async () => {
  const { fake, logged, ask } = await onFakeTelegram(quoted());
  expect(await ask(memberUpdate({ status: 'administrator', chat: CHANNEL }))).toEqual([]);
  expect(logged).toContainEqual(
    expect.objectContaining({ level: 'info', fields: { chat: CHANNEL.id, status: 'administrator' } }),
  );
  expect(fake.breaches).toEqual([]);
});

it('says in the log that inline mode is off', async () => {
  const { logged, done } = await onFakeTelegram(quoted(), { me: { supports_inline_queries: false } });
  await done(messageUpdate({ text: '/start' }));
  expect(logged).toContainEqual(
    expect.objectContaining({ level: 'warn', message: expect.stringContaining('/setinline') }),
  );
});

it('sends long answers as rich messages, and as others where the server does not know those', async () => {
  const words = Array.from({ length: 1500 }, (_, i) => `kata${i}`);
  const long = { blocks: [{ type: 'text' as const, content: [words.join(' ')] }] };
  const { bot } = botFor({ commands: [saying('long', () => long)] });
  const { fake, said } = await onFakeTelegram(bot, {
    rich: true,
    prepare: ({ fail }) =>
      fail('sendRichMessage', { error_code: 404, description: 'Not Found: method not found', times: 9 }),
  });
  for (const _ of ['first', 'second']) {
    const shown = (await said(messageUpdate({ text: '/long' }))).flatMap((one) => one.match(/kata\d+/g));
    expect(shown).toEqual(words);
  }
  expect(fake.asked('sendRichMessage').length).toBeLessThan(2);
  expect(fake.breaches).toEqual([]);
});

it('keeps no answer back that was under way when it is closed, and takes nothing more', async () => {
  const slow = saying('slow', () => setTimeout(300, text('At last')));
  const { fake, telegram } = await onFakeTelegram(botFor({ commands: [slow] }).bot);
  fake.push(messageUpdate({ text: '/slow' }));
  await fake.until(() => fake.asked('getUpdates').length > 1);
  const closing = telegram.close();
  fake.push(messageUpdate({ text: '/slow' }));
  await closing;
  await telegram.closed;
  expect(fake.sent()).toHaveLength(1);
  expect(fake.confirmed).toHaveLength(1);
  expect(fake.pending).toHaveLength(1);
  const { length } = fake.requests;
  await setTimeout(150);
  expect(fake.requests).toHaveLength(length);
});

it('a slow command in one chat holds up nobody else', async () => {
  const slow = saying('slow', () => setTimeout(1500, text('At last')));
  const { fake, searched } = await onFakeTelegram(botFor({ commands: [slow], library: spokenLibrary() }).bot);
  await searched(inlineUpdate({ query: 'sari' }));
  const { length } = fake.asked('getUpdates');
  fake.push(messageUpdate({ text: '/slow', chat: GROUP }));
  await setTimeout(700);
  const asked = performance.now();
  expect(await searched(inlineUpdate({ query: 'sari' }))).toMatchObject({ cache_time: 30 });
  expect(performance.now() - asked).toBeLessThan(700);
  expect(fake.sent()).toEqual([]);
  // Nor is Telegram asked without end.
  await fake.until(() => fake.sent().length === 1);
  expect(fake.asked('getUpdates').length - length).toBeLessThan(15);
});

it('does an update once, however often it is delivered', async () => {
  const { fake, ask, done } = await onFakeTelegram(quoted());
  const update = { ...messageUpdate({ text: '/speakers' }), update_id: 100_050 };
  expect(await ask(update)).toHaveLength(1);
  await done(messageUpdate({ text: '/start' }));
  fake.push(update, messageUpdate({ text: '/start' }));
  await fake.until(() => fake.confirmed.length === 4);
  expect(fake.sent()).toHaveLength(3);
});

it('hears updates whose numbers begin anew', async () => {
  const { fake, done } = await onFakeTelegram(quoted());
  await done({ ...messageUpdate({ text: '/start' }), update_id: 700_000 });
  // As after a quiet week: Telegram takes an offset beyond its last number for the beginning.
  fake.push({ ...callbackUpdate({ data: '["help",{}]' }), update_id: 900_000 });
  await fake.until(() => fake.callbackAnswers.size === 1);
  expect(fake.breaches).toEqual([]);
});

it('hears everybody where an answer hangs while very many others ask', async () => {
  const { fake, searched } = await onFakeTelegram(quoted(), {
    prepare: ({ fail }) =>
      fail(({ params }) => params.chat_id === GROUP.id, { delay: Number.POSITIVE_INFINITY }),
  });
  fake.push(messageUpdate({ text: '/speakers@kutipbot', chat: GROUP }));
  fake.push(...Array.from({ length: 250 }, () => memberUpdate({ status: 'member', chat: CHANNEL })));
  expect(await searched(inlineUpdate({ query: 'sari' }))).toMatchObject({ cache_time: 30 });
});
