import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '../../src/library/open.ts';
import type { Library } from '../../src/library.ts';
import { ELSEWHERE, TOPICS, type Topic } from './summary-facts.ts';

/** The least that the summaries of all topics together must reach. A floor only rises, a most only falls. */
const FLOORS = {
  /** Share of the facts that a summary of eight sentences tells, in percent. */
  facts: 80,
  /** Facts that are told more than once, all topics together. */
  repeated: 0,
  /** Sentences that begin with what only a reader of the article understands. */
  dangling: 0,
  /** Topics that the corpus is not about and that get a summary. */
  astray: 0,
};

const ROOT = join(import.meta.dirname, '../..');
const SAMPLES = join(ROOT, 'corpus');
const SEEDS = join(ROOT, '../shared/data/seeds');

/** Summarises ten topics and prints how much of what must be told is told; false where a floor is missed. */
export async function evaluateSummaries(): Promise<boolean> {
  const hasSeeds = existsSync(SEEDS);
  if (!hasSeeds) console.log(`skipped: topics of the raw articles, which are not here (${SEEDS})`);
  const topics = TOPICS.filter(({ corpus }) => hasSeeds || corpus === 'samples');
  const libraries = new Map<Topic['corpus'], Library>();
  for (const corpus of new Set(topics.map((one) => one.corpus))) libraries.set(corpus, await open(corpus));
  const sums = { told: 0, facts: 0, repeated: 0, dangling: 0, astray: 0 };
  for (const topic of topics) {
    const { told, repeated, dangling, missing } = await judge(topic, libraries.get(topic.corpus) as Library);
    sums.told += told;
    sums.facts += topic.facts.length;
    sums.repeated += repeated;
    sums.dangling += dangling;
    const missed = missing.length > 0 ? `  without ${missing.join(' ')}` : '';
    console.log(`     ${topic.corpus} “${topic.topic}”: ${told} of ${topic.facts.length} facts${missed}`);
  }
  const samples = libraries.get('samples') as Library;
  for (const topic of ELSEWHERE)
    if ((await samples.summarise({ topic })).sentences.length > 0) {
      console.log(`     “${topic}” is summarised, though nothing is about it`);
      sums.astray++;
    }
  return report(sums);
}

interface Judged {
  readonly told: number;
  readonly repeated: number;
  readonly dangling: number;
  readonly missing: readonly RegExp[];
}

async function judge({ topic, facts, once = [] }: Topic, library: Library): Promise<Judged> {
  const { sentences } = await library.summarise({ topic, length: 8 });
  const said = sentences.map(({ citation }) => library.slice(citation));
  const missing = facts.filter((fact) => !said.some((words) => fact.test(words)));
  return {
    told: facts.length - missing.length,
    repeated: once.filter((fact) => said.filter((words) => fact.test(words)).length > 1).length,
    dangling: said.filter((words) => DANGLING.test(words)).length,
    missing,
  };
}

function report(sums: { told: number; facts: number; repeated: number; dangling: number; astray: number }) {
  const facts = (100 * sums.told) / sums.facts;
  const isFine =
    facts >= FLOORS.facts &&
    sums.repeated <= FLOORS.repeated &&
    sums.dangling <= FLOORS.dangling &&
    sums.astray <= FLOORS.astray;
  const { repeated, dangling, astray } = sums;
  console.log(
    `${isFine ? 'ok  ' : 'FAIL'} summaries: facts ${facts.toFixed(1)}  repeated ${repeated}  dangling ${dangling}  astray ${astray} of ${ELSEWHERE.length}  (floors ${JSON.stringify(FLOORS)})`,
  );
  return isFine;
}

async function open(corpus: Topic['corpus']): Promise<Library> {
  const names = join(SAMPLES, 'people.yaml');
  if (corpus === 'samples') return (await openLibrary({ corpus: SAMPLES, names })).library;
  if (corpus === 'seeds') return (await openLibrary({ corpus: SEEDS, names })).library;
  const folder = mkdtempSync(join(tmpdir(), 'kutip-eval-'));
  try {
    cpSync(SAMPLES, join(folder, 'samples'), { recursive: true });
    cpSync(SEEDS, join(folder, 'seeds'), { recursive: true });
    return (await openLibrary({ corpus: folder, names })).library;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Written apart from the lists of the product, which would agree with themselves.
const DANGLING =
  /^(?:Selain itu|Sementara itu|Hal (?:itu|ini|tersebut)|Dia|Ia|Beliau|Mereka|Namun|Tetapi|Tapi|Menurut(?:nya| dia)|Karena itu|Selanjutnya|Lebih (?:jauh|lanjut)|Ditambahkan|Diketahui|Terpisah|Keduanya|\p{L}+nya\b|\p{L}+ (?:itu|tersebut)\b|He|She|They|It|But|And|Meanwhile|However|This|That|The latter|Also)\b|^["“](?:Dia|Ia|Beliau|Mereka|Hal itu|He|She|They|It|This|That)\b/u;
