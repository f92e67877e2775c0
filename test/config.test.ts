import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const DEFAULTS = { corpus: './corpus', data: './data', lang: 'id', logLevel: 'warn' };

describe('readConfig', () => {
  it('needs nothing to be set', () => {
    expect(readConfig({})).toEqual(DEFAULTS);
  });

  it('reads what is set', () => {
    const env = { KUTIP_CORPUS: '/srv/articles', KUTIP_DATA: 'state', KUTIP_LANG: 'en', LOG_LEVEL: 'silent' };
    expect(readConfig(env)).toEqual({
      corpus: '/srv/articles',
      data: 'state',
      lang: 'en',
      logLevel: 'silent',
    });
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

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}
