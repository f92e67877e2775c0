import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { payloadOf } from '../../src/chat/action.ts';
import { command } from '../../src/chat/command/command.ts';
import { createLog } from '../../src/log.ts';
import { watchLoop } from '../../src/main/event-loop.ts';
import { UsageError } from '../../src/main/failure.ts';
import { openHttp } from '../../src/main/http.ts';
import { measured } from '../../src/main/measured.ts';
import { createMetrics } from '../../src/main/metrics.ts';
import { openOperations } from '../../src/main/operations.ts';
import { processStatus } from '../../src/main/status.ts';
import { botFor, reader } from '../support/bot.ts';
import { slash } from '../support/fake-discord/interactions.ts';
import { fakeDiscord } from '../support/fake-discord.ts';
import { messageUpdate } from '../support/fake-telegram/updates.ts';
import { fakeTelegram } from '../support/fake-telegram.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { freePort } from '../support/free-port.ts';
import { ended, MAIN, start } from '../support/process.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = temporaryFolder();
writeFiles(folder, { 'corpus/jembatan.txt': 'Gubernur Ratna Wulan membuka Jembatan Teluk Biru pada Rabu.' });
const closes: (() => unknown)[] = [];
afterAll(() => Promise.all(closes.map((close) => close())));

const quiet = createLog({ level: 'silent', pretty: false });

/** The numbers of Prometheus' text format, by name and labels as they are written. */
function samples(text: string): ReadonlyMap<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await setTimeout(20);
}

/** The bot as a process, and who looks at it. */
async function served(env: Readonly<Record<string, string>>) {
  const port = await freePort();
  const child = start(MAIN, [], {
    cwd: folder,
    env: { LANG: 'C', LOG_LEVEL: 'info', KUTIP_HTTP: `127.0.0.1:${port}`, ...env },
  });
  const end = ended(child);
  const get = async (path: string, init?: RequestInit) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, init).catch(() => undefined);
    return {
      status: response?.status ?? 0,
      type: response?.headers.get('content-type'),
      text: (await response?.text()) ?? '',
    };
  };
  return { child, end, get, ready: () => until(async () => (await get('/readyz')).status === 200) };
}

