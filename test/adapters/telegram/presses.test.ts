import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { memoryStore } from '../../../src/store/memory.ts';
import { spokenLibrary } from '../../commands/spoken.ts';
import { botFor } from '../../support/bot.ts';
import type { Shown } from '../../support/fake-telegram/chats.ts';
import { onFakeTelegram, payloadOf, saying, text, warmTelegram } from '../../support/fake-telegram/open.ts';
import {
  callbackUpdate,
  GROUP,
  messageUpdate,
  queryOf,
  READER,
} from '../../support/fake-telegram/updates.ts';

beforeAll(warmTelegram);

const NEXT = /Next page/;
const english = { lang: 'en' };
const from = { ...READER, language_code: 'en' };
const press = (shown: Shown | undefined, label: RegExp) =>
  callbackUpdate({
    data: shown ? payloadOf(shown, label) : '',
    from,
    ...(shown && { message: shown.message }),
  });

describe('a button', () => {
  it('turns the page in place, and says nothing else', async () => {
    const { fake, ask, pressed } = await onFakeTelegram(botFor().bot);
    const [shown] = await ask(messageUpdate({ text: '/article id:pasar00001', ...english }));
    const update = press(shown, NEXT);
    expect(await pressed(update)).toEqual({ callback_query_id: queryOf(update) });
    expect(fake.sent()).toHaveLength(1);
    expect(shown?.message.text).toContain('Page 2 of');
    expect(shown?.history[0]?.text).toContain('Page 1 of');
    // Pressed once more before the new page was there: the message is as it should be.
    const { data = '' } = update.callback_query ?? {};
    expect(
      await pressed(callbackUpdate({ data, from, ...(shown && { message: shown.message }) })),
    ).toBeDefined();
    expect(fake.sent()).toHaveLength(1);
    expect(fake.breaches).toEqual([]);
  });

  it('that opens an article of many pages is answered below', async () => {
    const { fake, ask, pressed } = await onFakeTelegram(botFor().bot);
    const [shown] = await ask(messageUpdate({ text: '/search pasar', ...english }));
    await pressed(press(shown, /Open the article/));
    expect(shown?.history).toEqual([]);
    expect(fake.sent().map(({ message }) => message.text)).toEqual([
      expect.stringContaining('Page 1 of 12'),
      expect.stringMatching(/^Page 1 of [23]$/m),
    ]);
  });

  it('that leads elsewhere is answered below', async () => {
    const { fake, ask, pressed } = await onFakeTelegram(botFor({ library: spokenLibrary() }).bot);
    const [shown] = await ask(messageUpdate({ text: '/speakers@kutipbot', chat: GROUP, ...english }));
    const before = shown?.message.text;
    const note = await pressed(press(shown, /Sari/));
    expect(note).not.toHaveProperty('text');
    expect(shown?.message.text).toBe(before);
    const [, below] = fake.sent(GROUP.id);
    expect(below?.message.text).toContain('Sari Dewi: 2');
    expect(below?.params.reply_parameters).toMatchObject({ message_id: shown?.message.message_id });
    expect(fake.breaches).toEqual([]);
  });

  it.each([
    ['is too old to be edited', { error_code: 400, description: "Bad Request: message can't be edited" }],
    ['is gone', { error_code: 400, description: 'Bad Request: message to edit not found' }],
  ])('of a message that %s shows the page in a new one', async (_, trouble) => {
    const { fake, ask, pressed, faults } = await onFakeTelegram(botFor().bot);
    const [shown] = await ask(messageUpdate({ text: '/article id:pasar00001', ...english }));
    fake.fail('editMessageText', trouble);
    expect(await pressed(press(shown, NEXT))).toBeDefined();
    expect(fake.sent().at(-1)?.message.text).toContain('Page 2 of');
    expect(fake.sent()).toHaveLength(2);
    expect(faults()).toEqual([]);
  });

  it('of a message that Telegram shows no more is answered all the same', async () => {
    const { fake, pressed } = await onFakeTelegram(botFor().bot);
    const message = { chat: GROUP, message_id: 17, date: 0 } as never;
    expect(await pressed(callbackUpdate({ data: '["help",{}]', message, from }))).toBeDefined();
    expect(fake.sent(GROUP.id)).toHaveLength(1);
    const nowhere = callbackUpdate({ data: '["help",{}]', from });
    const { inline_message_id: _, ...query } = nowhere.callback_query ?? {};
    expect(await pressed({ callback_query: query } as never)).toHaveProperty('text');
    expect(fake.breaches).toEqual([]);
  });

  it.each(['', `#${'a'.repeat(32)}`, '["nosuch",{}]', '{"a":1}', '["article",{"id":{}}]', 'x'.repeat(64)])(
    'that is forged or too old gets a note: %j',
    async (data) => {
      const { fake, ask, pressed, faults } = await onFakeTelegram(botFor().bot);
      const [shown] = await ask(messageUpdate({ text: '/help', ...english }));
      const note = await pressed(callbackUpdate({ data, from, ...(shown && { message: shown.message }) }));
      expect(note).toMatchObject({ show_alert: true });
      expect(note?.text).toMatch(/no longer works|There is no command/);
      expect(fake.sent()).toHaveLength(1);
      expect(faults()).toEqual([]);
      expect(fake.breaches).toEqual([]);
    },
  );

  it('that takes long is acknowledged soon, then answered below; its refusal too', async () => {
    const list = [
      saying('slow', () => setTimeout(1800, text('At last'))),
      saying('psst', () => setTimeout(1800, { ...text('For you'), whisper: true })),
    ];
    const { fake, pressed } = await onFakeTelegram(botFor({ commands: list }).bot);
    const waits = ['["slow",{}]', '["psst",{}]'].map(async (data, i) => {
      const message = { chat: { ...GROUP, id: -77 - i }, message_id: 17, date: 0 } as never;
      expect(await pressed(callbackUpdate({ data, message, from }))).not.toHaveProperty('text');
    });
    await fake.until(() => fake.callbackAnswers.size === 2);
    expect(fake.sent()).toEqual([]);
    await fake.until(() => fake.sent().length === 2);
    await Promise.all(waits);
    expect(fake.asked('answerCallbackQuery')).toHaveLength(2);
    expect(fake.breaches).toEqual([]);
  });

  it('works after a restart, however long what it does', async () => {
    const store = memoryStore();
    const topic = 'a topic of many words that do not fit into the sixty-four bytes that a button carries';
    const action = { command: 'ask', args: { question: topic } };
    const offer = saying('offer', () => ({ ...text('Here'), buttons: [{ label: 'Go on', action }] }));
    const first = await onFakeTelegram(botFor({ store, commands: [offer, ...commands] }).bot);
    const [shown] = await first.ask(messageUpdate({ text: '/offer', ...english }));
    const update = press(shown, /Go on/);
    expect(update.callback_query?.data).toMatch(/^#/);
    await first.telegram.close();
    const second = await onFakeTelegram(botFor({ store }).bot);
    expect((await second.pressed(update))?.text ?? '').not.toContain('no longer works');
    expect(second.fake.breaches).toEqual([]);
  });
});

describe('a button of a message that was sent in inline mode', () => {
  const page = (n: number) => ({
    ...text(`Page ${n}`),
    buttons: [{ label: 'On', action: { command: 'page', args: { n: n + 1 } } }],
  });

  it('edits it in place, for whoever presses', async () => {
    const { fake, pressed } = await onFakeTelegram(botFor({ commands: [saying('page', () => page(2))] }).bot);
    const update = callbackUpdate({ data: '["page",{}]', inlineMessageId: 'AgAAAB', from });
    expect(await pressed(update)).not.toHaveProperty('text');
    expect(fake.inlineMessages.get('AgAAAB')).toMatchObject({ text: 'Page 2' });
    // Not modified now, which is no trouble.
    const again = callbackUpdate({ data: '["page",{}]', inlineMessageId: 'AgAAAB', from });
    expect(await pressed(again)).not.toHaveProperty('text');
    expect(fake.sent()).toEqual([]);
    expect(fake.breaches).toEqual([]);
  });

  it('leaves it alone where the answer is for one alone, or too long', async () => {
    const long = Array.from({ length: 1500 }, (_, i) => `kata${i}`).join(' ');
    const list = [
      saying('long', () => text(long)),
      saying('psst', () => ({ ...text(long.slice(0, 300)), whisper: true })),
    ];
    const { fake, pressed } = await onFakeTelegram(botFor({ commands: list }).bot);
    for (const data of ['["long",{}]', '["psst",{}]', '["nosuch",{}]'])
      expect(await pressed(callbackUpdate({ data, inlineMessageId: 'AgAAAC', from }))).toHaveProperty('text');
    expect(fake.inlineMessages.get('AgAAAC')).toEqual({});
    expect(fake.breaches).toEqual([]);
  });
});

describe('what goes wrong behind a button', () => {
  it.each([
    ['a bot that breaks its promises', { handle: () => Promise.reject(new Error('broken')) }, {}],
    ['a message that Telegram does not take', {}, { error_code: 400, description: 'Bad Request: no' }],
  ])('is told the presser: %s', async (_, broken, trouble) => {
    const bot = { ...botFor({ library: spokenLibrary() }).bot, ...broken };
    const { fake, pressed, faults } = await onFakeTelegram(bot);
    if ('error_code' in trouble) fake.fail('sendMessage', { ...trouble, times: 9 });
    const message = { chat: GROUP, message_id: 17, date: 0 } as never;
    const note = await pressed(callbackUpdate({ data: '["speakers",{}]', message, from }));
    expect(note?.text).toContain(String(faults()[0]?.fields.incident));
    expect(faults()).toHaveLength(1);
    expect(fake.asked('answerCallbackQuery')).toHaveLength(1);
  });

  it('a note that comes too late is no trouble, nor is somebody who has gone', async () => {
    const { fake, done, faults } = await onFakeTelegram(botFor().bot);
    const message = { chat: GROUP, message_id: 17, date: 0 } as never;
    const description = 'Bad Request: query is too old and response timeout expired or query ID is invalid';
    fake.fail('answerCallbackQuery', { error_code: 400, description });
    await done(callbackUpdate({ data: '["help",{}]', message, from }));
    fake.fail('sendMessage', {
      error_code: 403,
      description: 'Forbidden: bot was kicked from the group chat',
    });
    await done(callbackUpdate({ data: '["help",{}]', message, from }));
    expect(faults()).toEqual([]);
    expect(fake.callbackAnswers.size).toBe(1);
  });
});
