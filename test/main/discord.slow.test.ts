import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { slash, textOf } from '../support/fake-discord/interactions.ts';
import { fakeDiscord } from '../support/fake-discord.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { ended, MAIN, start } from '../support/process.ts';

const folder = temporaryFolder();
writeFiles(folder, { 'corpus/jembatan.txt': 'Gubernur Ratna Wulan membuka Jembatan Teluk Biru pada Rabu.' });
const fake = await fakeDiscord();
afterAll(() => fake.close());

const bot = (more: Readonly<Record<string, string>> = {}) =>
  start(MAIN, [], {
    cwd: folder,
    env: { LANG: 'C', DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.apiUrl, LOG_LEVEL: 'info', ...more },
  });

describe('npm start with DISCORD_TOKEN', () => {
  it('answers on Discord, registers once, and ends by SIGTERM with its answers given', async () => {
    for (const time of ['first', 'second']) {
      const child = bot();
      const end = ended(child);
      const { messages } = await fake.ask(slash('ask', { question: 'siapa membuka Jembatan Teluk Biru' }));
      expect(textOf(messages[0]?.body ?? {})).toContain('Gubernur Ratna Wulan membuka');
      await fake.until(() => fake.registrations()[0]?.status === 200);
      const last = await fake.send(slash('sources'));
      await setTimeout(20);
      child.kill('SIGTERM');
      const { code, stdout, stderr } = await end;
      expect({ code, stdout, time }).toEqual({ code: 0, stdout: '', time });
      expect(last.messages).toHaveLength(1);
      expect(stderr).toContain('connected to Discord');
      expect(stderr).not.toContain(fake.token.slice(0, 20));
      expect(stderr).not.toMatch(/"level":[56]0/);
    }
    expect(fake.registrations()).toHaveLength(1);
    expect(fake.problems).toEqual([]);
  });

  it('ends with one line and 2 where the token is wrong', async () => {
    const wrong = ['MTIz', 'abcdef', 'x'.repeat(27)].join('.');
    const { code, stdout, stderr } = await ended(bot({ DISCORD_TOKEN: wrong, LOG_LEVEL: 'warn' }));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^Discord does not accept DISCORD_TOKEN[^\n]*\n$/);
  });

  it('ends by SIGTERM while it waits for a Discord that is down', async () => {
    const child = bot({ DISCORD_API_URL: 'http://127.0.0.1:9/api', LOG_LEVEL: 'warn' });
    const [line] = await once(child.stderr as NonNullable<typeof child.stderr>, 'data');
    expect(String(line)).toContain('Discord cannot be reached; trying again');
    const end = ended(child);
    child.kill('SIGTERM');
    expect((await end).code).toBe(0);
  });
});
