import { beforeAll, describe, expect, it } from 'vitest';
import { roomSettings } from '../../../src/settings.ts';
import { memoryStore } from '../../../src/store/memory.ts';
import { spokenLibrary } from '../../commands/spoken.ts';
import { botFor } from '../../support/bot.ts';
import { onFakeTelegram, payloadOf, warmTelegram } from '../../support/fake-telegram/open.ts';
import {
  callbackUpdate,
  GROUP,
  messageUpdate,
  privateChat,
  SUPERGROUP,
  type Written,
} from '../../support/fake-telegram/updates.ts';

beforeAll(warmTelegram);

const english = (written: Written) => messageUpdate({ lang: 'en', ...written });
const question = 'who opened the quay in Muara Jati';

/** A bot in two groups and a conversation, of which one group and the conversation are quiet. */
async function rooms(setting: { readonly rich?: boolean } = {}) {
  const store = memoryStore();
  const settings = roomSettings(store, Date.now);
  for (const { id } of [GROUP, privateChat()]) await settings.choose(`telegram:${id}`, { quiet: true });
  return onFakeTelegram(botFor({ library: spokenLibrary(), store }).bot, setting);
}

describe('in a quiet room', () => {
  it('commands are answered without a sound', async () => {
    const { fake, ask } = await rooms();
    const [quiet] = await ask(english({ text: '/quote sari', chat: GROUP }));
    expect(quiet?.params).toMatchObject({ disable_notification: true });
    expect(quiet?.message.text).toContain('Sari Dewi: 2 quotations');
    const [loud] = await ask(english({ text: '/quote sari', chat: SUPERGROUP }));
    expect(loud?.params.disable_notification).not.toBe(true);
    expect(fake.breaches).toEqual([]);
  });

  it('so is what a button leads to', async () => {
    const { fake, ask } = await rooms();
    const [shown] = await ask(english({ text: '/quote sari', chat: GROUP }));
    const data = shown ? payloadOf(shown, /Open article/) : '';
    const [opened] = await ask(callbackUpdate({ data, ...(shown && { message: shown.message }) }));
    expect(opened?.params).toMatchObject({ chat_id: GROUP.id, disable_notification: true });
    expect(fake.breaches).toEqual([]);
  });

  it('a mention is not answered, and a question in a conversation is', async () => {
    const { ask } = await rooms();
    const mention = `@kutipbot ${question}`;
    expect(await ask(english({ text: mention, chat: GROUP }))).toEqual([]);
    expect(await ask(english({ text: mention, chat: SUPERGROUP }))).toHaveLength(1);
    expect(await ask(english({ text: `/ask@kutipbot ${question}`, chat: GROUP }))).toHaveLength(1);
    const [own] = await ask(english({ text: question }));
    expect(own?.params).toMatchObject({ disable_notification: true });
  });

  it('long answers are without a sound too, as rich messages', async () => {
    const { fake, ask } = await rooms({ rich: true });
    const [shown] = await ask(english({ text: '/article dermaga001', chat: GROUP }));
    expect(fake.asked('sendRichMessage')).toHaveLength(1);
    expect(shown?.params).toMatchObject({ disable_notification: true });
    expect(fake.breaches).toEqual([]);
  });
});
