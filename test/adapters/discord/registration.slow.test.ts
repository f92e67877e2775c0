import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { memoryStore } from '../../../src/store/memory.ts';
import { botFor } from '../../support/bot.ts';
import { slash } from '../../support/fake-discord/interactions.ts';
import { onFakeDiscord } from '../../support/fake-discord/open.ts';

type Opened = Awaited<ReturnType<typeof onFakeDiscord>>;

/** Answers once, so that whatever is done at the start is done. */
async function settled({ fake }: Opened): Promise<void> {
  await fake.ask(slash('sources'));
  await fake.until(() => fake.registrations().every(({ status }) => status > 0));
}

describe('the commands', () => {
  it('are all registered at the first start, as Discord takes them', async () => {
    const opened = await onFakeDiscord(botFor().bot);
    await opened.fake.until(() => opened.fake.registrations().length === 1);
    const [{ path = '', body = [] } = {}] = opened.fake.registrations();
    expect(path).toBe('/applications/901000000000000001/commands');
    expect(body).toEqual(
      expect.arrayContaining(
        commands.map(({ name }) => expect.objectContaining({ name, contexts: [0, 1, 2] })),
      ),
    );
    expect(opened.fake.problems).toEqual([]);
  });

  it('are registered again only when they change', async () => {
    const store = memoryStore();
    const first = await onFakeDiscord(botFor().bot, { store });
    await first.fake.until(() => first.logged.length === 2 || first.fake.registrations()[0]?.status === 200);
    await first.discord.close();
    const second = await onFakeDiscord(botFor().bot, { store });
    await settled(second);
    expect(second.fake.registrations()).toEqual([]);
    await second.discord.close();
    const third = await onFakeDiscord(botFor({ commands: commands.slice(1) }).bot, { store });
    await third.fake.until(() => third.fake.registrations().length === 1);
  });

  it('that are refused cost a line in the log, and are registered when the bot is back', async () => {
    const opened = await onFakeDiscord(botFor().bot, {
      prepare: ({ rule }) =>
        rule({ path: /commands$/, times: 1, reply: { status: 400, body: { code: 50035, message: 'No' } } }),
    });
    await settled(opened);
    opened.fake.gateway.state.resumable = false;
    opened.fake.gateway.drop();
    await opened.fake.until(() => opened.fake.registrations()[1]?.status === 200);
    expect(opened.logged.filter(({ level }) => level === 'error')).toMatchObject([
      { fields: { status: 400, code: 50035 } },
    ]);
  });
});
