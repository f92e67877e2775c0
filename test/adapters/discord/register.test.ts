import { describe, expect, it } from 'vitest';
import { hashOf, inviteLink, registrationOf } from '../../../adapters/discord/register.ts';
import { commands } from '../../../commands/index.ts';
import { command } from '../../../src/chat/command/command.ts';
import { commandViolations } from '../../support/discord-command-rules.ts';

const about = { en: 'Counts the boats', id: 'Menghitung perahu' };
const arg = { names: { id: 'kapal' }, about };
const run = () => ({ blocks: [] });
const boats = command({ name: 'boats', names: { id: 'perahu' }, about, args: {}, run });
const bodyOf = (one: Parameters<typeof registrationOf>[0][number]) => registrationOf([one])[0];

describe('the registration of all commands', () => {
  it('is accepted by Discord', () => {
    expect(commandViolations(registrationOf(commands))).toEqual([]);
  });

  it('has every command in both languages, and the menus of messages', () => {
    const bodies = registrationOf(commands).map(({ name, name_localizations }) => [name, name_localizations]);
    expect(bodies).toEqual([
      ...commands.map(({ name, names }) => [name, { id: names.id }]),
      ['Check quote', { id: 'Periksa kutipan' }],
    ]);
  });

  it('offers a menu only for an argument that its command has', () => {
    for (const { args, messageMenu } of commands)
      if (messageMenu) expect(args[messageMenu.arg]?.kind).toBe('text');
  });

  it('is the one that was reviewed', async () => {
    await expect(`${JSON.stringify(registrationOf(commands), null, 2)}\n`).toMatchFileSnapshot(
      new URL('../../golden/discord/registration.json', import.meta.url).pathname,
    );
  });
});

describe('a command', () => {
  it('works in servers, with the bot, and as an app that a person has installed', () => {
    expect(bodyOf(boats)).toEqual({
      type: 1,
      name: 'boats',
      name_localizations: { id: 'perahu' },
      description: 'Counts the boats',
      description_localizations: { id: 'Menghitung perahu' },
      options: [],
      contexts: [0, 1, 2],
      integration_types: [0, 1],
    });
  });

  it('is for those who may pin where it is for moderators', () => {
    expect(bodyOf({ ...boats, moderators: true })).toMatchObject({
      default_member_permissions: '2251799813685248',
    });
  });

  it('asks for what is required first, for what is named last, and for each kind as Discord can', () => {
    const suggest = async () => [];
    const one = command({
      ...boats,
      args: {
        page: { ...arg, kind: 'number', max: 9, named: true },
        zero: { ...arg, kind: 'number', min: 0 },
        day: { ...arg, kind: 'date' },
        quiet: { ...arg, kind: 'boolean' },
        kind: {
          ...arg,
          kind: 'choice',
          choices: [{ value: 'sail', label: { en: 'Sailing boat', id: 'Perahu layar' } }],
        },
        id: { ...arg, kind: 'word', required: true, suggest },
        words: { ...arg, kind: 'text', required: true, max: 9000 },
        more: { ...arg, kind: 'text' },
      },
    });
    const common = {
      name_localizations: { id: 'kapal' },
      description: 'Counts the boats',
      description_localizations: { id: 'Menghitung perahu' },
    };
    expect(bodyOf(one)).toHaveProperty('options', [
      { ...common, type: 3, name: 'id', required: true, autocomplete: true, max_length: 100 },
      { ...common, type: 3, name: 'words', required: true, max_length: 6000 },
      { ...common, type: 4, name: 'zero', min_value: 0 },
      { ...common, type: 3, name: 'day' },
      { ...common, type: 5, name: 'quiet' },
      {
        ...{ ...common, type: 3, name: 'kind' },
        choices: [{ name: 'Sailing boat', name_localizations: { id: 'Perahu layar' }, value: 'sail' }],
      },
      { ...common, type: 3, name: 'more', max_length: 1000 },
      { ...common, type: 4, name: 'page', min_value: 1, max_value: 9 },
    ]);
  });

  it('is refused here where it is longer than Discord takes', () => {
    const label = { en: 'x'.repeat(100), id: 'y'.repeat(50) };
    const choices = Array.from({ length: 25 }, (_, n) => ({ value: `${n}`.padEnd(100, 'z'), label }));
    const long = { ...arg, kind: 'choice', choices } as const;
    const args = { a: long, b: { ...long, choices: choices.slice(0, 14) } };
    expect(commandViolations(registrationOf([{ ...boats, args }]))).toMatchObject([
      { rule: 'option names in id are unique' },
    ]);
    expect(() => registrationOf([{ ...boats, args: { ...args, c: long } }])).toThrow('of 8000 characters');
  });
});

describe('the hash of a registration', () => {
  it('changes with the registration, and not with the order of its keys', () => {
    const [body = boats] = registrationOf([boats]);
    const turned = Object.fromEntries(Object.entries(body).reverse());
    expect(hashOf([turned as never])).toBe(hashOf([body as never]));
    expect(hashOf(registrationOf([{ ...boats, moderators: true }]))).not.toBe(
      hashOf(registrationOf([boats])),
    );
    expect(hashOf(registrationOf([boats]))).toMatch(/^[0-9a-f]{64}$/);
  });
});

it('invites with the permissions that are needed, and no other', () => {
  const link = new URL(inviteLink('123456'));
  expect(link.origin + link.pathname).toBe('https://discord.com/oauth2/authorize');
  expect(link.searchParams.get('client_id')).toBe('123456');
  expect(link.searchParams.get('scope')).toBe('bot applications.commands');
  // View channel 10, send messages 11, read history 16, send in threads 38, pin messages 51.
  const bits = [10n, 11n, 16n, 38n, 51n].reduce((all, bit) => all | (1n << bit), 0n);
  expect(link.searchParams.get('permissions')).toBe(String(bits));
});