describe('a bot on Telegram', () => {
  it('shows that it serves, whether it is ready, and what it has answered', async () => {
    const fake = await fakeTelegram();
    closes.push(fake.close);
    fake.fail('getMe', { delay: 400 });
    const { child, end, get, ready } = await served({
      ...{ TELEGRAM_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.apiRoot, KUTIP_DATA: 'telegram' },
    });
    await until(async () => (await get('/healthz')).status === 200);
    expect(await get('/healthz')).toMatchObject({ type: 'application/json', text: '{"status":"ok"}\n' });
    await until(async () => JSON.parse((await get('/readyz')).text).corpus);
    const waiting = await get('/readyz');
    expect([waiting.status, JSON.parse(waiting.text)]).toEqual([
      503,
      { ready: false, corpus: true, telegram: false },
    ]);
    await ready();
    expect(JSON.parse((await get('/readyz')).text)).toEqual({ ready: true, corpus: true, telegram: true });

    for (const said of ['/ask siapa membuka Jembatan Teluk Biru', '/tanya berapa tinggi Monas', '/nosuch'])
      fake.push(messageUpdate({ text: said }));
    await fake.until(() => fake.sent().length === 3);
    const { status, type, text } = await get('/metrics');
    expect([status, type]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    const counted = samples(text);
    const of = (labels: string) => counted.get(`kutip_commands_total{${labels}}`);
    expect(of('command="ask",platform="telegram",outcome="answered"')).toBe(1);
    expect(of('command="ask",platform="telegram",outcome="nothing"')).toBe(1);
    expect(of('command="unknown",platform="telegram",outcome="refused"')).toBe(1);
    expect(counted.get('kutip_command_seconds_count{command="ask",platform="telegram"}')).toBe(2);
    expect(counted.get('kutip_corpus_articles')).toBe(1);
    expect(counted.get('kutip_errors_total')).toBe(0);
    expect(counted.get('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
    for (const page of ['/healthz', '/readyz', '/metrics'])
      expect((await get(page)).text).not.toMatch(
        new RegExp(`${fake.token.slice(-20)}|nosuch|Monas|telegram:`),
      );

    writeFiles(join(folder, 'corpus'), { 'kapal.txt': 'Kapal Bintang Laut tiba di dermaga Muara.' });
    child.kill('SIGHUP');
    await until(async () => samples((await get('/metrics')).text).get('kutip_corpus_articles') === 2);

    fake.fail('getUpdates', { error_code: 502, times: 3 });
    await until(async () => (await get('/readyz')).status === 503);
    expect(JSON.parse((await get('/readyz')).text)).toMatchObject({ corpus: true, telegram: false });
    expect((await get('/healthz')).status).toBe(200);
    await ready();

    // While its last answer is on its way.
    fake.fail('sendMessage', { delay: 1500 });
    fake.push(messageUpdate({ text: '/sources' }));
    await fake.until(() => fake.asked('sendMessage').length > 3);
    child.kill('SIGTERM');
    await until(async () => (await get('/healthz')).status === 503);
    expect(JSON.parse((await get('/healthz')).text)).toMatchObject({ status: 'closing' });
    expect((await get('/readyz')).status).toBe(503);
    expect((await end).code).toBe(0);
  });
});

describe('a bot on Discord', () => {
  it('is ready while all its shards are connected', async () => {
    const fake = await fakeDiscord({ recommended: 2, concurrency: 2 });
    closes.push(fake.close);
    const { child, end, get, ready } = await served({
      ...{ DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.apiUrl, KUTIP_DATA: 'discord' },
    });
    await ready();
    await fake.ask(slash('sources'));
    expect(
      samples((await get('/metrics')).text).get(
        'kutip_commands_total{command="sources",platform="discord",outcome="answered"}',
      ),
    ).toBe(1);
    fake.gateway.drop();
    await until(async () => (await get('/readyz')).status === 503);
    expect(JSON.parse((await get('/readyz')).text)).toEqual({ ready: false, corpus: true, discord: false });
    await ready();
    child.kill('SIGTERM');
    expect((await end).code).toBe(0);
  });
});

describe('the HTTP server', async () => {
  const port = await freePort();
  const page = { status: 200, type: 'text/plain', body: 'ok' } as const;
  const broken = () => {
    throw new Error('no numbers');
  };
  const posted: string[] = [];
  const server = await openHttp(
    { host: '127.0.0.1', port },
    new Map([
      ['/healthz', () => page],
      ['/broken', broken],
    ]),
    quiet,
  );
  server.deliver({
    path: '/hook/:id*',
    handle: async (request) => {
      posted.push(await request.text());
      return new Response(null);
    },
  });
  closes.push(server.close);
  const status = async (method: string, path: string, more: RequestInit = {}) =>
    (await fetch(`http://127.0.0.1:${port}${path}`, { method, ...more })).status;

  it('shows a page to GET and HEAD, and nothing else to anybody', async () => {
    expect([await status('GET', '/healthz'), await status('HEAD', '/healthz')]).toEqual([200, 200]);
    expect(await status('GET', '/healthz?x=1')).toBe(200);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])
      expect(await status(method, '/healthz'), method).toBe(404);
    for (const path of [
      '/',
      '/healthz/',
      '/HEALTHZ',
      '/__proto__',
      '/../healthz%00',
      '//healthz',
      '/hook/:id*',
    ])
      expect(await status('GET', path), path).toBe(404);
    expect(await status('POST', '/', { body: 'x'.repeat(2 << 20) })).toBe(404);
    expect(await status('GET', '/broken')).toBe(500);
  });

  it('passes on what is posted to the very path, up to a megabyte', async () => {
    expect(await status('POST', '/hook/:id*', { body: 'an update' })).toBe(200);
    expect(await status('POST', '/hook/7', { body: 'an update' })).toBe(404);
    expect(await status('POST', '/hook/:id*', { body: 'x'.repeat(2 << 20) })).toBe(413);
    expect(posted).toEqual(['an update']);
  });
});

describe('a port that is taken', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  closes.push(() => server.close());
  const address = { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
  const warnings: string[] = [];
  const log = createLog({
    ...{ level: 'warn', pretty: false },
    destination: { write: (line) => warnings.push(line) },
  });
  const options = { metrics: createMetrics(), log, signal: new AbortController().signal };
  const telegram = { token: '1:x', rich: true };

  it('is done without where nobody has asked for it', async () => {
    const http = { ...address, isDefault: true } as const;
    const operations = await openOperations({ ...options, setting: { http, telegram } });
    operations.close();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/EADDRINUSE.*give KUTIP_HTTP an address of its own, or off/);
  });

  it('is told as something to put right where it was asked for, or is needed', async () => {
    const webhook = { url: 'https://kutip.example/hook' };
    for (const setting of [
      { http: address, telegram },
      { http: { ...address, isDefault: true } as const, telegram: { ...telegram, webhook } },
    ])
      await expect(openOperations({ ...options, setting })).rejects.toThrow(UsageError);
  });
});

