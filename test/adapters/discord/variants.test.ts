import { setTimeout } from 'node:timers/promises';
import { describe, it, vi } from 'vitest';
import { type Command, command } from '../../../src/chat/command/command.ts';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import { botFor } from '../../support/bot.ts';
import {
  type Interaction,
  menu,
  press,
  slash,
  textOf,
  typing,
} from '../../support/fake-discord/interactions.ts';
import { onFakeDiscord } from '../../support/fake-discord/open.ts';

// They wait more than they work.
vi.setConfig({ maxConcurrency: 30 });

const text = (content: string): Reply => ({ blocks: [{ type: 'text', content: [content] }] });

const saying = (name: string, run: () => Reply | Promise<Reply>, more: Partial<Command> = {}): Command =>
  command({ name, names: { id: `${name}_id` }, about: { en: 'A', id: 'A' }, args: {}, run, ...more });

const without = (interaction: Interaction, ...fields: readonly string[]): Interaction => ({
  ...Object.fromEntries(Object.entries(interaction).filter(([name]) => !fields.includes(name))),
  ...{ id: interaction.id, token: interaction.token },
});

const withData = (interaction: Interaction, change: object): Interaction => ({
  ...interaction,
  data: { ...Object(interaction.data), ...change },
});

const ALL = String((1n << 10n) | (1n << 11n) | (1n << 38n) | (1n << 16n) | (1n << 51n));
const all = BigInt(ALL);

describe.concurrent('an interaction', () => {
  const sources = slash('sources');
  it.each([
    ['with its fields the other way round', Object.fromEntries(Object.entries(sources).reverse())],
    ['with fields of the future', { ...slash('sources'), mood: { kind: [1] }, context: 7 }],
    ['without options', withData(slash('sources'), { options: undefined })],
    ['with none for options', withData(slash('sources'), { options: null })],
    ['without a language', without(slash('sources'), 'locale', 'guild_locale')],
    ['without a channel', without(slash('sources'), 'channel', 'channel_id')],
    [
      'without owners and rights',
      without(slash('sources'), 'authorizing_integration_owners', 'app_permissions'),
    ],
    ['of a member without permissions', { ...slash('sources'), member: { user: { id: '42' } } }],
    ['of a member without a person', { ...slash('sources'), member: { roles: [] } }],
    ['of nobody', without(slash('sources'), 'member')],
    ['of a person with the bot alone', slash('sources', {}, { guild: null })],
    ['of a person among others', slash('sources', {}, { guild: null, context: 2, owners: { 1: '905' } })],
    ['of a person’s own app', slash('sources', {}, { owners: { 1: '905' } })],
  ])('%s is answered', async (_, interaction) => {
    const { fake, logged } = await onFakeDiscord(botFor().bot);
    const { messages } = await fake.ask(interaction as Interaction);
    if (!textOf(messages[0]?.body ?? {}).includes('corpus')) throw new Error(JSON.stringify(messages));
    if (logged.some(({ level }) => level === 'error')) throw new Error(JSON.stringify(logged));
    if (fake.problems.length > 0) throw new Error(fake.problems.join('\n'));
  });

  it('is answered in the language of its server where the reader’s is not said', async ({ expect }) => {
    const { fake } = await onFakeDiscord(botFor().bot);
    const { messages } = await fake.ask(without(slash('sources'), 'locale'));
    expect(textOf(messages[0]?.body ?? {})).toContain('korpus');
  });

  it.each([
    ['nothing focused', withData(typing('quote', 'speaker', 'x'), { options: [] })],
    ['no options', withData(typing('quote', 'speaker', 'x'), { options: undefined })],
    ['an option that is not ours', typing('quote', 'colour', 'x')],
    ['a command that is not ours', typing('nosuch', 'speaker', 'x')],
  ])('of typing with %s gets no suggestions, and is told so', async (_, interaction) => {
    const { fake } = await onFakeDiscord(botFor().bot);
    const { callbacks } = await fake.ask(interaction);
    if (JSON.stringify(callbacks[0]?.data) !== '{"choices":[]}') throw new Error(JSON.stringify(callbacks));
  });

  it.each([
    ['a part of a message', { content: 'Laut kita luas' }, /not in|does not/i],
    ['no message', undefined, /missing/],
    ['a message that was passed on in part', { message_snapshots: [{}, { message: {} }] }, /missing/],
  ])('of a menu with %s is answered', async (_, message, answer) => {
    const interaction = menu('Check quote', '');
    const { target_id } = interaction.data as { readonly target_id: string };
    const resolved = message && { messages: { [target_id]: message } };
    const { fake } = await onFakeDiscord(botFor().bot);
    const { messages } = await fake.ask(withData(interaction, { resolved }));
    if (!answer.test(textOf(messages[0]?.body ?? {}))) throw new Error(JSON.stringify(messages));
  });

  it('of a button without its message is answered', async ({ expect }) => {
    const { fake } = await onFakeDiscord(botFor().bot);
    const { messages } = await fake.ask(without(press('["sources",{}]'), 'message'));
    expect(messages).toHaveLength(1);
  });

  it('of a private button is for nobody else', async ({ expect }) => {
    const { fake } = await onFakeDiscord(botFor().bot);
    const flags = 32_768 | 64;
    const own = await fake.ask(press('["sources",{}]', { flags }));
    expect(textOf(own.messages[0]?.body ?? {})).toContain('corpus');
    const forged = await fake.ask(press('["sources",{}]', { flags, asker: '905000000000000009' }));
    expect(forged.messages).toMatchObject([{ ephemeral: true }]);
    expect(textOf(forged.messages[0]?.body ?? {})).toContain('belongs to');
    const open = await fake.ask(press('["sources",{}]', { asker: '905000000000000009' }));
    expect(textOf(open.messages[0]?.body ?? {})).toContain('corpus');
  });
});

