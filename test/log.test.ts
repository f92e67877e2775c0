import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog, type Log } from '../src/log.ts';
import { expectLinear } from './text/growth.ts';

// Put together here, so that no scanner takes them for real ones.
const DISCORD = ['MTAx'.repeat(6), 'Gx-_9z', 'abc_-'.repeat(7)].join('.');
const TELEGRAM = ['987654321', 'AAx_-'.repeat(7)].join(':');
const TOKENS = [DISCORD, TELEGRAM, TELEGRAM.replace(':', '%3A')];

describe.each([
  ['as JSON', false],
  ['for a terminal', true],
])('a log %s', (_, pretty) => {
  it.each(TOKENS)('hides a token wherever it stands in an entry', (token) => {
    const failed = new Error(`GET https://api.example.org/bot${token}/getMe: 404`, {
      cause: new Error(token),
    });
    const text = logged(pretty, (log) => {
      log.info(`token=${token},`);
      log.info({ text: token, deep: [{ er: { er: `Bot ${token}` } }], [token]: 1 }, 'as %s', token);
      log.child({ room: token }).error(failed);
      log.error({ err: failed, error: failed });
      log.error({ reason: { url: new URL(`https://example.org/bot${token}`) } });
    });
    expect(text).not.toContain(token);
    expect(text).not.toContain(token.slice(-20));
    expect(text).toContain('[redacted]/getMe: 404');
  });

  it('hides what it is told to, whatever it looks like', () => {
    const lines: string[] = [];
    const destination = { write: (line: string) => lines.push(line) };
    const log = createLog({ level: 'info', pretty, secrets: ['12:se-cret'], destination });
    log.error(
      { error: new Error('https://api.example/bot12:se-cret/getMe'), url: '/bot12%3Ase-cret/' },
      '12:se-cret',
    );
    expect(lines.join('')).not.toMatch(/se-cret/);
    expect(lines).toHaveLength(1);
  });

  it('hides a token between any two texts', () => {
    const around = fc.string({ unit: 'binary' }).filter((text) => !/[\w-]/.test(text));
    fc.assert(
      fc.property(around, fc.constantFrom(...TOKENS), around, (before, token, after) => {
        const message = before + token + after;
        expect(logged(pretty, (log) => log.info({ message, list: [message] }, message))).not.toContain(token);
      }),
    );
  });

  it.each([
    'token',
    'DISCORD_TOKEN',
    'botToken',
    'Authorization',
    'TELEGRAM_WEBHOOK_SECRET',
    'password',
    'cookie',
  ])('hides whatever stands under %s', (key) => {
    const text = logged(pretty, (log) =>
      log.info({ [key]: 'hunter2', deep: { er: { [key]: ['hunter2'] } } }),
    );
    expect(text).not.toContain('hunter2');
  });

  it.each([
    [
      'an interaction',
      `https://discord.com/api/v10/interactions/123456/${'aW50'.repeat(12)}/callback`,
      'aW50aW50',
    ],
    ['a webhook', `https://discord.com/api/v10/webhooks/123456/${'aW50'.repeat(12)}/messages`, 'aW50aW50'],
    ['a header', `authorization: Bearer ${'k3y-'.repeat(8)}`, 'k3y-k3y-'],
    ['an address with a password', 'postgres://kutip:hunter2@db:5432/kutip', 'hunter2'],
  ])('hides the secret of %s', (_, text, secret) => {
    expect(logged(pretty, (log) => log.info(text))).not.toContain(secret);
  });

  it('keeps what only looks a little like a token', () => {
    const text =
      'at 12:30:45 the article 1234567890:abc of www.example-newspaper.com/path.html has 12 tokens';
    expect(logged(pretty, (log) => log.info({ tokens: 12 }, text))).toContain(text);
  });

  it('keeps an error with its stack and its cause', () => {
    const failed = new Error('no index', { cause: new Error('disk full') });
    const text = logged(pretty, (log) => log.error({ error: failed }, 'stopped'));
    for (const part of ['stopped', 'no index', 'disk full', 'log.test.ts']) expect(text).toContain(part);
  });

  it.each(['a', '1', 'a.', 'a:', '://'])('reads a long text of %j quickly', (part) => {
    expectLinear((text) => logged(pretty, (log) => log.info(text)), part);
  });

  it('says nothing below its level', () => {
    expect(logged(pretty, (log) => log.debug('details'))).toBe('');
  });
});

it('writes one object a line where no terminal reads it', () => {
  const text = logged(false, (log) => {
    log.info({ n: 1 }, 'two\nlines');
    log.warn('another');
  });
  const lines = text.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['two\nlines', 'another']);
});

it('gives a terminal no control codes and no line that could be taken for another entry', () => {
  const text = logged(true, (log) => {
    log.info({ user: 'a\u009b31m\u202eb' }, 'up\u001b[1A\r\n[00:00:00] ERROR: forged');
  });
  // The colours are pino-pretty's own.
  expect(text.replace(/\u001b\[\d+m/g, '')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(text).toContain('\\u{1b}[1A');
  expect(text).not.toMatch(/^\[00:00:00\]/m);
});

it('leaves standard output to the answers', async () => {
  const log = new URL('../src/log.ts', import.meta.url).href;
  const script = `import { createLog } from ${JSON.stringify(log)}; createLog({ level: 'info', pretty: false }).info('here');`;
  const args = ['--input-type=module', '--eval', script];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
  expect(stdout).toBe('');
  expect(JSON.parse(stderr).msg).toBe('here');
});

function logged(pretty: boolean, write: (log: Log) => void): string {
  const lines: string[] = [];
  write(createLog({ level: 'info', pretty, destination: { write: (line) => lines.push(line) } }));
  return lines.join('');
}
