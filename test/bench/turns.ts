import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PerformanceObserver } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { openLibrary } from '../../src/library/open.ts';
import { BUNDLED_NAMES } from '../../src/main/bundled-names.ts';
import { inventedLines } from '../support/invented.ts';

// `node --max-semi-space-size=16 test/bench/turns.ts [folder of articles]`: how long the turns are in which a library is opened for the first time, from its
// snapshot, and with a new article. In milliseconds of the processor, of this thread alone, each in a process of its own.
function main([given]: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'kutip-turns-'));
  try {
    const corpus = join(folder, 'corpus');
    if (given === undefined) {
      mkdirSync(corpus);
      writeFileSync(join(corpus, 'a.jsonl'), inventedLines(3000).join('\n'));
    } else cpSync(given, corpus, { recursive: true, preserveTimestamps: true });
    console.table([
      measured('first', folder),
      measured('snapshot', folder),
      measured('changed', folder, () =>
        writeFileSync(join(corpus, 'new.txt'), 'Kapal Bintang Laut tiba di dermaga Muara.'),
      ),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measured(name: string, folder: string, before = () => {}): object {
  before();
  const { stdout } = spawnSync(process.execPath, [...process.execArgv, import.meta.filename, OPEN, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  return { name, ...JSON.parse(stdout) };
}

async function open(folder: string): Promise<void> {
  const turns = watchTurns();
  const [corpus, data] = [join(folder, 'corpus'), join(folder, 'data')];
  mkdirSync(data, { recursive: true });
  const { library, built } = await openLibrary({ corpus, data, names: BUNDLED_NAMES });
  const found = await turns();
  const { user, system } = process.cpuUsage();
  const seconds = Math.round((user + system) / 1e5) / 10;
  console.log(JSON.stringify({ built, passages: library.coverage().passages, ...found, 'cpu s': seconds }));
}

function watchTurns(): () => Promise<object> {
  const now = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  const long: number[] = [];
  const collections: number[] = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) collections.push(duration);
  }).observe({ entryTypes: ['gc'] });
  let [last, watching] = [now(), true];
  const look = (): void => {
    const spent = now() - last;
    if (spent > 20) long.push(spent);
    last = now();
    if (watching) setImmediate(look);
  };
  setImmediate(look);
  return async () => {
    watching = false;
    // Until what was collected has been told.
    await setTimeout(50);
    const over = (most: number): number => long.filter((spent) => spent > most).length;
    return {
      ...{ 'longest ms': Math.round(Math.max(0, ...long)), 'over 50 ms': over(50), 'over 100 ms': over(100) },
      'longest gc, by the clock': Math.round(Math.max(0, ...collections)),
    };
  };
}

const OPEN = 'open';

const given = process.argv.slice(2);
if (given[0] === OPEN) await open(given[1] ?? '');
else main(given);
