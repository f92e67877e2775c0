import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sqliteStore } from '../../src/store/sqlite.ts';
import { temporaryFolder } from '../support/folder.ts';
import { CLI, type Ended, run } from '../support/process.ts';

const folder = temporaryFolder();

let folders = 0;
async function stateOf(...rooms: readonly string[]): Promise<string> {
  folders += 1;
  const data = join(folder, `data ${folders}`);
  const store = sqliteStore(join(data, 'kutip.sqlite'));
  await store.write([
    { key: 'action/abc', value: 1 },
    ...rooms.flatMap((room) => [
      { key: `room/${room}`, value: { lang: 'en' } },
      { key: `pin/${room}/1`, value: { topic: 'pelabuhan \u001b[2J\u202e' } },
    ]),
  ]);
  await store.close();
  return data;
}

async function keysIn(data: string): Promise<readonly string[]> {
  const store = sqliteStore(join(data, 'kutip.sqlite'));
  const keys = (await store.list('')).map(({ key }) => key);
  await store.close();
  return keys;
}

function kutip(data: string, ...args: readonly string[]): Promise<Ended> {
  return run(CLI, args, { cwd: folder, env: { KUTIP_DATA: data, LANG: 'en_US.UTF-8' } });
}

describe('kutip room', () => {
  it('lists everything of a room, without codes for terminals', async () => {
    const data = await stateOf('telegram:-1', 'telegram:-12');
    expect(await kutip(data, 'room', 'telegram:-1')).toEqual({
      ...{ code: 0, stderr: '' },
      stdout: [
        'Stored about telegram:-1 (2 entries):',
        'room/telegram:-1: {"lang":"en"}',
        'pin/telegram:-1/1: {"topic":"pelabuhan \\u001b[2J\\u{202e}"}',
        '',
      ].join('\n'),
    });
  });

  it('tells programs too', async () => {
    const data = await stateOf('discord:5');
    const { code, stdout } = await kutip(data, 'room', 'discord:5', '--json');
    expect(JSON.parse(stdout)).toEqual({
      room: 'discord:5',
      entries: [
        { key: 'room/discord:5', value: { lang: 'en' } },
        { key: 'pin/discord:5/1', value: { topic: 'pelabuhan \u001b[2J\u202e' } },
      ],
    });
    expect(code).toBe(0);
  });

  it('says that there is nothing, and ends with 1', async () => {
    const data = await stateOf('telegram:-12');
    const stdout = 'Tidak ada yang disimpan tentang telegram:-1.\n';
    expect(await kutip(data, 'room', 'telegram:-1', '--lang', 'id')).toEqual({ code: 1, stdout, stderr: '' });
  });

  it('makes no state where there is none', async () => {
    const { code, stderr } = await kutip(join(folder, 'nowhere'), 'room', 'telegram:-1');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/nowhere\/kutip\.sqlite is not there/),
    });
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });
});

describe('kutip forget', () => {
  it('deletes nothing without --yes, and says what it would', async () => {
    const data = await stateOf('telegram:-1');
    const { code, stdout } = await kutip(data, 'forget', 'telegram:-1');
    expect({ code, stdout: stdout.split('\n') }).toEqual({
      code: 2,
      stdout: [
        'Nothing has been deleted yet. With --yes, this will be deleted about telegram:-1 (2 entries):',
        ...['room/telegram:-1', 'pin/telegram:-1/1', ''],
      ],
    });
    expect(await keysIn(data)).toHaveLength(3);
  });

  it('deletes everything of a room, says what it was, and leaves the others', async () => {
    const data = await stateOf('telegram:-1', 'telegram:-12');
    const { code, stdout } = await kutip(data, 'forget', 'telegram:-1', '--yes');
    expect({ code, stdout: stdout.split('\n') }).toEqual({
      code: 0,
      stdout: ['Deleted about telegram:-1 (2 entries):', 'room/telegram:-1', 'pin/telegram:-1/1', ''],
    });
    expect(await keysIn(data)).toEqual(['action/abc', 'pin/telegram:-12/1', 'room/telegram:-12']);
    const again = await kutip(data, 'forget', 'telegram:-1', '--yes', '--json');
    expect(JSON.parse(again.stdout)).toEqual({ room: 'telegram:-1', forgotten: true, keys: [] });
    expect(again.code).toBe(1);
  });
});

describe('kutip backup', () => {
  it('copies the state, and nothing over a file that is there', async () => {
    const data = await stateOf('telegram:-1');
    const beside = `${data}.backup`;
    const stdout = `${beside} holds 3 entries.\n`;
    expect(await kutip(data, 'backup', beside)).toEqual({ code: 0, stdout, stderr: '' });
    expect(await kutip(data, 'backup', beside)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/is there already; --force overwrites it\n$/),
    });
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('sends whoever has the state in PostgreSQL to pg_dump, without their password', async () => {
    const env = { DATABASE_URL: 'postgres://kutip:rahasia@127.0.0.1:1/kutip' };
    const { code, stderr } = await run(CLI, ['backup', 'b.sqlite'], { cwd: folder, env });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('pg_dump') });
    expect(stderr).not.toContain('rahasia');
  });
});

describe('state that cannot be used', () => {
  it('is refused with what to do', async () => {
    const data = await stateOf('telegram:-1');
    writeFileSync(join(data, 'kutip.sqlite'), 'These are words, and no database. '.repeat(99));
    for (const args of [
      ['room', 'telegram:-1'],
      ['forget', 'telegram:-1', '--yes'],
      ['backup', 'b.sqlite'],
    ]) {
      const { code, stderr } = await kutip(data, ...args);
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: expect.stringMatching(
          /kutip\.sqlite cannot be opened \(file is not a database\); if it is damaged/,
        ),
      });
    }
  });

  it('in PostgreSQL is told by its host, and no password', async () => {
    const env = { DATABASE_URL: 'postgres://kutip:rahasia%40@127.0.0.1:1/kutip', LOG_LEVEL: 'debug' };
    for (const args of [
      ['room', 'telegram:-1'],
      ['language', 'en'],
    ]) {
      const { code, stderr } = await run(CLI, args, { cwd: folder, env });
      expect(stderr).toMatch(
        /DATABASE_URL: PostgreSQL at 127\.0\.0\.1:1\/kutip: connect ECONNREFUSED .*; see that it runs/,
      );
      expect(stderr).not.toContain('rahasia');
      expect(code).toBe(2);
    }
  });
});
