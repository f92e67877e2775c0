import { setTimeout } from 'node:timers/promises';
import { describe, it, vi } from 'vitest';
import { command } from '../../../src/chat/command/command.ts';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import { botFor } from '../../support/bot.ts';
import { slash, textOf } from '../../support/fake-discord/interactions.ts';
import { onFakeDiscord } from '../../support/fake-discord/open.ts';
import type { Rule } from '../../support/fake-discord/wire.ts';

// They wait more than they work.
vi.setConfig({ maxConcurrency: 30 });

const text = (content: string): Reply => ({ blocks: [{ type: 'text', content: [content] }] });
const words = Array.from({ length: 1500 }, (_, i) => `kata${i}`);

const saying = (name: string, run: () => Reply | Promise<Reply>) =>
  command({ name, names: { id: `${name}_id` }, about: { en: 'A', id: 'A' }, args: {}, run });

const { bot } = botFor({
  commands: [
    saying('soon', () => text('Done')),
    saying('slow', () => setTimeout(1700, text('Done'))),
    saying('long', () => text(words.join(' '))),
  ],
});

const opened = async () => (await onFakeDiscord(bot)).fake;

const patience = (body: object, headers: Readonly<Record<string, string>> = {}): Rule['reply'] => ({
  ...{ status: 429, body: { message: 'You are being rate limited.', ...body }, headers },
});

const CALLBACK = /\/callback$/;
const ORIGINAL = /@original$/;
const FOLLOW_UP = /^\/webhooks\/\d+\/[^/]+$/;

