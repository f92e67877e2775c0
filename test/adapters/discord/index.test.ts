import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { type Command, command } from '../../../src/chat/command/command.ts';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import { memoryStore } from '../../../src/store/memory.ts';
import { spokenLibrary } from '../../commands/spoken.ts';
import { botFor } from '../../support/bot.ts';
import { menu, payloadOf, press, slash, textOf, typing } from '../../support/fake-discord/interactions.ts';
import { onFakeDiscord } from '../../support/fake-discord/open.ts';

// They wait more than they work.
vi.setConfig({ maxConcurrency: 30 });

const quoted = () => botFor({ library: spokenLibrary() }).bot;

const saying = (name: string, run: () => Reply | Promise<Reply>, more: Partial<Command> = {}): Command =>
  command({ name, names: { id: `${name}_id` }, about: { en: 'A', id: 'A' }, args: {}, run, ...more });

const text = (content: string): Reply => ({ blocks: [{ type: 'text', content: [content] }] });

const slow = (reply: Reply) => () => setTimeout(1800, reply);

describe.concurrent('a slash command', () => {
  it('is answered at once, in the reader’s language, with the words and their source', async ({ expect }) => {
    const { fake } = await onFakeDiscord(quoted());
    const english = await fake.ask(slash('quote', { speaker: 'sari' }));
    expect(english.callbacks.map(({ type }) => type)).toEqual([4]);
    expect(textOf(english.messages[0]?.body ?? {})).toMatch(
      /Sari Dewi: 2 quotations.*> Dermaga ini milik para nelayan, dan kami akan menjaganya/s,
    );
    const indonesian = await fake.ask(slash('quote', { speaker: 'sari', indirect: true }, { locale: 'id' }));
    expect(textOf(indonesian.messages[0]?.body ?? {})).toContain('Sari Dewi: 3 ucapan');
    expect(english.messages[0]?.ephemeral).toBe(false);
    expect(fake.problems).toEqual([]);
  });

  it('is answered outside of servers', async ({ expect }) => {
    const { fake } = await onFakeDiscord(quoted());
    const { messages } = await fake.ask(slash('speakers', {}, { guild: null }));
    expect(textOf(messages[0]?.body ?? {})).toContain('Sari Dewi');
  });

  it('that we do not know gets a polite answer, for the asker alone', async ({ expect }) => {
    const { fake } = await onFakeDiscord(quoted());
    const { messages } = await fake.ask(slash('quot'));
    expect(messages[0]).toMatchObject({ ephemeral: true });
    expect(textOf(messages[0]?.body ?? {})).toContain('There is no command');
  });

  it('that takes long is deferred, then answered in the same message', async ({ expect }) => {
    const { bot } = botFor({ commands: [saying('slow', slow(text('At last')))] });
    const { fake } = await onFakeDiscord(bot);
    // Until it is connected, which is not what is measured.
    await fake.ask(slash('nosuch'));
    const sent = performance.now();
    const { callbacks, messages } = await fake.ask(slash('slow'));
    expect(callbacks).toMatchObject([{ type: 5, data: {} }]);
    expect((callbacks[0]?.at ?? 0) - sent).toBeLessThan(2500);
    expect(messages.map(({ body }) => textOf(body))).toEqual(['At last']);
    expect(fake.problems).toEqual([]);
  });

  it('that whispers is for the asker alone, even when it takes long', async ({ expect }) => {
    const whisper = { whisper: true };
    const list = [saying('soon', () => text('Psst'), whisper), saying('slow', slow(text('Psst')), whisper)];
    const { fake } = await onFakeDiscord(botFor({ commands: list }).bot);
    for (const name of ['soon', 'slow'])
      expect((await fake.ask(slash(name))).messages).toMatchObject([{ ephemeral: true }]);
    expect(fake.requests.find(({ method }) => method === 'PATCH')?.body).toMatchObject({ flags: 32_768 });
    expect(fake.problems).toEqual([]);
  });

  it('with an answer too long for a message gets several, in order, and nothing is lost', async ({
    expect,
  }) => {
    const words = Array.from({ length: 2000 }, (_, i) => `kata${i}`);
    const { bot } = botFor({ commands: [saying('long', () => text(words.join(' ')))] });
    const { fake } = await onFakeDiscord(bot);
    const { messages } = await fake.ask(slash('long'), 5);
    const shown = messages.flatMap(({ body }) => textOf(body).match(/kata\d+/g) ?? []);
    expect(shown).toEqual(words);
    expect(fake.problems).toEqual([]);
  });

  it('of moderators asks for the permission to pin when it is used', async ({ expect }) => {
    const list = [saying('rule', () => text('Done'), { moderators: true })];
    const { fake } = await onFakeDiscord(botFor({ commands: list }).bot);
    const asked = async (permissions: string) =>
      textOf((await fake.ask(slash('rule', {}, { permissions }))).messages[0]?.body ?? {});
    expect(await asked('2147483648')).toContain('moderators');
    expect(await asked(String(1n << 51n))).toBe('Done');
  });
});

