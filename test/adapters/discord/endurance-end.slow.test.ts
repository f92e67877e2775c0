import { setTimeout } from 'node:timers/promises';
import { describe, it, vi } from 'vitest';
import { DiscordError } from '../../../adapters/discord/index.ts';
import { botFor } from '../../support/bot.ts';
import { slash } from '../../support/fake-discord/interactions.ts';
import { onFakeDiscord } from '../../support/fake-discord/open.ts';
import { waitingBot } from '../../support/waiting.ts';

// They wait more than they work.
vi.setConfig({ maxConcurrency: 30 });

describe.concurrent('a refusal', () => {
  it.each([
    ['REST', { token: ['MTIz', 'abcdef', 'x'.repeat(27)].join('.') }],
    ['the gateway', { closeWith: 4004 }],
  ])('of the token by %s is final, and said in one line without the token', async (_, setting) => {
    const { discord, fake } = await onFakeDiscord(botFor().bot, setting);
    const error = await discord.closed.catch((reason: unknown) => reason);
    if (!(error instanceof DiscordError)) throw new Error(String(error));
    if (!/^Discord does not accept DISCORD_TOKEN[^\n]*$/.test(error.message)) throw error;
    if (error.message.includes(fake.token.slice(0, 10))) throw error;
  });

  it.each([
    [4010, /DISCORD_SHARD_IDS/],
    [4011, /DISCORD_SHARDS=auto/],
    [4014, /intent/],
  ])('with code %i says what to do', async (code, message) => {
    const { discord } = await onFakeDiscord(botFor().bot, { closeWith: code });
    const error = await discord.closed.catch((reason: unknown) => reason);
    if (!(error instanceof DiscordError && message.test(error.message))) throw new Error(String(error));
  });
});

describe.concurrent('closing', () => {
  it('finishes the answers under way, and takes no more', async ({ expect }) => {
    const { fake, discord } = await onFakeDiscord(waitingBot(600));
    const answered = await fake.send(slash('wait'));
    await setTimeout(100);
    const closing = discord.close();
    const late = await fake.send(slash('wait'));
    await closing;
    await discord.closed;
    expect(answered.messages).toHaveLength(1);
    expect(late.callbacks).toEqual([]);
    await setTimeout(50);
    expect(fake.gateway.connections.size).toBe(0);
  });

  it('calls off what takes longer than it waits, and says so', async ({ expect }) => {
    const { fake, discord } = await onFakeDiscord(waitingBot(60_000));
    const answered = await fake.send(slash('wait'));
    await setTimeout(100);
    const begun = performance.now();
    await discord.close();
    expect(performance.now() - begun).toBeLessThan(7000);
    expect(answered.messages).toHaveLength(1);
  });

  it('ends though Discord does not answer', async ({ expect }) => {
    const { discord } = await onFakeDiscord(botFor().bot, {
      prepare: ({ rule }) => rule({ path: /gateway\/bot$/, reply: 'hang' }),
    });
    await setTimeout(100);
    const begun = performance.now();
    await discord.close();
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
