import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { sharedThrottler } from '../../../adapters/discord/throttle.ts';
import { botFor } from '../../support/bot.ts';
import { press, slash, textOf } from '../../support/fake-discord/interactions.ts';
import { onFakeDiscord } from '../../support/fake-discord/open.ts';
import { waitingBot } from '../../support/waiting.ts';

// They wait more than they work.
vi.setConfig({ maxConcurrency: 30 });

const intervals = (times: readonly number[]) => times.slice(1).map((time, i) => time - (times[i] ?? 0));

describe.concurrent('the gateway', () => {
  it('is asked for servers alone, and its heart is heard', async ({ expect }) => {
    const { fake } = await onFakeDiscord(botFor().bot);
    await fake.ask(slash('sources'));
    expect(fake.gateway.identified).toMatchObject([{ shard: [0, 1], intents: 1 }]);
    await setTimeout(2000);
    expect(fake.gateway.heartbeats()).toBeGreaterThan(0);
  });

  it.each([
    ['breaks', (gateway: Gateway) => gateway.drop()],
    ['is closed with an unknown error', (gateway: Gateway) => gateway.close(4000)],
    ['is to be opened anew', (gateway: Gateway) => gateway.raw({ op: 7, d: null })],
  ])('goes on where it was when the connection %s', async (_, interrupt) => {
    const { fake, logged } = await onFakeDiscord(botFor().bot);
    await fake.ask(slash('sources'));
    const lost = fake.send(slash('sources'));
    interrupt(fake.gateway);
    await fake.until(() => fake.requests.filter(({ path }) => path.endsWith('/callback')).length === 2);
    expectOne(await lost);
    expectOne(await fake.ask(slash('sources')));
    if (fake.gateway.resumed.length !== 1 || fake.gateway.identified.length !== 1)
      throw new Error(JSON.stringify([fake.gateway.resumed, fake.gateway.identified]));
    if (fake.registrations().length !== 1 || logged.some(({ level }) => level === 'error'))
      throw new Error(JSON.stringify(logged));
  });

  it('begins anew where it cannot be resumed', async ({ expect }) => {
    const { fake } = await onFakeDiscord(botFor().bot);
    await fake.ask(slash('sources'));
    fake.gateway.state.resumable = false;
    fake.gateway.drop();
    await setTimeout(50);
    expectOne(await fake.ask(slash('sources')));
    expect(fake.gateway.identified).toHaveLength(2);
    expect(fake.registrations()).toHaveLength(1);
  });

  it('that refuses is asked ever more rarely, with a line each time, until it opens', async ({ expect }) => {
    const { fake, logged } = await onFakeDiscord(botFor().bot, {
      prepare: ({ gateway }) => {
        gateway.state.refuse = 503;
      },
    });
    while (fake.gateway.upgrades.length < 3 || logged.length < 2) await setTimeout(20);
    const [, third = 0] = intervals(fake.gateway.upgrades);
    expect(third).toBeGreaterThan(1200);
    expect(logged.map(({ level, fields }) => [level, fields.pause, fields.reason])).toEqual([
      ['warn', 1000, expect.stringContaining('503')],
      ['warn', 2000, expect.stringContaining('503')],
    ]);
    fake.gateway.state.refuse = 0;
    expectOne(await fake.ask(slash('sources')));
  });

  it('that refuses later is resumed when it opens', async ({ expect }) => {
    const { fake } = await onFakeDiscord(botFor().bot);
    await fake.ask(slash('sources'));
    fake.gateway.state.refuse = 503;
    fake.gateway.drop();
    while (fake.gateway.upgrades.length < 3) await setTimeout(20);
    fake.gateway.state.refuse = 0;
    expectOne(await fake.ask(slash('sources')));
    expect(fake.gateway.identified).toHaveLength(1);
    expect(fake.gateway.resumed).toHaveLength(1);
  });

  it('that refuses is left alone once the bot is closed', async ({ expect }) => {
    const { fake, discord } = await onFakeDiscord(botFor().bot);
    await fake.ask(slash('sources'));
    fake.gateway.state.refuse = 503;
    fake.gateway.drop();
    while (fake.gateway.upgrades.length < 2) await setTimeout(20);
    await discord.close();
    const { length } = fake.gateway.upgrades;
    await setTimeout(1500);
    expect(fake.gateway.upgrades).toHaveLength(length);
  });

  it('lets its shards in one after another', async ({ expect }) => {
    const { fake } = await onFakeDiscord(botFor().bot, { shards: 2 });
    for (const shard of [0, 1]) await fake.send(slash('sources'), shard);
    expect(fake.gateway.identified.map(({ shard }) => shard).toSorted()).toEqual([
      [0, 2],
      [1, 2],
    ]);
    expect(intervals(fake.gateway.identified.map(({ at }) => at))[0]).toBeGreaterThan(4900);
    expect(fake.registrations()).toHaveLength(1);
  });

  it('is given the shards of this machine', async ({ expect }) => {
    const { fake } = await onFakeDiscord(botFor().bot, { shards: { ids: [3], count: 4 } });
    await fake.send(slash('sources'), 3);
    expect(fake.gateway.identified).toMatchObject([{ shard: [3, 4] }]);
    expect(fake.registrations()).toEqual([]);
  });

  it('may recommend how many shards', async ({ expect }) => {
    const { fake } = await onFakeDiscord(botFor().bot, { recommended: 2 });
    await fake.send(slash('sources'));
    expect(fake.gateway.identified).toMatchObject([{ shard: [0, 2] }]);
  });
});

