import { setTimeout } from 'node:timers/promises';
import { describe, it, vi } from 'vitest';
import { command } from '../../../src/chat/command/command.ts';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import { roomSettings } from '../../../src/settings.ts';
import { memoryStore } from '../../../src/store/memory.ts';
import type { Store } from '../../../src/store/store.ts';
import { spokenLibrary } from '../../commands/spoken.ts';
import { botFor } from '../../support/bot.ts';
import { payloadOf, press, slash, textOf } from '../../support/fake-discord/interactions.ts';
import { onFakeDiscord } from '../../support/fake-discord/open.ts';
import { GUILD } from '../../support/fake-discord/wire.ts';

// They wait more than they work.
vi.setConfig({ maxConcurrency: 30 });

const PINNER = { permissions: '2251799813685248' };
const ELSEWHERE = { guild: '905000000000000777' };

async function quietRoom(store: Store = memoryStore()): Promise<Store> {
  await roomSettings(store, Date.now).choose(`discord:${GUILD}`, { quiet: true });
  return store;
}

const slow = command({
  ...{ name: 'slow', names: { id: 'lambat' }, about: { en: 'Slow', id: 'Lambat' }, args: {} },
  run: (): Promise<Reply> => setTimeout(1800, { blocks: [{ type: 'text', content: ['At last'] }] }),
});

describe.concurrent('in a quiet room', () => {
  it('an answer is for the asker alone, and in any other room for all', async ({ expect }) => {
    const { bot } = botFor({ library: spokenLibrary(), store: await quietRoom() });
    const { fake } = await onFakeDiscord(bot);
    const { messages } = await fake.ask(slash('quote', { speaker: 'sari' }));
    expect(messages).toMatchObject([{ ephemeral: true }]);
    expect(textOf(messages[0]?.body ?? {})).toContain('Sari Dewi: 2 quotations');
    const elsewhere = await fake.ask(slash('quote', { speaker: 'sari' }, ELSEWHERE));
    expect(elsewhere.messages).toMatchObject([{ ephemeral: false }]);
    expect(fake.problems).toEqual([]);
  });

  it('so is one that takes long', async ({ expect }) => {
    const { fake } = await onFakeDiscord(botFor({ commands: [slow], store: await quietRoom() }).bot);
    const { callbacks, messages } = await fake.ask(slash('slow'));
    expect(callbacks).toMatchObject([{ type: 5, data: { flags: 64 } }]);
    expect(messages).toMatchObject([{ ephemeral: true }]);
    expect(textOf(messages[0]?.body ?? {})).toBe('At last');
    expect(fake.problems).toEqual([]);
  });

  it('so is what a button leads to that hangs below an answer for all', async ({ expect }) => {
    const store = memoryStore();
    const { fake } = await onFakeDiscord(botFor({ library: spokenLibrary(), store }).bot);
    const open = await fake.ask(slash('quote', { speaker: 'sari' }));
    await fake.ask(slash('settings', { quiet: true }, PINNER));
    const pressed = await fake.ask(press(payloadOf(open.messages[0]?.body ?? {}, /Open article/)));
    expect(open.messages).toMatchObject([{ ephemeral: false }]);
    expect(pressed.messages).toMatchObject([{ ephemeral: true }]);
    expect(fake.problems).toEqual([]);
  });

  it('it is as before as soon as a moderator says so', async ({ expect }) => {
    const { bot } = botFor({ library: spokenLibrary(), store: await quietRoom() });
    const { fake } = await onFakeDiscord(bot);
    expect((await fake.ask(slash('speakers'))).messages).toMatchObject([{ ephemeral: true }]);
    await fake.ask(slash('settings', { quiet: false }, PINNER));
    expect((await fake.ask(slash('speakers'))).messages).toMatchObject([{ ephemeral: false }]);
  });

  it('it is said that an answer will come, though the store does not answer', async ({ expect }) => {
    const { promise: answers, resolve } = Promise.withResolvers<undefined>();
    const kept = memoryStore();
    const get = (key: string) => (key === `room/discord:${GUILD}` ? answers : kept.get(key));
    const { fake } = await onFakeDiscord(botFor({ library: spokenLibrary(), store: { ...kept, get } }).bot);
    const asked = fake.ask(slash('speakers'));
    const isCalledBack = () =>
      expect(fake.requests.some(({ path }) => path.endsWith('/callback'))).toBe(true);
    await vi.waitFor(isCalledBack, { timeout: 10_000 });
    resolve(undefined);
    const { callbacks, messages } = await asked;
    expect(callbacks).toMatchObject([{ type: 5 }]);
    expect(textOf(messages[0]?.body ?? {})).toContain('Sari Dewi');
  }, 20_000);
});
