import { inspect } from 'node:util';
import type { Chat, User } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../../src/store/memory.ts';
import { botFor } from '../../support/bot.ts';
import { onFakeTelegram, saying, text } from '../../support/fake-telegram/open.ts';
import {
  CHANNEL,
  callbackUpdate,
  GROUP,
  messageOf,
  messageUpdate,
  READER,
  type Status,
  SUPERGROUP,
} from '../../support/fake-telegram/updates.ts';

const rule = saying('rule', () => text('Done'), { moderators: true });
const someone: User = { ...READER, id: 908_001, language_code: 'en' };
const ruling = (chat: Chat, more: object = {}) =>
  messageUpdate({ text: '/rule@kutipbot', chat, from: someone, ...more });

const opened = (more: object = {}) =>
  onFakeTelegram(botFor({ commands: [rule], store: memoryStore() }).bot, more);

describe('a command of moderators', () => {
  it.each<[Status, object, Chat, boolean]>([
    ['creator', {}, GROUP, true],
    ['creator', {}, SUPERGROUP, true],
    ['administrator', { can_pin_messages: true }, SUPERGROUP, true],
    ['administrator', { can_pin_messages: false }, SUPERGROUP, false],
    ['administrator', {}, GROUP, false],
    ['administrator', { can_edit_messages: true }, SUPERGROUP, false],
    ['member', {}, GROUP, false],
    ['restricted', { can_pin_messages: true }, SUPERGROUP, false],
  ])('for a %s with %j', async (status, rights, chat, allowed) => {
    const { fake, said } = await opened();
    fake.member(chat.id, someone, status, rights);
    expect((await said(ruling(chat))).join()).toMatch(allowed ? /^Done$/ : /moderators/);
    expect(fake.asked('getChatMember')).toMatchObject([
      { params: { chat_id: chat.id, user_id: someone.id } },
    ]);
    expect(fake.breaches).toEqual([]);
  });

  it('is everybody’s in a conversation of their own', async () => {
    const { fake, said } = await opened();
    expect(await said(messageUpdate({ text: '/rule', from: someone }))).toEqual(['Done']);
    expect(fake.asked('getChatMember')).toEqual([]);
  });

  it('is for whoever writes as the chat itself, not as a channel that is tied to it', async () => {
    const { fake, said } = await opened();
    expect(await said(ruling(SUPERGROUP, { senderChat: SUPERGROUP }))).toEqual(['Done']);
    expect(await said(ruling(CHANNEL))).toEqual(['Done']);
    expect((await said(ruling(SUPERGROUP, { senderChat: CHANNEL }))).join()).toMatch(/moderators/);
    expect(fake.asked('getChatMember')).toEqual([]);
  });

  it('asks about whoever presses a button, not who sent the command', async () => {
    const { fake, pressed, ask } = await opened();
    const message = messageOf({ chat: SUPERGROUP, text: 'Kutip' });
    const press = () => callbackUpdate({ data: '["rule",{}]', message, from: someone });
    expect(await pressed(press())).toMatchObject({
      text: expect.stringContaining('moderators'),
      show_alert: true,
    });
    const other = { ...someone, id: 908_002 };
    fake.member(SUPERGROUP.id, other, 'administrator', { can_pin_messages: true });
    await ask(callbackUpdate({ data: '["rule",{}]', message, from: other }));
    expect(fake.sent(SUPERGROUP.id).map(({ message: { text: shown } }) => shown)).toEqual(['Done']);
    // In a channel it takes the right to edit.
    const post = messageOf({ chat: CHANNEL, text: 'Kutip' });
    fake.member(CHANNEL.id, someone, 'administrator', { can_pin_messages: true });
    fake.member(CHANNEL.id, other, 'administrator', { can_edit_messages: true });
    for (const from of [someone, other])
      await ask(callbackUpdate({ data: '["rule",{}]', message: post, from }));
    expect(fake.sent(CHANNEL.id)).toHaveLength(1);
    expect(
      await pressed(callbackUpdate({ data: '["rule",{}]', inlineMessageId: 'A', from: other })),
    ).toMatchObject({
      text: expect.stringContaining('moderators'),
    });
  });

  it('remembers the answer for a minute, by person and chat', async () => {
    let now = 1_700_000_000_000;
    const { fake, said } = await opened({ clock: () => now });
    fake.member(GROUP.id, someone, 'creator');
    fake.member(SUPERGROUP.id, someone, 'member');
    for (let i = 0; i < 3; i += 1) expect(await said(ruling(GROUP))).toEqual(['Done']);
    expect(fake.asked('getChatMember')).toHaveLength(1);
    expect((await said(ruling(SUPERGROUP))).join()).toMatch(/moderators/);
    fake.member(GROUP.id, someone, 'member');
    now += 61_000;
    expect((await said(ruling(GROUP))).join()).toMatch(/moderators/);
    expect(fake.asked('getChatMember')).toHaveLength(3);
  });

  it('is refused, with an incident, where Telegram does not tell; and it is asked anew', async () => {
    const { bot, incidents } = botFor({ commands: [rule] });
    const { fake, said } = await onFakeTelegram(bot);
    fake.member(GROUP.id, someone, 'creator');
    fake.fail('getChatMember', { error_code: 400, description: 'Bad Request: member list is inaccessible' });
    expect((await said(ruling(GROUP))).join()).not.toContain('Done');
    expect(incidents).toHaveLength(1);
    expect(await said(ruling(GROUP))).toEqual(['Done']);
  });

  it('says why in the log, without the address of the request', async () => {
    let now = 1_700_000_000_000;
    // So late that no second attempt is made.
    const clock = () => {
      now += 11 * 60_000;
      return now;
    };
    const { bot, incidents } = botFor({ commands: [rule] });
    const { fake, ask } = await onFakeTelegram(bot, { clock });
    fake.fail('getChatMember', { cut: 'before', times: 9 });
    await ask(ruling(GROUP));
    const written = inspect(incidents, { depth: 9, showHidden: true });
    expect(written).toContain('Telegram does not tell who moderates: ');
    expect(written).not.toContain(fake.token.slice(-20));
  });
});