describe.concurrent('requests to Discord', () => {
  describe.concurrent('a request that is asked for patience', () => {
    it.each([
      ['in the body', patience({ retry_after: 0.65, global: false })],
      ['in a header', patience({}, { 'retry-after': '0.65' })],
      ['in a header, without any JSON', { status: 429, headers: { 'retry-after': '0.65' } }],
      ['for all', patience({ retry_after: 0.65, global: true }, { 'x-ratelimit-global': 'true' })],
    ] as const)('%s waits for so long and no longer', async (_, reply) => {
      for (const path of [CALLBACK, ORIGINAL, FOLLOW_UP]) {
        const fake = await opened();
        fake.rule({ path, times: 1, reply });
        const name = path === ORIGINAL ? 'slow' : path === FOLLOW_UP ? 'long' : 'soon';
        await fake.ask(slash(name), name === 'long' ? 4 : 1);
        const [first, second, ...more] = fake.requests.filter((one) => path.test(one.path));
        const waited = (second?.at ?? 0) - (first?.at ?? 0);
        if (waited < 640 || waited > 1200) throw new Error(`${path} waited ${waited} ms`);
        if (path !== FOLLOW_UP && more.length > 0) throw new Error('sent too often');
      }
    });

    it('without a word on how long is not sent in a flood', async ({ expect }) => {
      const fake = await opened();
      fake.rule({ path: CALLBACK, times: 4, reply: { status: 429 } });
      await fake.ask(slash('soon'));
      const times = fake.requests.flatMap(({ path, at }) => (CALLBACK.test(path) ? [at] : []));
      expect(times).toHaveLength(5);
      expect((times[4] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(1000);
    });

    it('by itself holds up no other, and for all holds up all', async ({ expect }) => {
      const fake = await opened();
      const first = slash('soon');
      fake.rule({ path: new RegExp(first.id), times: 1, reply: patience({ retry_after: 1, global: false }) });
      await fake.send(first);
      await fake.until(() => fake.requests.some(({ status }) => status === 429));
      const sent = performance.now();
      const { callbacks } = await fake.ask(slash('soon'));
      expect((callbacks[0]?.at ?? 0) - sent).toBeLessThan(700);
      const second = slash('soon');
      fake.rule({ path: new RegExp(second.id), times: 1, reply: patience({ retry_after: 1, global: true }) });
      await fake.send(second);
      await fake.until(() => fake.requests.filter(({ status }) => status === 429).length === 2);
      await setTimeout(50);
      const later = performance.now();
      const held = await fake.ask(slash('soon'));
      expect((held.callbacks[0]?.at ?? 0) - later).toBeGreaterThan(800);
    });

    it('ahead, by a header, does not need to be told twice', async ({ expect }) => {
      const fake = await opened();
      const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': '0.6' };
      fake.rule({ path: FOLLOW_UP, times: 1, reply: { status: 200, body: { id: '1' }, headers } });
      await fake.ask(slash('long'), 3);
      const [first, second] = fake.requests.filter(({ path }) => FOLLOW_UP.test(path));
      expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(590);
    });
  });

  describe.concurrent('a Discord that is busy', () => {
    it.each([
      ['for a first word', CALLBACK, 'soon', 3],
      ['for an answer', ORIGINAL, 'slow', 6],
      ['for a follow-up', FOLLOW_UP, 'long', 3],
    ] as const)('%s is asked again until it is not, ever more rarely', async (_, path, name, times) => {
      const fake = await opened();
      fake.rule({ path, times, reply: { status: 503 } });
      const { messages } = await fake.ask(slash(name), name === 'long' ? 4 : 1);
      const shown = messages.flatMap(({ body }) => textOf(body).match(/kata\d+|Done/g) ?? []);
      const expected = name === 'long' ? words : ['Done'];
      if (shown.join() !== expected.join()) throw new Error(JSON.stringify(shown));
    });

    it.each([
      ['does not say whether it took a first word', CALLBACK, 'soon', 'done-and-reset'],
      ['does not say whether it will wait', CALLBACK, 'slow', 'done-and-reset'],
      ['does not say whether it took an answer', ORIGINAL, 'slow', 'done-and-reset'],
      ['breaks off over a first word', CALLBACK, 'slow', 'reset'],
    ] as const)('and %s shows the answer once', async (_, path, name, reply) => {
      const fake = await opened();
      fake.rule({ path, times: 1, reply });
      const answered = await fake.send(slash(name));
      await fake.until(() => answered.messages.some(({ body }) => textOf(body) === 'Done'));
      await setTimeout(200);
      if (answered.messages.length !== 1) throw new Error(`${answered.messages.length} messages`);
    });

    it.each(['done-and-reset', { status: 504 }] as const)(
      'over a follow-up that it may have taken shows nothing twice, and the reader is told',
      async (reply) => {
        const { fake, logged } = await onFakeDiscord(bot);
        fake.rule({ path: FOLLOW_UP, times: 1, reply });
        const { messages } = await fake.ask(slash('long'), reply === 'done-and-reset' ? 3 : 2);
        const shown = messages.flatMap(({ body }) => textOf(body).match(/kata\d+/g) ?? []);
        if (new Set(shown).size !== shown.length) throw new Error('something twice');
        const incident = String(logged.find(({ level }) => level === 'error')?.fields.incident);
        if (!textOf(messages.at(-1)?.body ?? {}).includes(incident)) throw new Error(JSON.stringify(logged));
      },
    );
  });

  it('first words may be answered with what they have become', async () => {
    const { fake } = await onFakeDiscord(bot, { talkative: true });
    const soon = await fake.ask(slash('soon'));
    const slow = await fake.ask(slash('slow'));
    for (const { messages, callbacks } of [soon, slow])
      if (messages.length !== 1 || callbacks.length !== 1) throw new Error(JSON.stringify([soon, slow]));
  });

  it('an answer that hangs holds up no other, whatever numbers Discord gives out', async () => {
    const fake = await opened();
    const short = () => ({ ...slash('slow'), application_id: '7' });
    const hung = short();
    fake.rule({ path: new RegExp(`${hung.token}.*@original$`), reply: 'hang' });
    await fake.send(hung);
    const sent = performance.now();
    await Promise.all(Array.from({ length: 80 }, () => fake.ask(short())));
    if (performance.now() - sent > 6000) throw new Error('held up');
  });
});
