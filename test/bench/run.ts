import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Job, Measured } from './measure.ts';
import { benchPassages } from './passages.ts';
import { knownItems } from './queries.ts';
import { questionSet } from './question-sets.ts';
import { measureQuotations } from './quotations.ts';
import { type Row, table } from './table.ts';

const ENGINES = ['minisearch', 'kutip', 'fts5', 'flexsearch', 'lunr', 'orama'];

const { values } = parseArgs({
  allowNegative: true,
  options: {
    sizes: { type: 'string', default: '10000,50000,140000' },
    engines: { type: 'string', default: ENGINES.join(',') },
    // Questions that people asked, for quality; the sizes are for speed.
    sets: { type: 'string', default: 'facqa,idk-mrc' },
    queries: { type: 'string', default: '300' },
    // Seconds for each engine at each size; what it has not done by then is left blank.
    budget: { type: 'string', default: '300' },
    // Finding quotations, and who said them.
    quotations: { type: 'boolean', default: true },
    json: { type: 'boolean', default: false },
  },
});

const engines = values.engines.split(',');
const unknown = engines.filter((name) => !ENGINES.includes(name));
if (unknown.length > 0) throw new Error(`no engine ${unknown.join(', ')}; there are ${ENGINES.join(', ')}`);

if (!values.json)
  console.log(`${cpus()[0]?.model}, Node ${process.version}; in brackets: times ${engines[0]}`);
for (const size of listed(values.sizes).map(Number)) {
  const { passages, from } = benchPassages(size);
  await compare({ passages, items: knownItems(passages, Number(values.queries)) }, from);
}
for (const name of listed(values.sets)) {
  const set = questionSet(name, Number(values.queries) * 2);
  if (set) await compare(set, name);
}

if (values.quotations && !values.json) console.log(`\n${await measureQuotations()}`);

async function compare(job: Job, from: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kutip-bench-'));
  try {
    writeFileSync(join(folder, 'job.json'), JSON.stringify(job));
    const rows: Row[] = [];
    for (const name of engines) rows.push({ name, measured: await measure(name, folder) });
    const { passages, items } = job;
    if (values.json)
      console.log(JSON.stringify({ passages: passages.length, from, queries: items.length, rows }));
    else console.log(`\n${passages.length} passages of ${from}, ${items.length} queries\n\n${table(rows)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function listed(text: string): string[] {
  return text.split(',').filter(Boolean);
}

async function measure(name: string, folder: string): Promise<Measured> {
  mkdirSync(join(folder, name));
  const indexed = await child('index', name, folder);
  if (indexed.failure) return indexed;
  return { ...indexed, ...(await child('load', name, folder)) };
}

/** What the process has reported when it ends, fails or has used up its time. */
async function child(mode: 'index' | 'load', name: string, folder: string): Promise<Measured> {
  const budget = Number(values.budget);
  const started = fork(join(import.meta.dirname, 'measure.ts'), [mode, name, folder], {
    execArgv: ['--expose-gc', '--max-old-space-size=8192'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    timeout: budget * 1000,
    killSignal: 'SIGKILL',
  });
  let measured: Measured = {};
  started.on('message', (part: Measured) => {
    measured = { ...measured, ...part };
  });
  const [code, signal] = await once(started, 'close');
  if (signal === 'SIGKILL') return { ...measured, failure: `over budget of ${budget} s` };
  return code === 0 ? measured : { ...measured, failure: `failed to ${mode}` };
}
