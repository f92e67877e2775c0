import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../../src/store/memory.ts';
import { ferry, market } from '../../support/articles.ts';
import { botFor } from '../../support/bot.ts';
import { changingLibrary, corrected } from '../../support/changing.ts';
import type { Answered } from '../../support/fake-discord/answers.ts';
import { payloadOf, press, slash, textOf } from '../../support/fake-discord/interactions.ts';
import { onFakeDiscord } from '../../support/fake-discord/open.ts';
import { CHANNEL, GUILD } from '../../support/fake-discord/wire.ts';

const PIN = String(1n << 51n);
const BOT = String((1n << 51n) | (1n << 10n) | (1n << 11n) | (1n << 16n));
const moderator = { permissions: PIN, bot: BOT };
const EPHEMERAL = 64 | 32_768;

/** A server where the bot and the moderator may pin. */
async function story({ store = memoryStore() } = {}) {
  const { library, change } = changingLibrary();
  const made = botFor({ library, store });
  const opened = await onFakeDiscord(made.bot);
  const { fake } = opened;
  made.boards.connect('discord', opened.discord.board);
  const [posted, pinned] = [fake.channels.posted, fake.channels.pinned];
  const push = (body: object | undefined, label: RegExp, where = moderator, flags = EPHEMERAL) =>
    fake.ask(press(payloadOf(body ?? {}, label), { flags }, where));

  async function prepared(): Promise<object> {
    const { messages } = await fake.ask(slash('pin', { topic: 'jembatan nelayan' }, moderator));
    expect(messages[0]?.ephemeral).toBe(true);
    return messages[0]?.body ?? {};
  }

  async function pin() {
    await push(await prepared(), /^Pin$/);
    return [...posted.values()].at(-1);
  }

  const said = async (name: string, values = {}, where = moderator) =>
    textOf((await fake.ask(slash(name, values, where))).messages[0]?.body ?? {});

  return { ...opened, ...made, store, change, posted, pinned, push, prepared, pin, said };
}

const shown = ({ messages, updates }: Answered): string =>
  [...messages.map(({ body }) => body), ...updates].map(textOf).join('\n');

