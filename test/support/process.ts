import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Surroundings {
  /** The working directory; no `.env` of a developer stands there. */
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What is run instead of Node with the program; see `bound`. */
  readonly command?: Command;
}

type Command = readonly [string, readonly string[]];

const root = join(import.meta.dirname, '../..');

/** The programs of the project, as they are started. */
export const CLI = join(root, 'src/kutip.js');
export const MAIN = join(root, 'src/main.ts');

// Halves the time that a program takes to start.
const SPARE = { NODE_COMPILE_CACHE: join(tmpdir(), 'kutip-compile-cache') };

/** Starts a program of the project with an environment of its own. */
export function start(
  program: string,
  args: readonly string[],
  { cwd, env, command = [process.execPath, [program, ...args]] }: Surroundings,
): ChildProcess {
  return spawn(...command, {
    cwd,
    // Programs that run at once would take the port from each other.
    env: { ...SPARE, PATH: process.env.PATH, KUTIP_HTTP: 'off', ...env },
  });
}

/** What a started program says until it ends. */
export async function ended(child: ChildProcess): Promise<Ended> {
  const [[code], stdout, stderr] = await Promise.all([
    once(child, 'close'),
    heard(child.stdout),
    heard(child.stderr),
  ]);
  return { code, stdout, stderr };
}

function heard(output: Readable | null): Promise<string> | string {
  return output === null || output.destroyed ? '' : text(output);
}

/** Starts a program, gives it its whole input, and waits for its end. */
export async function run(
  program: string,
  args: readonly string[],
  { input = '', ...surroundings }: Surroundings & { readonly input?: string },
): Promise<Ended> {
  const child = start(program, args, surroundings);
  // A program that ends before it has read everything is no failure of the test.
  child.stdin?.on('error', () => {}).end(input);
  return ended(child);
}

/** The words of a shell that runs something bound by the rights of files, as everybody but root is. Absent where root cannot be bound. */
export function bound(program: string, args: readonly string[]): Command | undefined {
  if (process.getuid?.() !== 0) return [program, args];
  const drop = '--bounding-set=-dac_override,-dac_read_search';
  if (spawnSync('setpriv', [drop, 'true']).status !== 0) return undefined;
  return ['setpriv', [drop, program, ...args]];
}
