import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const DEFAULTS = {
  corpus: './corpus',
  data: './data',
  lang: 'id',
  logLevel: 'warn',
  http: { host: '127.0.0.1', port: 8080, isDefault: true },
};

describe('readConfig', () => {
  it('needs nothing to be set', () => {
    expect(readConfig({})).toEqual(DEFAULTS);
  });

  it('reads what is set', () => {
    const env = { KUTIP_CORPUS: '/srv/articles', KUTIP_DATA: 'state', KUTIP_LANG: 'en', LOG_LEVEL: 'silent' };
    expect(readConfig({ ...env, KUTIP_HTTP: '[::1]:80' })).toEqual({
      http: { host: '::1', port: 80 },
      corpus: '/srv/articles',
      data: 'state',
      lang: 'en',
      logLevel: 'silent',
    });
  });

  it.each([
    'postgres://localhost/kutip',
    'postgresql://kutip:a%40b%2Fc@db.example:5433/kutip?sslmode=verify-full',
    'postgres://kutip@[::1]:5432/kutip',
    'postgres:///kutip?host=/run/postgresql',
  ])('takes %s for the address of a database', (url) => {
    expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
  });

  it.each([
    'mysql://localhost/rahasia',
    'postgres://localhost',
    'postgres://localhost/',
    'rahasia',
    'postgres://kutip:rah@sia@localhost/kutip',
    'postgres://kutip:rah/asia@localhost/kutip',
    'postgres://kutip:1?rahasia@localhost/kutip',
    'postgres://kutip:1#rahasia@localhost/kutip',
    'postgres://kutip:rahasia@localhost:port/kutip',
    'postgres://kutip:rahasia@localhost/kutip extra',
  ])('takes %s for none, and does not repeat it', (url) => {
    expect(problemsOf({ DATABASE_URL: url })).toEqual([
      expect.stringMatching(
        /^DATABASE_URL is no address of a database; write one like postgres:\/\/user:password@/,
      ),
    ]);
    expect(problemsOf({ DATABASE_URL: url }).join()).not.toMatch(/rah|sia/);
  });

  it('listens to nobody where it is told so', () => {
    const { http, ...rest } = DEFAULTS;
    expect(readConfig({ KUTIP_HTTP: 'off' })).toEqual(rest);
    expect(readConfig({ KUTIP_HTTP: 'OFF' })).toEqual(rest);
    expect(readConfig({ KUTIP_HTTP: '127.0.0.1:8080' }).http).toEqual({ host: http.host, port: http.port });
  });

  it.each(['', ' ', '\r'])('takes %j for unset', (empty) => {
    const env = { KUTIP_CORPUS: empty, KUTIP_DATA: empty, KUTIP_LANG: empty, LOG_LEVEL: empty };
    expect(readConfig({ ...env, KUTIP_CORPS: empty })).toEqual(DEFAULTS);
  });

  it('drops blanks around a value, as a file with Windows line ends leaves them', () => {
    expect(readConfig({ KUTIP_LANG: ' en\r' }).lang).toBe('en');
  });

  it('leaves the variables of other programs alone', () => {
    expect(
      readConfig({ PATH: '/bin', LANG: 'xx', LOG_LEVELS: 'loud', MY_KUTIP_LANG: 'xx', constructor: 'x' }),
    ).toEqual(DEFAULTS);
  });

  it('tells every problem at once, and what to write instead', () => {
    const env = { KUTIP_LANG: 'indonesia', LOG_LEVEL: 'INFO', KUTIP_CORPS: './articles', KUTIP_DATE: 'data' };
    expect(problemsOf(env)).toEqual([
      'KUTIP_LANG is "indonesia"; write one of: id, en',
      'LOG_LEVEL is "INFO"; write one of: fatal, error, warn, info, debug, trace, silent',
      '"KUTIP_CORPS" is not a variable; did you mean KUTIP_CORPUS?',
      '"KUTIP_DATE" is not a variable; did you mean KUTIP_DATA?',
    ]);
  });

  it('puts the problems into the message', () => {
    const read = () => readConfig({ KUTIP_LANG: 'xx', KUTIP_CORPS: 'y' });
    expect(read).toThrow(/\n {2}KUTIP_LANG is "xx".*\n {2}"KUTIP_CORPS" is not a variable/);
  });

  it('shows control codes of a value as text', () => {
    expect(problemsOf({ KUTIP_LANG: 'e\u001b[31mn' })).toEqual([
      'KUTIP_LANG is "e\\u001b[31mn"; write one of: id, en',
    ]);
  });

  it.each(['KUTIP___proto__', 'KUTIP_constructor', 'KUTIP_'])('does not know %s', (name) => {
    expect(problemsOf({ [name]: 'x' })).toHaveLength(1);
  });
});

