import { expect, it } from 'vitest';
import { memoryStore } from '../../../src/store/memory.ts';
import { botFor } from '../../support/bot.ts';
import { slash } from '../../support/fake-discord/interactions.ts';
import { onFakeDiscord } from '../../support/fake-discord/open.ts';
import { GUILD } from '../../support/fake-discord/wire.ts';

it('a server that removes the bot is remembered as one, until it is back', async () => {
  const store = memoryStore();
  const { fake } = await onFakeDiscord(botFor({ store }).bot);
  const kept = async () => (await store.list('removed/')).map(({ key }) => key);
  const told = async (event: string, payload: object) => {
    fake.gateway.deliver(event, payload, 0);
    // Answered behind it, on the same connection.
    await fake.ask(slash('sources'));
  };
  await fake.ask(slash('sources'));
  await told('GUILD_DELETE', { id: GUILD, unavailable: true });
  expect(await kept()).toEqual([]);
  await told('GUILD_DELETE', { id: GUILD });
  expect(await kept()).toEqual([`removed/discord:${GUILD}`]);
  await told('GUILD_CREATE', { id: GUILD });
  expect(await kept()).toEqual([]);
});
