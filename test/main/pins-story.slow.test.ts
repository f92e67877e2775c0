import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { User } from 'grammy/types';
import { afterAll, expect, it, vi } from 'vitest';
import { payloadOf as discordPayload, press, slash, textOf } from '../support/fake-discord/interactions.ts';
import { fakeDiscord } from '../support/fake-discord.ts';
import type { Shown } from '../support/fake-telegram/chats.ts';
import { payloadOf } from '../support/fake-telegram/open.ts';
import { BOT, callbackUpdate, messageUpdate, READER, SUPERGROUP } from '../support/fake-telegram/updates.ts';
import { fakeTelegram } from '../support/fake-telegram.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { MAIN, start } from '../support/process.ts';

vi.setConfig({ testTimeout: 120_000 });

const closes: (() => unknown)[] = [];
afterAll(() => Promise.all(closes.map((close) => close())));

const article = (meters: number, more = '') =>
  `---\ntitle: Jembatan Teluk Biru dibuka\nsource: Kabar Teluk\ndate: 2023-09-13\n---\nGubernur Ratna Wulan membuka Jembatan Teluk Biru pada Rabu pagi. Jembatan Teluk Biru sepanjang ${meters} meter itu menghubungkan dua kampung nelayan.${more}\n`;

/** A bot in a folder of its own, over one article. */
function botIn(folder: string, env: Readonly<Record<string, string>>) {
  writeFiles(folder, { 'corpus/jembatan.md': article(800) });
  let child: ChildProcess | undefined;
  const run = () => {
    child = start(MAIN, [], { cwd: folder, env: { LANG: 'C', LOG_LEVEL: 'fatal', ...env } });
  };
  const stop = async (signal: NodeJS.Signals) => {
    child?.kill(signal);
    if (child?.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  closes.push(() => stop('SIGKILL'));
  run();
  return {
    async restart() {
      await stop('SIGTERM');
      run();
    },
    /** The article as it is from now on; the bot is told to look. */
    change(text: string) {
      writeFiles(folder, { 'corpus/jembatan.md': text });
      child?.kill('SIGHUP');
    },
  };
}

it('tells the whole story of a pin on Telegram', async () => {
  const fake = await fakeTelegram();
  closes.push(fake.close);
  const moderator: User = { ...READER, language_code: 'en' };
  for (const one of [BOT, moderator])
    fake.member(SUPERGROUP.id, one, 'administrator', { can_pin_messages: true });
  const bot = botIn(temporaryFolder(), { TELEGRAM_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.apiRoot });
  const shown = async (chat: number, words: RegExp): Promise<Shown> => {
    const found = () => fake.sent(chat).findLast(({ message }) => words.test(message.text ?? ''));
    await fake.until(() => found() !== undefined);
    return found() as Shown;
  };
  const write = (text: string, chat?: typeof SUPERGROUP) =>
    fake.push(messageUpdate({ text, from: moderator, ...(chat && { chat }) }));
  const push = ({ message }: Shown, data: string) =>
    fake.push(callbackUpdate({ data, from: moderator, message }));

  write('/pin jembatan teluk biru', SUPERGROUP);
  const announced = await shown(SUPERGROUP.id, /is being prepared/);
  const link = /start=([\w-]+)/.exec(JSON.stringify(announced.message.reply_markup))?.[1];
  write(`/start ${link}`);
  const preview = await shown(moderator.id, /^Preview: /);
  expect(preview.message.text).toContain('Gubernur Ratna Wulan membuka');
  push(preview, payloadOf(preview, /^Drop 1$/));
  await fake.until(() => !/Ratna Wulan membuka/.test(preview.message.text ?? ''));
  push(preview, payloadOf(preview, /^Pin$/));
  await fake.until(() => fake.pinned(SUPERGROUP.id).length === 1);
  await shown(moderator.id, /^Pinned as number 1/);
  expect(announced.message.text).toContain('sepanjang 800 meter');

  await bot.restart();
  write('/pins', SUPERGROUP);
  expect((await shown(SUPERGROUP.id, /^My pins here/)).message.text).toContain('1 · jembatan teluk biru');
  bot.change(article(650));
  await fake.until(() => /sepanjang 650 meter/.test(announced.message.text ?? ''));
  expect(announced.message.text).toMatch(/Kabar Teluk changed its article/);

  write('/pin jembatan teluk biru', SUPERGROUP);
  const again = await shown(SUPERGROUP.id, /is being prepared/);
  write(`/start ${/start=([\w-]+)/.exec(JSON.stringify(again.message.reply_markup))?.[1]}`);
  const update = await shown(moderator.id, /replace pin 1/);
  push(update, payloadOf(update, /^Update the pin$/));
  await fake.until(() => /Ratna Wulan membuka/.test(announced.message.text ?? ''));
  write('/unpin 1', SUPERGROUP);
  await shown(SUPERGROUP.id, /^Pin 1 is unpinned/);
  expect(fake.pinned(SUPERGROUP.id)).toEqual([]);
  expect(announced.message.text).toContain('Unpinned on');
  expect(fake.breaches).toEqual([]);
});

it('tells the whole story of a pin on Discord', async () => {
  const fake = await fakeDiscord();
  closes.push(fake.close);
  const where = { permissions: String(1n << 51n), bot: String(8n) };
  const bot = botIn(temporaryFolder(), { DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.apiUrl });
  const ask = async (name: string, values = {}) => {
    const { messages } = await fake.ask(slash(name, values, where));
    return messages[0]?.body ?? {};
  };
  const push = async (body: object, label: RegExp) => {
    const { updates } = await fake.ask(press(discordPayload(body, label), { flags: 64 | 32_768 }, where));
    return updates[0] ?? {};
  };
  const text = () => textOf([...fake.channels.posted.values()][0]?.body ?? {});

  const preview = await ask('pin', { topic: 'jembatan teluk biru' });
  expect(textOf(preview)).toContain('Gubernur Ratna Wulan membuka');
  const dropped = await push(preview, /^Drop 1$/);
  expect(textOf(await push(dropped, /^Pin$/))).toContain('Pinned as number 1');
  expect(fake.channels.pinned.size).toBe(1);
  expect(text()).not.toContain('Ratna Wulan membuka');

  await bot.restart();
  expect(textOf(await ask('pins'))).toContain('1 · jembatan teluk biru');
  bot.change(article(650));
  await fake.until(() => /sepanjang 650 meter/.test(text()));
  expect(text()).toMatch(/Kabar Teluk changed its article/);

  const update = await ask('pin', { topic: 'jembatan teluk biru' });
  expect(textOf(await push(update, /^Update the pin$/))).toContain('Pin 1 is up to date');
  expect(text()).toContain('Ratna Wulan membuka');
  expect(textOf(await ask('unpin', { n: 1 }))).toContain('Pin 1 is unpinned');
  expect([fake.channels.pinned.size, fake.channels.posted.size]).toEqual([0, 1]);
  expect(text()).toContain('Unpinned on');
  expect(fake.problems).toEqual([]);
});