describe('Discord', () => {
  const DISCORD_TOKEN = 'secret.token';
  const discord = (env: Record<string, string>) => readConfig({ DISCORD_TOKEN, ...env }).discord;

  it('is there where a token is', () => {
    expect(readConfig({ DISCORD_SHARDS: '2' }).discord).toBeUndefined();
    expect(discord({})).toEqual({ token: DISCORD_TOKEN, shards: 'auto' });
  });

  it.each([
    ['http://127.0.0.1:8080/api', 'http://127.0.0.1:8080/api'],
    ['https://proxy.example/discord/', 'https://proxy.example/discord'],
    ['https://discord.com/api/v10/', 'https://discord.com/api'],
  ])('reads the address %s', (written, apiUrl) => {
    expect(discord({ DISCORD_API_URL: written })).toMatchObject({ apiUrl });
  });

  it.each([
    [{ DISCORD_SHARDS: 'auto' }, 'auto'],
    [{ DISCORD_SHARDS: '16' }, 16],
    [
      { DISCORD_SHARD_IDS: '0, 1,4-6', DISCORD_SHARD_COUNT: '8' },
      { ids: [0, 1, 4, 5, 6], count: 8 },
    ],
  ])('reads the shards %j', (env, shards) => {
    expect(discord(env as Record<string, string>)).toMatchObject({ shards });
  });

  it.each([
    [{ DISCORD_API_URL: 'discord.com' }, /DISCORD_API_URL is "discord.com"; write an address/],
    [{ DISCORD_API_URL: 'ftp://discord.com' }, /DISCORD_API_URL is "ftp:/],
    [{ DISCORD_SHARDS: '0' }, /DISCORD_SHARDS is "0"; write auto or a number from 1 to 10000/],
    [{ DISCORD_SHARDS: '1.5' }, /DISCORD_SHARDS is "1.5"/],
    [{ DISCORD_SHARD_IDS: '1' }, /DISCORD_SHARD_IDS needs DISCORD_SHARD_COUNT/],
    [{ DISCORD_SHARD_COUNT: '1' }, /DISCORD_SHARD_COUNT needs DISCORD_SHARD_IDS/],
    [{ DISCORD_SHARD_IDS: '4', DISCORD_SHARD_COUNT: '4' }, /names shard 4; the last of 4 is 3/],
    [{ DISCORD_SHARD_IDS: '3-1', DISCORD_SHARD_COUNT: '4' }, /write the lower number first/],
    [
      { DISCORD_SHARDS: '2', DISCORD_SHARD_IDS: '0', DISCORD_SHARD_COUNT: '2' },
      /DISCORD_SHARDS is for one machine/,
    ],
  ])('refuses %j', (env, message) => {
    expect(problemsOf(env as Record<string, string>)).toEqual([expect.stringMatching(message)]);
  });

  it('never repeats a token', () => {
    const problems = problemsOf({ DISCORD_TOKEN: 'sec ret', KUTIP_LANG: 'xx' }).join();
    expect(problems).toContain('DISCORD_TOKEN has characters that no token has');
    expect(problems).not.toContain('sec ret');
  });
});

describe('Telegram', () => {
  const TELEGRAM_TOKEN = '123456789:secret_token';
  const TELEGRAM_WEBHOOK_URL = 'https://kutip.example/telegram';
  const telegram = (env: Record<string, string>) => readConfig({ TELEGRAM_TOKEN, ...env }).telegram;

  it('is there where a token is', () => {
    expect(readConfig({ TELEGRAM_API_ROOT: 'http://127.0.0.1:8081' }).telegram).toBeUndefined();
    expect(telegram({})).toEqual({ token: TELEGRAM_TOKEN, rich: true });
  });

  it.each([
    ['http://127.0.0.1:8081', 'http://127.0.0.1:8081'],
    ['https://proxy.example/telegram/', 'https://proxy.example/telegram'],
  ])('reads the address %s', (written, apiRoot) => {
    expect(telegram({ TELEGRAM_API_ROOT: written })).toMatchObject({ apiRoot });
  });

  it.each([
    [{ TELEGRAM_WEBHOOK_URL }, { url: TELEGRAM_WEBHOOK_URL }],
    [
      { TELEGRAM_WEBHOOK_URL, TELEGRAM_WEBHOOK_SECRET: 'buih_laut-7' },
      { url: TELEGRAM_WEBHOOK_URL, secret: 'buih_laut-7' },
    ],
    [{ TELEGRAM_WEBHOOK_URL: 'https://kutip.example:8443/x' }, { url: 'https://kutip.example:8443/x' }],
    [
      { TELEGRAM_WEBHOOK_URL: 'http://10.0.0.2:9000/x', TELEGRAM_API_ROOT: 'http://10.0.0.3:8081' },
      { url: 'http://10.0.0.2:9000/x' },
    ],
  ])('reads the webhook %j', (env, webhook) => {
    expect(telegram(env as Record<string, string>)?.webhook).toEqual(webhook);
  });

  it.each([
    ['on', true],
    ['off', false],
  ])('reads TELEGRAM_RICH_MESSAGES=%s', (written, rich) => {
    expect(telegram({ TELEGRAM_RICH_MESSAGES: written })).toMatchObject({ rich });
  });

  it.each([
    [{ TELEGRAM_API_ROOT: 'api.telegram.org' }, /TELEGRAM_API_ROOT is "api.telegram.org"; write an address/],
    [{ TELEGRAM_WEBHOOK_URL: 'kutip.example' }, /TELEGRAM_WEBHOOK_URL is "kutip.example"; write an address/],
    [{ TELEGRAM_WEBHOOK_URL: 'http://kutip.example/x' }, /Telegram delivers to https/],
    [{ TELEGRAM_WEBHOOK_URL: 'https://kutip.example:9000/x' }, /at the ports 443, 80, 88 and 8443/],
    [{ TELEGRAM_WEBHOOK_SECRET: 'x' }, /TELEGRAM_WEBHOOK_SECRET needs TELEGRAM_WEBHOOK_URL/],
    [{ TELEGRAM_WEBHOOK_URL, TELEGRAM_WEBHOOK_SECRET: 'a b' }, /TELEGRAM_WEBHOOK_SECRET may have letters/],
    [{ TELEGRAM_RICH_MESSAGES: 'yes' }, /TELEGRAM_RICH_MESSAGES is "yes"; write one of: on, off/],
    [{ KUTIP_HTTP: '8080' }, /KUTIP_HTTP is "8080"; write a host and a port/],
    [{ KUTIP_HTTP: 'off', TELEGRAM_WEBHOOK_URL }, /KUTIP_HTTP is off, but TELEGRAM_WEBHOOK_URL needs it/],
    [{ KUTIP_HTTP: 'Off', TELEGRAM_WEBHOOK_URL }, /KUTIP_HTTP is off, but TELEGRAM_WEBHOOK_URL needs it/],
    [{ KUTIP_HTTP: '127.0.0.1:70000' }, /KUTIP_HTTP has a port above 65535/],
  ])('refuses %j', (env, message) => {
    expect(problemsOf({ TELEGRAM_TOKEN, ...(env as Record<string, string>) })).toEqual([
      expect.stringMatching(message),
    ]);
  });

  it('never repeats a token or a secret', () => {
    const written = {
      TELEGRAM_TOKEN: '123456:sec ret',
      TELEGRAM_WEBHOOK_URL,
      TELEGRAM_WEBHOOK_SECRET: 'se cret',
    };
    const problems = problemsOf(written).join();
    expect(problems).toContain('TELEGRAM_TOKEN has characters that no token has');
    expect(problems).not.toMatch(/sec ret|se cret/);
  });
});

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}