describe('a summary', () => {
  it('is looked over by the moderator alone, posted as a message of the bot, and pinned with a reason', async () => {
    const { fake, posted, pinned, prepared, push, said } = await story();
    const preview = await prepared();
    expect(textOf(preview)).toContain('Gubernur Ratna Wulan meresmikan');
    expect(posted.size).toBe(0);
    const done = await push(preview, /^Pin$/);
    expect(shown(done)).toContain('Pinned as number 1');
    const [message] = posted.values();
    expect(textOf(message?.body ?? {})).toContain('Gubernur Ratna Wulan meresmikan');
    expect(message?.body.flags).toBe(32_768);
    expect(shown(done)).toContain(`https://discord.com/channels/${GUILD}/${CHANNEL}/${message?.id}`);
    expect(pinned.get(message?.id ?? '')?.reason).toContain('jembatan nelayan');
    expect(await said('pins')).toContain('1 · jembatan nelayan');
    expect(fake.problems).toEqual([]);
  });

  it('is changed step by step, in the same private message', async () => {
    const { fake, posted, prepared, push } = await story();
    const first = await prepared();
    const dropped = await push(first, /^Drop 1$/);
    expect(dropped.updates).toHaveLength(1);
    expect(textOf(dropped.updates[0] ?? {})).not.toBe(textOf(first));
    const shorter = await push(dropped.updates[0], /^Shorter$/);
    const cancelled = await push(shorter.updates[0], /^Cancel$/);
    expect(shown(cancelled)).toContain('Nothing was pinned');
    const late = await push(first, /^Pin$/);
    expect(shown(late)).toContain('preview no longer exists');
    expect(posted.size).toBe(0);
    expect(fake.problems).toEqual([]);
  });

  it('is refused to whoever may not pin, also by a forged button, and from another server', async () => {
    const { posted, pinned, prepared, push, pin, said } = await story();
    const reader = { permissions: '2147483648', bot: BOT };
    expect(await said('pin', { topic: 'jembatan' }, reader)).toContain('for moderators');
    const preview = await prepared();
    expect(shown(await push(preview, /^Pin$/, reader))).toContain('for moderators');
    const elsewhere = { ...moderator, guild: '902000000000000099' };
    expect(shown(await push(preview, /^Pin$/, elsewhere))).toContain('preview no longer exists');
    expect(posted.size).toBe(0);
    await pin();
    expect(await said('pins', {}, reader)).toContain('for moderators');
    expect(await said('unpin', { n: 1 }, reader)).toContain('for moderators');
    expect(await said('pins', {}, elsewhere)).toContain('haven’t pinned anything');
    expect(await said('unpin', { n: 1 }, elsewhere)).toContain('no pin 1');
    expect(pinned.size).toBe(1);
  });

  it('leaves nothing behind where the channel is full of pins, and can be pinned later', async () => {
    const { fake, posted, pinned, prepared, push, said } = await story();
    fake.channels.limit.pins = 0;
    const preview = await prepared();
    expect(shown(await push(preview, /^Pin$/))).toContain('can’t have any more pins');
    expect([posted.size, pinned.size]).toEqual([0, 0]);
    expect(await said('pins')).toContain('haven’t pinned anything');
    fake.channels.limit.pins = 250;
    expect(shown(await push(preview, /^Pin$/))).toContain('Pinned as number');
    expect([posted.size, pinned.size]).toEqual([1, 1]);
  });

  it('leaves nothing behind where the bot may not pin, or not write', async () => {
    const { fake, posted, prepared, push, said } = await story();
    const preview = await prepared();
    fake.channels.allowed.pin = false;
    expect(shown(await push(preview, /^Pin$/))).toContain('“Pin Messages”');
    fake.channels.allowed.send = false;
    expect(shown(await push(preview, /^Pin$/))).toContain('“Send Messages”');
    fake.channels.allowed.view = false;
    expect(shown(await push(preview, /^Pin$/))).toContain('can’t see that channel');
    expect(posted.size).toBe(0);
    const none = { permissions: PIN, bot: '3072' };
    expect(await said('pin', { topic: 'jembatan' }, none)).toContain('“Pin Messages”');
  });

  it('is posted once, however often the line breaks', async () => {
    const { fake, pins, posted, pinned, prepared, push, said } = await story();
    const preview = await prepared();
    fake.rule({ method: 'POST', path: /^\/channels\/\d+\/messages$/, times: 1, reply: 'done-and-reset' });
    fake.rule({
      method: 'PUT',
      path: /\/pins\//,
      times: 5,
      reply: { status: 500, body: { message: 'busy' } },
    });
    expect(shown(await push(preview, /^Pin$/))).toContain('I’ll keep trying');
    expect([posted.size, pinned.size]).toEqual([1, 0]);
    await pins.settle();
    await pins.settle();
    expect([posted.size, pinned.size]).toEqual([1, 1]);
    expect(await said('pins')).not.toContain('does not answer');
  });

  it('that was posted, and not kept, is found again', async () => {
    const store = memoryStore();
    const { posted, pinned, pin, discord } = await story({ store });
    const message = await pin();
    const [entry] = (await store.list('pin/')).filter(({ value }) => typeof value === 'object');
    const { message: _, ...unkept } = (entry?.value ?? {}) as Record<string, unknown>;
    await store.write([{ key: entry?.key ?? '', value: { ...unkept, settled: false } }]);
    pinned.clear();
    const again = botFor({ store });
    again.boards.connect('discord', discord.board);
    await again.pins.settle();
    expect([...posted.keys()]).toEqual([message?.id]);
    expect([...pinned.keys()]).toEqual([message?.id]);
  });

  it('is taken off, and says so', async () => {
    const { posted, pinned, pin, said } = await story();
    const message = await pin();
    expect(await said('unpin', { n: 1 })).toContain('Pin 1 is unpinned');
    expect(pinned.size).toBe(0);
    expect(posted.size).toBe(1);
    expect(textOf(message?.body ?? {})).toContain('Unpinned on');
    expect(await said('pins')).toContain('haven’t pinned anything');
  });

  it('of a topic that is pinned takes its place, in the same message', async () => {
    const { posted, pinned, pin, prepared, push } = await story();
    const message = await pin();
    const preview = await prepared();
    expect(textOf(preview)).toContain('replace pin 1');
    const shorter = await push(preview, /^Drop 1$/);
    expect(shown(await push(shorter.updates[0], /^Update the pin$/))).toContain('Pin 1 is up to date');
    expect(message?.history).toHaveLength(1);
    expect([posted.size, pinned.size]).toEqual([1, 1]);
  });

  it('is posted anew under its number where a moderator updates one that was deleted', async () => {
    const { posted, pinned, pin, prepared, push, said } = await story();
    const message = await pin();
    posted.delete(message?.id ?? '');
    pinned.clear();
    expect(await said('pins')).toContain('was deleted');
    await push(await prepared(), /^Update the pin$/);
    expect([posted.size, pinned.size]).toEqual([1, 1]);
    expect(await said('pins')).toContain('1 · jembatan nelayan');
  });
});

