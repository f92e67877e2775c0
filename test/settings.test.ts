import { describe, expect, it } from 'vitest';
import { roomSettings } from '../src/settings.ts';
import { memoryStore } from '../src/store/memory.ts';
import { sweepRemoved } from '../src/store/rooms.ts';

describe('the settings of a room', () => {
  it('are remembered, and seen by no other room', async () => {
    const store = memoryStore();
    await roomSettings(store, () => 0).choose('telegram:1', { lang: 'en' });
    await roomSettings(store, () => 0).choose('telegram:1/2', { lang: 'id' });
    expect(await roomSettings(store, () => 0).choices('telegram:1')).toEqual({ lang: 'en' });
    expect(await roomSettings(store, () => 0).choices('telegram:1/2')).toEqual({ lang: 'id' });
    expect(await roomSettings(store, () => 0).choices('telegram:2')).toEqual({});
  });

  it.each([null, 'en', 7, {}, { lang: 'fr' }, []])('are unset where the store holds %j', async (value) => {
    const store = memoryStore();
    await store.write([{ key: 'room/a', value }]);
    expect(await roomSettings(store, () => 0).choices('a')).toEqual({});
  });

  it('change one by one, and the others stay, whoever changes them at the same time', async () => {
    const settings = roomSettings(memoryStore(), () => 0);
    await Promise.all([
      settings.choose('a', { lang: 'en' }),
      settings.choose('a', { quiet: true }),
      settings.choose('a', { sources: ['Kabar Teluk'] }),
    ]);
    expect(await settings.choices('a')).toEqual({ lang: 'en', quiet: true, sources: ['Kabar Teluk'] });
    await settings.choose('a', { quiet: false, sources: [] });
    expect(await settings.choices('a')).toEqual({ lang: 'en', quiet: false });
    expect(await settings.choices('b')).toEqual({});
  });

  it('are read as they were kept before there were more', async () => {
    const store = memoryStore();
    await store.write([{ key: 'room/a', value: { lang: 'en' } }]);
    const settings = roomSettings(store, () => 0);
    expect(await settings.choices('a')).toEqual({ lang: 'en' });
    await settings.choose('a', { quiet: true });
    expect(await store.get('room/a')).toEqual({ lang: 'en', quiet: true });
  });

  it('are unset where they are not as they were written', async () => {
    const store = memoryStore();
    const value = { lang: 'en', quiet: 'yes', sources: ['Kabar Teluk', 7] };
    await store.write([{ key: 'room/a', value }]);
    const { choices } = roomSettings(store, () => 0);
    expect(await choices('a')).toEqual({ lang: 'en', sources: ['Kabar Teluk'] });
  });

  it('that another program changes are noticed within seconds', async () => {
    let now = 0;
    const store = memoryStore();
    const settings = roomSettings(store, () => now);
    await settings.choose('a', { quiet: true });
    expect(await settings.choices('a')).toEqual({ quiet: true });
    await store.write([{ key: 'room/a' }]);
    now += 10_000;
    expect(await settings.choices('a')).toEqual({});
  });

  it('are asked of the store once in a moment, and again where it failed', async () => {
    const kept = memoryStore();
    const asked: string[] = [];
    const get = (key: string) => (asked.push(key) === 1 ? Promise.reject(new Error('busy')) : kept.get(key));
    const settings = roomSettings({ ...kept, get }, () => 0);
    await expect(settings.choices('a')).rejects.toThrow('busy');
    for (let i = 0; i < 5; i++) expect(await settings.choices('a')).toEqual({});
    expect(asked).toEqual(['room/a', 'room/a']);
  });

  it('go on under another id, where those that were chosen under it already stay', async () => {
    const settings = roomSettings(memoryStore(), () => 0);
    await settings.choose('telegram:-1', { lang: 'en' });
    await settings.choose('telegram:-2', { lang: 'en' });
    await settings.choose('telegram:-200', { lang: 'id' });
    for (const room of ['telegram:-1', 'telegram:-2', 'telegram:-3']) await settings.move(room, `${room}00`);
    expect(await settings.choices('telegram:-100')).toEqual({ lang: 'en' });
    expect(await settings.choices('telegram:-200')).toEqual({ lang: 'id' });
    expect(await settings.choices('telegram:-300')).toEqual({});
    expect(await settings.choices('telegram:-1')).toEqual({});
  });

  it('go with everything else that is kept of the room', async () => {
    const store = memoryStore();
    await store.write([{ key: 'pin/telegram:-1/1', value: 'a pin' }]);
    await roomSettings(store, () => 0).move('telegram:-1', 'telegram:-100');
    expect(await store.list('')).toEqual([{ key: 'pin/telegram:-100/1', value: 'a pin' }]);
  });
});

describe('a room that the bot was removed from', () => {
  it('is forgotten after thirty days, unless the bot comes back', async () => {
    const store = memoryStore();
    const settings = roomSettings(store, () => DAY);
    for (const room of ['discord:1', 'discord:2']) await settings.choose(room, { lang: 'en' });
    await settings.leave('discord:1');
    await settings.leave('discord:2');
    await settings.join('discord:2');
    expect(await sweepRemoved(store, 30 * DAY)).toEqual([]);
    expect(await sweepRemoved(store, 31 * DAY)).toEqual(['discord:1']);
    expect((await store.list('')).map(({ key }) => key)).toEqual(['room/discord:2']);
  });
});

const DAY = 24 * 60 * 60 * 1000;
