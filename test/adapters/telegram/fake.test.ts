import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { Api, GrammyError, HttpError } from 'grammy';
import type { MessageEntity } from 'grammy/types';
import { afterAll, describe, expect, it } from 'vitest';
import { detected } from '../../support/fake-telegram/detected.ts';
import {
  CHANNEL,
  callbackUpdate,
  GROUP,
  inlineUpdate,
  memberUpdate,
  messageOf,
  messageUpdate,
  migrationUpdates,
  queryOf,
  READER,
  SUPERGROUP,
} from '../../support/fake-telegram/updates.ts';
import { GROUP_ANONYMOUS_BOT } from '../../support/fake-telegram/wire.ts';
import { type FakeTelegramOptions, fakeTelegram } from '../../support/fake-telegram.ts';

const ends: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(ends.map((end) => end())));

async function open(options: FakeTelegramOptions = {}) {
  const fake = await fakeTelegram(options);
  ends.push(fake.close);
  const api = new Api(fake.token, { apiRoot: fake.apiRoot });
  /** Any request, with parameters that grammY's types would not let through. */
  const ask = (method: string, params: object) =>
    (api.raw as unknown as Record<string, (params: object) => Promise<unknown>>)[method]?.(params);
  return { fake, api, ask };
}

const refused = async (request: Promise<unknown> | undefined): Promise<string> => {
  const error = await request?.then(
    () => 'nothing was refused',
    (reason: unknown) => reason,
  );
  return error instanceof GrammyError ? `${error.error_code} ${error.description}` : String(error);
};

const article = (id: string, more: object = {}) => ({
  ...{ type: 'article', id, title: 'Judul', input_message_content: { message_text: 'Isi.' } },
  ...more,
});

describe('what the schema refuses', () => {
  it.each([
    ['sendMessage', { chat_id: 1, text: 'Halo', disable_web_page_preview: true }, 'disable_web_page_preview'],
    ['sendMessage', { chat_id: 1, text: 'Halo', parse_mode: 'html' }, 'parse_mode'],
    ['sendMessage', { chat_id: 1, text: 'a', entities: [{ type: 'b', offset: 0, length: 1 }] }, 'type'],
    ['sendMessage', { chat_id: 1.5, text: 'Halo' }, 'chat_id'],
    ['sendMessage', { text: 'Halo' }, 'chat_id'],
    ['setMyCommands', { commands: [{ command: 'a', description: 'b', hasHandler: true }] }, 'hasHandler'],
    ['answerInlineQuery', { inline_query_id: '1', results: [article('1', { thumb_url: 'x' })] }, 'thumb_url'],
    ['answerInlineQuery', { inline_query_id: '1', results: [], switch_pm_text: 'x' }, 'switch_pm_text'],
    ['deleteMessage', { chat_id: 1, message_id: 2, quietly: true }, 'quietly'],
    ['getUpdates', { allowed_updates: ['message', 'kabar'] }, 'allowed_updates'],
  ])('%s %j', async (method, params, named) => {
    const { fake, ask } = await open();
    expect(await refused(ask(method, params))).toMatch(/^400 Bad Request: /);
    expect(fake.breaches).toEqual([expect.stringContaining(named)]);
    expect(fake.sent()).toEqual([]);
  });
});

