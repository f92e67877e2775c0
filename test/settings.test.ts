import { describe, expect, it } from 'vitest';
import { roomSettings } from '../src/settings.ts';
import { memoryStore } from '../src/store/memory.ts';

describe('the settings of a room', () => {
  it('are remembered, and seen by no other room', async () => {
    const store = memoryStore();
    await roomSettings(store).setLanguage('telegram:1', 'en');
    await roomSettings(store).setLanguage('telegram:1/2', 'id');
    expect(await roomSettings(store).language('telegram:1')).toBe('en');
    expect(await roomSettings(store).language('telegram:1/2')).toBe('id');
    expect(await roomSettings(store).language('telegram:2')).toBeUndefined();
  });

  it.each([null, 'en', 7, {}, { lang: 'fr' }, []])('are unset where the store holds %j', async (value) => {
    const store = memoryStore();
    await store.write([{ key: 'room/a', value }]);
    expect(await roomSettings(store).language('a')).toBeUndefined();
  });

  it('go on under another id, where those that were chosen under it already stay', async () => {
    const settings = roomSettings(memoryStore());
    await settings.setLanguage('telegram:-1', 'en');
    await settings.setLanguage('telegram:-2', 'en');
    await settings.setLanguage('telegram:-200', 'id');
    for (const room of ['telegram:-1', 'telegram:-2', 'telegram:-3']) await settings.move(room, `${room}00`);
    expect(await settings.language('telegram:-100')).toBe('en');
    expect(await settings.language('telegram:-200')).toBe('id');
    expect(await settings.language('telegram:-300')).toBeUndefined();
    expect(await settings.language('telegram:-1')).toBeUndefined();
  });

  it('go with everything else that is kept of the room', async () => {
    const store = memoryStore();
    await store.write([{ key: 'pin/telegram:-1/1', value: 'a pin' }]);
    await roomSettings(store).move('telegram:-1', 'telegram:-100');
    expect(await store.list('')).toEqual([{ key: 'pin/telegram:-100/1', value: 'a pin' }]);
  });
});
