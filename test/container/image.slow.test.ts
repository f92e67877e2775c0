import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { messageUpdate } from '../support/fake-telegram/updates.ts';
import { fakeTelegram } from '../support/fake-telegram.ts';
import { temporaryFolder } from '../support/folder.ts';
import { freePort } from '../support/free-port.ts';
import { allowedBy, type Instruction, instructionsOf } from './dockerfile.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');
const place = temporaryFolder();
const fake = await fakeTelegram();
afterAll(() => fake.close());

// Root gives its rights away, as the container does; anybody else has none to give.
const isRoot = process.getuid?.() === 0;
const user = isRoot ? { uid: 65_534, gid: 65_534 } : {};
const owner = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0, ...user };

/** A path of the container, on this machine; and its user. */
const here = (words: string): string =>
  words
    .replace(/(?<![\w./-])\/(app|data)\b/g, `${place}/$1`)
    .replaceAll('node:node', `${owner.uid}:${owner.gid}`);

function own(path: string): void {
  if (isRoot) execFileSync('chown', ['-R', `${owner.uid}:${owner.gid}`, path]);
}

/** Node of the image's version, and the npm of this machine, where that user can reach them. */
function tools(): string {
  const bin = join(place, 'bin');
  mkdirSync(bin);
  copyFileSync(process.execPath, join(bin, 'node'));
  const npm = realpathSync(execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim());
  writeFileSync(join(bin, 'npm'), `#!/bin/sh\nexec node ${JSON.stringify(npm)} "$@"\n`);
  chmodSync(join(bin, 'npm'), 0o755);
  return bin;
}

/** What the network of this machine needs, and nothing of what else it has. */
function surroundings(): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) =>
    /^(npm_config_registry|.*_proxy|.*_ca_.*|.*_CERT.*)$/i.test(name),
  );
  const registry = execFileSync('npm', ['config', 'get', 'registry'], { cwd: root, encoding: 'utf8' }).trim();
  const home = join(place, 'home');
  mkdirSync(home);
  own(home);
  return {
    ...Object.fromEntries(kept.map(([name, value]) => [name, value ?? ''])),
    ...{ PATH: `${tools()}:/usr/bin:/bin`, HOME: home, npm_config_registry: registry },
  };
}

interface Built {
  readonly cwd: string;
  readonly env: Record<string, string>;
  readonly command: readonly string[];
}

/** Does what the Dockerfile says, in a folder of its own and without any rights. */
function build(instructions: readonly Instruction[]): Built {
  let cwd = place;
  let command: readonly string[] = [];
  const env = surroundings();
  const steps: Readonly<Record<string, (instruction: Instruction) => void>> = {
    ENV: ({ words }) => {
      for (const word of words)
        env[word.slice(0, word.indexOf('='))] = here(word.slice(word.indexOf('=') + 1));
    },
    WORKDIR({ text }) {
      cwd = here(text);
      mkdirSync(cwd);
      own(cwd);
    },
    COPY({ words }) {
      const to = words.at(-1) ?? '.';
      for (const from of words.slice(0, -1)) {
        if (!allowedBy(read('.dockerignore')).includes(from)) throw new Error(`${from} is not let in`);
        cpSync(join(root, from), join(cwd, to === './' ? from : to), { recursive: true });
      }
      own(cwd);
    },
    RUN: ({ text }) => execFileSync('/bin/sh', ['-ec', here(text)], { cwd, env, ...user, stdio: 'pipe' }),
    CMD({ words }) {
      command = words;
    },
  };
  for (const instruction of instructions) steps[instruction.name]?.(instruction);
  return { cwd, env, command };
}

function run(words: readonly string[], { cwd, env }: Pick<Built, 'cwd' | 'env'>): ChildProcess {
  const [program = '', ...args] = words;
  return spawn(program, args, { cwd, env, ...user });
}

const codeOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('close', (code) => resolve(code)));

it('what the Dockerfile says gives a bot that answers, is healthy, and ends when it is told to', {
  timeout: 300_000,
}, async () => {
  chmodSync(place, 0o755);
  // Where /data lies is for the container to make.
  if (isRoot) chownSync(place, owner.uid, owner.gid);
  const { cwd, env, command } = build(instructionsOf(read('Dockerfile')));
  // The root file system is read-only.
  execFileSync('chmod', ['-R', 'a-w', cwd]);
  if (isRoot) chownSync(place, 0, 0);

  const KUTIP_HTTP = `127.0.0.1:${await freePort()}`;
  const telegram = { TELEGRAM_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.apiRoot };
  const bot = run(command, { cwd, env: { ...env, ...telegram, KUTIP_HTTP, LOG_LEVEL: 'info' } });
  const [ended, said] = [codeOf(bot), text(bot.stderr as NonNullable<typeof bot.stderr>)];
  const { test } = parse(read('docker-compose.yml')).services.kutip.healthcheck;
  const healthy = () => codeOf(run(test.slice(1), { cwd, env: { ...env, KUTIP_HTTP } }));
  while (bot.exitCode === null && (await healthy()) !== 0) await setTimeout(100);
  fake.push(messageUpdate({ text: '/sources' }));
  await Promise.race([fake.until(() => fake.sent().length === 1), ended]);
  if (isRoot) expect(read(`/proc/${bot.pid}/status`)).toMatch(/^Uid:(\s+65534){4}$/m);
  bot.kill('SIGTERM');
  expect({ code: await ended, said: await said }).toMatchObject({
    code: 0,
    said: expect.not.stringMatching(/"level":[456]0/),
  });
  expect(fake.sent()[0]?.message.text).toContain('Isi korpus');
  expect(await healthy()).toBe(1);
  expect(readdirSync(join(place, 'data')).sort()).toEqual([
    expect.stringMatching(/^corpus-\w+\.snapshot$/),
    'kutip.sqlite',
  ]);
  const { dependencies } = JSON.parse(read('package.json'));
  const installed = readdirSync(join(cwd, 'node_modules'));
  expect(installed).toContain(Object.keys(dependencies).at(-1));
  expect(installed).not.toContain('vitest');
});
