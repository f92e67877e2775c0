import { describe, expect, it } from 'vitest';
import { readInteraction } from '../../../adapters/discord/interaction.ts';
import { commands } from '../../../commands/index.ts';
import { nowhere } from '../../support/boards.ts';

const address = { id: '900', application_id: '800', token: 'aW50ZXJhY3Rpb24' };
const pinner = { user: { id: '42' }, permissions: '2251799813685248' };
const inServer = { ...address, version: 1, guild_id: '77', channel_id: '78', locale: 'id', member: pinner };
const direct = { ...address, version: 1, channel_id: '79', locale: 'en-US', user: { id: '43' }, context: 1 };
const slash = (name: string, ...options: readonly object[]) => ({
  type: 2,
  data: { id: '5', type: 1, name, options },
});
const read = (raw: unknown) => readInteraction(raw, commands, nowhere);

describe('a slash command', () => {
  it('is a call, with its values under the names of their arguments', () => {
    const options = [
      { type: 3, name: 'speaker', value: 'ratna' },
      { type: 4, name: 'page', value: 2 },
      { type: 5, name: 'indirect', value: true },
    ];
    expect(read({ ...inServer, ...slash('quote', ...options) })).toMatchObject({
      kind: 'call',
      address,
      whisper: false,
      call: {
        command: 'quote',
        input: { speaker: 'ratna', page: 2, indirect: true },
        actor: { id: 'discord:42' },
        room: { id: 'discord:77' },
        lang: 'id',
      },
    });
  });

  it('is answered to its asker alone where the command whispers', () => {
    expect(read({ ...direct, ...slash('help') })).toMatchObject({
      whisper: true,
      call: { room: { id: 'discord:79' } },
    });
  });

  it('that is not ours is passed on: the bot says so', () => {
    expect(read({ ...direct, ...slash('gone') })).toMatchObject({ call: { command: 'gone', input: {} } });
  });
});

describe('who asks', () => {
  const moderates = async (raw: object) => {
    const request = read({ ...raw, ...slash('language') });
    return request?.kind === 'call' && (await request.call.actor.moderator());
  };
  const holding = (permissions: string) => ({ ...inServer, member: { ...pinner, permissions } });

  it.each([
    ['may pin', holding(String(1n << 51n)), true],
    ['is an administrator', holding('8'), true],
    ['may pin and write', holding(String((1n << 51n) | (1n << 11n))), true],
    ['may only manage messages', holding(String(1n << 13n)), false],
    ['may do nothing', holding('0'), false],
    ['has permissions that cannot be read', holding('much'), false],
    ['is a guest without membership', { ...inServer, member: undefined, user: { id: '42' } }, false],
    ['talks with the bot alone', direct, true],
  ])('%s', async (_, raw, expected) => {
    expect(await moderates(raw)).toBe(expected);
  });
});

describe('a menu of messages', () => {
  const menu = (name: string, message: object) => {
    const messages = { 55: { embeds: [], content: '', ...message } };
    return {
      ...inServer,
      type: 2,
      data: { id: '6', type: 3, name, target_id: '55', resolved: { messages } },
    };
  };
  const textOf = (message: object) => {
    const request = read(menu('Check quote', message));
    return request?.kind === 'call' ? request.call.input : undefined;
  };

  it('is the same call as its command, with the words of the message', () => {
    expect(read(menu('Check quote', { content: 'Laut kita luas' }))).toMatchObject({
      kind: 'call',
      call: { command: 'check', input: { text: 'Laut kita luas' }, room: { id: 'discord:77' } },
    });
  });

  it.each([
    [
      'without the marks of Markdown',
      { content: '> **Laut** kita \\*luas\\*\n> sekali' },
      'Laut kita *luas*\nsekali',
    ],
    ['of a message that was passed on', { message_snapshots: [{ message: { content: 'Laut' } }] }, 'Laut'],
    ['of an embed', { embeds: [{ title: 'Kabar', description: 'Laut' }] }, 'Kabar\nLaut'],
    [
      'of text displays',
      { components: [{ type: 17, components: [{ type: 10, content: '> Laut' }, { type: 14 }] }] },
      'Laut',
    ],
    ['which may be none', {}, ''],
  ])('%s', (_, message, text) => {
    expect(textOf(message)).toEqual({ text });
  });

  it('that is not ours is passed on: the bot says so', () => {
    expect(read(menu('Count boats', {}))).toMatchObject({ call: { command: 'Count boats', input: {} } });
  });
});

describe('autocomplete', () => {
  it('asks for suggestions, with what stands in the other arguments', () => {
    const options = [
      { type: 3, name: 'about', value: 'jembatan' },
      { type: 3, name: 'speaker', value: 'rat', focused: true },
    ];
    expect(read({ ...inServer, ...slash('quote', ...options), type: 4 })).toMatchObject({
      kind: 'suggest',
      arg: 'speaker',
      typed: 'rat',
      call: { command: 'quote', input: { about: 'jembatan' } },
    });
  });
});

describe('a button', () => {
  const pressed = (message: object) =>
    read({ ...inServer, type: 3, data: { custom_id: '["help",{}]', component_type: 2 }, message });

  it('is a press of its payload', () => {
    expect(pressed({ flags: 32768 })).toMatchObject({
      ...{ kind: 'press', whisper: false, replaceable: true },
      press: { payload: '["help",{}]', room: { id: 'discord:77' }, actor: { id: 'discord:42' } },
    });
  });

  it('of a message for one pair of eyes is answered to them alone', () => {
    expect(pressed({ flags: 32768 | 64 })).toMatchObject({ whisper: true });
  });

  it('does not replace a message that goes on from another', () => {
    const interaction_metadata = { original_response_message_id: '1' };
    expect(pressed({ flags: 32768, interaction_metadata })).toMatchObject({ replaceable: false });
    expect(pressed({})).toMatchObject({ replaceable: false });
  });
});

it('hears nothing in a form, and throws at what is no interaction', () => {
  expect(read({ ...direct, type: 5, data: {} })).toBeUndefined();
  expect(read({ ...direct, type: 99 })).toBeUndefined();
  for (const raw of [null, 'x', {}, { type: 2 }]) expect(() => read(raw)).toThrow('no interaction');
});
