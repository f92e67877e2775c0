import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, it, vi } from 'vitest';
import { pinShelf } from '../../src/pins.ts';
import { sqliteStore } from '../../src/store/sqlite.ts';
import { payloadOf as discordPayload, press, slash, textOf } from '../support/fake-discord/interactions.ts';
import { GUILD } from '../support/fake-discord/wire.ts';
import { type FakeDiscord, fakeDiscord } from '../support/fake-discord.ts';
import type { Shown } from '../support/fake-telegram/chats.ts';
import { payloadOf } from '../support/fake-telegram/open.ts';
import { BOT, callbackUpdate, messageUpdate, READER, SUPERGROUP } from '../support/fake-telegram/updates.ts';
import { type FakeTelegram, fakeTelegram } from '../support/fake-telegram.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { MAIN, start } from '../support/process.ts';

vi.setConfig({ testTimeout: 600_000 });

// Each start takes a processor for a second; more are asked for by hand.
const KILLS = Number(process.env.KILLS ?? 10);

// A life is measured by what the bot does, so that a slow machine is killed at the same moments of the story.
const MOST_REQUESTS = 20;

// Milliseconds: a kill falls between two requests, too.
const LONGEST_PAUSE = 30;

// Fewer, and the moments of the story were not there to be hit.
const LEAST_CHANGES = 3;

const article = (meters: number) =>
  `---\ntitle: Jembatan Teluk Biru\nsource: Kabar Teluk\ndate: 2023-09-13\n---\nGubernur Ratna Wulan membuka Jembatan Teluk Biru pada Rabu pagi. Jembatan Teluk Biru sepanjang ${meters} meter itu menghubungkan dua kampung nelayan.\n`;

const closes: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(closes.map((close) => close())));

interface Room {
  readonly env: Readonly<Record<string, string>>;
  readonly id: string;
  /** One step of a moderator, who goes on from what the room shows; resolves when there is an answer, or none comes. */
  act(): Promise<void>;
  /** The numbers of the messages that are pinned. */
  pinned(): readonly string[];
  /** The numbers of the bot's messages that read like a pin which stands. */
  standing(): readonly string[];
  /** Resolves when the bot has asked for so many things more. */
  heard(count: number): Promise<void>;
  /** Resolves when so many things were pinned, written anew or taken off since the first start. */
  changed(count: number): Promise<void>;
  problems(): readonly string[];
}

/** Starts the bot, kills it at a random moment, and starts it again, while a moderator pins, updates and takes off. */
async function killed(folder: string, room: Room): Promise<void> {
  const bot = () => start(MAIN, [], { cwd: folder, env: { LANG: 'C', LOG_LEVEL: 'fatal', ...room.env } });
  let acting = true;
  const moderator = (async () => {
    while (acting) await room.act();
  })();
  for (let n = 0; n < KILLS; n += 1) {
    writeFiles(folder, { 'corpus/jembatan.md': article(600 + (n % 5)) });
    const child = bot();
    await room.heard(1 + Math.floor(Math.random() * MOST_REQUESTS));
    await setTimeout(Math.random() * LONGEST_PAUSE);
    await kill(child, 'SIGKILL');
  }
  const last = bot();
  await room.heard(1);
  await room.changed(LEAST_CHANGES);
  acting = false;
  await moderator;
  // A clean stop ends what was begun.
  await kill(last, 'SIGTERM');
}

