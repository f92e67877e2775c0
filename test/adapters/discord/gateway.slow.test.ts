import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { botFor } from '../../support/bot.ts';
import { slash } from '../../support/fake-discord/interactions.ts';
import { onFakeDiscord } from '../../support/fake-discord/open.ts';

// They wait more than they work.
vi.setConfig({ maxConcurrency: 30 });

const bot = () => botFor().bot;

type Opened = Awaited<ReturnType<typeof onFakeDiscord>>;

async function expectAnswer({ fake }: Opened): Promise<void> {
  const { messages } = await fake.ask(slash('sources'));
  if (messages.length !== 1) throw new Error(`${messages.length} messages`);
}

describe.concurrent('a connection', () => {
  it.each([4001, 4002, 4009, 1001, 1011])(
    'that is closed with %i is opened again, and nothing that came in between is lost',
    async (code) => {
      const opened = await onFakeDiscord(bot());
      await expectAnswer(opened);
      const between = await opened.fake.send(slash('sources'));
      opened.fake.gateway.close(code);
      await opened.fake.until(() => between.messages.length === 1);
      await expectAnswer(opened);
      if (opened.logged.some(({ level }) => level === 'error'))
        throw new Error(JSON.stringify(opened.logged));
    },
  );

  it.each([1000, 4003, 4005, 4007, 4008])('that is closed with %i begins anew', async (code) => {
    const opened = await onFakeDiscord(bot());
    await expectAnswer(opened);
    opened.fake.gateway.close(code);
    while (opened.fake.gateway.connections.size > 0) await setTimeout(5);
    await expectAnswer(opened);
    if (opened.fake.gateway.identified.length !== 2) throw new Error('not identified anew');
  });

  it('whose heart is not heard is given up and resumed', async ({ expect }) => {
    const opened = await onFakeDiscord(bot());
    await expectAnswer(opened);
    opened.fake.gateway.state.acknowledges = false;
    while (opened.fake.gateway.resumed.length === 0) await setTimeout(20);
    opened.fake.gateway.state.acknowledges = true;
    await expectAnswer(opened);
    expect(opened.fake.gateway.identified).toHaveLength(1);
  });

  it('whose RESUME gets no answer begins anew', async ({ expect }) => {
    const opened = await onFakeDiscord(bot());
    await expectAnswer(opened);
    opened.fake.gateway.state.answersResume = false;
    opened.fake.gateway.drop();
    while (opened.fake.gateway.identified.length < 2) await setTimeout(50);
    await expectAnswer(opened);
    expect(opened.fake.gateway.resumed).toEqual([]);
  }, 40_000);

  it('that greets late is waited for', async ({ expect }) => {
    const opened = await onFakeDiscord(bot(), {
      prepare: ({ gateway }) => {
        gateway.state.hesitates = 3000;
      },
    });
    await expectAnswer(opened);
    expect(opened.fake.gateway.upgrades).toHaveLength(1);
  });

  it('is resumed where Discord says that the session can be, and begun anew where not', async ({
    expect,
  }) => {
    const opened = await onFakeDiscord(bot());
    await expectAnswer(opened);
    opened.fake.gateway.raw({ op: 9, d: true });
    while (opened.fake.gateway.resumed.length === 0) await setTimeout(5);
    await expectAnswer(opened);
    opened.fake.gateway.raw({ op: 9, d: false });
    while (opened.fake.gateway.identified.length < 2) await setTimeout(5);
    await expectAnswer(opened);
    expect(opened.fake.gateway.resumed).toHaveLength(1);
  });

  it('that repeats what it had delivered gets no answer twice', async ({ expect }) => {
    const { fake } = await onFakeDiscord(bot());
    const interaction = slash('sources');
    await fake.ask(interaction);
    fake.gateway.drop();
    while (!fake.gateway.deliver('INTERACTION_CREATE', interaction)) await setTimeout(5);
    await fake.ask(slash('sources'));
    expect(fake.requests.filter(({ path }) => path.includes(interaction.id))).toHaveLength(1);
  });
});

describe.concurrent('READY', () => {
  it.each([
    ['without servers', { guilds: undefined }],
    ['without an address for resuming', { resume_gateway_url: undefined }],
    ['with an address for resuming that is none', { resume_gateway_url: 'gateway.example' }],
    ['without the application', { application: undefined }],
  ])('%s is enough, and the connection comes back', async (_, ready) => {
    const opened = await onFakeDiscord(bot(), { ready });
    await expectAnswer(opened);
    await opened.fake.until(() => opened.fake.registrations().some(({ status }) => status === 200));
    opened.fake.gateway.drop();
    while (opened.fake.gateway.resumed.length === 0) await setTimeout(20);
    await expectAnswer(opened);
  });

  it('with an address for resuming that refuses is no reason to stay away', async ({ expect }) => {
    const dead = await onFakeDiscord(bot());
    dead.fake.gateway.state.refuse = 503;
    const address = dead.fake.apiUrl.replace('http', 'ws').replace('/api', '');
    const opened = await onFakeDiscord(bot(), { ready: { resume_gateway_url: address }, random: () => 0 });
    await expectAnswer(opened);
    opened.fake.gateway.drop();
    while (opened.fake.gateway.resumed.length === 0) await setTimeout(20);
    await expectAnswer(opened);
    expect(opened.fake.gateway.identified).toHaveLength(1);
  });
});

it.each(['auto', 1] as const)('shards that are too few by now are more where they are %s', async (shards) => {
  const { fake, discord, logged } = await onFakeDiscord(bot(), { shards, concurrency: 2 });
  await fake.ask(slash('sources'));
  fake.gateway.state.fewest = 2;
  fake.gateway.close(4011);
  if (shards === 1) {
    const error = await discord.closed.catch((reason: unknown) => reason);
    expect(String(error)).toContain('DISCORD_SHARDS=auto');
    return;
  }
  while (fake.gateway.identified.length < 3) await setTimeout(20);
  expect(
    fake.gateway.identified
      .slice(1)
      .map(({ shard }) => shard)
      .sort(),
  ).toEqual([
    [0, 2],
    [1, 2],
  ]);
  expect((await fake.ask(slash('sources'))).messages).toHaveLength(1);
  expect(logged.filter(({ level }) => level !== 'info')).toMatchObject([{ level: 'warn' }]);
});

it('as many shards as may identify themselves at once do so', async () => {
  const { fake } = await onFakeDiscord(bot(), { shards: 4, concurrency: 16 });
  const begun = performance.now();
  for (const shard of [0, 1, 2, 3]) await fake.send(slash('sources'), shard);
  if (performance.now() - begun > 4000) throw new Error('one after another');
});

it('commands that could not be registered because Discord was busy are registered soon after', async () => {
  const { fake } = await onFakeDiscord(bot(), {
    prepare: ({ rule }) => rule({ path: /commands$/, times: 4, reply: { status: 503 } }),
  });
  await fake.until(() => fake.registrations().some(({ status }) => status === 200));
});

it('a refusal that comes when the bot is already closed ends nothing', async () => {
  const { fake, discord } = await onFakeDiscord(bot(), {
    prepare: ({ gateway }) => {
      gateway.state.ponders = 1200;
      gateway.state.refuse = 503;
    },
  });
  while (fake.gateway.upgrades.length === 0) await setTimeout(5);
  await discord.close();
  // An error that nobody hears would fail the run.
  await setTimeout(1500);
});
