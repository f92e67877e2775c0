import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchEngine, BenchPassage, Searcher } from './engine.ts';
import { percentile } from './percentile.ts';
import type { KnownItem } from './queries.ts';

/** What is known of an engine so far. Times in milliseconds, sizes in bytes. */
export interface Measured {
  readonly index?: number;
  /** Growth since before indexing, after the queries and a collection of garbage. */
  readonly heap?: number;
  readonly rss?: number;
  readonly p50?: number;
  readonly p95?: number;
  readonly p99?: number;
  /** Mean reciprocal rank of the first answer among the first ten. */
  readonly mrr?: number;
  readonly snapshot?: number;
  /** From the snapshot on disk to the first answer, in a fresh process. */
  readonly coldStart?: number;
  readonly failure?: string;
}

/** What `run.ts` leaves as `job.json` in the folder of a measurement, for every engine alike. */
export interface Job {
  readonly passages: readonly BenchPassage[];
  readonly items: readonly KnownItem[];
}

// `measure.ts index|load <engine> <folder>`, in a process of its own.
async function main([mode, name, folder = '']: readonly string[]): Promise<void> {
  const { engine }: { engine: BenchEngine } = await import(`./engines/${name}.ts`);
  const job: Job = JSON.parse(readFileSync(join(folder, 'job.json'), 'utf8'));
  const snapshot = join(folder, name ?? '');
  if (mode === 'index') await measureIndex(engine, job, snapshot);
  else await measureColdStart(engine, job, snapshot);
}

async function measureIndex(engine: BenchEngine, { passages, items }: Job, folder: string): Promise<void> {
  const before = memory();
  const start = performance.now();
  const searcher = await engine.index(passages);
  report({ index: performance.now() - start, ...growth(before) });
  report(await measureQueries(searcher, passages, items));
  report(growth(before));
  await searcher.save(folder);
  report({ snapshot: sizeOf(folder) });
}

async function measureQueries(
  searcher: Searcher,
  passages: readonly BenchPassage[],
  items: readonly KnownItem[],
): Promise<Measured> {
  const textOf = new Map(passages.map(({ id, text }) => [id, text]));
  for (const { query } of items.slice(0, WARM_UP)) await searcher.search(query, LIMIT);
  const times: number[] = [];
  let reciprocalRanks = 0;
  for (const { query, answers } of items) {
    const start = performance.now();
    const found = await searcher.search(query, LIMIT);
    times.push(performance.now() - start);
    const rank = found.findIndex((id) => answers.includes(textOf.get(id) ?? ''));
    if (rank >= 0) reciprocalRanks += 1 / (rank + 1);
  }
  return {
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    mrr: reciprocalRanks / items.length,
  };
}

async function measureColdStart(
  engine: BenchEngine,
  { passages, items }: Job,
  folder: string,
): Promise<void> {
  const query = items[0]?.query ?? '';
  const start = performance.now();
  const searcher = await engine.load(folder, passages);
  const found = await searcher.search(query, LIMIT);
  const coldStart = performance.now() - start;
  if (found.length === 0) report({ failure: 'finds nothing after loading' });
  else report({ coldStart });
}

function memory(): { readonly heap: number; readonly rss: number } {
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, rss };
}

function growth(before: { readonly heap: number; readonly rss: number }): Measured {
  const now = memory();
  return { heap: now.heap - before.heap, rss: now.rss - before.rss };
}

function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
}

function report(measured: Measured): void {
  process.send?.(measured);
}

const WARM_UP = 30;
const LIMIT = 10;

if (process.send) await main(process.argv.slice(2));
