import { afterAll, describe, expect, it } from 'vitest';
import { fakeDiscord } from '../support/fake-discord.ts';
import { fakeTelegram } from '../support/fake-telegram.ts';
import { temporaryFolder } from '../support/folder.ts';
import { CLI, type Ended, run } from '../support/process.ts';

const cwd = temporaryFolder();
const fake = await fakeDiscord();
afterAll(() => fake.close());

const telegram = await fakeTelegram();
afterAll(() => telegram.close());
const telegramEnv = { TELEGRAM_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot };

const env = { DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.apiUrl };
const GUILD = '902000000000000001';

const kutip = (args: readonly string[], more: Readonly<Record<string, string>> = env): Promise<Ended> =>
  run(CLI, args, { cwd, env: { LANG: 'C', ...more } });

const WRONG = ['MTIz', 'abcdef', 'x'.repeat(27)].join('.');

describe('kutip register discord', () => {
  it.each([
    ['for everybody', [], '/applications/901000000000000001/commands'],
    ['in one server', ['--guild', GUILD], `/applications/901000000000000001/guilds/${GUILD}/commands`],
  ])('sets the commands %s', async (where, args, path) => {
    const before = fake.registrations().length;
    const { code, stdout, stderr } = await kutip(['register', 'discord', ...args]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^\d+ commands are registered with Discord/);
    expect(stdout).toContain(where === 'for everybody' ? where : GUILD);
    expect(fake.registrations().slice(before)).toMatchObject([{ path, status: 200 }]);
    expect(fake.problems).toEqual([]);
  });

  it('prints them and needs no token where nothing is to be done', async () => {
    const { code, stdout } = await kutip(['register', 'discord', '--dry-run'], {});
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({ name: 'quote', contexts: [0, 1, 2] }),
    );
    const { stdout: guild } = await kutip(['register', 'discord', '--dry-run', '--guild', GUILD], {});
    expect(guild).not.toMatch(/contexts|integration_types/);
    expect(JSON.parse(guild)).toHaveLength(JSON.parse(stdout).length);
  });

  it.each([
    ['no token', {}, /^DISCORD_TOKEN is not set; docs\/discord\.md/],
    ['a wrong token', { ...env, DISCORD_TOKEN: WRONG }, /^Discord does not accept DISCORD_TOKEN/],
    [
      'a token with a blank',
      { ...env, DISCORD_TOKEN: 'abc def' },
      /DISCORD_TOKEN has characters that no token has/,
    ],
  ])('refuses %s in one message that does not repeat it', async (_, more, message) => {
    const { code, stdout, stderr } = await kutip(['register', 'discord'], more);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/MTIz|abc def|\n +at /);
  });

  it('says what to do where the bot is not in the server', async () => {
    const reply = { status: 403, body: { code: 50001, message: 'Missing Access' } };
    fake.rule({ path: /guilds/, times: 1, reply });
    const { code, stderr } = await kutip(['register', 'discord', '--guild', GUILD]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/Missing Access.*kutip invite discord/);
  });
});

it('kutip invite discord prints the link', async () => {
  const { code, stdout } = await kutip(['invite', 'discord']);
  expect(code).toBe(0);
  const link = new URL(stdout.trim());
  expect(link.origin + link.pathname).toBe('https://discord.com/oauth2/authorize');
  expect(link.searchParams.get('client_id')).toBe('901000000000000001');
});

describe('kutip register telegram', () => {
  const TELEGRAM_WRONG = ['123456789', 'AAw_-'.repeat(7)].join(':');

  it('sets the commands', async () => {
    const { code, stdout, stderr } = await kutip(['register', 'telegram'], telegramEnv);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^\d+ commands are registered with Telegram, in 12 lists/);
    expect(telegram.commands.size).toBe(12);
    expect(telegram.breaches).toEqual([]);
  });

  it('prints them and needs no token where nothing is to be done', async () => {
    const { code, stdout } = await kutip(['register', 'telegram', '--dry-run'], {});
    expect(code).toBe(0);
    const lists = JSON.parse(stdout);
    expect(lists).toHaveLength(12);
    expect(lists).toContainEqual(
      expect.objectContaining({ scope: { type: 'all_group_chats' }, language_code: 'en' }),
    );
  });

  it.each([
    ['no token', {}, /^TELEGRAM_TOKEN is not set; docs\/telegram\.md/],
    [
      'a wrong token',
      { ...telegramEnv, TELEGRAM_TOKEN: TELEGRAM_WRONG },
      /^Telegram does not accept TELEGRAM_TOKEN/,
    ],
    ['a token with a blank', { ...telegramEnv, TELEGRAM_TOKEN: '123 456' }, /TELEGRAM_TOKEN has characters/],
  ])('refuses %s in one message that does not repeat it', async (_, more, message) => {
    const { code, stdout, stderr } = await kutip(['register', 'telegram'], more);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/123456789|123 456|\n +at /);
  });

  it('knows no servers', async () => {
    const { code, stderr } = await kutip(['register', 'telegram', '--guild', GUILD], telegramEnv);
    expect(code).toBe(2);
    expect(stderr).toMatch(/--guild is for Discord/);
  });

  it('says why Telegram does not do it', async () => {
    telegram.fail('setMyCommands', { error_code: 400, description: 'Bad Request: BOT_COMMAND_INVALID' });
    const { code, stderr } = await kutip(['register', 'telegram'], telegramEnv);
    expect(code).not.toBe(0);
    expect(stderr).toContain('BOT_COMMAND_INVALID');
    expect(stderr).not.toContain(telegram.token.slice(-20));
  });

  it('kutip invite telegram prints the link', async () => {
    const { code, stdout } = await kutip(['invite', 'telegram'], telegramEnv);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'https://t.me/kutipbot?startgroup=start\n' });
  });
});
