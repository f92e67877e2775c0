import { afterAll } from 'vitest';
import { openTelegram, type Telegram, type TelegramOptions } from '../../../adapters/telegram/index.ts';
import { type Command, command } from '../../../src/chat/command/command.ts';
import type { Bot } from '../../../src/chat/port.ts';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import { memoryStore } from '../../../src/store/memory.ts';
import { type FakeTelegram, type FakeTelegramOptions, fakeTelegram } from '../fake-telegram.ts';
import type { Shown } from './chats.ts';
import type { Pushed } from './queue.ts';
import { telegramSchema } from './schema.ts';
import { queryOf } from './updates.ts';
import type { Params } from './wire.ts';

export interface Logged {
  readonly level: 'info' | 'warn' | 'error';
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

interface Setting extends FakeTelegramOptions, Partial<Omit<TelegramOptions, 'bot' | 'log'>> {
  /** Before the bot comes. */
  readonly prepare?: (fake: FakeTelegram) => unknown;
}

const opened: { readonly telegram: Telegram; readonly fake: FakeTelegram }[] = [];

// Not at the end of a test: it cannot be told whose end that is while others run.
afterAll(async () => {
  // First, so that no answer waits for a request that hangs.
  await Promise.all(opened.map(({ fake }) => fake.close()));
  // Some have seconds of patience left for answers that nobody will take.
  for (const { telegram } of opened.splice(0)) telegram.close().catch(() => {});
});

/** A bot on a Telegram of its own, without rich messages where nothing else is said; both end with the tests of the file. */
export async function onFakeTelegram(bot: Bot, { prepare, ...setting }: Setting = {}) {
  const fake = await fakeTelegram(setting);
  await prepare?.(fake);
  const logged: Logged[] = [];
  const write = (level: Logged['level']) => (fields: object, message: string) =>
    logged.push({ level, fields: { ...fields }, message });
  const log = { info: write('info'), warn: write('warn'), error: write('error') };
  const store = setting.store ?? memoryStore();
  const open = (more: Partial<TelegramOptions> = {}) => {
    const telegram = openTelegram({
      ...{ bot, log, token: fake.token, apiRoot: fake.apiRoot, store, lang: 'id', rich: false },
      ...{ clock: Date.now, random: () => 0.5, ...setting, ...more },
    });
    telegram.closed.catch(() => {});
    opened.push({ telegram, fake });
    return telegram;
  };
  const telegram = open();

  /** Pushes updates one after the other, and waits until each is handled and confirmed. */
  async function done(...updates: readonly Pushed[]): Promise<void> {
    for (const update of updates) {
      fake.push(update);
      const own = fake.pending.at(-1);
      await fake.until(() => own === undefined || !fake.pending.includes(own));
    }
  }

  /** What the bot has sent while an update was handled. */
  async function ask(update: Pushed): Promise<readonly Shown[]> {
    const before = new Set(fake.sent());
    await done(update);
    return fake.sent().filter((one) => !before.has(one));
  }

  /** What an update was answered with in words, message by message. */
  const said = async (update: Pushed) => (await ask(update)).map(({ message }) => message.text ?? '');

  /** The note with which a press was answered. */
  async function pressed(update: Pushed): Promise<Params | undefined> {
    await done(update);
    return fake.callbackAnswers.get(queryOf(update));
  }

  /** The answer to a query in the inline mode. */
  async function searched(update: Pushed): Promise<Params> {
    fake.push(update);
    await fake.until(() => fake.inlineAnswers.has(queryOf(update)));
    return fake.inlineAnswers.get(queryOf(update)) ?? {};
  }

  const faults = () => logged.filter(({ level }) => level === 'error');
  return { fake, telegram, logged, faults, open, store, done, ask, said, pressed, searched };
}

export type OpenedTelegram = Awaited<ReturnType<typeof onFakeTelegram>>;

/** The first request to a method takes long to be checked: before what is measured by the clock. */
export async function warmTelegram(): Promise<void> {
  const { problems } = await telegramSchema();
  for (const method of [
    'getUpdates',
    'sendMessage',
    'answerInlineQuery',
    'answerCallbackQuery',
    'setMyCommands',
  ])
    problems(method, {});
}

/** The payload of the button of this label below a message of the bot. */
export function payloadOf({ message }: Shown, label: RegExp): string {
  const buttons = (message.reply_markup?.inline_keyboard ?? []).flat();
  const found = buttons.find((button) => label.test(button.text));
  return found && 'callback_data' in found ? found.callback_data : '';
}

/** A command without arguments. */
export const saying = (
  name: string,
  run: () => Reply | Promise<Reply>,
  more: Partial<Command> = {},
): Command =>
  command({ name, names: { id: `${name}_id` }, about: { en: 'A', id: 'A' }, args: {}, run, ...more });

export const text = (content: string): Reply => ({ blocks: [{ type: 'text', content: [content] }] });