describe('what the rules refuse', () => {
  const entity = (type: string, offset: number, length: number, more: object = {}) =>
    ({ type, offset, length, ...more }) as MessageEntity;
  const text = (value: string, ...entities: MessageEntity[]) => ({ chat_id: 1, text: value, entities });
  const buttons = (...rows: object[][]) => ({
    ...{ chat_id: 1, text: 'Halo', reply_markup: { inline_keyboard: rows } },
  });
  const button = (more: object) => ({ text: 'Lanjut', ...more });
  const commands = (...names: string[]) => ({
    commands: names.map((command) => ({ command, description: 'b' })),
  });
  const answer = (results: object[], more: object = {}) => ({ inline_query_id: '1', results, ...more });
  const rich = (...blocks: object[]) => ({ chat_id: 1, rich_message: { blocks } });
  const paragraph = (said: unknown) => ({ type: 'paragraph', text: said });
  const nested = (levels: number): object =>
    levels === 1 ? paragraph('dalam') : { type: 'blockquote', blocks: [nested(levels - 1)] };

  it.each([
    ['sendMessage', text('a'.repeat(4097)), 'too long'],
    ['sendMessage', text(' \n '), 'empty'],
    ['sendMessage', text('Halo', entity('bold', 0, 5)), 'not inside'],
    ['sendMessage', text('Halo', entity('bold', 2, 0)), 'no length'],
    ['sendMessage', text('🙂🙂', entity('bold', 0, 3)), 'cuts a character'],
    [
      'sendMessage',
      text('Halo dunia', entity('blockquote', 0, 10), entity('blockquote', 0, 4)),
      'never nested',
    ],
    ['sendMessage', text('Halo dunia', entity('bold', 0, 6), entity('italic', 5, 5)), 'overlap'],
    ['sendMessage', text('Halo dunia', entity('code', 0, 4), entity('bold', 0, 4)), 'code holds nothing'],
    ['sendMessage', text('Halo', entity('text_link', 0, 4, { url: 'kabar' })), 'no address'],
    ['sendMessage', text('Halo', entity('date_time', 0, 4)), 'no time'],
    [
      'sendMessage',
      text('2026', entity('date_time', 0, 4, { unix_time: 1, date_time_format: 'yyyy' })),
      'form',
    ],
    [
      'sendMessage',
      text('a'.repeat(101), ...[...Array(101).keys()].map((at) => entity('bold', at, 1))),
      '100',
    ],
    ['sendMessage', { ...text('Halo', entity('bold', 0, 4)), parse_mode: 'HTML' }, 'parse_mode'],
    ['sendMessage', buttons([button({})]), '0 actions'],
    ['sendMessage', buttons([button({ callback_data: 'a', url: 'https://contoh.test' })]), '2 actions'],
    ['sendMessage', buttons([button({ callback_data: 'é'.repeat(33) })]), 'BUTTON_DATA_INVALID'],
    ['sendMessage', buttons([button({ copy_text: { text: '' } })]), '1-256'],
    ['sendMessage', buttons(Array(9).fill(button({ callback_data: 'a' }))), '8 buttons'],
    ['sendMessage', buttons(...Array(101).fill([button({ callback_data: 'a' })])), '100 buttons'],
    ['sendMessage', { chat_id: 1, text: 'Halo', reply_parameters: {} }, 'message_id'],
    ['editMessageText', { text: 'Halo', chat_id: 1 }, 'identifier'],
    ['answerCallbackQuery', { callback_query_id: '1', text: 'a'.repeat(201) }, '200'],
    ['answerInlineQuery', answer([article('1'), article('1')]), 'RESULT_ID_DUPLICATE'],
    ['answerInlineQuery', answer([...Array(51).keys()].map((id) => article(String(id)))), 'too many'],
    ['answerInlineQuery', answer([article('é'.repeat(33))]), 'RESULT_ID_INVALID'],
    ['answerInlineQuery', answer([], { next_offset: 'a'.repeat(65) }), 'NEXT_OFFSET_INVALID'],
    ['answerInlineQuery', answer([], { cache_time: -1 }), 'cache_time'],
    ['answerInlineQuery', answer([], { button: { text: 'Atur', start_parameter: 'a b' } }), 'START_PARAM'],
    ['answerInlineQuery', answer([article('1', { input_message_content: { message_text: '' } })]), 'empty'],
    ['setMyCommands', commands('Cari'), 'BOT_COMMAND_INVALID'],
    ['setMyCommands', commands('cari', 'cari'), 'twice'],
    ['setMyCommands', { ...commands('cari'), language_code: 'ind' }, 'LANG_CODE_INVALID'],
    ['setWebhook', { url: 'http://contoh.test/hook' }, 'HTTPS'],
    ['setWebhook', { url: 'https://contoh.test/hook', secret_token: 'a b' }, 'secret'],
    ['sendRichMessage', rich(paragraph('a'.repeat(32_769))), '32768'],
    ['sendRichMessage', rich(...Array(501).fill(paragraph('a'))), '500'],
    ['sendRichMessage', rich(nested(17)), '16 levels'],
    ['sendRichMessage', { chat_id: 1, rich_message: { html: 'a', markdown: 'a' } }, 'exactly one'],
  ])('$0: $2', async (method, params, named) => {
    const { fake, ask } = await open();
    expect(await refused(ask(method, params))).toMatch(/^400 Bad Request: /);
    expect(fake.breaches.join('\n')).toContain(named);
    expect(fake.breaches.join('\n')).toMatch(/https:\/\/core\.telegram\.org\//);
  });

  it('takes what is just within them', async () => {
    const { fake, ask } = await open();
    fake.push(inlineUpdate({ query: 'air' }));
    const query = fake.pending[0]?.inline_query?.id;
    await ask('sendMessage', text('a'.repeat(4096), entity('bold', 4095, 1)));
    await ask('sendMessage', text('🙂🙂', entity('blockquote', 0, 4), entity('italic', 2, 2)));
    await ask('sendMessage', buttons(Array(8).fill(button({ callback_data: 'é'.repeat(32) }))));
    await ask('sendMessage', buttons([button({ disabled: {} }), button({ copy_text: { text: 'a' } })]));
    await ask('sendRichMessage', rich(nested(16), paragraph(['a', { type: 'bold', text: 'b' }])));
    await ask('setMyCommands', { ...commands('cari', 'a_1'), language_code: 'id' });
    const all = [...Array(50).keys()].map((id) => article(String(id)));
    await ask('answerInlineQuery', { ...answer(all), inline_query_id: query, next_offset: 'a'.repeat(64) });
    expect(fake.breaches).toEqual([]);
    expect(fake.sent(1)).toHaveLength(5);
  });
});

describe('updates', () => {
  it('come again until a higher offset confirms them', async () => {
    const { fake, api } = await open();
    fake.push(
      messageUpdate({ text: 'satu' }),
      messageUpdate({ text: 'dua' }),
      messageUpdate({ text: 'tiga' }),
    );
    const first = await api.getUpdates();
    expect(first.map(({ message }) => message?.text)).toEqual(['satu', 'dua', 'tiga']);
    const [one, two, three] = first.map(({ update_id }) => update_id);
    expect(await api.getUpdates({ offset: two ?? 0, limit: 1 })).toEqual([first[1]]);
    expect(fake.confirmed).toEqual([one]);
    expect(await api.getUpdates({ offset: -1 })).toEqual([first[2]]);
    expect(fake.confirmed).toEqual([one, two]);
    await api.getUpdates({ offset: (three ?? 0) + 1 });
    expect(fake.pending).toEqual([]);
  });

  it('are waited for, and only of the kinds that are asked for', async () => {
    const { fake, api } = await open({ longPoll: 5000 });
    const poll = api.getUpdates({ timeout: 30, allowed_updates: ['inline_query'] });
    await fake.until(() => fake.requests.length === 1);
    fake.push(messageUpdate({ text: 'Halo' }), inlineUpdate({ query: 'air' }));
    expect(await poll).toEqual([expect.objectContaining({ inline_query: expect.anything() })]);
  });

  it('go to one poller alone, the newer', async () => {
    const { fake, api } = await open();
    const older = refused(api.getUpdates({ timeout: 30 }));
    await fake.until(() => fake.requests.length === 1);
    const newer = api.getUpdates({ timeout: 30 });
    expect(await older).toMatch(/^409 Conflict: terminated by other getUpdates request/);
    expect(await newer).toEqual([]);
  });

  it('go to the webhook, again until it has taken them', async () => {
    const statuses = [500, 200, 200];
    const secrets: unknown[] = [];
    const bot = createServer((request, response) => {
      secrets.push(request.headers['x-telegram-bot-api-secret-token']);
      response.writeHead(statuses.shift() ?? 200).end();
    });
    await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
    const target = `http://127.0.0.1:${(bot.address() as AddressInfo).port}`;
    const { fake, api } = await open({ webhookTarget: target });
    await api.setWebhook('https://contoh.test/hook', { secret_token: 'rahasia', max_connections: 1 });
    expect(await refused(api.getUpdates())).toMatch(
      /^409 Conflict: can't use getUpdates method while webhook/,
    );
    fake.push(messageUpdate({ text: 'satu' }), messageUpdate({ text: 'dua' }));
    while (fake.pending.length > 0) await setTimeout(5);
    expect(fake.deliveries.map(({ status, update }) => [status, update.message?.text])).toEqual([
      [500, 'satu'],
      [200, 'satu'],
      [200, 'dua'],
    ]);
    expect(secrets).toEqual(['rahasia', 'rahasia', 'rahasia']);
    await api.deleteWebhook();
    expect(await api.getUpdates()).toEqual([]);
    bot.close();
  });
});

describe('commands and members', () => {
  it('are kept by scope and language', async () => {
    const { fake, api } = await open();
    const list = [{ command: 'cari', description: 'Cari' }];
    await api.setMyCommands(list, { scope: { type: 'all_private_chats' }, language_code: 'id' });
    expect(await api.getMyCommands()).toEqual([]);
    const given = await api.getMyCommands({ scope: { type: 'all_private_chats' }, language_code: 'id' });
    expect(given).toEqual(list);
    expect([...fake.commands.keys()]).toEqual(['{"type":"all_private_chats"} id']);
  });

  it('are who they are said to be, and members where they have written', async () => {
    const { fake, api } = await open();
    expect(await refused(api.getChatMember(SUPERGROUP.id, READER.id))).toMatch(/user not found/);
    fake.push(messageUpdate({ text: 'Halo', chat: SUPERGROUP }));
    expect((await api.getChatMember(SUPERGROUP.id, READER.id)).status).toBe('member');
    fake.member(SUPERGROUP.id, READER, 'creator');
    expect((await api.getChatMember(SUPERGROUP.id, READER.id)).status).toBe('creator');
  });
});

describe('messages', () => {
  it('are numbered within their chat, and edited once', async () => {
    const { fake, api } = await open();
    fake.push(messageUpdate({ text: '/cari air', messageId: 41, chat: SUPERGROUP }));
    const sent = await api.sendMessage(SUPERGROUP.id, ' Sebentar. ', {
      reply_parameters: { message_id: 41, quote: 'air' },
    });
    expect(sent).toMatchObject({
      message_id: 42,
      text: 'Sebentar.',
      reply_to_message: { text: '/cari air' },
    });
    await api.editMessageText(SUPERGROUP.id, 42, 'Ini dia.');
    expect(await refused(api.editMessageText(SUPERGROUP.id, 42, 'Ini dia.'))).toMatch(/is not modified/);
    expect(await refused(api.editMessageText(SUPERGROUP.id, 43, 'Ini dia.'))).toMatch(/edit not found/);
    expect(await refused(api.editMessageText(SUPERGROUP.id, 41, 'Ini dia.'))).toMatch(/can't be edited/);
    const [shown] = fake.sent(SUPERGROUP.id);
    expect([shown?.message.text, shown?.history.map(({ text }) => text)]).toEqual([
      'Ini dia.',
      ['Sebentar.'],
    ]);
  });

  it('answer what is there: messages, threads and queries', async () => {
    const { fake, api } = await open();
    const to = (id: number) => ({ reply_parameters: { message_id: id } });
    expect(await refused(api.sendMessage(1, 'Halo', to(7)))).toMatch(/message to be replied not found/);
    expect(await refused(api.sendMessage(1, 'Halo', { message_thread_id: 3 }))).toMatch(/thread not found/);
    const [press, search] = [callbackUpdate({ data: 'lanjut' }), inlineUpdate({ query: 'air' })];
    fake.push(press, search, messageUpdate({ text: 'Halo', chat: SUPERGROUP, topic: 3 }));
    await api.answerCallbackQuery(queryOf(press));
    expect(await refused(api.answerCallbackQuery(queryOf(press)))).toMatch(/query is too old/);
    expect(await refused(api.answerInlineQuery('1', []))).toMatch(/query is too old/);
    await api.answerInlineQuery(queryOf(search), []);
    await api.sendMessage(SUPERGROUP.id, 'Halo', { message_thread_id: 3 });
    expect(await api.editMessageTextInline('inline-1', 'Halo')).toBe(true);
    expect(await refused(api.editMessageTextInline('inline-2', 'Halo'))).toMatch(/MESSAGE_ID_INVALID/);
    expect(fake.breaches).toEqual([]);
  });

  it('are pinned by those who may', async () => {
    const { fake, api } = await open();
    const { message_id } = await api.sendMessage(SUPERGROUP.id, 'Ringkasan.');
    expect(await refused(api.pinChatMessage(SUPERGROUP.id, message_id))).toMatch(/not enough rights/);
    fake.member(SUPERGROUP.id, fake.me, 'administrator', { can_pin_messages: true });
    await api.pinChatMessage(SUPERGROUP.id, message_id);
    expect(fake.pinned(SUPERGROUP.id)).toEqual([message_id]);
    expect(await refused(api.pinChatMessage(SUPERGROUP.id, 99))).toMatch(/pin not found/);
  });

  it('do not reach whoever blocked the bot, nor a group that has become another', async () => {
    const { fake, api } = await open();
    fake.push(memberUpdate({ status: 'kicked' }), ...migrationUpdates(GROUP, SUPERGROUP));
    expect(await refused(api.sendMessage(READER.id, 'Halo'))).toBe(
      '403 Forbidden: bot was blocked by the user',
    );
    const moved = await api.sendMessage(GROUP.id, 'Halo').catch((error: GrammyError) => error);
    expect(moved).toMatchObject({ error_code: 400, parameters: { migrate_to_chat_id: SUPERGROUP.id } });
    await api.sendMessage(SUPERGROUP.id, 'Halo');
  });
});

describe('troubles', () => {
  it('are answered as often as they are asked for', async () => {
    const { fake, api } = await open();
    fake.fail('sendMessage', { error_code: 429, parameters: { retry_after: 3 } });
    fake.fail('sendMessage', { error_code: 502, html: '<h1>Bad Gateway</h1>' });
    const limited = await api.sendMessage(1, 'Halo').catch((error: GrammyError) => error);
    expect(limited).toMatchObject({ error_code: 429, parameters: { retry_after: 3 } });
    await expect(api.sendMessage(1, 'Halo')).rejects.toBeInstanceOf(HttpError);
    await api.sendMessage(1, 'Halo');
    expect(fake.sent()).toHaveLength(1);
  });

  it('cut connections, before and after the work is done', async () => {
    const { fake, api } = await open();
    fake.fail(({ params }) => params.text === 'satu', { cut: 'before' });
    fake.fail(({ params }) => params.text === 'dua', { cut: 'after' });
    await expect(api.sendMessage(1, 'satu')).rejects.toBeInstanceOf(HttpError);
    await expect(api.sendMessage(1, 'dua')).rejects.toBeInstanceOf(HttpError);
    expect(fake.sent().map(({ message }) => message.text)).toEqual(['dua']);
  });

  it('leave it open whether the work was done', async () => {
    const { fake, api } = await open();
    fake.fail('sendMessage', { late: Number.POSITIVE_INFINITY });
    const patience = new AbortController();
    const signal = patience.signal as Parameters<typeof api.sendMessage>[3];
    const sending = api.sendMessage(1, 'Halo', {}, signal).catch((error: unknown) => error);
    await fake.until(() => fake.sent().length === 1);
    patience.abort();
    expect(await sending).toBeInstanceOf(HttpError);
  });

  it('take the network away and give it back, with an answer that hung', async () => {
    const { fake, api } = await open();
    fake.fail('getMe', { delay: Number.POSITIVE_INFINITY });
    const hung = api.getMe().catch((error: unknown) => error);
    await fake.until(() => fake.requests.length === 1);
    await fake.close();
    expect(await hung).toBeInstanceOf(HttpError);
    await expect(api.getMe()).rejects.toBeInstanceOf(HttpError);
    await fake.listen();
    expect((await api.getMe()).username).toBe('kutipbot');
  });
});

describe('what is on the wire', () => {
  it('is 401 for another token, 404 for none and for no method', async () => {
    const { fake } = await open();
    const status = async (path: string) => (await fetch(`${fake.apiRoot}/bot${path}`)).status;
    expect(await status(`${fake.token}/getMe`)).toBe(200);
    expect(await status(`123456:${'a'.repeat(35)}/getMe`)).toBe(401);
    expect(await status('rahasia/getMe')).toBe(404);
    expect(await status(`${fake.token}/getNews`)).toBe(404);
  });

  it('may be an address or a form as well', async () => {
    const { fake } = await open();
    const url = `${fake.apiRoot}/bot${fake.token}/sendMessage`;
    const keyboard = JSON.stringify({ inline_keyboard: [[{ text: 'Lanjut', callback_data: '1' }]] });
    const form = new URLSearchParams({ chat_id: '1', text: '12', reply_markup: keyboard });
    const parts = new FormData();
    for (const [name, value] of form) parts.set(name, value);
    for (const init of [undefined, { method: 'POST', body: form }, { method: 'POST', body: parts }])
      expect((await fetch(init ? url : `${url}?${form}`, init)).status).toBe(200);
    expect(fake.sent(1).map(({ message }) => message.text)).toEqual(['12', '12', '12']);
    expect(fake.breaches).toEqual([]);
  });
});

describe('updates that are made up', () => {
  it.each([
    ['/cari air', ['/cari']],
    ['🙂 /cari@kutipbot air', ['/cari@kutipbot']],
    ['dan/atau, 1/2, /a/b, </b>', []],
    ['(/bantuan), /kabar.', ['/bantuan', '/kabar']],
  ])('mark the commands of %j', (text, commands) => {
    const found = detected(text).map(({ offset, length }) => text.slice(offset, offset + length));
    expect(found).toEqual(commands);
  });

  it('have the threads of supergroups, of which only topics can be written to', async () => {
    const { fake, api } = await open();
    const first = messageOf({ text: 'Halo', chat: SUPERGROUP, messageId: 500 });
    fake.push(messageUpdate({ text: 'Apa?', chat: SUPERGROUP, replyTo: first }));
    const thread = fake.pending[0]?.message?.message_thread_id ?? 0;
    expect(thread).toBe(500);
    const there = { message_thread_id: thread };
    expect(await refused(api.sendMessage(SUPERGROUP.id, 'Ini.', there))).toMatch(/thread not found/);
    const topic = messageOf({ text: 'Halo', chat: SUPERGROUP, topic: 7 });
    expect(topic.reply_to_message).toMatchObject({ message_id: 7, forum_topic_created: expect.anything() });
  });

  it('say who wrote, where it was not a person', () => {
    const anonymous = messageOf({ text: 'Halo', chat: SUPERGROUP, senderChat: SUPERGROUP });
    expect([anonymous.from?.id, anonymous.sender_chat?.id]).toEqual([GROUP_ANONYMOUS_BOT, SUPERGROUP.id]);
    expect(messageUpdate({ text: 'Kabar', chat: CHANNEL, edited: true })).toMatchObject({
      edited_channel_post: { sender_chat: { id: CHANNEL.id }, edit_date: expect.any(Number) },
    });
  });
});
