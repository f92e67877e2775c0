import { Api } from 'grammy';
import { afterAll, describe, expect, it } from 'vitest';
import { discordBoard } from '../../adapters/discord/board.ts';
import { restClient } from '../../adapters/discord/wire.ts';
import { type BoardApi, telegramBoard } from '../../adapters/telegram/board.ts';
import type { Board } from '../../src/chat/board.ts';
import type { Caller } from '../../src/chat/port.ts';
import { pinShelf } from '../../src/pins.ts';
import { memoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { ferry, market } from '../support/articles.ts';
import { botFor } from '../support/bot.ts';
import { changingLibrary, corrected } from '../support/changing.ts';
import { CHANNEL, GUILD } from '../support/fake-discord/wire.ts';
import { fakeDiscord } from '../support/fake-discord.ts';
import { BOT, SUPERGROUP } from '../support/fake-telegram/updates.ts';
import { fakeTelegram } from '../support/fake-telegram.ts';

/** A process that ends before or after one of the things that it does to the world. */
interface Life {
  /** How much of it is left; throws when it is over. */
  step(): void;
  readonly isOver: () => boolean;
}

interface Platform {
  /** The board of a process that lives for so long. */
  board(life: Life): Board;
  readonly room: string;
  readonly place: string;
  /** The messages of the bot that stand there, and those that are pinned. */
  standing(): readonly string[];
  pinned(): readonly string[];
  /** The time that it takes to start again. */
  minutesPass?(): void;
  /** Said before in the room, for a pin to take its place. */
  announce?(): Promise<string>;
}

const forEver: Life = { step: () => {}, isOver: () => false };

function lifeOf(steps: number): Life {
  let left = steps;
  return {
    step() {
      if (left <= 0) throw new Error('the process is gone');
      left -= 1;
    },
    isOver: () => left <= 0,
  };
}

/** Everything that an object does to the world is a step before and a step after. */
function mortal<T extends object>(world: T, methods: readonly (keyof T)[], { step }: Life): T {
  const wrapped = methods.map((name) => {
    const method = world[name] as (...given: unknown[]) => Promise<unknown>;
    const run = async (...given: unknown[]) => {
      step();
      const result = await method.apply(world, given);
      step();
      return result;
    };
    return [name, run];
  });
  return Object.assign(Object.create(world), Object.fromEntries(wrapped));
}

const closes: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(closes.map((close) => close())));

async function onDiscord(): Promise<Platform> {
  const fake = await fakeDiscord();
  closes.push(fake.close);
  const rest = restClient({ apiUrl: fake.apiUrl }, { retries: 0, timeout: 5000 }).setToken(fake.token);
  const { posted, pinned, minutesPass } = fake.channels;
  return {
    board: (life) => discordBoard(mortal(rest, ['get', 'post', 'put', 'patch', 'delete'], life)),
    ...{ room: `discord:${GUILD}`, place: `${GUILD}/${CHANNEL}`, minutesPass },
    standing: () => [...posted.keys()].map((id) => `${GUILD}/${CHANNEL}/${id}`),
    pinned: () => [...pinned.keys()].map((id) => `${GUILD}/${CHANNEL}/${id}`),
  };
}

async function onTelegram(): Promise<Platform> {
  const fake = await fakeTelegram();
  closes.push(fake.close);
  fake.member(SUPERGROUP.id, BOT, 'administrator', { can_pin_messages: true });
  const api: BoardApi = new Api(fake.token, { apiRoot: fake.apiRoot });
  const methods = [
    ...(['sendMessage', 'editMessageText', 'editMessageReplyMarkup', 'deleteMessage'] as const),
    ...(['pinChatMessage', 'unpinChatMessage', 'getChat'] as const),
  ];
  return {
    board: (life) => telegramBoard(mortal(api, methods, life)),
    ...{ room: `telegram:${SUPERGROUP.id}`, place: String(SUPERGROUP.id) },
    standing: () => fake.sent(SUPERGROUP.id).map(({ message }) => `${SUPERGROUP.id}/${message.message_id}`),
    pinned: () => fake.pinned(SUPERGROUP.id).map((id) => `${SUPERGROUP.id}/${id}`),
    announce: async () =>
      `${SUPERGROUP.id}/${(await api.sendMessage(SUPERGROUP.id, 'sedang disiapkan')).message_id}`,
  };
}

const NEW = [corrected('sepanjang 800 meter', 'sepanjang 650 meter'), ferry, market];

/** A moderator pins a summary, an article changes, the pin is updated, and taken off, until the process ends. */
async function story(platform: Platform, store: Store, life: Life): Promise<void> {
  const { library, change } = changingLibrary();
  const made = botFor({ library, store: mortal(store, ['write'], life) });
  const board = platform.board(life);
  made.boards.connect(platform.room.split(':')[0] ?? '', board);
  const { room, place } = platform;
  const caller: Caller = {
    ...{ actor: { id: 'someone', moderator: async () => true }, room: { id: room } },
    spot: { board, place, whispers: true },
  };
  const say = (command: string, input: object) =>
    made.bot.handle({ ...caller, command, input: { ...input } });
  const pinIt = async () => {
    await say('pin', { topic: 'jembatan nelayan' });
    const [draft] = await store.list('draft/');
    const id = draft?.key.split('/').at(-1) ?? '';
    const announced = life.isOver() ? undefined : await platform.announce?.();
    if (announced !== undefined) await made.pins.holds(id, room, announced).catch(() => {});
    await say('draft', { id, step: 'pin' });
  };
  await pinIt();
  change(NEW);
  await made.pins.review();
  await pinIt();
  await say('unpin', { n: 1 });
}

/** What holds when the next process has put things right. */
async function expectRight(platform: Platform, store: Store): Promise<number> {
  const { library, change } = changingLibrary();
  change(NEW);
  const { pins, boards } = botFor({ library, store });
  boards.connect(platform.room.split(':')[0] ?? '', platform.board(forEver));
  await pins.review();
  await pins.settle();
  const kept = await pinShelf(store).pins(platform.room);
  expect(kept.every(({ settled, trouble }) => settled && trouble === undefined)).toBe(true);
  expect(platform.pinned()).toEqual(kept.map(({ message }) => message));
  return kept.length;
}

describe.each([
  ['discord', onDiscord],
  ['telegram', onTelegram],
] as const)('on %s', (_, open) => {
  it('a process may end at any step of a pin: none is lost, none doubled, and the room agrees', async () => {
    const lengths: number[] = [];
    for (let steps = 0; ; steps += 1) {
      const [platform, store, life] = [await open(), memoryStore(), lifeOf(steps)];
      await story(platform, store, life).catch(() => {});
      platform.minutesPass?.();
      lengths.push(await expectRight(platform, store));
      expect(platform.standing().length).toBeLessThanOrEqual(platform.announce ? 2 : 1);
      if (!life.isOver()) break;
    }
    // Not there yet, there for long, and taken off.
    expect(new Set(lengths)).toEqual(new Set([0, 1]));
    expect(lengths[0]).toBe(0);
    expect(lengths.at(-1)).toBe(0);
    expect(lengths.length).toBeGreaterThan(20);
  });
});
