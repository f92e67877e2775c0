import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/config.ts';
import { readSetting, secretsOf } from '../../src/main/environment.ts';

describe('readSetting', () => {
  it.each([
    [{}, undefined, 'id'],
    [{ LANG: 'en_US.UTF-8' }, 'en_US.UTF-8', 'en'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'id_ID.UTF-8' }, 'id_ID.UTF-8', 'id'],
    [{ LANG: 'id_ID.UTF-8', LC_MESSAGES: 'id', LC_ALL: 'en_GB' }, 'en_GB', 'en'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: '' }, 'en_US.UTF-8', 'en'],
    [{ LANG: 'C.UTF-8', KUTIP_LANG: 'en' }, 'C.UTF-8', 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'de_DE.UTF-8', 'id'],
  ])('of %j speaks as the system does, where it can', (env, locale, spoken) => {
    expect(readSetting(env)).toMatchObject({ locale, spoken });
  });

  it.each([
    [{}, true],
    [{ NO_COLOR: '' }, true],
    [{ NO_COLOR: '1' }, false],
    [{ NO_COLOR: '0' }, false],
    [{ TERM: 'xterm-256color' }, true],
    [{ TERM: 'dumb' }, false],
  ])('of %j has colours: %j', (env, color) => {
    expect(readSetting(env).color).toBe(color);
  });

  it('has every problem of the configuration', () => {
    expect(() => readSetting({ KUTIP_LANG: 'fr', KUTIP_DATE: 'x' })).toThrow(ConfigError);
  });
});

it('keeps every token, and the password of a database as it is written and as it is meant, out of the log', () => {
  const env = {
    TELEGRAM_TOKEN: '12:abc',
    DATABASE_URL: 'postgres://kutip:a%40b@localhost/kutip?password=c%2Fd',
  };
  expect(secretsOf(readSetting(env))).toEqual(['12:abc', env.DATABASE_URL, 'a%40b', 'a@b', 'c/d']);
  expect(secretsOf(readSetting({ DATABASE_URL: 'postgres://kutip@localhost/kutip' }))).not.toContain('');
});