describe('a pinned message', () => {
  it('is put right in place, with a dated note, when an article changes', async () => {
    const { fake, pins, pin, change, posted, said } = await story();
    const message = await pin();
    change([corrected('sepanjang 800 meter', 'sepanjang 650 meter'), ferry, market]);
    await pins.review();
    expect(textOf(message?.body ?? {})).toContain('sepanjang 650 meter');
    expect(textOf(message?.body ?? {})).toMatch(/Kabar Teluk changed its article; sentence \d/);
    expect(posted.size).toBe(1);
    expect(await said('pins')).toContain('1 correction');
    expect(fake.problems).toEqual([]);
  });

  it('is put right later where the platform does not answer', async () => {
    const { fake, pins, pin, change } = await story();
    const message = await pin();
    change([corrected('sepanjang 800 meter', 'sepanjang 650 meter'), ferry, market]);
    fake.rule({ method: 'PATCH', path: /^\/channels/, times: 4, reply: { status: 502 } });
    await pins.review();
    await pins.settle();
    await pins.settle();
    expect(textOf(message?.body ?? {})).toContain('sepanjang 650 meter');
  });

  it('that somebody has taken off by hand is told of', async () => {
    const { pin, pinned, said } = await story();
    await pin();
    pinned.clear();
    expect(await said('pins')).toContain('Somebody has unpinned the message');
  });

  it('shows every reader what it rests on, in private', async () => {
    const { pin, push } = await story();
    const message = await pin();
    const reader = { permissions: '2147483648', bot: BOT };
    const { messages } = await push(message?.body, /^Check the articles$/, reader, 32_768);
    expect(messages[0]?.ephemeral).toBe(true);
    expect(textOf(messages[0]?.body ?? {})).toContain('unchanged since it was pinned');
  });
});

describe('a passage of an answer', () => {
  it('is pinned by itself, by a button that moderators have', async () => {
    const { fake, posted, push } = await story();
    const question = { question: 'jembatan milik nelayan' };
    const plain = await fake.ask(slash('ask', question, { bot: BOT }));
    expect(JSON.stringify(plain.messages)).not.toContain('"Pin');
    const { messages } = await fake.ask(slash('ask', question, moderator));
    const preview = await push(messages[0]?.body, /^Pin/, moderator, 32_768);
    expect(preview.messages[0]?.ephemeral).toBe(true);
    await push(preview.messages[0]?.body, /^Pin$/);
    expect(textOf([...posted.values()][0]?.body ?? {})).toContain('Jembatan ini milik para nelayan');
    expect(fake.problems).toEqual([]);
  });
});