describe.concurrent('what is typed', () => {
  it.each([
    ['sar', 'a part of a name'],
    ['', 'nothing yet'],
  ])('brings suggestions: %j, %s', async (typed) => {
    const { fake } = await onFakeDiscord(quoted());
    const { callbacks } = await fake.ask(typing('quote', 'speaker', typed === '' ? '' : 'sari'));
    expect(callbacks).toMatchObject([
      {
        type: 8,
        data: { choices: expect.arrayContaining([expect.objectContaining({ value: 'Sari Dewi' })]) },
      },
    ]);
    expect(fake.problems).toEqual([]);
  });

  it('brings none where they fail or come too late, and then still an answer', async ({ expect }) => {
    const arg = (suggest: () => Promise<never>) =>
      ({ kind: 'text', names: { id: 'apa' }, about: { en: 'A', id: 'A' }, suggest }) as const;
    const list = [
      saying('fails', () => text('A'), { args: { what: arg(() => Promise.reject(new Error('no'))) } }),
      saying('waits', () => text('A'), { args: { what: arg(() => new Promise(() => {})) } }),
    ];
    const { fake } = await onFakeDiscord(botFor({ commands: list }).bot);
    for (const name of ['fails', 'waits']) {
      const sent = performance.now();
      const { callbacks } = await fake.ask(typing(name, 'what', 'x'));
      expect(callbacks).toMatchObject([{ type: 8, data: { choices: [] } }]);
      expect((callbacks[0]?.at ?? 0) - sent).toBeLessThan(2900);
    }
  });
});