describe('the health of a process', () => {
  const signal = new AbortController().signal;

  it('is bad after its event loop has stood still', async () => {
    const { longest, stop } = watchLoop();
    await setTimeout(300);
    expect(longest()).toBeLessThan(5000);
    for (const since = performance.now(); performance.now() - since < 900; );
    expect(longest()).toBeGreaterThan(400);
    stop();
    expect(processStatus({ signal, longestWait: () => 400 }).health().status).toBe(200);
    const { status, body } = processStatus({ signal, longestWait: () => 7000 }).health();
    expect([status, JSON.parse(body)]).toEqual([
      503,
      { status: 'stuck', reason: 'lately nothing could be done for 7 seconds' },
    ]);
  });
});

describe('what is counted', () => {
  const about = { en: 'For a test', id: 'Untuk uji' };
  const fail = command({
    ...{ name: 'fail', names: { id: 'gagal' }, about, args: {} },
    run: () => {
      throw new Error('no');
    },
  });
  const labelsOf = async (metrics: ReturnType<typeof createMetrics>) =>
    [...samples((await metrics.page()).body).keys()].filter((name) => name.startsWith('kutip_command'));

  it('grows no names by what people type', async () => {
    const metrics = createMetrics();
    const { bot: plain } = botFor();
    const bot = measured(plain, metrics);
    const known = (
      await (async () => {
        for (const { name } of bot.commands) await bot.handle({ ...reader, command: name, input: '' });
        await bot.handle({ ...reader, command: 'nothing', input: '' });
        await bot.handle({ ...reader, payload: 'forged' });
        return labelsOf(metrics);
      })()
    ).length;
    const names = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('__proto__', 'constructor', '"} 1\nkutip_x{a="', 'x'.repeat(10_000), '/ASK', 'tanya'),
    );
    await fc.assert(
      fc.asyncProperty(names, names, async (name, room) => {
        await bot.handle({ ...reader, room: { id: room }, command: name, input: '' });
        await bot.handle({ ...reader, room: { id: `discord:${room}` }, payload: name });
      }),
    );
    const labels = await labelsOf(metrics);
    expect(labels.every((label) => /^[a-z_]+\{[a-z_]+="[\w.+]+"(,[a-z_]+="[\w.+]+")*\}$/.test(label))).toBe(
      true,
    );
    const commands = new Set(labels.map((label) => /command="(\w+)"/.exec(label)?.[1]));
    expect([...commands].filter((name) => !bot.commands.some((one) => one.name === name)).sort()).toEqual([
      'button',
      'unknown',
    ]);
    const platforms = new Set(labels.map((label) => /platform="(\w+)"/.exec(label)?.[1]));
    expect([...platforms].every((platform) => ['discord', 'other'].includes(platform ?? ''))).toBe(true);
    expect(labels.length).toBeLessThanOrEqual(known * 3);
  });

  it('has incidents among the errors, whatever the log shows', async () => {
    const metrics = createMetrics();
    const log = createLog({
      ...{ level: 'silent', pretty: false, onError: metrics.error },
      destination: { write: (line) => expect.fail(line) },
    });
    const { bot } = botFor({ commands: [fail] });
    expect((await measured(bot, metrics).handle({ ...reader, command: 'fail', input: '' })).outcome).toBe(
      'failed',
    );
    log.warn('no error');
    log.child({ platform: 'telegram' }).error({ incident: 'x' }, 'a command failed');
    const counted = samples((await metrics.page()).body);
    expect(counted.get('kutip_errors_total')).toBe(1);
    expect(counted.get('kutip_commands_total{command="fail",platform="other",outcome="failed"}')).toBe(1);
  });

  it('is a button, whatever it calls, and a query of the inline mode', async () => {
    const metrics = createMetrics();
    const bot = measured(botFor().bot, metrics);
    await bot.handle({ ...reader, payload: payloadOf({ command: 'sources', args: {} }) });
    await bot.inline({ ...reader, text: 'jembatan', offset: '' });
    const counted = samples((await metrics.page()).body);
    expect(counted.get('kutip_commands_total{command="button",platform="other",outcome="answered"}')).toBe(1);
    expect(counted.get('kutip_inline_seconds_count')).toBe(1);
  });
});