it('shards that start at the same moment share a throttler, however often it has to be built', async () => {
  const build = sharedThrottler();
  const information = { session_start_limit: { max_concurrency: 1 } };
  const down = { fetchGatewayInformation: () => Promise.reject(new Error('down')) };
  await expect(build(down)).rejects.toThrow('down');
  const up = { fetchGatewayInformation: async () => information };
  const [first, second] = await Promise.all([build(up), build(up)]);
  expect(first).toBe(second);
});

describe.concurrent('the REST interface', () => {
  it('that asks for patience gets it', async ({ expect }) => {
    const { fake } = await onFakeDiscord(botFor().bot);
    const reply = { status: 429, body: { message: 'slow down', retry_after: 0.4, global: false } };
    fake.rule({ path: /\/callback$/, times: 1, reply: { ...reply, headers: { 'retry-after': '0.4' } } });
    const sent = performance.now();
    const { callbacks } = await fake.ask(slash('sources'));
    expect((callbacks[0]?.at ?? 0) - sent).toBeGreaterThan(390);
    expect(fake.requests.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(2);
  });

  it('that fails once, or loses a connection, is asked again', async ({ expect }) => {
    const { fake } = await onFakeDiscord(botFor().bot);
    for (const reply of [{ status: 502 }, 'reset'] as const) {
      fake.rule({ path: /\/callback$/, times: 1, reply });
      expect((await fake.ask(slash('sources'))).messages).toHaveLength(1);
    }
  });

  it('that hangs for one answer holds up no other', async ({ expect }) => {
    const { fake } = await onFakeDiscord(botFor().bot);
    const hung = slash('sources', {}, { guild: '902000000000000002' });
    fake.rule({ path: new RegExp(hung.token), reply: 'hang' });
    await fake.send(hung);
    const sent = performance.now();
    for (const other of [slash('sources'), press('["help",{}]')])
      expect((await fake.ask(other)).messages).toHaveLength(1);
    expect(performance.now() - sent).toBeLessThan(1000);
  });

  it.each([
    [0, /\/callback$/],
    [1700, /\/callback$/],
  ])(
    'that takes a word without saying so shows the answer once (after %i ms)',
    async (milliseconds, path) => {
      const { fake } = await onFakeDiscord(waitingBot(milliseconds));
      fake.rule({ path, times: 1, reply: 'mute' });
      const answered = await fake.send(slash('wait'));
      await fake.until(() =>
        fake.requests.some(({ method, status }) => method === 'PATCH' && status === 200),
      );
      expectOne(answered);
      if (answered.callbacks.length !== 1) throw new Error(JSON.stringify(answered));
    },
  );

  it('that loses the connection over an answer is given it again', async ({ expect }) => {
    const { fake } = await onFakeDiscord(waitingBot(1700));
    fake.rule({ path: /@original$/, times: 1, reply: 'reset' });
    const { messages } = await fake.ask(slash('wait'));
    expect(messages.map(({ body }) => textOf(body))).toEqual(['Done']);
    expect(fake.requests.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(1);
  });

  it('that knows the interaction no more costs a line in the log', async ({ expect }) => {
    const { fake, logged } = await onFakeDiscord(botFor().bot);
    const gone = { status: 404, body: { code: 10062, message: 'Unknown interaction' } };
    fake.rule({ path: /\/callback$/, times: 1, reply: gone });
    await fake.send(slash('sources'));
    expectOne(await fake.ask(slash('sources')));
    expect(logged.filter(({ level }) => level !== 'info')).toMatchObject([
      { level: 'warn', fields: { code: 10062 } },
    ]);
    expect(JSON.stringify(logged)).not.toContain('aW50ZXJhY3Rpb');
  });

  it('that is down at the start is asked again', async ({ expect }) => {
    const { fake } = await onFakeDiscord(botFor().bot, {
      prepare: ({ rule }) => rule({ path: /gateway\/bot$/, times: 4, reply: { status: 500 } }),
    });
    expectOne(await fake.ask(slash('sources')));
    expect(fake.requests.filter(({ path }) => path === '/gateway/bot').length).toBeGreaterThan(4);
  });
});

type Gateway = Awaited<ReturnType<typeof onFakeDiscord>>['fake']['gateway'];

function expectOne({ messages }: { readonly messages: readonly unknown[] }): void {
  if (messages.length !== 1) throw new Error(`${messages.length} messages`);
}
