import { describe, expect, it } from 'vitest';
import { payloadOf } from '../../src/chat/action.ts';
import type { Caller } from '../../src/chat/port.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { memoryStore } from '../../src/store/memory.ts';
import { botFor, moderator, reader } from '../support/bot.ts';
import { plainLibrary } from '../support/plain-library.ts';
import { items, labels, texts } from './conversation.ts';
import { spokenArticles } from './spoken.ts';

const others = ['Muara, Kini & Nanti', 'Harian Muara Kecil'].map((source, i) => ({
  ...(spokenArticles[0] ?? never()),
  ...{ id: `other00000${i}`, source },
}));

function never(): never {
  throw new Error('there are articles');
}

function room(caller: Caller = moderator) {
  const store = memoryStore();
  const { bot } = botFor({ library: plainLibrary([...spokenArticles, ...others]), store });
  const set = (input: string | object = '', lang: 'en' | 'id' = 'en') =>
    bot.handle({ ...caller, lang, command: 'settings', input: input as string });
  const press = (reply: Reply, label: string) => {
    const button = reply.buttons?.find((one) => one.label === label);
    if (!button) throw new Error(`no button ${label} among ${labels(reply)}`);
    return bot.handle({ ...caller, lang: 'en', payload: payloadOf(button.action) });
  };
  return { bot, store, set, press };
}

describe('/settings', () => {
  it('shows what the room has chosen, to the moderator alone, and changes it by buttons', async () => {
    const { set, press } = room();
    const shown = await set();
    expect(shown.whisper).toBe(true);
    expect(items(shown)).toEqual(['Language: that of each reader’s app', 'Quiet: no', 'Outlets: all']);
    const quiet = await press(shown, 'Turn quiet on');
    const one = await press(quiet, 'Only Warta Seroja');
    const two = await press(one, 'Also Kabar Teluk');
    const spoken = await set('', 'en');
    expect(items(two)).toEqual(items(spoken));
    expect(items(two).slice(1)).toEqual(['Quiet: yes', 'Outlets: Warta Seroja, Kabar Teluk']);
    await press(two, 'Bahasa Indonesia');
    expect(items(await set())).toEqual([
      'Bahasa: Bahasa Indonesia',
      'Senyap: ya',
      'Media: Warta Seroja, Kabar Teluk',
    ]);
  });

  it('says what quiet means, and what it does not', async () => {
    const { set } = room();
    expect(texts(await set())).toMatch(
      /only the person who asks sees my answers, .* commands but not mentions/,
    );
    expect(texts(await set('', 'id'))).toMatch(
      /hanya terlihat oleh yang bertanya, sejauh platformnya mendukung/,
    );
  });

  it('is for moderators, and for no other room', async () => {
    const store = memoryStore();
    const { bot } = botFor({ store });
    const refused = await bot.handle({ ...reader, command: 'settings', input: 'quiet:yes' });
    expect(refused).toMatchObject({ outcome: 'refused', whisper: true });
    expect(await store.list('')).toEqual([]);
    await bot.handle({ ...moderator, command: 'settings', input: 'quiet:yes' });
    expect(await bot.isQuiet(moderator.room)).toBe(true);
    expect(await bot.isQuiet({ id: 'test:elsewhere' })).toBe(false);
  });

  it.each([
    ['sources:teluk', 'Kabar Teluk'],
    ['sources:"SEROJA , harbour"', 'Warta Seroja, The Harbour Post'],
    // The whole name of one goes before part of the name of another.
    ['sources:"harian muara"', 'Harian Muara'],
    ['sources:harian', 'Harian Muara, Harian Muara Kecil'],
    ['sources:"teluk, muara, kini & nanti"', 'Kabar Teluk, Muara, Kini & Nanti'],
    ['sources:"teluk, kabar teluk"', 'Kabar Teluk'],
    ['sources:ALL', 'all'],
    ['sources:semua', 'all'],
  ])('understands %s', async (typed, outlets) => {
    const { set } = room();
    await set('sources:post');
    expect(items(await set(typed)).at(-1)).toBe(`Outlets: ${outlets}`);
  });

  it.each([
    ['sources:"kabar teluq"', /“kabar teluq”\. Similar names: Kabar Teluk\./],
    ['sources:"teluk, hrbour"', /“hrbour”\. Similar names: The Harbour Post\./],
    ['sources:xyzzyplugh', /“xyzzyplugh”\. \/sources lists them\./],
    ['sources:","', /No outlet/],
  ])('refuses %s with what may be meant, and changes nothing', async (typed, said) => {
    const { set } = room();
    await set('sources:post');
    const reply = await set(`quiet:yes ${typed}`);
    expect(reply.outcome).toBe('refused');
    expect(texts(reply)).toMatch(said);
    expect(items(await set()).slice(1)).toEqual(['Quiet: no', 'Outlets: The Harbour Post']);
  });

  it('knows outlets however they are written, and none by a name without letters', async () => {
    const { set } = room();
    expect(items(await set('sources:kabarteluk,WARTA-SEROJA')).at(-1)).toBe(
      'Outlets: Kabar Teluk, Warta Seroja',
    );
    expect((await set('sources:—')).outcome).toBe('refused');
  });

  it('offers outlets behind those that are typed', async () => {
    const { bot, set } = room();
    const call = { ...moderator, command: 'settings', input: '' };
    expect((await bot.suggest(call, 'sources', ''))[0]).toEqual({ label: 'All outlets', value: 'all' });
    const offered = await bot.suggest(call, 'sources', 'Kabar Teluk,ser');
    expect(offered.map(({ value }) => value)).toEqual(['Kabar Teluk, Warta Seroja']);
    expect(items(await set({ sources: offered[0]?.value ?? '' })).at(-1)).toBe(
      'Outlets: Kabar Teluk, Warta Seroja',
    );
  });
});
