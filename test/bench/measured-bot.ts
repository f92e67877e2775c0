import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventedLines } from '../support/invented.ts';
import { MAIN } from '../support/process.ts';

export interface MeasuredBot {
  /** What it still holds after its garbage is collected, and the seconds that it has worked. */
  state(): Promise<{ readonly memory: string; readonly worked: number }>;
  /** Ends it, and drops what was made for it. */
  end(): void;
}

/** The bot as a process that tells how it is: over a corpus, or over so many invented articles. Without `data` the snapshot is not kept. */
export function measuredBot(
  { corpus, data, articles }: { readonly corpus?: string; readonly data?: string; readonly articles: number },
  env: Readonly<Record<string, string>>,
): MeasuredBot {
  const folder = mkdtempSync(join(tmpdir(), 'kutip-load-'));
  if (corpus === undefined) writeFileSync(join(folder, 'invented.jsonl'), inventedLines(articles).join('\n'));
  const report = join(import.meta.dirname, 'heap-report.ts');
  const bot = spawn(process.execPath, ['--expose-gc', '--import', report, MAIN], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH,
      KUTIP_CORPUS: corpus ?? folder,
      KUTIP_DATA: data ?? join(folder, 'data'),
      ...env,
    },
  });

  async function state() {
    bot.send('state');
    const [{ rss, heapUsed, external, cpu }] = await once(bot, 'message');
    const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
    const memory = `${megabytes(heapUsed)} MB (${megabytes(external)} outside, ${megabytes(rss)} resident)`;
    return { memory, worked: cpu };
  }

  function end() {
    bot.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }

  return { state, end };
}
