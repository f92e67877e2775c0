import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { memoryStore } from '../../../src/store/memory.ts';
import { botFor } from '../../support/bot.ts';
import { type OpenedTelegram, onFakeTelegram } from '../../support/fake-telegram/open.ts';
import { messageUpdate } from '../../support/fake-telegram/updates.ts';

const LISTS = 12;

const registered = ({ fake, logged }: OpenedTelegram) =>
  fake.until(
    () =>
      fake.asked('setMyCommands').length === LISTS &&
      logged.some(({ message }) => message.includes('are registered')),
  );

/** Answers once, so that whatever is done at the start is done. */
const settled = ({ done }: OpenedTelegram) =>
  done(messageUpdate({ text: '/start' }), messageUpdate({ text: '/start' }));

describe('the commands', () => {
  it('are listed for every scope, in every language, as Telegram takes them', async () => {
    const opened = await onFakeTelegram(botFor().bot);
    await opened.fake.until(() => opened.fake.commands.size === LISTS);
    const scopes = ['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators'];
    expect([...opened.fake.commands.keys()].sort()).toEqual(
      scopes.flatMap((type) => ['', ' en', ' id'].map((code) => `${JSON.stringify({ type })}${code}`)).sort(),
    );
    const list = (scope: string, code: string) =>
      JSON.stringify(opened.fake.commands.get(`${JSON.stringify({ type: scope })} ${code}`.trim()));
    expect(list('default', 'en')).toContain('"quote"');
    expect(list('default', 'id')).toContain('"kutip"');
    expect(list('default', '')).toContain('"kutip"');
    expect(list('all_group_chats', 'en')).not.toContain('"language"');
    expect(list('all_chat_administrators', 'en')).toContain('"language"');
    expect(list('all_private_chats', 'id')).toContain('"bahasa"');
    expect(opened.fake.breaches).toEqual([]);
  });

  it('are set again only where they change, or the bot is another one', async () => {
    const store = memoryStore();
    const first = await onFakeTelegram(botFor().bot, { store });
    await registered(first);
    await first.telegram.close();
    const second = await onFakeTelegram(botFor().bot, { store });
    await settled(second);
    expect(second.fake.asked('setMyCommands')).toEqual([]);
    await second.telegram.close();
    const third = await onFakeTelegram(botFor({ commands: commands.slice(1) }).bot, { store });
    await registered(third);
    await third.telegram.close();
    const other = await onFakeTelegram(botFor({ commands: commands.slice(1) }).bot, {
      store,
      me: { id: 7_000_000_002 },
    });
    await registered(other);
  });

  it('that are refused cost a line in the log, and are set at the next start', async () => {
    const store = memoryStore();
    const trouble = { error_code: 400, description: 'Bad Request: BOT_COMMAND_INVALID' };
    const first = await onFakeTelegram(botFor().bot, {
      store,
      prepare: ({ fail }) => fail('setMyCommands', trouble),
    });
    await settled(first);
    await first.fake.until(() => first.faults().length === 1);
    expect(first.faults()).toMatchObject([{ fields: { status: 400, method: 'setMyCommands' } }]);
    await first.telegram.close();
    const second = await onFakeTelegram(botFor().bot, { store });
    await registered(second);
  });

  it('that are too many at once wait their time', async () => {
    const opened = await onFakeTelegram(botFor().bot, {
      prepare: ({ fail }) => fail('setMyCommands', { error_code: 429, parameters: { retry_after: 0.2 } }),
    });
    await opened.fake.until(() => opened.fake.commands.size === LISTS);
    expect(opened.faults()).toEqual([]);
  });
});
