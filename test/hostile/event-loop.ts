import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PerformanceObserver } from 'node:perf_hooks';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { openLibrary } from '../../src/library/open.ts';
import type { Quotes } from '../../src/library.ts';
import { inventedLines } from '../support/invented.ts';

/** What others of the process saw of one stage of the work. Milliseconds. */
interface Stage {
  readonly name: string;
  readonly since: number;
  longest: number;
  /** Gaps longer than `TOO_LONG`. */
  gaps: number;
}

// `node --expose-gc test/hostile/event-loop.ts [corpus]`: how long each stage of opening a corpus keeps others waiting.
async function main([given]: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kutip-event-loop-'));
  try {
    const corpus = given ?? join(folder, 'invented.jsonl');
    if (given === undefined) writeFileSync(corpus, inventedLines(3000).join('\n'));
    for (const name of ['first', 'second']) await watch(`${name} start`, corpus, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function watch(title: string, corpus: string, data: string): Promise<void> {
  const { enter, stop } = watcher();
  globalThis.gc?.();
  enter('restoring, reading the first file');
  const { library, built } = await openLibrary({
    corpus,
    data,
    onProgress: ({ stage, done, total }) => {
      enter(stage);
      // Merging follows the reading; grouping and the snapshot follow the quotations.
      if (done === total) enter(`after ${stage}`);
    },
  });
  enter('a question');
  for (const question of QUESTIONS) {
    await library.ask(question);
    await setImmediate();
  }
  enter('who said what');
  for (const ask of asking(library.quotes)) {
    ask();
    await setImmediate();
  }
  const stages = await stop();
  const { articles, passages } = library.coverage();
  globalThis.gc?.();
  const memory = process.memoryUsage();
  console.log(
    `${title}: ${articles} articles, ${passages} passages, built: ${built}, heap ${megabytes(memory.heapUsed)}, resident ${megabytes(memory.rss)}`,
  );
  console.table(stages);
}

/** Every way to ask for quotations, by the most quoted and by words of theirs. */
function asking({ by, suggest, check, compare, speakers }: Quotes): readonly (() => unknown)[] {
  const page = { offset: 0, limit: 5 };
  return speakers({ offset: 0, limit: 20 }).speakers.flatMap(({ name }) => [
    () => by({ speaker: name, ...page }),
    () => by({ speaker: name, about: 'harga beras', ...page }),
    () => suggest(name.slice(0, 2), 10),
    () => check(`"Kami menghitung 13 kapal," kata ${name}`),
    () => compare(`kami menghitung kapal ${name}`),
  ]);
}

function watcher() {
  const stages: Stage[] = [];
  let last = performance.now();
  const collections: { readonly startTime: number; readonly duration: number }[] = [];
  const garbage = new PerformanceObserver((list) => {
    collections.push(...list.getEntries());
  });
  garbage.observe({ entryTypes: ['gc'] });
  const tick = () => {
    const now = performance.now();
    const stage = stages.at(-1);
    if (stage !== undefined) {
      stage.longest = Math.max(stage.longest, now - last);
      if (now - last > TOO_LONG) stage.gaps++;
    }
    last = now;
  };
  const clock = setInterval(tick, 1);
  return {
    enter(name: string): void {
      if (stages.at(-1)?.name === name) return;
      tick();
      stages.push({ name, since: performance.now(), longest: 0, gaps: 0 });
    },
    async stop() {
      await setTimeout(5);
      clearInterval(clock);
      garbage.disconnect();
      return stages.map(({ name, since, longest, gaps }, i) => {
        const end = stages[i + 1]?.since ?? last;
        const within = collections.filter(({ startTime }) => startTime >= since && startTime < end);
        return {
          stage: name,
          'took ms': Math.round(end - since),
          'longest gap ms': Math.round(longest),
          [`gaps > ${TOO_LONG} ms`]: gaps,
          'longest collection of garbage ms': Math.round(
            Math.max(0, ...within.map(({ duration }) => duration)),
          ),
        };
      });
    },
  };
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

const TOO_LONG = 50;

const QUESTIONS = [
  'siapa gubernur yang meresmikan jembatan?',
  'when did the ferry leave the harbour?',
  'apa kata presiden tentang harga beras?',
  'presidn indonsia jokowi berkata apa soal ekonomi',
];

await main(process.argv.slice(2));