it('a passage that is pinned by itself is followed when its article changes, and can be updated', async () => {
  const { fake, bot, posted, push, change } = await story();
  const { messages } = await fake.ask(slash('ask', { question: 'jembatan milik nelayan' }, moderator));
  const preview = await push(messages[0]?.body, /^Pin/, moderator, 32_768);
  await push(preview.messages[0]?.body, /^Pin$/);
  change([corrected('milik para nelayan', 'milik semua warga nelayan'), ferry, market]);
  await bot.review();
  const listed = await fake.ask(slash('pins', {}, moderator));
  const update = await push(listed.messages[0]?.body, /^Update 1$/);
  expect(shown(update)).toContain('Preview: ');
  await push(update.messages[0]?.body, /^Update the pin$/);
  const [message] = posted.values();
  expect(textOf(message?.body ?? {})).toContain('milik semua warga nelayan');
  change([ferry, market]);
  await bot.review();
  const left = await fake.ask(slash('pins', {}, moderator));
  expect(JSON.stringify(left.messages)).not.toContain('"Update 1"');
  expect(JSON.stringify(left.messages)).toContain('"Unpin 1"');
  expect(fake.problems).toEqual([]);
});

it('a sentence is dropped once, however often its button is pressed', async () => {
  const { prepared, push } = await story();
  const preview = await prepared();
  const drops = (body: object) => JSON.stringify(body).match(/"Drop \d"/g)?.length;
  const [first, second] = await Promise.all([push(preview, /^Drop 1$/), push(preview, /^Drop 1$/)]);
  expect(drops(preview)).toBeGreaterThan(2);
  expect(drops(first.updates[0] ?? {})).toBe((drops(preview) ?? 0) - 1);
  expect(second.updates[0]).toEqual(first.updates[0]);
});

it('cannot be pinned where the bot is a guest', async () => {
  const { said } = await story();
  const guest = { ...moderator, owners: { 1: '905000000000000001' } };
  expect(await said('pin', { topic: 'jembatan' }, guest)).toContain('I can’t pin here');
});

describe('an answer of the last two days', () => {
  it('is given again in its place, with a dated note, when an article behind it changes', async () => {
    const { fake, bot, ledger, change } = await story();
    await fake.ask(slash('ask', { question: 'jembatan milik nelayan' }));
    await fake.ask(slash('ask', { question: 'ferry horn harbour' }));
    await ledger.close();
    change([corrected('milik para nelayan', 'milik semua warga nelayan'), ferry, market]);
    await bot.review();
    const [changed, same] = [...fake.channels.answers.values()];
    expect(textOf(changed?.body ?? {})).toContain('an article behind this answer has changed');
    expect(textOf(changed?.body ?? {}).replaceAll('*', '')).toContain('milik semua warga nelayan');
    expect(same?.history).toEqual([]);
    await bot.review();
    expect(changed?.history).toHaveLength(1);
    expect(fake.problems).toEqual([]);
  });

  it('stays at the page that was turned to, and says so when its article is gone', async () => {
    const { fake, bot, ledger, store, change } = await story();
    const { messages } = await fake.ask(slash('article', { id: market.id }));
    await ledger.close();
    const [shown] = messages;
    const next = payloadOf(shown?.body ?? {}, /Next page/);
    await fake.ask(press(next, { message: shown?.id ?? '' }));
    await ledger.close();
    expect(await store.list('sent/')).toHaveLength(1);
    change([ferry]);
    await bot.review();
    const [answered] = [...fake.channels.answers.values()];
    expect(answered?.history).toHaveLength(2);
    expect(textOf(answered?.body ?? {})).toContain('an article behind this answer has changed');
    expect(textOf(answered?.body ?? {})).toContain(`No article has the id “${market.id}”`);
    await bot.review();
    expect(answered?.history).toHaveLength(2);
    expect(fake.problems).toEqual([]);
  });

  it('is left alone where only its asker saw it', async () => {
    const { fake, bot, ledger, store } = await story();
    await fake.ask(slash('why', { passage: 'jembatan01-0', question: 'jembatan' }));
    await fake.ask(
      slash('ask', { question: 'jembatan milik nelayan' }, { owners: { 1: '905000000000000001' } }),
    );
    await ledger.close();
    await bot.review();
    expect(await store.list('sent/')).toEqual([]);
  });
});
