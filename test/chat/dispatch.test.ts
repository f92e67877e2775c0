import { describe, expect, it } from 'vitest';
import { payloadOf } from '../../src/chat/action.ts';
import { command, type Need, type Right } from '../../src/chat/command/command.ts';
import type { Choice } from '../../src/chat/port.ts';
import { quoteBlock } from '../../src/chat/reply/quote.ts';
import { plainText, type Reply } from '../../src/chat/reply/reply.ts';
import { memoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { articles, bridge } from '../support/articles.ts';
import { nowhere } from '../support/boards.ts';
import { botFor, moderator, reader } from '../support/bot.ts';
import { plainLibrary } from '../support/plain-library.ts';

const about = { en: 'For a test', id: 'Untuk uji' };
const saying = (text: string): Reply => ({ blocks: [{ type: 'text', content: [text] }] });
const textOf = (reply: Reply) =>
  reply.blocks.map((block) => (block.type === 'text' ? plainText(block.content) : '')).join('\n');

const echo = command({
  name: 'echo',
  names: { id: 'gema' },
  about,
  args: { words: { kind: 'text', names: { id: 'kata' }, about } },
  run: ({ words }, { lang }) => saying(`${lang}: ${words}`),
});
const fail = command({
  name: 'fail',
  names: { id: 'gagal' },
  about,
  args: {},
  run: () => {
    throw new Error('the disk is full of secrets');
  },
});
const lock = command({
  name: 'lock',
  names: { id: 'kunci' },
  about,
  args: {},
  moderators: true,
  run: () => saying('locked'),
});
const stick = command({
  name: 'stick',
  names: { id: 'tempel' },
  about,
  args: {},
  needs: 'pin',
  run: () => saying('stuck'),
});
const wait = command({
  name: 'wait',
  names: { id: 'tunggu' },
  about,
  args: {},
  run: () => new Promise<Reply>(() => {}),
});

const commands = [echo, fail, lock, stick, wait];

describe('a library that is replaced', () => {
  const [before, after] = [plainLibrary(articles), plainLibrary([])];
  const citation = { articleId: bridge.id, span: { start: 0, end: 8 } };

  it('stays that of a call that has begun', async () => {
    let library = before;
    const { promise: replaced, resolve } = Promise.withResolvers<void>();
    const slow = command({
      ...{ name: 'slow', names: { id: 'lambat' }, about, args: {} },
      async run(_, context) {
        await replaced;
        return { blocks: [quoteBlock(context.library, citation)] };
      },
    });
    const { bot, incidents } = botFor({ commands: [slow], library: () => library });
    const call = { ...reader, command: 'slow', input: '' };
    const begun = bot.handle(call);
    await new Promise(setImmediate);
    library = after;
    resolve();
    const [block] = (await begun).blocks;
    expect(block).toMatchObject({ type: 'quote', content: [bridge.text.slice(0, 8)] });
    expect(incidents).toEqual([]);
    expect((await bot.handle(call)).blocks).not.toEqual([block]);
  });

  it('is asked by the next call, query and suggestion', async () => {
    let library = before;
    const { bot } = botFor({ library: () => library });
    const found = async () => [
      (await bot.handle({ ...reader, command: 'search', input: 'Jembatan' })).outcome,
      (await bot.inline({ ...reader, text: 'Jembatan', offset: '' })).results.length > 0,
    ];
    expect(await found()).toEqual(['answered', true]);
    library = after;
    expect(await found()).toEqual(['nothing', false]);
  });
});

describe('a call', () => {
  it.each(['echo', 'gema', '/echo', 'ECHO'])('finds its command as %s', async (name) => {
    const { bot } = botFor({ commands });
    expect(textOf(await bot.handle({ ...reader, command: name, input: 'a b' }))).toBe('en: a b');
  });

  it('of an unknown command is told the nearest one', async () => {
    const { bot } = botFor({ commands });
    const reply = await bot.handle({ ...reader, command: 'gena', input: '' });
    expect(reply).toMatchObject({ outcome: 'refused', whisper: true });
    expect(textOf(reply)).toContain('/gema');
    expect(textOf(await bot.handle({ ...reader, command: 'xyzzy', input: '' }))).not.toContain('mean');
  });

  it('for moderators is asked for at the time of the act', async () => {
    const { bot } = botFor({ commands });
    let allowed = true;
    const caller = { ...reader, actor: { id: 'x', moderator: async () => allowed } };
    expect(textOf(await bot.handle({ ...caller, command: 'lock', input: '' }))).toBe('locked');
    allowed = false;
    expect(await bot.handle({ ...caller, command: 'lock', input: '' })).toMatchObject({ outcome: 'refused' });
  });

  it('that takes what the bot may not do here says what is missing, at the time of the act', async () => {
    const { bot } = botFor({ commands });
    let lacking: readonly Right[] = [];
    const asked: string[] = [];
    const spot = { board: nowhere, place: 'here', whispers: true };
    const caller = {
      ...{ ...reader, spot },
      lacks: async (need: Need) => {
        asked.push(need);
        return lacking;
      },
    };
    const call = { command: 'stick', input: '' };
    expect(textOf(await bot.handle({ ...caller, ...call }))).toBe('stuck');
    lacking = ['readHistory', 'pin'];
    const english = await bot.handle({ ...caller, ...call });
    expect(english).toMatchObject({ outcome: 'refused', whisper: true });
    expect(textOf(english)).toContain('“Read Message History”, “Pin Messages”');
    expect(textOf(await bot.handle({ ...caller, ...call, lang: 'id' }))).toContain('“Sematkan Pesan”');
    await bot.handle({ ...caller, command: 'echo', input: 'x' });
    expect(asked).toEqual(['pin', 'pin', 'pin']);
    expect(textOf(await bot.handle({ ...reader, spot, ...call }))).toBe('stuck');
    expect(textOf(await bot.handle({ ...reader, ...call }))).toContain('I can’t pin here');
  });

  it('whose command fails gets an incident, and the log gets the error', async () => {
    const { bot, incidents } = botFor({ commands });
    const reply = await bot.handle({ ...reader, command: 'fail', input: '' });
    const [{ fields }] = incidents as [(typeof incidents)[0]];
    expect(reply.outcome).toBe('failed');
    expect(fields).toMatchObject({ error: new Error('the disk is full of secrets'), command: 'fail' });
    expect(textOf(reply)).toContain((fields as { incident: string }).incident);
    expect(textOf(reply)).not.toContain('secrets');
  });

  it('that nobody waits for any more ends at once', async () => {
    const { bot, incidents } = botFor({ commands });
    const abort = new AbortController();
    const reply = bot.handle({ ...reader, command: 'wait', input: '', signal: abort.signal });
    abort.abort();
    expect(await reply).toMatchObject({ outcome: 'refused' });
    expect(await bot.handle({ ...reader, command: 'wait', input: '', signal: abort.signal })).toMatchObject({
      outcome: 'refused',
    });
    expect(incidents).toEqual([]);
  });
});

describe('the language', () => {
  it("is the room's, else the platform's hint, else the default", async () => {
    const { bot } = botFor({ lang: 'en' });
    expect(await bot.language(reader)).toBe('en');
    expect(await bot.language({ ...reader, lang: 'id-ID' })).toBe('id');
    await bot.handle({ ...moderator, command: 'language', input: 'indonesia' });
    expect(await bot.language({ ...reader, lang: 'en-US' })).toBe('id');
    expect(await bot.language({ ...reader, room: { id: 'test:other' } })).toBe('en');
  });

  it('is the default where the store is broken', async () => {
    const get = () => Promise.reject(new Error('locked'));
    const store: Store = { ...memoryStore(), get };
    const { bot, incidents } = botFor({ commands, store });
    expect(textOf(await bot.handle({ ...reader, command: 'echo', input: 'x' }))).toBe('en: x');
    expect(incidents).toHaveLength(1);
  });
});

describe('a button', () => {
  const long = { command: 'echo', args: { words: 'kata '.repeat(30).trim() } };
  const show = command({
    ...{ name: 'show', names: { id: 'tunjukkan' }, about, args: {} },
    run: () => ({ ...saying('here'), buttons: [{ label: 'again', action: long }] }),
  });

  it('calls its command, though it is longer than 64 bytes and the bot was restarted', async () => {
    const store = memoryStore();
    await botFor({ commands: [show, echo], store }).bot.handle({ ...reader, command: 'show', input: '' });
    const { bot } = botFor({ commands: [show, echo], store });
    expect(textOf(await bot.handle({ ...reader, payload: payloadOf(long) }))).toBe(`en: ${long.args.words}`);
  });

  it('is left out where it cannot be kept; the answer is not', async () => {
    const write = () => Promise.reject(new Error('the disk is full'));
    const { bot, incidents } = botFor({ commands: [show], store: { ...memoryStore(), write } });
    expect(await bot.handle({ ...reader, command: 'show', input: '' })).toEqual(saying('here'));
    expect(incidents).toHaveLength(1);
  });

  it('that was forged is answered politely', async () => {
    const { bot, incidents } = botFor({ commands });
    for (const payload of ['nonsense', '#', '["lock",{}]', '["gone",{}]', '["echo",{"words":[]}]']) {
      expect(await bot.handle({ ...reader, payload })).toMatchObject({ outcome: 'refused', whisper: true });
    }
    expect(incidents).toEqual([]);
  });
});

describe('a quotation', () => {
  const library = plainLibrary(articles);
  const citation = { articleId: bridge.id, span: { start: 0, end: 8 } };
  const honest = quoteBlock(library, citation, { mark: { start: 2, end: 4 } });
  const quoting = (block: typeof honest) =>
    botFor({ commands: [command({ ...echo, run: () => ({ blocks: [block] }) })] }).bot.handle({
      ...reader,
      command: 'echo',
      input: '',
    });

  it('is sent where its words are the slice', async () => {
    expect(await quoting(honest)).toEqual({ blocks: [honest] });
    expect(plainText(honest.content)).toBe('Gubernur');
  });

  it.each([
    ['one letter differs', { ...honest, content: ['gubernur'] }],
    ['a word was added', { ...honest, content: [...honest.content, ' Ratna'] }],
    ['the pointer moved', { ...honest, citation: { ...citation, span: { start: 1, end: 9 } } }],
    ['another article is named', { ...honest, citation: { ...citation, articleId: 'ferry00001' } }],
    ['the mark moved', { ...honest, mark: { start: 3, end: 4 } }],
    ['the mark stands outside', { ...quoteBlock(library, citation, { mark: { start: 4, end: 12 } }) }],
  ])('is not sent where %s', async (_reason, block) => {
    expect(await quoting(block)).toMatchObject({ outcome: 'failed' });
  });
});

describe('suggestions', () => {
  const offering = (suggest: () => Promise<readonly Choice[]>) =>
    command({
      ...{ name: 'offer', names: { id: 'tawar' }, about },
      args: { words: { kind: 'text', names: { id: 'kata' }, about, suggest } },
      run: () => saying(''),
    });
  const call = { ...reader, command: 'tawar', input: '' };

  it('come from the command, at most 25 of at most 100 characters', async () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ label: `${'😀'.repeat(60)}${i}`, value: `${i}` }));
    const { bot } = botFor({ commands: [offering(async () => many)] });
    const offered = await bot.suggest(call, 'words', 'x');
    expect(offered).toHaveLength(25);
    for (const { label } of offered) expect(label.length <= 100 && label.isWellFormed()).toBe(true);
  });

  it('never reject', async () => {
    const { bot, incidents } = botFor({ commands: [offering(() => Promise.reject(new Error('no index')))] });
    expect(await bot.suggest(call, 'words', 'x')).toEqual([]);
    expect(await bot.suggest({ ...call, command: 'nope' }, 'words', 'x')).toEqual([]);
    expect(incidents).toHaveLength(1);
  });
});
