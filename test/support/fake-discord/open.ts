import { afterAll } from 'vitest';
import { type Discord, type DiscordOptions, openDiscord } from '../../../adapters/discord/index.ts';
import type { Bot } from '../../../src/chat/port.ts';
import { memoryStore } from '../../../src/store/memory.ts';
import { type FakeDiscord, type FakeOptions, fakeDiscord } from '../fake-discord.ts';

export interface Logged {
  readonly level: 'info' | 'warn' | 'error';
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

interface Setting extends FakeOptions, Partial<Omit<DiscordOptions, 'bot' | 'log'>> {
  /** Before the bot comes. */
  readonly prepare?: (fake: FakeDiscord) => void;
}

const opened: { readonly discord: Discord; readonly fake: FakeDiscord }[] = [];

// Not at the end of a test: it cannot be told whose end that is while others run.
afterAll(async () => {
  // First, so that no answer waits for a request that hangs.
  await Promise.all(opened.map(({ fake }) => fake.close()));
  await Promise.all(opened.map(({ discord }) => discord.close().catch(() => {})));
});

/** A bot on a Discord of its own; both end with the tests of the file. */
export async function onFakeDiscord(bot: Bot, { prepare, ...setting }: Setting = {}) {
  const fake = await fakeDiscord(setting);
  prepare?.(fake);
  const logged: Logged[] = [];
  const write = (level: Logged['level']) => (fields: object, message: string) =>
    logged.push({ level, fields: { ...fields }, message });
  const log = { info: write('info'), warn: write('warn'), error: write('error') };
  const open = (more: Partial<DiscordOptions> = {}) =>
    openDiscord({
      ...{ bot, log, token: fake.token, apiUrl: fake.apiUrl, store, clock: Date.now, random: () => 0.5 },
      ...setting,
      ...more,
    });
  const store = setting.store ?? memoryStore();
  const discord = await open();
  discord.closed.catch(() => {});
  opened.push({ discord, fake });
  return { fake, discord, logged, open, store };
}