function more(fake: FakeTelegram | FakeDiscord, count: number): Promise<void> {
  const { length } = fake.requests;
  return fake.until(() => fake.requests.length >= length + count);
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** What the bot knows of its pins is what the room shows, and nothing stands there twice. */
async function expectAgreed(folder: string, room: Room): Promise<void> {
  const store = sqliteStore(join(folder, 'data/kutip.sqlite'));
  const pins = await pinShelf(store).pins(room.id);
  await store.close();
  expect(pins.filter(({ settled }) => !settled)).toEqual([]);
  const kept = pins.map(({ message }) => message?.split('/').at(-1));
  expect(room.pinned().toSorted()).toEqual(kept.toSorted());
  expect(room.standing().toSorted()).toEqual(kept.toSorted());
  expect(room.problems()).toEqual([]);
}

const STANDS = /Setiap kalimat disalin kata demi kata/;
const TAKEN_OFF = /Sematannya dilepas/;

async function telegramRoom(): Promise<Room> {
  const fake = await fakeTelegram();
  closes.push(fake.close);
  const moderator = { ...READER, language_code: 'id' };
  fake.member(SUPERGROUP.id, BOT, 'administrator', { can_pin_messages: true });
  fake.member(SUPERGROUP.id, moderator, 'administrator', { can_pin_messages: true });
  let step = 0;
  // A preview of an article that has changed is of no more use, and a new one is asked for.
  const pressed = new Set<Shown>();
  const last = (chat: number, fits: RegExp): Shown | undefined =>
    fake.sent(chat).findLast(({ message }) => fits.test(message.text ?? ''));
  const startOf = (shown: Shown | undefined) =>
    /start=([\w-]+)/.exec(JSON.stringify(shown?.message.reply_markup ?? {}))?.[1];

  async function act(): Promise<void> {
    step += 1;
    const write = (text: string, chat = true) =>
      messageUpdate({ text, from: moderator, ...(chat && { chat: SUPERGROUP }) });
    const preview = last(moderator.id, /^Pratinjau:/);
    const link = startOf(last(SUPERGROUP.id, /sedang disiapkan/));
    if (step % 9 === 0) fake.push(write(`/lepas ${1 + Math.floor(Math.random() * 5)}`));
    else if (preview && !pressed.has(preview)) {
      pressed.add(preview);
      const data = payloadOf(preview, /^(Sematkan|Perbarui sematan)$/);
      fake.push(callbackUpdate({ data, from: moderator, message: preview.message }));
    } else if (link !== undefined && step % 2 === 0) fake.push(write(`/start ${link}`, false));
    else fake.push(write('/sematkan jembatan teluk biru'));
    await Promise.race([fake.until(() => fake.pending.length === 0), setTimeout(400)]);
    await setTimeout(20);
  }

  const changes = () =>
    fake.requests.filter(
      ({ method, params }) =>
        /^((un)?pinChatMessage|editMessageText)$/.test(method) && params.chat_id === SUPERGROUP.id,
    ).length;
  return {
    ...{ id: `telegram:${SUPERGROUP.id}`, act },
    env: { TELEGRAM_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.apiRoot },
    pinned: () => fake.pinned(SUPERGROUP.id).map(String),
    standing: () =>
      fake
        .sent(SUPERGROUP.id)
        .filter(({ message }) => STANDS.test(message.text ?? '') && !TAKEN_OFF.test(message.text ?? ''))
        .map(({ message }) => String(message.message_id)),
    heard: (count) => more(fake, count),
    changed: (count) => fake.until(() => changes() >= count),
    problems: () => fake.breaches,
  };
}

async function discordRoom(): Promise<Room> {
  const fake = await fakeDiscord();
  closes.push(fake.close);
  const where = { permissions: String(1n << 51n), bot: String(8n), locale: 'id' };
  let step = 0;
  let preview: Record<string, unknown> | undefined;

  async function act(): Promise<void> {
    step += 1;
    const label = /^(Sematkan|Perbarui sematan)$/;
    const asked =
      step % 5 === 0
        ? slash('unpin', { n: 1 + Math.floor(Math.random() * step) }, where)
        : preview && step % 2 === 0
          ? press(discordPayload(preview, label), { flags: 64 | 32_768 }, where)
          : slash('pin', { topic: 'jembatan teluk biru' }, where);
    const answered = await fake.send(asked);
    const shown = () => answered.messages.length + answered.updates.length > 0;
    await Promise.race([fake.until(shown), setTimeout(400)]);
    const body = answered.messages[0]?.body;
    if (body && /Pratinjau: /.test(textOf(body))) preview = body;
    await setTimeout(20);
  }

  const changes = () =>
    fake.requests.filter(({ method, path }) => /^\/channels/.test(path) && method !== 'GET').length;
  const posted = () => [...fake.channels.posted.values()];
  return {
    ...{ id: `discord:${GUILD}`, act },
    env: { DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.apiUrl },
    pinned: () => [...fake.channels.pinned.keys()],
    standing: () =>
      posted()
        .filter(({ body }) => STANDS.test(textOf(body)) && !TAKEN_OFF.test(textOf(body)))
        .map(({ id }) => id),
    heard: (count) => more(fake, count),
    changed: (count) => fake.until(() => changes() >= count),
    problems: () => fake.problems,
  };
}

it.concurrent.each([
  ['Telegram', telegramRoom],
  ['Discord', discordRoom],
] as const)(
  `the bot on %s may be killed ${KILLS} times: no pin is lost, none is doubled`,
  async (_, open) => {
    const folder = temporaryFolder();
    const room = await open();
    await killed(folder, room);
    await expectAgreed(folder, room);
  },
);