describe.concurrent('a command that needs the bot to pin', () => {
  const { bot } = botFor({ commands: [saying('stick', () => text('Done'), { needs: 'pin' })] });
  const asked = async (where: Parameters<typeof slash>[2]) => {
    const { fake } = await onFakeDiscord(bot);
    const { messages } = await fake.ask(slash('stick', {}, where));
    return { said: textOf(messages[0]?.body ?? {}), ephemeral: messages[0]?.ephemeral };
  };

  it.each([
    ['all of it', { bot: ALL }, 'Done'],
    ['all of it as an administrator', { bot: '8' }, 'Done'],
    ['what Discord does not tell', { bot: 'much' }, 'Done'],
    ['everything, with somebody alone', { guild: null, bot: '0' }, 'Done'],
    ['all but to pin', { bot: String(all & ~(1n << 51n)) }, 'missing permissions here: “Pin Messages”. '],
    [
      'all but to see and to read',
      { bot: String(all & ~(1n << 10n) & ~(1n << 16n)) },
      'missing permissions here: “View Channel”, “Read Message History”. ',
    ],
    [
      'all but to write in a thread',
      { bot: String(all & ~(1n << 38n)), channel: 11 },
      'missing permissions here: “Send Messages in Threads”. ',
    ],
    ['all but to write outside of one', { bot: String(all & ~(1n << 11n)), channel: 11 }, 'Done'],
    [
      'all but to pin, in Indonesian',
      { bot: String(all & ~(1n << 51n)), locale: 'id' },
      'Izin yang kurang: “Sematkan Pesan”. ',
    ],
    ['nothing: it is not there', { bot: ALL, owners: { 1: '905' } }, 'not a member'],
    [
      'nothing among others',
      { bot: ALL, guild: null, context: 2 },
      'membership (I have to be invited first)',
    ],
  ])('is told where it may do %s', async (_, where, answer) => {
    const { said, ephemeral } = await asked(where);
    if (!said.includes(answer)) throw new Error(said);
    if (ephemeral !== (answer !== 'Done')) throw new Error('seen by the wrong people');
  });

  it('is told by its button too, at the time of the press', async ({ expect }) => {
    const { fake } = await onFakeDiscord(bot);
    const { messages } = await fake.ask(press('["stick",{}]', {}, { bot: '0' }));
    expect(textOf(messages[0]?.body ?? {})).toContain('Pin Messages');
  });
});

describe.concurrent('an answer that Discord does not allow', () => {
  it.each([
    [50001, '0', ['view', 'send']],
    [50013, String(1n << 10n), ['send']],
    [50013, ALL, ['send']],
    [50001, ALL, ['view']],
  ])(
    'with %i, where the bot may do %s, is logged and told with what is missing',
    async (code, may, lacking) => {
      const { bot } = botFor({ commands: [saying('slow', () => setTimeout(1700, text('Done')))] });
      const { fake, logged } = await onFakeDiscord(bot);
      fake.rule({ path: /@original$/, times: 1, reply: { status: 403, body: { code, message: 'Missing' } } });
      const { messages } = await fake.ask(slash('slow', {}, { bot: may }));
      if (!textOf(messages[0]?.body ?? {}).includes('missing permissions here'))
        throw new Error(JSON.stringify(messages));
      const [line, ...more] = logged.filter(({ level }) => level !== 'info');
      if (line?.level !== 'warn' || more.length > 0) throw new Error(JSON.stringify(logged));
      if (JSON.stringify(line.fields.lacking) !== JSON.stringify(lacking))
        throw new Error(JSON.stringify(line));
    },
  );
});

describe.concurrent('an answer of many messages, where the bot is not a member', () => {
  const words = Array.from({ length: 4000 }, (_, i) => `kata${i}`);
  const action = { command: 'sources', args: {} };
  const reply: Reply = { ...text(words.join(' ')), title: 'Kata', buttons: [{ label: 'Onward', action }] };
  const guest = { owners: { 1: '905' } };
  const shownTo = async (run: () => Promise<Reply>, where: object, count: number) => {
    const { fake, logged } = await onFakeDiscord(botFor({ commands: [saying('long', run)] }).bot);
    const { messages } = await fake.ask(slash('long', {}, where), count);
    await setTimeout(100);
    if (fake.problems.length > 0) throw new Error(fake.problems.join('\n'));
    return { bodies: messages.map(({ body }) => body), logged };
  };

  it.each([
    ['at once', async () => reply],
    ['late', () => setTimeout(1700, reply)],
  ])('%s ends by saying that it goes on, with its buttons', async (_, run) => {
    const member = await shownTo(run, {}, 9);
    const { bodies, logged } = await shownTo(run, guest, 6);
    if (bodies.length !== 6) throw new Error(`${bodies.length} messages`);
    const [last = ''] = bodies.slice(-1).map(textOf);
    const left = member.bodies.length - 5;
    if (!last.includes(`(${left} more parts)`)) throw new Error(last);
    if (!JSON.stringify(bodies.at(-1)).includes('Onward')) throw new Error('no button');
    const kept = bodies.slice(0, 5).map(textOf).join();
    if (kept !== member.bodies.slice(0, 5).map(textOf).join()) throw new Error('not the same beginning');
    if (logged.some(({ level }) => level !== 'info')) throw new Error(JSON.stringify(logged));
  });
});