describe.concurrent('a button', () => {
  const next = /Next page/;

  it('turns the page in place, but not where its message is a part of an answer', async ({ expect }) => {
    const { fake } = await onFakeDiscord(botFor().bot);
    const { messages } = await fake.ask(slash('article', { id: 'pasar00001' }));
    const payload = payloadOf(messages[0]?.body ?? {}, next);
    const own = await fake.ask(press(payload));
    expect(own.callbacks.map(({ type }) => type)).toEqual([7]);
    expect(textOf(own.updates[0] ?? {})).toContain('Page 2 of');
    const { callbacks } = await fake.ask(press(payload, { second: true }));
    expect(callbacks.map(({ type }) => type)).toEqual([4]);
    expect(fake.problems).toEqual([]);
  });

  it('that opens an article of many pages leaves its message alone', async ({ expect }) => {
    const { fake } = await onFakeDiscord(botFor().bot);
    const { messages } = await fake.ask(slash('search', { words: 'pasar' }));
    const { callbacks } = await fake.ask(press(payloadOf(messages[0]?.body ?? {}, /Open the article/)));
    expect(callbacks.map(({ type }) => type)).toEqual([4]);
    expect(JSON.stringify(callbacks)).toContain('Page 1 of');
  });

  it('that leads elsewhere leaves its message alone', async ({ expect }) => {
    const { fake } = await onFakeDiscord(quoted());
    const { messages } = await fake.ask(slash('speakers'));
    const { callbacks } = await fake.ask(press(payloadOf(messages[0]?.body ?? {}, /Sari/)));
    expect(callbacks.map(({ type }) => type)).toEqual([4]);
  });

  it('of a private message answers in private', async ({ expect }) => {
    const { fake } = await onFakeDiscord(botFor().bot);
    const { messages } = await fake.ask(press('["sources",{}]', { flags: 32_768 | 64 }));
    expect(messages).toMatchObject([{ ephemeral: true }]);
  });

  it('that takes long is acknowledged, then answered in a message of its own', async ({ expect }) => {
    const { bot } = botFor({ commands: [saying('slow', slow(text('At last')))] });
    const { fake } = await onFakeDiscord(bot);
    const { callbacks, messages, updates } = await fake.ask(press('["slow",{}]'));
    expect(callbacks.map(({ type }) => type)).toEqual([6]);
    expect(messages.map(({ body }) => textOf(body))).toEqual(['At last']);
    expect(updates).toEqual([]);
    expect(fake.problems).toEqual([]);
  });

  it('works after a restart, however long what it does', async ({ expect }) => {
    const store = memoryStore();
    const topic = 'a topic of many words that do not fit into the sixty-four bytes that a button carries';
    const action = { command: 'ask', args: { question: topic } };
    const offer = saying('offer', () => ({ blocks: [], buttons: [{ label: 'Go on', action }] }));
    const first = await onFakeDiscord(botFor({ store, commands: [offer, ...commands] }).bot);
    const { messages } = await first.fake.ask(slash('offer'));
    const payload = payloadOf(messages[0]?.body ?? {}, /Go on/);
    expect(payload).toMatch(/^#/);
    await first.discord.close();
    const second = await onFakeDiscord(botFor({ store }).bot);
    const answered = await second.fake.ask(press(payload));
    expect(textOf(answered.messages[0]?.body ?? {})).not.toContain('no longer works');
  });

  it.each(['', `#${'a'.repeat(32)}`, '["nosuch",{}]', '{"a":1}', '["article",{"id":{}}]', 'x'.repeat(100)])(
    'that is forged or too old gets a polite answer: %s',
    async (payload) => {
      const { fake, logged } = await onFakeDiscord(botFor().bot);
      const { messages } = await fake.ask(press(payload));
      expect(messages).toMatchObject([{ ephemeral: true }]);
      expect(textOf(messages[0]?.body ?? {})).toMatch(/no longer works|There is no command/);
      expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
    },
  );
});

it('the menu of a message checks its words', async () => {
  const { fake } = await onFakeDiscord(quoted());
  const content = 'Katanya: "Dermaga ini milik para nelayan, dan kami akan menjaganya"';
  const { callbacks, messages } = await fake.ask(menu('Check quote', content));
  expect(callbacks.map(({ type }) => type)).toEqual([4]);
  expect(textOf(messages[0]?.body ?? {})).not.toBe('');
  expect(fake.problems).toEqual([]);
});

it.each([
  ['a menu command of old', menu('Check sources', 'Kata')],
  ['a command without data', { ...slash('quote'), data: undefined }],
])('%s gets a polite answer', async (_, interaction) => {
  const { fake } = await onFakeDiscord(quoted());
  const { messages } = await fake.ask(interaction);
  expect(messages).toMatchObject([{ ephemeral: true }]);
  expect(textOf(messages[0]?.body ?? {})).toContain('There is no command');
});

describe.concurrent('what goes wrong', () => {
  it('in a command is an incident that the reader is told', async ({ expect }) => {
    const fails = saying('fails', () => Promise.reject(new Error('no disk')));
    const { bot, incidents } = botFor({ commands: [fails] });
    const { fake } = await onFakeDiscord(bot);
    const { messages } = await fake.ask(slash('fails'));
    expect(messages).toMatchObject([{ ephemeral: true }]);
    expect(incidents).toHaveLength(1);
  });

  it('where Discord does not take an answer is an incident too, and told', async ({ expect }) => {
    const { fake, logged } = await onFakeDiscord(quoted());
    fake.rule({
      path: /\/callback$/,
      times: 1,
      reply: { status: 400, body: { code: 50035, message: 'Invalid' } },
    });
    const { messages } = await fake.ask(slash('speakers'));
    const incident = logged.find(({ level }) => level === 'error')?.fields.incident;
    expect(textOf(messages[0]?.body ?? {})).toContain(String(incident));
  });

  it('is said about a bot that breaks its promises', async ({ expect }) => {
    const broken = { ...quoted(), handle: () => Promise.reject(new Error('broken')) };
    const { fake, logged } = await onFakeDiscord(broken);
    const { messages } = await fake.ask(slash('speakers'));
    expect(messages).toMatchObject([{ ephemeral: true }]);
    expect(logged).toContainEqual(expect.objectContaining({ level: 'error' }));
  });

  it('in what Discord sends costs nobody else an answer', async ({ expect }) => {
    const { fake } = await onFakeDiscord(quoted());
    await fake.ask(slash('speakers'));
    const odd = [{}, null, { id: '1' }, { ...slash('quote'), data: undefined }, { ...slash('x'), type: 99 }];
    for (const one of odd) fake.gateway.deliver('INTERACTION_CREATE', one);
    fake.gateway.raw({ op: 0, t: 'GUILD_CREATE', s: 100, d: null });
    fake.gateway.raw('nonsense');
    fake.gateway.raw({ op: 99 });
    expect((await fake.ask(slash('speakers'))).messages).toHaveLength(1);
  });
});

it('an interaction that is delivered twice is answered once', async () => {
  const { fake } = await onFakeDiscord(quoted());
  const interaction = slash('speakers');
  await fake.ask(interaction);
  fake.gateway.deliver('INTERACTION_CREATE', interaction);
  await fake.ask(slash('speakers'));
  const callbacks = fake.requests.filter(({ path }) => path.includes(interaction.id));
  expect(callbacks).toHaveLength(1);
});
