import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { createLog } from '../../src/log.ts';
import { type OpenedBot, openBot } from '../../src/main/open-bot.ts';
import { reader } from '../support/bot.ts';
import { inventedLines } from '../support/invented.ts';

// `node --expose-gc test/hostile/reload.ts [articles.jsonl]`: what readers notice of a corpus that changes, and what memory it takes.
async function main([given]: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kutip-reload-'));
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  try {
    if (given === undefined) writeFileSync(join(corpus, 'a.jsonl'), inventedLines(3000).join('\n'));
    else copyFileSync(given, join(corpus, 'a.jsonl'));
    const log = createLog({ level: 'warn', pretty: true });
    const bot = await openBot({ corpus, data: join(folder, 'data'), lang: 'id' }, log);
    console.table([
      await watched('quiet', bot, () => setTimeout(3000)),
      ...(await inTurn(5, (round) =>
        watched(`change ${round}`, bot, () => {
          writeFileSync(join(corpus, 'b.txt'), `Kapal ke-${round} tiba di dermaga Muara.`);
          return bot.library.reload();
        }),
      )),
    ]);
    const since = process.cpuUsage();
    await bot.corpusState();
    const { user, system } = process.cpuUsage(since);
    console.log(`a look at the folder: ${Math.round((user + system) / 1000)} ms of a processor`);
    await bot.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One piece of work, with somebody who asks all the time. */
async function watched(name: string, { bot, library }: OpenedBot, work: () => Promise<unknown>) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const collections: number[] = [];
  const garbage = new PerformanceObserver((list) => {
    collections.push(...list.getEntries().map(({ duration }) => duration));
  });
  garbage.observe({ entryTypes: ['gc'] });
  delay.enable();
  const busy = busiest();
  let peak = 0;
  const asking = new AbortController();
  const answers = ask(bot, asking.signal, () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  });
  const [since, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const took = performance.now() - since;
  const { user, system } = process.cpuUsage(cpu);
  asking.abort();
  const { longest, lost, count } = await answers;
  delay.disable();
  const longestTurn = busy();
  garbage.disconnect();
  globalThis.gc?.();
  return {
    ...{ name, 'took ms': Math.round(took), 'cpu ms': Math.round((user + system) / 1000) },
    'longest gap ms': Math.round(delay.max / 1e6),
    'gap p99 ms': Math.round(delay.percentile(99) / 1e6),
    // Of this thread alone, whoever else has the processors.
    'longest turn, cpu ms': Math.round(longestTurn),
    'longest gc ms': Math.round(Math.max(0, ...collections)),
    ...{ answers: count, 'longest ms': Math.round(longest), lost },
    'heap MB': Math.round(process.memoryUsage().heapUsed / 1e6),
    'peak resident MB': Math.round(peak / 1e6),
    articles: library.current().coverage().articles,
  };
}

/** The most time of a processor that this thread took between two turns of its timers. */
function busiest(): () => number {
  const now = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let [last, longest] = [now(), 0];
  const clock = setInterval(() => {
    longest = Math.max(longest, now() - last);
    last = now();
  }, 1);
  return () => {
    clearInterval(clock);
    return longest;
  };
}

async function ask(bot: OpenedBot['bot'], until: AbortSignal, each: () => void) {
  let [longest, lost, count] = [0, 0, 0];
  while (!until.aborted) {
    const since = performance.now();
    const { outcome } = await bot.handle({ ...reader, command: 'search', input: 'kapal' });
    longest = Math.max(longest, performance.now() - since);
    if (outcome === 'failed') lost++;
    count++;
    each();
    await setTimeout(20);
  }
  return { longest, lost, count };
}

async function inTurn<T>(times: number, work: (round: number) => Promise<T>): Promise<readonly T[]> {
  const done: T[] = [];
  for (let round = 1; round <= times; round++) done.push(await work(round));
  return done;
}

await main(process.argv.slice(2));
