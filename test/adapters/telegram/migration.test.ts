import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../../src/store/memory.ts';
import { botFor } from '../../support/bot.ts';
import { type OpenedTelegram, onFakeTelegram } from '../../support/fake-telegram/open.ts';
import {
  callbackUpdate,
  GROUP,
  memberUpdate,
  messageOf,
  messageUpdate,
  migrationUpdates,
  READER,
  SUPERGROUP,
} from '../../support/fake-telegram/updates.ts';

const room = (id: number) => `room/telegram:${id}`;

async function opened() {
  const store = memoryStore();
  const telegram = await onFakeTelegram(botFor({ store, lang: 'en' }).bot, { store });
  telegram.fake.member(GROUP.id, READER, 'creator');
  telegram.fake.member(SUPERGROUP.id, READER, 'creator');
  return { ...telegram, store };
}

const start = (chat: typeof GROUP | typeof SUPERGROUP) =>
  messageUpdate({ text: '/start@kutipbot', chat, lang: 'en' });

const chooseIndonesian = ({ ask }: OpenedTelegram) =>
  ask(messageUpdate({ text: '/bahasa@kutipbot id', chat: GROUP }));

describe('a group that becomes a supergroup', () => {
  it.each([
    ['as they come', [0, 1]],
    ['the other way round', [1, 0]],
    ['twice', [0, 1, 0, 1]],
  ])('keeps what it has chosen: service messages %s', async (_, order) => {
    const telegram = await opened();
    const { done, said, store, fake } = telegram;
    await chooseIndonesian(telegram);
    const services = migrationUpdates();
    for (const i of order) await done({ ...services[i] } as never);
    expect((await said(start(SUPERGROUP))).join()).toContain('Kutip menjawab');
    expect(await store.get(room(GROUP.id))).toBeUndefined();
    expect(await store.list('room/')).toHaveLength(1);
    // No word about it in either.
    expect(fake.sent(SUPERGROUP.id)).toHaveLength(1);
    expect(fake.breaches).toEqual([]);
  });

  it('keeps what was chosen since', async () => {
    const telegram = await opened();
    const { done, said, ask } = telegram;
    await chooseIndonesian(telegram);
    await ask(messageUpdate({ text: '/language@kutipbot en', chat: SUPERGROUP }));
    await done(...migrationUpdates());
    expect((await said(start(SUPERGROUP))).join()).toContain('Kutip answers');
  });

  it('takes nothing from any other', async () => {
    const telegram = await opened();
    const other = { ...SUPERGROUP, id: -1_001_000_009_999 };
    await chooseIndonesian(telegram);
    await telegram.done(...migrationUpdates());
    expect(
      (await telegram.said(messageUpdate({ text: '/start@kutipbot', chat: other, lang: 'en' }))).join(),
    ).toContain('Kutip answers');
  });

  it('is answered where it is now, and found with its choice, when only the answer tells', async () => {
    const telegram = await opened();
    const { fake, done, said, faults, store } = telegram;
    await chooseIndonesian(telegram);
    fake.fail(({ method, params }) => method === 'sendMessage' && params.chat_id === GROUP.id, {
      ...{
        error_code: 400,
        description: 'Bad Request: group chat was upgraded to a supergroup chat',
        times: 2,
      },
      parameters: { migrate_to_chat_id: SUPERGROUP.id },
    });
    await done(start(GROUP));
    expect(fake.sent(SUPERGROUP.id)).toHaveLength(1);
    expect(fake.sent(SUPERGROUP.id)[0]?.message.text).toContain('Kutip menjawab');
    expect(await store.get(room(GROUP.id))).toBeUndefined();
    expect((await said(start(SUPERGROUP))).join()).toContain('Kutip menjawab');
    const message = messageOf({ chat: GROUP, text: 'Kutip' });
    await done(callbackUpdate({ data: '["help",{}]', message }));
    expect(fake.sent(SUPERGROUP.id)).toHaveLength(3);
    expect(faults()).toEqual([]);
    expect(fake.breaches).toEqual([]);
  });
});

it('a chat that removes the bot is remembered as one, until the bot is back', async () => {
  const { done, store } = await opened();
  const kept = async () => (await store.list('removed/')).map(({ key }) => key);
  await done(memberUpdate({ chat: SUPERGROUP, status: 'kicked' }));
  expect(await kept()).toEqual([`removed/telegram:${SUPERGROUP.id}`]);
  await done(memberUpdate({ chat: SUPERGROUP, status: 'member' }));
  expect(await kept()).toEqual([]);
});
